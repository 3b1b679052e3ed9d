import { type Reading, readReport } from '../src/index.ts';

const HEADLINE = 'تطورات جديدة في ملف السدود والمياه بعد أسبوع من الجدل';

/** The reading of an Arabic page: these paragraphs below a headline that tells nothing. */
export const readArabic = (...paragraphs: string[]): Reading =>
  readReport([HEADLINE, ...paragraphs].join('\n\n'));

/** The claims of an Arabic page, each as `source < relay: content`. */
export const claimsOfArabic = (...paragraphs: string[]): string[] =>
  readArabic(...paragraphs).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

/** The same, each with what its source makes of it in front: `denies source: content`. */
export const stancesOfArabic = (...paragraphs: string[]): string[] =>
  readArabic(...paragraphs).claims.map(
    ({ source, via, stance, content }) => `${stance} ${[source, ...via].join(' < ')}: ${content}`,
  );
