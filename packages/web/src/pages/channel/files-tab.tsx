import type { ApiError, Channel, ReceiveReport } from '@qanat/api';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { saveBlob } from '../../data/save-blob.ts';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, FilePicker, Notice, Problem } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Stamp } from '../../ui/tokens.tsx';
import styles from './channel.module.css';

const cx = classes({ ...page, ...styles });
const TOUCHED = ['channels', 'holds', 'inbox', 'objects', 'session'] as const;

/** The two roads: the partner's door over the network, and a file on a stick. */
export function FilesTab({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const { id } = channel.brief;
  const { delivery } = channel;
  const push = useAction('channelPush', TOUCHED);
  const pull = useAction('channelPull', TOUCHED);
  const pack = useAction('channelPack', []);
  const unpack = useAction('bundleUnpack', TOUCHED);
  const [received, setReceived] = useState<ReceiveReport | null>(null);
  const error: ApiError | null = push.error ?? pull.error ?? pack.error ?? unpack.error;
  return (
    <section className={cx('body')}>
      <Problem error={error} />
      {received && <Received report={received} />}
      {push.data && (
        <Notice look="note" icon="check" title={t('delivery.pushed', { n: push.data.packets })} />
      )}
      <div className={cx('panel')}>
        <h2>{t('delivery.door')}</h2>
        <dl className={cx('facts')}>
          <dt>{t('delivery.pending')}</dt>
          <dd>{t('envelopes.count', { n: delivery.pending })}</dd>
          <dt>{t('delivery.lastPush')}</dt>
          <dd>
            <Stamp at={delivery.lastPush} />
          </dd>
          <dt>{t('delivery.lastPull')}</dt>
          <dd>
            <Stamp at={delivery.lastPull} />
          </dd>
          {delivery.error && (
            <>
              <dt>{t('delivery.error')}</dt>
              <dd>{delivery.error.text}</dd>
            </>
          )}
        </dl>
        <div className={cx('toolbar')}>
          <Button icon="send" disabled={push.isPending} onClick={() => push.mutate({ params: { id } })}>
            {t('delivery.push')}
          </Button>
          <Button
            icon="receive"
            disabled={pull.isPending}
            onClick={() => pull.mutate({ params: { id } }, { onSuccess: setReceived })}
          >
            {t('delivery.pull')}
          </Button>
        </div>
      </div>
      <div className={cx('panel')}>
        <h2>{t('delivery.file')}</h2>
        <p className={cx('muted')}>{t('delivery.file.how')}</p>
        <div className={cx('toolbar')}>
          <Button
            icon="receive"
            disabled={pack.isPending}
            onClick={() =>
              pack.mutate({ params: { id } }, { onSuccess: (blob) => saveBlob(blob, `${id}.qanat`) })
            }
          >
            {t('delivery.pack')}
          </Button>
          <FilePicker
            label={t('delivery.unpack')}
            accept=".qanat"
            onPick={(file) => unpack.mutate({ file, name: file.name }, { onSuccess: setReceived })}
          />
        </div>
      </div>
    </section>
  );
}

function Received({ report }: { report: ReceiveReport }): ReactNode {
  const t = useT();
  return (
    <Notice look="note" icon="receive" title={t('received.kept', { n: report.kept })}>
      <p>{t('received.rest', { duplicate: report.duplicate, waiting: report.waiting })}</p>
      <ul>
        {report.held.map((hold) => (
          <li key={hold.id}>
            <T k="received.held" v={{ why: hold.text }} />
          </li>
        ))}
        {report.refused.map((refusal) => (
          <li key={refusal.code}>
            <T k="received.refused" v={{ why: refusal.text }} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
