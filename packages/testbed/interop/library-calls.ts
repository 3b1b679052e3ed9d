import { type Json, JsonError, type JsonObject } from '@qanat/json';
import {
  addMarkings,
  canonicalize,
  clearMarkings,
  compareTimestamps,
  detectSpecVersion,
  deterministicId,
  equivalentPatterns,
  fromScale,
  inspectPattern,
  isMarked,
  isTimestamp,
  type MarkingQuery,
  markingsOf,
  newVersion,
  type PatternVersion,
  parsePatternSyntax,
  removeMarkings,
  revoke,
  type Scale,
  type ScaleLabel,
  StixError,
  type StixObject,
  setMarkings,
  toScale,
  typeClass,
} from '@qanat/stix';

/** A call of one function of the library, as data: what the function takes, by name. */
export interface Call {
  readonly call: string;
  readonly object?: StixObject;
  readonly marking?: string[];
  readonly selectors?: string[];
  readonly inherited?: boolean;
  readonly descendants?: boolean;
  readonly markingRef?: boolean;
  readonly lang?: boolean;
  readonly changes?: Readonly<Record<string, Json>>;
  readonly of?: string | JsonObject;
  readonly texts?: readonly [string, string];
  readonly scale?: Scale;
  readonly confidence?: number;
  readonly label?: string;
  readonly value?: Json;
  readonly patterns?: readonly [string, string];
  readonly pattern?: string;
  readonly version?: PatternVersion;
}

/** What a call gives: a value, or the code of the fault. */
export type Answer = { readonly value?: Json; readonly error?: string };

const NOW = '2031-01-01T00:00:00.000Z';

/** What our library answers, in the form that `library_verdicts.py` uses. */
export function answerTo(call: Call): Answer {
  try {
    return { value: resultOf(call) ?? null };
  } catch (error) {
    if (error instanceof StixError || error instanceof JsonError) return { error: error.code };
    if (error instanceof RangeError) return { error: 'RangeError' };
    throw error;
  }
}

// Every call carries what its function takes: the cases are made here, beside this.
function resultOf(call: Call): Json | undefined {
  const object = call.object as StixObject;
  const marking = call.marking as string[];
  switch (call.call) {
    case 'markingsOf':
      return markingsOf(object, query(call)).sort();
    case 'isMarked':
      return isMarked(object, query(call));
    case 'addMarkings':
      return edited(addMarkings(object, marking, NOW, query(call)));
    case 'removeMarkings':
      return edited(removeMarkings(object, marking, NOW, query(call)));
    case 'setMarkings':
      return edited(setMarkings(object, marking, NOW, query(call)));
    case 'clearMarkings':
      return edited(clearMarkings(object, NOW, query(call)));
    case 'newVersion': {
      const changes = call.changes as Record<string, Json>;
      const next = newVersion(
        object,
        Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])),
        NOW,
      );
      return {
        ...plain(next),
        ...(changes['modified'] !== undefined && { modified: next['modified'] as Json }),
      };
    }
    case 'revoke':
      return plain(revoke(object, NOW));
    case 'deterministicId':
      return deterministicId(object);
    case 'detectSpecVersion':
      return detectSpecVersion(object);
    case 'typeClass': {
      const kind = typeClass(call.of as string | JsonObject);
      return kind === 'sdo' || kind === 'sco' || kind === 'sro' ? kind : null;
    }
    case 'compareTimestamps': {
      const [a, b] = call.texts as [string, string];
      if (!isTimestamp(a) || !isTimestamp(b)) throw new RangeError('no timestamp');
      return compareTimestamps(a, b);
    }
    case 'toScale':
      return toScale(call.confidence, call.scale as Scale);
    case 'fromScale':
      return fromScale(call.label as ScaleLabel<Scale>, call.scale as Scale);
    case 'canonicalize':
      return canonicalize(call.value as Json);
    case 'equivalentPatterns': {
      const [a, b] = (call.patterns as [string, string]).map((text) => parsed(text, call));
      return equivalentPatterns(a as ReturnType<typeof parsed>, b as ReturnType<typeof parsed>);
    }
    default:
      return inspected(call);
  }
}

function query({ selectors, marking, inherited, descendants, markingRef, lang }: Call): MarkingQuery {
  return {
    ...(selectors && { selectors }),
    ...(marking && { marking }),
    ...(inherited !== undefined && { inherited }),
    ...(descendants !== undefined && { descendants }),
    ...(markingRef !== undefined && { markingRef }),
    ...(lang !== undefined && { lang }),
  };
}

/** A new version without the time of the call. */
function plain({ modified: _, ...rest }: StixObject): JsonObject {
  return rest;
}

function edited(object: StixObject): JsonObject {
  const result = plain(object);
  const key = (value: Json): string => canonicalize(value);
  for (const name of ['object_marking_refs', 'granular_markings'])
    if (Array.isArray(result[name]))
      result[name] = result[name].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return result;
}

function parsed(text: string, { version }: Call) {
  const result = parsePatternSyntax(text, version ?? '2.1');
  if (!result.ok) throw new StixError('stix/unknown-type', result.issues[0]?.code ?? '');
  return result.value;
}

function inspected(call: Call): Json {
  const summary = inspectPattern(parsed(call.pattern as string, call));
  return {
    types: [...summary.types].sort(),
    operators: [...summary.operators].filter((name) => !name.includes('EXISTS')).sort(),
    joins: [...summary.observationOperators].sort(),
    qualifiers: summary.qualifiers.map((name) => name.split('-', 1)[0] as string).sort(),
  };
}
