import './styles/fonts.css';
import './styles/base.css';
import { createClient } from '@qanat/api';
import { createHashHistory } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyPreferences, preferences } from './i18n/preferences.ts';

// Language, direction and theme stand before anything is drawn.
applyPreferences();

const client = createClient({
  fetch: (url, init) => fetch(url, init),
  lang: () => preferences().lang,
});
const root = document.getElementById('root');
// The address after `#` never reaches a server, so a sign-in token in it stays out of every log.
if (root) createRoot(root).render(<App client={client} history={createHashHistory()} />);
