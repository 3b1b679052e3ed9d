import { fact } from '../../text/forms.ts';
import type { Seen } from './line.ts';

const SECTIONS = new Set(
  `news headlines headline breaking latest daily top world local national international online live features feature analysis opinion sport sports business
  politics video videos photos pictures updates update stories articles blog blogs weather entertainment magazine newspaper africa african
  اخبار الاخبار عاجل عاجله اليوم يوميه الكترونيه صحيفه جريده موقع اخباري اخباريه مستقله شامله محليه عالميه عربيه رياضه اقتصاد سياسه تحليل تحليلات تقارير تغطيه`.split(
    /\s+/,
  ),
);
const SMALL = new Set('the a an and of for from in on your with all و من في على عن'.split(' '));
const LONGEST = 16;

/** `Your source for river news`, `Delta: an independent paper of all the coast` in Arabic. */
const OF_ITSELF =
  /^(?:your|the) (?:\S+ ){0,3}(?:source|home|voice|guide|destination|portal) (?:for|of|to) |(?:^|[:|-] )(?:صحيفه|جريده|موقع|بوابه|شبكه|وكاله|مجله) (?:\S+ )?(?:الكتروني|اليكتروني|اخباري|مستقل|شامل|يومي|اسبوعي)ه?(?: |$)/u;

/** What a site says of itself above every page: `African news: breaking news, features, analysis`. */
export function isSlogan({ forms, bare, words, ended }: Seen): boolean {
  if (words < 3 || words > LONGEST || ended) return false;
  if (OF_ITSELF.test(bare) || ` ${bare} `.includes(' and more ')) return true;
  let named = 0;
  let small = 0;
  for (const form of forms) {
    const part = partOf(form);
    if (part === 'section') named++;
    if (part === 'small') small++;
  }
  return named >= 3 && named + small >= words - 2;
}

/** What a word may be in a slogan. */
const partOf = fact((norm): 'section' | 'small' | null => {
  const item = norm.replace(/[:>/»]+$/u, '');
  if (SECTIONS.has(item) || SECTIONS.has(item.replace(/^و/u, ''))) return 'section';
  return item === '' || SMALL.has(item) ? 'small' : null;
});
