import { type ReactNode, useId, useState } from 'react';
import { usePages } from '../../data/node.tsx';
import { type MessageKey, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Dialog, Empty, inputClass, More, Segmented, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Name, Stamp } from '../../ui/tokens.tsx';
import styles from './pick.module.css';

const cx = classes({ ...page, ...styles });
export type Pickable = 'claim' | 'report' | 'any';
const LABELS: Record<Pickable, MessageKey> = {
  claim: 'pick.claim',
  report: 'pick.report',
  any: 'pick.any',
};

/** Chooses objects that are here by their words; those in `taken` are not offered. */
export function PickDialog(props: {
  title: string;
  kinds: readonly [Pickable, ...Pickable[]];
  taken: readonly string[];
  /** How many at once; absent: any number. */
  most?: number;
  go: (count: number) => string;
  busy: boolean;
  problem: ReactNode;
  onPick: (ids: string[]) => void;
  onClose: () => void;
}): ReactNode {
  const t = useT();
  const [kind, setKind] = useState(props.kinds[0]);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  return (
    <Dialog
      title={props.title}
      wide
      onClose={props.onClose}
      actions={
        <>
          <Button look="quiet" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            disabled={picked.length === 0 || props.busy}
            onClick={() => props.onPick([...picked])}
          >
            {props.go(picked.length)}
          </Button>
        </>
      }
    >
      {props.problem}
      <div className={cx('toolbar')}>
        <input
          type="search"
          dir="auto"
          className={inputClass}
          aria-label={t('pick.words')}
          placeholder={t('pick.words')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {props.kinds.length > 1 && (
          <Segmented
            label={t('pick.kind')}
            value={kind}
            options={props.kinds.map((value) => ({ value, label: t(LABELS[value]) }))}
            onChange={setKind}
          />
        )}
      </div>
      <Found
        kind={kind}
        text={text.trim()}
        taken={props.taken}
        picked={picked}
        onToggle={(id) =>
          setPicked((old) =>
            old.includes(id)
              ? old.filter((one) => one !== id)
              : [...old, id].slice(-(props.most ?? Number.MAX_SAFE_INTEGER)),
          )
        }
      />
    </Dialog>
  );
}

function Found(props: {
  kind: Pickable;
  text: string;
  taken: readonly string[];
  picked: readonly string[];
  onToggle: (id: string) => void;
}): ReactNode {
  const t = useT();
  const id = useId();
  const { kind, text } = props;
  const found = usePages('objectSearch', {
    query: { ...(text !== '' && { text }), ...(kind !== 'any' && { type: kind }), limit: 30 },
  });
  if (!found.items) return <Waiting error={found.error} />;
  const items = found.items.filter((one) => !props.taken.includes(one.id));
  if (items.length === 0) return <Empty>{t('pick.none')}</Empty>;
  return (
    <>
      <ul className={cx('rows')}>
        {items.map((object, index) => (
          <li key={object.id}>
            <label className={cx('choice')} htmlFor={`${id}${String(index)}`}>
              <input
                id={`${id}${String(index)}`}
                type="checkbox"
                checked={props.picked.includes(object.id)}
                onChange={() => props.onToggle(object.id)}
              />
              <span className={cx('choiceText')}>
                <Content>{object.title}</Content>
                <span className={cx('meta')}>
                  {object.supplies.map((supply) => (
                    <Name key={supply.id}>{supply.name}</Name>
                  ))}
                  <Stamp at={object.modified} />
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <More more={found.more} />
    </>
  );
}
