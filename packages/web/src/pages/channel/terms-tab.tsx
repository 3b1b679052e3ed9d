import type { Agreement, AgreementDraft, Channel, LaneTerms } from '@qanat/api';
import { type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, Field, inputClass, Problem, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Ind, Name } from '../../ui/tokens.tsx';
import styles from './channel.module.css';

const cx = classes({ ...page, ...styles });

/** The agreement in plain sentences, lane by lane; to be signed, refused, or proposed anew. */
export function TermsTab({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const [drafting, setDrafting] = useState(false);
  const act = useAction('channelAct', ['channels']);
  const { id, state } = channel.brief;
  return (
    <section className={cx('body')}>
      {channel.agreements.length === 0 && !drafting && <Empty>{t('agreement.none')}</Empty>}
      {channel.agreements.map((agreement) => (
        <AgreementPanel key={agreement.version} channel={channel} agreement={agreement} />
      ))}
      {drafting ? (
        <DraftForm channel={channel} onDone={() => setDrafting(false)} />
      ) : (
        <div className={cx('toolbar')}>
          <Button icon="pencil" onClick={() => setDrafting(true)}>
            {t('agreement.propose')}
          </Button>
          {state === 'suspended' ? (
            <Button onClick={() => act.mutate({ params: { id }, body: { action: 'resume' } })}>
              {t('channel.resume')}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => act.mutate({ params: { id }, body: { action: 'suspend' } })}>
              {t('channel.suspend')}
            </Button>
          )}
        </div>
      )}
      <Problem error={act.error} />
    </section>
  );
}

function AgreementPanel({ channel, agreement }: { channel: Channel; agreement: Agreement }): ReactNode {
  const t = useT();
  const sign = useAction('agreementSign', ['channels']);
  const refuse = useAction('agreementRefuse', ['channels']);
  const { hash } = agreement;
  const params = { id: channel.brief.id };
  return (
    <article className={cx('panel')}>
      <div className={cx('meta')}>
        <h2>
          <Name>{agreement.title[t.locale.lang] || agreement.title.en}</Name>
        </h2>
        <span>{t('agreement.version', { n: agreement.version })}</span>
        <span>{t(`agreement.state.${agreement.state}`)}</span>
        {agreement.start && agreement.end && (
          <Ind>{`${agreement.start.slice(0, 10)} – ${agreement.end.slice(0, 10)}`}</Ind>
        )}
        <span>{t(agreement.signedByUs ? 'agreement.weSigned' : 'agreement.weDidNot')}</span>
        <span>{t(agreement.signedByThem ? 'agreement.theySigned' : 'agreement.theyDidNot')}</span>
      </div>
      {agreement.lanes.map((lane) => (
        <div key={lane.direction} className={cx('lane')}>
          <h3>
            <T
              k={lane.direction === 'out' ? 'lane.out' : 'lane.in'}
              v={{ partner: <Name>{channel.brief.partner.name}</Name> }}
            />
          </h3>
          <ul className={cx('sentences')}>
            {lane.sentences.map((sentence) => (
              <li key={sentence.key}>
                <span>{sentence.label}</span>
                <span>{sentence.text}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {agreement.state === 'to-sign' && hash && (
        <div className={cx('toolbar')}>
          <Button
            look="primary"
            icon="check"
            disabled={sign.isPending}
            onClick={() => sign.mutate({ params, body: { hash } })}
          >
            {t('agreement.sign')}
          </Button>
          <Button
            look="quiet"
            icon="cross"
            disabled={refuse.isPending}
            onClick={() => refuse.mutate({ params, body: { hash } })}
          >
            {t('agreement.refuse')}
          </Button>
        </div>
      )}
      <Problem error={sign.error ?? refuse.error} />
    </article>
  );
}

const CHOICES = {
  ceiling: ['clear', 'green', 'amber', 'amber+strict', 'red'],
  onward: ['none', 'ask', 'listed', 'tlp'],
  sources: ['open', 'pseudonym', 'withhold'],
  attribution: ['name', 'pseudonym', 'must-not'],
  personal_data: ['strip', 'keep'],
  redactions: ['none', 'count', 'paths'],
} as const satisfies Partial<Record<keyof LaneTerms, readonly string[]>>;
type Choice = keyof typeof CHOICES;

function DraftForm({ channel, onDone }: { channel: Channel; onDone: () => void }): ReactNode {
  const start = useCall('agreementDraft', { params: { id: channel.brief.id } });
  return start.data ? (
    <DraftEditor channel={channel} start={start.data} onDone={onDone} />
  ) : (
    <Waiting error={start.error} />
  );
}

function DraftEditor(props: { channel: Channel; start: AgreementDraft; onDone: () => void }): ReactNode {
  const t = useT();
  const { channel } = props;
  const [draft, setDraft] = useState(props.start);
  const propose = useAction('agreementPropose', ['channels']);
  const changeLane = (at: number, part: Partial<LaneTerms>) =>
    setDraft((old) => ({
      ...old,
      lanes: old.lanes.map((lane, index) => (index === at ? { ...lane, ...part } : lane)),
    }));
  return (
    <form
      className={cx('panel')}
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ params: { id: channel.brief.id }, body: draft }, { onSuccess: props.onDone });
      }}
    >
      <h2>{t('agreement.propose')}</h2>
      <Problem error={propose.error} />
      <div className={cx('laneForm')}>
        <Field label={t('agreement.title.en')}>
          {(id) => (
            <input
              id={id}
              className={inputClass}
              value={draft.title.en}
              onChange={(event) => setDraft({ ...draft, title: { ...draft.title, en: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t('agreement.title.ar')}>
          {(id) => (
            <input
              id={id}
              dir="rtl"
              lang="ar"
              className={inputClass}
              value={draft.title.ar}
              onChange={(event) => setDraft({ ...draft, title: { ...draft.title, ar: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t('terms.end')}>
          {(id) => (
            <input
              id={id}
              type="date"
              dir="ltr"
              className={inputClass}
              value={draft.end.slice(0, 10)}
              onChange={(event) =>
                event.target.value && setDraft({ ...draft, end: `${event.target.value}T00:00:00Z` })
              }
            />
          )}
        </Field>
      </div>
      {draft.lanes.map((lane, at) => (
        <fieldset key={`${lane.from} ${lane.to}`} className={cx('lane')}>
          <legend>
            <T
              k={lane.from === channel.self.id ? 'lane.out' : 'lane.in'}
              v={{ partner: <Name>{channel.brief.partner.name}</Name> }}
            />
          </legend>
          <div className={cx('laneForm')}>
            {(Object.keys(CHOICES) as Choice[]).map((name) => (
              <Field key={name} label={t(`lane.${name}`)}>
                {(id) => (
                  <select
                    id={id}
                    className={inputClass}
                    value={lane[name]}
                    onChange={(event) => changeLane(at, { [name]: event.target.value })}
                  >
                    {CHOICES[name].map((value) => (
                      <option key={value} value={value}>
                        {name === 'ceiling'
                          ? `TLP:${value.toUpperCase()}`
                          : t(`lane.${name}.${value}` as Parameters<typeof t>[0])}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ))}
            <Field label={t('lane.retention_days')}>
              {(id) => (
                <input
                  id={id}
                  type="number"
                  min={1}
                  dir="ltr"
                  className={inputClass}
                  value={lane.retention_days}
                  onChange={(event) =>
                    changeLane(at, { retention_days: Math.max(1, event.target.valueAsNumber || 1) })
                  }
                />
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      <div className={cx('toolbar')}>
        <Button type="submit" look="primary" icon="check" disabled={propose.isPending}>
          {t('agreement.signAndPropose')}
        </Button>
        <Button look="quiet" onClick={props.onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
