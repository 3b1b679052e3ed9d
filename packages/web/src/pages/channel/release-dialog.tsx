import type { ReleasePreview } from '@qanat/api';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Dialog, Notice, Problem } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Ind, Name, TlpChip } from '../../ui/tokens.tsx';
import { selectionOf } from './selection.ts';

const cx = classes(page);
const route = getRouteApi('/channels/$id');

/** The last look: to whom, how much, how secret. Sends the plan that was seen or nothing at all. */
export function ReleaseDialog(props: { preview: ReleasePreview; onClose: () => void }): ReactNode {
  const t = useT();
  const queries = useQueryClient();
  const { onClose } = props;
  // The plan that was on the page when the dialog opened; a newer one must be looked at first.
  const [preview] = useState(props.preview);
  const search = route.useSearch();
  const release = useAction('release', ['channels', 'objects', 'session']);
  const { totals } = preview;
  const going = totals.whole + totals.derived;
  const outdated = release.error?.status === 409;
  const send = () =>
    release.mutate(
      { params: { id: preview.channel }, body: { ...selectionOf(search), digest: preview.digest } },
      { onError: () => void queries.invalidateQueries({ queryKey: ['channels'] }) },
    );
  return (
    <Dialog
      title={t('release.title')}
      onClose={onClose}
      actions={
        release.data ? (
          <Button look="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button look="primary" icon="send" disabled={release.isPending || outdated} onClick={send}>
              {t('release.go', { n: going })}
            </Button>
          </>
        )
      }
    >
      {release.data ? (
        <Notice look="note" icon="check" title={t('release.done', { n: release.data.envelopes })}>
          {release.data.first !== null && (
            <p>
              <T
                k="release.done.log"
                v={{
                  first: <Ind>{`#${String(release.data.first)}`}</Ind>,
                  last: <Ind>{`#${String(release.data.last)}`}</Ind>,
                }}
              />
            </p>
          )}
        </Notice>
      ) : (
        <>
          <dl className={cx('facts')}>
            <dt>{t('release.to')}</dt>
            <dd>
              <strong>
                <Name>{preview.recipient.name}</Name>
              </strong>{' '}
              <Ind>{preview.recipient.id.slice(0, 16)}</Ind>
            </dd>
            <dt>{t('release.what')}</dt>
            <dd>{t('release.counts', { whole: totals.whole, derived: totals.derived })}</dd>
            <dt>{t('release.back')}</dt>
            <dd>{t('release.kept', { n: totals.withheld + totals.ask })}</dd>
            <dt>{t('release.highest')}</dt>
            <dd>
              <TlpChip tlp={preview.highest} />
            </dd>
          </dl>
          <p className={cx('muted')}>{t('release.limits')}</p>
          <Problem error={release.error} />
        </>
      )}
    </Dialog>
  );
}
