/** What a speaker does with a content; one label each, in order of precedence from the front. */
export type Stance = 'denies' | 'estimates' | 'hedges' | 'quotes' | 'asserts';

export interface Claim {
  /** Who says it, resolved: a name, an office or a group as the report words it, never a pronoun. */
  source: string;
  /** Who relays it, outermost first; the report's own publisher is not in the list. */
  via: string[];
  stance: Stance;
  /** True when the source cannot be told by name, office or institution. */
  anonymous: boolean;
  /** Exact substring of the raw text at `[start, end)`, without reporting words and outer quotation marks. */
  content: string;
  start: number;
  end: number;
  /** The rule that proposed it, such as `ar/verb-that`. */
  rule: string;
  /** 0 to 1: how often this rule is right, as judged on the test corpus. */
  confidence: number;
}

export interface Estimate {
  subject: string;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  source: string | null;
  span: string;
  start: number;
  end: number;
  approximate: boolean;
  /** When the number held, as far as the sentence ties a date to it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  as_of?: string;
}

export type IocType = 'ipv4' | 'ipv6' | 'domain' | 'url' | 'email' | 'md5' | 'sha1' | 'sha256' | 'sha512';

export interface Ioc {
  type: IocType;
  /** Refanged value. */
  value: string;
  start: number;
  end: number;
  /** Warning lists it stands on: it is rarely an indicator. Absent when it stands on none. */
  warnings?: string[];
}

export type EntityKind =
  | 'person'
  | 'org'
  | 'country'
  | 'location'
  | 'actor'
  | 'malware'
  | 'tool'
  | 'campaign'
  | 'persona'
  | 'media';

export interface Entity {
  name: string;
  kind: EntityKind;
  aliases: string[];
  /** Where it is first named in the raw text. */
  start: number;
  end: number;
}

/** One report as read: the JSON that `qanat read` prints, without the file name. */
export interface Reading {
  lang: 'ar' | 'en';
  title: string;
  /** `YYYY-MM-DD`: the day the report appeared, when its head says so. */
  published?: string;
  claims: Claim[];
  estimates: Estimate[];
  /** Pairs of indexes into `claims` that cannot both be true. */
  contradictions: [number, number][];
  iocs: Ioc[];
  entities: Entity[];
  /** 1-based numbers of the lines that are page furniture. */
  boilerplate: number[];
}

/** Cue classes: what a reporting word says about the speaker's attitude before the content is looked at. */
export type CueClass = 'say' | 'deny' | 'hedge' | 'estimate' | 'expect' | 'observe' | 'relay' | 'own';
