import type { Channel, ReleasePreview } from '@qanat/api';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { shortDigest } from '../../text/short-digest.ts';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, inputClass, Segmented, Waiting } from '../../ui/controls.tsx';
import { Ind } from '../../ui/tokens.tsx';
import styles from './channel.module.css';
import { DiffTable } from './diff-table.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { selectionOf } from './selection.ts';
import { Tally } from './tally.tsx';

const cx = classes(styles);
const route = getRouteApi('/channels/$id');

/** What would this partner see, and why: the same function that sends decides what is shown here. */
export function PreviewTab({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/channels/$id' });
  const search = route.useSearch();
  const { id } = channel.brief;
  const { show = 'all' } = search;
  const preview = useCall('releasePreview', { params: { id }, body: selectionOf(search) });
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    void navigate({
      to: '/channels/$id',
      params: { id },
      search: (old) => ({ ...old, ids: undefined, q: typeof q === 'string' && q !== '' ? q : undefined }),
    });
  };
  return (
    <>
      <section className={cx('body')}>
        <div className={cx('choose')}>
          <h2>{t('preview.question')}</h2>
          <form className={cx('choose')} onSubmit={choose}>
            <input
              key={search.q ?? ''}
              name="q"
              type="search"
              dir="auto"
              className={inputClass}
              defaultValue={search.q ?? ''}
              aria-label={t('preview.choose')}
              placeholder={t('preview.choose')}
            />
            <Button type="submit" icon="search">
              {t('search.go')}
            </Button>
          </form>
          <Segmented
            label={t('preview.show')}
            value={show}
            options={[
              { value: 'all', label: t('preview.show.all') },
              { value: 'differences', label: t('preview.show.differences') },
            ]}
            onChange={(value) =>
              void navigate({
                to: '/channels/$id',
                params: { id },
                search: (old) => ({ ...old, show: value === 'all' ? undefined : value }),
                replace: true,
              })
            }
          />
        </div>
        {preview.data ? (
          <>
            <Tally totals={preview.data.totals} />
            {preview.data.items.length === 0 ? (
              <Empty>{t('preview.empty')}</Empty>
            ) : (
              <DiffTable
                items={preview.data.items}
                recipient={preview.data.recipient}
                onlyDifferences={show === 'differences'}
              />
            )}
          </>
        ) : (
          <Waiting error={preview.error} />
        )}
      </section>
      {preview.data && (
        <ReleaseFoot channel={channel} preview={preview.data} stale={preview.isPlaceholderData} />
      )}
    </>
  );
}

/** `stale`: what is shown is of another selection. A plan that only ages is refused by its digest when it is sent. */
function ReleaseFoot(props: { channel: Channel; preview: ReleasePreview; stale: boolean }): ReactNode {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { preview } = props;
  const going = preview.totals.whole + preview.totals.derived;
  return (
    <footer className={cx('foot')}>
      <Button
        look="primary"
        icon="send"
        disabled={going === 0 || props.stale}
        onClick={() => setAsking(true)}
      >
        {t('release.open', { n: going })}
      </Button>
      {preview.totals.ask > 0 && <span>{t('preview.asks', { n: preview.totals.ask })}</span>}
      <span className={cx('push')}>
        <T
          k="release.next"
          v={{
            seq: <Ind>{`#${String(preview.nextSeq)}`}</Ind>,
            digest: <Ind title={preview.digest}>{shortDigest(preview.digest)}</Ind>,
          }}
        />
      </span>
      {asking && <ReleaseDialog preview={preview} onClose={() => setAsking(false)} />}
    </footer>
  );
}
