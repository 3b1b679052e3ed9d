import type { Issue, Result } from '@qanat/json';
import type { Basis } from '../provenance/assertions.ts';
import type { Estimate, Stance } from '../reading/types.ts';

const BASES: readonly Basis[] = ['observed', 'own-record', 'told', 'cites', 'inferred', 'unknown'];
const OBJECT_ID = /^[a-z][a-z0-9-]{1,249}--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_ABOUT = 50;

export const STANCES: readonly Stance[] = ['asserts', 'denies', 'hedges', 'estimates', 'quotes'];

/** What a claim says, before it is an object: who, via whom, how, in which words of the raw text. */
export interface ClaimDraft {
  readonly source: string | null;
  readonly anonymous: boolean;
  /** Who relays it, outermost first. */
  readonly via: readonly string[];
  readonly stance: Stance;
  /** The words at `[start, end)` of the raw text, in UTF-16 code units. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
  readonly estimate?: Estimate;
  /** How the source knows it, where a person has said so. */
  readonly basis?: Basis;
  /** Ids of what the claim is about, where a person has said so. */
  readonly about?: readonly string[];
}

/** A draft as a person writes it: the words are taken from the text. Every reason against it is listed. */
export function parseDraft(input: Omit<ClaimDraft, 'content'>, text: string): Result<ClaimDraft> {
  const issues: Issue[] = [];
  const refuse = (code: string, path: string) => issues.push({ code, path, severity: 'error' });
  const { start, end } = input;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    refuse('desk/span-outside', '$.start');
  if (!STANCES.includes(input.stance)) refuse('desk/bad-stance', '$.stance');
  if ((input.source === null || input.source.trim() === '') && !input.anonymous)
    refuse('desk/missing-source', '$.source');
  if (input.basis !== undefined && !BASES.includes(input.basis)) refuse('desk/bad-basis', '$.basis');
  const about = input.about ?? [];
  if (about.length > MAX_ABOUT || !about.every((id) => OBJECT_ID.test(id)))
    refuse('desk/bad-about', '$.about');
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { ...input, content: text.slice(start, end) }, issues: [] };
}
