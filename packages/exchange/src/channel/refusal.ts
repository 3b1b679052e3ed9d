import type { Issue, Result } from '@qanat/json';

/** Codes of what this folder refuses or holds; each has a text in both languages. */
export const channelCodes = [
  'exchange/agreement-absent',
  'exchange/agreement-needs-two-officers',
  'exchange/agreement-not-open',
  'exchange/agreement-other-parties',
  'exchange/agreement-replaces',
  'exchange/agreement-successor',
  'exchange/agreement-suite-lowered',
  'exchange/ask-closed',
  'exchange/ask-nobody',
  'exchange/bad-body',
  'exchange/bad-checkpoint',
  'exchange/bad-key',
  'exchange/bad-message',
  'exchange/bad-signature',
  'exchange/channel-ended',
  'exchange/channel-frozen',
  'exchange/channel-suspended',
  'exchange/code-mismatch',
  'exchange/conflict',
  'exchange/custody-broken',
  'exchange/delete-asked',
  'exchange/disowned',
  'exchange/duplicity',
  'exchange/fork',
  'exchange/future-version',
  'exchange/gap-too-wide',
  'exchange/generation-closed',
  'exchange/hold-decided',
  'exchange/hold-final',
  'exchange/hold-full',
  'exchange/invalid-object',
  'exchange/invite-contested',
  'exchange/invite-expired',
  'exchange/invite-own',
  'exchange/invite-used',
  'exchange/join-unexpected',
  'exchange/malformed',
  'exchange/no-box-key',
  'exchange/no-terms',
  'exchange/not-evident',
  'exchange/not-for-us',
  'exchange/not-spoken',
  'exchange/nothing-to-do',
  'exchange/nothing-to-release',
  'exchange/origin-unknown',
  'exchange/over-ceiling',
  'exchange/own-log-behind',
  'exchange/plan-changed',
  'exchange/quota',
  'exchange/released-nothing',
  'exchange/review-own-asset',
  'exchange/review-mass',
  'exchange/review-pattern',
  'exchange/rollback',
  'exchange/stamp-broken',
  'exchange/stranger',
  'exchange/too-big',
  'exchange/unauthorised-onward',
  'exchange/unknown-agreement',
  'exchange/unknown-ask',
  'exchange/unknown-channel',
  'exchange/unknown-envelope',
  'exchange/unknown-hold',
  'exchange/unknown-invitation',
  'exchange/unknown-marking',
  'exchange/waiting',
  'exchange/waiting-time',
] as const;

export type ChannelCode = (typeof channelCodes)[number];

export type Refused = Extract<Result<never>, { ok: false }>;

export function refuse(code: ChannelCode, params?: Issue['params'], path = ''): Refused {
  return { ok: false, issues: [{ code, path, severity: 'error', ...(params && { params }) }] };
}

/** The same refusal with what lies beneath it. */
export function refuseBecause(
  code: ChannelCode,
  beneath: readonly Issue[],
  params?: Issue['params'],
): Refused {
  return {
    ok: false,
    issues: [...refuse(code, params).issues, ...beneath.filter((one) => one.severity === 'error')],
  };
}

export function accept<T>(value: T): Result<T> {
  return { ok: true, value, issues: [] };
}
