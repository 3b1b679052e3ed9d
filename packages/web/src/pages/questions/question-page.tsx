import type { Question } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import { Button, buttonClass, PageHead, Problem, Terms, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Ind, Name, Stamp } from '../../ui/tokens.tsx';
import { WithdrawDialog } from '../../ui/withdraw-dialog.tsx';
import { PickDialog } from '../search/pick-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';

const cx = classes(page);
const route = getRouteApi('/questions/$id');

/** One question: what may answer it, what does, and whom we asked. */
export function QuestionPage(): ReactNode {
  const { id } = route.useParams();
  const question = useCall('questionShow', { params: { id } });
  return question.data ? <Shown key={id} question={question.data} /> : <Waiting error={question.error} />;
}

function Shown({ question }: { question: Question }): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<'pick' | 'send' | 'withdraw' | null>(null);
  const navigate = useNavigate();
  const withdraw = useAction('questionWithdraw', ['asks']);
  const params = { id: question.id };
  const answer = useAction('questionAnswer', ['asks', 'objects']);
  const dismiss = useAction('questionDismiss', ['asks']);
  const settle = useAction('questionSettle', ['asks']);
  const busy = answer.isPending || dismiss.isPending;
  return (
    <div className={cx('page')}>
      <PageHead title={<Content lang={question.lang}>{question.content}</Content>}>
        {question.state === 'open' ? (
          <Button
            icon="check"
            disabled={settle.isPending}
            onClick={() =>
              settle.mutate({
                params,
                body: { state: question.given.length > 0 ? 'answered' : 'closed' },
              })
            }
          >
            {t(question.given.length > 0 ? 'question.settle.answered' : 'question.settle.closed')}
          </Button>
        ) : (
          <Button
            disabled={settle.isPending}
            onClick={() => settle.mutate({ params, body: { state: 'open' } })}
          >
            {t('question.settle.open')}
          </Button>
        )}
        {question.direction === 'own' && (
          <>
            <Button icon="cross" onClick={() => setOpen('withdraw')}>
              {t('withdraw')}
            </Button>
            <Button look="primary" icon="send" onClick={() => setOpen('send')}>
              {t('question.send')}
            </Button>
          </>
        )}
      </PageHead>
      <Problem error={settle.error ?? dismiss.error ?? (open === 'pick' ? null : answer.error)} />
      <Facts question={question} />
      <section className={cx('steps')}>
        <h2>{t('question.found')}</h2>
        {question.found.length === 0 ? (
          <p className={cx('muted')}>{t('question.found.none')}</p>
        ) : (
          <ul className={cx('rows')}>
            {question.found.map((hit) => (
              <Hit
                key={hit.object}
                hit={hit}
                busy={busy}
                onAnswer={() => answer.mutate({ params, body: { object: hit.object } })}
                onDismiss={() => dismiss.mutate({ params, body: { object: hit.object } })}
              />
            ))}
          </ul>
        )}
      </section>
      <section className={cx('steps')}>
        <h2>{t('question.given')}</h2>
        {question.given.length === 0 ? (
          <p className={cx('muted')}>{t('question.given.none')}</p>
        ) : (
          <ul className={cx('rows')}>
            {question.given.map((one) => (
              <li key={one.link} className={cx('row')}>
                <ObjectLink id={one.id} type={one.type} title={one.title} />
              </li>
            ))}
          </ul>
        )}
        <p>
          <Button icon="plus" onClick={() => setOpen('pick')}>
            {t('question.link')}
          </Button>
        </p>
      </section>
      {question.sent.length > 0 && <Sent sent={question.sent} />}
      {open === 'pick' && (
        <PickDialog
          title={t('question.link')}
          kinds={['report', 'claim', 'any']}
          most={1}
          taken={question.given.map(({ id }) => id)}
          go={() => t('question.link.go')}
          busy={answer.isPending}
          problem={<Problem error={answer.error} />}
          onPick={([object]) => {
            if (object !== undefined)
              answer.mutate({ params, body: { object } }, { onSuccess: () => setOpen(null) });
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'send' && <SendDialog question={question.id} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && (
        <WithdrawDialog
          title={t('question.withdraw')}
          text={t('question.withdraw.text')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onGo={() =>
            withdraw.mutate({ params }, { onSuccess: () => void navigate({ to: '/questions', search: {} }) })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function Facts({ question }: { question: Question }): ReactNode {
  const t = useT();
  return (
    <>
      <div className={cx('meta')}>
        <Link to="/questions" className={buttonClass('quiet', true)}>
          {t('question.all')}
        </Link>
        <span>{t(`question.state.${question.state}`)}</span>
        {question.direction === 'own' ? (
          <span>{t('question.ours')}</span>
        ) : (
          <T k="question.from" v={{ partner: <Name>{question.partner?.name ?? '–'}</Name> }} />
        )}
        <Stamp at={question.at} />
      </div>
      <dl className={cx('facts')}>
        {question.keywords.length > 0 && (
          <>
            <dt>{t('question.keywords')}</dt>
            <dd className={cx('meta')}>
              {question.keywords.map((word) => (
                <Name key={word}>{word}</Name>
              ))}
            </dd>
          </>
        )}
        {question.values.length > 0 && (
          <>
            <dt>{t('question.values')}</dt>
            <dd className={cx('meta')}>
              {question.values.map((value) => (
                <Ind key={value} boxed>
                  {value}
                </Ind>
              ))}
            </dd>
          </>
        )}
        {question.answerBy !== null && (
          <>
            <dt>{t('question.byDate')}</dt>
            <dd>
              <Stamp at={question.answerBy} />
            </dd>
          </>
        )}
      </dl>
      {question.terms.length > 0 && (
        <section className={cx('steps')}>
          <h2>{t('question.terms')}</h2>
          <Terms terms={question.terms} />
        </section>
      )}
    </>
  );
}

function Hit(props: {
  hit: Question['found'][number];
  busy: boolean;
  onAnswer: () => void;
  onDismiss: () => void;
}): ReactNode {
  const t = useT();
  const { hit, busy } = props;
  return (
    <li className={cx('row')}>
      <div>
        <ObjectLink id={hit.object} type={hit.type} title={hit.title} />
        <div className={cx('meta')}>
          <span>{t('question.because')}</span>
          {hit.values.map((value) => (
            <Ind key={value} boxed>
              {value}
            </Ind>
          ))}
          {hit.keywords.map((word) => (
            <Name key={word}>{word}</Name>
          ))}
          {hit.about.map((id) => (
            <Ind key={id}>{id}</Ind>
          ))}
          <Stamp at={hit.at} />
        </div>
      </div>
      <div className={cx('meta', 'end')}>
        <Button small icon="check" disabled={busy} onClick={props.onAnswer}>
          {t('question.itAnswers')}
        </Button>
        <Button small look="quiet" disabled={busy} onClick={props.onDismiss}>
          {t('question.notAnswer')}
        </Button>
      </div>
    </li>
  );
}

function ObjectLink({ id, type, title }: { id: string; type: string; title: string }): ReactNode {
  const text = <Content>{title}</Content>;
  return type === 'report' ? (
    <Link to="/reports/$id" params={{ id }} className={cx('rowTitle')}>
      {text}
    </Link>
  ) : (
    <Link to="/objects/$id" params={{ id }} className={cx('rowTitle')}>
      {text}
    </Link>
  );
}

function Sent({ sent }: { sent: Question['sent'] }): ReactNode {
  const t = useT();
  return (
    <section className={cx('steps')}>
      <h2>{t('question.sent')}</h2>
      <ul className={cx('rows')}>
        {sent.map((one) => (
          <li key={one.channel} className={cx('row')}>
            <Link to="/channels/$id" params={{ id: one.channel }}>
              <Name>{one.partner?.name ?? one.channel}</Name>
            </Link>
            <Stamp at={one.at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
