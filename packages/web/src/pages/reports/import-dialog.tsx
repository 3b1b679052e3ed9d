import { ApiError, type ImportResult, type Tlp } from '@qanat/api';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Dialog, Field, FilePicker, inputClass, Notice, Problem } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';

const cx = classes(page);
const TLPS: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** A file of any kind, or pasted text. The node keeps the bytes as they are and says what it made of them. */
export function ImportDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [tlp, setTlp] = useState<Tlp>('amber');
  const [source, setSource] = useState('');
  const [own, setOwn] = useState(false);
  const [result, setResult] = useState<ImportResult | null>(null);
  const fromFile = useAction('fileImport', ['inbox', 'reports', 'objects', 'session']);
  const fromText = useAction('reportImport', ['inbox', 'reports', 'objects', 'session']);
  const busy = fromFile.isPending || fromText.isPending;
  const error = fromFile.error ?? fromText.error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const options = { tlp, own, ...(source !== '' && { source }) };
    const done = (answer: ImportResult) => {
      const first = answer.reports[0];
      if (first && answer.issues.length === 0)
        void navigate({ to: '/reports/$id', params: { id: first.id } });
      else setResult(answer);
    };
    if (file) fromFile.mutate({ query: options, file, name: file.name }, { onSuccess: done });
    else fromText.mutate({ body: { ...options, text } }, { onSuccess: done });
  };

  return (
    <Dialog
      title={t('import.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t(result ? 'close' : 'cancel')}
          </Button>
          {!result && (
            <Button
              type="submit"
              form="import"
              look="primary"
              icon="receive"
              disabled={busy || (file === null && text.trim() === '')}
            >
              {t('import.go')}
            </Button>
          )}
        </>
      }
    >
      <Problem error={error instanceof ApiError ? error : null} />
      {result ? (
        <Imported result={result} />
      ) : (
        <form id="import" className={cx('form')} onSubmit={submit}>
          <p>
            <FilePicker label={t('import.file')} chosen={file?.name} onPick={setFile} />
          </p>
          <p className={cx('faint')}>{t('import.file.hint')}</p>
          <Field label={t('import.text')}>
            {(id) => (
              <textarea
                id={id}
                dir="auto"
                className={inputClass}
                disabled={file !== null}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('import.tlp')}>
            {(id) => (
              <select
                id={id}
                dir="ltr"
                className={inputClass}
                value={tlp}
                onChange={(event) => setTlp(TLPS.find((one) => one === event.target.value) ?? 'amber')}
              >
                {TLPS.map((value) => (
                  <option key={value} value={value}>{`TLP:${value.toUpperCase()}`}</option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('import.source')}>
            {(id) => (
              <input
                id={id}
                dir="auto"
                className={inputClass}
                value={source}
                onChange={(event) => setSource(event.target.value)}
              />
            )}
          </Field>
          <label>
            <input type="checkbox" checked={own} onChange={(event) => setOwn(event.target.checked)} />{' '}
            {t('import.own')}
          </label>
        </form>
      )}
    </Dialog>
  );
}

function Imported({ result }: { result: ImportResult }): ReactNode {
  const t = useT();
  const { objects, issues } = result;
  return (
    <Notice look="note" icon="check" title={t('import.done', { n: objects.new, same: objects.same })}>
      {objects.conflict > 0 && <p>{t('import.conflicts', { n: objects.conflict })}</p>}
      {objects.refused > 0 && <p>{t('import.refused', { n: objects.refused })}</p>}
      <ul>
        {issues.slice(0, 20).map((issue) => (
          <li key={`${issue.code}${issue.path}`}>{issue.message}</li>
        ))}
      </ul>
    </Notice>
  );
}
