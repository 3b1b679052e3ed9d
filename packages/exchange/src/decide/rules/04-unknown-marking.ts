import { classifyMarking, tlpOfMarkingId } from '@qanat/stix';
import { handlingCode } from '../handling.ts';
import type { Rule } from '../rule.ts';
import type { Finding, Subject } from '../subject.ts';

/** A marking that nobody here understands needs a person; one that only pretends to be TLP is refused. */
export const unknownMarking: Rule = {
  name: '04 unknown marking',
  stage: 'object',
  judge: (subject, { markings }) => {
    const found: Finding[] = [];
    for (const [id, paths] of markingsOn(subject)) {
      const isTlp = tlpOfMarkingId(id) !== undefined;
      const definition = markings.get(id);
      if (definition === undefined) {
        // A TLP label is known by its id; its definition need not be here.
        if (!isTlp) found.push({ ...UNKNOWN, params: { marking: id }, paths });
        continue;
      }
      const { kind } = classifyMarking(definition);
      if (kind === 'forged-tlp' && !isTlp) {
        found.push({
          effect: 'deny',
          code: 'exchange/rule-unknown-marking-forged',
          params: { marking: id },
          paths,
        });
      } else if (kind === 'unknown' && handlingCode(definition) === undefined) {
        found.push({ ...UNKNOWN, params: { marking: id }, paths });
      }
    }
    return [...found, ...ownDefinition(subject)];
  },
};

const UNKNOWN = { effect: 'ask', code: 'exchange/rule-unknown-marking', answer: 'person' } as const;

/** The definition itself never leaves when it lies about being TLP. */
function ownDefinition({ object }: Subject): Finding[] {
  if (object.type !== 'marking-definition' || classifyMarking(object).kind !== 'forged-tlp') return [];
  return [{ effect: 'deny', code: 'exchange/rule-unknown-marking-forged', params: { marking: object.id } }];
}

function markingsOn({ objectMarkings, granular }: Subject): Map<string, string[]> {
  const on = new Map<string, string[]>();
  for (const id of objectMarkings) on.set(id, []);
  for (const { id, selectors } of granular) on.set(id, [...(on.get(id) ?? []), ...selectors]);
  return on;
}
