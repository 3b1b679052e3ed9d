import { describe, expect, it } from 'vitest';
import { type Decision, planRelease, type ReleasePlan } from '../../src/decide/index.ts';
import { planReleaseByUnsafe } from '../../src/decide/plan.ts';
import { RULES } from '../../src/decide/rules/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import type { Row } from './row.ts';
import {
  agreementRows,
  ceilingRows,
  redRows,
  scopeRows,
  spokenRows,
  unknownMarkingRows,
} from './rows-channel.ts';
import { embargoRows, granularRows, personalRows, sourceRows } from './rows-content.ts';
import { eyesRows, handlingRows, orconRows, thirdPartyRows } from './rows-others.ts';
import { referenceRows, selfHarmRows, validityRows } from './rows-whole.ts';
import { release, textOfViews } from './world.ts';

const rows: readonly Row[] = [
  ...agreementRows,
  ...spokenRows,
  ...scopeRows,
  ...unknownMarkingRows,
  ...ceilingRows,
  ...redRows,
  ...thirdPartyRows,
  ...orconRows,
  ...eyesRows,
  ...handlingRows,
  ...embargoRows,
  ...granularRows,
  ...sourceRows,
  ...referenceRows,
  ...validityRows,
  ...personalRows,
  ...selfHarmRows,
];

function decisionOn(row: Row, plan: ReleasePlan): Decision | undefined {
  return plan.decisions.find(({ id }) => id === row.candidates[0]?.object.id);
}

/** What a row says, as found in a plan. */
function outcome(row: Row, plan: ReleasePlan): unknown {
  const decision = decisionOn(row, plan);
  const text = textOfViews(plan.views);
  return {
    effect: decision?.effect,
    codes: decision?.reasons.filter(({ rule }) => rule === row.rule).map(({ code }) => code),
    without: row.without !== undefined && text.includes(row.without),
    withText: row.withText === undefined || text.includes(row.withText),
  };
}

function expected(row: Row): unknown {
  return { effect: row.effect, codes: row.codes ?? [], without: false, withText: true };
}

for (const { name } of RULES) {
  describe(`rule ${name}`, () => {
    const own = rows.filter(({ rule }) => rule === name);
    it.each(own.map((row) => ({ title: `${row.case}: ${row.effect}`, row })))('$title', ({ row }) => {
      expect(outcome(row, planRelease(release(row.candidates, row.changes), nodeCrypto))).toEqual(
        expected(row),
      );
    });

    it('has rows that let go and rows that hold back', () => {
      expect(own.some(({ effect, codes }) => effect === 'whole' && codes === undefined)).toBe(true);
      expect(own.some(({ effect }) => effect !== 'whole')).toBe(true);
    });

    it('is missed: without it, objects leave that its rows keep back', () => {
      const others = RULES.filter((rule) => rule.name !== name);
      const failing = own.filter((row) => {
        const plan = planReleaseByUnsafe(others, release(row.candidates, row.changes), nodeCrypto);
        return decisionOn(row, plan)?.effect !== row.effect;
      });
      expect(failing.length).toBeGreaterThan(0);
    });
  });
}
