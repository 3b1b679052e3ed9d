import type { Agreement, AgreementLane } from '@qanat/envelope';

const TLP = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
const ONWARD = ['none', 'ask', 'listed', 'tlp'] as const;
const ATTRIBUTION = ['must-not', 'pseudonym', 'name'] as const;
const SOURCES = ['withhold', 'pseudonym', 'open'] as const;
const REDACTIONS = ['none', 'count', 'paths'] as const;

/** Names of the terms by which a successor lets more pass than what it replaces; empty when it does not. */
export function loosenedTerms(before: Agreement, after: Agreement): string[] {
  const found = new Set<string>();
  if (Date.parse(after.end) > Date.parse(before.end)) found.add('end');
  for (const lane of after.lanes) {
    const old = before.lanes.find(({ from }) => from === lane.from);
    if (old === undefined) found.add('lanes');
    else for (const name of loosenedLane(old, lane)) found.add(name);
  }
  return [...found];
}

function loosenedLane(before: AgreementLane, after: AgreementLane): string[] {
  const rises: Record<string, boolean> = {
    ceiling: above(TLP, before.ceiling, after.ceiling),
    introduced_ceiling: above(TLP, before.introduced_ceiling, after.introduced_ceiling),
    types: adds(before.types, after.types),
    purpose: adds(before.purpose, after.purpose),
    deny_purpose: adds(after.deny_purpose, before.deny_purpose),
    onward: above(ONWARD, before.onward, after.onward),
    onward_list: adds(before.onward_list, after.onward_list),
    orcon: before.orcon && !after.orcon,
    attribution: above(ATTRIBUTION, before.attribution, after.attribution),
    sources: above(SOURCES, before.sources, after.sources),
    redactions: above(REDACTIONS, before.redactions, after.redactions),
    personal_data: before.personal_data === 'strip' && after.personal_data === 'keep',
    retention_days: after.retention_days > before.retention_days,
    after_end: before.after_end === 'delete-and-attest' && after.after_end === 'keep-under-terms',
    origin_tags: before.origin_tags === 'omit' && after.origin_tags === 'carry',
    quota: (Object.keys(after.quota) as (keyof AgreementLane['quota'])[]).some(
      (name) => after.quota[name] > before.quota[name],
    ),
  };
  return Object.keys(rises).filter((name) => rises[name] === true);
}

function above<T>(order: readonly T[], before: T, after: T): boolean {
  return order.indexOf(after) > order.indexOf(before);
}

function adds(before: readonly string[], after: readonly string[]): boolean {
  return after.some((one) => !before.includes(one));
}
