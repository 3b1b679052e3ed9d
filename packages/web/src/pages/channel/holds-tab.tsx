import type { Ask, Channel, Hold } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, Problem, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Ind, Name, Stamp, TlpChip } from '../../ui/tokens.tsx';
import styles from './channel.module.css';

const cx = classes({ ...page, ...styles });
const GRANT_DAYS_MS = 90 * 86_400_000;

/** What waits for a person here: what failed a check, and questions for leave to pass on. */
export function HoldsTab({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const { id } = channel.brief;
  const holds = useCall('holdList', { query: { channel: id } });
  const asks = useCall('askList', { query: { channel: id } });
  return (
    <section className={cx('body')}>
      <h2>{t('holds.title')}</h2>
      <p className={cx('muted')}>{t('holds.what')}</p>
      {holds.data ? (
        holds.data.items.length === 0 ? (
          <Empty>{t('holds.empty')}</Empty>
        ) : (
          <ul className={cx('rows')}>
            {holds.data.items.map((hold) => (
              <HoldRow key={hold.id} hold={hold} />
            ))}
          </ul>
        )
      ) : (
        <Waiting error={holds.error} />
      )}
      <h2>{t('asks.title')}</h2>
      {asks.data ? (
        asks.data.items.length === 0 ? (
          <Empty>{t('asks.empty')}</Empty>
        ) : (
          <ul className={cx('rows')}>
            {asks.data.items.map((ask) => (
              <AskRow key={ask.id} ask={ask} />
            ))}
          </ul>
        )
      ) : (
        <Waiting error={asks.error} />
      )}
    </section>
  );
}

function HoldRow({ hold }: { hold: Hold }): ReactNode {
  const t = useT();
  const decide = useAction('holdDecide', ['holds', 'channels', 'inbox', 'session']);
  const act = (decision: 'keep' | 'refuse') => decide.mutate({ params: { id: hold.id }, body: { decision } });
  return (
    <li className={cx('row')}>
      <div>
        <strong>{hold.text}</strong>
        <div className={cx('meta')}>
          <Ind>{hold.code}</Ind>
          <span>{t('objects.count', { n: hold.objects })}</span>
          <TlpChip tlp={hold.tlp} />
          <Stamp at={hold.at} />
        </div>
        <Problem error={decide.error} />
      </div>
      <div className={cx('toolbar')}>
        <Button small disabled={decide.isPending} onClick={() => act('keep')}>
          {t('holds.keep')}
        </Button>
        <Button small look="quiet" disabled={decide.isPending} onClick={() => act('refuse')}>
          {t('holds.refuse')}
        </Button>
      </div>
    </li>
  );
}

function AskRow({ ask }: { ask: Ask }): ReactNode {
  const t = useT();
  const grant = useAction('askGrant', ['asks', 'channels', 'session']);
  const refuse = useAction('askRefuse', ['asks', 'channels', 'session']);
  const give = () =>
    grant.mutate({
      params: { id: ask.id },
      body: { max: ask.object.tlp ?? 'amber', until: new Date(Date.now() + GRANT_DAYS_MS).toISOString() },
    });
  return (
    <li className={cx('row')}>
      <div>
        <Link to="/objects/$id" params={{ id: ask.object.id }} className={cx('rowTitle')}>
          <Content>{ask.object.title}</Content>
        </Link>
        <div className={cx('meta')}>
          <T
            k={ask.direction === 'in' ? 'asks.in' : 'asks.out'}
            v={{ partner: <Name>{ask.partner.name}</Name>, for: <Name>{ask.for}</Name> }}
          />
          <TlpChip tlp={ask.object.tlp} />
          <Stamp at={ask.at} />
        </div>
        <Problem error={grant.error ?? refuse.error} />
      </div>
      {ask.state === 'open' && ask.direction === 'in' ? (
        <div className={cx('toolbar')}>
          <Button small disabled={grant.isPending} onClick={give}>
            {t('asks.grant')}
          </Button>
          <Button
            small
            look="quiet"
            disabled={refuse.isPending}
            onClick={() => refuse.mutate({ params: { id: ask.id } })}
          >
            {t('asks.refuse')}
          </Button>
        </div>
      ) : (
        <span>{t(`asks.state.${ask.state}`)}</span>
      )}
    </li>
  );
}
