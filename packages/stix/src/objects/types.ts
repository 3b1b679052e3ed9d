import type { Artifact } from './artifact.ts';
import type { AttackPattern } from './attack-pattern.ts';
import type { AutonomousSystem } from './autonomous-system.ts';
import type { Bundle } from './bundle.ts';
import type { Campaign } from './campaign.ts';
import type { Claim } from './claim.ts';
import type { CourseOfAction } from './course-of-action.ts';
import type { Directory } from './directory.ts';
import type { DomainName } from './domain-name.ts';
import type { EmailAddr } from './email-addr.ts';
import type { EmailMessage } from './email-message.ts';
import type { ExtensionDefinition } from './extension-definition.ts';
import type { File } from './file.ts';
import type { Grouping } from './grouping.ts';
import type { Identity } from './identity.ts';
import type { Incident } from './incident.ts';
import type { Indicator } from './indicator.ts';
import type { Infrastructure } from './infrastructure.ts';
import type { IntrusionSet } from './intrusion-set.ts';
import type { Ipv4Addr } from './ipv4-addr.ts';
import type { Ipv6Addr } from './ipv6-addr.ts';
import type { LanguageContent } from './language-content.ts';
import type { Location } from './location.ts';
import type { MacAddr } from './mac-addr.ts';
import type { Malware } from './malware.ts';
import type { MalwareAnalysis } from './malware-analysis.ts';
import type { MarkingDefinition } from './marking-definition.ts';
import type { Mutex } from './mutex.ts';
import type { NetworkTraffic } from './network-traffic.ts';
import type { Note } from './note.ts';
import type { ObservedData } from './observed-data.ts';
import type { Opinion } from './opinion.ts';
import type { Process } from './process.ts';
import type { Question } from './question.ts';
import type { Relationship } from './relationship.ts';
import type { Report } from './report.ts';
import type { Sighting } from './sighting.ts';
import type { Software } from './software.ts';
import type { ThreatActor } from './threat-actor.ts';
import type { Tool } from './tool.ts';
import type { Url } from './url.ts';
import type { UserAccount } from './user-account.ts';
import type { Vulnerability } from './vulnerability.ts';
import type { WindowsRegistryKey } from './windows-registry-key.ts';
import type { X509Certificate } from './x509-certificate.ts';

/** The static type of every declared type. */
export interface ObjectTypes {
  'attack-pattern': AttackPattern;
  campaign: Campaign;
  'course-of-action': CourseOfAction;
  grouping: Grouping;
  identity: Identity;
  incident: Incident;
  indicator: Indicator;
  infrastructure: Infrastructure;
  'intrusion-set': IntrusionSet;
  location: Location;
  malware: Malware;
  'malware-analysis': MalwareAnalysis;
  note: Note;
  'observed-data': ObservedData;
  opinion: Opinion;
  report: Report;
  'threat-actor': ThreatActor;
  tool: Tool;
  vulnerability: Vulnerability;
  relationship: Relationship;
  sighting: Sighting;
  artifact: Artifact;
  'autonomous-system': AutonomousSystem;
  directory: Directory;
  'domain-name': DomainName;
  'email-addr': EmailAddr;
  'email-message': EmailMessage;
  file: File;
  'ipv4-addr': Ipv4Addr;
  'ipv6-addr': Ipv6Addr;
  'mac-addr': MacAddr;
  mutex: Mutex;
  'network-traffic': NetworkTraffic;
  process: Process;
  software: Software;
  url: Url;
  'user-account': UserAccount;
  'windows-registry-key': WindowsRegistryKey;
  'x509-certificate': X509Certificate;
  'language-content': LanguageContent;
  'marking-definition': MarkingDefinition;
  'extension-definition': ExtensionDefinition;
  bundle: Bundle;
  claim: Claim;
  question: Question;
}

export type {
  Artifact,
  AttackPattern,
  AutonomousSystem,
  Bundle,
  Campaign,
  Claim,
  CourseOfAction,
  Directory,
  DomainName,
  EmailAddr,
  EmailMessage,
  ExtensionDefinition,
  File,
  Grouping,
  Identity,
  Incident,
  Indicator,
  Infrastructure,
  IntrusionSet,
  Ipv4Addr,
  Ipv6Addr,
  LanguageContent,
  Location,
  MacAddr,
  Malware,
  MalwareAnalysis,
  MarkingDefinition,
  Mutex,
  NetworkTraffic,
  Note,
  ObservedData,
  Opinion,
  Process,
  Question,
  Relationship,
  Report,
  Sighting,
  Software,
  ThreatActor,
  Tool,
  Url,
  UserAccount,
  Vulnerability,
  WindowsRegistryKey,
  X509Certificate,
};
