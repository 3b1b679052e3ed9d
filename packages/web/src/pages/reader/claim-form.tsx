import type { Claim, ClaimDraft, Report, Stance } from '@qanat/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { Button, Dialog, Field, inputClass, Problem } from '../../ui/controls.tsx';
import { Name } from '../../ui/tokens.tsx';

const STANCES: readonly Stance[] = ['asserts', 'denies', 'hedges', 'estimates', 'quotes'];

/** Writes a claim over a span of the text, or corrects one that was proposed. */
export function ClaimForm(props: {
  report: Report;
  claim: Claim | null;
  start: number;
  end: number;
  onClose: () => void;
}): ReactNode {
  const t = useT();
  const { report, claim, start, end, onClose } = props;
  const [draft, setDraft] = useState<ClaimDraft>({
    source: claim?.source ?? null,
    anonymous: claim?.anonymous ?? false,
    via: claim?.via ?? [],
    stance: claim?.stance ?? 'asserts',
    start,
    end,
  });
  const add = useAction('claimAdd', ['reports', 'inbox']);
  const edit = useAction('claimEdit', ['reports', 'inbox']);
  const change = (part: Partial<ClaimDraft>) => setDraft((old) => ({ ...old, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...draft, via: draft.via.map((name) => name.trim()).filter((name) => name !== '') };
    if (claim) edit.mutate({ params: { id: report.id, claim: claim.id }, body }, { onSuccess: onClose });
    else add.mutate({ params: { id: report.id }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={claim ? t('claim.edit', { n: claim.n }) : t('claims.add')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="claim-form" disabled={add.isPending || edit.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Problem error={add.error ?? edit.error} />
      <blockquote dir={report.dir} lang={report.lang}>
        <Name>{report.text.slice(start, end)}</Name>
      </blockquote>
      <form id="claim-form" onSubmit={save}>
        <Field label={t('claim.stance')}>
          {(id) => (
            <select
              id={id}
              className={inputClass}
              value={draft.stance}
              onChange={(event) =>
                change({ stance: STANCES.find((stance) => stance === event.target.value) ?? 'asserts' })
              }
            >
              {STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {t(`stance.${stance}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('claim.source')}>
          {(id) => (
            <input
              id={id}
              className={inputClass}
              dir="auto"
              value={draft.source ?? ''}
              onChange={(event) => change({ source: event.target.value === '' ? null : event.target.value })}
            />
          )}
        </Field>
        <p>
          <label>
            <input
              type="checkbox"
              checked={draft.anonymous}
              onChange={(event) => change({ anonymous: event.target.checked })}
            />{' '}
            {t('claim.anonymous')}
          </label>
        </p>
        <Field label={t('claim.via')} hint={t('claim.via.hint')}>
          {(id) => (
            <textarea
              id={id}
              className={inputClass}
              dir="auto"
              value={draft.via.join('\n')}
              onChange={(event) => change({ via: event.target.value.split('\n') })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
