import { formatMessage, previewQuestion, sendQuestion } from '@qanat/app';
import { arg, emit, given, text, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'question send ID CH [--preview] [--digest D]      asks a partner, decided by the agreement like anything that leaves; --preview only tells what it would see',
  options: { preview: { type: 'boolean' }, digest: { type: 'string' } },
  args: [2, 2],
  run: (call) =>
    withHome(call, async (home) => {
      const [id, chan] = [arg(call, 0), arg(call, 1)];
      if (given(call, 'preview')) {
        const plan = await previewQuestion(home, id, chan);
        for (const { id: object, effect, reasons } of plan.decisions) {
          const told = reasons
            .filter((reason) => reason.effect !== 'pass')
            .map(({ code, params }) => ({ code, text: formatMessage(code, params, call.lang) }));
          emit(
            call,
            { id: object, effect, reasons: told },
            [`${effect.padEnd(8)} ${object}`, ...told.map((one) => `           ${one.text}`)].join('\n'),
          );
        }
        emit(call, { digest: plan.fingerprint }, plan.fingerprint);
        return 0;
      }
      const { envelopes, plan } = await sendQuestion(home, id, chan, 'cli', text(call, 'digest'));
      emit(
        call,
        { ok: true, sent: plan.views.length, envelopes },
        `${chan} #${envelopes[0]?.seq ?? ''}  ${plan.views.length}`,
      );
      return 0;
    }),
};
