import type { Said } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import page from '../../ui/page.module.css';
import { Content, GradeBadge, Name, Stamp } from '../../ui/tokens.tsx';
import styles from './claims.module.css';
import { StanceMark } from './stance-mark.tsx';

const cx = classes({ ...page, ...styles });

/** One source's word as it was said, by which way it came, and where it stands in its report. */
export function Words({ said, proposition }: { said: Said; proposition: string }): ReactNode {
  const t = useT();
  return (
    <div className={cx('words', said.side)}>
      <Content as="p" lang={said.lang}>
        {said.content}
      </Content>
      <div className={cx('meta')}>
        <StanceMark stance={said.side} />
        {said.estimate && (
          <Link to="/claims" search={{ view: 'estimates', report: said.report }}>
            {t('contest.estimate.open')}
          </Link>
        )}
        <GradeBadge grade={said.grade} />
        {said.publisher !== null && <T k="contest.in" v={{ publisher: <Name>{said.publisher}</Name> }} />}
        {said.via.map((name) => (
          <T key={name} k="contest.via" v={{ name: <Name>{name}</Name> }} />
        ))}
        <Stamp at={said.at} />
      </div>
      <div className={cx('meta')}>
        <Link to="/reports/$id" params={{ id: said.report }} search={{ claim: said.claim }}>
          {t('inbox.openReader')}
        </Link>
        <Link to="/origins/$id" params={{ id: proposition }}>
          {t('contest.origins')}
        </Link>
      </div>
    </div>
  );
}
