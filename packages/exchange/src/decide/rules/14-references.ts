import type { Delivery } from '../delivery.ts';
import type { Mention } from '../mentions.ts';
import { formatSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Context, Finding, Subject } from '../subject.ts';
import type { Cut, Step } from '../types.ts';

/**
 * Nothing that leaves points at what the partner does not get, known here or not: not as a reference, not inside a
 * text or a pattern, not as a property's name.
 */
export const references: Rule = {
  name: '14 references',
  stage: 'references',
  judge: (subject, context, deliver) => {
    const cuts: Cut[] = [];
    const renamed: string[] = [];
    const found: Finding[] = [];
    for (const mention of subject.mentions) {
      if (isReplacedCreator(mention, subject, context)) continue;
      const delivery = deliver(mention.id);
      if (delivery.state === 'same') continue;
      if (delivery.state === 'as' && mention.kind === 'name') {
        found.push(inside(mention));
        continue;
      }
      if (delivery.state === 'as') {
        renamed.push(formatSelector(mention.steps));
        if (delivery.cut && isTranslationOf(mention, subject)) {
          found.push({ effect: 'deny', code: 'exchange/rule-references-translation' });
        }
        continue;
      }
      const gone = judgeGone(mention, delivery, subject, context);
      if (gone === undefined) continue;
      if ('steps' in gone) cuts.push(gone);
      else found.push(gone);
    }
    if (renamed.length > 0)
      found.push({ effect: 'strip', code: 'exchange/rule-references-renamed', paths: renamed });
    return [...found, ...removal(cuts, subject)];
  },
};

/** References without which the object says nothing. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  relationship: ['source_ref', 'target_ref'],
  sighting: ['sighting_of_ref'],
  'language-content': ['object_ref'],
  'extension-definition': ['created_by_ref'],
  claim: ['report_ref'],
  report: ['object_refs'],
  grouping: ['object_refs'],
  note: ['object_refs'],
  opinion: ['object_refs'],
  'observed-data': ['object_refs'],
};

/** Properties that hold text or lists of texts for people; other content is never cut because of an id inside it. */
const CUTTABLE: ReadonlySet<string> = new Set([
  'description',
  'abstract',
  'explanation',
  'content',
  'name',
  'aliases',
  'authors',
  'labels',
  'external_references',
  'goals',
  'roles',
  'objective',
  'contact_information',
  'pattern',
]);

/** What follows from an id that the partner does not get: a cut, a finding, or nothing. */
function judgeGone(
  mention: Mention,
  delivery: Delivery & { state: 'none' },
  { object }: Subject,
  { markings }: Context,
): Cut | Finding | undefined {
  const path = formatSelector(mention.steps);
  const top = mention.steps[0];
  switch (mention.kind) {
    case 'marking':
      // A marking that nobody knows is rule 04's question.
      if (!delivery.known && !markings.has(mention.id)) return undefined;
      return { effect: 'deny', code: 'exchange/rule-references-marking', paths: [path] };
    case 'extension':
      if (!delivery.known) return undefined;
      return { effect: 'deny', code: 'exchange/rule-references-extension', paths: [path] };
    case 'ref':
      if (mention.steps.length === 1 && isRequired(object.type, top)) {
        return { effect: 'deny', code: 'exchange/rule-references-required', paths: [path] };
      }
      return { steps: mention.steps };
    case 'list':
      return { steps: mention.steps };
    case 'text':
    case 'name':
      if (mention.kind === 'text' && typeof top === 'string' && CUTTABLE.has(top)) {
        return { steps: top === 'external_references' ? mention.steps.slice(0, 2) : mention.steps };
      }
      return inside(mention);
  }
}

/** Nobody can answer this ask: the object itself has to change. */
function inside({ steps }: Mention): Finding {
  return { effect: 'ask', code: 'exchange/rule-references-inside', paths: [formatSelector(steps)] };
}

function removal(cuts: readonly Cut[], { object }: Subject): Finding[] {
  if (cuts.length === 0) return [];
  const paths = [...new Set(cuts.map(({ steps }) => formatSelector(steps)))];
  const found: Finding[] = [
    { effect: 'strip', code: 'exchange/rule-references', params: { count: paths.length }, paths, cuts },
  ];
  for (const name of REQUIRED[object.type] ?? []) {
    const list = object[name];
    if (!Array.isArray(list)) continue;
    const left =
      list.length - new Set(cuts.filter((cut) => isEntryOf(cut.steps, name)).map((cut) => cut.steps[1])).size;
    if (left === 0) found.push({ effect: 'deny', code: 'exchange/rule-references-emptied', paths: [name] });
  }
  return found;
}

function isEntryOf(steps: readonly Step[], name: string): boolean {
  return steps.length === 2 && steps[0] === name;
}

function isRequired(type: string, name: Step | undefined): boolean {
  return typeof name === 'string' && REQUIRED[type]?.includes(name) === true;
}

/** Our own creator gives way to the lane's identity in any case, where the lane does not show our name. */
function isReplacedCreator({ steps }: Mention, { own, object }: Subject, { input }: Context): boolean {
  if (steps.length !== 1 || steps[0] !== 'created_by_ref') return false;
  return own && input.lane.attribution !== 'name' && object.type !== 'extension-definition';
}

/** A translation would show what was cut from the text it translates. */
function isTranslationOf({ steps }: Mention, { object }: Subject): boolean {
  return object.type === 'language-content' && steps.length === 1 && steps[0] === 'object_ref';
}
