import type { LedgerLine, RecallDraft } from '@qanat/api';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { Button, Dialog, Field, inputClass, Problem } from '../../ui/controls.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Name } from '../../ui/tokens.tsx';

const CLASSES: readonly RecallDraft['class'][] = [
  'false',
  'revised',
  'weakened',
  'spill',
  'regraded',
  'expired',
];

/** A correction follows what was sent: to one partner, or to everybody who got it. */
export function RecallDialog(props: { object: string; line: LedgerLine; onClose: () => void }): ReactNode {
  const t = useT();
  const toast = useToast();
  const [why, setWhy] = useState<RecallDraft['class']>('false');
  const [all, setAll] = useState(true);
  const recall = useAction('recall', ['objects', 'channels']);
  const send = () =>
    recall.mutate(
      { body: { object: props.object, channel: all ? null : props.line.channel, class: why } },
      {
        onSuccess: ({ channels }) => {
          toast.show({ text: t('recall.done', { n: channels }) });
          props.onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('recall.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button look="quiet" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" disabled={recall.isPending} onClick={send}>
            {t('recall.go')}
          </Button>
        </>
      }
    >
      <Problem error={recall.error} />
      <Field label={t('recall.why')}>
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={why}
            onChange={(event) => setWhy(CLASSES.find((one) => one === event.target.value) ?? 'false')}
          >
            {CLASSES.map((value) => (
              <option key={value} value={value}>
                {t(`recall.class.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>{t('recall.from')}</legend>
        <label>
          <input type="radio" name="from" checked={all} onChange={() => setAll(true)} />{' '}
          {t('recall.from.all')}
        </label>
        <br />
        <label>
          <input type="radio" name="from" checked={!all} onChange={() => setAll(false)} />{' '}
          <T k="recall.from.one" v={{ partner: <Name>{props.line.partner.name}</Name> }} />
        </label>
      </fieldset>
    </Dialog>
  );
}
