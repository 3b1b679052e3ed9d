import type { DiffField, Effect, Party, PreviewItem } from '@qanat/api';
import type { ReactNode } from 'react';
import { useAction } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Problem, ScrollRegion } from '../../ui/controls.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Ind, Name, TlpChip } from '../../ui/tokens.tsx';
import { TypeName } from '../../ui/wire-words.tsx';
import styles from './channel.module.css';

const cx = classes(styles);
const ICONS: Record<Effect, IconName> = {
  whole: 'check',
  derived: 'pencil',
  withheld: 'lock',
  ask: 'question',
};

/** Our copy and theirs side by side, between them what decided. */
export function DiffTable(props: {
  items: readonly PreviewItem[];
  recipient: Party;
  onlyDifferences?: boolean;
}): ReactNode {
  const t = useT();
  const items = props.onlyDifferences ? props.items.filter(({ effect }) => effect !== 'whole') : props.items;
  return (
    <ScrollRegion className={cx('wrap')} label={t('preview.question')}>
      <table className={cx('diff')}>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('preview.ours')}</th>
            <th scope="col">{t('preview.decided')}</th>
            <th scope="col">
              <T k="preview.theirs" v={{ partner: <Name>{props.recipient.name}</Name> }} />
            </th>
          </tr>
        </thead>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            recipient={props.recipient}
            onlyDifferences={props.onlyDifferences === true}
          />
        ))}
      </table>
    </ScrollRegion>
  );
}

function Item(props: { item: PreviewItem; recipient: Party; onlyDifferences: boolean }): ReactNode {
  const t = useT();
  const { item } = props;
  const sent = item.effect === 'whole' || item.effect === 'derived';
  const fields = sent
    ? item.fields.filter((field) => !props.onlyDifferences || field.ours !== field.theirs)
    : [];
  const object = (
    <span className={cx('object')}>
      <span className={cx('type')}>
        <TypeName type={item.type} />
      </span>
      <strong>{item.title === item.id ? <Ind>{item.id}</Ind> : <Name>{item.title}</Name>}</strong>
      <span className={cx('push')}>
        <TlpChip tlp={item.tlp} />
      </span>
    </span>
  );
  return (
    <tbody>
      <tr>
        <th scope="row">{object}</th>
        <td>
          <span className={cx('effect', item.effect)}>
            <Icon name={ICONS[item.effect]} size={14} />
            {t(`effect.${item.effect}`)}
          </span>
        </td>
        <td className={sent ? undefined : cx('hidden')}>
          {sent ? (
            <span className={cx('object')}>
              <span className={cx('type')}>
                <TypeName type={item.type} />
              </span>
              <strong>
                <Name>{titleOf(item)}</Name>
              </strong>
            </span>
          ) : (
            <NotSent item={item} recipient={props.recipient} />
          )}
        </td>
      </tr>
      {fields.map((field) => (
        <FieldRow key={field.path} field={field} item={item} />
      ))}
    </tbody>
  );
}

/** The name under which the partner sees it, when that differs from ours. */
function titleOf(item: PreviewItem): string {
  const named = item.fields.find(({ path }) => path === 'name' || path === 'value');
  return named?.theirs ?? item.title;
}

function NotSent({ item, recipient }: { item: PreviewItem; recipient: Party }): ReactNode {
  const t = useT();
  const ask = useAction('askCreate', ['asks', 'channels']);
  return (
    <>
      {item.effect === 'ask' ? t('preview.needsLeave') : t('preview.notSent')}
      <span className={cx('reasons')}>
        {item.reasons
          .filter(({ effect }) => effect === 'deny' || effect === 'ask')
          .map((reason) => (
            <span key={`${reason.code}${reason.paths.join()}`} className={cx('rule')} title={reason.code}>
              <Ind>{ruleNumber(reason.rule)}</Ind> {reason.text}
            </span>
          ))}
        {item.effect === 'ask' && !ask.isSuccess && (
          <Button
            small
            disabled={ask.isPending}
            onClick={() => ask.mutate({ body: { object: item.id, for: recipient.id } })}
          >
            {t('ask.send')}
          </Button>
        )}
        {ask.isSuccess && t('ask.sent')}
        <Problem error={ask.error} />
      </span>
    </>
  );
}

const ruleNumber = (rule: string) => `§${rule.split(' ')[0] ?? rule}`;

function FieldRow({ field, item }: { field: DiffField; item: PreviewItem }): ReactNode {
  const changed = field.ours !== field.theirs;
  return (
    <tr>
      <td className={changed ? cx('gone') : undefined}>
        <Value path={field.path} value={field.ours} form={field.form} />
      </td>
      <td>
        {field.rules.map((rule) => (
          <span
            key={rule}
            className={cx('rule')}
            title={item.reasons
              .filter((reason) => reason.rule === rule)
              .map(({ text }) => text)
              .join(' ')}
          >
            <Ind>{ruleNumber(rule)}</Ind>
          </span>
        ))}
      </td>
      <td className={changed ? cx('came') : undefined}>
        <Value path={field.path} value={field.theirs} form={field.form} />
      </td>
    </tr>
  );
}

function Value({
  path,
  value,
  form,
}: {
  path: string;
  value: string | null;
  form: DiffField['form'];
}): ReactNode {
  const t = useT();
  return (
    <span className={cx('field')}>
      <span className={cx('path')}>
        <Ind>{path}</Ind>
      </span>
      <span className={cx('value')}>
        {value === null ? (
          <span className={cx('type')}>{t('preview.absent')}</span>
        ) : form === 'token' ? (
          <Ind>{value}</Ind>
        ) : (
          <Name>{value}</Name>
        )}
      </span>
    </span>
  );
}
