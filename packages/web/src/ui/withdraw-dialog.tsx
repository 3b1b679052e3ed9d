import type { ApiError } from '@qanat/api';
import type { ReactNode } from 'react';
import { useT } from '../i18n/translate.tsx';
import { Button, Dialog, Problem } from './controls.tsx';

/** Asks before something of ours is taken out of use for good; shows why it is refused. */
export function WithdrawDialog(props: {
  title: string;
  text: string;
  busy: boolean;
  error: ApiError | null;
  onGo: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useT();
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button look="quiet" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" disabled={props.busy} onClick={props.onGo}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <Problem error={props.error} />
      <p>{props.text}</p>
    </Dialog>
  );
}
