import type { Token } from '../text/tokens.ts';
import type { Act, Mention, Sentence } from './act.ts';
import type { SpeakerWords } from './speakers.ts';
import type { StanceWords } from './stance.ts';

/** What a language brings to the reading of a report. */
export interface LanguageReader {
  readSentence(tokens: readonly Token[]): Act[];
  mediaIn(tokens: readonly Token[]): Mention[];
  /** Finds the full name that a report gives before somebody is called by a part of it; without it nobody's is looked for. */
  fullNames?(sentences: readonly Sentence[]): (mention: Mention) => Mention | undefined;
  /** Whether a relay's name is the report's own publisher, which is nobody's relay. */
  publishes?(name: string): boolean;
  readonly speakers: SpeakerWords;
  readonly stance: StanceWords;
}
