import type { StructDeclaration } from '../declare/declaration.ts';
import { alternateDataStream } from '../structs/alternate-data-stream.ts';
import { httpRequestExt } from '../structs/http-request-ext.ts';
import { rasterImageExt } from '../structs/raster-image-ext.ts';
import { socketExt } from '../structs/socket-ext.ts';
import { windowsProcessExt } from '../structs/windows-process-ext.ts';
import { windowsServiceExt } from '../structs/windows-service-ext.ts';

const { integrity_level: _later, ...process } = windowsProcessExt.properties;

/** Structures that STIX 2.0 has otherwise than 2.1, by their name with `2.0/` before it. */
export const structs20: Readonly<Record<string, StructDeclaration>> = {
  '2.0/granular-marking': {
    section: 'STIX 2.0 part 1 §4.3.1',
    properties: {
      marking_ref: 'identifier to marking-definition required',
      selectors: 'list of string required',
    },
  },
  '2.0/archive-ext': {
    section: 'STIX 2.0 part 4 §2.7.2',
    properties: {
      contains_refs: 'list of identifier to file required',
      version: 'string',
      comment: 'string',
    },
  },
  '2.0/ntfs-ext': {
    section: 'STIX 2.0 part 4 §2.7.3',
    notEmpty: true,
    properties: { sid: 'string', alternate_data_streams: 'list of object 2.0/alternate-data-stream' },
  },
  '2.0/alternate-data-stream': { ...alternateDataStream, section: 'STIX 2.0 part 4 §2.7.3' },
  '2.0/raster-image-ext': {
    section: 'STIX 2.0 part 4 §2.7.5',
    notEmpty: true,
    properties: { ...rasterImageExt.properties, image_compression_algorithm: 'string' },
  },
  '2.0/http-request-ext': {
    section: 'STIX 2.0 part 4 §2.12.2',
    properties: { ...httpRequestExt.properties, request_header: 'dictionary of string' },
  },
  '2.0/socket-ext': {
    section: 'STIX 2.0 part 4 §2.12.4',
    properties: {
      ...socketExt.properties,
      protocol_family: 'enum network-socket-protocol-family-enum',
      options: 'dictionary',
    },
  },
  '2.0/windows-process-ext': {
    section: 'STIX 2.0 part 4 §2.13.2',
    notEmpty: true,
    properties: process,
  },
  '2.0/windows-service-ext': {
    section: 'STIX 2.0 part 4 §2.13.3',
    properties: { ...windowsServiceExt.properties, service_name: 'string required' },
  },
  '2.0/windows-registry-value': {
    section: 'STIX 2.0 part 4 §2.17.2',
    properties: {
      name: 'string required',
      data: 'string',
      data_type: 'enum windows-registry-datatype-enum',
    },
  },
};
