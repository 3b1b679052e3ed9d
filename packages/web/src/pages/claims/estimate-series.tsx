import type { EstimatePoint, EstimateSeries } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { TableFrame } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { GradeBadge, Ind, Name } from '../../ui/tokens.tsx';
import styles from './claims.module.css';
import { StanceMark } from './stance-mark.tsx';
import { type ValueAxis, valueAxis } from './value-axis.ts';

const cx = classes({ ...page, ...styles });
const WIDTH = 480;
const INSET = 40;

/**
 * What one subject was numbered at, the earliest first. Each row of the table holds its own piece of the drawing, on
 * one axis, so the figure and its words cannot part. Which numbers belong together is the node's finding; each keeps the
 * unit that its source used.
 */
export function EstimateSeriesView({ series }: { series: EstimateSeries }): ReactNode {
  const t = useT();
  return (
    <section className={cx('section')}>
      <h2>
        <Name>{series.subject}</Name>
      </h2>
      <Figures subject={series.subject} points={series.points} />
      <p className={cx('faint')}>
        {[
          t('estimates.notAveraged'),
          ...(series.units.length > 1 ? [t('series.units')] : []),
          ...(series.left > 0 ? [t('series.left', { n: series.left })] : []),
        ].join(' · ')}
      </p>
    </section>
  );
}

function Figures({ subject, points }: { subject: string; points: readonly EstimatePoint[] }): ReactNode {
  const t = useT();
  const numbers = points.flatMap(({ value, min, max }) => [value, min, max].filter((one) => one !== null));
  if (numbers.length === 0) return null;
  const axis = valueAxis(numbers, WIDTH, INSET);
  return (
    <TableFrame label={subject}>
      <thead>
        <tr>
          <th scope="col">{t('series.date')}</th>
          <th scope="col">{t('contest.source')}</th>
          <th scope="col">{t('series.number')}</th>
          <th scope="col" className={cx('plot')}>
            <span className="sr">{t('series.drawing')}</span>
            <Ticks axis={axis} />
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.claim} ${point.source}`}>
            <td className={cx('date')}>
              <Ind>{(point.asOf ?? point.at).slice(0, 10)}</Ind>
            </td>
            <td>
              <Name>{point.source}</Name>{' '}
              {point.unnamed && <span className={cx('faint')}>{t('contest.unnamed')}</span>}
              <div className={cx('meta')}>
                <GradeBadge grade={point.grade} />
                {point.publisher !== null && point.publisher !== point.source && (
                  <T k="contest.in" v={{ publisher: <Name>{point.publisher}</Name> }} />
                )}
              </div>
            </td>
            <td>
              <Link to="/reports/$id" params={{ id: point.report }} search={{ claim: point.claim }}>
                <Figure point={point} />
              </Link>
              {point.unit !== '' && (
                <>
                  {' '}
                  <Name>{point.unit}</Name>
                </>
              )}
              {point.side !== 'affirm' && (
                <div>
                  <StanceMark stance={point.side} />
                </div>
              )}
            </td>
            <td className={cx('plot')}>
              <Bar point={point} axis={axis} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The number in words that keep what the source left open. */
function Figure({ point: { value, min, max, approximate } }: { point: EstimatePoint }): ReactNode {
  const { locale } = useT();
  const ind = (n: number) => <Ind>{locale.number(n)}</Ind>;
  if (value !== null) return approximate ? <T k="series.about" v={{ n: ind(value) }} /> : ind(value);
  if (min !== null && max !== null) return <Ind>{`${locale.number(min)}–${locale.number(max)}`}</Ind>;
  if (min !== null) return <T k="series.atLeast" v={{ n: ind(min) }} />;
  return max === null ? null : <T k="series.atMost" v={{ n: ind(max) }} />;
}

function Ticks({ axis }: { axis: ValueAxis }): ReactNode {
  const { locale } = useT();
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} 20`} className={cx('figure')} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} className={cx('tick')} x={axis.place(tick)} y="14">
          {locale.number(tick)}
        </text>
      ))}
    </svg>
  );
}

const MIDDLE = 14;

/** A range as a bar, a value as a dot, an open end as an arrow; what is about so much is dashed. */
function Bar({ point, axis }: { point: EstimatePoint; axis: ValueAxis }): ReactNode {
  const { value, min, max, approximate, side } = point;
  const look = [approximate && 'about', side === 'deny' && 'denied'] as const;
  const none = value === null && min === null && max === null;
  const ends = [min ?? value ?? max, max ?? value ?? min].filter((end) => end !== null);
  const from = Math.min(...ends.map(axis.place));
  const to = Math.max(...ends.map(axis.place));
  const open = !none && value === null && (min === null || max === null);
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} 28`} className={cx('figure')} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line key={tick} className={cx('grid')} x1={axis.place(tick)} x2={axis.place(tick)} y1="0" y2="28" />
      ))}
      {open ? (
        <Arrow at={from} to={max === null ? WIDTH - 4 : 4} look={look} />
      ) : (
        <>
          {min !== null && max !== null && (
            <>
              <line className={cx('stroke', ...look)} x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />
              <path
                className={cx('stroke', side === 'deny' && 'denied')}
                d={`M${String(from)} 8v12M${String(to)} 8v12`}
              />
            </>
          )}
          {value !== null && (
            <circle className={cx('dot', ...look)} cx={axis.place(value)} cy={MIDDLE} r="5.5" />
          )}
        </>
      )}
    </svg>
  );
}

function Arrow(props: { at: number; to: number; look: readonly (string | false)[] }): ReactNode {
  const { at, to, look } = props;
  const back = to > at ? -7 : 7;
  return (
    <>
      <line className={cx('stroke', ...look)} x1={at} x2={to} y1={MIDDLE} y2={MIDDLE} />
      <path
        className={cx('stroke', look.includes('denied') && 'denied')}
        d={`M${String(at)} 8v12M${String(to + back)} ${String(MIDDLE - 6)}L${String(to)} ${String(MIDDLE)}l${String(back)} 6`}
      />
    </>
  );
}
