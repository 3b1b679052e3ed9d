export { RELEASE_EXTENSION_ID } from './derive.ts';
export { joinEffects } from './effect.ts';
export { HANDLING_EXTENSION_ID, type HandlingCode, handlingCode, handlingMarking } from './handling.ts';
export { derivedId, laneIdentityId, laneSecret } from './lane-ids.ts';
export { decideMessages, type ReasonCode } from './messages/index.ts';
export { planRelease, type Releasable, type ReleasePlan } from './plan.ts';
export type {
  Approval,
  Candidate,
  CustodyFact,
  Decision,
  Effect,
  GrantFact,
  HandlingMarks,
  LaneTerms,
  Mark,
  OnwardTerms,
  PriorView,
  Reason,
  ReleaseInput,
  RuleEffect,
  RuleName,
  View,
} from './types.ts';
