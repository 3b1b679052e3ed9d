import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Issue, JsonObject } from '@qanat/json';
import { parseBundle, type SpecVersion, validate } from '@qanat/stix';
import { seeded } from '../../stix/bench/seeded.ts';
import { mutatedObjects } from './mutated-objects.ts';
import { runPython } from './python.ts';
import { damagedObject } from './random-objects.ts';
import type { Tally } from './tally.ts';

const VECTORS = new URL('../../../vectors/stix/', import.meta.url);
const VECTORS_20 = new URL('../../../vectors/stix-2.0/', import.meta.url);
const DAMAGED = 1200;
const REAL = 600;
/** Of the objects changed by rule, one in so many is judged; their order is that of the types. */
const ONE_IN = Number(process.env['QANAT_INTEROP_ONE_IN'] ?? 4);

/** What the OASIS validator and python-stix2 say; null where the validator stops with an error of its own. */
type Verdict = readonly [oasis: boolean | null, why: string, library: boolean, whyNot: string];

interface Difference {
  readonly object: JsonObject;
  readonly errors: readonly Issue[];
  readonly why: string;
}

/** Why we accept what the OASIS validator refuses: a part of its message, and the section that decides. */
const ACCEPTED: readonly { readonly message: RegExp; readonly section: string; readonly why: string }[] = [
  {
    message: /must be later than|must be a datetime object/,
    section: '§2.16',
    why: 'times are compared at any precision; there, to the microsecond',
  },
  { message: /not a valid timestamp/, section: '§2.16', why: 'RFC 3339 has leap seconds' },
  {
    message: /'marking_ref' is a required property/,
    section: '§7.2.3',
    why: 'a granular marking may have a language instead',
  },
  {
    message: /exif_tags|startup_info/,
    section: '§2.3',
    why: 'keys of a dictionary are letters, digits, hyphen and underscore',
  },
  {
    message: /additional_header_fields/,
    section: '§6.6',
    why: 'the value of a header field is a list of strings',
  },
  {
    message: /extensions\.pdf-ext|for PDFExt must be populated/,
    section: '§7.3',
    why: 'unknown properties of an extension are carried through',
  },
  { message: /idn-hostname/, section: '§6.4', why: 'names with underscores are in use (RFC 8552)' },
  { message: /is not a 'email'/, section: '§6.5', why: 'RFC 5322 has quoted local parts' },
  {
    message: /ipv6-addr.*does not match/s,
    section: '§6.9',
    why: 'RFC 4291 has addresses that end in a dotted quad',
  },
  {
    message: /external_references.*hashes|hashes.*does not match/s,
    section: '§10.7',
    why: 'the vocabulary of hash algorithms is open',
  },
  {
    message: /is not a valid observable (?:property|object|type)/,
    section: '§9.7',
    why: 'a pattern may name objects and properties that the standard does not define, such as app:id',
  },
  {
    message: /Pattern failed to validate|'pattern': FAIL/,
    section: 'STIX 2.0 part 5',
    why: 'a pattern of version 2.0 writes START and STOP as strings',
  },
  {
    message: /definition_type must be a valid marking type/,
    section: '§7.2.1',
    why: 'the vocabulary of definition types is open, though deprecated',
  },
  {
    message: /'is_active' must be False/,
    section: '§6.12',
    why: 'traffic that has ended is not active; that needs not be said',
  },
  {
    message: /not a valid STIX identifier, must match/,
    section: '§4.14',
    why: 'references inside the deprecated objects name their keys',
  },
  {
    message: /confidence: .* is not of type 'integer'/,
    section: '§3.2',
    why: 'an extension definition has no confidence: there it is custom content',
  },
  {
    message: /TLP marking definitions must match/,
    section: '§7.2.1.4',
    why: 'a standard marking stays one with properties added that do not change what it says',
  },
  {
    message: /does not match the id format/,
    section: '§2.9',
    why: 'RFC 9562, which took the place of RFC 4122, has UUIDs of versions 6 to 8',
  },
  {
    message: /must contain a valid statement, TLP, or custom marking definition/,
    section: '§2.9',
    why: 'the id has a UUID of version 6 to 8, as above',
  },
  {
    message: /RFC 5646 language code|languages\[0\]|an RFC 5646 code/,
    section: '§3.2',
    why: 'RFC 5646 has scripts, variants, private use and any case; there, a list of common tags',
  },
  {
    message: /must be an IANA registered character set/,
    section: '§6.7',
    why: 'names of character sets have no case (RFC 2978)',
  },
  {
    message: /If the external reference is a C/,
    section: '§4.1, §4.18',
    why: 'the source is bound to the form of the id for attack patterns and vulnerabilities',
  },
  { message: /mime_type/, section: '§6.1', why: 'the registry of media types SHOULD be used' },
  { message: /base64-encoded/, section: '§2.1', why: 'no bytes are the empty text in base64' },
  {
    message:
      /'(?:language-content|bundle)--[^']*' should not be valid|object_ref: '[^']*' should not be valid/,
    section: '§7.1',
    why: 'language content belongs to any object',
  },
  {
    message: /ArchiveExt|archive-ext/,
    section: '§6.7.2',
    why: 'nothing forbids a predefined extension elsewhere; there it is not looked into',
  },
  {
    message: /'str' object has no attribute 'get'|AttributeError/,
    section: '§11.3',
    why: 'custom content need not be an object',
  },
  {
    message: /No values for required properties for StatementMarking/,
    section: '§7.2.1',
    why: 'definition_type says what the definition is; an extension may stand in its place',
  },
  {
    message: /must begin with an alpha character/,
    section: '§8',
    why: 'other properties of a bundle are kept by nobody',
  },
  {
    message: /is not a valid (?:RIPEMD160|WHIRLPOOL|\w+) hash/,
    section: '§10.7',
    why: 'algorithms outside the vocabulary have no form that the standard gives',
  },
  {
    message: /objects\.0|windows-pebinary-ext|must be later|'last_observed'|startup_info/,
    section: 'STIX 2.0 parts 2 and 4',
    why: 'what the text of 2.0 leaves open',
  },
];

/** Why we refuse what the OASIS validator accepts; the issue names its section. */
const REFUSED: Readonly<Record<string, string>> = {
  'stix/reference-type': 'a reference names a type that its property does not allow',
  'stix/no-observable': 'observed-data has to refer to an observable',
  'stix/spec-version': 'spec_version of an object of 2.1 is 2.1',
  'stix/null': 'no null stands anywhere',
  'stix/wrong-type': 'the value is of another type',
  'stix/identifier': 'an identifier is type--UUID everywhere',
  'stix/number-range': 'the number is out of the range given',
  'stix/integer-range': 'integers lie within 2^53',
  'stix/property-name': 'names of properties are 3 to 250 lower-case letters, digits and underscores',
  'stix/reserved-name': 'the name is kept for later versions',
  'stix/extension-place': 'a predefined extension stands at its own type only',
  'stix/extension-key': 'an extension is keyed by its definition',
  'stix/empty-list': 'a list is never empty',
  'stix/empty-dictionary': 'a dictionary is never empty',
  'stix/empty-object': 'an extension has at least one property',
  'stix/nested-bundle': 'a bundle holds no bundle',
  'stix/selector': 'a selector names a part that is there',
  'stix/one-of': 'a granular marking has a marking or a language, not both',
  'stix/not-before': 'the end lies before the beginning',
  'stix/forged-tlp': 'what calls itself TLP has the id and the content that the standard gives it',
  'stix/missing-property': 'a property that the standard requires is missing',
  'stix/millisecond-precision': 'created and modified are precise to the millisecond',
  'stix/url': 'a URL is a URI of RFC 3986',
  'stix/id-type': 'the id begins with another type',
  'stix/type-name': 'the name of the type has another form',
  'stix/email-address': 'an address is one of RFC 5322',
  'stix/ipv4': 'an address or network is one of IPv4',
  'stix/ipv6': 'an address or network is one of IPv6',
  'stix/mac': 'a MAC address is six lower-case pairs with colons',
  'stix/domain-name': 'a domain name is one of RFC 1034 or RFC 5890',
  'stix/language': 'a language is one of RFC 5646',
  'stix/needs': 'one property needs another',
  'stix/any-of': 'one of several properties has to be there',
  'stix/external-id': 'the external id of a CVE or CAPEC has its form',
  'stix/registry-hive': 'the hive of a registry key is spelled out',
  'stix/marks-itself': 'a marking does not mark itself',
  'stix/cpe': 'a CPE is one of version 2.3',
  'stix/binary': 'binary is padded base64',
  'stix/media-type': 'a media type is one of RFC 6838',
  'stix/charset': 'a character set is one of the IANA registry',
  'stix/relationship-type': 'a relationship type is lower-case letters, digits and hyphens',
  'stix/enum': 'the value is not in a closed vocabulary',
  'stix/timestamp': 'a timestamp ends with a capital Z and has a capital T',
  'stix/second-precision': 'the time is precise to the second',
  'stix/hex-case': 'hexadecimal digits are lower case',
  'stix/hash-key': 'a hash is keyed by 3 letters or more',
  'stix/hash-value': 'the digest suits its algorithm',
  'stix/random-id': 'an id to which nothing contributes is random',
  'stix/versioned-sco': 'an observable with versions has no id made of its content',
  'stix/hash-not-listed': 'hashes of an external reference are of the vocabulary',
  'stix/external-source': 'a CVE or CAPEC names its catalogue as the source',
  'stix/dictionary-key': 'a key of a dictionary has the form, or is one of the names, that the text gives',
  'stix/local-reference': 'a reference inside an observation leads to one of its objects',
  'stix/uuid-version': 'an identifier of 2.0 has a random UUID',
  'stix/socket-option': 'options of a socket have names of their families',
  'stix/later': 'the end lies after the beginning',
  'stix/hex': 'hexadecimal has an even number of digits, and some',
  'stix/body-multipart': 'a message has one body or parts',
  'stix/forbids': 'one property rules out another',
};

/** Our verdict on every vector, on damaged objects and on real ones, beside those of the OASIS validator and python-stix2. */
export async function checkObjects(python: string, tally: Tally): Promise<void> {
  const { bases, vectors } = vectorObjects();
  const random = seeded(11);
  const damaged = Array.from({ length: DAMAGED }, () => damagedObject(random, bases));
  await compare('vectors', vectors, python, tally);
  await compare('damaged objects', damaged, python, tally);
  const changed = mutatedObjects(vectorBases(VECTORS)).filter((_, i) => i % ONE_IN === 0);
  await compare('objects changed by rule', changed, python, tally);
  const old = mutatedObjects(vectorBases(VECTORS_20)).filter((_, i) => i % ONE_IN === 0);
  await compare('objects of 2.0 changed by rule', old, python, tally, '2.0');
  const real = realObjects();
  if (real.length > 0) await compare('real objects', real, python, tally);
  else tally.note('no real objects: QANAT_DATA is not set');
}

async function compare(
  name: string,
  objects: readonly JsonObject[],
  python: string,
  tally: Tally,
  specVersion: SpecVersion = '2.1',
): Promise<void> {
  const input = JSON.stringify(objects);
  const verdicts = (await runPython(python, 'object_verdicts.py', [specVersion], input)) as Verdict[];
  const differences = { validator: [] as Difference[], library: [] as Difference[] };
  let judged = 0;
  for (const [i, object] of objects.entries()) {
    const [oasis, why, library, whyNot] = verdicts[i] ?? [null, '', false, ''];
    const errors = validate(object, { specVersion }).filter(({ severity }) => severity === 'error');
    const ours = errors.length === 0;
    if (oasis !== null) judged++;
    if (oasis !== null && oasis !== ours) differences.validator.push({ object, errors, why });
    if (library !== ours) differences.library.push({ object, errors, why: whyNot });
  }
  const same = judged - differences.validator.length;
  tally.check(
    `${name}: ${same} of ${judged} verdicts as stix2-validator's; on ${objects.length - judged} it stops with an error of its own`,
    same > 0.85 * judged,
  );
  tell(differences.validator, 'stix2-validator', tally);
  tally.check(
    `${name}: ${objects.length - differences.library.length} of ${objects.length} verdicts as python-stix2's, which converts much and checks less`,
    differences.library.length < 0.6 * objects.length,
  );
  tell(differences.library, 'python-stix2', tally);
}

/** Differences by reason, with the sections that decide. One without a reason fails the check. */
function tell(differences: readonly Difference[], reference: string, tally: Tally): void {
  const groups = new Map<string, { count: number; sections: Set<string> }>();
  for (const difference of differences) {
    const reason = reasonOf(difference);
    if (reason === undefined) {
      const { object, errors, why } = difference;
      const codes = errors.map(({ code, path }) => `${code} ${path}`);
      tally.check(
        `${reference}: a verdict that nobody has explained`,
        false,
        JSON.stringify({ object, codes, why }),
      );
      continue;
    }
    const group = groups.get(reason.why) ?? { count: 0, sections: new Set() };
    group.count++;
    groups.set(reason.why, { ...group, sections: group.sections.add(reason.section) });
  }
  for (const [why, { count, sections }] of [...groups].sort((a, b) => b[1].count - a[1].count))
    tally.note(`${count} ${why} (${[...sections].sort().join(', ')})`);
}

function reasonOf({ errors, why }: Difference): { section: string; why: string } | undefined {
  if (errors.length === 0) {
    const known = ACCEPTED.find(({ message }) => message.test(why));
    return known && { section: known.section, why: `accepted here: ${known.why}` };
  }
  const known = errors.find(({ code }) => REFUSED[code] !== undefined);
  return (
    known && {
      section: known.section?.replace('STIX 2.1 ', '') ?? '',
      why: `refused here: ${REFUSED[known.code] ?? ''}`,
    }
  );
}

interface VectorCase {
  readonly base: string;
  readonly set?: JsonObject;
  readonly remove?: readonly string[];
}

interface VectorFile {
  readonly bases: Readonly<Record<string, JsonObject>>;
  readonly valid: readonly VectorCase[];
  readonly invalid: readonly VectorCase[];
  readonly warned: readonly VectorCase[];
}

function vectorBases(folder: URL): JsonObject[] {
  return vectorFiles(folder).flatMap(({ bases }) => Object.values(bases));
}

/** Claims and questions are extensions of ours: other tools see objects of types they do not know. */
function vectorFiles(folder: URL): VectorFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !['claim.json', 'question.json'].includes(name))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile);
}

function vectorObjects(): { bases: JsonObject[]; vectors: JsonObject[] } {
  const files = vectorFiles(VECTORS);
  const objectOf = ({ bases }: VectorFile, { base, set, remove }: VectorCase): JsonObject => {
    const object = structuredClone({ ...bases[base], ...set });
    for (const name of remove ?? []) delete object[name];
    return object;
  };
  return {
    bases: files.flatMap((file) => [
      ...Object.values(file.bases),
      ...file.valid.map((one) => objectOf(file, one)),
    ]),
    vectors: files.flatMap((file) =>
      [...file.valid, ...file.invalid, ...file.warned].map((one) => objectOf(file, one)),
    ),
  };
}

/** A sample of the real bundles under $QANAT_DATA: ATT&CK, and what newsrooms and vendors published. */
function realObjects(): JsonObject[] {
  const data = process.env['QANAT_DATA'];
  if (data === undefined) return [];
  const files = ['attack', 'reports/amnesty', 'reports/mvt', 'reports/oasis-examples']
    .map((folder) => join(data, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => /stix21\.json\.gz$|\.stix2\.gz$|examples\/.*\.json$/.test(file));
  const random = seeded(3);
  return files.flatMap((file) => {
    const raw = readFileSync(file);
    const parsed = parseBundle(file.endsWith('.gz') ? gunzipSync(raw) : raw);
    const objects = parsed.ok
      ? parsed.value.objects.flatMap(({ result }) => (result.ok ? [result.value] : []))
      : [];
    return Array.from({ length: Math.min(objects.length, Math.ceil(REAL / files.length)) }, () =>
      random.of(objects),
    );
  });
}
