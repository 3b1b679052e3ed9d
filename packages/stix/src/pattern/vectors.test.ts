import { readFileSync } from 'node:fs';
import type { Json } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import {
  equivalentPatterns,
  formatPattern,
  matchPattern,
  type Pattern,
  type PatternVersion,
  parsePattern,
  parsePatternSyntax,
} from './index.ts';

function vectors<T>(name: string): T {
  const file = new URL(`../../../../vectors/stix-patterns/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

interface ValidCase {
  pattern: string;
  versions: PatternVersion[];
  formatted?: string;
  warnings?: string[];
}

interface InvalidCase {
  pattern: string;
  versions: PatternVersion[];
  code: string;
  offset: number;
}

interface MatchCase {
  pattern: string;
  version: PatternVersion;
  observations: string;
  match?: boolean;
  observed?: string[];
  error?: string;
}

const bothVersions: PatternVersion[] = ['2.0', '2.1'];

describe('valid patterns', () => {
  for (const { pattern, versions, formatted, warnings } of vectors<{ cases: ValidCase[] }>('valid').cases) {
    test.each(bothVersions)(`${pattern} in %s`, (version) => {
      const result = parsePattern(pattern, version);
      if (!versions.includes(version)) {
        expect(result.ok).toBe(false);
        return;
      }
      expect(result.issues.map(({ code }) => code)).toEqual(warnings ?? []);
      if (!result.ok) throw new Error('refused');
      const text = formatPattern(result.value);
      if (formatted !== undefined) expect(text).toBe(formatted);
      const again = parsePattern(text, version);
      expect(again.ok && withoutPlaces(again.value.root)).toEqual(withoutPlaces(result.value.root));
      expect(again.ok && formatPattern(again.value)).toBe(text);
    });
  }
});

function withoutPlaces(root: Pattern['root']): unknown {
  return JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

describe('invalid patterns', () => {
  for (const { pattern, versions, code, offset } of vectors<{ cases: InvalidCase[] }>('invalid').cases) {
    test.each(versions)(`${pattern} in %s`, (version) => {
      const result = parsePattern(pattern, version);
      expect(result.ok).toBe(false);
      const first = result.issues.find(({ severity }) => severity === 'error');
      expect([first?.code, first?.params?.['offset']]).toEqual([code, offset]);
    });
  }
});

describe('matching', () => {
  const { observations, cases } = vectors<{ observations: Record<string, Json[]>; cases: MatchCase[] }>(
    'matching',
  );
  test.each(cases)('$pattern on $observations', ({ pattern, version, observations: name, ...wanted }) => {
    const parsed = parsePatternSyntax(pattern, version);
    if (!parsed.ok) throw new Error('refused');
    const result = matchPattern(parsed.value, observations[name] ?? []);
    if (wanted.error !== undefined) {
      expect(result).toMatchObject({ ok: false, issues: [{ code: wanted.error }] });
      return;
    }
    expect(result).toMatchObject({ ok: true, match: wanted.match });
    if (wanted.observed !== undefined) expect(result).toMatchObject({ observed: wanted.observed });
  });
});

describe('equivalence', () => {
  const { cases } = vectors<{ cases: { a: string; b: string; equivalent: boolean }[] }>('equivalent');
  test.each(cases)('$a and $b', ({ a, b, equivalent }) => {
    const [left, right] = [parsePattern(a), parsePattern(b)];
    if (!left.ok || !right.ok) throw new Error('refused');
    expect(equivalentPatterns(left.value, right.value)).toBe(equivalent);
    expect(equivalentPatterns(right.value, left.value)).toBe(equivalent);
  });
});
