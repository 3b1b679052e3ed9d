import { type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { Button, Dialog, Empty, Field, inputClass, Notice, Problem, Waiting } from '../../ui/controls.tsx';
import { DiffTable } from '../channel/diff-table.tsx';

/** Asks a partner: what they would see of the question comes before it is sent, and only that is sent. */
export function SendDialog({ question, onClose }: { question: string; onClose: () => void }): ReactNode {
  const t = useT();
  const channels = useCall('channelList', {});
  const [channel, setChannel] = useState('');
  const preview = useAction('questionPreview', []);
  const send = useAction('questionSend', ['asks', 'channels', 'objects']);
  const params = { id: question };
  const choose = (id: string) => {
    setChannel(id);
    send.reset();
    if (id === '') preview.reset();
    else preview.mutate({ params, body: { channel: id } });
  };
  const plan = channel === '' || preview.isPending ? undefined : preview.data;
  const going = plan ? plan.totals.whole + plan.totals.derived : 0;
  const go = () => {
    if (plan) send.mutate({ params, body: { channel, digest: plan.digest } });
  };
  return (
    <Dialog
      title={t('question.send')}
      wide
      onClose={onClose}
      actions={
        send.data ? (
          <Button look="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button look="primary" icon="send" disabled={going === 0 || send.isPending} onClick={go}>
              {t('question.send.go')}
            </Button>
          </>
        )
      }
    >
      {send.data ? (
        <Notice look="note" icon="check" title={t('release.done', { n: send.data.envelopes })} />
      ) : !channels.data ? (
        <Waiting error={channels.error} />
      ) : channels.data.items.length === 0 ? (
        <Empty>{t('question.send.none')}</Empty>
      ) : (
        <>
          <Field label={t('question.send.to')}>
            {(id) => (
              <select
                id={id}
                className={inputClass}
                value={channel}
                onChange={(event) => choose(event.target.value)}
              >
                <option value="">{t('question.send.choose')}</option>
                {channels.data.items.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.partner.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Problem error={preview.error ?? send.error} />
          {plan && <DiffTable items={plan.items} recipient={plan.recipient} />}
        </>
      )}
    </Dialog>
  );
}
