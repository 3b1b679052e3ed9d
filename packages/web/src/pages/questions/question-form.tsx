import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { Button, Dialog, Field, inputClass, Problem } from '../../ui/controls.tsx';

/** Asks something: in words, and by what an answer would be known. */
export function QuestionForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [content, setContent] = useState('');
  const [keywords, setKeywords] = useState('');
  const [values, setValues] = useState('');
  const [by, setBy] = useState('');
  const add = useAction('questionAdd', ['asks']);
  const go = () =>
    add.mutate(
      {
        body: {
          content: content.trim(),
          lang: /\p{Script=Arabic}/u.test(content) ? 'ar' : 'en',
          keywords: listOf(keywords),
          values: listOf(values),
          ...(by !== '' && { answerBy: `${by}T23:59:59.000Z` }),
        },
      },
      { onSuccess: ({ id }) => void navigate({ to: '/questions/$id', params: { id } }) },
    );
  return (
    <Dialog
      title={t('question.create')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" disabled={add.isPending || content.trim() === ''} onClick={go}>
            {t('question.create.go')}
          </Button>
        </>
      }
    >
      <Problem error={add.error} />
      <Field label={t('question.content')}>
        {(id) => (
          <textarea
            id={id}
            dir="auto"
            rows={3}
            maxLength={4000}
            className={inputClass}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('question.keywords')} hint={t('question.keywords.hint')}>
        {(id) => (
          <input
            id={id}
            dir="auto"
            className={inputClass}
            value={keywords}
            onChange={(event) => setKeywords(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('question.values')} hint={t('question.values.hint')}>
        {(id) => (
          <input
            id={id}
            dir="ltr"
            className={inputClass}
            value={values}
            onChange={(event) => setValues(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('question.byDate')}>
        {(id) => (
          <input
            id={id}
            type="date"
            className={inputClass}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

const listOf = (text: string): string[] =>
  text
    .split(/[,،\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
