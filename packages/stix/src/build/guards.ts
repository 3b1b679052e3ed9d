import type { ObjectTypes } from '../objects/types.ts';
import type { StixObject } from '../types.ts';

/** Narrows by `type` alone; whether the object is valid is for `validate` to say. */
export function isType<T extends keyof ObjectTypes>(
  object: StixObject,
  type: T,
): object is StixObject & ObjectTypes[T] {
  return object.type === type;
}

export function isAttackPattern(object: StixObject): object is StixObject & ObjectTypes['attack-pattern'] {
  return object.type === 'attack-pattern';
}

export function isCampaign(object: StixObject): object is StixObject & ObjectTypes['campaign'] {
  return object.type === 'campaign';
}

export function isCourseOfAction(object: StixObject): object is StixObject & ObjectTypes['course-of-action'] {
  return object.type === 'course-of-action';
}

export function isGrouping(object: StixObject): object is StixObject & ObjectTypes['grouping'] {
  return object.type === 'grouping';
}

export function isIdentity(object: StixObject): object is StixObject & ObjectTypes['identity'] {
  return object.type === 'identity';
}

export function isIncident(object: StixObject): object is StixObject & ObjectTypes['incident'] {
  return object.type === 'incident';
}

export function isIndicator(object: StixObject): object is StixObject & ObjectTypes['indicator'] {
  return object.type === 'indicator';
}

export function isInfrastructure(object: StixObject): object is StixObject & ObjectTypes['infrastructure'] {
  return object.type === 'infrastructure';
}

export function isIntrusionSet(object: StixObject): object is StixObject & ObjectTypes['intrusion-set'] {
  return object.type === 'intrusion-set';
}

export function isLocation(object: StixObject): object is StixObject & ObjectTypes['location'] {
  return object.type === 'location';
}

export function isMalware(object: StixObject): object is StixObject & ObjectTypes['malware'] {
  return object.type === 'malware';
}

export function isMalwareAnalysis(
  object: StixObject,
): object is StixObject & ObjectTypes['malware-analysis'] {
  return object.type === 'malware-analysis';
}

export function isNote(object: StixObject): object is StixObject & ObjectTypes['note'] {
  return object.type === 'note';
}

export function isObservedData(object: StixObject): object is StixObject & ObjectTypes['observed-data'] {
  return object.type === 'observed-data';
}

export function isOpinion(object: StixObject): object is StixObject & ObjectTypes['opinion'] {
  return object.type === 'opinion';
}

export function isReport(object: StixObject): object is StixObject & ObjectTypes['report'] {
  return object.type === 'report';
}

export function isThreatActor(object: StixObject): object is StixObject & ObjectTypes['threat-actor'] {
  return object.type === 'threat-actor';
}

export function isTool(object: StixObject): object is StixObject & ObjectTypes['tool'] {
  return object.type === 'tool';
}

export function isVulnerability(object: StixObject): object is StixObject & ObjectTypes['vulnerability'] {
  return object.type === 'vulnerability';
}

export function isRelationship(object: StixObject): object is StixObject & ObjectTypes['relationship'] {
  return object.type === 'relationship';
}

export function isSighting(object: StixObject): object is StixObject & ObjectTypes['sighting'] {
  return object.type === 'sighting';
}

export function isArtifact(object: StixObject): object is StixObject & ObjectTypes['artifact'] {
  return object.type === 'artifact';
}

export function isAutonomousSystem(
  object: StixObject,
): object is StixObject & ObjectTypes['autonomous-system'] {
  return object.type === 'autonomous-system';
}

export function isDirectory(object: StixObject): object is StixObject & ObjectTypes['directory'] {
  return object.type === 'directory';
}

export function isDomainName(object: StixObject): object is StixObject & ObjectTypes['domain-name'] {
  return object.type === 'domain-name';
}

export function isEmailAddr(object: StixObject): object is StixObject & ObjectTypes['email-addr'] {
  return object.type === 'email-addr';
}

export function isEmailMessage(object: StixObject): object is StixObject & ObjectTypes['email-message'] {
  return object.type === 'email-message';
}

export function isFile(object: StixObject): object is StixObject & ObjectTypes['file'] {
  return object.type === 'file';
}

export function isIpv4Addr(object: StixObject): object is StixObject & ObjectTypes['ipv4-addr'] {
  return object.type === 'ipv4-addr';
}

export function isIpv6Addr(object: StixObject): object is StixObject & ObjectTypes['ipv6-addr'] {
  return object.type === 'ipv6-addr';
}

export function isMacAddr(object: StixObject): object is StixObject & ObjectTypes['mac-addr'] {
  return object.type === 'mac-addr';
}

export function isMutex(object: StixObject): object is StixObject & ObjectTypes['mutex'] {
  return object.type === 'mutex';
}

export function isNetworkTraffic(object: StixObject): object is StixObject & ObjectTypes['network-traffic'] {
  return object.type === 'network-traffic';
}

export function isProcess(object: StixObject): object is StixObject & ObjectTypes['process'] {
  return object.type === 'process';
}

export function isSoftware(object: StixObject): object is StixObject & ObjectTypes['software'] {
  return object.type === 'software';
}

export function isUrl(object: StixObject): object is StixObject & ObjectTypes['url'] {
  return object.type === 'url';
}

export function isUserAccount(object: StixObject): object is StixObject & ObjectTypes['user-account'] {
  return object.type === 'user-account';
}

export function isWindowsRegistryKey(
  object: StixObject,
): object is StixObject & ObjectTypes['windows-registry-key'] {
  return object.type === 'windows-registry-key';
}

export function isX509Certificate(
  object: StixObject,
): object is StixObject & ObjectTypes['x509-certificate'] {
  return object.type === 'x509-certificate';
}

export function isLanguageContent(
  object: StixObject,
): object is StixObject & ObjectTypes['language-content'] {
  return object.type === 'language-content';
}

export function isMarkingDefinition(
  object: StixObject,
): object is StixObject & ObjectTypes['marking-definition'] {
  return object.type === 'marking-definition';
}

export function isExtensionDefinition(
  object: StixObject,
): object is StixObject & ObjectTypes['extension-definition'] {
  return object.type === 'extension-definition';
}

export function isBundle(object: StixObject): object is StixObject & ObjectTypes['bundle'] {
  return object.type === 'bundle';
}

export function isClaim(object: StixObject): object is StixObject & ObjectTypes['claim'] {
  return object.type === 'claim';
}

export function isQuestion(object: StixObject): object is StixObject & ObjectTypes['question'] {
  return object.type === 'question';
}
