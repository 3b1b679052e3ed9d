import type { WatchRun } from '@qanat/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, FilePicker, inputClass, Notice, Problem, TableFrame } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Ind, Stamp } from '../../ui/tokens.tsx';

const cx = classes(page);
const TOUCHED = ['watch', 'inbox', 'session'] as const;

/** The operator's own logs; one is searched by its path on the node's disk, or uploaded. */
export function Sources(): ReactNode {
  const t = useT();
  const [path, setPath] = useState('');
  const [done, setDone] = useState<WatchRun | null>(null);
  const sources = useCall('watchSources', {});
  const run = useAction('watchRun', TOUCHED);
  const upload = useAction('watchUpload', TOUCHED);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate({ body: { path: path.trim() } }, { onSuccess: setDone });
  };
  return (
    <section className={cx('panel')}>
      <h2>{t('sources.title')}</h2>
      <p className={cx('muted')}>{t('sources.what', { n: sources.data?.indicators ?? 0 })}</p>
      {sources.data && sources.data.items.length > 0 && (
        <TableFrame label={t('sources.title')}>
          <thead>
            <tr>
              <th scope="col">{t('sources.name')}</th>
              <th scope="col">{t('sources.format')}</th>
              <th scope="col">{t('sources.events')}</th>
              <th scope="col">{t('sources.hits')}</th>
              <th scope="col">{t('sources.lastRun')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.data.items.map((source) => (
              <tr key={source.id}>
                <td>
                  <Ind>{source.name}</Ind>
                </td>
                <td>
                  <Ind>{source.format}</Ind>
                </td>
                <td>{t.locale.number(source.events)}</td>
                <td>{t.locale.number(source.hits)}</td>
                <td>
                  <Stamp at={source.lastRun} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <form className={cx('toolbar')} onSubmit={submit}>
        <input
          dir="ltr"
          className={inputClass}
          aria-label={t('sources.path')}
          placeholder="/var/log/zeek/conn.log"
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" icon="target" disabled={path.trim() === '' || run.isPending}>
          {t('sources.run')}
        </Button>
      </form>
      <FilePicker
        label={t('sources.upload')}
        onPick={(file) =>
          upload.mutate({ query: { name: file.name }, file, name: file.name }, { onSuccess: setDone })
        }
      />
      {(run.isPending || upload.isPending) && <p>{t('sources.running')}</p>}
      <Problem error={run.error ?? upload.error} />
      {done && (
        <Notice look="note" icon="target" title={t('sources.done', { n: done.hits, events: done.events })}>
          {done.unreadable > 0 && <p>{t('sources.unreadable', { n: done.unreadable })}</p>}
        </Notice>
      )}
    </section>
  );
}
