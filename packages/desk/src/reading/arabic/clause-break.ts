import { CLAUSE_BREAKERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { actWithin, declinesWithin, leavesUntold, opensAct, reportsOf, staysSilent } from './acts-ahead.ts';
import { verbAt } from './particles.ts';

const REACH = 9;

/** من جهته, في غضون ذلك …: behind these prepositions somebody or something else is spoken of. */
const ELSEWHERE = new Set(
  'دون غير الوقت وقت جهته جانبه جهتها جانبها جهتهم جانبهم ناحيته ناحيتها جهه ناحيه اشاره المقابل المقرر المرتقب المنتظر'.split(
    ' ',
  ),
);
/** `رغم نفي الوزارة`: somebody else's word. */
const DENIAL = /^(?:نفي|انكار|تاكيد|اعلان)$/;

type Breaks = (tokens: readonly Token[], k: number, nominal: boolean) => boolean;

const meanwhile: Breaks = (tokens, k, nominal) => nominal || partsSpeakers(tokens, k);
const without: Breaks = (tokens, k) => leavesUntold(tokens, k);
const before: Breaks = (tokens, k) => actWithin(tokens, k, REACH);
const topic: Breaks = () => true;
const behind: Breaks = (tokens, k, nominal) =>
  tokens[k + 1]?.norm === 'حين'
    ? meanwhile(tokens, k + 1, nominal)
    : ELSEWHERE.has(tokens[k + 1]?.norm ?? '');

/** Whether a clause with such a particle in front leaves what was said. */
const PARTICLES: ReadonlyMap<string, Breaks> = new Map<string, Breaks>([
  ['من', behind],
  ['ومن', behind],
  ['في', behind],
  ['وفي', behind],
  ['فيما', meanwhile],
  ['بينما', meanwhile],
  ['اما', topic],
  ['واما', topic],
  ['وكان', before],
  ['وكانت', before],
  ['دون', without],
  ['بدون', without],
  ['ولم', (tokens, k) => reportsOf(tokens, k + 1) || staysSilent(tokens, k)],
  [
    'وذلك',
    (tokens, k, nominal) =>
      !GIVES_REASON.test(tokens[k + 1]?.norm ?? '') || (nominal && tellsWhen(tokens, k + 1)),
  ],
]);

/** Whether the clause that opens behind a comma at `k` with a particle is no more what was said: behind a mere noun sooner than behind a clause. Undefined where no such particle stands. */
export function breaksAway(tokens: readonly Token[], k: number, nominal: boolean): boolean | undefined {
  const { norm } = tokens[k]!;
  const breaks = PARTICLES.get(norm);
  if (breaks) return breaks(tokens, k, nominal);
  const next = tokens[k + 1]?.norm ?? '';
  if (norm === 'رغم' && DENIAL.test(next)) return true;
  return CLAUSE_BREAKERS.has(norm) && (norm !== 'علي' || next === 'حد') ? true : undefined;
}

/** `، وذلك لحماية السد`, `، وذلك بعد أن`: the reason, the aim and the means belong to what is said. */
const GIVES_REASON = /^(?:ل.{2,}|بعد|بعدما|بسبب|بهدف|بغرض|بغيه|من|عبر|عن|نتيجه|جراء|بفضل|كي|حتي|باستخدام)$/;

/** `بعد يومين`, but `بعد أن أخطأ هدفه`: behind a mere noun the writer dates the saying. */
const tellsWhen = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.norm === 'بعد' && tokens[k + 1]?.norm !== 'ان';

/** `، فيما أكد الوزير`: a reporting verb so near shows that somebody else speaks. */
const partsSpeakers = (tokens: readonly Token[], k: number): boolean =>
  /^(?:جاء|ورد)$/.test(tokens[k + 1]?.norm ?? '') ||
  opensAct(tokens, k + 1) ||
  reportsNear(tokens, k) ||
  actWithin(tokens, k, REACH) ||
  declinesWithin(tokens, k, REACH) ||
  staysSilent(tokens, k + 1);

function reportsNear(tokens: readonly Token[], k: number): boolean {
  for (let i = k + 1; i < Math.min(tokens.length, k + NEAR); i++) {
    const form = verbAt(tokens, i);
    if (form && form.tense !== 'participle' && !/^(?:الذي|التي|الذين|ما)$/.test(tokens[i - 1]!.norm))
      return true;
  }
  return false;
}

const NEAR = 4;
