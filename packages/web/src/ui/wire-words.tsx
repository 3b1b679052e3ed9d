import type { ReactNode } from 'react';
import { useT } from '../i18n/translate.tsx';
import { Ind } from './tokens.tsx';

const TYPES = [
  'artifact',
  'attack-pattern',
  'campaign',
  'claim',
  'course-of-action',
  'domain-name',
  'email-addr',
  'extension-definition',
  'file',
  'grouping',
  'identity',
  'incident',
  'indicator',
  'infrastructure',
  'intrusion-set',
  'ipv4-addr',
  'ipv6-addr',
  'location',
  'malware',
  'malware-analysis',
  'marking-definition',
  'note',
  'observed-data',
  'opinion',
  'question',
  'relationship',
  'report',
  'sighting',
  'threat-actor',
  'tool',
  'url',
  'vulnerability',
] as const;
const KINDS = [
  'agree',
  'put',
  'recall',
  'ack',
  'ask',
  'grant',
  'refuse',
  'seen',
  'note',
  'key',
  'mark',
] as const;

/** A STIX type in the words of the page; one that has none stays as it is on the wire. */
export function TypeName({ type }: { type: string }): ReactNode {
  const t = useT();
  const known = TYPES.find((one) => one === type);
  return known ? <span title={type}>{t(`stix.${known}`)}</span> : <Ind>{type}</Ind>;
}

/** What an envelope brings, in the words of the page. */
export function KindName({ kind }: { kind: string }): ReactNode {
  const t = useT();
  const known = KINDS.find((one) => one === kind);
  return known ? <span title={kind}>{t(`envelope.${known}`)}</span> : <Ind>{kind}</Ind>;
}
