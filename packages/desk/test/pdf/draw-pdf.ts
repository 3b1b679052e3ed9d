import { deflateSync } from 'node:zlib';

/** A string drawn at one place, `left` and `y` in points; `mirrored` draws it leftwards, as some scanners' layers do. */
export interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly y: number;
  readonly mirrored?: boolean;
}

/** Every letter is half an em wide, so that tests can tell where each stands. */
export const EM = 12;
export const LETTER: number = EM / 2;

/** A PDF that draws these strings letter by letter as given, page by page, in a font with names for its characters. */
export function drawPdf(pages: readonly (readonly Drawn[])[], extra: Extra = {}): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codeOf = new Map(letters.map((letter, i) => [letter, hex(i + 1)]));
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer): number => objects.push(object);
  const names = letters.map((letter) => `<${codeOf.get(letter)}> <${utf16(letter)}>`);
  const toUnicode = add(stream(`begincmap\n${blocks(names)}\nendcmap`));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const cid = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
  const root = objects.length + pages.length * 2 + 1;
  const kids = pages.map((strings) => {
    const content = extra.content ? extra.content(strings) : drawn(strings, codeOf);
    const contents = add(stream(content));
    return add(
      `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${contents} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${root} 0 R >>`);
  return assemble(objects, catalog, extra.trailer ?? '');
}

interface Extra {
  readonly content?: (strings: readonly Drawn[]) => string | Buffer;
  readonly trailer?: string;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
const utf16 = (letter: string): string => Buffer.from(letter, 'utf16le').swap16().toString('hex');

/** A character map lists at most a hundred names at a time. */
function blocks(names: readonly string[]): string {
  const parts: string[] = ['1 begincodespacerange\n<0000> <ffff>\nendcodespacerange'];
  for (let i = 0; i < names.length; i += 100) {
    const some = names.slice(i, i + 100);
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return parts.join('\n');
}

function drawn(strings: readonly Drawn[], codeOf: ReadonlyMap<string, string>): string {
  return strings
    .map(({ text, left, y, mirrored }) => {
      const shown = [...text].map((letter) => codeOf.get(letter)).join('');
      const width = [...text].length * LETTER;
      const [scale, x] = mirrored ? [-1, left + width] : [1, left];
      return `BT /F ${EM} Tf ${scale} 0 0 1 ${x} ${y} Tm <${shown}> Tj ET`;
    })
    .join('\n');
}

function stream(content: string | Buffer): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly (string | Buffer)[], root: number, trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  push(
    Buffer.from(
      `${xref}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** How a producer puts a right-to-left line down. */
export type Habit = 'visual' | 'logical letters' | 'logical words' | 'mirrored words' | 'forms';

/** A right-to-left line of words without Latin, as each habit draws it; the line begins at the right edge. */
export function drawLine(line: string, y: number, habit: Habit, right = 560): Drawn[] {
  const words = line.split(' ');
  const width = [...line].length * LETTER;
  if (habit === 'visual') return [{ text: [...line].toReversed().join(''), left: right - width, y }];
  if (habit === 'logical letters')
    return [...line].map((text, i) => ({ text, left: right - (i + 1) * LETTER, y }));
  let at = right;
  return words.map((word) => {
    const left = at - [...word].length * LETTER;
    at = left - LETTER;
    if (habit === 'mirrored words') return { text: word, left, y, mirrored: true };
    return habit === 'forms'
      ? { text: [...inForms(word)].toReversed().join(''), left, y }
      : { text: word, left, y };
  });
}

/** Every letter in its isolated presentation form, where it has one (Unicode, Arabic Presentation Forms-B). */
const inForms = (word: string): string =>
  word.replace(/[\u0621-\u064a]/g, (letter) => FORMS.get(letter) ?? letter);

const FORMS = new Map<string, string>();
for (let code = 0xfe80; code <= 0xfef4; code++) {
  const form = String.fromCharCode(code);
  const letter = form.normalize('NFKC');
  if (!FORMS.has(letter)) FORMS.set(letter, form);
}
