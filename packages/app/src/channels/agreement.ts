import {
  type AgreementDraft,
  type AgreementSummary,
  agreements,
  endChannel,
  proposeAgreement,
  refuseAgreement,
  resume,
  SUSPEND_REASONS,
  type SuspendReason,
  signAgreement,
  suspend,
} from '@qanat/exchange';
import { AppError } from '../errors.ts';
import type { Home } from '../home.ts';
import { record } from './join.ts';
import { orRefuse } from './or-refuse.ts';

/** Proposes an agreement, or its successor. Signed by us with it; in force when the partner has signed too. */
export async function propose(
  home: Home,
  chan: string,
  draft: AgreementDraft,
  actor: string,
): Promise<string> {
  const { hash } = orRefuse(await proposeAgreement(home.self, chan, draft, actor));
  await record(home, actor, 'agreement.propose', hash);
  return hash;
}

/** Every agreement of a channel, oldest first. */
export function agreementsOf(home: Home, chan: string): Promise<AgreementSummary[]> {
  return agreements(home.self, chan);
}

/** The agreement that waits for our signature. */
export async function waitingForUs(home: Home, chan: string): Promise<AgreementSummary> {
  const open = (await agreements(home.self, chan)).findLast(
    ({ state, proposer }) => state === 'proposed' && proposer !== home.self.keys.nodeId,
  );
  if (!open) throw new AppError('app/not-found', { id: chan });
  return open;
}

export async function sign(home: Home, chan: string, hash: string, actor: string): Promise<void> {
  orRefuse(await signAgreement(home.self, chan, actor, hash));
  await record(home, actor, 'agreement.sign', hash);
}

/** Turns down the agreement that waits for our signature. */
export async function refuse(home: Home, chan: string, actor: string): Promise<string> {
  const { hash } = orRefuse(await refuseAgreement(home.self, chan, actor));
  await record(home, actor, 'agreement.refuse', hash);
  return hash;
}

export type ChannelStep = 'suspend' | 'resume' | 'end';

/** Stops our sending, takes that back, or ends the channel with the notice that was agreed. */
export async function setChannel(
  home: Home,
  chan: string,
  step: ChannelStep,
  actor: string,
  reason?: string,
): Promise<void> {
  const why: SuspendReason = SUSPEND_REASONS.find((one) => one === reason) ?? 'unstated';
  const steps = {
    suspend: () => suspend(home.self, chan, why, actor),
    resume: () => resume(home.self, chan, actor),
    end: () => endChannel(home.self, chan, why, actor),
  };
  orRefuse(await steps[step]());
  await record(home, actor, `channel.${step}`, chan);
}
