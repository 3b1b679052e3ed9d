import type { ValueKind } from '@qanat/stix';
import {
  compileSnapshot,
  type Hit,
  type ScanOptions,
  type ScanReport,
  type SnapshotOptions,
  scan,
} from '../src/index.ts';

export type Wanted = [ValueKind, string];

/** Scans a log, given in chunks, for the wanted values. */
export async function run(
  wanted: readonly Wanted[],
  log: string | Uint8Array,
  options: ScanOptions & SnapshotOptions & { chunk?: number } = {},
): Promise<{ hits: Hit[]; report: ScanReport }> {
  const entries = wanted.map(([kind, value], index) => ({ kind, value, ref: `indicator--${index}` }));
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  const { chunk = 65_536 } = options;
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found = scan(compileSnapshot(entries, options), source(), options);
  const hits: Hit[] = [];
  for await (const hit of found) hits.push(hit);
  return { hits, report: found.report };
}

/** `line field value` of each hit. */
export async function brief(...args: Parameters<typeof run>): Promise<string[]> {
  const { hits } = await run(...args);
  return hits.map(({ line, field, value }) => `${line} ${field} ${value}`);
}

export const CONN =
  '{"ts":1714557600.5,"uid":"C1","id.orig_h":"10.0.0.5","id.orig_p":50000,"id.resp_h":"198.51.100.7","id.resp_p":443,"proto":"tcp"}';
export const DNS =
  '{"ts":1714557601,"uid":"C2","id.orig_h":"10.0.0.5","id.resp_h":"10.0.0.1","query":"a.Evil.example","answers":["203.0.113.9","cdn.example.net"]}';
export const HTTP =
  '{"ts":1714557602,"id.orig_h":"10.0.0.5","id.resp_h":"192.0.2.1","id.resp_p":8080,"host":"shop.example","uri":"/drop/stage2.bin?id=7","user_agent":"x"}';
