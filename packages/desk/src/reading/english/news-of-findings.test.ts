import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const said = (title: string, lines: readonly string[]): string[] =>
  readReport([title, ...lines].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

const last = (...lines: string[]): string | undefined =>
  said('Harbour dispute enters its second week', lines).at(-1);

/** The same in a text about malware. */
const found = (...lines: string[]): string[] =>
  said('Malware on the quay', [
    'The phishing mails carried malware, a backdoor and a loader with a second payload.',
    ...lines,
  ]);

describe('news of what somebody found', () => {
  it.each([
    [
      'a study behind "as per"',
      'For instance, as per a Quayhost study released on Monday, the gates had been open.',
      'a Quayhost study: the gates had been open',
    ],
    [
      'a mail to a paper',
      'Dell said in a statement mailed to the Herald that the gates had held.',
      'Dell < Herald: the gates had held',
    ],
    [
      'a name that was written to',
      '“The gates had held,” Oran Dell told Dockside in an email.',
      'Oran Dell < Dockside: The gates had held',
    ],
    [
      'no medium for somebody who is told',
      '“The gates had held,” Oran Dell told Hall.',
      'Oran Dell: The gates had held',
    ],
    [
      'papers that a site obtained',
      'The gates had held, according to documents obtained by Dockside.',
      'documents < Dockside: The gates had held',
    ],
    [
      'a count without "that" behind a medium',
      'Harbour officials told AFP just 12 boats had sunk.',
      'Harbour officials < AFP: 12 boats had sunk',
    ],
    [
      'a source that is cited saying something',
      'The Daily Herald cited harbour sources saying that the gates had held.',
      'harbour sources < Daily Herald: the gates had held',
    ],
    [
      'the body that reached what is cited',
      'The gates had held, the Herald said, citing conclusions reached by the Port Office of Tarim.',
      'the Port Office of Tarim < Herald: The gates had held',
    ],
    [
      'who tells of an inquiry',
      'An inquiry report showed that the gates had held, said Oran Dell, head of the Port Office.',
      'Oran Dell: the gates had held',
    ],
    [
      'a denial with a time inside it',
      'The Port Office did not comment. It has in the past denied such reports.',
      'The Port Office: such reports',
    ],
    [
      'a bracket between verb and content',
      'The council stressed (as the union had done) that the gates had held.',
      'The council: the gates had held',
    ],
    [
      'commas inside a bracket',
      'While the Herald confirmed Mole (the boat, not the quay) had left, it kept silent.',
      'the Herald: Mole (the boat, not the quay) had left',
    ],
    [
      'firms that are described',
      'The council told firms that use the quay that the gates had held.',
      'The council: the gates had held',
    ],
    ['found out', 'The union found out that the gates had held.', 'The union: the gates had held'],
    [
      'a site by what it is linked to',
      'A website linked to the dockers said the gates had held.',
      'A website linked to the dockers: the gates had held',
    ],
    [
      'a name between dashes',
      'The plan — called "Mole" — was dropped, Oran Dell said.',
      'Oran Dell: The plan — called "Mole" — was dropped',
    ],
    [
      'a name that closes its sentence',
      'Boats have left the quay of Selan, reports harbour data provider Docklab.',
      'harbour data provider Docklab: Boats have left the quay of Selan',
    ],
    ['a count', 'The navy has reported more than 200 boats sunk.', 'The navy: more than 200 boats sunk'],
    [
      'what the accused say of it is theirs',
      'The council accused the union of burning boats, allegations the union denied.',
      'The council: burning boats',
    ],
    [
      'what is not provided is no part of it',
      'Oran Dell said the gates had held but could not provide figures.',
      'Oran Dell: the gates had held',
    ],
    [
      'what is pointed out may go on',
      'The council pointed out that this is no gate, but is meant to hold.',
      'The council: this is no gate, but is meant to hold',
    ],
    [
      'a gang behind what comes from it',
      'The demands come from the Mole gang, who told the Herald that the gates had held.',
      'the Mole gang < Herald: the gates had held',
    ],
    [
      'a body that somebody wrote to',
      'Letters to Quayhost revealed that the gates had held. Quayhost said the boats had left.',
      'Quayhost: the boats had left',
    ],
    [
      'researchers, not officials',
      'Harbour officials said the gates had held. The boats had left, the researchers said.',
      'the researchers: The boats had left',
    ],
    [
      'no press release for a medium',
      '“The gates had held,” said Oran Dell, a guard, in a press release.',
      'Oran Dell: The gates had held',
    ],
    [
      'who first found it',
      'Docklab, the harbour firm that first discovered the fire, stated that the gates had held.',
      'Docklab: the gates had held',
    ],
    [
      'a notice with an insertion',
      'A notice sent to the harbour council — flagged by the Herald — says that the gates had held.',
      'A notice: the gates had held',
    ],
    [
      'a dateline of two places',
      'SELAN/NEW TARIM May 3 Varland’s port office said the gates had held.',
      'Varland’s port office: the gates had held',
    ],
    [
      'a dateline of one name',
      'Selan — The harbour group Quayhost, based in the north, claims that 38 boats have sunk.',
      'The harbour group Quayhost: 38 boats have sunk',
    ],
    [
      'what others put a figure at',
      'The police said that seven boats had sunk, but in a press conference on Monday, Quayhost put the toll at 38.',
      'Quayhost: the toll at 38',
    ],
    [
      'what is added behind a quoted comma',
      'Docklab said it had closed the gates in “real time,” adding that “no harm was done to boats.”',
      'Docklab: no harm was done to boats',
    ],
    [
      'a clause whose verb is quoted',
      'Oran Dell told DockScoop the height and the weight of the gates “share a pattern with those of Selan.”',
      'Oran Dell < DockScoop: the height and the weight of the gates “share a pattern with those of Selan',
    ],
    [
      'a finding that is quoted',
      'Senator Oran Dell (R – North Quay), who served as chairman, confirmed this finding: “The gates had held all night.”',
      'Senator Oran Dell: The gates had held all night',
    ],
    ['a question', 'Have any other harbour firms said that the gates had held?', undefined],
    ['nobody', 'No group of dockers has claimed responsibility for the fire.', undefined],
    ['what nobody knows', 'It is not clear what boats the gang claims to have sunk.', undefined],
    [
      'a cause that is neither',
      'The fire went out, although guards have not confirmed or denied the cause.',
      'guards: the cause',
    ],
    [
      'a clause under "while"',
      'Dock News reported that while Dell described the fire as small, he did not see it.',
      'Dock News: while Dell described the fire as small, he did not see it',
    ],
    [
      'what "that" stands for',
      'Oran Dell said that meant closing the gates.',
      'Oran Dell: that meant closing the gates',
    ],
    [
      'a speech before the content',
      'Oran Dell said last week in a speech to his dock workers that the gates had held.',
      'Oran Dell: the gates had held',
    ],
    [
      'a dated report',
      'The gates had held, according to a November, 2015 report by the Dock Alliance.',
      'the Dock Alliance: The gates had held',
    ],
    [
      'a post, which is no name',
      'Oran Dell, COO of Selan Hospital, told the Herald that it was late. The gates had held, he said.',
      'Oran Dell: The gates had held',
    ],
    [
      'who reported it, with what that is',
      'The gates had held, as reported by Docklab, a firm of divers.',
      'Docklab: The gates had held',
    ],
    [
      'speech behind a colon',
      'Docklab sees grounds for doubt: “The gates had held all night,” the report said.',
      'the report: The gates had held all night',
    ],
    [
      'papers behind "per"',
      'The gates had held, per public documents read by Hall.',
      'public documents: The gates had held',
    ],
    [
      'a claim with an adjective',
      'The attacker claims similar gates had held.',
      'The attacker: similar gates had held',
    ],
    [
      'staff behind what was sent to them',
      'The captain sent a letter and Quayhost staff said the gates had held.',
      'Quayhost staff: the gates had held',
    ],
    [
      'a story of one’s own',
      '“The gates held,” Oran Dell recounted in a video.',
      'Oran Dell: The gates held',
    ],
  ])('%s', (_, line, expected) => {
    expect(last(line)).toBe(expected);
  });

  it.each([
    [
      'a statement in a line of its own',
      'Oran Dell issued a statement on Monday:',
      'The gates have not been opened. There are no boats that need to be moved.',
      'Oran Dell: The gates have not been opened. There are no boats that need to be moved',
    ],
    [
      'speech in a line of its own',
      'Oran Dell of the Port Office wrote on Monday:',
      '“The gates have not been opened at all.”',
      'Oran Dell of the Port Office: The gates have not been opened at all',
    ],
    [
      'a list is no statement',
      'Oran Dell issued a statement on Monday:',
      '- a first point that says nothing at all about boats',
      undefined,
    ],
    [
      'no statement without one',
      'Oran Dell left three things on the quay:',
      'The gates have not been opened. There are no boats that need to be moved.',
      undefined,
    ],
  ])('%s', (_, lead, line, expected) => {
    expect(last(lead, line)).toBe(expected);
  });
});

describe('who the company is', () => {
  const intro = 'Dock News reports that the gates were open.';
  it.each([
    ['the body of its researchers', 'Experts at Quayhost said the gates had held.', 'Quayhost'],
    ['the body before its analysts', 'Quayhost gate analysts said the gates had held.', 'Quayhost'],
    [
      'whoever else fits, where the name is a person’s',
      'Chairman Oran Dell said the gates had held.',
      'The company',
    ],
  ])('%s', (_, line, expected) => {
    expect(last(intro, line, 'The company said the boats had left.')).toBe(`${expected}: the boats had left`);
  });

  it.each([
    ['a name with what it is', 'Amber Quay, a technology company, said the gates had held.'],
    ['a name behind what it is', 'The retailer Amber Quay said the gates had held.'],
    ['a name that "it" stands for', 'Amber Quay said it had closed the gates.'],
  ])('is a body of two words: %s', (_, line) => {
    expect(
      last(line, 'Chief guard Oran Dell said it was late.', 'The company said the boats had left.'),
    ).toMatch(/Amber Quay: the boats had left$/);
  });

  it.each(['a guard', 'a company guard', 'a guard at a shipping company'])(
    'is no person of two words: %s',
    (who) => {
      expect(
        last(`Oran Dell, ${who}, said the gates had held.`, 'The company said the boats had left.'),
      ).toBe('The company: the boats had left');
    },
  );

  it('is no chief executive', () => {
    expect(
      last(
        'Docklab said the gates had held.',
        'CEO Oran Dell said it was late.',
        'The company said boats had left.',
      ),
    ).toBe('Docklab: boats had left');
  });

  it('is a body though its country owns the name', () => {
    expect(last('Varland’s Docklab said the gates had held.', 'The company said boats had left.')).toBe(
      'Varland’s Docklab: boats had left',
    );
  });

  it('is the gang that is named, not the last one that fits', () => {
    expect(last('Firms on the quay said the gates had held.', 'The Mole gang said the boats had left.')).toBe(
      'The Mole gang: the boats had left',
    );
  });

  it('is none where a channel only belongs to it', () => {
    expect(
      last('The video channel of Quayhost said the gates had held.', 'Quayhost said the boats had left.'),
    ).toBe('Quayhost: the boats had left');
  });

  it('is a house that publishes research, though its name looks like a person’s', () => {
    expect(
      last('Oran Dell said the gates had held.', 'Red Canary said boats had left.', 'He said it was late.'),
    ).toBe('Oran Dell: it was late');
  });
});

describe('findings in a text about malware', () => {
  it.each([
    [
      'what has been learned of',
      'Quayhost has learned of a loader that targets ports.',
      ['Quayhost: a loader that targets ports'],
    ],
    [
      'what has been tracked',
      'Quayhost has also tracked lures sent to ports.',
      ['Quayhost: lures sent to ports'],
    ],
    [
      'evidence that somebody gathered',
      'Telemetry evidence gathered by Quayhost indicates that the loader is new.',
      ['Quayhost: the loader is new'],
    ],
    [
      'what a maker does next',
      'Quayhost has confirmed a flaw and is working with ports.',
      ['Quayhost: a flaw'],
    ],
    [
      'who is cited last',
      'It is worth noting that the loader is old, as reported by Quayhost.',
      ['Quayhost: the loader is old'],
    ],
    [
      'a name that others use',
      'Quayhost, who call the group Reed, say it has been there since May.',
      ['Quayhost: it has been there since May'],
    ],
    [
      'what the reporter calls it',
      'Quayhost’s analysis revealed that the loader shares code with a family we call Reed.',
      ['Quayhost: the loader shares code with a family we call Reed'],
    ],
    [
      'techniques, such as',
      'Quayhost has tracked lures, such as fake notes.',
      ['Quayhost: lures, such as fake notes'],
    ],
    [
      'a verb that is not known',
      'We believe the significant targeting of travel firms reflects efforts to collect data.',
      ['the authors: the significant targeting of travel firms reflects efforts to collect data'],
    ],
    [
      'confidence without "that"',
      'We have moderate confidence the lures are sent by a state.',
      ['the authors: the lures are sent by a state'],
    ],
    [
      'the first to find it',
      'Oran Dell, a diver at Quayhost, was the first to find a link between the lures.',
      ['Oran Dell: a link between the lures'],
    ],
    ['a source line', 'Figure 1: Lures sent to the quay in May (Source: Recorded Quay)', []],
    [
      'two findings of one house',
      'Quayhost has found a loader, and has tied it to a gang.',
      ['Quayhost: a loader', 'Quayhost: it to a gang'],
    ],
    ['a group that is being tracked', 'Analysts have been closely tracking the group.', []],
    ['an alleged case', 'In one alleged case, the guard left the gates open.', []],
    [
      'what others call it',
      'Quayhost attributed the fire to Varland, with the union calling it a lie.',
      ['Quayhost: the fire to Varland', 'the union: it a lie'],
    ],
    ['a name for a group is no finding', 'Quayhost has tracked the group as Reed.', []],
    ['a group that is tracked is no finding', 'Quayhost tracks a group of intruders.', []],
    [
      'who reported first',
      'First reported by harbour guard Oran Dell, the mails carry a link.',
      ['harbour guard Oran Dell: the mails carry a link'],
    ],
    ['things say nothing', 'Mails are encrypted according to the function names in the file.', []],
    ['a fact about somebody says nothing', 'Oran Dell is a guard, indicating a campaign against ports.', []],
    [
      'what is found in a clause of a date',
      'It peaked on March 4, when Quayhost observed 20 lures.',
      ['Quayhost: 20 lures'],
    ],
    [
      'a paper goes on',
      'The dark web post was taken down. It reads, "We have the gates."',
      ['The dark web post: We have the gates'],
    ],
  ])('%s', (_, line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  it.each([
    ['surprise', 'We were surprised to see lures on three quays.', ['the authors: lures on three quays']],
    [
      'a suggestion made once',
      'We suggested to Quayhost that the company close its gates.',
      ['the authors: the company close its gates'],
    ],
    ['advice', 'We suggest that companies close their gates.', []],
    ['a way to speak to the reader', 'Let us suggest reading all of our papers.', []],
  ])('%s', (_, line, expected) => {
    expect(found(line)).toEqual(expected);
  });
});
