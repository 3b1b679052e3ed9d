import type { ApiError, Channel, LogEntry } from '@qanat/api';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useNode, usePages } from '../../data/node.tsx';
import { saveBlob } from '../../data/save-blob.ts';
import { toApiError } from '../../data/to-api-error.ts';
import { T, useT } from '../../i18n/translate.tsx';
import { shortDigest } from '../../text/short-digest.ts';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, More, Problem, Segmented, TableFrame, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import page from '../../ui/page.module.css';
import { Ind, Stamp, TlpChip } from '../../ui/tokens.tsx';
import { KindName } from '../../ui/wire-words.tsx';
import styles from './channel.module.css';

const cx = classes({ ...page, ...styles });
const route = getRouteApi('/channels/$id');

/** What is written in both lanes, and up to where the other side has receipted it. */
export function LogTab({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/channels/$id' });
  const { lane = 'out' } = route.useSearch();
  const { id } = channel.brief;
  const log = usePages('channelLog', { params: { id }, query: { lane } });
  const node = useNode();
  const [error, setError] = useState<ApiError | null>(null);
  const evidence = (entry: LogEntry) =>
    node.evidence({ params: { id, lane: entry.lane, seq: entry.seq } }).then(
      (blob) => saveBlob(blob, `evidence-${id}-${entry.lane}-${String(entry.seq)}.json`),
      (reason: unknown) => setError(toApiError(reason)),
    );
  const head = channel.log[lane];
  return (
    <section className={cx('body')}>
      <div className={cx('toolbar')}>
        <Segmented
          label={t('log.lane')}
          value={lane}
          options={[
            { value: 'out', label: t('log.out') },
            { value: 'in', label: t('log.in') },
          ]}
          onChange={(value) =>
            void navigate({
              to: '/channels/$id',
              params: { id },
              search: (old) => ({ ...old, lane: value }),
              replace: true,
            })
          }
        />
        <span className={cx('muted')}>
          <T
            k="log.head"
            v={{
              n: head.size,
              cosigned: head.cosigned,
              root: <Ind title={head.root}>{shortDigest(head.root)}</Ind>,
            }}
          />
        </span>
      </div>
      <Problem error={error} />
      {log.items ? (
        log.items.length === 0 ? (
          <Empty>{t('log.empty')}</Empty>
        ) : (
          <TableFrame label={t('channel.tab.log')}>
            <thead>
              <tr>
                <th scope="col">{t('log.seq')}</th>
                <th scope="col">{t('log.at')}</th>
                <th scope="col">{t('log.kind')}</th>
                <th scope="col">{t('log.objects')}</th>
                <th scope="col">{t('log.hash')}</th>
                <th scope="col">{t('log.receipt')}</th>
                <th scope="col">{t('evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {log.items.map((entry) => (
                <tr key={`${String(entry.gen)}.${String(entry.seq)}`}>
                  <td>
                    <Ind>{`#${String(entry.seq)}`}</Ind>
                  </td>
                  <td>
                    <Stamp at={entry.at} />
                  </td>
                  <td>
                    <KindName kind={entry.kind} /> {entry.tlp && <TlpChip tlp={entry.tlp} />}{' '}
                    {entry.recalled && <span>{t('log.recalled')}</span>}
                  </td>
                  <td>{t.locale.number(entry.objects)}</td>
                  <td>
                    <Ind title={entry.hash}>{shortDigest(entry.hash)}</Ind>
                  </td>
                  <td>
                    <span className={cx('effect', entry.receipt && 'whole')}>
                      <Icon name={entry.receipt ? 'check' : 'clock'} size={14} />
                      {t(entry.receipt ? 'log.receipted' : 'log.waiting')}
                    </span>
                  </td>
                  <td>
                    <Button small icon="receive" onClick={() => void evidence(entry)}>
                      {t('evidence.save')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )
      ) : (
        <Waiting error={log.error} />
      )}
      <More more={log.more} />
    </section>
  );
}
