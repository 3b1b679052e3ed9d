import type { Origins } from '@qanat/api';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './inbox.module.css';

const cx = classes(styles);

/** At most one independent origin for every two reports: what looks like confirmation is mostly repetition. */
export const isCircular = (origins: Origins): boolean =>
  origins.reports > 1 && origins.hi * 2 <= origins.reports;

/** `4 reports, 1 origin`; an interval stays an interval. */
export function OriginsFact({ origins }: { origins: Origins | null }): ReactNode {
  const t = useT();
  if (!origins || origins.reports < 2) return null;
  const circular = isCircular(origins);
  const { reports, lo, hi } = origins;
  return (
    <span className={cx('fact', circular && 'circular')}>
      {circular && <Icon name="loop" size={14} />}
      {lo === hi ? t('origins.short', { reports, n: hi }) : t('origins.range', { reports, lo, hi })}
    </span>
  );
}

export function HitsFact({ hits }: { hits: number }): ReactNode {
  const t = useT();
  if (hits === 0) return null;
  return (
    <span className={cx('fact', 'hits')} title={t('hits.count', { n: hits })}>
      <Icon name="target" size={14} />
      <span aria-hidden="true">{t.locale.number(hits)}</span>
      <span className="sr">{t('hits.count', { n: hits })}</span>
    </span>
  );
}
