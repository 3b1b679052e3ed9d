import type { Assertion, AssertionStance } from './assertions.ts';
import { UNDESCRIBED } from './explain-ways.ts';
import { partyKey } from './party-key.ts';
import type { Named, Placed } from './statement.ts';

/** An assertion whose relays are not known yet. */
export type Link = Omit<Assertion, 'relays'>;

/** Publishers and nodes bear all that a report says on one side; a stamped link rides on the one before. */
export interface Bearer extends Link {
  readonly stamped: boolean;
}

/** How one statement reached us: its source, the relays inside out, then publisher and nodes. */
export interface Chain {
  readonly side: AssertionStance;
  /** Party of the report's publisher; undefined when unknown. */
  readonly publisher: string | undefined;
  readonly links: readonly Link[];
  readonly bearers: readonly Bearer[];
}

export interface ChainContext {
  /** Claims that came by several ways. */
  readonly several: ReadonlySet<string>;
  /** By report: keys of groups of near-duplicates that it belongs to. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  /** Keys for names that may stand for one organisation. */
  readonly organisations: ReadonlyMap<string, readonly string[]>;
}

export function chainOf(one: Placed, context: ChainContext): Chain {
  return {
    side: one.side,
    publisher: one.publisher ? nameKey(one.publisher.name) : undefined,
    links: [sourceOf(one, context), ...relaysOf(one)].filter(isFirstOfParty),
    bearers: bearersOf(one, context),
  };
}

/** Id of the assertion that stands for the source of a statement. */
export function sourceId({ claim, way }: Pick<Placed, 'claim' | 'way'>): string {
  return `${claim}@${way}/source`;
}

const nameKey = (name: string): string => `name:${partyKey(name)}`;

/** A party that is named twice in one chain relays it once. */
function isFirstOfParty({ who }: Link, i: number, links: readonly Link[]): boolean {
  return i === 0 || (who !== 'name:' && links.findIndex((other) => other.who === who) === i);
}

function sourceOf(one: Placed, { several, organisations }: ChainContext): Link {
  const { claim, basis, tags, sourceRef } = one;
  const { who, label, unnamed } = speakerOf(one);
  const outlet = one.via.at(-1) ?? one.publisher?.name ?? '';
  const same = [...tags.map((tag) => `tag:${tag}`), ...(sourceRef === null ? [] : [`ref:${sourceRef}`])];
  const maybe = [
    ...(unnamed ? [`unnamed-via:${partyKey(outlet)}`] : (organisations.get(who.slice('name:'.length)) ?? [])),
    ...(several.has(claim) ? [`claim:${claim}`] : []),
  ];
  return {
    id: sourceId(one),
    proposition: one.proposition,
    stance: one.side,
    who,
    label,
    basis,
    unnamed,
    ...(same.length > 0 && { same }),
    ...(maybe.length > 0 && { maybe }),
    ...(isUnproven(one) && { unproven: true }),
  };
}

function speakerOf({ claim, source, anonymous, basis, road }: Placed): {
  who: string;
  label: string;
  unnamed: boolean;
} {
  const key = source === null ? '' : partyKey(source);
  if (key !== '' && !anonymous) return { who: `name:${key}`, label: source ?? key, unnamed: false };
  // Whoever made the claim and names nobody else knows it by its own means.
  const [maker] = road;
  if (key === '' && !anonymous && maker && (basis === 'observed' || basis === 'own-record'))
    return { who: maker.key, label: maker.name, unnamed: false };
  return { who: `unnamed:${claim}`, label: source || UNDESCRIBED, unnamed: true };
}

/**
 * What a partner hands on without the originator's stamp may be anything we hold already; so may a stamped claim that
 * names no source, has no tag and does not say how it is known: the sender may have taken that out.
 */
function isUnproven({ way, stamped, tags, source, sourceRef, basis }: Placed): boolean {
  if (way === 'own') return false;
  const tells = tags.length > 0 || source !== null || sourceRef !== null;
  return !stamped || !(tells || basis === 'observed' || basis === 'own-record');
}

function relaysOf({ claim, way, proposition, side, via }: Placed): Link[] {
  return via.toReversed().map((name, index) => ({
    id: `${claim}@${way}/${index}`,
    proposition,
    stance: side,
    who: nameKey(name),
    label: name,
    basis: 'cites',
  }));
}

function bearersOf(one: Placed, context: ChainContext): Bearer[] {
  const { report, way, proposition, side, publisher, title, road, stamped } = one;
  const bear = ({ key, name }: Named, place: string): Bearer => ({
    id: `${report}@${way}/${place}/${side}`,
    proposition,
    stance: side,
    who: key,
    label: name,
    basis: 'cites',
    stamped: false,
  });
  const bearers: Bearer[] = [];
  const outlet = publisher
    ? { key: nameKey(publisher.name), name: publisher.name }
    : road.length === 0
      ? { key: `report:${report}`, name: title }
      : undefined;
  if (outlet) bearers.push({ ...bear(outlet, 'published'), ...copiesOf(one, context) });
  for (const [k, node] of road.entries())
    bearers.push({ ...bear(node, `road ${k} ${node.key}`), stamped: k > 0 && stamped });
  const last = bearers.pop()!;
  return [...bearers, { ...last, delivered: true }];
}

/** Reports without a publisher may be of one publisher: that bounds the lower count, as near-duplicates do. */
function copiesOf({ report, publisher }: Placed, { copies }: ChainContext): Pick<Assertion, 'copies'> {
  const keys = [...(copies.get(report) ?? []), ...(publisher ? [] : ['publisher-unknown'])];
  return keys.length > 0 ? { copies: keys } : {};
}
