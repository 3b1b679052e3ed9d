import type { JsonObject } from '@qanat/json';
import type { StixObject, Tlp } from '@qanat/stix';
import type { ReasonCode } from './messages/index.ts';

/** What a rule asks for; effects join to the strictest. */
export type RuleEffect = 'pass' | 'strip' | 'ask' | 'deny';

/** What becomes of an object: sent as it is, sent as another object, not sent, not sent before somebody agrees. */
export type Effect = 'whole' | 'derived' | 'withheld' | 'ask';

/** The numbered rules of a release, and `00 views` for what follows from a view being whole or derived. */
export type RuleName =
  | '00 views'
  | '01 agreement'
  | '02 spoken'
  | '03 scope'
  | '04 unknown marking'
  | '05 ceiling'
  | '06 red'
  | '07 third party'
  | '08 orcon'
  | '09 eyes'
  | '10 handling'
  | '11 embargo'
  | '12 granular'
  | '13 source'
  | '14 references'
  | '15 validity'
  | '16 personal data'
  | '17 self-harm';

/** One direction of an agreement, as it is signed. */
export interface LaneTerms {
  readonly from: string;
  readonly to: string;
  readonly ceiling: Tlp;
  readonly introduced_ceiling: Tlp;
  readonly types: readonly string[];
  readonly purpose: readonly string[];
  readonly deny_purpose: readonly string[];
  readonly onward: 'none' | 'ask' | 'listed' | 'tlp';
  readonly onward_list: readonly string[];
  readonly orcon: boolean;
  readonly attribution: 'name' | 'pseudonym' | 'must-not';
  readonly sources: 'open' | 'pseudonym' | 'withhold';
  readonly redactions: 'none' | 'count' | 'paths';
  readonly verbs: readonly 'put'[];
  readonly personal_data: 'strip' | 'keep';
  readonly retention_days: number;
  readonly after_end: 'keep-under-terms' | 'delete-and-attest';
  readonly receipt_within: string;
  readonly canaries: 'may' | 'no';
  readonly origin_tags: 'carry' | 'omit';
  readonly quota: {
    readonly envelopes_day: number;
    readonly bytes_day: number;
    readonly objects_envelope: number;
  };
}

/** What somebody else asked of whoever holds their material. */
export interface OnwardTerms {
  readonly onward: 'none' | 'ask' | 'listed' | 'tlp';
  /** Nodes that may have it under `listed`; the named clients under `tlp`. */
  readonly list?: readonly string[];
  readonly orcon?: boolean;
  /** A marking laid over the object; what holds is the stricter. */
  readonly tlp?: Tlp;
  readonly agreement?: string;
  /** Node that set these terms. They do not bind what goes back to it, and its grant answers their `ask`. */
  readonly by?: string;
  /** The only nodes that may have it. */
  readonly rel?: readonly string[];
  /** Nodes that may never have it. */
  readonly notrel?: readonly string[];
}

/** One verified hop: `by` passed the object on under these terms. */
export interface CustodyFact extends OnwardTerms {
  readonly by: string;
}

/**
 * What this node alone has noted: `source`, `personal`, `lock`, `own-asset`, `canary`, `embargo:<timestamp>`,
 * `rel:<node>,<node>`, `notrel:<node>`. `selector` is a STIX selector (§7.2.3.1), '' for the whole object.
 */
export interface Mark {
  readonly selector: string;
  readonly mark: string;
}

/** The view of the same object that this lane got last. */
export interface PriorView {
  readonly id: string;
  readonly created?: string;
  readonly modified?: string;
  /** `sha256:…` over salt and bytes, as on the wire. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export interface Candidate {
  readonly object: StixObject;
  /** The object's exact bytes; a whole view sends them. */
  readonly bytes: Uint8Array;
  /** 32 bytes, drawn once for the stored version. */
  readonly salt: Uint8Array;
  /** Sequence number of the stored version. */
  readonly seq: number;
  readonly supply: { readonly kind: 'own' | 'import' | 'channel'; readonly terms: OnwardTerms };
  readonly custody: readonly CustodyFact[];
  /** Terms of all foreign material that this object was made from. */
  readonly inputs: readonly OnwardTerms[];
  readonly marks: readonly Mark[];
  /** Node that the stamp names. */
  readonly originator?: string;
  readonly prior?: PriorView;
  /** Send the whole although a derived view went before; the caller recalls that one as `replaced`. */
  readonly regrade?: boolean;
}

/** A verified grant. */
export interface GrantFact {
  readonly hash: string;
  readonly by: string;
  readonly obj: string;
  /** Salted digest of the version as we hold it. */
  readonly digest: string;
  readonly to: readonly string[];
  readonly max: Tlp;
  readonly purpose: readonly string[];
  readonly until: string;
}

/** A person's word on what a rule asked of a person; rules that ask an originator do not hear it. */
export interface Approval {
  /** Object id, or '*' for the amount of the release. */
  readonly id: string;
  readonly rules: readonly RuleName[];
  readonly by: string;
}

export interface ReleaseInput {
  /** The closure of what is to be released; one version of each id. */
  readonly candidates: readonly Candidate[];
  /** Marking definitions known here, sent or not. */
  readonly markings: readonly StixObject[];
  readonly lane: LaneTerms;
  readonly channel: {
    readonly chan: string;
    readonly state: 'introduced' | 'spoken' | 'suspended' | 'ended';
    /** What an introduced channel may carry before the code was spoken. */
    readonly opening: 'nothing' | 'agreed';
    readonly agreement: {
      readonly hash: string;
      readonly start: string;
      readonly end: string;
      readonly active: boolean;
    };
  };
  readonly recipient: string;
  /** Ids that the recipient sent or was sent and still holds. */
  readonly recipientHolds: readonly string[];
  /** Ids that this lane knows under another id: original → derived. */
  readonly idMap?: Readonly<Record<string, string>>;
  readonly grants: readonly GrantFact[];
  readonly approvals?: readonly Approval[];
  /** Of the last 24 hours. */
  readonly quotaUsed: { readonly envelopes: number; readonly bytes: number };
  readonly house: {
    readonly defaultTlp: Tlp;
    /** Nodes of the community within which GREEN travels. */
    readonly community: readonly string[];
    /** Own addresses, networks (CIDR) and domains. */
    readonly ownAssets: readonly string[];
  };
  readonly laneSecret: Uint8Array;
  /** `identities`: ids of STIX identities that stand for this node. */
  readonly self: { readonly nodeId: string; readonly name: string; readonly identities?: readonly string[] };
  /** The lane's identity as it went last; see `laneIdentityId`. */
  readonly laneIdentity?: PriorView;
  readonly now: string;
}

export interface Reason {
  readonly rule: RuleName;
  readonly effect: RuleEffect;
  /** `exchange/rule-…` or `exchange/view-…`; texts in `messages`. */
  readonly code: ReasonCode;
  /** STIX selectors into the original object; empty for the whole. */
  readonly paths: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  /** Who can answer an `ask`: a person here, or the originator by a grant. */
  readonly answer?: 'person' | 'originator';
}

export interface Decision {
  readonly id: string;
  readonly effect: Effect;
  /** False for what the partner has already or never needs (standard TLP definitions). */
  readonly sent: boolean;
  /** Id under which the partner knows it. */
  readonly viewId?: string;
  readonly reasons: readonly Reason[];
  /** `sha256:…` of this decision's inputs. */
  readonly digest: string;
}

/** Handling that goes beside an object in the body; what holds is the stricter of both. */
export interface HandlingMarks {
  readonly tlp?: Tlp;
}

export interface View {
  readonly id: string;
  /** Id and stored version it was made from; absent for the lane's own identity. */
  readonly sourceId?: string;
  readonly sourceSeq?: number;
  readonly effect: 'whole' | 'derived';
  readonly object: StixObject;
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  /** `sha256:…` over salt and bytes. */
  readonly digest: string;
  readonly marks?: HandlingMarks;
  /** Hashes of the grants that this view needs; they travel with it. */
  readonly grants: readonly string[];
}

/** A place in an object: property names and list positions. */
export type Step = string | number;

/** Removes what stands at `steps`, or puts `replacement` there. */
export interface Cut {
  readonly steps: readonly Step[];
  readonly replacement?: JsonObject[string];
}
