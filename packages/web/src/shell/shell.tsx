import type { Session } from '@qanat/api';
import { Link, Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useCall, useChanges } from '../data/node.tsx';
import { type MessageKey, useT } from '../i18n/translate.tsx';
import { classes } from '../ui/classes.ts';
import { Button, buttonClass, Empty, Kbd, Waiting } from '../ui/controls.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Avatar, Ind, TlpChip } from '../ui/tokens.tsx';
import styles from './shell.module.css';
import { SignedOut } from './signed-out.tsx';
import { Toggles } from './toggles.tsx';

const cx = classes(styles);

/** The frame of every page: who is signed in decides whether there are pages at all. */
export function Shell(): ReactNode {
  const session = useCall('session', {});
  const signIn = useLocation({ select: (location) => location.pathname === '/sign-in' });
  if (signIn)
    return (
      <Bare>
        <Outlet />
      </Bare>
    );
  if (session.error?.status === 401)
    return (
      <Bare>
        <SignedOut />
      </Bare>
    );
  return session.data ? (
    <Frame session={session.data} />
  ) : (
    <Bare>
      <Waiting error={session.error} />
    </Bare>
  );
}

function Bare({ children }: { children: ReactNode }): ReactNode {
  return <main className={cx('bare')}>{children}</main>;
}

function Frame({ session }: { session: Session }): ReactNode {
  const t = useT();
  useChanges();
  useJumpKey();
  const title = session.node.name[t.locale.lang] || session.node.name.en;
  useEffect(() => {
    document.title = `${t('app.name')} · ${title}`;
  }, [t, title]);
  return (
    <div className={cx('shell')}>
      {/* A button and not a link: the address after # belongs to the router. */}
      <button type="button" className={cx('skip')} onClick={() => document.getElementById('main')?.focus()}>
        {t('shell.skip')}
      </button>
      <Rail session={session} title={title} />
      <main id="main" className={cx('main')} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Rail({ session, title }: { session: Session; title: string }): ReactNode {
  const t = useT();
  const status = useCall('status', {});
  const waiting = status.data?.waiting;
  return (
    <nav className={cx('rail')} aria-label={t('shell.nav')}>
      <Link to="/inbox" className={cx('brand')}>
        <Icon name="logo" size={24} />
        <span>{t('app.name')}</span>
      </Link>
      <Link to="/search" className={cx('jump')}>
        <Icon name="search" />
        <span>{t('shell.jump')}</span>
        <Kbd>⌘K</Kbd>
      </Link>
      <RailLink to="/inbox" icon="inbox" label="nav.inbox" count={waiting?.inbox} />
      <RailLink to="/reports" icon="reports" label="nav.reports" />
      <RailLink to="/claims" icon="claims" label="nav.claims" />
      <RailLink to="/hypotheses" icon="scales" label="nav.hypotheses" />
      <RailLink to="/questions" icon="question" label="nav.questions" />
      <RailLink
        to="/channels"
        icon="channels"
        label="nav.channels"
        count={sum(waiting?.holds, waiting?.asks)}
      />
      <RailLink to="/watch" icon="watch" label="nav.watch" count={waiting?.hits} />
      <span className={cx('space')} />
      <RailLink to="/settings" icon="settings" label="nav.settings" />
      <div className={cx('identity')}>
        <Avatar name={title} />
        <div>
          <p>
            <bdi>{title}</bdi>
          </p>
          <small>{t('shell.ceiling')}</small>
          <TlpChip tlp={session.ceiling} />
        </div>
      </div>
      <Toggles />
    </nav>
  );
}

const sum = (a?: number, b?: number) => (a === undefined ? undefined : a + (b ?? 0));

function RailLink(props: {
  to: '/inbox' | '/reports' | '/claims' | '/hypotheses' | '/questions' | '/channels' | '/watch' | '/settings';
  icon: IconName;
  label: MessageKey;
  count?: number | undefined;
}): ReactNode {
  const t = useT();
  return (
    <Link
      to={props.to}
      className={cx('link')}
      activeOptions={{ includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name={props.icon} flip={props.icon === 'channels'} />
      <span>{t(props.label)}</span>
      {props.count ? <small>{t.locale.number(props.count)}</small> : null}
    </Link>
  );
}

/** Ctrl or Cmd with the key in K's place, whatever letter the layout has there. */
function useJumpKey(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void navigate({ to: '/search' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
}

/** No dashboard: the inbox is home. */
export function Home(): ReactNode {
  return <Navigate to="/inbox" replace />;
}

/** A defect of ours while drawing a page: said plainly, the rest of the pages stand. */
export function Fault({ error }: { error: unknown }): ReactNode {
  const t = useT();
  return (
    <Empty>
      <h1>{t('fault.title')}</h1>
      {error instanceof Error && <Ind>{error.message}</Ind>}
      <Button onClick={() => location.reload()}>{t('fault.reload')}</Button>
    </Empty>
  );
}

export function NotFound(): ReactNode {
  const t = useT();
  return (
    <Empty>
      <h1>{t('notFound.title')}</h1>
      <Link to="/inbox" className={buttonClass()}>
        {t('nav.inbox')}
      </Link>
    </Empty>
  );
}
