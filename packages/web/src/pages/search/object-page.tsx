import type { LedgerLine, ObjectDetail, ObjectRef, ObjectVersion } from '@qanat/api';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { shortDigest } from '../../text/short-digest.ts';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, PageHead, ScrollRegion, TableFrame, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { ControlsWarning, CopyButton, Ind, Name, Stamp, TlpChip } from '../../ui/tokens.tsx';
import { TypeName } from '../../ui/wire-words.tsx';
import { RecallDialog } from './recall-dialog.tsx';

const cx = classes(page);
const route = getRouteApi('/objects/$id');

/** One object as it is stored: its exact bytes, its versions, what it is joined to, and who got it. */
export function ObjectPage(): ReactNode {
  const { id } = route.useParams();
  const object = useCall('objectShow', { params: { id } });
  return object.data ? <Loaded object={object.data} /> : <Waiting error={object.error} />;
}

function Loaded({ object }: { object: ObjectDetail }): ReactNode {
  const t = useT();
  return (
    <div className={cx('page')}>
      <PageHead title={<Name>{object.title}</Name>}>
        <TlpChip tlp={object.tlp} />
      </PageHead>
      <div className={cx('meta')}>
        <Ind>{object.id}</Ind>
        <CopyButton text={object.id} label={t('copy.id')} />
      </div>
      <ControlsWarning text={object.title} />
      <Partners object={object} />
      <h2>{t('object.versions')}</h2>
      <Versions versions={object.versions} />
      <Refs title={t('object.refsTo')} refs={object.refs.to} />
      <Refs title={t('object.refsFrom')} refs={object.refs.from} />
      <h2>{t('object.bytes')}</h2>
      <ScrollRegion className={cx('block')} label={t('object.bytes')} dir="ltr">
        <Ind>{object.json}</Ind>
      </ScrollRegion>
    </div>
  );
}

/** Who got it; and for every partner, what they would see now. */
function Partners({ object }: { object: ObjectDetail }): ReactNode {
  const t = useT();
  const [recalling, setRecalling] = useState<LedgerLine | null>(null);
  const channels = useCall('channelList', {});
  return (
    <>
      <h2>{t('object.ledger')}</h2>
      {object.ledger.length === 0 ? (
        <p className={cx('muted')}>{t('object.ledger.none')}</p>
      ) : (
        <ul className={cx('rows')}>
          {object.ledger.map((line) => (
            <li key={`${line.channel}${String(line.seq)}`} className={cx('row')}>
              <div className={cx('meta')}>
                <Link to="/channels/$id" params={{ id: line.channel }} search={{ tab: 'log' }}>
                  <Name>{line.partner.name}</Name>
                </Link>
                <span>{t(`effect.${line.effect}`)}</span>
                <Ind>{`#${String(line.seq)}`}</Ind>
                <Stamp at={line.at} />
                <span>{t(line.receipt ? 'log.receipted' : 'log.waiting')}</span>
              </div>
              {line.recalled ? (
                <span>{t('log.recalled')}</span>
              ) : (
                <Button small onClick={() => setRecalling(line)}>
                  {t('recall.open')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {channels.data && channels.data.items.length > 0 && (
        <div className={cx('meta')}>
          <span>{t('object.viewAs')}</span>
          {channels.data.items.map((channel) => (
            <Link key={channel.id} to="/channels/$id" params={{ id: channel.id }} search={{ ids: object.id }}>
              <Name>{channel.partner.name}</Name>
            </Link>
          ))}
        </div>
      )}
      {recalling && <RecallDialog object={object.id} line={recalling} onClose={() => setRecalling(null)} />}
    </>
  );
}

function Versions({ versions }: { versions: readonly ObjectVersion[] }): ReactNode {
  const t = useT();
  return (
    <TableFrame label={t('object.versions')}>
      <thead>
        <tr>
          <th scope="col">{t('version.modified')}</th>
          <th scope="col">{t('version.supply')}</th>
          <th scope="col">{t('version.added')}</th>
          <th scope="col">{t('version.digest')}</th>
          <th scope="col">{t('version.state')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.seq}>
            <td>
              <Stamp at={version.modified} />
            </td>
            <td>
              <Name>{version.supply.name}</Name>
            </td>
            <td>
              <Stamp at={version.addedAt} />
            </td>
            <td>
              <Ind title={version.digest}>{shortDigest(version.digest)}</Ind>
            </td>
            <td>{t(`version.state.${stateOf(version)}`)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function stateOf(version: ObjectVersion): 'conflict' | 'withdrawn' | 'revoked' | 'current' | 'older' {
  if (version.conflict) return 'conflict';
  if (version.withdrawn) return 'withdrawn';
  if (version.revoked) return 'revoked';
  return version.current ? 'current' : 'older';
}

function Refs({ title, refs }: { title: string; refs: readonly ObjectRef[] }): ReactNode {
  const t = useT();
  return (
    <>
      <h2>{title}</h2>
      {refs.length === 0 ? (
        <Empty>{t('object.refs.none')}</Empty>
      ) : (
        <ul className={cx('rows')}>
          {refs.map((ref) => (
            <li key={`${ref.path}${ref.id}`} className={cx('row')}>
              <div className={cx('meta')}>
                <Ind>{ref.path}</Ind>
                {ref.present ? (
                  <Link to="/objects/$id" params={{ id: ref.id }}>
                    <Name>{ref.title}</Name>
                  </Link>
                ) : (
                  <>
                    <Ind>{ref.id}</Ind> <span>{t('object.refs.absent')}</span>
                  </>
                )}
              </div>
              <TypeName type={ref.type} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
