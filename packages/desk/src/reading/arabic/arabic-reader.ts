import type { LanguageReader } from '../language-reader.ts';
import { arabicMediaIn } from './media.ts';
import { readArabicSentence } from './read-sentence.ts';
import { arabicSpeakers } from './speaker-words.ts';
import { arabicStance } from './stance-words.ts';

export const arabicReader: LanguageReader = {
  readSentence: readArabicSentence,
  mediaIn: arabicMediaIn,
  speakers: arabicSpeakers,
  stance: arabicStance,
};
