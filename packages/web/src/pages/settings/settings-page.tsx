import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { setPreferences, type Theme, usePreferences } from '../../i18n/preferences.ts';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, PageHead, Problem, Segmented, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import page from '../../ui/page.module.css';
import { Content, CopyButton, Ind, Name, Stamp, TlpChip } from '../../ui/tokens.tsx';

const cx = classes(page);
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export function SettingsPage(): ReactNode {
  const t = useT();
  const { lang, theme } = usePreferences();
  return (
    <div className={cx('page', 'narrow')}>
      <PageHead title={t('nav.settings')} />
      <section className={cx('panel')}>
        <h2>{t('settings.page')}</h2>
        <dl className={cx('facts')}>
          <dt>{t('settings.language')}</dt>
          <dd>
            <Segmented
              label={t('settings.language')}
              value={lang}
              options={[
                { value: 'en', label: 'English' },
                { value: 'ar', label: 'العربية' },
              ]}
              onChange={(value) => setPreferences({ lang: value })}
            />
          </dd>
          <dt>{t('settings.theme')}</dt>
          <dd>
            <Segmented
              label={t('settings.theme')}
              value={theme}
              options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
              onChange={(value) => setPreferences({ theme: value })}
            />
          </dd>
        </dl>
      </section>
      <Identity />
      <Health />
    </div>
  );
}

function Identity(): ReactNode {
  const t = useT();
  const queries = useQueryClient();
  const session = useCall('session', {});
  const signOut = useAction('signOut', []);
  if (!session.data) return <Waiting error={session.error} />;
  const { node, person, role, ceiling } = session.data;
  return (
    <section className={cx('panel')}>
      <h2>{t('settings.node')}</h2>
      <dl className={cx('facts')}>
        <dt>{t('settings.name')}</dt>
        <dd>
          <Name>{node.name.en}</Name> · <Name>{node.name.ar}</Name>
        </dd>
        <dt>{t('settings.id')}</dt>
        <dd>
          <Ind>{node.id}</Ind> <CopyButton text={node.id} label={t('copy.id')} />
        </dd>
        <dt>{t('settings.person')}</dt>
        <dd>
          <Name>{person.name}</Name> · {t(`role.${role}`)}
        </dd>
        <dt>{t('shell.ceiling')}</dt>
        <dd>
          <TlpChip tlp={ceiling} />
        </dd>
      </dl>
      <Problem error={signOut.error} />
      <Button onClick={() => signOut.mutate({}, { onSuccess: () => void queries.resetQueries() })}>
        {t('settings.signOut')}
      </Button>
    </section>
  );
}

function Health(): ReactNode {
  const t = useT();
  const status = useCall('status', {});
  if (!status.data) return <Waiting error={status.error} />;
  const { totals, checks, version, startedAt } = status.data;
  return (
    <section className={cx('panel')}>
      <h2>{t('settings.health')}</h2>
      <dl className={cx('facts')}>
        <dt>{t('settings.version')}</dt>
        <dd>
          <Ind>{version}</Ind>
        </dd>
        <dt>{t('settings.started')}</dt>
        <dd>
          <Stamp at={startedAt} />
        </dd>
        <dt>{t('settings.holds')}</dt>
        <dd>
          {t('objects.count', { n: totals.objects })} · {t('reports.count', { n: totals.reports })} ·{' '}
          {t('channels.count', { n: totals.channels })}
        </dd>
      </dl>
      <ul className={cx('rows')}>
        {checks.map((check) => (
          <li key={check.code} className={cx('row')}>
            <Content>{check.text}</Content>
            <span className={cx('meta')}>
              <Icon name={check.ok ? 'check' : 'warning'} />
              {t(check.ok ? 'check.ok' : 'check.look')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
