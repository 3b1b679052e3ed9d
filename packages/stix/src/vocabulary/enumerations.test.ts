import { describe, expect, test } from 'vitest';
import { enumerations } from './enumerations.ts';
import { openVocabularies } from './open.ts';

/** The closed lists of STIX 2.1 §10, as that section prints them. */
const CLOSED: Readonly<Record<string, string>> = {
  'encryption-algorithm-enum': 'AES-256-GCM ChaCha20-Poly1305 mime-type-indicated',
  'extension-type-enum': 'new-sdo new-sco new-sro property-extension toplevel-property-extension',
  'network-socket-address-family-enum':
    'AF_UNSPEC AF_INET AF_IPX AF_APPLETALK AF_NETBIOS AF_INET6 AF_IRDA AF_BTH',
  'opinion-enum': 'strongly-disagree disagree neutral agree strongly-agree',
  'windows-integrity-level-enum': 'low medium high system',
  'windows-registry-datatype-enum':
    'REG_NONE REG_SZ REG_EXPAND_SZ REG_BINARY REG_DWORD REG_DWORD_BIG_ENDIAN REG_DWORD_LITTLE_ENDIAN REG_LINK ' +
    'REG_MULTI_SZ REG_RESOURCE_LIST REG_FULL_RESOURCE_DESCRIPTION REG_RESOURCE_REQUIREMENTS_LIST REG_QWORD REG_INVALID_TYPE',
  'windows-service-start-type-enum':
    'SERVICE_AUTO_START SERVICE_BOOT_START SERVICE_DEMAND_START SERVICE_DISABLED SERVICE_SYSTEM_ALERT',
  'windows-service-type-enum':
    'SERVICE_KERNEL_DRIVER SERVICE_FILE_SYSTEM_DRIVER SERVICE_WIN32_OWN_PROCESS SERVICE_WIN32_SHARE_PROCESS',
  'windows-service-status-enum':
    'SERVICE_CONTINUE_PENDING SERVICE_PAUSE_PENDING SERVICE_PAUSED SERVICE_RUNNING SERVICE_START_PENDING ' +
    'SERVICE_STOP_PENDING SERVICE_STOPPED',
};

describe('closed vocabularies', () => {
  test.each(Object.entries(CLOSED))('%s', (name, terms) =>
    expect([...enumerations[name as keyof typeof enumerations]].sort()).toEqual(terms.split(' ').sort()),
  );

  test('the socket types are those of §10.17, the datagram one in both spellings', () => {
    const types: readonly string[] = enumerations['network-socket-type-enum'];
    for (const type of ['SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_RDM', 'SOCK_SEQPACKET'])
      expect(types).toContain(type);
  });
});

describe('every vocabulary', () => {
  const all: [string, readonly string[]][] = Object.entries({ ...enumerations, ...openVocabularies });
  test.each(all)('%s has each term once, and some', (_, terms) => {
    expect(terms.length).toBeGreaterThan(0);
    expect(new Set(terms).size).toBe(terms.length);
  });

  test.each(Object.entries(openVocabularies))(
    '%s is written in lower case with hyphens (§3.1)',
    (name, terms) => {
      // Names of algorithms and languages are those of other standards.
      if (name === 'hash-algorithm-ov' || name === 'implementation-language-ov') return;
      for (const term of terms) expect(term).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    },
  );
});
