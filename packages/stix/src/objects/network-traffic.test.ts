import { describe } from 'vitest';
import {
  admits,
  builds,
  type Change,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refers,
  refuses,
  requires,
  roundTrips,
  warns,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const source = idOf('ipv4-addr');
const target = idOf('domain-name');
const full: StixObject = {
  type: 'network-traffic',
  spec_version: '2.1',
  id: hashedId(
    'network-traffic',
    `{"dst_port":80,"dst_ref":"${target}","end":"2026-06-18T09:00:01Z","protocols":["ipv4","tcp","http"],` +
      `"src_port":24678,"src_ref":"${source}","start":"2026-06-18T09:00:00.5Z"}`,
  ),
  start: '2026-06-18T09:00:00.500Z',
  end: '2026-06-18T09:00:01.000Z',
  is_active: false,
  src_ref: source,
  dst_ref: target,
  src_port: 24_678,
  dst_port: 80,
  protocols: ['ipv4', 'tcp', 'http'],
  src_byte_count: 147_600,
  dst_byte_count: 935_750,
  src_packets: 100,
  dst_packets: 0,
  ipfix: { minimumIpTotalLength: 32, applicationName: 'x' },
  src_payload_ref: idOf('artifact'),
  dst_payload_ref: idOf('artifact'),
  encapsulates_refs: [idOf('network-traffic')],
  encapsulated_by_ref: idOf('network-traffic'),
};
/** The same under a random id, so that what contributes to it can be changed. */
const random: StixObject = { ...full, id: idOf('network-traffic') };
const extended = (extensions: Change): Change => ({ extensions: extensions as StixObject });

describe('network-traffic, STIX 2.1 §6.12', () => {
  roundTrips(full);
  requires(random, '6.12', 'protocols');
  const ends = ['ipv4-addr', 'ipv6-addr', 'mac-addr', 'domain-name'];
  refers(random, '6.12', {
    src_ref: ends,
    dst_ref: ends,
    src_payload_ref: ['artifact'],
    dst_payload_ref: ['artifact'],
    encapsulates_refs: ['network-traffic'],
    encapsulated_by_ref: ['network-traffic'],
  });

  admits(random, {
    'a source without a destination': { dst_ref: undefined },
    'a destination without a source': { src_ref: undefined },
    'traffic that goes on, without an end': { is_active: true, end: undefined },
    'an end at the start': { end: '2026-06-18T09:00:00.5Z' },
    'the lowest port': { src_port: 0 },
    'the highest port': { dst_port: 65_535 },
    'no bytes': { src_byte_count: 0 },
  });

  refuses(random, {
    'neither source nor destination': [
      { src_ref: undefined, dst_ref: undefined },
      'stix/any-of',
      '$',
      '6.12',
    ],
    'an end of what goes on': [{ is_active: true }, 'stix/forbids', '$.is_active', '6.12'],
    'an end before the start': [{ end: '2026-06-18T09:00:00.499999Z' }, 'stix/not-before', '$.end', '6.12'],
    'a port of -1': [{ src_port: -1 }, 'stix/number-range', '$.src_port', '6.12'],
    'a port of 65536': [{ dst_port: 65_536 }, 'stix/number-range', '$.dst_port', '6.12'],
    'a port as text': [{ dst_port: '80' }, 'stix/wrong-type', '$.dst_port', '6.12'],
    'negative bytes': [{ dst_byte_count: -1 }, 'stix/number-range', '$.dst_byte_count', '6.12'],
    'negative packets': [{ src_packets: -1 }, 'stix/number-range', '$.src_packets', '6.12'],
    'a value of IPFIX that is neither text nor integer': [
      { ipfix: { x: 1.5 } },
      'stix/wrong-type',
      '$.ipfix.x',
      '6.12',
    ],
    'no protocol in the list': [{ protocols: [] }, 'stix/empty-list', '$.protocols', '2.12'],
    'protocols as one text': [{ protocols: 'tcp' }, 'stix/wrong-type', '$.protocols', '6.12'],
  });

  warns(random, {
    'a protocol in capitals': [{ protocols: ['TCP'] }, 'stix/protocol', '$.protocols[0]', '6.12'],
    'a protocol with a space': [
      { protocols: ['tcp', 'my proto'] },
      'stix/protocol',
      '$.protocols[1]',
      '6.12',
    ],
  });

  identifies('network-traffic', {
    'ends and protocols': [
      { protocols: ['tcp'], src_ref: source },
      `{"protocols":["tcp"],"src_ref":"${source}"}`,
    ],
    'protocols in their order': [{ protocols: ['tcp', 'ipv4'] }, '{"protocols":["tcp","ipv4"]}'],
    'ports, also zero': [
      { protocols: ['tcp'], src_port: 0, dst_port: 443 },
      '{"dst_port":443,"protocols":["tcp"],"src_port":0}',
    ],
    'times without zeros at the end': [
      { protocols: ['tcp'], start: '2026-01-01T00:00:00.120Z', end: '2026-01-01T00:00:01.000Z' },
      '{"end":"2026-01-01T00:00:01Z","protocols":["tcp"],"start":"2026-01-01T00:00:00.12Z"}',
    ],
    extensions: [
      { protocols: ['tcp'], extensions: { 'tcp-ext': { src_flags_hex: '02' } } },
      '{"extensions":{"tcp-ext":{"src_flags_hex":"02"}},"protocols":["tcp"]}',
    ],
  });

  keepsId(full, {
    is_active: false,
    src_byte_count: 1,
    dst_byte_count: 1,
    src_packets: 1,
    dst_packets: 1,
    ipfix: { other: 1 },
    src_payload_ref: `artifact--00000000-0000-4000-8000-000000000000`,
    dst_payload_ref: `artifact--00000000-0000-4000-8000-000000000000`,
    encapsulates_refs: [`network-traffic--00000000-0000-4000-8000-000000000000`],
    encapsulated_by_ref: `network-traffic--00000000-0000-4000-8000-000000000000`,
  });

  builds('network-traffic', { protocols: ['ipv6', 'udp', 'dns'], dst_ref: idOf('ipv6-addr'), dst_port: 53 });
});

describe('extensions of network-traffic, STIX 2.1 §6.12.2 to §6.12.5', () => {
  admits(random, {
    'an HTTP request': extended({
      'http-request-ext': {
        request_method: 'get',
        request_value: '/download.html',
        request_version: 'http/1.1',
        request_header: { 'Accept-Encoding': ['gzip', 'deflate'], Host: ['www.example.com'] },
        message_body_length: 8192,
        message_body_data_ref: idOf('artifact'),
      },
    }),
    ICMP: extended({ 'icmp-ext': { icmp_type_hex: '08', icmp_code_hex: '00' } }),
    'a socket': extended({
      'socket-ext': {
        address_family: 'AF_INET',
        is_blocking: true,
        is_listening: false,
        options: { SO_TEST: 1000, IP_TTL: 64, TCP_NODELAY: 1, ICMP6_FILTER: 1, MCAST_JOIN: 1 },
        socket_type: 'SOCK_STREAM',
        socket_descriptor: 0,
        socket_handle: -1,
      },
    }),
    'TCP flags of one side': extended({ 'tcp-ext': { dst_flags_hex: '00000012' } }),
  });

  const http = "$.extensions['http-request-ext']";
  const icmp = "$.extensions['icmp-ext']";
  const socket = "$.extensions['socket-ext']";
  refuses(random, {
    'a request without a method': [
      extended({ 'http-request-ext': { request_value: '/' } }),
      'stix/missing-property',
      http,
      '6.12.2',
    ],
    'a request without a value': [
      extended({ 'http-request-ext': { request_method: 'get' } }),
      'stix/missing-property',
      http,
      '6.12.2',
    ],
    'a header field that is no list': [
      extended({
        'http-request-ext': { request_method: 'get', request_value: '/', request_header: { Host: 'a' } },
      }),
      'stix/wrong-type',
      `${http}.request_header.Host`,
      '6.12.2',
    ],
    'a body that is no artifact': [
      extended({
        'http-request-ext': {
          request_method: 'get',
          request_value: '/',
          message_body_data_ref: idOf('file'),
        },
      }),
      'stix/reference-type',
      `${http}.message_body_data_ref`,
      '6.12.2',
    ],
    'ICMP without a type': [
      extended({ 'icmp-ext': { icmp_code_hex: '00' } }),
      'stix/missing-property',
      icmp,
      '6.12.3',
    ],
    'ICMP without a code': [
      extended({ 'icmp-ext': { icmp_type_hex: '00' } }),
      'stix/missing-property',
      icmp,
      '6.12.3',
    ],
    'an ICMP type of one digit': [
      extended({ 'icmp-ext': { icmp_type_hex: '8', icmp_code_hex: '00' } }),
      'stix/hex',
      `${icmp}.icmp_type_hex`,
      '2.8',
    ],
    'a socket without a family': [
      extended({ 'socket-ext': { is_blocking: true } }),
      'stix/missing-property',
      socket,
      '6.12.4',
    ],
    'a family out of the enumeration': [
      extended({ 'socket-ext': { address_family: 'AF_UNIX' } }),
      'stix/enum',
      `${socket}.address_family`,
      '10',
    ],
    'a socket type out of the enumeration': [
      extended({ 'socket-ext': { address_family: 'AF_INET', socket_type: 'SOCK_PACKET' } }),
      'stix/enum',
      `${socket}.socket_type`,
      '10',
    ],
    'a socket option that does not begin as one': [
      extended({ 'socket-ext': { address_family: 'AF_INET', options: { foo: 1 } } }),
      'stix/socket-option',
      `${socket}.options.foo`,
      '6.12.4',
    ],
    'a socket option that is no integer': [
      extended({ 'socket-ext': { address_family: 'AF_INET', options: { SO_TEST: 'on' } } }),
      'stix/wrong-type',
      `${socket}.options.SO_TEST`,
      '6.12.4',
    ],
    'a negative descriptor': [
      extended({ 'socket-ext': { address_family: 'AF_INET', socket_descriptor: -1 } }),
      'stix/number-range',
      `${socket}.socket_descriptor`,
      '6.12.4',
    ],
    'an empty TCP extension': [
      extended({ 'tcp-ext': {} }),
      'stix/empty-object',
      "$.extensions['tcp-ext']",
      '6.12.5',
    ],
  });
});
