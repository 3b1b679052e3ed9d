import type { ApiError, Session } from '@qanat/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useNode } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { Doorstep, SignedOut } from '../../shell/signed-out.tsx';
import { Problem } from '../../ui/controls.tsx';

const route = getRouteApi('/sign-in');

/** Spends the one-time token of the link and goes on to the inbox, which takes the token out of the address. */
export function SignInPage(): ReactNode {
  const t = useT();
  const node = useNode();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { token } = route.useSearch();
  // Kept in the cache by token and never asked again: however often this page is drawn, a token is spent once.
  const attempt = useQuery<Session, ApiError>({
    queryKey: ['sign-in', token],
    queryFn: () => node.signIn({ body: { token: token ?? '' } }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useEffect(() => {
    if (!attempt.isSuccess) return;
    void queries
      .resetQueries({ queryKey: ['session'] })
      .then(() => navigate({ to: '/inbox', replace: true }));
  }, [attempt.isSuccess, queries, navigate]);
  if (token === undefined) return <SignedOut />;
  if (attempt.error) {
    return (
      <>
        <Problem error={attempt.error} />
        <SignedOut />
      </>
    );
  }
  return (
    <Doorstep>
      <p>{t('signIn.busy')}</p>
    </Doorstep>
  );
}
