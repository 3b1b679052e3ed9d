/**
 * Speed of the scan as a share of what any reader of the same log must at least do: `node --conditions=@qanat/source
 * packages/watch/bench/scan.ts [MEGABYTES] [INDICATORS…]`. Logs and indicators are generated from a fixed seed.
 */
import { compileSnapshot, type LogFormat, scan, type WatchEntry } from '../src/index.ts';

const megabytes = Number(process.argv[2] ?? 64);
const sizes = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [1_000, 100_000];

let state = 42;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const quad = (): string => `${1 + random(222)}.${random(256)}.${random(256)}.${1 + random(254)}`;
const WORDS = 'mail cdn static img api shop news data cloud login files update'.split(' ');
const name = (): string =>
  `${WORDS[random(12)]}${random(100_000)}.${WORDS[random(12)]}-${random(10_000)}.example`;
const hex = (length: number): string => Array.from({ length }, () => random(16).toString(16)).join('');
const path = (): string => `/${WORDS[random(12)]}/${hex(6)}.html?id=${random(1e6)}`;

function indicators(count: number): WatchEntry[] {
  return Array.from({ length: count }, (_, index): WatchEntry => {
    const ref = `indicator--${index}`;
    const kind = index % 20;
    if (kind < 7) return { ref, kind: 'ipv4', value: quad() };
    if (kind === 7) return { ref, kind: 'cidr', value: `${quad()}/${24 + random(8)}` };
    if (kind < 14) return { ref, kind: 'domain', value: name() };
    if (kind < 17) return { ref, kind: 'url', value: `http://${name()}${path()}` };
    return { ref, kind: 'sha256', value: hex(64) };
  });
}

function zeekLine(index: number): string {
  const ts = 1_714_557_600 + index / 100;
  const ends = `"ts":${ts},"uid":"C${hex(16)}","id.orig_h":"10.${random(256)}.${random(256)}.${random(256)}","id.orig_p":${random(65536)},"id.resp_h":"${quad()}","id.resp_p":443`;
  const kind = random(20);
  if (kind < 9) {
    return `{${ends},"proto":"tcp","service":"ssl","duration":${random(1000) / 100},"orig_bytes":${random(1e6)},"resp_bytes":${random(1e6)},"conn_state":"SF","local_orig":true,"missed_bytes":0,"history":"ShADadFf","orig_pkts":${random(1000)},"orig_ip_bytes":${random(1e6)},"resp_pkts":${random(1000)},"resp_ip_bytes":${random(1e6)}}`;
  }
  if (kind < 15) {
    return `{${ends},"proto":"udp","trans_id":${random(65536)},"rtt":0.01,"query":"${name()}","qclass":1,"qclass_name":"C_INTERNET","qtype":1,"qtype_name":"A","rcode":0,"rcode_name":"NOERROR","AA":false,"TC":false,"RD":true,"RA":true,"Z":0,"answers":["${quad()}","${quad()}"],"TTLs":[300.0,300.0],"rejected":false}`;
  }
  if (kind < 18) {
    return `{${ends},"trans_depth":1,"method":"GET","host":"${name()}","uri":"${path()}","version":"1.1","user_agent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36","request_body_len":0,"response_body_len":${random(1e6)},"status_code":200,"status_msg":"OK","tags":[],"resp_fuids":["F${hex(16)}"],"resp_mime_types":["text/html"]}`;
  }
  return `{${ends},"version":"TLSv13","cipher":"TLS_AES_256_GCM_SHA384","curve":"x25519","server_name":"${name()}","resumed":false,"established":true}`;
}

const textLine = (): string =>
  `2024-05-01T10:00:00Z host${random(100)} sshd[${random(65536)}]: Failed password for invalid user ${WORDS[random(12)]} from ${quad()} port ${random(65536)} ssh2`;

function tsvLine(index: number): string {
  return `${1_714_557_600 + index}\tC${hex(16)}\t10.0.${random(256)}.${random(256)}\t${random(65536)}\t${quad()}\t53\tudp\t${name()}\t${quad()},${quad()}\tF`;
}

function makeLog(head: string, line: (index: number) => string): Uint8Array {
  const lines = [head];
  for (let bytes = 0, index = 0; bytes < megabytes * 1e6; index++) {
    const one = line(index);
    lines.push(one);
    bytes += one.length + 1;
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function* chunks(log: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < log.length; at += 1 << 20) yield log.subarray(at, at + (1 << 20));
}

/** Megabytes a second, the best of three. */
async function speed(log: Uint8Array, work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return log.length / 1e3 / best;
}

function eachLine(log: Uint8Array, use: (start: number, end: number) => void): void {
  for (let start = 0, end = log.indexOf(10); end >= 0; start = end + 1, end = log.indexOf(10, start))
    use(start, end);
}

function row(label: string, rate: number, split: number, parse: number | undefined): void {
  const share = parse === undefined ? '' : `${(rate / parse).toFixed(2)} × JSON.parse`;
  console.log(
    `${label.padEnd(34)}${rate.toFixed(0).padStart(6)} MB/s   ${(rate / split).toFixed(3)} × split   ${share}`,
  );
}

async function measure(format: Exclude<LogFormat, 'auto'>, log: Uint8Array): Promise<void> {
  let sink = 0;
  const split = await speed(log, () =>
    eachLine(log, (start, end) => {
      sink += end - start;
    }),
  );
  row(`${format}: split lines only`, split, split, undefined);
  let parse: number | undefined;
  if (format === 'zeek') {
    parse = await speed(log, () =>
      eachLine(log, (start, end) => {
        const buffer = Buffer.from(log.buffer, log.byteOffset + start, end - start);
        sink += (JSON.parse(buffer.toString('latin1')) as { ts: number }).ts;
      }),
    );
    row(`${format}: JSON.parse each line`, parse, split, parse);
  }
  for (const size of sizes) {
    const entries = indicators(size);
    const start = performance.now();
    const snapshot = compileSnapshot(entries);
    const compile = performance.now() - start;
    let last = '';
    const rate = await speed(log, async () => {
      const run = scan(snapshot, chunks(log), { format });
      let hits = 0;
      for await (const _ of run) hits++;
      last = `${hits} hits, ${run.report.suspected} of ${run.report.lines} lines suspected`;
    });
    row(`${format}: scan, ${size} indicators`, rate, split, parse);
    console.log(`${''.padEnd(34)}${last}; compiled in ${compile.toFixed(0)} ms`);
  }
  if (sink === 0) console.log('nothing was read');
}

await measure('zeek', makeLog('{}', zeekLine));
await measure(
  'zeek-tsv',
  makeLog(
    '#separator \\x09\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery\tanswers\trejected',
    tsvLine,
  ),
);
await measure('text', makeLog('start', textLine));
