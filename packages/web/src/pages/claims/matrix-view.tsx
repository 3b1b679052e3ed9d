import type { Matrix, PropositionBrief } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, TableFrame } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Name } from '../../ui/tokens.tsx';
import styles from './claims.module.css';
import { StanceMark } from './stance-mark.tsx';
import { Words } from './words.tsx';

const cx = classes({ ...page, ...styles });
const route = getRouteApi('/claims');
type Cell = Matrix['cells'][number];

/** Sources down, propositions across; a cell opens what the source said, word for word. */
export function MatrixView({ matrix }: { matrix: Matrix }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/claims' });
  const { source, said } = route.useSearch();
  const cells = new Map(matrix.cells.map((cell) => [keyOf(cell.source, cell.proposition), cell]));
  const chosen = source !== undefined && said !== undefined ? cells.get(keyOf(source, said)) : undefined;
  const choose = (cell: Cell | undefined) =>
    void navigate({
      to: '/claims',
      search: (old) => ({ ...old, source: cell?.source, said: cell?.proposition }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className={cx('section')}>
      <h2>{t('contest.view.matrix')}</h2>
      <TableFrame label={t('contest.view.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('contest.source')}</th>
            {matrix.propositions.map((proposition) => (
              <th key={proposition.id} scope="col" className={cx('proposition')}>
                <Proposition proposition={proposition} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.sources.map(({ key, name, unnamed }) => (
            <tr key={key}>
              <th scope="row" className={cx('sourceName')}>
                <Name>{name}</Name>
                {unnamed && <span className={cx('faint')}>{t('contest.unnamed')}</span>}
              </th>
              {matrix.propositions.map(({ id }) => {
                const cell = cells.get(keyOf(key, id));
                return (
                  <td key={id}>
                    {cell ? (
                      <button
                        type="button"
                        className={cx('cell')}
                        aria-pressed={cell === chosen}
                        onClick={() => choose(cell === chosen ? undefined : cell)}
                      >
                        <StanceMark stance={cell.stance} />
                        {cell.said.length > 1 && <small>{t.locale.number(cell.said.length)}</small>}
                        {cell.said.some(({ estimate }) => estimate) && <small>{t('contest.estimate')}</small>}
                      </button>
                    ) : (
                      <span className={cx('silent')}>
                        <span aria-hidden="true">·</span>
                        <span className="sr">{t('contest.silent')}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {(matrix.left.sources > 0 || matrix.left.propositions > 0) && (
        <p className={cx('faint')}>{t('contest.left', { ...matrix.left })}</p>
      )}
      {chosen && (
        <Chosen
          cell={chosen}
          name={matrix.sources.find(({ key }) => key === chosen.source)?.name ?? chosen.source}
          onClose={() => choose(undefined)}
        />
      )}
    </section>
  );
}

const keyOf = (source: string, proposition: string) => `${source}\u0000${proposition}`;

function Proposition({ proposition }: { proposition: PropositionBrief }): ReactNode {
  const t = useT();
  const { id, title, affirm, deny, hedges, loops } = proposition;
  return (
    <>
      <Link to="/origins/$id" params={{ id }}>
        <Content>{title}</Content>
      </Link>
      <ul className={cx('counts')}>
        {affirm.reports > 0 && (
          <li>
            {affirm.lo === affirm.hi
              ? t('contest.for', { n: affirm.hi })
              : t('contest.for.range', { lo: affirm.lo, hi: affirm.hi })}
          </li>
        )}
        {deny.reports > 0 && (
          <li>
            {deny.lo === deny.hi
              ? t('contest.denied', { n: deny.hi })
              : t('contest.denied.range', { lo: deny.lo, hi: deny.hi })}
          </li>
        )}
        {hedges > 0 && <li>{t('contest.hedges', { n: hedges })}</li>}
        {loops > 0 && <li>{t('contest.loops', { n: loops })}</li>}
      </ul>
    </>
  );
}

function Chosen({ cell, name, onClose }: { cell: Cell; name: string; onClose: () => void }): ReactNode {
  const t = useT();
  const ref = useRef<HTMLElement>(null);
  const key = keyOf(cell.source, cell.proposition);
  // A table may be longer than the window: what a cell opens comes into sight, and to a screen reader, by focus.
  useEffect(() => {
    if (key !== '') ref.current?.focus();
  }, [key]);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={cx('panel')}
      aria-label={t('contest.words', { source: name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={cx('toolbar')}>
        <h3>
          <T k="contest.words" v={{ source: <Name>{name}</Name> }} />
        </h3>
        <Button small look="quiet" icon="cross" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {cell.said.map((said) => (
        <Words key={said.claim} said={said} proposition={cell.proposition} />
      ))}
    </section>
  );
}
