import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intake } from './intake.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = async (bytes: Uint8Array, options = {}): Promise<string[]> =>
  (await intake(bytes, options)).issues.map((i) => i.code);

/** Bytes of a windows-1256 text, by decoding each byte and looking it up backwards. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array(Array.from(text, (c) => table.get(c) ?? 63));
}

const ARABIC = 'قال المتحدث باسم الوزارة إن المحادثات التي جرت في العاصمة فشلت، على الرغم من كل الجهود.';

describe('taking a report in', () => {
  it('keeps text as it is and hashes the bytes', async () => {
    const taken = await intake(
      utf8('Headline of a short report\n\nThe minister said that all was well.\r\n'),
    );
    expect(taken.ok && taken.value).toMatchObject({
      kind: 'text',
      lang: 'en',
      title: 'Headline of a short report',
      charset: 'utf-8',
      text: 'Headline of a short report\n\nThe minister said that all was well.\r\n',
    });
    expect(taken.ok && taken.value.sha256).toBe(taken.ok && taken.value.textSha256);
  });

  it('finds windows-1256 by its letters, UTF-16 by its mark or zeros, and what a page declares', async () => {
    const old = await intake(windows1256(ARABIC));
    expect(old.ok && [old.value.charset, old.value.text]).toEqual(['windows-1256', ARABIC]);
    const wide = new Uint8Array(Buffer.from('\ufeffThe minister said it.', 'utf16le'));
    const taken = await intake(wide);
    expect(taken.ok && [taken.value.charset, taken.value.text]).toEqual([
      'utf-16le',
      'The minister said it.',
    ]);
    const bare = await intake(new Uint8Array(Buffer.from('The minister said it.', 'utf16le')));
    expect(bare.ok && bare.value.text).toBe('The minister said it.');
    const declared = await intake(
      windows1256(`<html><head><meta charset="windows-1256"></head><body><p>${ARABIC}</p></body></html>`),
    );
    expect(declared.ok && declared.value.text).toContain(ARABIC);
  });

  it('counts what could not be decoded', async () => {
    const broken = new Uint8Array([...utf8(ARABIC), 0xff, ...utf8(ARABIC)]);
    const taken = await intake(broken);
    expect(taken.ok && taken.value.charset).toBe('utf-8');
    expect(taken.issues).toMatchObject([{ code: 'desk/replaced-characters', params: { count: 1 } }]);
  });

  it('takes the main text out of a page and leaves scripts dead', async () => {
    const story =
      '<p>The minister said on Tuesday that the talks had failed and would not resume before summer.</p>';
    const page = `<!doctype html><html><head><title>Talks fail</title><script>alert(1)</script></head><body><nav><a href="/">Home</a> <a href="/x">World</a></nav><article><h1>Talks fail at last</h1>${story.repeat(5)}<table><tr><td>a</td><td>b</td></tr></table></article><script>document.write("evil")</script><footer onclick="x()">Copyright</footer></body></html>`;
    const taken = await intake(utf8(page));
    expect(taken.ok && taken.value.kind).toBe('html');
    const text = taken.ok ? taken.value.text : '';
    expect(text).toContain('The minister said on Tuesday');
    expect(text).not.toMatch(/alert|evil|Home/);
  });

  it.each([
    ['nothing', new Uint8Array(), ['desk/empty']],
    ['blank', utf8(' \n\t '), ['desk/empty']],
    ['a PDF that is none', utf8('%PDF-1.7 …'), ['desk/pdf-broken']],
    ['a ZIP that is cut off', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), ['desk/bad-zip']],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ['desk/unsupported-kind']],
    ['control bytes', new Uint8Array(2000).fill(1), ['desk/binary']],
    ['a page of scripts', utf8('<html><body><script>1</script></body></html>'), ['desk/empty']],
  ])('refuses %s', async (_name, bytes, expected) => {
    expect((await intake(bytes)).ok).toBe(false);
    expect(await codes(bytes)).toEqual(expected);
  });

  it('lists every reason at once', async () => {
    expect(await codes(new Uint8Array(), { charset: 'klingon' })).toEqual([
      'desk/empty',
      'desk/unknown-charset',
    ]);
  });

  it('strips the tags of a page too deep to parse', async () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}<p>The minister said so.</p>`;
    const taken = await intake(utf8(deep));
    expect(taken.issues.map((i) => i.code)).toEqual(['desk/plain-fallback']);
    expect(taken.ok && taken.value.text).toBe('The minister said so.');
  });

  it('never throws, whatever the bytes', async () => {
    const kinds = ['html', 'text', 'eml', 'csv', 'json', 'zip'] as const;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...kinds), async (bytes, as) => {
        expect(typeof (await intake(bytes, { as })).ok).toBe('boolean');
        expect(typeof (await intake(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
    const piece = fc.constantFrom('<', '>', '/', 'p', 'div', '<script>', '&amp;', '"', '<!--', 'x ', '</');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (parts) => {
        expect(typeof (await intake(utf8(`<html>${parts.join('')}`))).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
