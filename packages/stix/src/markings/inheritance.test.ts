import { describe, expect, test } from 'vitest';
import type { StixObject } from '../types.ts';
import { isMarked, markingsOf } from './edit.ts';
import { effectiveMarkings, effectiveTlp } from './effective.ts';
import { TLP1_IDS, TLP2_IDS } from './tlp.ts';

const { green, amber, red } = TLP2_IDS;
const statement = 'marking-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

const object: StixObject = {
  type: 'malware',
  id: 'malware--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  name: 'n',
  name_more: 'begins like name',
  aliases: ['a', 'b'],
  external_references: [{ source_name: 's', hashes: { MD5: 'x', 'SHA-256': 'y' } }, { source_name: 't' }],
  object_marking_refs: [green],
  granular_markings: [
    { marking_ref: amber, selectors: ['external_references'] },
    { marking_ref: red, selectors: ['external_references.[0].hashes'] },
    { marking_ref: statement, selectors: ['name', 'aliases.[1]'] },
    { lang: 'ar', selectors: ['external_references.[0]'] },
  ],
};

describe('what holds for a part: the object’s markings and those of all that contains it (STIX 2.1 §7.2.3)', () => {
  test.each<[string, readonly string[]]>([
    ['type', [green]],
    ['name', [green, statement]],
    ['name_more', [green]],
    ['aliases', [green]],
    ['aliases.[0]', [green]],
    ['aliases.[1]', [green, statement]],
    ['external_references', [green, amber]],
    ['external_references.[0]', [green, amber]],
    ['external_references.[0].source_name', [green, amber]],
    ['external_references.[0].hashes', [green, amber, red]],
    ['external_references.[0].hashes.SHA-256', [green, amber, red]],
    ['external_references.[1]', [green, amber]],
  ])('%s', (selector, ids) => expect(effectiveMarkings(object, selector)).toEqual(ids));

  test('for the whole: the object’s and those of all parts, languages left out', () =>
    expect(effectiveMarkings(object)).toEqual([green, amber, red, statement]));

  test('the strictest label counts', () => expect(effectiveTlp(object)).toBe('red'));
});

describe('what a question takes in', () => {
  const ask = (selectors: string, inherited: boolean, descendants: boolean): string[] =>
    markingsOf(object, { selectors, inherited, descendants });

  test.each<[string, string[], string[], string[], string[]]>([
    // selector, directly, inherited, descendants, both
    ['name', [statement], [green, statement], [statement], [green, statement]],
    ['aliases', [], [green], [statement], [green, statement]],
    ['aliases.[1]', [statement], [green, statement], [statement], [green, statement]],
    ['external_references', [amber], [green, amber], [amber, red, 'ar'], [green, amber, red, 'ar']],
    ['external_references.[0]', ['ar'], [green, amber, 'ar'], [red, 'ar'], [green, amber, red, 'ar']],
    ['external_references.[0].hashes.MD5', [], [green, amber, red, 'ar'], [], [green, amber, red, 'ar']],
    ['external_references.[1]', [], [green, amber], [], [green, amber]],
  ])('%s', (selector, direct, inherited, descendants, both) => {
    expect(ask(selector, false, false)).toEqual(direct);
    expect(ask(selector, true, false)).toEqual(inherited);
    expect(ask(selector, false, true)).toEqual(descendants);
    expect(ask(selector, true, true)).toEqual(both);
  });

  test('several parts: what is on any of them', () =>
    expect(markingsOf(object, { selectors: ['name', 'external_references'] })).toEqual([amber, statement]));

  test('whether a part is marked at all follows the same way', () => {
    expect(isMarked(object, { selectors: 'aliases' })).toBe(false);
    expect(isMarked(object, { selectors: 'aliases', inherited: true })).toBe(true);
    expect(isMarked(object, { selectors: 'aliases', descendants: true })).toBe(true);
    expect(isMarked(object, { selectors: 'external_references.[1]', descendants: true })).toBe(false);
    expect(isMarked(object, { selectors: 'name', marking: red, inherited: true })).toBe(false);
  });
});

describe('labels of both versions of TLP on one object', () => {
  const marked = (...ids: string[]): StixObject => ({
    type: 'tool',
    id: 'tool--x',
    object_marking_refs: ids,
  });
  test.each<[string, string[], string | undefined]>([
    ['none', [], undefined],
    ['no TLP', [statement], undefined],
    ['white', [TLP1_IDS.white], 'clear'],
    ['clear and white', [TLP2_IDS.clear, TLP1_IDS.white], 'clear'],
    ['green of 1 and clear of 2', [TLP1_IDS.green, TLP2_IDS.clear], 'green'],
    ['amber of 1 and amber+strict', [TLP1_IDS.amber, TLP2_IDS['amber+strict']], 'amber+strict'],
    ['amber+strict and red', [TLP2_IDS['amber+strict'], TLP1_IDS.red], 'red'],
    ['red and a statement', [statement, red], 'red'],
    ['the id in capitals', [red.toUpperCase().replace('MARKING-DEFINITION', 'marking-definition')], 'red'],
  ])('%s', (_, ids, label) => expect(effectiveTlp(marked(...ids))).toBe(label));

  test('of a part alone counts for the whole', () =>
    expect(
      effectiveTlp({ ...marked(green), granular_markings: [{ marking_ref: red, selectors: ['id'] }] }),
    ).toBe('red'));
});
