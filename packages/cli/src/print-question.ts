import type { QuestionDetail } from '@qanat/app';
import { emit, type Invocation } from './verb.ts';

/** Prints a question with what may answer it, what does, and to whom it was sent. */
export function printQuestion(call: Invocation, question: QuestionDetail): void {
  const { found, given, sent, object: _, ...brief } = question;
  const partner = brief.partner
    ? `  ← ${brief.partner.name[call.lang] ?? brief.partner.name['en'] ?? brief.partner.id}`
    : '';
  emit(
    call,
    { ...brief, found, given, sent },
    [
      `${brief.id}  ${brief.state}${partner}\n   ${brief.content}`,
      ...given.map(({ id, title }) => `   = ${id}  ${title}`),
      ...found.map(
        ({ object, title, score, keywords, values, about }) =>
          `   ~ ${object}  ${score}  ${title}  [${[...values, ...about, ...keywords].join(', ')}]`,
      ),
      ...sent.map(({ chan, at }) => `   → ${chan}  ${at.slice(0, 16)}`),
    ].join('\n'),
  );
}
