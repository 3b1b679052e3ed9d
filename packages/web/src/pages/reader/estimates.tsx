import type { Claim } from '@qanat/api';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Name } from '../../ui/tokens.tsx';
import styles from './reader.module.css';

const cx = classes(styles);

export interface EstimateGroup {
  readonly subject: string;
  readonly unit: string;
  /** Every number that was given, lowest first, with who gave it. */
  readonly points: readonly {
    readonly value: number;
    readonly source: string | null;
    readonly claim: string;
  }[];
}

/** Estimates of one thing beside each other; they are never averaged. Rejected claims do not count. */
export function groupEstimates(claims: readonly Claim[]): EstimateGroup[] {
  const groups = new Map<
    string,
    { subject: string; unit: string; points: EstimateGroup['points'][number][] }
  >();
  for (const claim of claims) {
    const { estimate } = claim;
    if (!estimate || claim.state === 'rejected') continue;
    const key = `${estimate.subject}\u0000${estimate.unit}`;
    const group = groups.get(key) ?? { subject: estimate.subject, unit: estimate.unit, points: [] };
    groups.set(key, group);
    for (const value of [estimate.min, estimate.value, estimate.max]) {
      if (value !== null) group.points.push({ value, source: claim.source, claim: claim.id });
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    points: group.points.sort((a, b) => a.value - b.value),
  }));
}

const WIDTH = 340;
const INSET = 34;

/** Places on a logarithmic axis that spans whole powers of ten. Values of zero or less stand at its start. */
export function axisOf(values: readonly number[]): { ticks: number[]; place: (value: number) => number } {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive, 1e15)));
  const from = positive.length === 0 ? 0 : low;
  const to = positive.length === 0 ? 1 : Math.max(Math.ceil(Math.log10(Math.max(...positive))), from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  const place = (value: number) => {
    const share = value <= 0 ? 0 : (Math.log10(value) - from) / (to - from);
    return Math.round(INSET + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * INSET));
  };
  return { ticks, place };
}

export function Estimates({ claims }: { claims: readonly Claim[] }): ReactNode {
  const t = useT();
  const groups = groupEstimates(claims);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className={cx('section')}>{t('estimates.title')}</h3>
      {groups.map((group) => (
        <Estimate key={`${group.subject}${group.unit}`} group={group} />
      ))}
    </section>
  );
}

function Estimate({ group }: { group: EstimateGroup }): ReactNode {
  const t = useT();
  const values = group.points.map(({ value }) => value);
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  const { ticks, place } = axisOf(values);
  const ratio = low > 0 ? Math.round(high / low) : 0;
  // Numeric axes run left to right in both languages.
  return (
    <div className={cx('card', 'estimate')}>
      <p>
        <Name>{group.subject}</Name>
        {group.unit && (
          <>
            {' · '}
            <Name>{group.unit}</Name>
          </>
        )}
      </p>
      <svg
        viewBox={`0 0 ${String(WIDTH)} 62`}
        role="img"
        aria-label={values.map((value) => t.locale.number(value)).join(', ')}
      >
        <line className={cx('axis')} x1={INSET} x2={WIDTH - INSET} y1="42" y2="42" />
        <line className={cx('range')} x1={place(low)} x2={place(high)} y1="28" y2="28" />
        {group.points.map((point) => (
          <circle
            key={`${point.claim}${String(point.value)}`}
            className={cx('dot')}
            cx={place(point.value)}
            cy="28"
            r="5"
          />
        ))}
        <text className={cx('label')} x={place(low)} y="15">
          {t.locale.number(low)}
        </text>
        {high !== low && (
          <text className={cx('label')} x={place(high)} y="15">
            {t.locale.number(high)}
          </text>
        )}
        {ticks.map((tick) => (
          <text key={tick} className={cx('tick')} x={place(tick)} y="58">
            {t.locale.number(tick)}
          </text>
        ))}
      </svg>
      <p className={cx('muted')}>
        {ratio > 1 ? t('estimates.apart', { n: ratio }) : t('estimates.together')} ·{' '}
        {t('estimates.notAveraged')}
      </p>
    </div>
  );
}
