import type { Grade as GradeValue, Stance as StanceValue, Tlp as TlpValue, ValueKind } from '@qanat/api';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { type MessageKey, useT } from '../i18n/translate.tsx';
import { asciiForm } from '../text/ascii-form.ts';
import { defang } from '../text/defang.ts';
import { directionOf } from '../text/direction.ts';
import { countControls, splitControls } from '../text/direction-controls.ts';
import { splitTechnical } from '../text/technical.ts';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './ui.module.css';

const cx = classes(styles);

/** Every technical token goes through here: an address in an Arabic line is otherwise shown, read and copied in a false order. */
export function Ind({
  children,
  boxed = false,
  title,
}: {
  children: string | number;
  boxed?: boolean;
  title?: string;
}): ReactNode {
  return (
    <bdi dir="ltr" translate="no" className={cx('ind', boxed && 'boxed')} title={title}>
      {pieces(String(children))}
    </bdi>
  );
}

/** An observable as it may be looked at and copied: made harmless, and with its ASCII form where letters could deceive. */
export function Value({ kind, value }: { kind: ValueKind; value: string }): ReactNode {
  const t = useT();
  const shown = defang(value, kind);
  const ascii = asciiForm(value, kind);
  return (
    <span className={cx('valueOf')}>
      <Ind boxed>{shown}</Ind>
      {ascii !== null && <Ind>{defang(ascii, 'domain')}</Ind>}
      <CopyButton text={shown} label={t('copy.defanged')} />
    </span>
  );
}

/** A time of data: ISO, minutes, UTC. */
export function Stamp({ at }: { at: string | null }): ReactNode {
  if (at === null) return <span>–</span>;
  return (
    <time dateTime={at}>
      <Ind>{at.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/u, '')}</Ind>
    </time>
  );
}

/** A time of prose: how long ago. */
export function Age({ at }: { at: string }): ReactNode {
  const { locale } = useT();
  return (
    <time dateTime={at} title={locale.date(at)}>
      {locale.age(at, Date.now())}
    </time>
  );
}

/** A name or sentence that somebody else wrote: isolated, and its direction controls drawn instead of obeyed. */
export function Name({ children }: { children: string }): ReactNode {
  return <bdi>{pieces(children)}</bdi>;
}

/** A line or paragraph that somebody else wrote: it keeps its own direction and lines up with the edge of the page. */
export function Content(props: {
  as?: 'span' | 'p' | 'h2';
  children: string;
  before?: ReactNode;
  className?: string;
  lang?: string;
}): ReactNode {
  const { locale } = useT();
  const { as: Tag = 'span' } = props;
  return (
    <Tag
      className={`${props.className ?? ''} edge`}
      dir={directionOf(props.children, locale.dir)}
      {...(props.lang !== undefined && { lang: props.lang })}
    >
      {props.before}
      {pieces(props.children)}
    </Tag>
  );
}

/** Text of foreign origin: controls become signs; in right-to-left text each technical token keeps its own order. */
function pieces(text: string): ReactNode {
  if (countControls(text) === 0) return technical(text);
  return splitControls(text).map((piece, index) => {
    const key = `${String(index)}.${piece.kind}`;
    return piece.kind === 'text' ? (
      <span key={key}>{technical(piece.text)}</span>
    ) : (
      <span key={key} className={cx('control')}>
        {piece.name}
      </span>
    );
  });
}

function technical(text: string): ReactNode {
  const parts = splitTechnical(text);
  if (parts.length === 1 && !parts[0]?.token) return text;
  return parts.map((part, index) => {
    const key = `${String(index)}.${part.text}`;
    return part.token ? (
      <bdi key={key} dir="ltr" translate="no" className={cx(part.text.length < 40 && 'unbroken')}>
        {part.text}
      </bdi>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    );
  });
}

/** Says that a text carries characters which change its order. Nothing when it has none. */
export function ControlsWarning({ text }: { text: string }): ReactNode {
  const t = useT();
  const count = countControls(text);
  if (count === 0) return null;
  return (
    <div className={cx('notice', 'caution')}>
      <Icon name="warning" />
      <div className={cx('noticeBody')}>
        <strong>{t('bidi.controls', { n: count })}</strong>
        <p>{t('bidi.controls.why')}</p>
      </div>
    </div>
  );
}

/** Labels stay in the standard's own words in every language; the meaning is in the tooltip. */
export function TlpChip({ tlp }: { tlp: TlpValue | null }): ReactNode {
  const t = useT();
  if (tlp === null) {
    return (
      <span className={cx('tlp', 'unmarked')} title={t('tlp.unmarked.gloss')}>
        {t('tlp.unmarked')}
      </span>
    );
  }
  const hue = tlp === 'amber+strict' ? 'amber' : tlp;
  return (
    <bdi dir="ltr" translate="no" className={cx('tlp', hue)} title={t(`tlp.${tlp}` as MessageKey)}>
      {`TLP:${tlp.toUpperCase()}`}
    </bdi>
  );
}

export function GradeBadge({ grade }: { grade: GradeValue }): ReactNode {
  const t = useT();
  if (grade.source === null && grade.info === null) return null;
  return (
    <bdi
      dir="ltr"
      translate="no"
      className={cx('grade')}
      title={[
        grade.source ? t(`grade.source.${grade.source}` as MessageKey) : null,
        grade.info ? t(`grade.info.${String(grade.info)}` as MessageKey) : null,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    >
      <span>{grade.source ?? '–'}</span>
      <span>{grade.info ?? '–'}</span>
    </bdi>
  );
}

export function StanceTag({ stance }: { stance: StanceValue }): ReactNode {
  const t = useT();
  return <span className={cx('stance', stance)}>{t(`stance.${stance}`)}</span>;
}

/** Two letters of a name on one of five quiet tints; the name itself always stands beside it. */
export function Avatar({ name }: { name: string }): ReactNode {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const letters = (
    words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 2)
  ).join('');
  const tint = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 5, 7);
  return (
    <span className={cx('avatar', `tint${String(tint)}`)} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  );
}

/** Copies the exact text that it was given, which callers defang. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const t = useT();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1500);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <button
      type="button"
      className={cx('button', 'quiet', 'small')}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      <Icon name={done ? 'check' : 'copy'} />
      <span className="sr">{done ? t('copied') : label}</span>
    </button>
  );
}

export const kindKey = (kind: ValueKind): MessageKey => `kind.${kind}`;
