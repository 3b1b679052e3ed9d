import type { ChannelBrief } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { buttonClass, Empty, PageHead, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import page from '../../ui/page.module.css';
import { Age, Avatar, Ind, Name, TlpChip } from '../../ui/tokens.tsx';
import styles from './channels.module.css';

const cx = classes({ ...page, ...styles });

/** Every partner: how far we know them, what is agreed, and whether it flows. */
export function ChannelsPage(): ReactNode {
  const t = useT();
  const list = useCall('channelList', {});
  return (
    <div className={cx('page')}>
      <PageHead title={t('channels.title')}>
        <Link to="/channels/join" search={{ way: 'accept' }} className={buttonClass()}>
          {t('join.accept')}
        </Link>
        <Link to="/channels/join" search={{ way: 'invite' }} className={buttonClass('primary')}>
          <Icon name="plus" />
          {t('join.invite')}
        </Link>
      </PageHead>
      {list.data ? (
        <ul className={cx('rows')}>
          {list.data.items.map((channel) => (
            <Row key={channel.id} channel={channel} />
          ))}
        </ul>
      ) : (
        <Waiting error={list.error} />
      )}
      {list.data?.items.length === 0 && <Empty>{t('channels.empty')}</Empty>}
    </div>
  );
}

function Row({ channel }: { channel: ChannelBrief }): ReactNode {
  const t = useT();
  const { agreement } = channel;
  return (
    <li className={cx('channel')}>
      <Avatar name={channel.partner.name} />
      <div>
        {channel.state === 'introduced' || channel.state === 'joining' || channel.state === 'inviting' ? (
          <Link
            to="/channels/join"
            search={{ way: 'confirm', channel: channel.id }}
            className={cx('rowTitle')}
          >
            <Name>{channel.partner.name}</Name>
          </Link>
        ) : (
          <Link to="/channels/$id" params={{ id: channel.id }} className={cx('rowTitle')}>
            <Name>{channel.partner.name}</Name>
          </Link>
        )}
        <div className={cx('meta')}>
          <span>{t(`channel.state.${channel.state}`)}</span>
          {channel.met && <T k="channel.met" v={{ how: <Name>{channel.met}</Name> }} />}
        </div>
      </div>
      <div className={cx('meta')}>
        {agreement.ceiling && <TlpChip tlp={agreement.ceiling} />}
        <span>{t(`agreement.state.${agreement.state}`)}</span>
        {agreement.end && (
          <span className={cx('faint')}>
            <T k="agreement.until" v={{ date: <Ind>{agreement.end.slice(0, 10)}</Ind> }} />
          </span>
        )}
      </div>
      <div className={cx('meta', 'end')}>
        <span className={cx('health', channel.health)}>{t(`channel.health.${channel.health}`)}</span>
        {channel.backlog > 0 && <span>{t('channel.backlog', { n: channel.backlog })}</span>}
        {channel.holds > 0 && <span>{t('channel.holds', { n: channel.holds })}</span>}
        {channel.asks > 0 && <span>{t('channel.asks', { n: channel.asks })}</span>}
        {channel.lastHeard && (
          <span className={cx('faint')}>
            <Age at={channel.lastHeard} />
          </span>
        )}
      </div>
    </li>
  );
}
