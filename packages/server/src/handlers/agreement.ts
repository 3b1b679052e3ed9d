import type { Agreement, AgreementDraft } from '@qanat/api';
import {
  AppError,
  agreementsOf,
  channelSummary,
  draftFor,
  type FullDraft,
  type Home,
  type Lang,
  propose,
  refuse,
  sign,
  waitingForUs,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { presentAgreement, toTerms } from '../present-agreement.ts';

type AgreementHandlers = Pick<
  Handlers,
  'agreementDraft' | 'agreementPropose' | 'agreementSign' | 'agreementRefuse'
>;

export const agreementHandlers: AgreementHandlers = {
  agreementDraft: async ({ home, params }) =>
    toDraft(await draftFor(home, await channelSummary(home, params['id'] ?? ''))),
  agreementPropose: async ({ home, params, body, person, lang }) => {
    const chan = params['id'] ?? '';
    const { nodeId } = home.self.keys;
    const lane = (outgoing: boolean) => {
      const found = body.lanes.find(({ from }) => (from === nodeId) === outgoing);
      if (!found) return null;
      const { from: _from, to: _to, ...terms } = found;
      return { ...terms, verbs: ['put'] as ['put'] };
    };
    const draft = { title: body.title, start: body.start, end: body.end, out: lane(true), in: lane(false) };
    return agreementNow(home, chan, await propose(home, chan, draft, person.name), lang);
  },
  agreementSign: async ({ home, params, body, person, lang }) => {
    await sign(home, params['id'] ?? '', body.hash, person.name);
    return agreementNow(home, params['id'] ?? '', body.hash, lang);
  },
  agreementRefuse: async ({ home, params, body, person, lang }) => {
    const chan = params['id'] ?? '';
    // What was looked at is what is refused, not what may have come since.
    const { hash } = await waitingForUs(home, chan);
    if (hash !== body.hash) throw new AppError('app/not-found', { id: body.hash });
    return agreementNow(home, chan, await refuse(home, chan, person.name), lang);
  },
};

function toDraft({ lanes, ...rest }: FullDraft): AgreementDraft {
  return { ...rest, lanes: lanes.map(toTerms) };
}

async function agreementNow(home: Home, chan: string, hash: string, lang: Lang): Promise<Agreement> {
  const one = (await agreementsOf(home, chan)).find((agreement) => agreement.hash === hash);
  if (!one) throw new AppError('app/not-found', { id: hash });
  return presentAgreement(home, one, lang);
}
