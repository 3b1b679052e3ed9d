import type { ApiError } from '@qanat/api';
import { type ButtonHTMLAttributes, type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../i18n/translate.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './ui.module.css';

const cx = classes(styles);

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  look?: 'plain' | 'primary' | 'quiet';
  small?: boolean;
  icon?: IconName;
  flip?: boolean;
  kbd?: string;
};

export function Button({
  look = 'plain',
  small = false,
  icon,
  flip = false,
  kbd,
  children,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button type="button" {...rest} className={cx('button', look !== 'plain' && look, small && 'small')}>
      {icon && <Icon name={icon} flip={flip} />}
      {children !== undefined && <span>{children}</span>}
      {kbd && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </button>
  );
}

export const buttonClass = (look: 'plain' | 'primary' | 'quiet' = 'plain', small = false): string =>
  cx('button', look !== 'plain' && look, small && 'small');

export function Kbd({ children }: { children: string }): ReactNode {
  return (
    <kbd dir="ltr" className={cx('kbd')}>
      {children}
    </kbd>
  );
}

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count?: number | undefined;
}

/** One choice of a few, as buttons that say which is pressed. */
export function Segmented<V extends string>(props: {
  label: string;
  options: readonly Segment<V>[];
  value: V;
  onChange: (value: V) => void;
}): ReactNode {
  const { locale } = useT();
  return (
    <fieldset className={cx('segments')} aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={cx('segment')}
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <small>{locale.number(option.count)}</small>}
        </button>
      ))}
    </fieldset>
  );
}

export function Notice(props: {
  look?: 'plain' | 'caution' | 'note' | 'problem';
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  const { look = 'plain', icon } = props;
  return (
    <div className={cx('notice', look !== 'plain' && look)} role={look === 'problem' ? 'alert' : undefined}>
      {icon && <Icon name={icon} />}
      <div className={cx('noticeBody')}>
        <strong>{props.title}</strong>
        {props.children}
      </div>
      {props.action}
    </div>
  );
}

/** A refusal with all its reasons, each with its code. Nothing while there is none. */
export function Problem({ error }: { error: ApiError | null | undefined }): ReactNode {
  if (!error) return null;
  const { title, code, detail, issues } = error.problem;
  return (
    <Notice look="problem" icon="warning" title={title}>
      {detail && <p>{detail}</p>}
      {issues.length > 0 && (
        <ul className={cx('issues')}>
          {issues.map((issue) => (
            <li key={`${issue.code}${issue.path}`}>
              {issue.message}{' '}
              {issue.path && (
                <bdi dir="ltr" translate="no" className={cx('ind')}>
                  {issue.path}
                </bdi>
              )}
            </li>
          ))}
        </ul>
      )}
      <bdi dir="ltr" translate="no" className={cx('ind', 'hint')}>
        {code}
      </bdi>
    </Notice>
  );
}

export function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={cx('field')}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className={cx('hint')}>{hint}</p>}
    </div>
  );
}

/** Opens the platform's file chooser under words of ours: the browser's own button speaks the browser's language. */
export function FilePicker(props: {
  label: string;
  chosen?: string | undefined;
  accept?: string;
  onPick: (file: File) => void;
}): ReactNode {
  return (
    <label className={cx('button', 'picker')}>
      <Icon name="reports" />
      <span>{props.label}</span>
      {props.chosen !== undefined && <bdi className={cx('hint')}>{props.chosen}</bdi>}
      <input
        type="file"
        className="sr"
        accept={props.accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) props.onPick(file);
        }}
      />
    </label>
  );
}

export const inputClass: string = cx('input');

/** A native modal: the platform traps and returns focus and closes on Escape. */
export function Dialog(props: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
  actions: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={cx('dialog', props.wide && 'wide')}
      aria-labelledby={id}
      onClose={props.onClose}
    >
      <h2 id={id}>{props.title}</h2>
      <div className={cx('dialogBody')}>{props.children}</div>
      <div className={cx('dialogActions')}>{props.actions}</div>
    </dialog>
  );
}

export function Empty({ children }: { children: ReactNode }): ReactNode {
  return <div className={cx('empty')}>{children}</div>;
}

/** The state of a question that has no data yet. */
export function Waiting({ error }: { error: ApiError | null }): ReactNode {
  const t = useT();
  return error ? <Problem error={error} /> : <Empty>{t('loading')}</Empty>;
}

/** Below a list that goes on. */
export function More({ more }: { more: (() => void) | null }): ReactNode {
  const t = useT();
  if (!more) return null;
  return (
    <p>
      <Button small onClick={more}>
        {t('more')}
      </Button>
    </p>
  );
}

export function PageHead({
  title,
  count,
  children,
}: {
  title: ReactNode;
  count?: string | undefined;
  children?: ReactNode;
}): ReactNode {
  return (
    <header className={cx('head')}>
      <h1>
        {title}
        {count && <small>{count}</small>}
      </h1>
      <span className={cx('grow')} />
      {children}
    </header>
  );
}

/** A named part of the page that scrolls by itself, and by keyboard: the arrows need the focus in it (WCAG 2.1.1). */
export function ScrollRegion({
  label,
  className,
  dir,
  children,
}: {
  label: string;
  className: string;
  dir?: 'ltr';
  children: ReactNode;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard cannot scroll it.
    <section className={className} dir={dir} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** A table that scrolls by itself when the page is narrow. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <ScrollRegion className={cx('tableFrame')} label={label}>
      <table>{children}</table>
    </ScrollRegion>
  );
}

export function Terms({
  terms,
}: {
  terms: readonly { key: string; label: string; text: ReactNode }[];
}): ReactNode {
  return (
    <dl className={cx('terms')}>
      {terms.map((term) => (
        <div key={term.key}>
          <dt>{term.label}</dt>
          <dd>{term.text}</dd>
        </div>
      ))}
    </dl>
  );
}
