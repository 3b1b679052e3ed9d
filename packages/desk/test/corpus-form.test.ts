import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANCES } from '../src/index.ts';
import { parseAnnotated } from './annotated.ts';

const KINDS = ['person', 'org', 'country', 'location', 'actor', 'malware', 'tool', 'campaign', 'persona'];
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
    for (const claim of report.claims) {
      expect(claim.end).toBeGreaterThan(claim.start);
      expect(claim.sources[0]).not.toBe('');
      for (const stance of claim.stances) expect(STANCES).toContain(stance);
    }
  });
});
