import { readReport } from '../src/index.ts';
import { loadSplit } from './annotated.ts';
import { emptyScore, f1, scoreReading, share } from './score.ts';

const percent = (n: number): string => n.toFixed(1).padStart(5);

// `dev` or `held-out` as the only argument prints that split alone: who writes rules looks at dev.
const asked = process.argv[2];
for (const split of ['dev', 'held-out'] as const) {
  if (asked !== undefined && asked !== split) continue;
  for (const genre of ['ar', 'en', 'cti', '']) {
    const reports = loadSplit(split).filter((report) => report.id.startsWith(genre));
    const score = emptyScore();
    for (const report of reports) scoreReading(score, report, readReport(report.text));
    console.log(
      `${split.padEnd(9)}${(genre || 'all').padEnd(4)} ${String(reports.length).padStart(2)} reports: claims F1 ${percent(f1(score.claims))}  stance ${percent(share(score.stance, score.matched))}  relays ${percent(share(score.via, score.relayed))} of ${score.relayed}  anonymous ${percent(share(score.anonymous, score.judgedAnonymous))}  estimates ${percent(f1(score.estimates))}  indicators ${percent(f1(score.iocs))}  furniture ${percent(f1(score.furniture))}  contradictions ${percent(f1(score.contradictions))}  entities ${percent(share(score.entities, score.keyEntities))} of ${score.keyEntities}`,
    );
  }
}

const sample = loadSplit('dev').filter((report) => report.text.length > 1000);
const characters = sample.reduce((sum, report) => sum + report.text.length, 0);
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const ROUNDS = 20;

/** Milliseconds that `act` takes for 3,000 characters, after as many rounds to warm up. */
function perThreeThousand(act: (text: string) => unknown): number {
  for (let round = 0; round < ROUNDS; round++) for (const { text } of sample) act(text);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const { text } of sample) act(text);
  return ((performance.now() - started) / ROUNDS / characters) * 3000;
}

const read = perThreeThousand(readReport);
const split = perThreeThousand((text) => Array.from(words.segment(text)).length);
console.log(
  `reading: ${read.toFixed(2)} ms for 3,000 characters, ${(read / split).toFixed(1)} times Intl.Segmenter finding the words`,
);
