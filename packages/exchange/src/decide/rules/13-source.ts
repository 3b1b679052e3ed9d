import { laneTag } from '../lane-ids.ts';
import { parseSelector, valueAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Context, Finding, Subject } from '../subject.ts';
import type { Cut } from '../types.ts';

/**
 * Who we are and whom we have it from. Our own creator is replaced where the lane says so; what a person or an
 * importer marked as source goes openly, under a pseudonym of this lane, or not at all.
 */
export const source: Rule = {
  name: '13 source',
  stage: 'object',
  judge: (subject, context) => [...creator(subject, context), ...marked(subject, context)],
};

function creator({ own, selfIdentity, object }: Subject, { input }: Context): Finding[] {
  if (!own || input.lane.attribution === 'name') return [];
  if (selfIdentity) {
    return [{ effect: 'strip', code: 'exchange/rule-source-self', recast: 'lane-identity' }];
  }
  const by = object['created_by_ref'];
  if (by === undefined) return [];
  // An extension definition keeps its author unless that is ourselves: it is another party's publication.
  const published = object.type === 'extension-definition';
  if (published && !(typeof by === 'string' && (input.self.identities ?? []).includes(by))) return [];
  return [{ effect: 'strip', code: 'exchange/rule-source-creator', paths: ['created_by_ref'] }];
}

function marked(subject: Subject, context: Context): Finding[] {
  const { sources } = context.input.lane;
  const selectors = subject.candidate.marks
    .filter(({ mark }) => mark === 'source')
    .map(({ selector }) => selector);
  if (sources === 'open' || selectors.length === 0) return [];
  return selectors.map((selector): Finding => {
    if (selector === '') return wholeSource(subject, sources);
    const pseudonym = sources === 'pseudonym';
    const code = pseudonym ? 'exchange/rule-source-pseudonym' : 'exchange/rule-source-withheld';
    return {
      effect: 'strip',
      code,
      paths: [selector],
      cuts: [cutFor(selector, pseudonym, subject, context)],
    };
  });
}

/** Only an identity can be shown as somebody without a name. */
function wholeSource({ object }: Subject, sources: 'pseudonym' | 'withhold'): Finding {
  if (sources === 'pseudonym' && object.type === 'identity') {
    return { effect: 'strip', code: 'exchange/rule-source-pseudonym', recast: 'pseudonym' };
  }
  return { effect: 'deny', code: 'exchange/rule-source-object' };
}

/** A name becomes a tag of this lane; a reference or anything else is removed. */
function cutFor(selector: string, pseudonym: boolean, { object }: Subject, { input, crypto }: Context): Cut {
  const steps = parseSelector(selector);
  const value = valueAt(object, steps);
  const last = steps.findLast((step) => typeof step === 'string') ?? '';
  if (!pseudonym || typeof value !== 'string' || /_refs?$/.test(last)) return { steps };
  return { steps, replacement: `source ${laneTag(input.laneSecret, 'source', value, crypto)}` };
}
