import type { JsonObject } from '@qanat/json';
import type { Random } from '../../stix/bench/seeded.ts';

const NAMES = ['amal', 'badr', 'dina', "o'neil", 'ليلى', '😀', 'a.b', ''];
const TIMES = [0, 1, 2, 5, 5, 8, 10];
const at = (seconds: number): string => new Date(Date.UTC(2024, 4, 1, 10) + seconds * 1000).toISOString();

/** Observations with few values, so that random patterns often meet them; some last, some stand for several. */
export function randomObservations(random: Random): JsonObject[] {
  return Array.from({ length: 1 + random.below(5) }, (_, n) => {
    const first = random.of(TIMES);
    return {
      type: 'observed-data',
      id: `observed-data--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      first_observed: at(first),
      last_observed: at(first + random.of([0, 0, 0, 3])),
      number_observed: random.of([1, 1, 1, 2]),
      objects: Object.fromEntries(
        Array.from({ length: 1 + random.below(3) }, (_, k) => [String(k), randomObject(random)]),
      ),
    };
  });
}

function randomObject(random: Random): JsonObject {
  if (random.below(4) === 0)
    return { type: 'ipv4-addr', value: random.of(['198.51.100.7', '198.51.100.0/25', '10.1.2.3']) };
  return {
    type: 'person',
    name: random.of(NAMES),
    age: random.of([1, 2, 3.5, -4]),
    adult: random.below(2) === 0,
    born: at(random.of(TIMES)),
    photo_hex: random.of(['616263', '6162', 'ff']),
    tags: random.of([['a'], ['a', 'b'], ['b', 'c', 'c']]),
    inner: { list: [{ n: random.below(3) }, { n: random.below(3) }], 'a-b': random.of(NAMES) },
    ...(random.below(2) === 0 && { friend_ref: '0' }),
  };
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A pattern over what {@link randomObservations} makes; nested at most `depth` deep. */
export function randomPattern(random: Random, depth = 3): string {
  if (depth === 0 || random.below(3) === 0) return qualified(random, `[${comparison(random, 2)}]`);
  const joint = random.of([' AND ', ' OR ', ' FOLLOWEDBY ']);
  const parts = Array.from({ length: 2 + random.below(2) }, () => randomPattern(random, depth - 1));
  return qualified(random, `(${parts.join(joint)})`);
}

function qualified(random: Random, expression: string): string {
  switch (random.below(8)) {
    case 0:
      return `${expression} REPEATS ${1 + random.below(3)} TIMES`;
    case 1:
      return `${expression} WITHIN ${random.of([1, 2, 3.5, 6, 20])} SECONDS`;
    case 2: {
      const start = random.below(6);
      return `${expression} START t'${at(start)}' STOP t'${at(start + 1 + random.below(6))}'`;
    }
    default:
      return expression;
  }
}

function comparison(random: Random, depth: number): string {
  if (depth === 0 || random.below(2) === 0) return test(random);
  const joint = random.of([' AND ', ' OR ']);
  return `(${comparison(random, depth - 1)}${joint}${comparison(random, depth - 1)})`;
}

function test(random: Random): string {
  const not = random.below(4) === 0 ? 'NOT ' : '';
  const order = random.of(['=', '!=', '<', '<=', '>', '>=']);
  switch (random.below(12)) {
    case 0:
      return `person:age ${not}${order} ${random.of(['1', '2', '3.5', '-4', '0'])}`;
    case 1:
      return `person:name ${not}${order} ${quoted(random.of(NAMES))}`;
    case 2:
      return `person:name ${not}IN (${quoted(random.of(NAMES))}, ${quoted(random.of(NAMES))})`;
    case 3:
      return `person:name ${not}LIKE ${quoted(random.of(['a%', '%i%', '_a__', '%', 'a.b', '😀']))}`;
    case 4:
      return `person:name ${not}MATCHES ${quoted(random.of(['^a', 'i.a', '[ab]$', '\\.', '^.$']))}`;
    case 5:
      return `person:adult ${not}${random.of(['=', '!='])} ${random.of(['true', 'false'])}`;
    case 6:
      return `person:born ${not}${order} t'${at(random.of(TIMES))}'`;
    case 7:
      return `person:photo_hex ${not}${order} ${random.of(["h'616263'", "'ab'", "b'/w=='", "'ÿ'"])}`;
    case 8:
      return `person:tags[${random.of(['0', '1', '2', '*'])}] ${not}${random.of(['=', '!='])} ${random.of(["'a'", "'b'", "'c'"])}`;
    case 9:
      return `person:inner.list[*].n ${not}${order} ${random.below(3)}`;
    case 10:
      return `ipv4-addr:value ${not}ISSUBSET ${random.of(["'198.51.100.0/24'", "'10.0.0.0/8'", "'198.51.0.0/16'"])}`;
    default:
      return random.of([
        `person:friend_ref.name ${not}= ${quoted(random.of(NAMES))}`,
        `person:inner.'a-b' ${not}= ${quoted(random.of(NAMES))}`,
        'person:missing != 1',
        `person:age ${not}${order} 'x'`,
      ]);
  }
}
