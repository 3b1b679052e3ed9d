import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANCES } from '../src/index.ts';
import { parseAnnotated } from './annotated.ts';

const KINDS = ['person', 'org', 'country', 'location', 'actor', 'malware', 'tool', 'campaign', 'persona'];
/** Letters and digits alone: an indicator is spelt in many ways where it must not be clicked. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[[({](?:dot|at)[\])}]/g, '')
    .replaceAll('hxxp', 'http')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const IOCS = ['ipv4', 'ipv6', 'domain', 'url', 'email', 'md5', 'sha1', 'sha256', 'sha512'];

describe.each(['dev', 'held-out'])('the annotations of the %s split', (split) => {
  const folder = new URL(`./corpus/${split}/`, import.meta.url);

  it.each(readdirSync(folder))('%s: every mark has its row, and every row its place', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const [body = '', table = ''] = source.split('\n=====\n');
    const marks = [...body.matchAll(/\[(\d+):/g)].map(([, number]) => number);
    const rows = table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()));
    expect(new Set(marks).size).toBe(marks.length);
    const numbers = rows.map(([kind = '']) => kind).filter((kind) => /^\d+$/.test(kind));
    expect(numbers.toSorted()).toEqual(marks.toSorted());
    expect(rows.filter(([kind = '']) => !/^(?:\d+|[einx])$/.test(kind))).toEqual([]);
    for (const [kind, cell = '', third = ''] of rows) {
      if (kind === 'i') expect(IOCS).toContain(cell.split(' ')[0]);
      if (kind === 'n') expect(KINDS).toContain(third);
    }
    const report = parseAnnotated(file, source);
    expect(report.titleLine).toBeGreaterThan(0);
    const lineOf = (offset: number): number => report.text.slice(0, offset).split('\n').length;
    for (const claim of report.claims) {
      const content = report.text.slice(claim.start, claim.end);
      expect(content).toBe(content.trim());
      // Neither the outer quotes nor the complementizer, save the one that the verb after it depends on.
      expect(content).not.toMatch(/^(?:"[^"]*"|“[^“”]*”|«[^«»]*»)$/u);
      expect(content).not.toMatch(/^(?:إن|إنّ|بأن|أنّ)\s|^أن (?![يتنأ])/u);
      expect(report.furniture.has(lineOf(claim.start)), content).toBe(false);
      expect(lineOf(claim.start), content).not.toBe(report.titleLine);
      expect(claim.end).toBeGreaterThan(claim.start);
      for (const { names } of claim.via) expect(names).not.toEqual([]);
      for (const stance of claim.stances) expect(STANCES).toContain(stance);
    }
    for (const estimate of report.estimates) {
      const span = report.text.slice(estimate.start, estimate.end);
      expect([estimate.value, estimate.min, estimate.max], span).not.toEqual([null, null, null]);
      expect(report.text.slice(estimate.start - 1, estimate.start), span).not.toMatch(/\p{N}|[^\P{L}وفبلك]/u);
      expect(report.text.slice(estimate.end, estimate.end + 1), span).not.toMatch(/[\p{L}\p{N}]/u);
    }
    for (const { value } of report.iocs) expect(bare(report.text), value).toContain(bare(value));
    for (const { names } of report.entities) {
      expect(
        names.some((name) => report.text.includes(name.replace(/^ال/, ''))),
        names[0],
      ).toBe(true);
    }
    for (const { a, b } of report.contradictions) expect(a).not.toBe(b);
  });
});
