import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeHome, dropFolder, type Home, inbox, openHome, takeDropped, verifyHome } from '@qanat/app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../desk/test/write-zip.ts';
import { indicator } from '../../exchange/test/objects.ts';
import { done, type Line, qanat } from './command-line.ts';

const dir = mkdtempSync(join(tmpdir(), 'qanat-intake-'));
const file = (name: string): string => join(dir, name);
const desk = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../desk/test/${path}`, import.meta.url)));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
afterAll(() => rmSync(dir, { recursive: true }));

const home = join(dir, 'home');
let open: Home;
beforeAll(async () => {
  await done(home, 'init');
  open = await openHome(home);
});
afterAll(() => closeHome(open));

const said = (words: string): Uint8Array =>
  text(
    `A headline about ${words} today\n\nThe minister said on Tuesday that ${words} had failed and would not resume.\n`,
  );

async function take(name: string, bytes: Uint8Array): Promise<{ code: number; line: Line; codes: string[] }> {
  writeFileSync(file(name), bytes);
  const { code, first } = await qanat(home, 'import', file(name));
  const issues = (first['issues'] ?? []) as { code: string }[];
  return { code, line: first, codes: issues.map((issue) => issue.code) };
}
const reportsOf = (line: Line): { id: string; title: string }[] => line['reports'] as never;

describe('what comes inside of something', () => {
  const mail = (inner: string, bytes: Uint8Array, type = 'application/octet-stream'): Uint8Array =>
    text(
      [
        'From: Desk <desk@example.org>',
        'Message-ID: <7@example.org>',
        'Subject: Two papers',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: text/plain',
        '',
        'The spokesman said that two papers are attached.',
        '--m',
        `Content-Type: ${type}; name="${inner}"`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64'),
        '--m--',
      ].join('\r\n'),
    );

  it('a mail and its attachment are two reports, linked, each with its custody', async () => {
    const { code, line } = await take('a.eml', mail('paper.pdf', desk('pdf/chromium-naskh.pdf')));
    const [outer, inner] = reportsOf(line);
    expect([code, outer?.title, inner?.title]).toEqual([
      0,
      'Two papers',
      'مجلة أوروبية: وحدة سيبرانية مجهولة حصلت على دعم تقني من جهاز أمني',
    ]);
    const about = (await done(home, 'show', outer!.id)).lines.at(-1);
    expect(about?.['parts']).toEqual([inner!.id]);
    expect(about?.['custody']).toMatchObject([
      {
        actor: 'cli',
        route: 'file',
        name: 'a.eml',
        container: null,
        headers: [
          ['From', 'Desk <desk@example.org>'],
          ['Message-ID', '<7@example.org>'],
          ['Subject', 'Two papers'],
          ['MIME-Version', '1.0'],
          ['Content-Type', 'multipart/mixed; boundary=m'],
        ],
      },
    ]);
    const { lines } = await done(home, 'graph', inner!.id, '--hops', '1');
    expect(JSON.stringify(lines)).toContain('derived-from');
    const again = await take('again.eml', mail('paper.pdf', desk('pdf/chromium-naskh.pdf')));
    expect([reportsOf(again.line).map(({ id }) => id), again.line['objects']]).toEqual([
      [outer!.id, inner!.id],
      { new: 0, same: 2, conflict: 0, refused: 0 },
    ]);
  });

  it('a PDF by itself keeps its bytes', async () => {
    const { line } = await take('paper.pdf', desk('pdf/libreoffice.pdf'));
    const [report] = (await done(home, 'show', reportsOf(line)[0]!.id)).lines;
    const artifact = (report!['object'] as { object_refs: string[] }).object_refs[0] ?? '';
    const [kept] = (await done(home, 'show', artifact)).lines;
    const { mime_type: type, payload_bin: bytes } = kept!['object'] as Record<string, string>;
    expect([type, bytes]).toEqual([
      'application/pdf',
      Buffer.from(desk('pdf/libreoffice.pdf')).toString('base64'),
    ]);
  });

  it('an archive of reports and STIX gives each, and is itself no report', async () => {
    const { code, line } = await take(
      'bundle.zip',
      writeZip([
        { name: 'one.txt', bytes: said('the archive talks') },
        { name: 'two/objects.json', bytes: text(JSON.stringify(indicator(51))) },
        {
          name: 'three.zip',
          bytes: writeZip([{ name: 'four.html', bytes: text('<p>The envoy said that rain fell.</p>') }]),
        },
      ]),
    );
    expect([code, reportsOf(line).length, line['objects']]).toEqual([
      0,
      2,
      { new: 3, same: 0, conflict: 0, refused: 0 },
    ]);
    await done(home, 'show', indicator(51).id);
  });

  it('an archive of which something stays shut is kept, and the rest is taken', async () => {
    const { code, line, codes } = await take(
      'locked.zip',
      writeZip([
        { name: 'open.txt', bytes: said('the open talks') },
        { name: 'shut.txt', bytes: said('the shut talks'), flags: 0x801 },
      ]),
    );
    expect([code, codes, reportsOf(line).map(({ title }) => title)]).toEqual([
      1,
      expect.arrayContaining(['desk/encrypted']),
      ['locked.zip', 'A headline about the open talks today'],
    ]);
  });

  it('containers in containers are opened to a depth, and the last is kept shut', async () => {
    let bytes = said('the deep talks');
    for (let n = 0; n < 30; n++) bytes = mail(`${n}.eml`, bytes, 'message/rfc822');
    const { code, line, codes } = await take('deep.eml', bytes);
    expect([code, codes.includes('desk/too-deep'), reportsOf(line).length]).toEqual([1, true, 7]);
    let archive = said('the deep archive');
    for (let n = 0; n < 30; n++) archive = writeZip([{ name: `${n}.zip`, bytes: archive }]);
    expect((await take('deep.zip', archive)).codes).toContain('desk/too-deep');
  });

  it('a bomb ends at the limit of what may be unpacked', async () => {
    const zeros = new Uint8Array(60_000_000);
    const layer = writeZip(Array.from({ length: 8 }, (_, n) => ({ name: `${n}.txt`, bytes: zeros })));
    const { code, codes } = await take('bomb.zip', layer);
    expect([code, codes.includes('desk/unpacks-too-large')]).toEqual([1, true]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'desk/unsupported-kind'],
    ['control bytes', new Uint8Array(3_000).fill(2), 'desk/binary'],
    ['a broken PDF', text('%PDF-1.7 nothing'), 'desk/pdf-broken'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'desk/bad-zip'],
  ])('%s is kept with its reason, in both languages, and waits in the inbox', async (name, bytes, code) => {
    const { code: exit, line, codes } = await take(name.replaceAll(' ', '-'), bytes);
    expect([exit, codes]).toEqual([1, [code]]);
    const id = reportsOf(line)[0]?.id;
    const item = (await inbox(open)).find(({ brief }) => brief.id === id);
    expect([item?.state, item?.brief.raw?.state, item?.brief.raw?.issues[0]?.code]).toEqual([
      'open',
      'unreadable',
      code,
    ]);
    const arabic = await qanat(home, 'read', file(name.replaceAll(' ', '-')), '--lang', 'ar');
    expect([arabic.code, JSON.stringify(arabic.first)]).toEqual([
      1,
      expect.stringMatching(/[\u0600-\u06ff]/),
    ]);
  });

  it('what is too large to be read, or blank, is kept and told; what is empty is refused', async () => {
    const before = (await inbox(open)).length;
    expect((await take('empty', text(''))).code).toBe(1);
    expect((await inbox(open)).length).toBe(before);
    const large = await take('large.txt', new Uint8Array(100_000_000).fill(65));
    expect([large.code, large.codes]).toEqual([1, ['desk/too-large']]);
    expect((await take('blank', text(' \n \n'))).codes).toEqual(['desk/empty']);
    expect((await inbox(open)).length).toBe(before + 2);
  });

  it('a directory is taken in whatever lies in it', async () => {
    mkdirSync(file('many'));
    writeFileSync(file('many/1.txt'), said('the first talks'));
    writeFileSync(file('many/2.json'), '{"type":"indicator","id":1}');
    writeFileSync(file('many/3.txt'), said('the third talks'));
    const ran = await qanat(home, 'import', file('many'));
    expect([ran.code, ran.lines.map((line) => reportsOf(line).length)]).toEqual([1, [1, 0, 1]]);
  });
});

it('a report that says what another says is told to be a suspected copy', async () => {
  await take('copy-1.txt', desk('data/dev-ar2.txt'));
  const changed = new TextDecoder().decode(desk('data/dev-ar2.txt')).replace('الثلاثاء', 'الأربعاء');
  expect((await take('copy-2.txt', text(changed))).codes).toEqual(['app/near-text']);
  await take('copy-3.txt', desk('data/dev-ar1.txt'));
  const { codes } = await take('copy-4.txt', desk('duplicates/ar1-in-english.txt'));
  expect(codes).toContain('app/same-facts');
});

it('a quoted report inside of itself and directions mixed with control characters are read in bounds', async () => {
  const one = new TextDecoder().decode(said('the quoted talks'));
  let nested = one;
  for (let n = 0; n < 12; n++) nested = `The agency said: "${nested}" and quoted itself: "${nested}"`;
  expect((await take('self.txt', text(nested))).code).toBe(0);
  expect((await take('mixed.txt', text(`\u202e${one}\u2066قال الوزير\u2069 \u0007 ${one}\u200f`))).code).toBe(
    0,
  );
});

describe('the drop folder', () => {
  const names = (folder: string): string[] => {
    const path = join(dropFolder(open), folder);
    return existsSync(path)
      ? readdirSync(path)
          .map((name) => name.replace(/^[\dT-]+-(?=[a-z])/, ''))
          .sort()
      : [];
  };
  const drop = (name: string, bytes: Uint8Array): void => writeFileSync(join(dropFolder(open), name), bytes);
  beforeAll(() => takeDropped(open));

  it('gives what lies in it to the inbox, and puts aside what is refused with its reasons', async () => {
    mkdirSync(join(dropFolder(open), 'green'));
    drop('report.txt', said('the dropped talks'));
    drop('green/other.txt', said('the green talks'));
    drop('bad.json', text('{"type":"bundle", nope}'));
    drop('half.txt.part', said('the unfinished talks'));
    const round = await takeDropped(open, { quietMs: 0 });
    expect(round).toEqual({ done: ['green/other.txt', 'report.txt'], refused: ['bad.json'], failed: [] });
    expect(names('done')).toEqual(['other.txt', 'report.txt']);
    expect(names('refused')).toEqual(['bad.json', 'bad.json.reasons.json']);
    const items = await inbox(open);
    const green = items.find(({ brief }) => brief.raw?.filename === 'other.txt');
    expect(green?.brief.tlp).toBe('green');
    expect(await takeDropped(open, { quietMs: 0 })).toEqual({ done: [], refused: [], failed: [] });
  });

  it('leaves alone what is still being written', async () => {
    drop('fresh.txt', said('the fresh talks'));
    expect((await takeDropped(open, { quietMs: 60_000 })).done).toEqual([]);
    expect((await takeDropped(open, { quietMs: 0 })).done).toEqual(['fresh.txt']);
  });

  it('takes again what a killed process had taken and not moved: one report, nothing lost', async () => {
    const count = (await inbox(open)).length;
    drop('killed.txt', said('the killed talks'));
    await done(home, 'import', join(dropFolder(open), 'killed.txt'));
    expect((await takeDropped(open, { quietMs: 0 })).done).toEqual(['killed.txt']);
    expect((await inbox(open)).length).toBe(count + 1);
  });

  it('puts aside a file that ends the process each time', async () => {
    drop('deadly.txt', said('the deadly talks'));
    writeFileSync(join(dropFolder(open), '.taking'), 'deadly.txt\n3');
    expect((await takeDropped(open, { quietMs: 0 })).refused).toEqual(['deadly.txt']);
  });
});

it('every chain holds after all of it', async () => {
  expect((await verifyHome(open)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
