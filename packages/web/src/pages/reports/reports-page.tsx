import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePages } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, inputClass, More, PageHead, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Age, Content, GradeBadge, Name, TlpChip } from '../../ui/tokens.tsx';
import { HitsFact, OriginsFact } from '../inbox/facts.tsx';
import { ImportDialog } from './import-dialog.tsx';

const cx = classes(page);
const route = getRouteApi('/reports');

export function ReportsPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/reports' });
  const { q, import: importing } = route.useSearch();
  const list = usePages('reportList', { query: { ...(q !== undefined && { text: q }) } });
  const toggleImport = (on: boolean) =>
    void navigate({
      to: '/reports',
      search: (old) => ({ ...old, import: on ? true : undefined }),
      replace: !on,
    });
  return (
    <div className={cx('page')}>
      <PageHead title={t('reports.title')}>
        <Button look="primary" icon="plus" onClick={() => toggleImport(true)}>
          {t('import.open')}
        </Button>
      </PageHead>
      <div className={cx('toolbar')}>
        <input
          type="search"
          dir="auto"
          className={inputClass}
          aria-label={t('reports.filter')}
          placeholder={t('reports.filter')}
          defaultValue={q ?? ''}
          onChange={(event) =>
            void navigate({ to: '/reports', search: { q: event.target.value || undefined }, replace: true })
          }
        />
      </div>
      {list.items ? (
        <ul className={cx('rows')}>
          {list.items.map((report) => (
            <li key={report.id} className={cx('row')}>
              <div>
                <Link to="/reports/$id" params={{ id: report.id }} className={cx('rowTitle')}>
                  <Content>{report.title}</Content>
                </Link>
                <div className={cx('meta')}>
                  <TlpChip tlp={report.tlp} />
                  <GradeBadge grade={report.grade} />
                  <Name>{report.publisher ?? report.supply.name}</Name>
                  <OriginsFact origins={report.origins} />
                  <HitsFact hits={report.hits} />
                </div>
              </div>
              <div className={cx('meta', 'end')}>
                {report.claims.total > 0 && <span>{t('claims.count', { n: report.claims.total })}</span>}
                {report.claims.open > 0 && <span>{t('claims.left', { n: report.claims.open })}</span>}
                <span className={cx('faint')}>
                  <Age at={report.receivedAt} />
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Waiting error={list.error} />
      )}
      {list.items?.length === 0 && <Empty>{t('reports.empty')}</Empty>}
      <More more={list.more} />
      {importing && <ImportDialog onClose={() => toggleImport(false)} />}
    </div>
  );
}
