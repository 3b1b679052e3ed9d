import { describe, expect, it } from 'vitest';
import { validateStix } from './validate.ts';

const id = (type: string): string => `${type}--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10`;
const tool = `{"type":"tool","spec_version":"2.1","id":"${id('tool')}","created":"2026-03-01T10:00:00.000Z","modified":"2026-03-01T10:00:00.000Z","name":"t"}`;
const bundle = (objects: string, own = `"id":"${id('bundle')}"`): string =>
  `{"type":"bundle",${own},"objects":[${objects}]}`;

async function verdicts(text: string, chunk = text.length): Promise<[string | null, boolean, string[]][]> {
  const bytes = new TextEncoder().encode(text);
  const chunks = function* (): Generator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += Math.max(1, chunk)) yield bytes.subarray(i, i + chunk);
  };
  const told: [string | null, boolean, string[]][] = [];
  for await (const { type, valid, issues } of validateStix(chunks(), 'strict', 'en')) {
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    told.push([type, valid, errors]);
  }
  return told;
}

describe('a verdict for each object, in order', () => {
  const good = ['tool', true, []];
  const missing = [null, false, ['stix/missing-property']];
  const dates = '"created":"2026-03-01T10:00:00.000Z","modified":"2026-03-01T10:00:00.000Z"';
  const old = `{"type":"threat-actor","id":"${id('threat-actor')}",${dates},"name":"a","labels":["spy"]}`;
  it.each([
    ['an object', tool, [good]],
    ['a bundle', bundle(`${tool},${tool}`), [good, good]],
    ['lines of objects and bundles', `${tool}\n${bundle(tool)}\n${tool}`, [good, good, good]],
    ['a bundle after a byte order mark', `\ufeff${bundle(tool)}`, [good]],
    ['lines after a byte order mark', `\ufeff${bundle(tool)}\n${tool}`, [good, good]],
    ['an envelope of TAXII, of which nothing is said', `{"more":false,"objects":[${tool}]}`, [good]],
    ['a bundle without type', `{"id":"${id('bundle')}","objects":[${tool}]}`, [good, missing]],
    [
      'objects of 2.0 by the rules of 2.0',
      `${old}\n${old.replace(',"labels":["spy"]', '')}`,
      [
        ['threat-actor', true, []],
        ['threat-actor', false, ['stix/missing-property']],
      ],
    ],
    [
      'an object without id',
      '{"type":"tool"}',
      [['tool', false, expect.arrayContaining(['stix/missing-property'])]],
    ],
    ['what is no object', `[5,${tool}]`, [[null, false, ['stix/not-object']], good]],
    ['what is no JSON', `{"type":"to\n${tool}`, [[null, false, ['json/syntax']], good]],
    ['a bundle in a bundle', bundle(bundle(tool)), [['bundle', false, ['stix/nested-bundle']]]],
  ])('%s', async (_name, text, expected) => {
    expect(await verdicts(text)).toEqual(expected);
    expect(await verdicts(text, 3)).toEqual(expected);
  });
});

describe('a bundle is told of', () => {
  it.each([
    [
      'after its objects, when its id is none',
      bundle(tool, '"id":"x"'),
      ['tool', 'bundle'],
      ['stix/identifier'],
    ],
    [
      'before the next one',
      `${bundle(tool, '"id":"x"')}\n${bundle(tool)}`,
      ['tool', 'bundle', 'tool'],
      ['stix/identifier'],
    ],
    ['when it has no list', bundle('').replace('[]', '{}'), ['bundle'], ['stix/wrong-type']],
    ['when its list is empty', bundle(''), ['bundle'], ['stix/empty-list']],
    ['when it holds nothing, which is valid', `{"type":"bundle","id":"${id('bundle')}"}`, ['bundle'], []],
  ])('%s', async (_name, text, types, errors) => {
    const told = await verdicts(text);
    expect(told.map(([type]) => type)).toEqual(types);
    expect(told.flatMap(([, , codes]) => codes)).toEqual(errors);
  });

  it('when it breaks off, after what could be read', async () => {
    expect(await verdicts(bundle(`${tool},${tool}`).slice(0, -20))).toEqual([
      ['tool', true, []],
      [null, false, ['json/syntax']],
    ]);
  });
});
