import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '@qanat/json';
import {
  type Comparison,
  matchPattern,
  type Observation,
  type ObservationSet,
  type Pattern,
  parsePattern,
  readObservations,
} from '@qanat/stix';
import { seeded } from './seeded.ts';

const PATTERNS = 2000;
const OBSERVATIONS = 500;
const random = seeded(42);

/** Prints parses a second, and patterns matched a second beside an evaluator that knows neither types nor times. */
export function benchPatterns(best: (work: () => unknown) => number): void {
  const texts = [...Array.from({ length: PATTERNS }, (_, n) => patternText(n)), ...vectorTexts()];
  const parsing = best(() => texts.map((text) => parsePattern(text)));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `patterns parsed and checked               ${perSecond(texts.length, parsing)}   ${(characters / parsing / 1000).toFixed(1)} MB/s of pattern text`,
  );
  const patterns = texts.slice(0, PATTERNS).map(parsed);
  const inputs = Array.from({ length: OBSERVATIONS }, (_, n) => observation(n));
  const read = readObservations(inputs);
  if (!read.ok) throw new Error('the observations cannot be read');
  const set: ObservationSet = read.value;
  const naive = patterns.map(({ root }) => closureOf(root));
  const floor = best(() => naive.map((matches) => matches(inputs)));
  const matching = best(() => patterns.map((pattern) => matchPattern(pattern, set)));
  const found = patterns.filter((pattern) => {
    const result = matchPattern(pattern, set);
    return result.ok && result.match;
  });
  console.log(
    `patterns matched against ${OBSERVATIONS} observations  ${perSecond(PATTERNS, matching)}   ${(floor / matching).toFixed(2)} of naive closures (${found.length} of ${PATTERNS} match)`,
  );
}

const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count / milliseconds) * 1000)
    .toString()
    .padStart(8)} a second`;

function parsed(text: string): Pattern {
  const result = parsePattern(text);
  if (!result.ok) throw new Error(`${text}: ${result.issues[0]?.code ?? ''}`);
  return result.value;
}

function vectorTexts(): string[] {
  const file = new URL('../../../vectors/stix-patterns/valid.json', import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { pattern: string }[] };
  return cases.map(({ pattern }) => pattern);
}

const address = (n: number): string => `198.51.${(n >> 8) & 255}.${n & 255}`;
const hash = (n: number): string => n.toString(16).padStart(64, '0');

/** The kinds that feeds carry, most of them simple. */
function patternText(n: number): string {
  const one = `[ipv4-addr:value = '${address(n)}']`;
  switch (n % 10) {
    case 0:
      return `[file:hashes.'SHA-256' = '${hash(n)}' OR file:name LIKE 'drop${n}%']`;
    case 1:
      return `[url:value = 'http://host${n}.example/gate' AND url:value MATCHES 'gate$']`;
    case 2:
      return `${one} AND [domain-name:value = 'host${n}.example'] WITHIN 300 SECONDS`;
    case 3:
      return `[network-traffic:dst_ref.value = '${address(n)}' AND network-traffic:dst_port IN (443, 8443)]`;
    case 4:
      return `[ipv4-addr:value ISSUBSET '198.51.${n & 255}.0/30']`;
    case 5:
      return `(${one} FOLLOWEDBY [file:name = 'drop${n}.exe']) WITHIN 600 SECONDS`;
    default:
      return n % 2 === 0 ? one : `[domain-name:value = 'host${n}.example']`;
  }
}

function observation(n: number): JsonObject {
  const k = random.below(PATTERNS * 4);
  const at = new Date(Date.UTC(2026, 2, 1) + n * 1000).toISOString();
  return {
    type: 'observed-data',
    id: `observed-data--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    first_observed: at,
    last_observed: at,
    number_observed: 1,
    objects: {
      '0': { type: 'ipv4-addr', value: address(k) },
      '1': { type: 'domain-name', value: `host${k}.example` },
      '2': { type: 'file', name: `drop${k}.exe`, hashes: { 'SHA-256': hash(k) } },
      '3': { type: 'network-traffic', dst_ref: '0', dst_port: 443, protocols: ['tcp'] },
      '4': { type: 'url', value: `http://host${k}.example/gate` },
    },
  };
}

type Matches = (observations: readonly Json[]) => boolean;

/** What one would write in an afternoon: closures over plain properties, no binding of several observations, no time. */
function closureOf(node: Observation): Matches {
  if (node.kind === 'qualified') return closureOf(node.expression);
  if (node.kind !== 'observe') {
    const parts = node.operands.map(closureOf);
    return node.kind === 'or'
      ? (all) => parts.some((part) => part(all))
      : (all) => parts.every((part) => part(all));
  }
  const test = testOf(node.comparison);
  return (all) =>
    all.some((one) => {
      const { objects } = one as { objects: Record<string, JsonObject> };
      return Object.values(objects).some((object) => test(object, objects));
    });
}

type ObjectTest = (object: JsonObject, all: Readonly<Record<string, JsonObject>>) => boolean;

function testOf(node: Comparison): ObjectTest {
  if (node.kind === 'exists') return () => false;
  if (node.kind !== 'test') {
    const parts = node.operands.map(testOf);
    return node.kind === 'or'
      ? (object, all) => parts.some((part) => part(object, all))
      : (object, all) => parts.every((part) => part(object, all));
  }
  const keys = node.path.steps.map((step) => (step.kind === 'key' ? step.key : ''));
  const wanted = node.values.map((constant) => ('value' in constant ? constant.value : ''));
  const text = String(wanted[0]);
  const regex = node.operator === 'MATCHES' ? new RegExp(text, 's') : undefined;
  const prefix = node.operator === 'LIKE' ? text.replace(/%.*$/, '') : text.replace(/\.\d+\/\d+$/, '.');
  return (object, all) => {
    if (object['type'] !== node.path.type) return false;
    let value: Json | undefined = object;
    for (const key of keys) {
      if (typeof value === 'string') value = all[value];
      value = (value as JsonObject | undefined)?.[key];
    }
    if (regex) return typeof value === 'string' && regex.test(value);
    if (node.operator === '=' || node.operator === 'IN') return wanted.includes(value as string);
    return typeof value === 'string' && value.startsWith(prefix);
  };
}
