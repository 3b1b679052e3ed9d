import { splitControls } from './direction-controls.ts';

export interface Span {
  readonly id: string;
  /** UTF-16 code units into the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of raw text that is drawn as one thing. `control` is drawn as a sign instead of being obeyed. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly token: boolean;
  readonly control: string | null;
}

/** Neighbouring runs of one claim, or of none. `first`: here the claim's number is drawn. */
export interface Group {
  readonly start: number;
  readonly claim: string | null;
  readonly first: boolean;
  readonly runs: readonly Run[];
}

export interface Line {
  readonly n: number;
  readonly furniture: boolean;
  readonly groups: readonly Group[];
}

/**
 * Lays a raw report out in lines, each cut where a claim or a technical token begins or ends. Where claims overlap the
 * one that begins last wins, the shorter of two that begin together. Empty lines are left out; every other character of
 * the text comes out exactly once and in order. Spans outside the text are clipped.
 */
export function layOut(
  text: string,
  claims: readonly Span[],
  tokens: readonly Pick<Span, 'start' | 'end'>[],
  furniture: readonly number[],
): Line[] {
  const hidden = new Set(furniture);
  const numbered = new Set<string>();
  const lines: Line[] = [];
  let start = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const end = start + content.length;
    if (content.trim() !== '') {
      const groups = groupsOf(text, start, end, claims, tokens, numbered);
      lines.push({ n: index + 1, furniture: hidden.has(index + 1), groups });
    }
    start = end + 1;
  }
  return lines;
}

function groupsOf(
  text: string,
  start: number,
  end: number,
  claims: readonly Span[],
  tokens: readonly Pick<Span, 'start' | 'end'>[],
  numbered: Set<string>,
): Group[] {
  const here = claims.filter((claim) => claim.start < end && claim.end > start);
  const marked = tokens.filter((token) => token.start < end && token.end > start);
  const cuts = [...here, ...marked]
    .flatMap((span) => [span.start, span.end])
    .filter((at) => at > start && at < end);
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  const groups: { start: number; claim: string | null; first: boolean; runs: Run[] }[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? end;
    const claim = innermost(here, from, to);
    const token = marked.some((span) => span.start <= from && span.end >= to);
    let group = groups.at(-1);
    if (!group || group.claim !== claim) {
      group = { start: from, claim, first: claim !== null && !numbered.has(claim), runs: [] };
      if (claim !== null) numbered.add(claim);
      groups.push(group);
    }
    group.runs.push(...runsOf(text.slice(from, to), from, token));
  }
  return groups;
}

function innermost(claims: readonly Span[], from: number, to: number): string | null {
  let best: Span | undefined;
  for (const claim of claims) {
    if (claim.start > from || claim.end < to) continue;
    if (!best || claim.start > best.start || (claim.start === best.start && claim.end < best.end))
      best = claim;
  }
  return best?.id ?? null;
}

function runsOf(text: string, start: number, token: boolean): Run[] {
  let at = start;
  return splitControls(text).map((piece) => {
    const raw = piece.kind === 'text' ? piece.text : piece.raw;
    const run: Run = { start: at, text: raw, token, control: piece.kind === 'control' ? piece.name : null };
    at += raw.length;
    return run;
  });
}
