import type { Line } from '../../text/lines.ts';

/** `](target "title")`: what a Markdown link points to. */
const TARGET = /\]\((?:<[^>]{0,2000}>|[^)\s]{1,2000})(?:\s+"[^"]{0,200}")?\)/gu;
const LONGEST_TEXT = 300;
/** A link's own words worth reading: a value its author defanged, a digest, an address. */
const VALUE = /\[\.|\(\.\)|\[dot|\[:|hxxp|\b[\da-f]{32,128}\b|\d{1,3}(?:\.\d{1,3}){3}/i;
/** Pages of a revision: the digest in their words names it and no file. */
const REVISION = /\/(?:commit|blob|tree)s?\//;

/** The hosts that a line's links point to: they are references, and so is what stands on them. */
export function linkedHosts({ text }: Line): string[] {
  if (!text.includes('](')) return [];
  return [...text.matchAll(/\]\(<?https?:\/\/([^/?#:)\s>]+)/gi)].map(([, host]) => host!.toLowerCase());
}

/** The line with its links blanked out, position by position; words of a link that are a value stay. */
export function withoutLinks(text: string): string {
  if (!text.includes('](')) return text;
  let plain = '';
  let done = 0;
  for (const { index, 0: link } of text.matchAll(TARGET)) {
    const open = openingOf(text, index, done);
    const kept = text[open - 1] !== '!' && VALUE.test(text.slice(open + 1, index)) && !REVISION.test(link);
    const from = kept ? index : open;
    plain += text.slice(done, from) + ' '.repeat(index + link.length - from);
    done = index + link.length;
  }
  return plain + text.slice(done);
}

/** Where the bracket opens that closes at `close`; brackets inside it are those of defanged dots. */
function openingOf(text: string, close: number, least: number): number {
  let depth = 0;
  for (let k = close; k >= Math.max(least, close - LONGEST_TEXT); k--) {
    if (text[k] === ']') depth++;
    if (text[k] === '[' && --depth === 0) return k;
  }
  return close;
}
