import type { Token } from '../../text/tokens.ts';

const TITLES = new Set(
  `mr mrs ms dr president minister spokesman spokeswoman spokesperson analyst general colonel gen col sen rep gov chief director researcher officer secretary
  premier ambassador professor commander lawyer sheikh king prince captain major judge lt maj capt sgt adm admiral lieutenant sergeant brig brigadier senator
  congressman governor mayor chancellor pope cardinal chairman chairwoman founder envoy deputy`.split(/\s+/),
);
/** Titles that stand in front of a name only, so that what is before them is the body: `District Attorney Dana Hall`. */
const OFFICES = new Set(
  `attorney attorney-general director spokesman spokeswoman spokesperson president minister governor mayor senator commissioner secretary ambassador admiral colonel
  brigadier lieutenant commander captain sergeant judge sheriff professor chairman chairwoman ceo researcher`.split(
    /\s+/,
  ),
);

export const isTitle = ({ norm }: Token): boolean => TITLES.has(norm);

export const isOffice = ({ norm }: Token): boolean => OFFICES.has(norm);
