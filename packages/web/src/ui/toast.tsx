import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useT } from '../i18n/translate.tsx';
import { Kbd } from './controls.tsx';
import styles from './ui.module.css';

interface ToastContent {
  readonly text: string;
  readonly undo?: () => void;
}

interface Toaster {
  readonly show: (toast: ToastContent) => void;
  /** Takes the last undoable action back, if its toast still stands. */
  readonly undo: () => void;
}

const ToastContext = createContext<Toaster | null>(null);
const STANDS_MS = 7000;

export function useToast(): Toaster {
  const toaster = use(ToastContext);
  if (!toaster) throw new Error('useToast outside ToastProvider');
  return toaster;
}

export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const [toast, setToast] = useState<ToastContent | null>(null);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), STANDS_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const undo = useCallback(() => {
    toast?.undo?.();
    setToast(null);
  }, [toast]);
  const toaster = useMemo(() => ({ show: setToast, undo }), [undo]);
  return (
    <ToastContext value={toaster}>
      {children}
      <output aria-live="polite">
        {toast && (
          <div className={styles['toast']}>
            <span>{toast.text}</span>
            {toast.undo && (
              <button type="button" onClick={undo}>
                {t('undo')} <Kbd>U</Kbd>
              </button>
            )}
          </div>
        )}
      </output>
    </ToastContext>
  );
}
