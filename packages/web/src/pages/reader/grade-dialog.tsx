import type { Grade, SourceLetter } from '@qanat/api';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../data/node.tsx';
import { type MessageKey, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Dialog, Problem } from '../../ui/controls.tsx';
import { Ind } from '../../ui/tokens.tsx';
import styles from './reader.module.css';

const cx = classes(styles);
const LETTERS: readonly SourceLetter[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const DIGITS = [1, 2, 3, 4, 5, 6] as const;

/** Two steps that do not see each other: first the source as such, then what it says this time. */
export function GradeDialog({
  id,
  grade,
  onClose,
}: {
  id: string;
  grade: Grade;
  onClose: () => void;
}): ReactNode {
  const t = useT();
  const [step, setStep] = useState<'source' | 'info'>('source');
  const [letter, setLetter] = useState(grade.source);
  const [digit, setDigit] = useState(grade.info);
  const source = useAction('gradeSource', ['reports', 'inbox']);
  const info = useAction('gradeInfo', ['reports', 'inbox']);
  const saveSource = () =>
    letter &&
    source.mutate({ params: { id }, body: { source: letter } }, { onSuccess: () => setStep('info') });
  const saveInfo = () =>
    digit && info.mutate({ params: { id }, body: { info: digit } }, { onSuccess: onClose });
  return (
    <Dialog
      title={t(step === 'source' ? 'grade.step.source' : 'grade.step.info')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          {step === 'source' ? (
            <Button look="primary" disabled={letter === null || source.isPending} onClick={saveSource}>
              {t('next')}
            </Button>
          ) : (
            <Button look="primary" disabled={digit === null || info.isPending} onClick={saveInfo}>
              {t('save')}
            </Button>
          )}
        </>
      }
    >
      <Problem error={source.error ?? info.error} />
      <fieldset className={cx('choices')}>
        <legend className="sr">{t(step === 'source' ? 'grade.step.source' : 'grade.step.info')}</legend>
        {step === 'source'
          ? LETTERS.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="source"
                  checked={letter === value}
                  onChange={() => setLetter(value)}
                />
                <Ind>{value}</Ind>
                <span>{t(`grade.source.${value}` as MessageKey)}</span>
              </label>
            ))
          : DIGITS.map((value) => (
              <label key={value}>
                <input type="radio" name="info" checked={digit === value} onChange={() => setDigit(value)} />
                <Ind>{value}</Ind>
                <span>{t(`grade.info.${String(value)}` as MessageKey)}</span>
              </label>
            ))}
      </fieldset>
    </Dialog>
  );
}
