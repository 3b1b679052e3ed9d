import type { WatchHit } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAction, usePages } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { HIT_STATES } from '../../search-params.ts';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, More, PageHead, Problem, Segmented, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Ind, kindKey, Name, Stamp, TlpChip, Value } from '../../ui/tokens.tsx';
import { SightingDialog } from './sighting-dialog.tsx';
import { Sources } from './sources.tsx';

const cx = classes(page);
const route = getRouteApi('/watch');

/** Where shared indicators were seen in the operator's own logs, and what may be said about it to whom. */
export function WatchPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/watch' });
  const { state = 'new', hit: chosen } = route.useSearch();
  const hits = usePages('watchHits', { query: { state } });
  const open = (hit: string | undefined) =>
    void navigate({ to: '/watch', search: (old) => ({ ...old, hit }), replace: hit === undefined });
  const sending = hits.items?.find(({ id }) => id === chosen);
  return (
    <div className={cx('page')}>
      <PageHead
        title={t('watch.title')}
        {...(hits.first && { count: t('watch.open', { n: hits.first.open }) })}
      />
      <Sources />
      <div className={cx('toolbar')}>
        <Segmented
          label={t('watch.filter')}
          value={state}
          options={HIT_STATES.map((value) => ({ value, label: t(`watch.state.${value}`) }))}
          onChange={(value) =>
            void navigate({ to: '/watch', search: value === 'new' ? {} : { state: value } })
          }
        />
      </div>
      {hits.items ? (
        <ul className={cx('rows')}>
          {hits.items.map((hit) => (
            <HitRow key={hit.id} hit={hit} onSend={() => open(hit.id)} />
          ))}
        </ul>
      ) : (
        <Waiting error={hits.error} />
      )}
      {hits.items?.length === 0 && <Empty>{t('watch.empty')}</Empty>}
      <More more={hits.more} />
      {sending && <SightingDialog hit={sending} onClose={() => open(undefined)} />}
    </div>
  );
}

function HitRow({ hit, onSend }: { hit: WatchHit; onSend: () => void }): ReactNode {
  const t = useT();
  const dismiss = useAction('hitDismiss', ['watch', 'session']);
  return (
    <li className={cx('row')}>
      <div>
        <div className={cx('meta')}>
          <Value kind={hit.kind} value={hit.value} />
          <span>{t(kindKey(hit.kind))}</span>
          <strong>{t('hits.count', { n: hit.count })}</strong>
          <Ind>{hit.source}</Ind>
          <Ind>{hit.line === null ? hit.field : `${hit.field}:${String(hit.line)}`}</Ind>
        </div>
        <div className={cx('meta')}>
          <Link to="/objects/$id" params={{ id: hit.indicator.id }}>
            <Name>{hit.indicator.title}</Name>
          </Link>
          <TlpChip tlp={hit.indicator.tlp} />
          {hit.from ? (
            <T k="watch.from" v={{ partner: <Name>{hit.from.name}</Name> }} />
          ) : (
            <span>{t('watch.ours')}</span>
          )}
          {hit.firstSeen && (
            <T
              k="watch.seen"
              v={{ first: <Stamp at={hit.firstSeen} />, last: <Stamp at={hit.lastSeen} /> }}
            />
          )}
        </div>
        <Problem error={dismiss.error} />
      </div>
      {hit.state === 'new' && (
        <div className={cx('toolbar')}>
          <Button
            small
            look="quiet"
            disabled={dismiss.isPending}
            onClick={() => dismiss.mutate({ params: { id: hit.id } })}
          >
            {t('watch.dismiss')}
          </Button>
          {hit.from && (
            <Button small icon="send" onClick={onSend}>
              {t('watch.send')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
