import { ENGLISH_UNITS, FRACTIONS, SEVERAL, VAGUE } from '../../lexicon/number-words.ts';
import type { Token } from '../../text/tokens.ts';
import { cardinalAt } from './cardinal.ts';

/** An amount without an exact number: at least `min`, or a share of a whole in percent. */
export interface VagueAmount {
  readonly min: number | null;
  readonly percent: number | null;
  readonly next: number;
}

const CLITIC = /^[وبل](?=.{3})/;
const bare = (norm: string): string =>
  norm.replace(CLITIC, '').replace(/^ال(?=(?:عشرات|ميات|الاف|ملايين)$)/, '');

/** `dozens`, `tens of thousands`, `several hundred`, `عشرات الآلاف`, `بضع مئات`, `one in five`, `ثلث`. */
export function vagueAt(tokens: readonly Token[], i: number): VagueAmount | undefined {
  if (tokens[i]!.kind === 'number') return ratio(tokens, i);
  return openPlural(tokens, i) ?? several(tokens, i) ?? ratio(tokens, i) ?? share(tokens, i);
}

const open = (min: number, next: number): VagueAmount => ({ min, percent: null, next });

function openPlural(tokens: readonly Token[], i: number): VagueAmount | undefined {
  const first = VAGUE.get(bare(tokens[i]!.norm));
  if (first === undefined) return undefined;
  const at = tokens[i + 1]?.norm === 'of' ? i + 2 : i + 1;
  const second = VAGUE.get(bare(tokens[at]?.norm ?? ''));
  // "dozens" alone is no figure; two of them are, of which the second is only a scale: tens of thousands
  return second !== undefined && second > first ? open(2 * first * second, at + 1) : undefined;
}

function several(tokens: readonly Token[], i: number): VagueAmount | undefined {
  if (!SEVERAL.has(tokens[i]!.norm.replace(CLITIC, ''))) return undefined;
  const next = tokens[i + 1]?.norm ?? '';
  const scale = VAGUE.get(bare(next)) ?? VAGUE.get(`${next}s`);
  return scale === undefined ? undefined : open(3 * scale, i + 2);
}

const OUT_OF = [
  ['in'],
  ['in', 'every'],
  ['out', 'of'],
  ['out', 'of', 'every'],
  ['of', 'every'],
  ['من', 'كل'],
  ['من', 'بين', 'كل'],
  ['من', 'اصل', 'كل'],
];

const OPENS_JOINT = new Set(OUT_OF.map(([first]) => first));

/** `one in five people`, `اثنان من كل ثلاثة`. */
function ratio(tokens: readonly Token[], i: number): VagueAmount | undefined {
  if (!OPENS_JOINT.has(tokens[i + 1]?.norm ?? '')) return undefined;
  const word = tokens[i]!.norm;
  const part =
    ENGLISH_UNITS.get(word) ?? (word === 'واحد' || word === 'شخص' ? 1 : cardinalAt(tokens, i)?.value);
  if (part === undefined || part > 10) return undefined;
  for (const joint of OUT_OF) {
    const at = i + 1 + joint.length;
    if (!joint.every((norm, k) => tokens[i + 1 + k]?.norm === norm)) continue;
    const whole = cardinalAt(tokens, at);
    if (!whole || whole.value <= part || whole.value > 1000) continue;
    // "one in 2019" and "two in three days" are no shares
    if (
      joint.length === 1 &&
      (whole.value > 20 || /^(?:days?|weeks?|months?|years?)$/.test(tokens[whole.next]?.norm ?? ''))
    )
      continue;
    return { min: null, percent: Math.round((1000 * part) / whole.value) / 10, next: whole.next };
  }
  return undefined;
}

/** `a third of`, `two-thirds of`, `نصف السكان`. */
function share(tokens: readonly Token[], i: number): VagueAmount | undefined {
  const norm = tokens[i]!.norm;
  const compound = /^(two|three|four)[- ]?(thirds|quarters|fifths)$/.exec(norm);
  const english = compound
    ? (ENGLISH_UNITS.get(compound[1]!) ?? 1) * FRACTIONS.get(compound[2]!)!
    : FRACTIONS.get(norm);
  if (english !== undefined && tokens[i + 1]?.norm === 'of' && /^[a-z]/.test(norm))
    return { min: null, percent: Math.round(1000 * english) / 10, next: i + 2 };
  const arabic = FRACTIONS.get(norm.replace(CLITIC, ''));
  if (arabic === undefined || /^[a-z]/.test(norm) || !tokens[i + 1]?.norm.startsWith('ال')) return undefined;
  return { min: null, percent: Math.round(1000 * arabic) / 10, next: i + 1 };
}
