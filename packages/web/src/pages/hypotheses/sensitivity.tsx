import type { Analysis } from '@qanat/api';
import type { ReactNode } from 'react';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import page from '../../ui/page.module.css';
import { Content, Name } from '../../ui/tokens.tsx';

const cx = classes(page);

/** What the result rests on: what would change were one source, or one piece of evidence, not there. */
export function Sensitivity({ analysis }: { analysis: Analysis }): ReactNode {
  const t = useT();
  if (analysis.rows.length === 0) return null;
  const textOf = new Map(analysis.columns.map(({ id, text }) => [id, text]));
  return (
    <section className={cx('steps')}>
      <h2>{t('ach.rests')}</h2>
      {analysis.sensitivity.length === 0 ? (
        <p className={cx('muted')}>{t('ach.rests.none')}</p>
      ) : (
        <ul className={cx('rows')}>
          {analysis.sensitivity.map((one) => (
            <li key={`${one.kind}${one.id}`} className={cx('row')}>
              <div>
                <strong>
                  <T
                    k={one.kind === 'source' ? 'ach.without.source' : 'ach.without.evidence'}
                    v={{ name: <Name>{one.name}</Name> }}
                  />
                </strong>
                {one.leading.map((id) => (
                  <Content key={id} as="p">
                    {textOf.get(id) ?? id}
                  </Content>
                ))}
              </div>
              <div className={cx('meta', 'end')}>
                {one.changes && <Icon name="warning" />}
                <span>{t(changeOf(one))}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function changeOf(one: Analysis['sensitivity'][number]) {
  if (one.leading.length === 0) return 'ach.nothingLeft';
  return one.changes ? 'ach.changes' : 'ach.stays';
}
