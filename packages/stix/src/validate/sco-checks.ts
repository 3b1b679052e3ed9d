import type { Json, JsonObject } from '@qanat/json';
import { isCharset } from '../vocabulary/charsets.ts';
import type { Findings } from './findings.ts';
import { isLanguageTag } from './shape.ts';
import { isCpe, isDomain, isEmail, isIpv4, isIpv6, isMac, isMediaType, isUri } from './syntax.ts';

type ObjectCheck = (object: JsonObject, found: Findings) => void;

/** What holds for one SCO type alone, beyond its declaration. */
export const scoChecks: Readonly<Record<string, ObjectCheck>> = {
  artifact(object, found) {
    check(object, 'mime_type', isMediaType, 'stix/media-type', found);
    check(object, 'url', isUri, 'stix/url', found);
  },
  directory(object, found) {
    check(object, 'path_enc', isCharset, 'stix/charset', found);
  },
  'domain-name'(object, found) {
    check(object, 'value', isDomain, 'stix/domain-name', found);
  },
  'email-addr'(object, found) {
    check(object, 'value', isEmail, 'stix/email-address', found);
  },
  'email-message'(object, found) {
    const multipart = object['is_multipart'];
    if (multipart === true && object['body'] !== undefined) found.must('stix/body-multipart', 'body');
    if (multipart === false && object['body_multipart'] !== undefined)
      found.must('stix/body-multipart', 'body_multipart');
  },
  file(object, found) {
    check(object, 'name_enc', isCharset, 'stix/charset', found);
    if (typeof object['mime_type'] === 'string' && !isMediaType(object['mime_type']))
      found.should('stix/media-type', 'mime_type');
  },
  'ipv4-addr'(object, found) {
    check(object, 'value', isIpv4, 'stix/ipv4', found);
  },
  'ipv6-addr'(object, found) {
    check(object, 'value', isIpv6, 'stix/ipv6', found);
  },
  'mac-addr'(object, found) {
    check(object, 'value', isMac, 'stix/mac', found);
  },
  'network-traffic'(object, found) {
    if (object['is_active'] === true && object['end'] !== undefined)
      found.must('stix/forbids', 'is_active', { property: 'end' });
    const { protocols } = object;
    if (!Array.isArray(protocols)) return;
    found.enter('protocols');
    for (const [i, protocol] of protocols.entries())
      if (typeof protocol === 'string' && !/^[a-z0-9-]{1,15}$/.test(protocol))
        found.should('stix/protocol', i);
    found.leave();
  },
  software(object, found) {
    check(object, 'cpe', isCpe, 'stix/cpe', found);
    const { languages } = object;
    if (!Array.isArray(languages)) return;
    found.enter('languages');
    for (const [i, language] of languages.entries())
      if (typeof language === 'string' && !isLanguageTag(language)) found.must('stix/language', i);
    found.leave();
  },
  url(object, found) {
    check(object, 'value', isUri, 'stix/url', found);
  },
  'windows-registry-key'(object, found) {
    check(
      object,
      'key',
      (key) => !/^(?:HKLM|HKCC|HKCR|HKCU|HKU)(?:\\|$)/i.test(key),
      'stix/registry-hive',
      found,
    );
  },
};

function check(
  object: JsonObject,
  name: string,
  test: (text: string) => boolean,
  code: string,
  found: Findings,
): void {
  const value: Json | undefined = object[name];
  if (typeof value === 'string' && !test(value)) found.must(code, name);
}
