import type { InboxItem } from '@qanat/api';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Age, Avatar, Content, GradeBadge, Name, TlpChip } from '../../ui/tokens.tsx';
import { HitsFact, OriginsFact } from './facts.tsx';
import styles from './inbox.module.css';

const cx = classes(styles);

/** One tab stop; arrows, Home and End move the selection, which the address keeps. */
export function InboxList(props: {
  items: readonly InboxItem[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}): ReactNode {
  const t = useT();
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const { items, chosen, onChoose } = props;
  const at = items.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const item = target === undefined ? undefined : items[target];
    if (!item) return;
    event.preventDefault();
    onChoose(item.id);
  };
  return (
    <div
      ref={list}
      className={cx('list')}
      role="listbox"
      tabIndex={0}
      aria-label={t('inbox.title')}
      aria-activedescendant={at >= 0 ? `${base}${String(at)}` : undefined}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <Row
          key={item.id}
          id={`${base}${String(index)}`}
          item={item}
          chosen={index === at}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function Row(props: {
  id: string;
  item: InboxItem;
  chosen: boolean;
  onChoose: (id: string) => void;
}): ReactNode {
  const { item } = props;
  return (
    // The list itself takes the keys; a row only takes the pointer.
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the listbox points at it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox that holds the focus takes the keys.
    <div
      id={props.id}
      className={cx('row')}
      role="option"
      aria-selected={props.chosen}
      onClick={() => props.onChoose(item.id)}
    >
      <Avatar name={item.publisher ?? item.sender.name} />
      <div>
        <div className={cx('line')}>
          <span className={cx('who')}>
            <Name>{item.publisher ?? item.sender.name}</Name>
          </span>
          <span className={cx('age')}>
            <Age at={item.at} />
          </span>
        </div>
        <Content className={cx('title')}>{item.title}</Content>
        <div className={cx('meta')}>
          <TlpChip tlp={item.tlp} />
          <GradeBadge grade={item.grade} />
          <OriginsFact origins={item.origins} />
          <HitsFact hits={item.hits} />
        </div>
      </div>
    </div>
  );
}
