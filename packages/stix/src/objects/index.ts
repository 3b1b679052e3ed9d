import { artifact } from './artifact.ts';
import { attackPattern } from './attack-pattern.ts';
import { autonomousSystem } from './autonomous-system.ts';
import { bundle } from './bundle.ts';
import { campaign } from './campaign.ts';
import { claim } from './claim.ts';
import { courseOfAction } from './course-of-action.ts';
import { directory } from './directory.ts';
import { domainName } from './domain-name.ts';
import { emailAddr } from './email-addr.ts';
import { emailMessage } from './email-message.ts';
import { extensionDefinition } from './extension-definition.ts';
import { file } from './file.ts';
import { grouping } from './grouping.ts';
import { identity } from './identity.ts';
import { incident } from './incident.ts';
import { indicator } from './indicator.ts';
import { infrastructure } from './infrastructure.ts';
import { intrusionSet } from './intrusion-set.ts';
import { ipv4Addr } from './ipv4-addr.ts';
import { ipv6Addr } from './ipv6-addr.ts';
import { languageContent } from './language-content.ts';
import { location } from './location.ts';
import { macAddr } from './mac-addr.ts';
import { malware } from './malware.ts';
import { malwareAnalysis } from './malware-analysis.ts';
import { markingDefinition } from './marking-definition.ts';
import { mutex } from './mutex.ts';
import { networkTraffic } from './network-traffic.ts';
import { note } from './note.ts';
import { observedData } from './observed-data.ts';
import { opinion } from './opinion.ts';
import { process } from './process.ts';
import { question } from './question.ts';
import { relationship } from './relationship.ts';
import { report } from './report.ts';
import { sighting } from './sighting.ts';
import { software } from './software.ts';
import { threatActor } from './threat-actor.ts';
import { tool } from './tool.ts';
import { url } from './url.ts';
import { userAccount } from './user-account.ts';
import { vulnerability } from './vulnerability.ts';
import { windowsRegistryKey } from './windows-registry-key.ts';
import { x509Certificate } from './x509-certificate.ts';

/** Every declared type, in the order of the specification, then our own. */
export const declarations: {
  readonly 'attack-pattern': typeof attackPattern;
  readonly campaign: typeof campaign;
  readonly 'course-of-action': typeof courseOfAction;
  readonly grouping: typeof grouping;
  readonly identity: typeof identity;
  readonly incident: typeof incident;
  readonly indicator: typeof indicator;
  readonly infrastructure: typeof infrastructure;
  readonly 'intrusion-set': typeof intrusionSet;
  readonly location: typeof location;
  readonly malware: typeof malware;
  readonly 'malware-analysis': typeof malwareAnalysis;
  readonly note: typeof note;
  readonly 'observed-data': typeof observedData;
  readonly opinion: typeof opinion;
  readonly report: typeof report;
  readonly 'threat-actor': typeof threatActor;
  readonly tool: typeof tool;
  readonly vulnerability: typeof vulnerability;
  readonly relationship: typeof relationship;
  readonly sighting: typeof sighting;
  readonly artifact: typeof artifact;
  readonly 'autonomous-system': typeof autonomousSystem;
  readonly directory: typeof directory;
  readonly 'domain-name': typeof domainName;
  readonly 'email-addr': typeof emailAddr;
  readonly 'email-message': typeof emailMessage;
  readonly file: typeof file;
  readonly 'ipv4-addr': typeof ipv4Addr;
  readonly 'ipv6-addr': typeof ipv6Addr;
  readonly 'mac-addr': typeof macAddr;
  readonly mutex: typeof mutex;
  readonly 'network-traffic': typeof networkTraffic;
  readonly process: typeof process;
  readonly software: typeof software;
  readonly url: typeof url;
  readonly 'user-account': typeof userAccount;
  readonly 'windows-registry-key': typeof windowsRegistryKey;
  readonly 'x509-certificate': typeof x509Certificate;
  readonly 'language-content': typeof languageContent;
  readonly 'marking-definition': typeof markingDefinition;
  readonly 'extension-definition': typeof extensionDefinition;
  readonly bundle: typeof bundle;
  readonly claim: typeof claim;
  readonly question: typeof question;
} = {
  'attack-pattern': attackPattern,
  campaign: campaign,
  'course-of-action': courseOfAction,
  grouping: grouping,
  identity: identity,
  incident: incident,
  indicator: indicator,
  infrastructure: infrastructure,
  'intrusion-set': intrusionSet,
  location: location,
  malware: malware,
  'malware-analysis': malwareAnalysis,
  note: note,
  'observed-data': observedData,
  opinion: opinion,
  report: report,
  'threat-actor': threatActor,
  tool: tool,
  vulnerability: vulnerability,
  relationship: relationship,
  sighting: sighting,
  artifact: artifact,
  'autonomous-system': autonomousSystem,
  directory: directory,
  'domain-name': domainName,
  'email-addr': emailAddr,
  'email-message': emailMessage,
  file: file,
  'ipv4-addr': ipv4Addr,
  'ipv6-addr': ipv6Addr,
  'mac-addr': macAddr,
  mutex: mutex,
  'network-traffic': networkTraffic,
  process: process,
  software: software,
  url: url,
  'user-account': userAccount,
  'windows-registry-key': windowsRegistryKey,
  'x509-certificate': x509Certificate,
  'language-content': languageContent,
  'marking-definition': markingDefinition,
  'extension-definition': extensionDefinition,
  bundle: bundle,
  claim: claim,
  question: question,
};

export type DeclaredType = keyof typeof declarations;
