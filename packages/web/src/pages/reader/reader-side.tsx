import type { Claim, Report } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useAction } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Problem } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Content, GradeBadge, kindKey, Name, StanceTag, Value } from '../../ui/tokens.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Estimates } from './estimates.tsx';
import styles from './reader.module.css';

const cx = classes(styles);
const KEYS = { KeyC: 'accept', KeyX: 'reject' } as const;

export function ReaderSide(props: {
  report: Report;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onAdd: () => void;
  onEdit: (claim: Claim) => void;
}): ReactNode {
  const t = useT();
  const { report, chosen } = props;
  const decide = useAction('claimDecide', ['reports', 'inbox']);
  const total = report.claimList.length;
  const open = report.claimList.filter(({ state }) => state === 'proposed').length;
  useEffect(() => {
    if (chosen) document.getElementById(`card-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onDecide = (claim: Claim, decision: 'accept' | 'reject' | 'reopen') =>
    decide.mutate({ params: { id: report.id, claim: claim.id }, body: { decision } });
  // One key decides the chosen claim and goes on to the next that is still open.
  useKeys(KEYS, (decision) => {
    const at = report.claimList.findIndex(({ id }) => id === chosen);
    const claim = report.claimList[at];
    if (claim?.state !== 'proposed') return;
    onDecide(claim, decision);
    const rest = [...report.claimList.slice(at + 1), ...report.claimList.slice(0, at)];
    const next = rest.find(({ state }) => state === 'proposed');
    if (next) props.onChoose(next.id);
  });
  return (
    <aside className={cx('side')} aria-label={t('claims.title')}>
      <div className={cx('sideHead')}>
        <h2>{t('claims.title')}</h2>
        <small>{total > 0 ? t('claims.left', { n: open }) : t('claims.count', { n: 0 })}</small>
        {total > 0 && (
          <progress
            className={cx('progress')}
            max={total}
            value={total - open}
            aria-label={t('claims.progress')}
          />
        )}
      </div>
      <Problem error={decide.error} />
      {total > 0 && (
        <Link to="/claims" search={{ report: report.id }}>
          {t('claims.against')}
        </Link>
      )}
      {report.claimList.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          all={report.claimList}
          chosen={claim.id === chosen}
          busy={decide.isPending}
          onDecide={onDecide}
          onEdit={props.onEdit}
          onChoose={props.onChoose}
        />
      ))}
      <p>
        {/* The selection must survive the press, so the button does not take the focus. */}
        <Button small icon="plus" onMouseDown={(event) => event.preventDefault()} onClick={props.onAdd}>
          {t('claims.add')}
        </Button>
      </p>
      <Estimates claims={report.claimList} />
      <Indicators report={report} />
      <Entities report={report} />
    </aside>
  );
}

function ClaimCard(props: {
  claim: Claim;
  all: readonly Claim[];
  chosen: boolean;
  busy: boolean;
  onDecide: (claim: Claim, decision: 'accept' | 'reject' | 'reopen') => void;
  onEdit: (claim: Claim) => void;
  onChoose: (id: string) => void;
}): ReactNode {
  const t = useT();
  const { claim } = props;
  const against = props.all.filter(({ id }) => claim.contradicts.includes(id));
  return (
    <article
      id={`card-${claim.id}`}
      className={cx('card')}
      aria-current={props.chosen ? 'true' : undefined}
      data-state={claim.state}
    >
      <div className={cx('cardTop')}>
        <span className={cx('number')}>{t.locale.number(claim.n)}</span>
        <StanceTag stance={claim.stance} />
        <strong>{claim.source === null ? t('claim.noSource') : <Name>{claim.source}</Name>}</strong>
        <GradeBadge grade={claim.grade} />
      </div>
      <Content as="p" className={cx('content')}>
        {claim.content}
      </Content>
      <div className={cx('cardFoot')}>
        <span>
          {claim.via.length === 0 ? t('claim.direct') : t('claim.hops', { n: claim.via.length })}
          {claim.via.map((name, index) => (
            <span key={name}>
              {index === 0 ? ' · ' : ' ← '}
              <Name>{name}</Name>
            </span>
          ))}
        </span>
        {against.map((other) => (
          <button
            key={other.id}
            type="button"
            className={cx('against')}
            onClick={() => props.onChoose(other.id)}
          >
            <Icon name="swap" size={14} />
            {t('claim.contradicted', { n: other.n })}
          </button>
        ))}
        <span className={cx('push')}>
          {claim.state === 'proposed' ? (
            <>
              <Button small look="quiet" icon="pencil" onClick={() => props.onEdit(claim)}>
                <span className="sr">{t('claim.edit', { n: claim.n })}</span>
              </Button>
              <Button
                small
                look="quiet"
                {...(props.chosen && { kbd: 'X' })}
                disabled={props.busy}
                onClick={() => props.onDecide(claim, 'reject')}
              >
                {t('claim.reject')}
              </Button>
              <Button
                small
                disabled={props.busy}
                {...(props.chosen && { kbd: 'C' })}
                onClick={() => props.onDecide(claim, 'accept')}
              >
                {t('claim.accept')}
              </Button>
            </>
          ) : (
            <>
              <span className={cx('done')}>
                <Icon name={claim.state === 'accepted' ? 'check' : 'cross'} size={14} />
                {t(`claim.state.${claim.state}`)}
              </span>
              <Button
                small
                look="quiet"
                disabled={props.busy}
                onClick={() => props.onDecide(claim, 'reopen')}
              >
                {t('undo')}
              </Button>
            </>
          )}
        </span>
      </div>
    </article>
  );
}

function Indicators({ report }: { report: Report }): ReactNode {
  const t = useT();
  if (report.indicators.length === 0) return null;
  // The same value may stand in several places; one row tells it.
  const rows = [...new Map(report.indicators.map((one) => [`${one.kind} ${one.value}`, one])).values()];
  return (
    <section>
      <h3 className={cx('section')}>{t('reader.indicators')}</h3>
      <ul className={cx('rows')}>
        {rows.map((one) => (
          <li key={`${one.kind}${one.value}`}>
            <Value kind={one.kind} value={one.value} />
            <span className={cx('muted')}>{t(kindKey(one.kind))}</span>
            {one.hits > 0 && (
              <span className={cx('hits')}>
                <Icon name="target" size={14} />
                {t('hits.inLogs', { n: one.hits })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entities({ report }: { report: Report }): ReactNode {
  const t = useT();
  if (report.entities.length === 0) return null;
  return (
    <section>
      <h3 className={cx('section')}>{t('reader.entities')}</h3>
      <ul className={cx('rows')}>
        {report.entities.map((entity) => (
          <li key={`${entity.kind}${entity.name}`}>
            <Name>{entity.name}</Name>
            <span className={cx('muted')}>
              {entity.aliases.map((alias) => (
                <span key={alias}>
                  <Name>{alias}</Name> ·{' '}
                </span>
              ))}
              {entity.kind}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
