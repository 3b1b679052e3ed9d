import type { Claim, Report } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import type { Group, Line, Run } from '../../text/marked-text.ts';
import { classes } from '../../ui/classes.ts';
import { Ind, Name } from '../../ui/tokens.tsx';
import ui from '../../ui/ui.module.css';
import styles from './reader.module.css';

const cx = classes(styles);

/** The report as it came, in its own direction. Each claim is a link to its card, in the line style of its speech act. */
export function MarkedText(props: { report: Report; lines: readonly Line[]; whole: boolean }): ReactNode {
  const { report } = props;
  const claims = new Map(report.claimList.map((claim) => [claim.id, claim]));
  const lines = props.lines.filter((line) => props.whole || !line.furniture);
  const titled = lines[0] !== undefined && textOf(lines[0]) === report.title.trim();
  return (
    <div className={cx('text')} dir={report.dir} lang={report.lang}>
      <h1>
        <Name>{report.title}</Name>
      </h1>
      {lines.slice(titled ? 1 : 0).map((line) => (
        <p key={line.n} className={line.furniture ? cx('furniture') : undefined}>
          {line.groups.map((group) => (
            <MarkedGroup
              key={group.start}
              group={group}
              report={report.id}
              claim={group.claim === null ? undefined : claims.get(group.claim)}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

const textOf = (line: Line) =>
  line.groups
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();

function MarkedGroup(props: { group: Group; report: string; claim: Claim | undefined }): ReactNode {
  const t = useT();
  const { group, claim } = props;
  const runs = group.runs.map((run) => <MarkedRun key={run.start} run={run} />);
  if (!claim) return runs;
  return (
    <Link
      from="/reports/$id"
      to="/reports/$id"
      params={{ id: props.report }}
      search={(old) => ({ ...old, claim: claim.id })}
      replace
      resetScroll={false}
      aria-details={`card-${claim.id}`}
      tabIndex={group.first ? undefined : -1}
      className={cx('claim', claim.stance, claim.state === 'rejected' && 'rejected')}
    >
      {group.first && (
        <span className={cx('number')} aria-hidden="true">
          {t.locale.number(claim.n)}
        </span>
      )}
      {runs}
    </Link>
  );
}

function MarkedRun({ run }: { run: Run }): ReactNode {
  if (run.control !== null) {
    return (
      <span data-start={run.start} className={ui['control']}>
        {run.control}
      </span>
    );
  }
  return run.token ? (
    <span data-start={run.start}>
      <Ind boxed>{run.text}</Ind>
    </span>
  ) : (
    <span data-start={run.start}>{run.text}</span>
  );
}
