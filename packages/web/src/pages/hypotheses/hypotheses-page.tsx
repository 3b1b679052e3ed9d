import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Dialog, Empty, Field, inputClass, PageHead, Problem, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Stamp } from '../../ui/tokens.tsx';

const cx = classes(page);
const route = getRouteApi('/hypotheses');
const NEEDED = 2;

/** Analyses of competing hypotheses, ours and received ones. */
export function HypothesesPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/hypotheses' });
  const { create = false } = route.useSearch();
  const list = useCall('analysisList', {});
  const dialog = (open: boolean) =>
    void navigate({ to: '/hypotheses', search: open ? { create: true } : {}, replace: true });
  return (
    <div className={cx('page')}>
      <PageHead title={t('nav.hypotheses')}>
        <Button look="primary" icon="plus" onClick={() => dialog(true)}>
          {t('ach.create')}
        </Button>
      </PageHead>
      {!list.data ? (
        <Waiting error={list.error} />
      ) : list.data.items.length === 0 ? (
        <Empty>{t('ach.empty')}</Empty>
      ) : (
        <ul className={cx('rows')}>
          {list.data.items.map((one) => (
            <li key={one.id} className={cx('row')}>
              <div>
                <Link to="/hypotheses/$id" params={{ id: one.id }} className={cx('rowTitle')}>
                  <Content>{one.title}</Content>
                </Link>
                <div className={cx('meta')}>
                  <span>{t('ach.hypotheses', { n: one.hypotheses })}</span>
                  <span>{t('ach.evidence', { n: one.evidence })}</span>
                  {!one.own && <span>{t('ach.received')}</span>}
                </div>
              </div>
              <div className={cx('meta', 'end')}>
                <Stamp at={one.modified} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {create && <CreateDialog onClose={() => dialog(false)} />}
    </div>
  );
}

function CreateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [lines, setLines] = useState('');
  const create = useAction('analysisCreate', ['reports']);
  const hypotheses = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const go = () =>
    create.mutate(
      { body: { title, hypotheses } },
      { onSuccess: ({ id }) => void navigate({ to: '/hypotheses/$id', params: { id } }) },
    );
  return (
    <Dialog
      title={t('ach.create')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            disabled={create.isPending || title.trim() === '' || hypotheses.length < NEEDED}
            onClick={go}
          >
            {t('ach.create.go')}
          </Button>
        </>
      }
    >
      <Problem error={create.error} />
      <Field label={t('ach.title')}>
        {(id) => (
          <input
            id={id}
            dir="auto"
            maxLength={500}
            className={inputClass}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('ach.lines')} hint={t('ach.lines.hint')}>
        {(id) => (
          <textarea
            id={id}
            dir="auto"
            rows={4}
            className={inputClass}
            value={lines}
            onChange={(event) => setLines(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
