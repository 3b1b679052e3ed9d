import type { ReleasePreview } from '@qanat/api';
import type { ReactNode } from 'react';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './channel.module.css';

const cx = classes(styles);
const WIDTH = 272;
const HEIGHT = 8;

/** Counts in words; the bar beside them only draws the same. Striped: something was taken out. */
export function Tally({ totals }: { totals: ReleasePreview['totals'] }): ReactNode {
  const { locale } = useT();
  const all = totals.whole + totals.derived + totals.withheld + totals.ask;
  const width = (n: number) => (all === 0 ? 0 : (n / all) * WIDTH);
  const whole = width(totals.whole);
  const derived = width(totals.derived);
  const count = (n: number) => <b key="n">{locale.number(n)}</b>;
  return (
    <div className={cx('tally')}>
      <svg
        className={`${cx('bar')} flip`}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        aria-hidden="true"
        preserveAspectRatio="none"
      >
        <defs>
          <pattern
            id="stripes"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className={cx('stripe')} width="8" height="8" />
            <line className={cx('stripeLine')} x1="2" x2="2" y1="0" y2="8" />
          </pattern>
        </defs>
        <rect width={WIDTH} height={HEIGHT} rx="4" />
        <rect className={cx('whole')} width={whole} height={HEIGHT} />
        <path
          d={`M${String(whole + 1)} 0h${String(Math.max(0, derived - 1))}v8h-${String(Math.max(0, derived - 1))}z`}
          fill="url(#stripes)"
        />
      </svg>
      <span>
        <T k="tally.whole" v={{ n: totals.whole, count: count(totals.whole) }} />
      </span>
      <span>
        <T k="tally.derived" v={{ n: totals.derived, count: count(totals.derived) }} />
      </span>
      <span>
        <T k="tally.withheld" v={{ n: totals.withheld, count: count(totals.withheld) }} />
      </span>
      {totals.ask > 0 && (
        <span>
          <T k="tally.ask" v={{ n: totals.ask, count: count(totals.ask) }} />
        </span>
      )}
    </div>
  );
}
