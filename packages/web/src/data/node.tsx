import type { Client, OperationName, Output, Topic } from '@qanat/api';
import { ApiError, type Input } from '@qanat/api';
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { usePreferences } from '../i18n/preferences.ts';

/** What each reading call belongs to; an event on its topic, or an action that names it, fetches it anew. */
const TOPICS = {
  session: 'session',
  status: 'session',
  inboxList: 'inbox',
  inboxShow: 'inbox',
  reportList: 'reports',
  reportShow: 'reports',
  originsExplain: 'reports',
  matrixShow: 'reports',
  estimateList: 'reports',
  analysisList: 'reports',
  analysisShow: 'reports',
  questionList: 'asks',
  questionShow: 'asks',
  objectSearch: 'objects',
  objectShow: 'objects',
  channelList: 'channels',
  channelShow: 'channels',
  channelCode: 'channels',
  channelLog: 'channels',
  agreementDraft: 'channels',
  releasePreview: 'channels',
  holdList: 'holds',
  askList: 'asks',
  watchSources: 'watch',
  watchHits: 'watch',
  sightingPreview: 'watch',
} as const satisfies Partial<Record<OperationName, Topic>>;

export type ReadName = keyof typeof TOPICS;
export type CallName = Exclude<OperationName, 'events'>;

const NodeContext = createContext<Client | null>(null);

/** The node that these pages speak to. */
export function useNode(): Client {
  const client = use(NodeContext);
  if (!client) throw new Error('useNode outside NodeProvider');
  return client;
}

export function NodeProvider({ client, children }: { client: Client; children: ReactNode }): ReactNode {
  return <NodeContext value={client}>{children}</NodeContext>;
}

/** Refusals are answers and are not asked for again; an unreachable node is, twice. A session that has ended shows on every page. */
export function makeQueryClient(): QueryClient {
  const ended = (error: Error, name: unknown) => {
    const signedOut = error instanceof ApiError && error.status === 401;
    if (signedOut && name !== 'session') void queries.invalidateQueries({ queryKey: ['session', 'session'] });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => ended(error, query.queryKey[1]) }),
    mutationCache: new MutationCache({ onError: (error) => ended(error, null) }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
        retryDelay: 400,
      },
      mutations: { retry: false },
    },
  });
  return queries;
}

// The table relates name, input and output; TypeScript cannot follow that relation through an index access.
type AnyCall = (input: object) => Promise<never>;

/** One reading call as a query, in the language of the page. `null` as input: not asked. */
export function useCall<K extends ReadName>(
  name: K,
  input: Input<K> | null,
): UseQueryResult<Output<K>, ApiError> {
  const client = useNode();
  const { lang } = usePreferences();
  return useQuery<Output<K>, ApiError>({
    queryKey: [TOPICS[name], name, input, lang],
    queryFn: ({ signal }) => (client[name] as AnyCall)({ ...(input as object), signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData as never,
  });
}

type PagedName = 'inboxList' | 'reportList' | 'objectSearch' | 'channelLog' | 'watchHits';

type ItemOf<K extends PagedName> = Output<K> extends { items: (infer T)[] } ? T : never;
/** What every paged answer has, whatever its items. */
type AnyPage<K extends PagedName> = Output<K> & { items: ItemOf<K>[]; next: string | null };

export interface Pages<K extends PagedName> {
  /** Everything fetched so far, null while the first page is under way. */
  readonly items: readonly ItemOf<K>[] | null;
  readonly first: Output<K> | undefined;
  readonly error: ApiError | null;
  /** Fetches the next page; null when there is none. */
  readonly more: (() => void) | null;
}

/** A reading call that answers in pages. `null` as input: not asked. */
export function usePages<K extends PagedName>(name: K, input: Input<K> | null): Pages<K> {
  const client = useNode();
  const { lang } = usePreferences();
  const asked = (input ?? {}) as { query?: object };
  const pages = useInfiniteQuery({
    queryKey: [TOPICS[name], name, input, lang],
    queryFn: ({ signal, pageParam }): Promise<AnyPage<K>> =>
      (client[name] as AnyCall)({
        ...asked,
        query: { limit: 100, ...asked.query, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });
  return {
    items: pages.data ? pages.data.pages.flatMap((one) => one.items) : null,
    first: pages.data?.pages[0],
    error: pages.error as ApiError | null,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  };
}

/** One acting call; afterwards everything under `touches` is fetched anew. */
export function useAction<K extends CallName>(
  name: K,
  touches: readonly Topic[],
): UseMutationResult<Output<K>, ApiError, Input<K>> {
  const client = useNode();
  const queries = useQueryClient();
  return useMutation<Output<K>, ApiError, Input<K>>({
    mutationFn: (input) => (client[name] as AnyCall)(input as object),
    onSuccess: async () => {
      await Promise.all(touches.map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
    },
  });
}

/** Listens to the node while the pages are open. A lost stream is opened again by the browser itself. */
export function useChanges(): void {
  const client = useNode();
  const queries = useQueryClient();
  useEffect(() => {
    const url = client.eventsUrl();
    if (url === '') return;
    const stream = new EventSource(url);
    stream.onmessage = (event: MessageEvent<string>) => {
      const topic = topicOf(event.data);
      if (topic) void queries.invalidateQueries({ queryKey: [topic] });
    };
    return () => stream.close();
  }, [client, queries]);
}

function topicOf(data: string): string | undefined {
  try {
    const { topic } = JSON.parse(data) as { topic?: unknown };
    return typeof topic === 'string' ? topic : undefined;
  } catch {
    return undefined;
  }
}
