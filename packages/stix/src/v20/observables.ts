import type { ObjectDeclaration, Rule } from '../declare/declaration.ts';
import { declarationOf } from '../declare/registry.ts';

/** What an observable of STIX 2.0 (part 4 §2) has otherwise than in 2.1. */
interface Difference {
  readonly section: number;
  readonly without?: readonly string[];
  readonly own?: Readonly<Record<string, string>>;
  readonly rules?: readonly Rule[];
}

const TIMES = { created: 'timestamp', modified: 'timestamp', accessed: 'timestamp' };
const TIMES_21 = ['ctime', 'mtime', 'atime'];

const differences: Readonly<Record<string, Difference>> = {
  artifact: {
    section: 1,
    without: ['encryption_algorithm', 'decryption_key'],
    rules: [
      ['one-of', 'payload_bin', 'url'],
      ['needs', 'url', 'hashes'],
    ],
  },
  'autonomous-system': { section: 2 },
  directory: { section: 3, without: TIMES_21, own: TIMES },
  'domain-name': { section: 4 },
  'email-addr': { section: 5 },
  'email-message': { section: 6, without: ['message_id'] },
  file: {
    section: 7,
    without: TIMES_21,
    own: { ...TIMES, is_encrypted: 'boolean', encryption_algorithm: 'string', decryption_key: 'string' },
    rules: [
      ['any-of', 'hashes', 'name'],
      ['needs', 'encryption_algorithm', 'is_encrypted'],
      ['needs', 'decryption_key', 'is_encrypted'],
    ],
  },
  'ipv4-addr': { section: 8 },
  'ipv6-addr': { section: 9 },
  'mac-addr': { section: 10 },
  mutex: { section: 11 },
  'network-traffic': {
    section: 12,
    own: {
      src_byte_count: 'integer',
      dst_byte_count: 'integer',
      src_packets: 'integer',
      dst_packets: 'integer',
    },
    rules: [['any-of', 'src_ref', 'dst_ref']],
  },
  process: {
    section: 13,
    without: ['created_time', 'image_ref'],
    own: {
      name: 'string',
      environment_variables: 'dictionary',
      created: 'timestamp',
      arguments: 'list of string',
      binary_ref: 'identifier to file',
    },
    rules: [
      [
        'any-of',
        ...[
          'is_hidden',
          'pid',
          'name',
          'created',
          'cwd',
          'arguments',
          'command_line',
          'environment_variables',
        ],
        ...[
          'opened_connection_refs',
          'creator_user_ref',
          'binary_ref',
          'parent_ref',
          'child_refs',
          'extensions',
        ],
      ],
    ],
  },
  software: { section: 14, without: ['swid'] },
  url: { section: 15 },
  'user-account': {
    section: 16,
    without: ['credential', 'credential_last_changed'],
    own: { user_id: 'string required', password_last_changed: 'timestamp' },
    rules: [],
  },
  'windows-registry-key': {
    section: 17,
    without: ['modified_time'],
    own: {
      key: 'string required',
      values: 'list of object 2.0/windows-registry-value',
      modified: 'timestamp',
    },
    rules: [],
  },
  'x509-certificate': { section: 18 },
};

/** Predefined extensions that 2.0 has otherwise than 2.1. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  ...['archive-ext', 'ntfs-ext', 'raster-image-ext', 'http-request-ext', 'socket-ext'],
  ...['windows-process-ext', 'windows-service-ext'],
]);

const built = new Map<string, ObjectDeclaration>();

/** The declaration of an observable of STIX 2.0, all its properties included, or undefined for a custom one. */
export function observable20(type: string): ObjectDeclaration | undefined {
  const difference = Object.hasOwn(differences, type) ? differences[type] : undefined;
  const later = difference && declarationOf(type);
  if (difference === undefined || later === undefined) return undefined;
  let declaration = built.get(type);
  if (declaration === undefined) {
    declaration = build(later, difference);
    built.set(type, declaration);
  }
  return declaration;
}

function build(
  later: ObjectDeclaration,
  { section, without = [], own = {}, rules }: Difference,
): ObjectDeclaration {
  const { type, extensions = {} } = later;
  const kept = Object.entries(later.properties).filter(([name]) => !without.includes(name));
  const oldRules = rules ?? later.rules;
  return {
    type,
    class: 'sco',
    section: `STIX 2.0 part 4 §2.${section}`,
    properties: {
      type: 'string required',
      extensions: 'unchecked',
      ...Object.fromEntries(kept),
      ...own,
    },
    ...(oldRules !== undefined && { rules: oldRules }),
    extensions: Object.fromEntries(
      Object.entries(extensions).map(([key, struct]) => [
        key,
        EXTENSIONS.has(key) ? `2.0/${struct}` : struct,
      ]),
    ),
  };
}
