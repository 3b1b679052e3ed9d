import type { OriginsExplained } from '@qanat/api';
import { type ReactNode, useId } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { ScrollRegion } from '../../ui/controls.tsx';
import { Name } from '../../ui/tokens.tsx';
import { layOutGraph, NODE_HEIGHT, NODE_WIDTH } from './graph-layout.ts';
import styles from './origins.module.css';

const cx = classes(styles);
const HEAD = 'M0 0L8 4L0 8z';

/** The way of the reporting, origins first, this desk last. The list below it says the same in words. */
export function OriginsGraph({ data }: { data: OriginsExplained }): ReactNode {
  const t = useT();
  const id = useId();
  const { width, height, nodes, edges } = layOutGraph(data, t.locale.dir);
  return (
    <ScrollRegion className={cx('graph')} label={t('origins.graph')}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        aria-hidden="true"
      >
        <defs>
          {(['on', 'loopEdge'] as const).map((look) => (
            <marker
              key={look}
              id={`${id}${look}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d={HEAD} className={cx('head', look)} />
            </marker>
          ))}
        </defs>
        {edges.map(({ edge, path }) => {
          const look = edge.loop ? 'loopEdge' : 'on';
          return (
            <path
              key={`${edge.from} ${edge.to}`}
              d={path}
              className={cx('edge', look)}
              markerEnd={`url(#${id}${look})`}
            />
          );
        })}
        {nodes.map(({ node, x, y }) => (
          <foreignObject key={node.id} x={x} y={y} width={NODE_WIDTH} height={NODE_HEIGHT}>
            <div
              dir={t.locale.dir}
              title={node.name}
              className={cx(
                'node',
                node.kind === 'origin' && 'origin',
                node.kind === 'self' && 'self',
                node.bottleneck && 'bottleneck',
              )}
            >
              <span className={cx('nodeName')}>
                {node.kind === 'self' ? t('reader.self') : <Name>{node.name}</Name>}
              </span>
            </div>
          </foreignObject>
        ))}
      </svg>
    </ScrollRegion>
  );
}
