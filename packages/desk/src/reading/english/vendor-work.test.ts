import { describe, expect, it } from 'vitest';
import { claimsOfVendor as read } from '../../../test/vendor-page.ts';
import { readReport } from '../../index.ts';

describe('whose work a vendor report tells of', () => {
  it.each([
    [
      'a closer look is the vendor’s',
      'A closer look at the file revealed that it was signed.',
      'Dockside Labs asserts: it was signed',
    ],
    [
      'an investigation that is nobody else’s is the vendor’s',
      'Further investigation revealed that the loader is new.',
      'Dockside Labs asserts: the loader is new',
    ],
    [
      'colleagues elsewhere are not the vendor',
      'Our colleagues at Quayhost have observed the same loader.',
      'Our colleagues at Quayhost asserts: the same loader',
    ],
    [
      'an analysis of something is its owner’s',
      'Quayhost’s analysis of the loader found that it is new.',
      'Quayhost asserts: it is new',
    ],
    [
      'evidence that points somewhere',
      'Available evidence points to the use of a new flaw.',
      'Dockside Labs hedges: the use of a new flaw',
    ],
    [
      'a reason to believe',
      'We have reason to believe that the group is small.',
      'Dockside Labs hedges: the group is small',
    ],
    [
      'evidence that is not enough',
      'We do not have enough evidence to attribute this to a known group.',
      'Dockside Labs hedges: this to a known group',
    ],
    [
      'an attribution with its confidence in the midst',
      'We attribute this activity with high confidence to Hollow Reed.',
      'Dockside Labs estimates: this activity with high confidence to Hollow Reed',
    ],
    [
      'what was disclosed at the time of something else',
      'When Quayhost first disclosed research on the loader to its customers, we noted that the loader was new.',
      'Dockside Labs asserts: the loader was new',
    ],
    [
      'an assessment that the reporter goes on behind',
      'We assess that the stages are run by several teams, however in this report we treat them as one.',
      'Dockside Labs estimates: the stages are run by several teams',
    ],
    [
      'confidence at the end of a finding is no part of it',
      'We attribute this activity to Hollow Reed with high confidence.',
      'Dockside Labs estimates: this activity to Hollow Reed',
    ],
  ])('%s', (_, paragraph, claim) => {
    expect(read(paragraph)).toEqual([claim]);
  });

  it('what a rise suggests is another thing', () => {
    expect(read('We have observed an increase in lures suggesting a shift in tactics.')).toEqual([
      'Dockside Labs asserts: an increase in lures',
      'Dockside Labs hedges: a shift in tactics',
    ]);
  });

  it.each([
    ['a reason for something else', 'We have reason to move the servers of the port.'],
    ['enough evidence, which nobody denies', 'The port has enough ships to close the gate.'],
  ])('%s claims nothing', (_, paragraph) => {
    expect(read(paragraph)).toEqual([]);
  });
});

it('reads a clause whose verb it does not know behind who it is according to', () => {
  expect(read('According to Lodestar Labs, the loader contacts a new server.').at(-1)).toBe(
    'Lodestar Labs asserts: the loader contacts a new server',
  );
});

describe('whose page it is', () => {
  const ABOUT =
    'We found a loader with a backdoor payload. The ransomware came later, and phishing was the way in.';

  it.each([
    ['the house behind the title', ['Inside the Tern loader | Quayhost Blog', ABOUT], 'Quayhost'],
    ['the name in the first line', ['Quayhost', 'Blog', 'Inside the Tern loader', ABOUT], 'Quayhost'],
    [
      'whose customers are spoken of',
      [
        'Inside the Tern loader',
        ABOUT,
        'Quayhost customers are safe. Lodestar observed it in May.',
        'Quayhost is glad.',
      ],
      'Quayhost',
    ],
    [
      'the house under the figures',
      ['Inside the Tern loader', ABOUT, 'Table 1: Servers (Source: Quayhost)'],
      'Quayhost',
    ],
    [
      'who goes on observing it, a slash in the name',
      [
        'Inside the Tern loader',
        'QH/CC has been observing the loader since May. Reports are published from Lodestar.',
        ABOUT,
      ],
      'QH/CC',
    ],
    [
      'the group of the by-line',
      ['Inside the Tern loader', 'By: Quayhost Group', ABOUT, 'Lodestar observed it in May.'],
      'Quayhost Group',
    ],
    [
      'the site in the rights line',
      [
        'Inside the Tern loader',
        ABOUT,
        'Quayhost is glad.',
        'Lodestar observed it in May.',
        '© quayhost.com 2024',
      ],
      'Quayhost',
    ],
    [
      'the company in the footer',
      ['Inside the Tern loader', ABOUT, 'Lodestar observed it in May.', 'Quayhost S.r.l. a company of Tern'],
      'Quayhost',
    ],
    [
      'not two houses that found it together',
      [
        'Brightgate',
        'Inside the Tern loader',
        ABOUT,
        'Later Lodestar and Selanlab identified the same loader.',
      ],
      'Brightgate',
    ],
    [
      'a house whose name ends with a number',
      [
        'Inside the Tern loader - Unit 42',
        ABOUT,
        'Palo Alto Networks customers are safe. ESET researchers documented it. ESET observed it.',
      ],
      'Unit 42',
    ],
  ])('%s', (_, lines, vendor) => {
    const { claims } = readReport(lines.join('\n\n'));
    expect(claims.find(({ content }) => content.startsWith('a loader'))?.source).toBe(vendor);
  });
});

describe('whose page it is', () => {
  const BODY = [
    'Sophos reported the loader in March, and Sophos identified a second payload that the ransomware came with, in a post of its own.',
    'We found that the loader removes the file from the disk and waits for its operators on a server that was rented in May.',
  ];
  const sourceOfWe = (...page: string[]): string | undefined =>
    readReport(page.join('\n\n')).claims.find(({ content }) => content.startsWith('the loader removes'))
      ?.source;

  it('is told by the by-line', () => {
    expect(sourceOfWe('A quiet loader reaches the docks', 'By: Insikt Group', ...BODY)).toBe('Insikt Group');
  });

  it('is told by menus above the text and offers below it', () => {
    const menu = ['Platform', 'Intezer for Quiet Mail', 'Get a demo'];
    const foot = 'Intezer Community Tip: keep the docks dry';
    expect(sourceOfWe(...menu, 'A quiet loader reaches the docks', ...BODY, foot)).toBe('Intezer');
  });

  it('is that of whoever does the work in the text where nothing around it tells', () => {
    expect(sourceOfWe('A quiet loader reaches the docks', ...BODY)).toBe('Sophos');
  });
});

it('reads no time into the name of who finds something again', () => {
  expect(
    read('This is the second time Quayhost has discovered the group. Quayhost has observed a pause.').at(-1),
  ).toBe('Quayhost asserts: a pause');
});
