import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { type Cursor, push } from './act-cursor.ts';
import { isActor } from './agents.ts';
import { isEvidence } from './findings.ts';
import { readLeft } from './subject.ts';

const TOWARDS = new Set(['to', 'toward', 'towards']);
const SIGNS =
  /^(?:evidence|signs?|indications?|indicators?|artifacts?|artefacts?|overlaps?|similarit(?:y|ies)|findings|clues?|timing|everything|data|telemetry|analysis|links?)$/;

/** `the evidence points to a new flaw`: in a vendor's report its finder sees it so; `k` where nothing points. */
export function readPointing(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens: words } = cursor;
  if (form.verb.lemma !== 'point' || !cursor.technical || !TOWARDS.has(words[k + 1]?.norm ?? '')) return k;
  const left = readLeft(words, k, cursor.pos);
  const { subject } = left;
  if (
    !subject ||
    left.modal ||
    left.negated ||
    left.passive ||
    left.infinitive ||
    isActor(subject) ||
    !words[k + 2]
  )
    return k;
  if (!subject.norms.some((norm) => SIGNS.test(norm)) || !isEvidence(subject)) return k;
  const who = { ...subject, text: 'we', norms: ['we'] };
  return push(
    cursor,
    { source: who, via: [], cls: 'hedge', negated: false, rule: 'en/evidence' },
    k + 2,
    'phrase',
  );
}
