import type { ReactNode } from 'react';
import { setPreferences, usePreferences } from '../i18n/preferences.ts';
import { useT } from '../i18n/translate.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './shell.module.css';

const cx = classes(styles);

/** Language and theme change in place; nothing is loaded anew but the texts of the node. */
export function Toggles(): ReactNode {
  const t = useT();
  const { lang, theme } = usePreferences();
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const other = lang === 'ar' ? 'en' : 'ar';
  return (
    <div className={cx('toggles')}>
      <button
        type="button"
        className={cx('toggle')}
        lang={other}
        onClick={() => setPreferences({ lang: other })}
      >
        {other === 'ar' ? 'العربية' : 'English'}
      </button>
      <button
        type="button"
        className={cx('toggle')}
        aria-label={t(dark ? 'theme.toLight' : 'theme.toDark')}
        onClick={() => setPreferences({ theme: dark ? 'light' : 'dark' })}
      >
        <Icon name={dark ? 'sun' : 'moon'} />
      </button>
    </div>
  );
}
