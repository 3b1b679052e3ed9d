import type { ViewQuery } from '@qanat/app';
import { type Invocation, type Options, text } from './verb.ts';

export const VIEW_OPTIONS: Options = {
  report: { type: 'string' },
  about: { type: 'string' },
  text: { type: 'string' },
};
export const VIEW_USAGE = '[PROPOSITION…] [--report ID] [--about ID] [--text WORDS]';

/** What the arguments of a call name to draw a view over. */
export function viewQuery(call: Invocation): ViewQuery {
  const [report, about, words] = ['report', 'about', 'text'].map((name) => text(call, name));
  return {
    ...(call.args.length > 0 && { propositions: call.args }),
    ...(report !== undefined && { report }),
    ...(about !== undefined && { about }),
    ...(words !== undefined && { text: words }),
  };
}
