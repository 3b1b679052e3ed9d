import type { LanguageReader } from '../language-reader.ts';
import { arabicFullNames } from './full-names.ts';
import { arabicMediaIn } from './media.ts';
import { arabicPublishers, isArabicPublisher } from './publisher.ts';
import { readArabicSentence } from './read-sentence.ts';
import { arabicSpeakers } from './speaker-words.ts';
import { arabicStance } from './stance-words.ts';

/** The reader of one Arabic report. */
export function arabicReader(text: string): LanguageReader {
  const publishers = arabicPublishers(text);
  return {
    readSentence: readArabicSentence,
    publishes: (name) => isArabicPublisher(name, publishers),
    mediaIn: arabicMediaIn,
    fullNames: arabicFullNames,
    speakers: arabicSpeakers,
    stance: arabicStance,
  };
}
