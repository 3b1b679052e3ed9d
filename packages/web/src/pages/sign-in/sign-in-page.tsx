import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAction } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { Doorstep, SignedOut } from '../../shell/signed-out.tsx';
import { Problem } from '../../ui/controls.tsx';

const route = getRouteApi('/sign-in');

/** Spends the one-time token of the link and goes on to the inbox; the token leaves the address at once. */
export function SignInPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const { token } = route.useSearch();
  const signIn = useAction('signIn', ['session']);
  const spent = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (token === undefined || spent.current === token) return;
    spent.current = token;
    history.replaceState(history.state, '', '#/sign-in');
    signIn.mutate({ body: { token } }, { onSuccess: () => void navigate({ to: '/inbox', replace: true }) });
  }, [token, signIn, navigate]);
  if (signIn.error) {
    return (
      <>
        <Problem error={signIn.error} />
        <SignedOut />
      </>
    );
  }
  return token === undefined ? (
    <SignedOut />
  ) : (
    <Doorstep>
      <p>{t('signIn.busy')}</p>
    </Doorstep>
  );
}
