import type { ApiError, Invite } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { saveBlob } from '../../data/save-blob.ts';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import {
  Button,
  buttonClass,
  Field,
  FilePicker,
  inputClass,
  Notice,
  PageHead,
  Problem,
  ScrollRegion,
  Segmented,
  Waiting,
} from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { CopyButton, Ind, Name } from '../../ui/tokens.tsx';

const cx = classes(page);
const route = getRouteApi('/channels/join');

/** How two nodes meet: one invites, the other accepts, and both compare twelve digits by voice. */
export function JoinPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const { way = 'invite', channel } = route.useSearch();
  return (
    <div className={cx('page', 'narrow')}>
      <PageHead title={t('join.title')}>
        <Link to="/channels" className={buttonClass('quiet')}>
          {t('channels.title')}
        </Link>
      </PageHead>
      {way !== 'confirm' && (
        <Segmented
          label={t('join.title')}
          value={way}
          options={[
            { value: 'invite', label: t('join.invite') },
            { value: 'accept', label: t('join.accept') },
          ]}
          onChange={(value) => void navigate({ to: '/channels/join', search: { way: value } })}
        />
      )}
      {way === 'invite' && <InviteForm />}
      {way === 'accept' && <AcceptForm />}
      {way === 'confirm' && channel !== undefined && <ConfirmForm channel={channel} />}
      {way !== 'confirm' && <JoinFile />}
    </div>
  );
}

function InviteForm(): ReactNode {
  const t = useT();
  const [invite, setInvite] = useState<Invite | null>(null);
  const [by, setBy] = useState<'door' | 'file'>('door');
  const make = useAction('channelInvite', ['channels']);
  return (
    <section className={cx('panel')}>
      <h2>{t('join.invite')}</h2>
      <p className={cx('muted')}>{t('join.invite.how')}</p>
      <Problem error={make.error} />
      {invite ? (
        <>
          <ScrollRegion className={cx('block')} label={t('join.invite')} dir="ltr">
            {invite.text}
          </ScrollRegion>
          <p className={cx('muted')}>
            <T k="join.invite.until" v={{ date: <Ind>{invite.expires.slice(0, 10)}</Ind> }} />
          </p>
          <CopyButton text={invite.text} label={t('copy.invite')} />
          <Link to="/channels" className={buttonClass()}>
            {t('join.invite.next')}
          </Link>
        </>
      ) : (
        <>
          <Segmented
            label={t('join.by')}
            value={by}
            options={[
              { value: 'door', label: t('join.by.door') },
              { value: 'file', label: t('join.by.file') },
            ]}
            onChange={setBy}
          />
          <Button
            look="primary"
            disabled={make.isPending}
            onClick={() => make.mutate({ body: { days: 7, by } }, { onSuccess: setInvite })}
          >
            {t('join.invite.make')}
          </Button>
        </>
      )}
    </section>
  );
}

function AcceptForm(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [met, setMet] = useState('');
  const accept = useAction('channelAccept', ['channels']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(
      { body: { text: text.trim(), ...(met !== '' && { met }) } },
      {
        onSuccess: ({ channel, carry }) => {
          if (carry) saveCarry(carry);
          if (channel) void navigate({ to: '/channels/join', search: { way: 'confirm', channel } });
        },
      },
    );
  };
  return (
    <section className={cx('panel')}>
      <h2>{t('join.accept')}</h2>
      <Problem error={accept.error} />
      <form className={cx('form')} onSubmit={submit}>
        <Field label={t('join.accept.text')}>
          {(id) => (
            <textarea
              id={id}
              dir="ltr"
              className={inputClass}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('join.met')} hint={t('join.met.hint')}>
          {(id) => (
            <input
              id={id}
              dir="auto"
              className={inputClass}
              value={met}
              onChange={(event) => setMet(event.target.value)}
            />
          )}
        </Field>
        <p>
          <Button type="submit" look="primary" disabled={text.trim().length < 10 || accept.isPending}>
            {t('join.accept.go')}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** Bytes of a join message, to be carried to the partner on a stick. */
function saveCarry(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  saveBlob(new Blob([bytes]), 'join.qanat-join');
}

/** For partners who meet without a network: what they handed over goes in, the answer comes out as a file. */
function JoinFile(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const join = useAction('channelJoinFile', ['channels']);
  return (
    <section className={cx('panel')}>
      <h2>{t('join.file')}</h2>
      <p className={cx('muted')}>{t('join.file.how')}</p>
      <Problem error={join.error} />
      <FilePicker
        label={t('join.file.choose')}
        onPick={(file) =>
          join.mutate(
            { file, name: file.name },
            {
              onSuccess: ({ channel, carry }) => {
                if (carry) saveCarry(carry);
                if (channel) void navigate({ to: '/channels/join', search: { way: 'confirm', channel } });
              },
            },
          )
        }
      />
    </section>
  );
}

/** The digits of this side are shown; what the partner reads aloud is typed in. Only the same digits open the agreed ceiling. */
function ConfirmForm({ channel }: { channel: string }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [heard, setHeard] = useState('');
  const shown = useCall('channelShow', { params: { id: channel } });
  const code = useCall('channelCode', { params: { id: channel } });
  const confirm = useAction('channelConfirm', ['channels']);
  if (!code.data) return <Waiting error={code.error as ApiError | null} />;
  const digits = heard
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/\D/gu, '');
  return (
    <section className={cx('panel')}>
      <h2>
        <T k="join.confirm" v={{ partner: <Name>{shown.data?.brief.partner.name ?? ''}</Name> }} />
      </h2>
      <p className={cx('muted')}>{t('join.confirm.how')}</p>
      <p className={cx('code')}>
        <Ind>{code.data.code}</Ind>
      </p>
      {code.data.confirmed ? (
        <Notice look="note" icon="check" title={t('join.confirmed')} />
      ) : (
        <form
          className={cx('form')}
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate(
              { params: { id: channel }, body: { code: digits } },
              {
                onSuccess: () =>
                  void navigate({ to: '/channels/$id', params: { id: channel }, search: { tab: 'terms' } }),
              },
            );
          }}
        >
          <Problem error={confirm.error} />
          <Field label={t('join.confirm.heard')}>
            {(id) => (
              <input
                id={id}
                dir="ltr"
                inputMode="numeric"
                autoComplete="off"
                className={inputClass}
                value={heard}
                onChange={(event) => setHeard(event.target.value)}
              />
            )}
          </Field>
          <p>
            <Button type="submit" look="primary" disabled={digits.length !== 12 || confirm.isPending}>
              {t('join.confirm.go')}
            </Button>
          </p>
        </form>
      )}
      <Link to="/channels/$id" params={{ id: channel }} className={buttonClass('quiet')}>
        {t('join.confirm.later')}
      </Link>
    </section>
  );
}
