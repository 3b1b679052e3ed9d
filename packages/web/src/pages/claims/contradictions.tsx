import type { Matrix, Said } from '@qanat/api';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Name } from '../../ui/tokens.tsx';
import styles from './claims.module.css';
import { Words } from './words.tsx';

const cx = classes(styles);

interface Spoken {
  readonly said: Said;
  readonly source: string;
  readonly proposition: string;
}

/** Two words that cannot both hold, side by side, each with who said it; nothing is made of the two. */
export function Contradictions({ matrix }: { matrix: Matrix }): ReactNode {
  const t = useT();
  const names = new Map(matrix.sources.map(({ key, name }) => [key, name]));
  const spoken = new Map<string, Spoken>();
  for (const { source, proposition, said } of matrix.cells)
    for (const one of said)
      spoken.set(one.claim, { said: one, source: names.get(source) ?? source, proposition });
  const pairs = matrix.contradictions.flatMap(({ claims }) => {
    const [a, b] = [spoken.get(claims[0]), spoken.get(claims[1])];
    return a && b ? [{ key: claims.join(' '), a, b }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <section className={cx('section')}>
      <h2>{t('contest.contradictions', { n: pairs.length })}</h2>
      <ul className={cx('pairs')}>
        {pairs.map(({ key, a, b }) => (
          <li key={key} className={cx('pair')}>
            <Speaker one={a} />
            <span className={cx('against')}>{t('contest.against')}</span>
            <Speaker one={b} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Speaker({ one }: { one: Spoken }): ReactNode {
  return (
    <div className={cx('speaker')}>
      <strong>
        <Name>{one.source}</Name>
      </strong>
      <Words said={one.said} proposition={one.proposition} />
    </div>
  );
}
