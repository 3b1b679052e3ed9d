import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { usePages } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, inputClass, More, PageHead, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Name, Stamp, TlpChip } from '../../ui/tokens.tsx';
import { TypeName } from '../../ui/wire-words.tsx';

const cx = classes(page);
const route = getRouteApi('/search');

/** Words in any script, or one exact value, defanged or not. */
export function SearchPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const found = usePages('objectSearch', q === undefined ? null : { query: { text: q } });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    void navigate({
      to: '/search',
      search: { q: typeof words === 'string' && words !== '' ? words : undefined },
    });
  };
  return (
    <div className={cx('page')}>
      <PageHead title={t('search.title')} />
      <form className={cx('toolbar')} onSubmit={submit}>
        <input
          key={q ?? ''}
          name="q"
          type="search"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the page has one purpose, and the jump key leads here.
          autoFocus
          className={inputClass}
          defaultValue={q ?? ''}
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
        />
        <Button type="submit" look="primary" icon="search">
          {t('search.go')}
        </Button>
      </form>
      {q === undefined ? (
        <Empty>{t('search.how')}</Empty>
      ) : found.items ? (
        <ul className={cx('rows')}>
          {found.items.map((object) => (
            <li key={object.id} className={cx('row')}>
              <div>
                {object.type === 'report' ? (
                  <Link to="/reports/$id" params={{ id: object.id }} className={cx('rowTitle')}>
                    <Content>{object.title}</Content>
                  </Link>
                ) : (
                  <Link to="/objects/$id" params={{ id: object.id }} className={cx('rowTitle')}>
                    <Content>{object.title}</Content>
                  </Link>
                )}
                <div className={cx('meta')}>
                  <TypeName type={object.type} />
                  <TlpChip tlp={object.tlp} />
                  {object.supplies.map((supply) => (
                    <Name key={supply.id}>{supply.name}</Name>
                  ))}
                </div>
              </div>
              <div className={cx('meta', 'end')}>
                <Stamp at={object.modified} />
                <Link to="/objects/$id" params={{ id: object.id }}>
                  {t('object.open')}
                </Link>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Waiting error={found.error} />
      )}
      <More more={found.more} />
      {q !== undefined && found.items?.length === 0 && <Empty>{t('search.empty')}</Empty>}
    </div>
  );
}
