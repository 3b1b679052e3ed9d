import type { InboxItem, InboxState } from '@qanat/api';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useAction, usePages } from '../../data/node.tsx';
import { type MessageKey, useT } from '../../i18n/translate.tsx';
import { INBOX_STATES } from '../../search-params.ts';
import { classes } from '../../ui/classes.ts';
import { Empty, Kbd, More, PageHead, Problem, Segmented, Waiting } from '../../ui/controls.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import styles from './inbox.module.css';
import { InboxList } from './inbox-list.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { INBOX_KEYS, type TriageAction } from './triage.ts';

const cx = classes(styles);
const route = getRouteApi('/inbox');
const DAY_MS = 86_400_000;

/** Home: what needs a person, newest first, and beside it what the selected one says. */
export function InboxPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/inbox' });
  const { state = 'open', item } = route.useSearch();
  const list = usePages('inboxList', { query: { state } });
  const items = list.items ?? [];
  const chosen = items.find(({ id }) => id === item) ?? items[0];

  const select = useCallback(
    (id: string | undefined, replace = true) =>
      void navigate({ to: '/inbox', search: (old) => ({ ...old, item: id }), replace }),
    [navigate],
  );
  const triage = useTriage(items, select);
  const act = (action: TriageAction) => chosen && triage.run(chosen, action);
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === chosen?.id);
    const next = items[at + by];
    if (next) select(next.id);
  };
  useKeys(INBOX_KEYS, (key) => {
    if (key === 'next' || key === 'previous') step(key === 'next' ? 1 : -1);
    else if (key === 'undo') triage.undo();
    else if (key === 'open') {
      if (chosen?.report) void navigate({ to: '/reports/$id', params: { id: chosen.report } });
    } else act(key);
  });

  const counts = list.first?.counts;
  return (
    <div className={cx('page')} data-open={item !== undefined}>
      <section className={cx('column')} aria-label={t('inbox.title')}>
        <div className={cx('top')}>
          <PageHead title={t('inbox.title')} count={counts && t('inbox.count', { n: counts[state] })} />
          <Segmented
            label={t('inbox.filter')}
            value={state}
            options={INBOX_STATES.map((value) => ({
              value,
              label: t(`inbox.state.${value}` as MessageKey),
              count: value === 'open' ? counts?.open : undefined,
            }))}
            onChange={(value: InboxState) =>
              void navigate({ to: '/inbox', search: value === 'open' ? {} : { state: value } })
            }
          />
        </div>
        <Problem error={triage.error} />
        {list.items ? (
          <InboxList items={items} chosen={chosen?.id} onChoose={(id) => select(id, item !== undefined)} />
        ) : (
          <Waiting error={list.error} />
        )}
        {list.items && items.length === 0 && <Empty>{t('inbox.empty')}</Empty>}
        <More more={list.more} />
        <footer className={cx('keys')}>
          <span>
            <Kbd>J</Kbd>
            <Kbd>K</Kbd>
          </span>
          <span>
            <Kbd>A</Kbd> {t('inbox.accept')}
          </span>
          <span>
            <Kbd>R</Kbd> {t('inbox.reject')}
          </span>
          <span>
            <Kbd>S</Kbd> {t('inbox.snooze')}
          </span>
          <span>
            <Kbd>U</Kbd> {t('undo')}
          </span>
        </footer>
      </section>
      {chosen && (
        <InboxPreview key={chosen.id} item={chosen} onTriage={act} onBack={() => select(undefined)} />
      )}
    </div>
  );
}

/** Decides one item, moves on to the one after it, and offers the way back for seven seconds. */
function useTriage(items: readonly InboxItem[], select: (id: string | undefined) => void) {
  const t = useT();
  const toast = useToast();
  const action = useAction('inboxTriage', ['inbox', 'session', 'reports']);
  const run = (item: InboxItem, what: TriageAction) => {
    const at = items.findIndex(({ id }) => id === item.id);
    const next = items[at + 1] ?? items[at - 1];
    const body =
      what === 'snooze'
        ? { action: what, until: new Date(Date.now() + DAY_MS).toISOString() }
        : { action: what };
    action.mutate(
      { params: { id: item.id }, body },
      {
        onSuccess: () => {
          select(next?.id);
          toast.show({
            text: t(`inbox.done.${what}`),
            ...(what !== 'reopen' && {
              undo: () =>
                action.mutate(
                  { params: { id: item.id }, body: { action: 'reopen' } },
                  { onSuccess: () => select(item.id) },
                ),
            }),
          });
        },
      },
    );
  };
  return { run, undo: toast.undo, error: action.error };
}
