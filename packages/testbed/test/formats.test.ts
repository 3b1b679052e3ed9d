import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isAnalysis, matterOf, parseAnalysis } from '@qanat/desk';
import { parseBundle, parseObject, type StixObject, validate } from '@qanat/stix';
import { describe, expect, test } from 'vitest';
import { examplesIn } from '../src/format-examples.ts';

const folder = fileURLToPath(new URL('../../../docs/formats/', import.meta.url));
const PAGES = ['claim.md', 'question.md', 'analysis.md'] as const;
const examples = PAGES.flatMap((page) =>
  examplesIn(readFileSync(`${folder}${page}`, 'utf8')).map((text, n) => [`${page} #${n + 1}`, text] as const),
);

const objectsOf = (text: string): StixObject[] => {
  const bytes = new TextEncoder().encode(text);
  const bundle = parseBundle(bytes);
  if (bundle.ok && text.includes('"type": "bundle"'))
    return bundle.value.objects.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const one = parseObject(bytes);
  return one.ok ? [one.value.object] : [];
};

describe('the examples of the formats', () => {
  test.each(examples)('%s is valid STIX, without a warning', (_name, text) => {
    const objects = objectsOf(text);
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) expect([object.id, validate(object)]).toEqual([object.id, []]);
  });

  test('refer to nothing that is not there, within a bundle', () => {
    const [, text = ''] = examples.find(([name]) => name === 'claim.md #2') ?? [];
    const ids = new Set(objectsOf(text).map(({ id }) => id));
    const named = [...text.matchAll(/"((?:[a-z0-9-]+)--[0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
    expect(named.filter((id) => !ids.has(id) && !id.startsWith('bundle--'))).toEqual([]);
  });

  test('show every property of a claim at least once', () => {
    const claims = examples.flatMap(([, text]) => objectsOf(text)).filter(({ type }) => type === 'claim');
    const shown = new Set(claims.flatMap((claim) => Object.keys(claim)));
    const table = readFileSync(`${folder}claim.md`, 'utf8').split('## Rules')[0] ?? '';
    const named = [...table.matchAll(/`([a-z]+(?:_[a-z]+)+|stance|content|span|anonymous|basis|estimate)`/g)];
    const absent = new Set([
      'via_refs',
      'contradicts_refs',
      'proposed_by',
      'extension_types',
      'created_by_ref',
    ]);
    for (const [, name = ''] of named)
      if (!absent.has(name) && !['as_of'].includes(name))
        expect([name, shown.has(name)]).toEqual([name, true]);
  });

  test('of an analysis read as one, and of a claim about an indicator has a matter', () => {
    const all = examples.flatMap(([, text]) => objectsOf(text));
    const analyses = all.filter(isAnalysis);
    expect(analyses.map((one) => parseAnalysis(one).ok)).toEqual([true]);
    const about = all.find((one) => Array.isArray(one['about_refs']) && one.type === 'claim');
    expect(matterOf({ about: about?.['about_refs'] as string[], estimate: null })).not.toBe('');
  });
});
