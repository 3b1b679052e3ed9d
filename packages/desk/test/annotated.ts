import { readdirSync, readFileSync } from 'node:fs';
import type { Ioc, Stance } from '../src/index.ts';

/** A report with what a careful reader found in it. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly GoldClaim[];
  readonly estimates: readonly GoldEstimate[];
  readonly iocs: readonly (Pick<Ioc, 'type' | 'value'> & { readonly optional: boolean })[];
  readonly furniture: ReadonlySet<number>;
  /** Date lines and captions: dropping or keeping them is right. */
  readonly neutral: ReadonlySet<number>;
  readonly titleLine: number;
  readonly contradictions: readonly GoldContradiction[];
  readonly entities: readonly GoldEntity[];
}

/** Two claims that cannot both be true. */
export interface GoldContradiction {
  readonly a: GoldClaim;
  readonly b: GoldClaim;
  readonly optional: boolean;
}

/** A key entity: the list of a report is not exhaustive, so only recall can be judged. */
export interface GoldEntity {
  /** The name first, then its aliases. */
  readonly names: readonly string[];
}

export interface GoldClaim {
  /** Accepted names, the best first; none where the report names nobody and any is right. */
  readonly sources: readonly string[];
  readonly via: readonly { readonly names: readonly string[]; readonly implied: boolean }[];
  /** Accepted stances, the best first. */
  readonly stances: readonly Stance[];
  readonly anonymous: boolean | null;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
}

export interface GoldEstimate {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
}

interface Marked {
  readonly text: string;
  readonly spans: ReadonlyMap<string, { start: number; end: number }>;
  readonly furniture: ReadonlySet<number>;
  readonly neutral: ReadonlySet<number>;
  readonly titleLine: number;
}

/**
 * `~` opens a furniture line, `~?` a neutral one, `#` the headline; `[3:…]` marks the content of claim 3,
 * which may hold brackets of its own (`203.0.113[.]7`).
 */
function readMarks(body: string): Marked {
  let text = '';
  const spans = new Map<string, { start: number; end: number }>();
  const furniture = new Set<number>();
  const neutral = new Set<number>();
  let titleLine = 0;
  let open: string | undefined;
  let depth = 0;
  for (const [index, raw] of body.split('\n').entries()) {
    if (raw.startsWith('~')) (raw.startsWith('~?') ? neutral : furniture).add(index + 1);
    if (/^#(?!#)/.test(raw)) titleLine = index + 1;
    const line = raw.replace(/^~\??|^#(?!#)/, '');
    for (let i = 0; i < line.length; ) {
      const mark = open === undefined ? /^\[(\d+):/.exec(line.slice(i, i + 6)) : null;
      if (mark) {
        open = mark[1]!;
        spans.set(open, { start: text.length, end: text.length });
        i += mark[0].length;
      } else if (line[i] === ']' && open !== undefined && depth === 0) {
        spans.get(open)!.end = text.length;
        open = undefined;
        i++;
      } else {
        if (open !== undefined) depth += line[i] === '[' ? 1 : line[i] === ']' ? -1 : 0;
        text += line[i++];
      }
    }
    text += '\n';
  }
  return { text: text.slice(0, -1), spans, furniture, neutral, titleLine };
}

const names = (cell: string): string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);

function goldClaim(cells: readonly string[], span: { start: number; end: number }): GoldClaim {
  const [, sources = '', via = '', stances = '', anonymous = 'null'] = cells;
  return {
    sources: names(sources),
    via: via
      .split('>')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ names: names(name.replace(/\?$/, '')), implied: name.endsWith('?') })),
    stances: stances.split(',') as Stance[], // the corpus is ours
    anonymous: anonymous === '1' ? true : anonymous === '0' ? false : null,
    ...span,
    optional: cells.includes('optional'),
  };
}

/** The number stands at the first place its words have below the headline, which repeats the body. */
function goldEstimate(cells: readonly string[], { text, titleLine }: Marked): GoldEstimate {
  const [, span = '', numbers = ''] = cells;
  const at = (name: string): number | null => {
    const match = new RegExp(`${name}=([\\d.]+)`).exec(numbers);
    return match ? Number(match[1]) : null;
  };
  const start = text.indexOf(span, text.split('\n').slice(0, titleLine).join('\n').length);
  if (start < 0) throw new Error(`not in the text below the headline: ${span}`);
  return {
    value: at('value'),
    min: at('min'),
    max: at('max'),
    start,
    end: start + span.length,
    optional: cells.includes('optional'),
  };
}

function goldContradiction(
  cells: readonly string[],
  numbered: ReadonlyMap<string, GoldClaim>,
): GoldContradiction {
  const [a, b] = [numbered.get(cells[1] ?? ''), numbered.get(cells[2] ?? '')];
  if (!a || !b) throw new Error(`no such claims: ${cells.join(' | ')}`);
  return { a, b, optional: cells.includes('optional') };
}

/**
 * Reads a report in the corpus' own notation: marked text, a line of `=`, and a table of what it says. Its rows are
 * claims (`3 | source; other name | relay > relay? | stance,other | 0`), estimates (`e | words | min=2`), indicators
 * (`i | type value`), contradictions (`x | 3 | 7`) and key entities (`n | name; alias | kind`).
 */
export function parseAnnotated(id: string, source: string): Annotated {
  const [body = '', table = ''] = source.split('\n=====\n');
  const marked = readMarks(body);
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const numbered = new Map(
    rows.flatMap((cells) => {
      const span = marked.spans.get(cells[0]!);
      return span ? [[cells[0]!, goldClaim(cells, span)] as const] : [];
    }),
  );
  const iocs = rows
    .filter(([kind]) => kind === 'i')
    .map(([, cell = '', flag]) => {
      const [type = '', value = ''] = cell.split(' ');
      return { type: type as Ioc['type'], value, optional: flag === 'optional' };
    });
  const estimates = rows.filter(([kind]) => kind === 'e').map((cells) => goldEstimate(cells, marked));
  return {
    id,
    text: marked.text,
    claims: [...numbered.values()],
    estimates,
    iocs,
    furniture: marked.furniture,
    neutral: marked.neutral,
    titleLine: marked.titleLine,
    contradictions: rows.filter(([kind]) => kind === 'x').map((cells) => goldContradiction(cells, numbered)),
    entities: rows.filter(([kind]) => kind === 'n').map(([, cell = '']) => ({ names: names(cell) })),
  };
}

/** The reports of one split of the corpus. */
export function loadSplit(split: 'dev' | 'held-out'): Annotated[] {
  const folder = new URL(`./corpus/${split}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseAnnotated(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')));
}

interface FixtureClaim {
  readonly id: string;
  readonly source: string;
  readonly sourceAlt: readonly string[];
  readonly via: readonly {
    readonly name: string;
    readonly alt: readonly string[];
    readonly implied?: boolean;
  }[];
  readonly stance: Stance;
  readonly stanceAlt: readonly Stance[];
  readonly anonymous: boolean | null;
  readonly start: number;
  readonly end: number;
  readonly optional?: boolean;
}

interface Fixture {
  readonly titleLine: number;
  readonly boilerplate: readonly number[];
  readonly neutral: readonly number[];
  readonly claims: readonly FixtureClaim[];
  readonly estimates: readonly (Omit<GoldEstimate, 'optional'> & { readonly optional?: boolean })[];
  readonly iocs: readonly (Pick<Ioc, 'type' | 'value'> & { readonly optional?: boolean })[];
  readonly contradictions: readonly { readonly a: string; readonly b: string; readonly optional?: boolean }[];
  readonly entities: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** The development reports in `test/data`: a text and a JSON of what it says. */
export function loadFixtures(): Annotated[] {
  const folder = new URL('./data/', import.meta.url);
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4));
  return ids.sort().map((id) => {
    const gold = JSON.parse(read(`${id}.gold.json`)) as Fixture; // the fixtures are ours
    const claims = new Map(gold.claims.map((claim) => [claim.id, fixtureClaim(claim)]));
    return {
      id,
      text: read(`${id}.txt`),
      titleLine: gold.titleLine,
      furniture: new Set(gold.boilerplate),
      neutral: new Set(gold.neutral),
      claims: [...claims.values()],
      estimates: gold.estimates.map((e) => ({ ...e, optional: e.optional ?? false })),
      iocs: gold.iocs.map((i) => ({ ...i, optional: i.optional ?? false })),
      contradictions: gold.contradictions.map(({ a, b, optional }) => ({
        a: claims.get(a)!,
        b: claims.get(b)!,
        optional: optional ?? false,
      })),
      entities: gold.entities.map(({ name, aliases }) => ({ names: [name, ...aliases] })),
    };
  });
}

function fixtureClaim(claim: FixtureClaim): GoldClaim {
  return {
    sources: [claim.source, ...claim.sourceAlt],
    via: claim.via.map((v) => ({ names: [v.name, ...v.alt], implied: v.implied ?? false })),
    stances: [claim.stance, ...claim.stanceAlt],
    anonymous: claim.anonymous,
    start: claim.start,
    end: claim.end,
    optional: claim.optional ?? false,
  };
}
