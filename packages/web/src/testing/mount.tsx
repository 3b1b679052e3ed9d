import { createMemoryHistory } from '@tanstack/react-router';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { applyPreferences, preferences } from '../i18n/preferences.ts';
import { type StubOptions, stubClient } from './stub-client.ts';

export interface Mounted {
  readonly root: HTMLElement;
  readonly client: ReturnType<typeof stubClient>;
  /** Lets what is under way (answers, chunks, renders) come in until `seen` gives something. */
  readonly until: <T>(seen: () => T | null | undefined | false) => Promise<T>;
  readonly text: () => string;
  readonly press: (code: string, key?: string) => Promise<void>;
  readonly click: (element: Element | null | undefined) => Promise<void>;
  readonly button: (name: string) => HTMLButtonElement | undefined;
  readonly location: () => string;
  readonly unmount: () => Promise<void>;
}

/** All the pages at one address, over the stub node, in the document of the test. */
export async function mount(path: string, options: Partial<StubOptions> = {}): Promise<Mounted> {
  // React checks this before it lets a test wait for its work.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  applyPreferences();
  const client = stubClient({ lang: () => preferences().lang, ...options });
  const history = createMemoryHistory({ initialEntries: [path] });
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  await act(async () => react.render(<App client={client} history={history} />));

  const until: Mounted['until'] = async (seen) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const found = seen();
      if (found !== null && found !== undefined && found !== false) return found;
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    }
    throw new Error(`waited in vain; the page says: ${root.textContent ?? ''}`);
  };
  return {
    root,
    client,
    until,
    text: () => root.textContent ?? '',
    press: (code, key = '') =>
      act(async () => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }),
        );
      }),
    click: (element) =>
      act(async () => {
        if (!element) throw new Error(`nothing to click; the page says: ${root.textContent ?? ''}`);
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
      }),
    button: (name) =>
      [...root.querySelectorAll('button')].find((button) =>
        (button.getAttribute('aria-label') ?? button.textContent ?? '').includes(name),
      ),
    location: () => history.location.href,
    unmount: () =>
      act(async () => {
        react.unmount();
        root.remove();
      }),
  };
}
