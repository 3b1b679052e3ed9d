import { describe, expect, it } from 'vitest';
import { claimsOfVendor as read } from '../../../test/vendor-page.ts';
import { readReport } from '../../index.ts';

describe('who claims what in a vendor report', () => {
  it.each([
    [
      'an open number is found',
      'We found more than 300 infected hosts.',
      'Dockside Labs estimates: more than 300 infected hosts',
    ],
    [
      'an analysis that is nobody else’s is the vendor’s',
      'Further analysis revealed that the loader is new.',
      'Dockside Labs asserts: the loader is new',
    ],
    [
      'an analysis of something is work, not the thing',
      'Analysis of the binary showed that the loader is new.',
      'Dockside Labs asserts: the loader is new',
    ],
    [
      'reporting that the public has is not the vendor’s',
      'Public reporting suggests that the group sells access.',
      'Public reporting hedges: the group sells access',
    ],
    [
      'what an assessment is based on',
      'We assess with high confidence, based on two overlaps, that the group is new.',
      'Dockside Labs estimates: the group is new',
    ],
    [
      'the vendor’s telemetry is the vendor',
      'Dockside telemetry shows that most victims are in Selan.',
      'Dockside Labs asserts: most victims are in Selan',
    ],
    [
      'the vendor’s team is the vendor',
      'The Dockside Labs team discovered a second server.',
      'Dockside Labs asserts: a second server',
    ],
    [
      'researchers of somebody else are not the vendor',
      'Quay Security researchers noted that the loader is old.',
      'Quay Security researchers asserts: the loader is old',
    ],
    [
      'victims say what they saw',
      'Victims reported that the operators called them by phone.',
      'Victims asserts: the operators called them by phone',
    ],
    [
      'a find by the way',
      'During the hunt, we encountered a second loader.',
      'Dockside Labs asserts: a second loader',
    ],
    [
      'several bodies assess',
      'The authoring agencies assess that the group is paid by a state.',
      'The authoring agencies estimates: the group is paid by a state',
    ],
    [
      'a company that is named for what it makes',
      'The vendor, Harbour Systems, reported that the flaw was closed in March.',
      'The vendor Harbour Systems asserts: the flaw was closed in March',
    ],
    [
      'confidence is an assessment',
      'We have moderate confidence that the group is new.',
      'Dockside Labs estimates: the group is new',
    ],
    [
      'it was reported by somebody that',
      'It has been reported by Quay Security that the group used the Reedmark backdoor.',
      'Quay Security asserts: the group used the Reedmark backdoor',
    ],
    [
      'a first report is its author’s',
      'The Reedmark backdoor was first documented by Quay Security in 2021.',
      'Quay Security asserts: The Reedmark backdoor was first documented',
    ],
    [
      'an attribution by somebody',
      'The activity has been attributed by Quay Security to Hollow Reed.',
      'Quay Security asserts: The activity has been attributed',
    ],
    [
      'a find that its finder is named for',
      'The backdoor was discovered by Quay Security in May.',
      'Quay Security asserts: The backdoor was discovered',
    ],
    [
      'a finder in front of another clause',
      'The servers were found by Quay Security and the owners fled.',
      'Quay Security asserts: The servers were found',
    ],
    [
      'several houses in a list',
      'Lodestar, Quay Security, and Halden Labs attribute the loader to Hollow Reed.',
      'Lodestar Quay Security and Halden Labs asserts: the loader to Hollow Reed',
    ],
    [
      'a guess',
      'We assume that the operators bought the key.',
      'Dockside Labs hedges: the operators bought the key',
    ],
    [
      'what somebody mentions',
      'Quay Security also mentioned that the loader was sold.',
      'Quay Security asserts: the loader was sold',
    ],
    [
      'a first report without a verb of its own is its author’s',
      'The loader shares code with Reedmark, a tool targeting ports originally reported publicly by Quay Security in 2022.',
      'Quay Security asserts: a tool targeting ports',
    ],
    [
      'a whole sentence that somebody reported first',
      'On April 29, a new variant emerged, initially reported by Quay Security.',
      'Quay Security asserts: a new variant emerged',
    ],
    [
      'as stated by somebody in an interview',
      'As stated by Quayhost’s CEO in an interview with Selan News, the product has few users.',
      'Quayhost’s CEO asserts: the product has few users',
    ],
    [
      'as a house with a number in its name reports',
      'As Quay Unit 9 reports, the ransomware used a second loader.',
      'Quay Unit 9 asserts: the ransomware used a second loader',
    ],
    [
      'a name that opens with figures',
      'Subsequent reporting from 4Quay indicates that the loader appeared in May.',
      '4Quay hedges: the loader appeared in May',
    ],
    [
      'what somebody ties a group to',
      'Quay Security has tied the Reedmark group to a series of raids on ports.',
      'Quay Security asserts: the Reedmark group to a series of raids on ports',
    ],
    [
      'what somebody flags something as',
      'Quay Security has flagged the token as a scam.',
      'Quay Security asserts: the token as a scam',
    ],
    [
      'who is led to believe',
      'The links are gone, leading Quay Security to believe that the site was revived.',
      'Quay Security hedges: the site was revived',
    ],
    [
      'who is allowed to determine',
      'A mistake allowed us to determine that the group is small.',
      'Dockside Labs asserts: the group is small',
    ],
    [
      'what is seen from a point on',
      'We are starting to see servers that scan ports.',
      'Dockside Labs asserts: servers that scan ports',
    ],
    [
      'what the reporter believes it was',
      'In what we believe was a test, the group abused an updater.',
      'Dockside Labs hedges: was a test',
    ],
    [
      'findings before an assessment without a comma',
      'Based on the findings in this report we assess with high confidence that the goal is political.',
      'Dockside Labs estimates: the goal is political',
    ],
    [
      'an expectation ends where an insertion opens another clause',
      'Quay Security expects the raids to go on and, whoever pays for them, the gang is strong.',
      'Quay Security hedges: the raids to go on',
    ],
    [
      'bodies with their initials behind them',
      'The Osk Cyber Bureau (OCB), the Noravian Signals Office (NSO), and the Selan Cyber Centre (SCC) assess that the group is paid.',
      'The Osk Cyber Bureau the Noravian Signals Office and the Selan Cyber Centre estimates: the group is paid',
    ],
    [
      'victims in the plural report leaks',
      'Numerous organizations reported data leaks.',
      'Numerous organizations asserts: data leaks',
    ],
    [
      'what somebody reports on',
      'Quay Security reported on attacks that abused a forum for its commands.',
      'Quay Security asserts: attacks that abused a forum for its commands',
    ],
    [
      'what somebody warns about',
      'Quayhost developers warned about the discovery of a critical flaw.',
      'Quayhost developers asserts: the discovery of a critical flaw',
    ],
    [
      'who was hit, behind a time',
      'Two weeks after Quayhost announced that it was the victim of an attack, the port was closed.',
      'Quayhost asserts: it was the victim of an attack',
    ],
    [
      'a first report with a time and no month',
      'This backdoor, also tracked as Reedmark, was first documented by Quay Security earlier this month.',
      'Quay Security asserts: This backdoor, also tracked as Reedmark, was first documented',
    ],
    [
      'a report named for its author',
      'The group was seen stealing files, according to a Quayhost report published today.',
      'Quayhost asserts: The group was seen stealing files',
    ],
    [
      'a source that no comma parts from what it says',
      'According to a recent survey by Quayhost less than 10% of users have turned it on.',
      'Quayhost estimates: less than 10% of users have turned it on',
    ],
    [
      'what is revealed, behind where and when',
      'Quayhost today revealed before an audience in Selan the workings of a campaign against ports.',
      'Quayhost asserts: the workings of a campaign against ports',
    ],
    [
      'a body in the next sentence',
      'Quayhost Systems was hit on Monday. It has attributed the attack to Hollow Reed.',
      'Quayhost Systems asserts: the attack to Hollow Reed',
    ],
    [
      'the author of an analysis that “reads”',
      '“The group is new and has hit two ports,” reads the analysis published by Quay Security.',
      'Quay Security quotes: The group is new and has hit two ports',
    ],
    [
      'a laboratory with a paper’s name is no medium',
      'Quayhost shared copies of data with Sentinel Lab, which confirmed that they showed signs of infection.',
      'Sentinel Lab asserts: they showed signs of infection',
    ],
    [
      'a source behind “for example”',
      'For example, according to Quayhost, the loader is old.',
      'Quayhost asserts: the loader is old',
    ],
    [
      'what the quality of an attack leads a team to conclude',
      'The quality of the attack has led our team to conclude that a state is behind it.',
      'Dockside Labs asserts: a state is behind it',
    ],
    [
      'a deep technical analysis is the vendor’s',
      'Deep technical analysis shows that the loader is new.',
      'Dockside Labs asserts: the loader is new',
    ],
    [
      'what goes on being seen',
      'We continue to see an increase in lures.',
      'Dockside Labs asserts: an increase in lures',
    ],
    [
      'what is yet to be seen',
      'We have yet to see the loader in Selan.',
      'Dockside Labs denies: the loader in Selan',
    ],
    [
      'a source behind “per”',
      'Per Quay Security, the loader is new.',
      'Quay Security asserts: the loader is new',
    ],
    [
      'evidence speaks for who has it',
      'Evidence suggests that the loader is new.',
      'Dockside Labs hedges: the loader is new',
    ],
    [
      'the owner of a report',
      'Quayhost’s report describes how the loader works.',
      'Quayhost asserts: how the loader works',
    ],
    [
      'telemetry from a time is the vendor’s',
      'Dockside telemetry from Q4 2022 saw the start of a second campaign.',
      'Dockside Labs asserts: the start of a second campaign',
    ],
    [
      'more of the same',
      'After this search, we identified more samples that were created in May.',
      'Dockside Labs asserts: more samples that were created in May',
    ],
    [
      'a clause that opens with a defanged name',
      'We noted that tern.example[.]org is a copy of a school’s site.',
      'Dockside Labs asserts: tern.example[.]org is a copy of a school’s site',
    ],
    [
      'claims that nobody could confirm, and what another body has not done',
      'Quay Security could not confirm the claims, and Quayhost has not replied to emails.',
      'Quay Security hedges: the claims',
    ],
    [
      'a blog that describes',
      'Quay Security released a post and then a follow-on blog describing a supply chain compromise.',
      'Quay Security asserts: a supply chain compromise',
    ],
    [
      'as reported by somebody',
      'As previously reported by Quay Security, the exploit was sold on a forum.',
      'Quay Security asserts: the exploit was sold on a forum',
    ],
    [
      'actors claim for themselves',
      'The actors claimed to have sold the data of two ports.',
      'The actors asserts: to have sold the data of two ports',
    ],
    [
      'research with a day before its author',
      'The loader is old, according to research published Friday by Quay Security.',
      'Quay Security asserts: The loader is old',
    ],
    [
      'the company, behind an empty subject',
      'There is a second server in the port. The company denied that data was lost.',
      'The company denies: data was lost',
    ],
  ])('%s', (_, paragraph, claim) => {
    expect(read(paragraph)).toEqual([claim]);
  });

  it.each([
    ['a passive without a name behind it', 'The file was reported by the script as missing.'],
    ['a comma before the last of two parts is no list', 'In May the loader grew, and the port was closed.'],
    ['a file opened by somebody is no report', 'The file, opened by Quay Security, was empty.'],
    [
      'a participle in a list is no verb',
      'This assessment is based on attacker methods, observed traffic, and links to earlier work.',
    ],
    ['what a loader allows is no finding', 'The loader allows the attacker to identify hosts.'],
    ['what victims see is no finding', 'Organizations targeted by the group saw login attempts on Monday.'],
    ['what the reporter calls something', 'The loader, which we’re calling Tern, is new.'],
    ['ties without an end', 'Quay Security tied the boats.'],
    [
      'what an intruder finds is no finding',
      'The threat actor Grey Heron scans ports. Grey Heron identifies hooks to engage their target.',
    ],
    ['what a loader confirms by itself', 'The loader is small. It confirms that the file exists.'],
    [
      'data that leaks tells nothing',
      'The steps taken to prevent code or data leakage indicate that time was short.',
    ],
    [
      'suspected malware is no suspicion',
      'The Quay Security team examines malware and suspected malware to stop it.',
    ],
    ['who is told of a flaw', 'Quay Security has reported the issue to Quayhost and others.'],
    ['who is notified', 'We notified all of them in October but most are still serving the script.'],
    ['what intruders identify', 'The actors take their time. They identify the contacts of their victims.'],
    ['a rate is no source', 'The loader sends two files per second, and the port stays open.'],
    ['an analysis that goes on says nothing', 'While the reason is not known, the analysis continues.'],
    ['what a product detects', 'Quay Security detects the loader as Win32.Tern.'],
    ['what systems do is no finding', 'The systems reported the error to the second server.'],
    ['what a loader has is no confidence', 'The loader has a key that opens the second file.'],
  ])('%s', (_, paragraph) => {
    expect(read(paragraph)).toEqual([]);
  });
});

it('the vendor is not whoever has its name in a longer one', () => {
  expect(
    read(
      'The loader is old, according to Dockside researcher Oran Dell and the team. We found a second server.',
    ),
  ).toEqual([
    'Dockside researcher Oran Dell and the team asserts: The loader is old',
    'Dockside Labs asserts: a second server',
  ]);
});

it('two that claim one after the other', () => {
  expect(read('Comet Ltd claims to be in Selan and Earth Ltd claims to be in Osk.')).toEqual([
    'Comet Ltd asserts: to be in Selan',
    'Earth Ltd asserts: to be in Osk',
  ]);
});

describe('whose report it is', () => {
  const vendorOf = (...lines: string[]): string | null | undefined =>
    readReport(
      [...lines, 'The malware is a backdoor with a second payload. We believe that the group is new.'].join(
        '\n\n',
      ),
    ).claims.at(-1)?.source;

  it.each([
    [
      'the house behind the writers’ names',
      [
        'A new loader',
        'By Oran Dell and Ana Reed, Dockside Labs',
        'Quayhost observed the ransomware in April.',
      ],
      'Dockside Labs',
    ],
    [
      'the owner of the team, not who is cited',
      [
        'A new loader',
        'Dockside’s Threat Research team came across a botnet.',
        'Quayhost said the loader was sold. Quayhost observed the ransomware in March.',
      ],
      'Dockside',
    ],
    [
      'what its initials stand for',
      [
        'A new loader',
        'Dockside Harbour Research (DHR) tracks the ransomware. DHR attributes it to Hollow Reed. DHR observed it twice.',
      ],
      'Dockside Harbour Research',
    ],
    [
      'a known house, by the whole of its name',
      [
        'A new loader',
        'Recent posts',
        'Check Point Research has flagged the ransomware. Check Point Research reports on ports.',
      ],
      'Check Point Research',
    ],
    [
      'a known house under the name that is not its site’s',
      ['A new loader | Securelist', 'by Kaspersky', 'The first sample is from May.'],
      'Kaspersky',
    ],
    [
      'not whoever holds the rights to the page',
      [
        'Endpoint Notes - Quayhost Enterprise',
        'Quayhost expects the ransomware to stay.',
        'Copyright © 2005-2024 Broadbay. All Rights Reserved.',
      ],
      'Quayhost',
    ],
    [
      'not who is cited for a report',
      [
        'A new loader',
        'Dockside Security feeds hold the names, which were first used by Quayhost Lab for a report.',
      ],
      'Dockside Security',
    ],
    [
      'not an ordinary word that opens a line',
      [
        'A quiet day',
        '8:33AM EST: Host observed traffic to another host.',
        'The ransomware and the loader are in Dockside Security feeds.',
      ],
      'Dockside Security',
    ],
    [
      'nobody in particular where the page names no house',
      ['A new loader', 'An organization observed it. The port is closed.'],
      'the authors',
    ],
    [
      'the team of the house, not a heading beside a bar',
      [
        'Threat Notes',
        'The Dockside threat research team sees much ransomware.',
        '| Weekly Brief',
        'The port was closed.',
      ],
      'Dockside',
    ],
    [
      'initials of something else stay',
      ['A new loader', 'DHR attributes the ransomware (DHR) to Hollow Reed. DHR observed it twice.'],
      'DHR',
    ],
  ])('%s', (_, lines, vendor) => {
    expect(vendorOf(...lines)).toBe(vendor);
  });
});
