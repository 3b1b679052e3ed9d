import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { done, qanat } from './command-line.ts';

const dir = mkdtempSync(join(tmpdir(), 'qanat-lists-'));
afterAll(() => rmSync(dir, { recursive: true }));
const home = join(dir, 'home');
const file = (name: string, content: unknown): string => {
  const path = join(dir, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

it('galaxies, warning lists and own names are imported, used in reading, and taken away again', async () => {
  const report = file(
    'report.txt',
    'A breach at the port\n\nThe intruders, the Quiet Ferrymen, came through Palemoth, officials said.\n\nIt calls 203.0.113[.]7 every hour.',
  );
  const read = async (): Promise<{
    entities: { name: string; kind: string }[];
    iocs: { warnings?: string[] }[];
  }> => (await qanat(home, 'read', report)).first as never; // the shape that read prints
  const named = async (name: string): Promise<string | undefined> =>
    (await read()).entities.find((entity) => entity.name === name)?.kind;
  await done(home, 'init');
  const galaxy = { name: 'Botnet', type: 'botnet', uuid: 'u', values: [{ value: 'Palemoth' }] };
  const ranges = { name: 'Ranges', type: 'cidr', matching_attributes: [], list: ['203.0.113.0/24'] };
  await done(home, 'import', file('galaxy.json', galaxy), '--as', 'galaxy');
  await done(home, 'import', file('list.json', ranges));
  await done(home, 'names', 'add', 'Quiet Ferrymen', '--kind', 'actor');
  expect([await named('Palemoth'), await named('Quiet Ferrymen')]).toEqual(['malware', 'actor']);
  expect((await read()).iocs[0]?.warnings).toEqual(['Ranges']);
  expect((await qanat(home, 'names', 'list')).lines.map(({ name }) => name)).toEqual([
    'Botnet',
    'own names',
    'Ranges',
    'Quiet Ferrymen',
  ]);
  await done(home, 'names', 'remove', 'Ranges');
  await done(home, 'names', 'remove', 'Botnet');
  expect([(await read()).iocs[0]?.warnings, await named('Palemoth')]).not.toContain('malware');
  const ran = await qanat(home, 'import', file('bad.json', { name: 'n', type: 'tool' }), '--as', 'galaxy');
  expect([ran.code, ran.first['code']]).toEqual([1, 'desk/not-galaxy']);
});
