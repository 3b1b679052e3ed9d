import type { OriginsExplained } from '@qanat/api';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { splitForeign } from '../../text/foreign-runs.ts';
import { classes } from '../../ui/classes.ts';
import { buttonClass, PageHead, Waiting } from '../../ui/controls.tsx';
import { Icon } from '../../ui/icon.tsx';
import page from '../../ui/page.module.css';
import { Content, Name } from '../../ui/tokens.tsx';
import styles from './origins.module.css';
import { OriginsGraph } from './origins-graph.tsx';

const cx = classes({ ...page, ...styles });
const route = getRouteApi('/origins/$id');

/** Is it one source four times? The count, why it is what it is, and the graph, which a list repeats in words. */
export function OriginsPage(): ReactNode {
  const t = useT();
  const { id } = route.useParams();
  const answer = useCall('originsExplain', { params: { id } });
  return (
    <div className={cx('page')}>
      <PageHead title={t('origins.question')}>
        {id.startsWith('report--') && (
          <Link to="/reports/$id" params={{ id }} className={buttonClass()}>
            {t('inbox.openReader')}
          </Link>
        )}
      </PageHead>
      {answer.data ? <Explained data={answer.data} /> : <Waiting error={answer.error} />}
    </div>
  );
}

/** A sentence of the node with names in it that run the other way. */
function Sentence({ text }: { text: string }): ReactNode {
  const { locale } = useT();
  if (locale.dir === 'rtl') return <Content>{text}</Content>;
  return splitForeign(text).map((piece, index) => {
    const key = `${String(index)}.${piece.text}`;
    return piece.foreign ? <bdi key={key}>{piece.text}</bdi> : <Fragment key={key}>{piece.text}</Fragment>;
  });
}

function Explained({ data }: { data: OriginsExplained }): ReactNode {
  const t = useT();
  const { reports, lo, hi } = data.origins;
  const names = new Map(
    data.nodes.map((node) => [node.id, node.kind === 'self' ? t('reader.self') : node.name]),
  );
  return (
    <>
      <p className={cx('verdict', lo < reports && 'circular')}>
        {lo === hi
          ? t(hi < reports ? 'origins.circular' : 'origins.plain', { reports, n: hi })
          : t('origins.circularRange', { reports, lo, hi })}
      </p>
      <ul>
        {data.sentences.map((sentence) => (
          <li key={sentence}>
            <Sentence text={sentence} />
          </li>
        ))}
      </ul>
      <OriginsGraph data={data} />
      <h2>{t('origins.list')}</h2>
      <ul className={cx('list')}>
        {data.edges.map((edge) => (
          <li key={`${edge.from} ${edge.to}`}>
            <Name>{names.get(edge.from) ?? edge.from}</Name>
            <Icon name="forward" flip size={14} />
            <Name>{names.get(edge.to) ?? edge.to}</Name>
            {edge.loop && (
              <span className={cx('loop')}>
                <Icon name="loop" size={14} />
                {t('origins.loop')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
