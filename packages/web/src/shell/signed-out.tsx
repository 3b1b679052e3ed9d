import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { T, useT } from '../i18n/translate.tsx';
import { classes } from '../ui/classes.ts';
import { Button, Field, inputClass } from '../ui/controls.tsx';
import { Icon } from '../ui/icon.tsx';
import { Ind } from '../ui/tokens.tsx';
import styles from './signed-out.module.css';
import { Toggles } from './toggles.tsx';

const cx = classes(styles);

/** The card of everything before sign-in. */
export function Doorstep({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  return (
    <section className={cx('card')}>
      <h1 className={cx('brand')}>
        <Icon name="logo" size={28} />
        {t('app.name')}
      </h1>
      {children}
      <Toggles />
    </section>
  );
}

/** Takes the token out of whatever was pasted: the whole link or the token alone. */
export function tokenOf(pasted: string): string {
  return /[?&]token=([^&\s]+)/u.exec(pasted)?.[1] ?? pasted.trim();
}

/** Nobody is signed in: where the link comes from, and a place to paste it. */
export function SignedOut(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [link, setLink] = useState('');
  return (
    <Doorstep>
      <p>
        <T k="signIn.how" v={{ command: <Ind boxed>qanat user link</Ind> }} />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/sign-in', search: { token: tokenOf(link) } });
        }}
      >
        <Field label={t('signIn.paste')}>
          {(id) => (
            <input
              id={id}
              className={inputClass}
              dir="ltr"
              autoComplete="off"
              value={link}
              onChange={(event) => setLink(event.target.value)}
            />
          )}
        </Field>
        <p>
          <Button type="submit" look="primary" disabled={tokenOf(link).length < 8}>
            {t('signIn.go')}
          </Button>
        </p>
      </form>
    </Doorstep>
  );
}
