import type { Analysis, AnalysisEdit, Mark } from '@qanat/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, TableFrame } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, GradeBadge, Ind, Name } from '../../ui/tokens.tsx';
import styles from './hypotheses.module.css';

const cx = classes({ ...page, ...styles });
const MARKS: readonly Mark[] = ['CC', 'C', 'N', 'I', 'II', 'NA'];
const LEAST = 2;
type Pending = NonNullable<AnalysisEdit['marks']>[number];

/** Evidence down, hypotheses across; the foot says what speaks against each. */
export function EvidenceTable(props: {
  analysis: Analysis;
  /** A mark on its way to the node, shown as given. */
  pending: Pending | undefined;
  onMark: (hypothesis: string, evidence: string, mark: Mark | null) => void;
  onDropHypothesis: (id: string) => void;
  onDropEvidence: (id: string) => void;
}): ReactNode {
  const t = useT();
  const { analysis, pending } = props;
  const { columns, rows, own } = analysis;
  const markOf = (row: Analysis['rows'][number], hypothesis: string): Mark | null =>
    pending?.evidence === row.id && pending.hypothesis === hypothesis
      ? pending.mark
      : (row.marks.find((one) => one.hypothesis === hypothesis)?.mark ?? null);
  return (
    <>
      <TableFrame label={t('ach.table')}>
        <thead>
          <tr>
            <th scope="col">{t('ach.evidence.head')}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx('hypothesis', column.leading && 'leading')}>
                <div className={cx('headOf')}>
                  <Content>{column.text}</Content>
                  {own && columns.length > LEAST && (
                    <Button
                      small
                      look="quiet"
                      icon="cross"
                      aria-label={t('ach.drop', { what: column.text })}
                      title={t('ach.drop', { what: column.text })}
                      onClick={() => props.onDropHypothesis(column.id)}
                    />
                  )}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={cx('evidence')}>
                <div className={cx('headOf')}>
                  <div>
                    <Evidence row={row} />
                  </div>
                  {own && (
                    <Button
                      small
                      look="quiet"
                      icon="cross"
                      aria-label={t('ach.drop', { what: row.title })}
                      title={t('ach.drop', { what: row.title })}
                      onClick={() => props.onDropEvidence(row.id)}
                    />
                  )}
                </div>
              </th>
              {columns.map((column) => (
                <td key={column.id}>
                  <MarkCell
                    label={t('ach.markOf', { evidence: row.title, hypothesis: column.text })}
                    mark={markOf(row, column.id)}
                    own={own}
                    onMark={(mark) => props.onMark(column.id, row.id, mark)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rows.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{t('ach.against')}</th>
              {columns.map((column) => (
                <td key={column.id} className={cx(column.leading && 'leading')}>
                  <strong>{t.locale.number(column.inconsistency)}</strong>
                  {column.leading && <div>{t('ach.least')}</div>}
                  {column.open > 0 && (
                    <div className={cx('faint')}>{t('ach.unmarked', { n: column.open })}</div>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </TableFrame>
      {rows.length === 0 && <Empty>{t(own ? 'ach.noEvidence' : 'ach.noEvidence.theirs')}</Empty>}
    </>
  );
}

function Evidence({ row }: { row: Analysis['rows'][number] }): ReactNode {
  const t = useT();
  return (
    <>
      {row.missing ? (
        <Content>{row.title}</Content>
      ) : (
        <Link to="/objects/$id" params={{ id: row.id }}>
          <Content>{row.title}</Content>
        </Link>
      )}
      <div className={cx('meta')}>
        {row.sources.map((name) => (
          <Name key={name}>{name}</Name>
        ))}
        <GradeBadge grade={row.grade} />
        {row.weight !== 1 && <span>{t('ach.weight', { n: row.weight })}</span>}
        {row.missing && <span>{t('ach.missing')}</span>}
        {row.marks.length > 0 && !row.diagnostic && <span>{t('ach.alike')}</span>}
      </div>
    </>
  );
}

function MarkCell(props: {
  label: string;
  mark: Mark | null;
  own: boolean;
  onMark: (mark: Mark | null) => void;
}): ReactNode {
  const t = useT();
  const { mark, own } = props;
  if (!own)
    return mark === null ? (
      <span className={cx('faint')}>{t('ach.mark.none')}</span>
    ) : (
      <span>
        <Ind>{mark}</Ind> {t(`ach.mark.${mark}`)}
      </span>
    );
  return (
    <select
      className={cx('markOf', mark === 'I' && 'against', mark === 'II' && 'strongly')}
      aria-label={props.label}
      value={mark ?? ''}
      onChange={(event) => props.onMark(MARKS.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{t('ach.mark.none')}</option>
      {MARKS.map((value) => (
        <option key={value} value={value}>
          {`${value} · ${t(`ach.mark.${value}`)}`}
        </option>
      ))}
    </select>
  );
}
