/** A defanged stretch made plain, with the way back: `offsets[i]` is where plain character `i` starts in the raw text. */
export interface Refanged {
  readonly plain: string;
  readonly offsets: readonly number[];
  /** Whether anything had been defanged. */
  readonly changed: boolean;
}

interface Rule {
  readonly text: string;
  readonly plain: string;
}

const RULES: readonly Rule[] = [
  ['\\[.\\]', '.'],
  ['\\[.]', '.'],
  ['\\[:\\]', ':'],
  [' [.] ', '.'],
  [' [.]', '.'],
  ['[.] ', '.'],
  ['[ . ]', '.'],
  [' [dot] ', '.'],
  [' (dot) ', '.'],
  [' [at] ', '@'],
  [' (at) ', '@'],
  ['[.]', '.'],
  ['(.)', '.'],
  ['{.}', '.'],
  ['<.>', '.'],
  ['[.', '.'],
  ['.]', '.'],
  ['[dot]', '.'],
  ['(dot)', '.'],
  ['{dot}', '.'],
  ['[:]', ':'],
  ['[://]', '://'],
  ['[:]//', '://'],
  ['[s]:', 's:'],
  ['(s):', 's:'],
  ['[:/]', ':/'],
  [':// ', '://'],
  ['[/]', '/'],
  ['[@]', '@'],
  ['(@)', '@'],
  ['[at]', '@'],
  ['(at)', '@'],
  ['{at}', '@'],
  ['\\.', '.'],
  ['\\_', '_'],
].map(([text = '', plain = '']) => ({ text, plain }));
const SCHEMES: readonly Rule[] = [
  { text: 'hxxps', plain: 'https' },
  { text: 'hxxp', plain: 'http' },
  { text: 'h**ps', plain: 'https' },
  { text: 'h**p', plain: 'http' },
  { text: 'fxp', plain: 'ftp' },
  { text: 'hxtps', plain: 'https' },
  { text: 'hxtp', plain: 'http' },
  { text: 'htxps', plain: 'https' },
  { text: 'htxp', plain: 'http' },
  { text: 'h++ps', plain: 'https' },
  { text: 'h++p', plain: 'http' },
  { text: 'httx', plain: 'http' },
  { text: 'hzzps', plain: 'https' },
  { text: 'hzzp', plain: 'http' },
  { text: 'h[tt]p', plain: 'http' },
  { text: 'ht[t]p', plain: 'http' },
  { text: 'h[xx]p', plain: 'http' },
  { text: 'meow://', plain: 'http://' },
];

function ruleAt(lower: string, i: number): Rule | undefined {
  const c = lower[i]!;
  if ('[({<.\\: '.includes(c)) return RULES.find((rule) => lower.startsWith(rule.text, i));
  if ('hfm'.includes(c) && !/[a-z0-9]/.test(lower[i - 1] ?? ' '))
    return SCHEMES.find((rule) => lower.startsWith(rule.text, i));
  return undefined;
}

/** Refangs one space-free stretch that starts at `start` in the raw text; linear in its length. */
export function refang(raw: string, start: number): Refanged {
  const lower = raw.toLowerCase();
  let plain = '';
  const offsets: number[] = [];
  let changed = false;
  for (let i = 0; i < raw.length; ) {
    const rule = ruleAt(lower, i);
    const piece = rule ? rule.plain : raw[i]!;
    for (let k = 0; k < piece.length; k++) offsets.push(start + i);
    plain += piece;
    i += rule ? rule.text.length : 1;
    changed ||= rule !== undefined && rule.text !== '\\_' && rule.text !== ':// ';
  }
  offsets.push(start + raw.length);
  return { plain, offsets, changed };
}
