import { type Home, showAnalysis } from '@qanat/app';
import { gradeText } from './counted.ts';
import { emit, type Invocation } from './verb.ts';

/** Prints an analysis: hypotheses with what speaks against them, evidence with its marks, what the result hangs on. */
export async function printAnalysis(
  call: Invocation,
  home: Home,
  id: string,
  byGrade = false,
): Promise<void> {
  const detail = await showAnalysis(home, id, { byGrade });
  const { analysis, rows, comparison, title } = detail;
  const markOf = (hypothesis: string, evidence: string): string =>
    analysis.marks.find((one) => one.hypothesis === hypothesis && one.evidence === evidence)?.mark ?? '·';
  const say = WORDS[call.lang];
  const lines = [
    `${id}  ${title}`,
    ...analysis.hypotheses.map(({ id: column, text }, i) => {
      const score = comparison.scores[i];
      const lead = comparison.leading.includes(column) ? '*' : ' ';
      return `${lead} ${column}  ${say.against} ${score?.inconsistency ?? 0}  ${say.open} ${score?.open ?? 0}  ${text}`;
    }),
    ...rows.map((row) => {
      const marks = analysis.hypotheses.map(({ id: column }) => markOf(column, row.id).padEnd(2));
      const plain = comparison.diagnostic[row.id] ? '' : `  (${say.alike})`;
      return `  ${marks.join(' ')}  ${gradeText(row.grade)}  ${row.id}  ${row.title}${plain}${row.missing ? `  (${say.missing})` : ''}`;
    }),
    ...comparison.sensitivity
      .filter(({ changes }) => changes)
      .map(({ removed, leading }) => `  ${say.without(removed.name || removed.id, leading.join(', '))}`),
  ];
  emit(call, { ...detail }, lines.join('\n'));
}

const WORDS = {
  en: {
    against: 'against',
    open: 'unmarked',
    alike: 'bears on all alike',
    missing: 'no longer here',
    without: (name: string, leading: string) => `Without ${name}: ${leading || 'none'} would lead.`,
  },
  ar: {
    against: 'ضدها',
    open: 'بلا وسم',
    alike: 'أثره في الكل واحد',
    missing: 'لم يعد هنا',
    without: (name: string, leading: string) => `من دون ${name}: تتقدم ${leading || 'لا شيء'}.`,
  },
} as const;
