import type { Token } from '../../text/tokens.ts';

export type Bound = 'min' | 'max' | 'about' | undefined;

const table = (kind: Bound, list: string): (readonly [readonly string[], Bound])[] =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map((text) => [text.split(' '), kind] as const);

/** Word sequences right before a number that bound it. */
const BEFORE = [
  ...table(
    'max',
    `no more than, not more than, not exceed, not exceeding, at most, at the most, up to, as many as, as much as, fewer than, less than, under, below, a maximum of, maximum of, just under, well under, short of, no greater than,
    لا يتجاوز, لا تتجاوز, لم يتجاوز, لم تتجاوز, لا يتعدي, لا تتعدي, لم يتعد, لم تتعد, لا يتعدون,  لا يتخطي, لا يزيد عن, لا يزيد علي, لا تزيد عن, لا تزيد علي, لم يزد عن, لم يزد علي, اقل من, دون, ما دون, ما يصل الي, يصل الي, تصل الي, بحد اقصي, كحد اقصي, لا يربو علي`,
  ),
  ...table(
    'min',
    `no fewer than, no less than, not less than, at least, more than, over, exceeding, exceeds, exceed, exceeded, upwards of, upward of, a minimum of, minimum of, above, in excess of, greater than, well over, just over, surpassed, surpassing, topped, north of,
    ما لا يقل عن, ما لايقل عن, لا يقل عن, لايقل عن, لا تقل عن, لا يقلون عن, علي الاقل, اكثر من, ازيد من, اكبر من, اعلي من, يزيد عن, يزيد علي, تزيد علي, تزيد عن, ما يزيد عن, ما يزيد علي, يزيدون عن, زاد عن, زاد علي, يتجاوز, تتجاوز, تجاوز, تجاوزت, يتجاوزون, متجاوزا, يفوق, تفوق, ما يفوق, فاق, فاقت, فوق, يربو علي, تربو علي, ما يربو علي, يربو عن, يتخطي, تتخطي, تخطي, تخطت, يتعدي, تعدي, تعدت, بحد ادني, كحد ادني`,
  ),
  ...table(
    'about',
    `about, around, roughly, approximately, nearly, almost, some, an estimated, estimated, close to, circa, an average of, approaching, in the region of, somewhere around, more or less, or so, virtually, estimated at, put at, estimated to be, believed to be,
    نحو, حوالي, قرابه, زهاء, ما يقارب, ما يقرب من, يقرب من, يقارب, تقارب, يناهز, تناهز, ما يناهز, يقترب من, تقترب من, بحدود, حدود, في حدود, تقريبا, يقدر ب, يقدرون ب, ما بين`,
  ),
];
/** Word sequences after a number or its noun that bound it. */
const AFTER = [
  ...table(
    'min',
    'or more, at least, and more, plus, علي الاقل, علي اقل تقدير, كحد ادني, بحد ادني, فاكثر, او اكثر, واكثر, او يزيد, ويزيد',
  ),
  ...table(
    'max',
    'at most, at the most, or less, or fewer, علي الاكثر, كحد اقصي, بحد اقصي, علي اكثر تقدير, فاقل, او اقل',
  ),
  ...table('about', 'or so, تقريبا, علي وجه التقريب, علي التقريب'),
];

type Rule = readonly [readonly string[], Bound];

function indexBy(rules: readonly Rule[], word: (sequence: readonly string[]) => string): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = word(rule[0]);
    index.set(
      key,
      [...(index.get(key) ?? []), rule].sort((a, b) => b[0].length - a[0].length),
    );
  }
  return index;
}
const BY_LAST = indexBy(BEFORE, (sequence) => sequence.at(-1)!);
const BY_FIRST = indexBy(AFTER, (sequence) => sequence[0]!);

/** A bound word without the particle written together with it: بنحو, لأكثر, وحوالي. */
const bare = (norm: string): string =>
  /^[بلوف]{1,2}(?:اكثر|اقل|ازيد|نحو|حوالي|قرابه|زهاء|ما|حدود|دون)$/.test(norm)
    ? norm.replace(/^[بلوف]{1,2}(?=اكثر|اقل|ازيد|نحو|حوالي|قرابه|زهاء|ما$|حدود|دون)/, '')
    : norm;

/** The bound that ends right before token `i`, and the token it begins at. Two in a row ("at least about") are one. */
export function boundBefore(tokens: readonly Token[], i: number): { bound: Bound; from: number } {
  const last = tokens[i - 1];
  for (const [sequence, bound] of (last && BY_LAST.get(bare(last.norm))) ?? []) {
    const from = i - sequence.length;
    if (from < 0 || !sequence.every((word, k) => bare(tokens[from + k]!.norm) === word)) continue;
    const outer = bound === 'about' ? boundBefore(tokens, from) : { bound: undefined, from };
    return outer.bound && outer.bound !== 'about' ? outer : { bound, from };
  }
  return { bound: undefined, from: i };
}

/** The bound right after token `i - 1`, one word between allowed (`سبع جثث نقلت على الأقل`). */
export function boundAfter(tokens: readonly Token[], i: number): { bound: Bound; to: number } {
  for (let skip = 0; skip <= 1; skip++) {
    const first = tokens[i + skip];
    for (const [sequence, bound] of (first && BY_FIRST.get(first.norm)) ?? []) {
      const to = i + skip + sequence.length;
      if (sequence.every((word, k) => tokens[i + skip + k]?.norm === word)) return { bound, to };
    }
    if (tokens[i]?.kind !== 'word') break;
  }
  return { bound: undefined, to: i };
}
