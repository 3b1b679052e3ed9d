import { useEffect, useRef } from 'react';

/**
 * What a pressed key means, by its place on the keyboard and not by its letter: on an Arabic layout the key J writes ت.
 * Nothing while somebody types, holds a modifier, or a dialog is open.
 */
export function keyMeaning<M extends string>(
  event: KeyboardEvent,
  keys: Readonly<Record<string, M>>,
): M | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]'))
    return undefined;
  return keys[event.code];
}

/** Listens on the whole page while the component stands. `keys` by `event.code`; give a constant. */
export function useKeys<M extends string>(
  keys: Readonly<Record<string, M>>,
  onKey: (meaning: M) => void,
): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const meaning = keyMeaning(event, keys);
      if (meaning === undefined) return;
      event.preventDefault();
      latest.current(meaning);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [keys]);
}
