import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { buttonClass, Empty, inputClass, PageHead, Segmented, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Contradictions } from './contradictions.tsx';
import { EstimateSeriesView } from './estimate-series.tsx';
import { MatrixView } from './matrix-view.tsx';

const cx = classes(page);
const route = getRouteApi('/claims');

/** Who says what against whom: contradictions, the matrix of sources and propositions, and numbers over time. */
export function ClaimsPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/claims' });
  const { view = 'matrix', q, report } = route.useSearch();
  return (
    <div className={cx('page')}>
      <PageHead title={t('contest.title')}>
        <Segmented
          label={t('contest.views')}
          value={view}
          options={[
            { value: 'matrix', label: t('contest.view.matrix') },
            { value: 'estimates', label: t('contest.view.estimates') },
          ]}
          onChange={(value) =>
            void navigate({
              to: '/claims',
              search: (old) => ({
                ...old,
                view: value === 'matrix' ? undefined : value,
                source: undefined,
                said: undefined,
              }),
            })
          }
        />
      </PageHead>
      <div className={cx('toolbar')}>
        <input
          type="search"
          dir="auto"
          className={inputClass}
          aria-label={t('contest.filter')}
          placeholder={t('contest.filter')}
          defaultValue={q ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/claims',
              search: (old) => ({
                ...old,
                q: event.target.value || undefined,
                source: undefined,
                said: undefined,
              }),
              replace: true,
            })
          }
        />
        {report !== undefined && (
          <Link
            to="/claims"
            search={(old) => ({ ...old, report: undefined })}
            className={buttonClass('quiet', true)}
          >
            {t('contest.allReports')}
          </Link>
        )}
      </div>
      {view === 'matrix' ? <Matrix /> : <Estimates />}
    </div>
  );
}

function useQuery() {
  const { q, report } = route.useSearch();
  return { query: { ...(q !== undefined && { text: q }), ...(report !== undefined && { report }) } };
}

function Matrix(): ReactNode {
  const t = useT();
  const { q, report } = route.useSearch();
  const matrix = useCall('matrixShow', useQuery());
  if (!matrix.data) return <Waiting error={matrix.error} />;
  if (matrix.data.propositions.length === 0)
    return (
      <Empty>{t(q === undefined && report === undefined ? 'contest.empty' : 'contest.empty.filtered')}</Empty>
    );
  return (
    <>
      <Contradictions matrix={matrix.data} />
      <MatrixView matrix={matrix.data} />
    </>
  );
}

function Estimates(): ReactNode {
  const t = useT();
  const list = useCall('estimateList', useQuery());
  if (!list.data) return <Waiting error={list.error} />;
  if (list.data.items.length === 0) return <Empty>{t('series.empty')}</Empty>;
  return list.data.items.map((series) => (
    <EstimateSeriesView key={series.points[0]?.claim ?? series.subject} series={series} />
  ));
}
