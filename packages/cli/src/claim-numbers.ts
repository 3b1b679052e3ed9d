import { arg, type Invocation } from './verb.ts';

/** The claims an argument names: `all`, or numbers with commas between them; undefined, and a word, for anything else. */
export function claimNumbers(call: Invocation, index: number): number[] | 'all' | undefined {
  const given = arg(call, index);
  if (given === 'all') return 'all';
  if (/^\d+(?:,\d+)*$/.test(given)) return given.split(',').map(Number);
  call.err(`${given}: claim numbers such as 1,3 or all`);
  return undefined;
}
