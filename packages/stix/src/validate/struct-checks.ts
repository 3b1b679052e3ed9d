import type { Json, JsonObject } from '@qanat/json';
import { windowsPebinaryExt } from '../structs/windows-pebinary-ext.ts';
import { isTimestamp } from '../timestamps.ts';
import { openVocabularies } from '../vocabulary/open.ts';
import type { Findings } from './findings.ts';
import { isLanguageTag, isObject } from './shape.ts';
import { isUri } from './syntax.ts';

const LOWER_HYPHEN = /^[a-z0-9-]+$/;
/** §7.2.3.1: property names and indexes, parted by dots; keys of dictionaries may hold capitals. */
const SELECTOR = /^[a-z][a-z0-9_]{1,249}(?:\.(?:\[[0-9]{1,10}\]|[A-Za-z0-9_-]{1,250})){0,64}$/;
const SOCKET_OPTION = /^(?:SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)_[A-Z0-9_]+$/;

/** Members of the STARTUPINFO structure of Windows, as it spells them. */
const STARTUP_INFO: ReadonlySet<string> = new Set(
  (
    'cb lpReserved lpDesktop lpTitle dwX dwY dwXSize dwYSize dwXCountChars dwYCountChars dwFillAttribute dwFlags ' +
    'wShowWindow cbReserved2 lpReserved2 hStdInput hStdOutput hStdError'
  ).split(' '),
);
const PE_BINARY = Object.keys(windowsPebinaryExt.properties).filter((name) => name !== 'pe_type');
const HASHES: ReadonlySet<string> = new Set(openVocabularies['hash-algorithm-ov']);

/** Keys of a dictionary that are names which something else gives. */
function checkKeys(value: JsonObject, name: string, test: (key: string) => boolean, found: Findings): void {
  const dictionary = value[name];
  if (!isObject(dictionary)) return;
  found.enter(name);
  for (const key of Object.keys(dictionary)) if (!test(key)) found.must('stix/dictionary-key', key);
  found.leave();
}

/** §2.5: of an external reference the algorithms come from the vocabulary, which elsewhere is open. */
function checkListedHashes(hashes: Json | undefined, found: Findings): void {
  if (!isObject(hashes)) return;
  found.enter('hashes');
  for (const name of Object.keys(hashes))
    if (!HASHES.has(name)) found.must('stix/hash-not-listed', name, undefined, '2.5');
  found.leave();
}

/** What holds for one structure alone, beyond its declaration. */
export const structChecks: Readonly<Record<string, (value: JsonObject, found: Findings) => void>> = {
  'external-reference'(reference, found) {
    const { source_name: source, external_id: id, url } = reference;
    if (found.version === '2.1') checkListedHashes(reference['hashes'], found);
    if (source === 'cve' && (typeof id !== 'string' || !/^CVE-[0-9]{4}-[0-9]{4,}$/.test(id)))
      found.must('stix/external-id', 'external_id', { form: 'CVE-YYYY-NNNN' });
    if (source === 'capec' && (typeof id !== 'string' || !/^CAPEC-[0-9]+$/.test(id)))
      found.must('stix/external-id', 'external_id', { form: 'CAPEC-n' });
    if (url === undefined) return;
    if (typeof url === 'string' && !isUri(url)) found.must('stix/url', 'url');
    if (reference['hashes'] === undefined) found.should('stix/url-without-hashes', 'url');
  },
  'kill-chain-phase'(phase, found) {
    for (const name of ['kill_chain_name', 'phase_name']) {
      const value = phase[name];
      if (typeof value === 'string' && !LOWER_HYPHEN.test(value)) found.should('stix/lower-hyphen', name);
    }
  },
  'granular-marking'(marking, found) {
    const { lang, selectors } = marking;
    if (typeof lang === 'string' && !isLanguageTag(lang)) found.must('stix/language', 'lang');
    if (!Array.isArray(selectors)) return;
    found.enter('selectors');
    for (const [i, selector] of selectors.entries())
      if (typeof selector === 'string' && !SELECTOR.test(selector)) found.must('stix/selector-form', i);
    found.leave();
  },
  'archive-ext'(archive, found) {
    const refs = archive['contains_refs'];
    if (Array.isArray(refs) && refs.length > 0 && refs.every((ref) => String(ref).startsWith('directory--')))
      found.must('stix/reference-type', 'contains_refs', { type: 'directory', allowed: 'file' });
  },
  'raster-image-ext'(image, found) {
    checkKeys(image, 'exif_tags', (key) => /^[A-Z]/.test(key), found);
  },
  'windows-process-ext'(process, found) {
    checkKeys(process, 'startup_info', (key) => STARTUP_INFO.has(key), found);
  },
  'socket-ext'(socket, found) {
    const { options } = socket;
    if (!isObject(options) || found.version === '2.0') return;
    found.enter('options');
    for (const name of Object.keys(options))
      if (!SOCKET_OPTION.test(name)) found.must('stix/socket-option', name);
    found.leave();
  },
  'windows-pebinary-ext'(binary, found) {
    // §6.7.6 asks for a property beside the kind of binary; 2.0 does not.
    if (found.version === '2.1' && PE_BINARY.every((name) => binary[name] === undefined))
      found.must('stix/any-of', undefined, { properties: PE_BINARY.join(', ') });
    const { time_date_stamp: stamp } = binary;
    if (typeof stamp === 'string' && stamp.length > 20 && isTimestamp(stamp))
      found.must('stix/second-precision', 'time_date_stamp');
  },
  'x509-v3-extensions'(extensions, found) {
    const from = extensions['private_key_usage_period_not_before'];
    const to = extensions['private_key_usage_period_not_after'];
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      found.should('stix/not-before', 'private_key_usage_period_not_after', {
        property: 'private_key_usage_period_not_before',
      });
  },
  'claim-span'(span, found) {
    const { start, end, sha256 } = span;
    if (typeof start === 'number' && typeof end === 'number' && end < start)
      found.must('stix/claim-span', 'end');
    if (typeof sha256 === 'string' && !/^[0-9a-f]{64}$/.test(sha256))
      found.must('stix/hash-value', 'sha256', { algorithm: 'SHA-256' });
  },
  'claim-estimate'(estimate, found) {
    const { min, max } = estimate;
    if (typeof min === 'number' && typeof max === 'number' && max < min)
      found.must('stix/claim-estimate', 'max');
  },
};
