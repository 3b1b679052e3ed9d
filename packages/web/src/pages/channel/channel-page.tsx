import type { Channel } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { type MessageKey, useT } from '../../i18n/translate.tsx';
import { CHANNEL_TABS, type ChannelTab } from '../../search-params.ts';
import { classes } from '../../ui/classes.ts';
import { buttonClass, Notice, Segmented, Terms, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Avatar, Ind, Name, TlpChip } from '../../ui/tokens.tsx';
import styles from './channel.module.css';
import { FilesTab } from './files-tab.tsx';
import { HoldsTab } from './holds-tab.tsx';
import { LogTab } from './log-tab.tsx';
import { PreviewTab } from './preview-tab.tsx';
import { TermsTab } from './terms-tab.tsx';

const cx = classes(styles);
const route = getRouteApi('/channels/$id');

export function ChannelPage(): ReactNode {
  const { id } = route.useParams();
  const channel = useCall('channelShow', { params: { id } });
  return channel.data ? <Loaded channel={channel.data} /> : <Waiting error={channel.error} />;
}

function Loaded({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/channels/$id' });
  const { tab = 'preview' } = route.useSearch();
  const { id, holds, asks, state } = channel.brief;
  const counts: Partial<Record<ChannelTab, number>> = { holds: holds + asks };
  return (
    <div className={cx('page')}>
      <header className={cx('top')}>
        <div className={cx('title')}>
          <Avatar name={channel.brief.partner.name} />
          <div>
            <small>
              {t('channel.title')} · {t(`channel.state.${state}`)}
            </small>
            <h1>
              <Name>{channel.self.name}</Name>
              <Icon name="swap" size={18} />
              <Name>{channel.brief.partner.name}</Name>
            </h1>
          </div>
          <Segmented
            label={t('channel.tabs')}
            value={tab}
            options={CHANNEL_TABS.map((value) => ({
              value,
              label: t(`channel.tab.${value}` as MessageKey),
              count: counts[value] || undefined,
            }))}
            onChange={(value) =>
              void navigate({
                to: '/channels/$id',
                params: { id },
                search: (old) => ({ ...old, tab: value === 'preview' ? undefined : value }),
              })
            }
          />
        </div>
        <TermsBar channel={channel} />
        {(state === 'introduced' || state === 'joining' || state === 'inviting') && (
          <Notice
            icon="question"
            title={t('channel.notSpoken')}
            action={
              <Link
                to="/channels/join"
                search={{ way: 'confirm', channel: id }}
                className={buttonClass('plain', true)}
              >
                {t('join.compare')}
              </Link>
            }
          >
            <p>{t('channel.notSpoken.why')}</p>
          </Notice>
        )}
      </header>
      {tab === 'preview' && <PreviewTab channel={channel} />}
      {tab === 'terms' && <TermsTab channel={channel} />}
      {tab === 'log' && <LogTab channel={channel} />}
      {tab === 'holds' && <HoldsTab channel={channel} />}
      {tab === 'files' && <FilesTab channel={channel} />}
    </div>
  );
}

/** What binds what we send: ceiling first, then the agreement's own most important sentences, then its end. */
function TermsBar({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const agreement = channel.agreements.find(({ state }) => state === 'active');
  const lane = agreement?.lanes.find(({ direction }) => direction === 'out');
  if (!agreement || !lane) return null;
  return (
    <Terms
      terms={[
        { key: 'ceiling', label: t('terms.ceiling'), text: <TlpChip tlp={lane.terms.ceiling} /> },
        ...lane.sentences.filter(({ key }) => key !== 'tlp').slice(0, 4),
        ...(agreement.end
          ? [{ key: 'end', label: t('terms.end'), text: <Ind>{agreement.end.slice(0, 10)}</Ind> }]
          : []),
      ]}
    />
  );
}
