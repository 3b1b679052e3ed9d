import type { Line } from '../../text/lines.ts';

const SECTION =
  /\b(?:iocs?|indicators?(?: of (?:compromise|attack))?|network indicators|observables|c2s?|c&c|command[- ]and[- ]control|hash(?:es)?|md5|sha-?1|sha-?256|domains?|hostnames?|urls?|ip addresses|ips|e-?mail addresses|senders?|payloads?|samples|infrastructure|appendix)\b|مؤشرات|نطاقات|النطاقات|عناوين|العناوين|بصمات/i;
const NO_SECTION =
  /\b(?:references?|sources|news|original|articles?|permalink|further reading|related|about|contact|detections?|yara|signatures|conclusions?|acknowledge?ments)\b|المراجع|المصادر/i;
const MARKED = /^\s*(?:(#{1,6})\s|\*\*)/;
/** A heading without marks is no longer than this. */
const LONGEST_HEADING = 81;
const LOWEST = 7;
/** A line that begins with a value: a digest, an address, a host, whatever marks the item. */
const VALUE_LINE =
  /^[\s\-*•>]*(?:\S{0,200}(?:\[\.\]|\[dot\]|\(\.\)|:\/\/)|[\da-f]{32,128}\b|\d{1,3}(?:\.\d{1,3}){3}\b|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\s*(?:$|[|,;(–-]))/i;
const DIGEST = /\b[\da-f]{32,128}\b/i;
const LOOK_AHEAD = 2;

/** Which lines stand in a list of indicators, from the heading that opens it to one that opens something else. */
export function indicatorLists(lines: readonly Line[]): boolean[] {
  let level = 0;
  return lines.map((line, index) => {
    const own = levelOf(line.text);
    if (own === undefined || DIGEST.test(line.text)) {
      if (level === 0 && /[:：]$/u.test(line.text.trimEnd().slice(-1)) && SECTION.test(line.text))
        level = LOWEST;
      return level > 0;
    }
    if (NO_SECTION.test(line.text)) level = 0;
    else if (SECTION.test(line.text)) level = own;
    else if (own <= level && !(own === LOWEST && valuesFollow(lines, index))) level = 0;
    return level > 0;
  });
}

/** The level of a heading: the number of its marks, the lowest for another; undefined for a line that is none. */
function levelOf(text: string): number | undefined {
  const marked = MARKED.exec(text);
  if (marked) return marked[1]?.length ?? LOWEST;
  const label = text.trimStart();
  return label.length <= LONGEST_HEADING && /^[A-Z]/.test(label) && !label.includes('.') ? LOWEST : undefined;
}

/** A heading inside a list ("Second stage") has values right under it. */
const valuesFollow = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index + 1, index + 1 + LOOK_AHEAD).some(({ text }) => VALUE_LINE.test(text));
