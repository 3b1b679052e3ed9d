import type { Matrix, Side } from '@qanat/api';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './claims.module.css';

const cx = classes(styles);

/** A stance as a word over its own kind of line: colour is the last of the three to tell it. */
export function StanceMark({ stance }: { stance: Side | Matrix['cells'][number]['stance'] }): ReactNode {
  const t = useT();
  return <span className={cx('mark', stance)}>{t(`side.${stance}`)}</span>;
}
