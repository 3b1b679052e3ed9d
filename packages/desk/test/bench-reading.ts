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

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

const WARM = 150;
const ROUNDS = 50;

/** Middle of several times, in milliseconds. */
const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Milliseconds to read each text and, in turn with it, to find its words; the middle of the rounds once the engine is warm. */
function timeOf(texts: readonly string[]): { read: number; split: number } {
  const read = texts.map((): number[] => []);
  const split = texts.map((): number[] => []);
  for (let round = -WARM; round < ROUNDS; round++)
    for (const [i, text] of texts.entries()) {
      const started = performance.now();
      readReport(text);
      const between = performance.now();
      Array.from(words.segment(text));
      const ended = performance.now();
      if (round < 0) continue;
      read[i]!.push(between - started);
      split[i]!.push(ended - between);
    }
  const sum = (times: number[][]): number => times.reduce((all, one) => all + middle(one), 0);
  return { read: sum(read), split: sum(split) };
}

for (const genre of ['ar', 'en', 'cti']) {
  const texts = loadSplit('dev')
    .filter(({ id, text }) => id.startsWith(genre) && text.length > 1000)
    .map(({ text }) => text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const { read, split } = timeOf(texts);
  const per = (size: number): string => `${((read / size) * 3000).toFixed(2)} ms`;
  console.log(
    `reading  ${genre.padEnd(4)} ${per(bytes)} for 3 kB (${per(characters)} for 3,000 characters), ${(read / split).toFixed(1)} times Intl.Segmenter finding the words`,
  );
}
