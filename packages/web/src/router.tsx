import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import {
  analysisSearch,
  channelSearch,
  claimsSearch,
  hypothesesSearch,
  inboxSearch,
  joinSearch,
  questionsSearch,
  readerSearch,
  reportsSearch,
  searchSearch,
  signInSearch,
  watchSearch,
} from './search-params.ts';
import { Fault, Home, NotFound, Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

// Routes are constants of their own: inside the array their types would be lost to its context.
// Pages load as chunks of their own; lazyRouteComponent, unlike React.lazy, is preloaded on intent and does not wait for React's fallback.
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Home,
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page.tsx'), 'InboxPage'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('./pages/reports/reports-page.tsx'), 'ReportsPage'),
});
const reader = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: readerSearch,
  component: lazyRouteComponent(() => import('./pages/reader/reader-page.tsx'), 'ReaderPage'),
});
const origins = createRoute({
  getParentRoute: () => root,
  path: '/origins/$id',
  component: lazyRouteComponent(() => import('./pages/origins/origins-page.tsx'), 'OriginsPage'),
});
const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  validateSearch: claimsSearch,
  component: lazyRouteComponent(() => import('./pages/claims/claims-page.tsx'), 'ClaimsPage'),
});
const hypotheses = createRoute({
  getParentRoute: () => root,
  path: '/hypotheses',
  validateSearch: hypothesesSearch,
  component: lazyRouteComponent(() => import('./pages/hypotheses/hypotheses-page.tsx'), 'HypothesesPage'),
});
const analysis = createRoute({
  getParentRoute: () => root,
  path: '/hypotheses/$id',
  validateSearch: analysisSearch,
  component: lazyRouteComponent(() => import('./pages/hypotheses/analysis-page.tsx'), 'AnalysisPage'),
});
const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  validateSearch: questionsSearch,
  component: lazyRouteComponent(() => import('./pages/questions/questions-page.tsx'), 'QuestionsPage'),
});
const question = createRoute({
  getParentRoute: () => root,
  path: '/questions/$id',
  component: lazyRouteComponent(() => import('./pages/questions/question-page.tsx'), 'QuestionPage'),
});
const channels = createRoute({
  getParentRoute: () => root,
  path: '/channels',
  component: lazyRouteComponent(() => import('./pages/channels/channels-page.tsx'), 'ChannelsPage'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/channels/join',
  validateSearch: joinSearch,
  component: lazyRouteComponent(() => import('./pages/channels/join-page.tsx'), 'JoinPage'),
});
const channel = createRoute({
  getParentRoute: () => root,
  path: '/channels/$id',
  validateSearch: channelSearch,
  component: lazyRouteComponent(() => import('./pages/channel/channel-page.tsx'), 'ChannelPage'),
});
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  validateSearch: watchSearch,
  component: lazyRouteComponent(() => import('./pages/watch/watch-page.tsx'), 'WatchPage'),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('./pages/search/search-page.tsx'), 'SearchPage'),
});
const object = createRoute({
  getParentRoute: () => root,
  path: '/objects/$id',
  component: lazyRouteComponent(() => import('./pages/search/object-page.tsx'), 'ObjectPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
});
const routeTree = root.addChildren([
  home,
  signIn,
  inbox,
  reports,
  reader,
  origins,
  claims,
  hypotheses,
  analysis,
  questions,
  question,
  channels,
  join,
  channel,
  watch,
  search,
  object,
  settings,
]);

// The return type is the route tree's, which links and search parameters are checked against.
export function makeRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    defaultPreload: 'intent',
    defaultErrorComponent: Fault,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
