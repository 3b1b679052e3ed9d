import type { WatchHit } from '@qanat/api';
import type { ReactNode } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { Button, Dialog, Problem, Waiting } from '../../ui/controls.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Name } from '../../ui/tokens.tsx';
import { DiffTable } from '../channel/diff-table.tsx';

/** What the sighting would tell whoever gave us the indicator, before it tells them. */
export function SightingDialog({ hit, onClose }: { hit: WatchHit; onClose: () => void }): ReactNode {
  const t = useT();
  const toast = useToast();
  const params = { id: hit.id };
  const preview = useCall('sightingPreview', { params });
  const send = useAction('sightingSend', ['watch', 'channels', 'session']);
  const going = preview.data?.items.some(({ effect }) => effect === 'whole' || effect === 'derived') ?? false;
  return (
    <Dialog
      wide
      title={t('sighting.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            icon="send"
            disabled={!going || !preview.data || send.isPending}
            onClick={() =>
              preview.data &&
              send.mutate(
                { params, body: { digest: preview.data.digest } },
                {
                  onSuccess: () => {
                    toast.show({ text: t('sighting.done') });
                    onClose();
                  },
                },
              )
            }
          >
            {t('sighting.go')}
          </Button>
        </>
      }
    >
      <Problem error={send.error} />
      {preview.data ? (
        <>
          <p>
            <T k="sighting.what" v={{ partner: <Name>{preview.data.recipient.name}</Name> }} />
          </p>
          <DiffTable items={preview.data.items} recipient={preview.data.recipient} />
        </>
      ) : (
        <Waiting error={preview.error} />
      )}
    </Dialog>
  );
}
