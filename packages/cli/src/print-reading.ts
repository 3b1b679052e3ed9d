import type { Lang, ReadMaterial } from '@qanat/app';

type Reading = NonNullable<ReadMaterial['reading']>;
type Claim = Reading['claims'][number];
type Estimate = Reading['estimates'][number];

/** A reading as a person reads it: who says what and how, what contradicts it, numbers, indicators, names. */
export function readingText(file: string, reading: Reading, lang: Lang): string {
  const say = WORDS[lang];
  const head = [file, reading.lang, reading.published, say.furniture(runs(reading.boilerplate))];
  const against = opponents(reading.contradictions);
  const sections = [
    [reading.title || '—', head.filter(Boolean).join('  ')],
    reading.claims.flatMap((claim, i) => claimLines(claim, i, against.get(i) ?? [], lang)),
    section(
      say.numbers,
      reading.estimates.map((one) => [number(one), one.source ?? '']),
    ),
    section(
      say.indicators,
      reading.iocs.map(({ type, value, warnings }) => [type, [value, ...(warnings ?? [])].join(' ! ')]),
    ),
    section(
      say.names,
      reading.entities.map(({ kind, name, aliases }) => [kind, [name, ...aliases].join(', ')]),
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function claimLines(claim: Claim, index: number, against: readonly number[], lang: Lang): string[] {
  const say = WORDS[lang];
  const who = [...claim.via, claim.source || '?'].join(' < ') + (claim.anonymous ? ` (${say.unnamed})` : '');
  const lines = [
    `${String(index + 1).padStart(2)}  ${say.stance[claim.stance]}  ${who}`,
    `    ${closed(oneLine(claim.content))}`,
  ];
  if (against.length > 0) lines.push(`    ≠ ${against.map((other) => other + 1).join(', ')}`);
  return lines;
}

/** A title and rows of two columns; nothing where there are no rows. */
function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.length === 0
    ? []
    : [title, ...rows.map(([first, second]) => `    ${first.padEnd(width)}  ${oneLine(second)}`.trimEnd())];
}

/** The words of the report where they hold the unit, else the figures: nothing is rounded or averaged. */
const number = ({ span, subject, unit }: Estimate): string =>
  oneLine(unit === '' && subject !== '' ? `${span} (${subject})` : span);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** With the mark of a quotation that ends where the content does: the content itself ends before it. */
function closed(text: string): string {
  const open = Object.keys(CLOSING).find((mark) => {
    const close = CLOSING[mark]!;
    const marks = [...text].filter((c) => c === mark || c === close);
    return mark === close ? marks.length % 2 === 1 : marks.at(-1) === mark;
  });
  return open === undefined ? text : text + CLOSING[open]!;
}

function opponents(pairs: Reading['contradictions']): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [a, b] of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      found.set(
        one,
        [...(found.get(one) ?? []), other].sort((x, y) => x - y),
      );
  return found;
}

/** `1, 3–5` for the ascending 1, 3, 4, 5. */
function runs(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

const WORDS = {
  en: {
    furniture: (lines: string) => lines && `page furniture: lines ${lines}`,
    unnamed: 'unnamed',
    numbers: 'Numbers',
    indicators: 'Indicators',
    names: 'Names',
    stance: {
      asserts: 'asserts',
      denies: 'denies',
      hedges: 'hedges',
      estimates: 'estimates',
      quotes: 'quotes',
    },
  },
  ar: {
    furniture: (lines: string) => lines && `حواشي الصفحة: الأسطر ${lines}`,
    unnamed: 'بلا اسم',
    numbers: 'الأرقام',
    indicators: 'المؤشرات',
    names: 'الأسماء',
    stance: { asserts: 'يؤكد', denies: 'ينفي', hedges: 'يتحفظ', estimates: 'يقدّر', quotes: 'يقتبس' },
  },
} as const;
