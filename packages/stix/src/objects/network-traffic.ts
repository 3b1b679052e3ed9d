import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.12. Traffic that goes from a source to a destination. */
export const networkTraffic = {
  type: 'network-traffic',
  class: 'sco',
  section: '6.12',
  properties: {
    start: 'timestamp',
    end: 'timestamp',
    is_active: 'boolean',
    src_ref: 'identifier to ipv4-addr|ipv6-addr|mac-addr|domain-name',
    dst_ref: 'identifier to ipv4-addr|ipv6-addr|mac-addr|domain-name',
    src_port: 'integer 0..65535',
    dst_port: 'integer 0..65535',
    protocols: 'list of string required',
    src_byte_count: 'integer 0..',
    dst_byte_count: 'integer 0..',
    src_packets: 'integer 0..',
    dst_packets: 'integer 0..',
    ipfix: 'dictionary of text-or-integer',
    src_payload_ref: 'identifier to artifact',
    dst_payload_ref: 'identifier to artifact',
    encapsulates_refs: 'list of identifier to network-traffic',
    encapsulated_by_ref: 'identifier to network-traffic',
  },
  rules: [
    ['any-of', 'src_ref', 'dst_ref'],
    ['not-before', 'end', 'start'],
  ],
  extensions: {
    'http-request-ext': 'http-request-ext',
    'icmp-ext': 'icmp-ext',
    'socket-ext': 'socket-ext',
    'tcp-ext': 'tcp-ext',
  },
  idFrom: ['start', 'end', 'src_ref', 'dst_ref', 'src_port', 'dst_port', 'protocols', 'extensions'],
} as const;

export type NetworkTraffic = Declared<typeof networkTraffic>;
