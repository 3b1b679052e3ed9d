import type { Lang } from '@qanat/api';
import { useSyncExternalStore } from 'react';
import { localeOf } from './locale.ts';

export type Theme = 'auto' | 'light' | 'dark';

interface Preferences {
  readonly lang: Lang;
  readonly theme: Theme;
}

const KEY = 'qanat.preferences';
const listeners = new Set<() => void>();
let current: Preferences = read();

function read(): Preferences {
  const first: Preferences = { lang: navigator.language.startsWith('ar') ? 'ar' : 'en', theme: 'auto' };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      lang: kept.lang === 'ar' || kept.lang === 'en' ? kept.lang : first.lang,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : first.theme,
    };
  } catch {
    // A hardened browser may refuse storage: the page then starts from the browser's language each time.
    return first;
  }
}

/** Puts language, direction and theme on the root element; called before the first render and at each change. */
export function applyPreferences(root: HTMLElement = document.documentElement): void {
  root.lang = current.lang;
  root.dir = localeOf(current.lang).dir;
  root.dataset['theme'] = current.theme;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  applyPreferences();
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Not kept, still in force on this page.
  }
  for (const listener of listeners) listener();
}

export function preferences(): Preferences {
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
