import type { Analysis, Mark } from '@qanat/api';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAction, useCall } from '../../data/node.tsx';
import { useT } from '../../i18n/translate.tsx';
import { classes } from '../../ui/classes.ts';
import {
  Button,
  buttonClass,
  inputClass,
  PageHead,
  Problem,
  Segmented,
  Waiting,
} from '../../ui/controls.tsx';
import page from '../../ui/page.module.css';
import { Content, Stamp } from '../../ui/tokens.tsx';
import { WithdrawDialog } from '../../ui/withdraw-dialog.tsx';
import { PickDialog } from '../search/pick-dialog.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { Sensitivity } from './sensitivity.tsx';

const cx = classes(page);
const route = getRouteApi('/hypotheses/$id');

/** One analysis: evidence against hypotheses, what stands best, and on whom that rests. */
export function AnalysisPage(): ReactNode {
  const { id } = route.useParams();
  const { grades = false } = route.useSearch();
  const analysis = useCall('analysisShow', { params: { id }, query: { byGrade: grades ? '1' : '0' } });
  return analysis.data ? (
    <Shown key={id} analysis={analysis.data} grades={grades} />
  ) : (
    <Waiting error={analysis.error} />
  );
}

function Shown({ analysis, grades }: { analysis: Analysis; grades: boolean }): ReactNode {
  const t = useT();
  const navigate = route.useNavigate();
  const [picking, setPicking] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useAction('analysisWithdraw', ['reports']);
  const edit = useAction('analysisEdit', ['reports']);
  const params = { id: analysis.id };
  const pending = edit.isPending ? edit.variables.body.marks?.[0] : undefined;
  const mark = (hypothesis: string, evidence: string, value: Mark | null) =>
    edit.mutate({ params, body: { marks: [{ hypothesis, evidence, mark: value }] } });
  return (
    <div className={cx('page')}>
      <PageHead title={<Content>{analysis.title}</Content>}>
        <Segmented
          label={t('ach.weigh')}
          value={grades ? 'grades' : 'alike'}
          options={[
            { value: 'alike', label: t('ach.weigh.alike') },
            { value: 'grades', label: t('ach.weigh.grades') },
          ]}
          onChange={(value) =>
            void navigate({ search: value === 'grades' ? { grades: true } : {}, replace: true })
          }
        />
        {analysis.own && (
          <>
            <Button icon="cross" onClick={() => setWithdrawing(true)}>
              {t('withdraw')}
            </Button>
            <Button icon="plus" onClick={() => setPicking(true)}>
              {t('ach.addEvidence')}
            </Button>
          </>
        )}
      </PageHead>
      <div className={cx('meta')}>
        <Link to="/hypotheses" className={buttonClass('quiet', true)}>
          {t('ach.all')}
        </Link>
        {!analysis.own && <span>{t('ach.received')}</span>}
        <Stamp at={analysis.modified} />
      </div>
      {!picking && <Problem error={edit.error} />}
      <EvidenceTable
        analysis={analysis}
        pending={pending}
        onMark={mark}
        onDropHypothesis={(id) => edit.mutate({ params, body: { dropHypotheses: [id] } })}
        onDropEvidence={(id) => edit.mutate({ params, body: { dropEvidence: [id] } })}
      />
      {analysis.own && (
        <AddHypothesis
          busy={edit.isPending}
          onAdd={(text) => edit.mutate({ params, body: { addHypotheses: [text] } })}
        />
      )}
      <Sensitivity analysis={analysis} />
      {withdrawing && (
        <WithdrawDialog
          title={t('ach.withdraw')}
          text={t('ach.withdraw.text')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onGo={() =>
            withdraw.mutate({ params }, { onSuccess: () => void navigate({ to: '/hypotheses', search: {} }) })
          }
          onClose={() => setWithdrawing(false)}
        />
      )}
      {picking && (
        <PickDialog
          title={t('ach.addEvidence')}
          kinds={['claim', 'report', 'any']}
          taken={analysis.rows.map(({ id }) => id)}
          go={(n) => t('ach.pick.go', { n })}
          busy={edit.isPending}
          problem={<Problem error={edit.error} />}
          onPick={(ids) =>
            edit.mutate({ params, body: { addEvidence: ids } }, { onSuccess: () => setPicking(false) })
          }
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

function AddHypothesis(props: { busy: boolean; onAdd: (text: string) => void }): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onAdd(text.trim());
    setText('');
  };
  return (
    <form className={cx('toolbar')} onSubmit={submit}>
      <input
        dir="auto"
        maxLength={500}
        className={inputClass}
        aria-label={t('ach.addHypothesis')}
        placeholder={t('ach.addHypothesis')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={props.busy || text.trim() === ''}>
        {t('ach.add')}
      </Button>
    </form>
  );
}
