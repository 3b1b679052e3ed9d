import type { InboxDetail, InboxItem } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, buttonClass, Notice, ScrollRegion, Terms, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import {
  Age,
  Avatar,
  Content,
  ControlsWarning,
  GradeBadge,
  Ind,
  Name,
  Stamp,
  StanceTag,
  TlpChip,
} from '../../ui/tokens.tsx';
import { isCircular } from './facts.tsx';
import styles from './inbox.module.css';
import type { TriageAction } from './triage.ts';

const cx = classes(styles);

/** Enough to decide without opening: where it comes from, whether it touched us, what it says, which terms bind us. */
export function InboxPreview(props: {
  item: InboxItem;
  onTriage: (action: TriageAction) => void;
  onBack: () => void;
}): ReactNode {
  const t = useT();
  const { item } = props;
  const detail = useCall('inboxShow', { params: { id: item.id } });
  return (
    <article className={cx('preview')} aria-label={t('inbox.preview')}>
      <ScrollRegion className={cx('scroll')} label={item.title}>
        <h1 className={`${cx('phoneHead')} sr`}>{t('inbox.title')}</h1>
        <div className={cx('by')}>
          <span className={cx('back')}>
            <Button small icon="back" flip look="quiet" onClick={props.onBack}>
              {t('back')}
            </Button>
          </span>
          <Avatar name={item.publisher ?? item.sender.name} />
          <strong>
            <Name>{item.publisher ?? item.sender.name}</Name>
          </strong>
          <span className={cx('age')}>
            <Age at={item.at} />
          </span>
          <span>
            <TlpChip tlp={item.tlp} />
            <GradeBadge grade={item.grade} />
          </span>
        </div>
        <Content as="h2" className={cx('heading')} lang={item.lang}>
          {item.title}
        </Content>
        <Content as="p" className={cx('summary')} lang={item.lang}>
          {item.summary}
        </Content>
        <ControlsWarning text={`${item.title}${item.summary}`} />
        {detail.data ? <Detail detail={detail.data} /> : <Waiting error={detail.error} />}
      </ScrollRegion>
      <footer className={cx('actions')}>
        {item.state === 'decided' ? (
          <Button icon="loop" kbd="U" onClick={() => props.onTriage('reopen')}>
            {t('inbox.reopen')}
          </Button>
        ) : (
          <>
            <Button look="primary" icon="check" kbd="A" onClick={() => props.onTriage('accept')}>
              {t('inbox.accept')}
            </Button>
            <Button icon="clock" kbd="S" onClick={() => props.onTriage('snooze')}>
              {t('inbox.snooze')}
            </Button>
            <Button look="quiet" icon="cross" kbd="R" onClick={() => props.onTriage('reject')}>
              {t('inbox.reject')}
            </Button>
          </>
        )}
        {item.report && (
          <Link to="/reports/$id" params={{ id: item.report }} className={buttonClass('quiet')}>
            {t('inbox.openReader')}
            <Icon name="forward" flip />
          </Link>
        )}
      </footer>
    </article>
  );
}

function Detail({ detail }: { detail: InboxDetail }): ReactNode {
  const t = useT();
  const { origins } = detail.item;
  return (
    <>
      {origins && isCircular(origins) && (
        <Notice
          look="caution"
          icon="loop"
          title={
            origins.lo === origins.hi
              ? t('origins.circular', { reports: origins.reports, n: origins.hi })
              : t('origins.circularRange', { reports: origins.reports, lo: origins.lo, hi: origins.hi })
          }
          action={
            detail.item.report && (
              <Link
                to="/origins/$id"
                params={{ id: detail.item.report }}
                className={buttonClass('plain', true)}
              >
                {t('origins.title')}
              </Link>
            )
          }
        >
          {detail.origins && <p>{detail.origins}</p>}
        </Notice>
      )}
      {detail.hits.length > 0 && (
        <Notice
          look="note"
          icon="target"
          title={t('hits.inLogs', { n: detail.item.hits })}
          action={
            <Link to="/watch" className={buttonClass('plain', true)}>
              {t('nav.watch')}
            </Link>
          }
        >
          {detail.hits.slice(0, 3).map((hit) => (
            <p key={`${hit.value}${hit.source}`}>
              <Ind>{hit.value}</Ind> · <Ind>{hit.source}</Ind> · <Stamp at={hit.at} />
            </p>
          ))}
        </Notice>
      )}
      {detail.claims.length > 0 && (
        <>
          <h3 className={cx('section')}>
            {t('inbox.says')} <small>{t('claims.count', { n: detail.claims.length })}</small>
          </h3>
          <ul className={cx('claims')}>
            {detail.claims.map((claim) => (
              <li key={claim.id}>
                <span>
                  <StanceTag stance={claim.stance} />
                </span>
                <Content
                  as="p"
                  before={
                    <>
                      <strong>
                        {claim.source === null ? t('claim.noSource') : <Name>{claim.source}</Name>}
                      </strong>{' '}
                    </>
                  }
                >
                  {claim.content}
                </Content>
                <GradeBadge grade={claim.grade} />
              </li>
            ))}
          </ul>
        </>
      )}
      {detail.terms.length > 0 && (
        <>
          <h3 className={cx('section')}>{t('terms.travel')}</h3>
          <Terms terms={detail.terms} />
        </>
      )}
    </>
  );
}
