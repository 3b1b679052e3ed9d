import { describe, expect, it } from 'vitest';
import { type Claim, readReport, type Stance } from '../../index.ts';
import type { Profile } from './profile.ts';
import { profilesOf } from './profiles.ts';

/** How a claim says no. */
function denying(stance: Stance, content: string): Profile['denying'] {
  const claim: Claim = {
    ...{ source: 'the minister', via: [], stance, anonymous: false, content },
    ...{ start: 0, end: content.length, rule: 'test', confidence: 1 },
  };
  const { estimates, entities } = readReport(content);
  return profilesOf([claim], { estimates, entities, text: content, title: '' })[0]?.denying;
}

describe('a claim that another is false', () => {
  it.each([
    ['falsifies', 'quotes', 'تقرير الصحيفة عن الفدية غير حقيقي'],
    ['falsifies', 'asserts', 'the claim of a ransom was absolutely false'],
    ['falsifies', 'asserts', 'her estimates inaccurate'],
    ['falsifies', 'quotes', 'that was a "false allegation'],
    ['falsifies', 'quotes', 'a laughable story of a ransom'],
    ['falsifies', 'quotes', 'هذا هراء'],
    ['denies', 'quotes', 'categorically denying any ransom'],
    [undefined, 'asserts', 'the report of a ransom was true'],
    [undefined, 'asserts', 'تقرير الصحيفة عن الفدية حقيقي'],
  ] as const)('%s: %s %s', (expected, stance, content) => {
    expect(denying(stance, content)).toBe(expected);
  });
});
