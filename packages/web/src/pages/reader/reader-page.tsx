import type { Claim, Report } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { layOut } from '../../text/marked-text.ts';
import { classes } from '../../ui/classes.ts';
import { Button, buttonClass, ScrollRegion, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ControlsWarning, GradeBadge, Name, Stamp, TlpChip } from '../../ui/tokens.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { ClaimForm } from './claim-form.tsx';
import { GradeDialog } from './grade-dialog.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './reader.module.css';
import { ReaderSide } from './reader-side.tsx';
import { selectedSpan } from './selected-span.ts';

const cx = classes(styles);
const route = getRouteApi('/reports/$id');
const KEYS = { KeyJ: 'next', KeyK: 'previous' } as const;

/** The raw text with its claims marked, and beside it what was read from it, to be confirmed or refused. */
export function ReaderPage(): ReactNode {
  const { id } = route.useParams();
  const report = useCall('reportShow', { params: { id } });
  return report.data ? <Reader report={report.data} /> : <Waiting error={report.error} />;
}

type Open = { kind: 'grade' } | { kind: 'claim'; claim: Claim | null; start: number; end: number };

function Reader({ report }: { report: Report }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/reports/$id' });
  const { claim: chosen, whole = false } = route.useSearch();
  const [open, setOpen] = useState<Open | null>(null);
  const lines = useMemo(
    () => layOut(report.text, report.claimList, report.indicators, report.furniture),
    [report.text, report.claimList, report.indicators, report.furniture],
  );
  const choose = (claim: string | undefined) =>
    void navigate({
      to: '/reports/$id',
      params: { id: report.id },
      search: (old) => ({ ...old, claim }),
      replace: true,
    });
  useKeys(KEYS, (key) => {
    const at = report.claimList.findIndex(({ id }) => id === chosen);
    const next = report.claimList[key === 'next' ? at + 1 : at - 1];
    if (next) choose(next.id);
  });
  const addFromSelection = () => {
    const span = selectedSpan(document.getSelection());
    if (span) setOpen({ kind: 'claim', claim: null, ...span });
  };
  return (
    <div className={cx('page')}>
      <ScrollRegion className={cx('sheet')} label={report.title}>
        <Chain report={report} />
        <div className={cx('paper')}>
          <div className={cx('bar')}>
            <TlpChip tlp={report.tlp} />
            <GradeBadge grade={report.grade} />
            <Button small look="quiet" icon="pencil" onClick={() => setOpen({ kind: 'grade' })}>
              {t('grade.open')}
            </Button>
            <Stamp at={report.publishedAt ?? report.receivedAt} />
            <span className={cx('push')}>
              {report.furniture.length > 0 && (
                <Link
                  from="/reports/$id"
                  to="/reports/$id"
                  params={{ id: report.id }}
                  search={(old) => ({ ...old, whole: whole ? undefined : true })}
                  replace
                  className={buttonClass('quiet', true)}
                >
                  {whole ? t('reader.mainOnly') : t('reader.furniture', { n: report.furniture.length })}
                </Link>
              )}
            </span>
          </div>
          <ControlsWarning text={report.text} />
          <MarkedText report={report} lines={lines} whole={whole} />
        </div>
      </ScrollRegion>
      <ReaderSide
        report={report}
        chosen={chosen}
        onChoose={choose}
        onAdd={addFromSelection}
        onEdit={(claim) => setOpen({ kind: 'claim', claim, start: claim.start, end: claim.end })}
      />
      {open?.kind === 'grade' && (
        <GradeDialog id={report.id} grade={report.grade} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'claim' && (
        <ClaimForm
          report={report}
          claim={open.claim}
          start={open.start}
          end={open.end}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Origin first, this desk last. */
function Chain({ report }: { report: Report }): ReactNode {
  const t = useT();
  if (report.chain.length === 0) return null;
  return (
    <div className={cx('chain')}>
      <span id="chain">{t('reader.chain')}</span>
      <ol aria-labelledby="chain">
        {report.chain.map((step, index) => (
          <li key={`${step.kind}${step.name}`}>
            {index > 0 && <Icon name="forward" flip size={14} />}
            <span className={cx('step', step.anonymous && 'anonymous', step.kind === 'self' && 'self')}>
              {step.kind === 'self' ? t('reader.self') : <Name>{step.name}</Name>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
