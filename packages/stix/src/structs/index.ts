import { alternateDataStream } from './alternate-data-stream.ts';
import { archiveExt } from './archive-ext.ts';
import { claimEstimate } from './claim-estimate.ts';
import { claimProposal } from './claim-proposal.ts';
import { claimSpan } from './claim-span.ts';
import { emailMimePart } from './email-mime-part.ts';
import { externalReference } from './external-reference.ts';
import { granularMarking } from './granular-marking.ts';
import { httpRequestExt } from './http-request-ext.ts';
import { icmpExt } from './icmp-ext.ts';
import { killChainPhase } from './kill-chain-phase.ts';
import { ntfsExt } from './ntfs-ext.ts';
import { pdfExt } from './pdf-ext.ts';
import { rasterImageExt } from './raster-image-ext.ts';
import { socketExt } from './socket-ext.ts';
import { tcpExt } from './tcp-ext.ts';
import { unixAccountExt } from './unix-account-ext.ts';
import { windowsPeOptionalHeader } from './windows-pe-optional-header.ts';
import { windowsPeSection } from './windows-pe-section.ts';
import { windowsPebinaryExt } from './windows-pebinary-ext.ts';
import { windowsProcessExt } from './windows-process-ext.ts';
import { windowsRegistryValue } from './windows-registry-value.ts';
import { windowsServiceExt } from './windows-service-ext.ts';
import { x509V3Extensions } from './x509-v3-extensions.ts';

/** The structures inside objects, by the name the declarations give them. */
export const structs: {
  readonly 'external-reference': typeof externalReference;
  readonly 'kill-chain-phase': typeof killChainPhase;
  readonly 'granular-marking': typeof granularMarking;
  readonly 'archive-ext': typeof archiveExt;
  readonly 'ntfs-ext': typeof ntfsExt;
  readonly 'alternate-data-stream': typeof alternateDataStream;
  readonly 'pdf-ext': typeof pdfExt;
  readonly 'raster-image-ext': typeof rasterImageExt;
  readonly 'windows-pebinary-ext': typeof windowsPebinaryExt;
  readonly 'windows-pe-optional-header': typeof windowsPeOptionalHeader;
  readonly 'windows-pe-section': typeof windowsPeSection;
  readonly 'email-mime-part': typeof emailMimePart;
  readonly 'http-request-ext': typeof httpRequestExt;
  readonly 'icmp-ext': typeof icmpExt;
  readonly 'socket-ext': typeof socketExt;
  readonly 'tcp-ext': typeof tcpExt;
  readonly 'windows-process-ext': typeof windowsProcessExt;
  readonly 'windows-service-ext': typeof windowsServiceExt;
  readonly 'unix-account-ext': typeof unixAccountExt;
  readonly 'windows-registry-value': typeof windowsRegistryValue;
  readonly 'x509-v3-extensions': typeof x509V3Extensions;
  readonly 'claim-span': typeof claimSpan;
  readonly 'claim-estimate': typeof claimEstimate;
  readonly 'claim-proposal': typeof claimProposal;
} = {
  'external-reference': externalReference,
  'kill-chain-phase': killChainPhase,
  'granular-marking': granularMarking,
  'archive-ext': archiveExt,
  'ntfs-ext': ntfsExt,
  'alternate-data-stream': alternateDataStream,
  'pdf-ext': pdfExt,
  'raster-image-ext': rasterImageExt,
  'windows-pebinary-ext': windowsPebinaryExt,
  'windows-pe-optional-header': windowsPeOptionalHeader,
  'windows-pe-section': windowsPeSection,
  'email-mime-part': emailMimePart,
  'http-request-ext': httpRequestExt,
  'icmp-ext': icmpExt,
  'socket-ext': socketExt,
  'tcp-ext': tcpExt,
  'windows-process-ext': windowsProcessExt,
  'windows-service-ext': windowsServiceExt,
  'unix-account-ext': unixAccountExt,
  'windows-registry-value': windowsRegistryValue,
  'x509-v3-extensions': x509V3Extensions,
  'claim-span': claimSpan,
  'claim-estimate': claimEstimate,
  'claim-proposal': claimProposal,
};
