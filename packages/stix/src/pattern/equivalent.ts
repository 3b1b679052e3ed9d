import { normalizeTimestamp } from '../timestamps.ts';
import type { Observation, Pattern, Qualifier } from './ast.ts';
import { PATTERN_LIMITS } from './limits.ts';
import {
  absorb,
  type Conjunction,
  conjunctionText,
  normalComparison,
  shortText,
} from './normal-comparison.ts';

/** One way to match: what has to be found, each part by observations of its own. */
interface Alternative {
  /** Canonical texts, sorted; the same text twice needs two observations. */
  readonly parts: readonly string[];
  /** As parts, with the members of sequences in place of these: what has to be found, in whatever order. */
  readonly found: readonly string[];
  /** Of a single observation: the tests it has to pass. */
  readonly conjunction?: Conjunction;
  /** Of a sequence: its members in order. */
  readonly sequence?: readonly string[];
}

/**
 * True when the two patterns have the same normal form, so that they match the same observations. The form knows
 * commutation, association, distribution, absorption and repetition of AND and OR on both levels, FOLLOWEDBY as
 * a sequence, double negation, IN as OR, spelling of constants and the order of qualifiers that commute. It is
 * sound and not complete: false says that no equivalence was found. Of addresses, networks, registry keys and names of registry
 * values it knows which spellings name the same thing, as python-stix2 does, though matching compares them by the
 * text: `'198.51.100.3/32'` is `'198.51.100.3'`.
 */
export function equivalentPatterns(a: Pattern, b: Pattern): boolean {
  return normalPattern(a) === normalPattern(b);
}

/** The text of the normal form. It is a key for comparison and not itself a pattern. */
export function normalPattern(pattern: Pattern): string {
  return disjunctionText(normalObservation(pattern.root));
}

function normalObservation(node: Observation): Alternative[] {
  switch (node.kind) {
    case 'observe':
      return normalComparison(node.comparison).map((one) => single(one));
    case 'or':
      return reduce(node.operands.flatMap((operand) => normalObservation(operand)));
    case 'and':
      return combine(node.operands, (left, right) => ({
        parts: [...left.parts, ...right.parts].sort(),
        found: [...left.found, ...right.found].sort(),
      }));
    case 'followedby':
      return combine(node.operands, (left, right) =>
        sequenceOf(
          [...(left.sequence ?? [text(left)]), ...(right.sequence ?? [text(right)])],
          [...left.found, ...right.found],
        ),
      );
    case 'qualified':
      return qualify(normalObservation(node.expression), node.qualifiers);
  }
}

function single(conjunction: Conjunction): Alternative {
  return { ...opaque(`[${conjunctionText(conjunction)}]`), conjunction };
}

function sequenceOf(sequence: readonly string[], found: string[]): Alternative {
  return { ...opaque(`<${sequence.join(' FOLLOWEDBY ')}>`), found: found.sort(), sequence };
}

/** One part, whatever is in it. */
function opaque(part: string): Alternative {
  const parts = [shortText(part)];
  return { parts, found: parts };
}

function text(alternative: Alternative): string {
  return alternative.parts.length === 1
    ? (alternative.parts[0] as string)
    : `{${alternative.parts.join(' AND ')}}`;
}

function disjunctionText(alternatives: readonly Alternative[]): string {
  return alternatives
    .map((one) => text(one))
    .sort()
    .join(' OR ');
}

function combine(
  operands: readonly Observation[],
  join: (left: Alternative, right: Alternative) => Alternative,
): Alternative[] {
  const forms = operands.map((operand) => normalObservation(operand));
  const count = forms.reduce((product, form) => product * form.length, 1);
  // Too many ways to list: each operand stays one part, with its alternatives inside.
  const bounded =
    count <= PATTERN_LIMITS.normalTerms ? forms : forms.map((form) => [opaque(`(${disjunctionText(form)})`)]);
  return reduce(
    bounded.reduce((lefts, rights) => lefts.flatMap((left) => rights.map((right) => join(left, right)))),
  );
}

/** Drops every alternative that asks for all that another asks for, and more. */
function reduce(alternatives: readonly Alternative[]): Alternative[] {
  const conjunctions = alternatives.flatMap(({ conjunction }) =>
    conjunction === undefined ? [] : [conjunction],
  );
  const singles = absorb(conjunctions).map((one) => single(one));
  const kept: Alternative[] = [...singles];
  const others = alternatives.filter(({ conjunction }) => conjunction === undefined);
  // What asks for less comes first: sequences of the same members after those without order.
  const asks = (one: Alternative): number => 2 * one.found.length + (one.sequence === undefined ? 0 : 1);
  for (const one of others.sort((a, b) => asks(a) - asks(b))) {
    if (!kept.some((other) => isAskedBy(other, one))) kept.push(one);
  }
  return kept;
}

function isAskedBy(less: Alternative, more: Alternative): boolean {
  if (less.sequence !== undefined && more.sequence !== undefined) return isPart(less.sequence, more.sequence);
  const ordered = less.parts.length !== less.found.length || less.sequence !== undefined;
  return isPart(less.parts, ordered ? more.parts : more.found);
}

/** Whether `small` is `large` with items left out. Of two sorted lists: as multisets, repetitions count. */
function isPart(small: readonly string[], large: readonly string[]): boolean {
  let at = 0;
  for (const item of large) if (item === small[at]) at++;
  return at === small.length;
}

function qualify(form: readonly Alternative[], qualifiers: readonly Qualifier[]): Alternative[] {
  // START–STOP binds each observation alone, so it commutes with the others.
  const bounds = qualifiers.filter(({ kind }) => kind === 'start-stop').map((one) => qualifierText(one));
  let alternatives = [...new Set(bounds)].sort().reduce((all, one) => wrapEach(all, one), [...form]);
  for (const one of qualifiers) {
    if (one.kind === 'within') {
      // One observation alone is always within any time.
      const open = alternatives.filter(({ conjunction }) => conjunction === undefined);
      const alone = alternatives.filter(({ conjunction }) => conjunction !== undefined);
      alternatives = [...alone, ...wrapEach(open, qualifierText(one))];
    } else if (one.kind === 'repeats' && one.times !== 1) {
      alternatives = [opaque(`(${disjunctionText(alternatives)}) ${qualifierText(one)}`)];
    }
  }
  return alternatives;
}

function wrapEach(alternatives: readonly Alternative[], qualifier: string): Alternative[] {
  return alternatives.map((one) => opaque(`(${text(one)}) ${qualifier}`));
}

function qualifierText(qualifier: Qualifier): string {
  switch (qualifier.kind) {
    case 'within':
      return `WITHIN ${qualifier.seconds}`;
    case 'repeats':
      return `REPEATS ${qualifier.times}`;
    case 'start-stop':
      return `START ${normalizeTimestamp(qualifier.start)} STOP ${normalizeTimestamp(qualifier.stop)}`;
  }
}
