import { validate } from '@qanat/stix';
import { describe, expect, it } from 'vitest';
import { type ClaimDraft, parseDraft } from './draft.ts';
import { toClaim, toIndicator } from './to-stix.ts';

const TEXT = 'The minister said that at least 34 people died.';
const frame = {
  now: '2024-05-01T10:00:00.000Z',
  createdBy: 'identity--b1c7f0de-3a52-4f4e-8d69-5a0c2f7e9b14',
  marks: ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
};
const draft: ClaimDraft = {
  source: 'The minister',
  anonymous: false,
  via: ['Reuters'],
  stance: 'estimates',
  content: 'at least 34 people died',
  start: 23,
  end: 46,
  estimate: {
    subject: 'people died',
    value: null,
    min: 34,
    max: null,
    unit: 'people',
    source: 'The minister',
    span: 'at least 34 people',
    start: 23,
    end: 41,
    approximate: false,
  },
};
const errors = (object: Parameters<typeof validate>[0]): string[] =>
  validate(object).flatMap((issue) => (issue.severity === 'error' ? [`${issue.path} ${issue.code}`] : []));

describe('an accepted claim', () => {
  const claim = toClaim(draft, {
    ...frame,
    id: 'claim--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
    report: 'report--1c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
    lang: 'en',
    textSha256: 'ab'.repeat(32),
    grade: { source: 'B', info: 2 },
  });

  it('is valid STIX with its span, relay, estimate and grade', () => {
    expect(errors(claim)).toEqual([]);
    expect(claim).toMatchObject({
      stance: 'estimates',
      span: { start: 23, end: 46, sha256: 'ab'.repeat(32) },
      source_name: 'The minister',
      via_names: ['Reuters'],
      estimate: { subject: 'people died', min: 34, unit: 'people' },
      source_reliability: 'B',
      information_credibility: 2,
      confidence: 70,
    });
    expect(TEXT.slice(draft.start, draft.end)).toBe(draft.content);
  });

  it('carries what a person has said of its basis and of what it is about', () => {
    const about = ['indicator--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b'];
    const told = toClaim(
      { ...draft, basis: 'observed', about, estimate: { ...draft.estimate!, as_of: '2024-04' } },
      { ...frame, id: claim.id, report: claim.report_ref, lang: 'en', textSha256: 'ab'.repeat(32) },
    );
    expect(errors(told)).toEqual([]);
    expect(told).toMatchObject({ basis: 'observed', about_refs: about });
    expect(told.estimate).toMatchObject({ as_of: '2024-04-01T00:00:00.000Z' });
  });

  it('says nothing of what is not known', () => {
    const bare = toClaim(
      { ...draft, source: null, anonymous: true, via: [] },
      { ...frame, id: claim.id, report: claim.report_ref, lang: 'en', textSha256: 'ab'.repeat(32) },
    );
    for (const name of [
      'basis',
      'about_refs',
      'source_name',
      'via_names',
      'confidence',
      'source_reliability',
    ])
      expect(bare).not.toHaveProperty(name);
  });
});

describe('an accepted indicator', () => {
  it.each([
    ['ipv4', '203.0.113.7', "[ipv4-addr:value = '203.0.113.7']"],
    ['domain', 'a.example', "[domain-name:value = 'a.example']"],
    ['url', "http://a.example/it's", "[url:value = 'http://a.example/it\\'s']"],
    ['md5', '5d41402abc4b2a76b9719d911017c592', "[file:hashes.'MD5' = '5d41402abc4b2a76b9719d911017c592']"],
  ] as const)('of type %s has a pattern and its observable', (type, value, pattern) => {
    const [indicator, observable] = toIndicator(
      { type, value },
      'indicator--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
      frame,
    );
    expect(indicator['pattern']).toBe(pattern);
    expect([...errors(indicator), ...errors(observable)]).toEqual([]);
  });
});

describe('a draft written by a person', () => {
  const { content: _, ...written } = draft;

  it('takes its words from the text', () => {
    const parsed = parseDraft(written, TEXT);
    expect(parsed.ok && parsed.value.content).toBe('at least 34 people died');
  });

  it('lists every reason against it', () => {
    const parsed = parseDraft(
      {
        ...{ ...written, start: 40, end: 400, stance: 'shouts' as 'asserts', source: ' ' },
        ...{ basis: 'guessed' as 'told', about: ['nothing'] },
      },
      TEXT,
    );
    expect(parsed.issues.map((i) => i.code)).toEqual([
      'desk/span-outside',
      'desk/bad-stance',
      'desk/missing-source',
      'desk/bad-basis',
      'desk/bad-about',
    ]);
    expect(parseDraft({ ...written, start: 5, end: 5 }, TEXT).ok).toBe(false);
  });
});
