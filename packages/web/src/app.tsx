import type { Client } from '@qanat/api';
import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { makeQueryClient, NodeProvider } from './data/node.tsx';
import { makeRouter } from './router.tsx';
import { ToastProvider } from './ui/toast.tsx';

/** All pages over one node. The client and the history come from outside, so that tests bring their own. */
export function App({ client, history }: { client: Client; history: RouterHistory }): ReactNode {
  const [router] = useState(() => makeRouter(history));
  const [queries] = useState(makeQueryClient);
  return (
    <NodeProvider client={client}>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </NodeProvider>
  );
}
