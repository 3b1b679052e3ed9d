import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...paragraphs: string[]): string[] =>
  readReport(['Harbour dispute enters its second week', ...paragraphs].join('\n\n')).claims.map(
    ({ source, content }) => `${source}: ${content}`,
  );

describe('who speaks in an English sentence', () => {
  it.each([
    [
      'a name with an initial in it',
      '“The quay is closed,” said Oran K. Dell, a guard.',
      'Oran K Dell: The quay is closed',
    ],
    [
      'a lawyer and the name behind it',
      'According to his lawyer, Oran Dell, the case is based on a letter.',
      'his lawyer Oran Dell: the case is based on a letter',
    ],
    [
      'the name behind the office and its department',
      'The Director, Harbour Media Operations, Captain Oran Dell, said that nobody was aware of a plot.',
      'The Director Captain Oran Dell: nobody was aware of a plot',
    ],
    [
      'whoever holds an office behind “since”',
      'Talk of a strike has been rife since Vice Mayor Oran Dell said the quay needed repairs.',
      'Vice Mayor Oran Dell: the quay needed repairs',
    ],
    [
      'a site by its address',
      'The news website Docknews.com said the quay was closed.',
      'The news website Docknews com: the quay was closed',
    ],
    [
      'whoever told a family something',
      'The family had been told by two other inmates that five guards had been seen.',
      'two other inmates: five guards had been seen',
    ],
    [
      'one person who is no verb',
      'One witness told reporters that shots were fired.',
      'One witness: shots were fired',
    ],
    [
      'a body with an owner in its name',
      'A port rights group, the Combined Dockers’ Association, says the quay is closed.',
      'A port rights group the Combined Dockers Association: the quay is closed',
    ],
    [
      'documents that somebody has made public',
      'Documents made public by Dell in May revealed that the quay was closed.',
      'Documents: the quay was closed',
    ],
    [
      'whoever says more behind a quoted verb',
      'Paris-based Docklab “denied having held any talks” and said it had hired no banks.',
      'Paris-based Docklab: it had hired no banks',
    ],
    [
      'a paper that is one of several',
      '“A merger would leave the port to concentrate on cranes,” one report said.',
      'one report: A merger would leave the port to concentrate on cranes',
    ],
    [
      'whoever has a view and warns',
      'Selan views all such drills as rehearsals and has warned it would close the quay.',
      'Selan: it would close the quay',
    ],
    [
      'whoever reports behind “after”',
      'The stock rose after the Post reported that the port had been sold.',
      'Post: the port had been sold',
    ],
    [
      'every member of a list',
      'Docklab, Harbour Watch and the port union all deny the charges.',
      'Docklab Harbour Watch and the port union: the charges',
    ],
    [
      'every member of a list with a comma before its “and”',
      'Docklab, Harbour Watch, and the port union denied the charges.',
      'Docklab Harbour Watch and the port union: the charges',
    ],
    [
      'the last of two, where no list goes before the comma',
      'In March, and again in May, Hall said the gates were open.',
      'Hall: the gates were open',
    ],
    [
      'a name that ends like an adverb',
      '“The gate was never opened,” Farelly said in an interview.',
      'Farelly: The gate was never opened',
    ],
    [
      'a name behind what was done to its bearer',
      'Jailed ex-mayor Oran Dell, who led the port party, said the count was a farce.',
      'Jailed ex-mayor Oran Dell: the count was a farce',
    ],
    [
      'whoever doubled hyphens describe',
      'The dock chief Oran Dell -- brother of Mira Dell -- alleged massive fraud.',
      'The dock chief Oran Dell: massive fraud',
    ],
    [
      'those who oppose somebody, at the front of the sentence',
      'Rebels opposing the port ministry in Selan say they have taken the quay.',
      'Rebels: they have taken the quay',
    ],
    [
      'a body that a pronoun means',
      'The port union asked for a recount. It claimed the turnout was below a half.',
      'The port union: the turnout was below a half',
    ],
    [
      'a name behind what it is',
      'A Tarim-based monitoring group, the Selan Observatory for Human Rights, said 14 boats had left the port.',
      'the Selan Observatory for Human Rights: 14 boats had left the port',
    ],
    [
      'a role and a name between commas',
      'Another witness, fisherman Oran Dell, said the nets had been cut overnight.',
      'Another witness fisherman Oran Dell: the nets had been cut overnight',
    ],
    [
      'a medium by its name alone',
      'The crane fell into the harbour basin shortly after dawn, reported regional news outlet Dock7.',
      'Dock7: The crane fell into the harbour basin shortly after dawn',
    ],
    [
      'whoever shows the pictures, not the pictures',
      'The images also suggested the quay was empty by noon, Harbour Watch said.',
      'Harbour Watch: the quay was empty by noon',
    ],
    [
      'researchers by what they say, not by what they found',
      'Divers from Dock Labs who found the old rope said they had sent it to the port.',
      'Divers from Dock Labs: they had sent it to the port',
    ],
    [
      'a name whose office no comma closes',
      '“There will be a dozen boats,” Oran Dell, senior engineer for Dock Labs told the Post.',
      'Oran Dell: There will be a dozen boats',
    ],
    [
      'forces with what describes them',
      'The Tarim armed forces said that the quay was empty.',
      'The Tarim armed forces: the quay was empty',
    ],
    [
      'a group, not those whom it has robbed',
      'The hacker group that stole port records from Docklab claimed the port office had paid them.',
      'The hacker group: the port office had paid them',
    ],
    [
      'whoever long dashes describe',
      'Docklab—which tested the ropes in May—said in June that it suspected a weak knot.',
      'Docklab: it suspected a weak knot',
    ],
    [
      'a body without the time of its words',
      'The army last week said it had opened the gates.',
      'The army: it had opened the gates',
    ],
    [
      'a body abroad',
      'A report by engineers at U.S.-based Docklab identifies three weak ropes.',
      'engineers at U.S.-based Docklab: three weak ropes',
    ],
    [
      'a body whose name begins with initials',
      'The U.S. port office said the quay was empty.',
      'The U.S. port office: the quay was empty',
    ],
    [
      'those who speak about somebody’s work',
      'Critics of that research said the ropes had been tested.',
      'Critics: the ropes had been tested',
    ],
    [
      'a filing where nobody else is named',
      '“The crane had passed every inspection,” the filing said.',
      'the filing: The crane had passed every inspection',
    ],
  ])('is %s', (_, sentence, said) => {
    const [source, content] = said.split(': ');
    const [claim] = readReport(`Harbour dispute enters its second week\n\n${sentence}`).claims;
    expect(claim?.source.toLowerCase()).toBe(source!.toLowerCase());
    expect(claim?.content).toBe(content);
  });

  it.each([
    ['People who lost their homes in the fire said the warning came late.', 'People: the warning came late'],
    ['Divers who gave police a tip said the boat was gone.', 'Divers: the boat was gone'],
    [
      'The toll is likely to rise after state media said on Tuesday nearly 900 were buried.',
      'state media: nearly 900 were buried',
    ],
    ['A statement released after the attack said two guards were hurt.', 'A statement: two guards were hurt'],
  ])('is found behind or before other clauses: %s', (sentence, said) => {
    expect(read(sentence)).toEqual([said]);
  });

  it('is not a person of the same office when officials speak', () => {
    expect(
      read(
        'Port official Oran Dell said the gates were open.',
        'Officials warned that more ships would be turned away.',
      ).at(-1),
    ).toBe('Officials: more ships would be turned away');
  });

  it.each([
    [
      'The minister was calm after the blast, with port officials saying it was an accident.',
      'port officials: it was an accident',
    ],
    [
      '"We have some promises from the owners," said Selan Harbour Political and Media Coordinator Louay Dell.',
      'Louay Dell: We have some promises from the owners',
    ],
    [
      'Officials from the party, the All Selan League, or ASL, say they are still counting.',
      'Officials from the party the All Selan League: they are still counting',
    ],
    [
      'Two U.S.-based groups, the Harbour Institute and the Quay Council, say the vote was fair.',
      'the Harbour Institute and the Quay Council: the vote was fair',
    ],
    [
      'He was speaking to the State Office which called the vote flawed.',
      'the State Office: the vote flawed',
    ],
    [
      'The union representing the port’s 480 workers accused the owners of ignoring five complaints.',
      'The union representing the port’s 480 workers: ignoring five complaints',
    ],
    [
      'A person briefed on the matter, who asked not to be named, said that the deal was dead.',
      'A person: the deal was dead',
    ],
    [
      'The company, Norchem, said in a statement posted on its website that all gates had worked.',
      'The company Norchem: all gates had worked',
    ],
    [
      'Sources close to the inquiry say the two guards have been suspended.',
      'Sources close to the inquiry: the two guards have been suspended',
    ],
    [
      'The leaked memo, dated March 4 and seen by this newspaper, says that the service kept the tapes.',
      'The leaked memo: the service kept the tapes',
    ],
    [
      '"We are not commenting on the matter," a port spokeswoman said when asked about the claim.',
      'a port spokeswoman: We are not commenting on the matter',
    ],
    ['Police say Dell first called them himself.', 'Police: Dell first called them himself'],
    [
      'An opinion piece by Oran Dell in The Selan Times claims that the gates were open.',
      'Oran Dell: the gates were open',
    ],
  ])('is told from titles and circumstances: %s', (sentence, said) => {
    expect(read(sentence)).toEqual([said]);
  });

  it('is nobody where a plan has a goal of doing something', () => {
    expect(read('The port pays the guards with the goal of maintaining a buffer between the piers.')).toEqual(
      [],
    );
    expect(
      read('The port has often responded to fire that has landed on the quay by closing a gate.'),
    ).toEqual([]);
  });

  it('is a paper by its date', () => {
    expect(read('The November 24 report added that guards had opened the gates.')).toEqual([
      'The November 24 report: guards had opened the gates',
    ]);
  });

  it('is whoever reported something when a quotation follows', () => {
    expect(
      read(
        'The gate was repaired at noon, officials said.',
        'Mira Hall, who heads the harbour office, reported the theft.',
        '"We have counted nine missing ropes since Monday."',
      ).at(-1),
    ).toBe('Mira Hall: We have counted nine missing ropes since Monday');
  });

  it('is nobody where papers only describe, or where a date stands behind a medium in brackets', () => {
    expect(read('The documents describe a plan that the guards had drawn up.')).toEqual([]);
    expect(read('TH (according to VNA) October 20, 2024 20:15')).toEqual([]);
    expect(read('One of the boats, believed to be from Tarim, was sunk.')).toEqual([]);
  });

  it('is nobody where calls are made', () => {
    expect(read('Phone calls Tuesday to the lawyers were not returned.')).toEqual([]);
  });

  it('tells one ministry from the other', () => {
    expect(
      read(
        'The ministry of health said three dockers were treated.',
        'The Interior Ministry said in a statement that two guards were held.',
        'The ministry said it would publish their names.',
      ),
    ).toEqual([
      'The ministry of health: three dockers were treated',
      'The Interior Ministry: two guards were held',
      'The Interior Ministry: it would publish their names',
    ]);
  });

  it('is the last speaker, not somebody inside the content that the pronoun follows', () => {
    expect(
      read(
        '"The rope broke at noon," the Pentagon said in a statement.',
        'The convoy left the harbour at once, it added.',
      ).at(-1),
    ).toBe('the Pentagon: The convoy left the harbour at once');
  });

  it('tells the prime minister from another one, and a lawyer called on from an agency', () => {
    expect(
      read(
        'The interior minister said the gates were safe.',
        '"There will be no inquiry," the prime minister wrote.',
        'The gates have failed twice, the United Nations refugee agency said.',
        'Opposition leader Marta Quill called on the board to resign.',
        'She said the board had lied.',
      ),
    ).toEqual([
      'The interior minister: the gates were safe',
      'the prime minister: There will be no inquiry',
      'the United Nations refugee agency: The gates have failed twice',
      'Opposition leader Marta Quill: the board had lied',
    ]);
  });

  it('is our correspondent in a newspaper', () => {
    expect(read('Our correspondent says the quay is deserted.')).toEqual([
      'Our correspondent: the quay is deserted',
    ]);
  });

  it('is nobody in a heading between the paragraphs', () => {
    expect(read('The port authority closed two gates on Monday.', 'Union denies blocking gates')).toEqual([]);
  });
});

describe('two English speakers in one sentence', () => {
  it('are parted by but where the second one speaks', () => {
    expect(
      read('The council says the gates are safe but engineer Oran Dell said the cracks are growing.'),
    ).toEqual(['The council: the gates are safe', 'engineer Oran Dell: the cracks are growing']);
  });

  it('are one where nobody else speaks behind it', () => {
    expect(read('The council says the gates are safe but old.')).toEqual([
      'The council: the gates are safe but old',
    ]);
  });
});
