import type { QuestionBrief } from '@qanat/api';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../data/node.tsx';
import { T, useT } from '../../i18n/translate.tsx';
import { QUESTION_STATES } from '../../search-params.ts';
import { classes } from '../../ui/classes.ts';
import { Button, Empty, PageHead, Segmented, Waiting } from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Age, Content, Name, Stamp } from '../../ui/tokens.tsx';
import { QuestionForm } from './question-form.tsx';

const cx = classes(page);
const route = getRouteApi('/questions');

/** Requests for information, ours and partners', with what may answer them. */
export function QuestionsPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/questions' });
  const { state = 'open', create = false } = route.useSearch();
  const list = useCall('questionList', { query: { state } });
  const dialog = (open: boolean) =>
    void navigate({
      to: '/questions',
      search: (old) => ({ ...old, create: open ? true : undefined }),
      replace: true,
    });
  return (
    <div className={cx('page')}>
      <PageHead title={t('nav.questions')}>
        <Segmented
          label={t('question.states')}
          value={state}
          options={QUESTION_STATES.map((value) => ({ value, label: t(`question.state.${value}`) }))}
          onChange={(value) =>
            void navigate({ to: '/questions', search: value === 'open' ? {} : { state: value } })
          }
        />
        <Button look="primary" icon="plus" onClick={() => dialog(true)}>
          {t('question.create')}
        </Button>
      </PageHead>
      {!list.data ? (
        <Waiting error={list.error} />
      ) : list.data.items.length === 0 ? (
        <Empty>{t(state === 'open' ? 'question.empty' : 'question.empty.state')}</Empty>
      ) : (
        <ul className={cx('rows')}>
          {list.data.items.map((one) => (
            <Row key={one.id} question={one} />
          ))}
        </ul>
      )}
      {create && <QuestionForm onClose={() => dialog(false)} />}
    </div>
  );
}

function Row({ question }: { question: QuestionBrief }): ReactNode {
  const t = useT();
  return (
    <li className={cx('row')}>
      <div>
        <Link to="/questions/$id" params={{ id: question.id }} className={cx('rowTitle')}>
          <Content lang={question.lang}>{question.content}</Content>
        </Link>
        <div className={cx('meta')}>
          {question.direction === 'own' ? (
            <span>{t('question.ours')}</span>
          ) : (
            <T k="question.from" v={{ partner: <Name>{question.partner?.name ?? '–'}</Name> }} />
          )}
          <span>{t('question.hits', { n: question.hits })}</span>
          <span>{t('question.answers', { n: question.answers })}</span>
        </div>
      </div>
      <div className={cx('meta', 'end')}>
        {question.answerBy !== null && <T k="question.by" v={{ date: <Stamp at={question.answerBy} /> }} />}
        <Age at={question.at} />
      </div>
    </li>
  );
}
