import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../reading/gazetteer/name-index.ts';
import { readReport } from '../reading/read-report.ts';
import { parseGalaxy } from './galaxy.ts';
import { WarningIndex } from './warning-index.ts';
import { parseWarningList, type WarningType } from './warninglist.ts';

const galaxy = {
  name: 'Threat Actor',
  type: 'threat-actor',
  category: 'actor',
  values: [
    {
      value: 'Saffron Otter',
      uuid: 'u',
      meta: { synonyms: ['SO-17', ' Gilded Otter ', 'SO', 7, 'Saffron Otter'] },
    },
    { value: 'Lone Heron' },
    { value: '' },
    'nothing',
  ],
};

describe('a MISP galaxy', () => {
  it('is read into names with their synonyms; what has no name is counted', () => {
    const parsed = parseGalaxy(galaxy);
    expect(parsed.ok && parsed.value.entities).toEqual([
      { name: 'Saffron Otter', kind: 'actor', aliases: ['SO-17', 'Gilded Otter'] },
      { name: 'Lone Heron', kind: 'actor', aliases: [] },
    ]);
    expect(parsed.issues).toMatchObject([
      { code: 'desk/list-skipped', severity: 'warning', params: { skipped: 2 } },
    ]);
  });

  it.each([
    ['botnet', 'malware'],
    ['country', 'country'],
    ['region', 'location'],
    ['intelligence-agency', 'org'],
    ['mitre-intrusion-set', 'actor'],
    ['tool', 'tool'],
  ])('of the type %s names a %s', (type, kind) => {
    const parsed = parseGalaxy({ name: 'g', type, values: [{ value: 'Name' }] });
    expect(parsed.ok && parsed.value.entities[0]?.kind).toBe(kind);
  });

  it.each([
    ['no object', [], 'desk/not-galaxy'],
    ['no values', { name: 'g', type: 'tool' }, 'desk/not-galaxy'],
    ['of measures', { name: 'g', type: 'preventive-measure', values: [] }, 'desk/galaxy-kind'],
  ])('that is %s is refused', (_name, value, code) => {
    expect(parseGalaxy(value).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('makes a report tell its names by their synonyms', () => {
    const parsed = parseGalaxy(galaxy);
    if (!parsed.ok) throw new Error('refused');
    const text =
      'A breach at the port\n\nThe intruders, known as Gilded Otter, left on Monday, officials said.';
    const { entities } = readReport(text, { lists: new NameIndex(parsed.value.entities) });
    expect(entities).toContainEqual(expect.objectContaining({ name: 'Gilded Otter', kind: 'actor' }));
  });
});

const warn = (type: WarningType, ...entries: string[]): WarningIndex =>
  new WarningIndex([{ name: type, type, entries }]);

describe('a MISP warning list', () => {
  it('is read by its type; regular expressions are refused, never run', () => {
    expect(parseWarningList({ name: 'n', type: 'cidr', list: ['10.0.0.0/8', 5, ''] })).toMatchObject({
      ok: true,
      value: { entries: ['10.0.0.0/8'] },
      issues: [{ code: 'desk/list-skipped' }],
    });
    expect(parseWarningList({ name: 'n', type: 'regex', list: ['(a+)+$'] }).issues[0]?.code).toBe(
      'desk/warninglist-type',
    );
    expect(parseWarningList({ list: [] }).issues[0]?.code).toBe('desk/not-warninglist');
  });

  it.each([
    ['an address in a network', warn('cidr', '192.0.2.0/24'), 'ipv4', '192.0.2.9', true],
    ['an address outside it', warn('cidr', '192.0.2.0/24'), 'ipv4', '192.0.3.9', false],
    ['an IPv6 address', warn('cidr', '2001:db8::/32'), 'ipv6', '2001:db8:1::5', true],
    ['a URL at an address', warn('cidr', '192.0.2.0/24'), 'url', 'http://user@192.0.2.9:8080/x', true],
    ['a URL at an IPv6 address', warn('cidr', '2001:db8::/32'), 'url', 'http://[2001:db8::1]/x', true],
    ['a domain', warn('hostname', 'big.example'), 'domain', 'BIG.example', true],
    ['a domain below it', warn('hostname', '.big.example'), 'domain', 'a.b.big.example', true],
    ['a domain that only ends alike', warn('hostname', 'big.example'), 'domain', 'notbig.example', false],
    ['the domain of an address of mail', warn('hostname', 'big.example'), 'email', 'a@big.example', true],
    [
      'a hash',
      warn('string', 'd41d8cd98f00b204e9800998ecf8427e'),
      'md5',
      'D41D8CD98F00B204E9800998ECF8427E',
      true,
    ],
    ['part of a URL', warn('substring', '/wp-login'), 'url', 'http://a.example/wp-login.php', true],
  ] as const)('knows %s', (_name, index, type, value, listed) => {
    expect(index.on({ type, value }).length > 0).toBe(listed);
  });

  it('marks indicators of a report and removes none', () => {
    const { iocs } = readReport(
      'Indicators\n\nThe malware calls 192.0.2[.]9 and evil-gate[.]example every hour.',
      {
        warnings: warn('cidr', '192.0.2.0/24'),
      },
    );
    expect(iocs.map(({ value, warnings }) => [value, warnings])).toEqual([
      ['192.0.2.9', ['cidr']],
      ['evil-gate.example', undefined],
    ]);
  });
});

it('takes any JSON without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const json = value as Parameters<typeof parseGalaxy>[0];
      parseGalaxy(json);
      parseGalaxy({ name: 'n', type: 'tool', values: [json] });
      parseWarningList(json);
      warn('cidr', text).on({ type: 'url', value: text });
      warn('hostname', text).on({ type: 'email', value: text });
    }),
  );
});
