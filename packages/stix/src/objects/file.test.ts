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
  roundTrips,
  warns,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const SHA1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SHA512 = 'cf83e135'.padEnd(128, '0');
const SSDEEP = '96:gS/mFkCpXTWLr/PbKQHbr/S/mFkCpXTWLr/PbKQHbrB:Tu6SXTWGQHbeu6SXTWGQHbV';

const full: StixObject = {
  type: 'file',
  spec_version: '2.1',
  id: hashedId(
    'file',
    `{"hashes":{"SHA-256":"${SHA256}"},"name":"qwerty.dll","parent_directory_ref":"${idOf('directory')}"}`,
  ),
  hashes: { 'SHA-256': SHA256 },
  size: 25_536,
  name: 'qwerty.dll',
  name_enc: 'windows-1252',
  magic_number_hex: 'a1b2',
  mime_type: 'application/msword',
  ctime: '2026-12-21T19:00:00Z',
  mtime: '2026-12-24T19:00:00Z',
  atime: '2026-12-20T20:00:00Z',
  parent_directory_ref: idOf('directory'),
  contains_refs: [idOf('url'), idOf('file')],
  content_ref: idOf('artifact'),
};
/** A file of a name and one extension. */
const extended = (extensions: Change): Change => ({ extensions: extensions as StixObject, id: idOf('file') });

describe('file, STIX 2.1 §6.7', () => {
  roundTrips(full);
  const observables = (
    'artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr ipv6-addr mac-addr mutex ' +
    'network-traffic process software url user-account windows-registry-key x509-certificate'
  ).split(' ');
  refers({ ...full, id: idOf('file') }, '6.7', {
    parent_directory_ref: ['directory'],
    contains_refs: observables,
    content_ref: ['artifact'],
  });

  admits(full, {
    'a name without hashes': { hashes: undefined, id: idOf('file') },
    'hashes without a name': { name: undefined, name_enc: undefined, id: idOf('file') },
    'an empty file': { size: 0 },
    'every algorithm of the vocabulary': {
      hashes: {
        MD5,
        'SHA-1': SHA1,
        'SHA-256': SHA256,
        'SHA-512': SHA512,
        'SHA3-256': SHA256,
        'SHA3-512': SHA512,
        SSDEEP,
      },
      id: idOf('file'),
    },
    'capitals in a hash': { hashes: { MD5: MD5.toUpperCase() }, id: idOf('file') },
  });

  refuses(
    { ...full, id: idOf('file') },
    {
      'neither hashes nor name': [
        { hashes: undefined, name: undefined, name_enc: undefined },
        'stix/any-of',
        '$',
        '6.7',
      ],
      'an encoding of no name (§3.1)': [{ name: undefined }, 'stix/needs', '$.name_enc', '6.7'],
      'a negative size': [{ size: -1 }, 'stix/number-range', '$.size', '6.7'],
      'a size with a fraction': [{ size: 1.5 }, 'stix/wrong-type', '$.size', '6.7'],
      'a size beyond 2^53 - 1': [{ size: 9_007_199_254_740_992 }, 'stix/integer-range', '$.size', '2.10'],
      'an odd number of hexadecimal digits': [
        { magic_number_hex: 'a1b' },
        'stix/hex',
        '$.magic_number_hex',
        '2.8',
      ],
      'capital hexadecimal digits': [
        { magic_number_hex: 'A1B2' },
        'stix/hex-case',
        '$.magic_number_hex',
        '2.8',
      ],
      'a hash as a list': [{ hashes: [MD5] }, 'stix/wrong-type', '$.hashes', '6.7'],
      'a hash with a letter out of the digits': [
        { hashes: { MD5: MD5.replace('d', 'g') } },
        'stix/hash-value',
        '$.hashes.MD5',
        '2.7',
      ],
      'a key of hashes with a dot': [
        { hashes: { 'a.b.c': MD5 } },
        'stix/hash-key',
        "$.hashes['a.b.c']",
        '2.7',
      ],
    },
  );

  warns(
    { ...full, id: idOf('file') },
    {
      'a hash of a private algorithm': [
        { hashes: { MD5, x_foo_hash: 'aaaa' } },
        'stix/hash-algorithm',
        '$.hashes.x_foo_hash',
        '10.7',
      ],
      'what is no media type': [{ mime_type: 'word' }, 'stix/media-type', '$.mime_type', '6.7'],
    },
  );

  identifies('file', {
    'name, one hash, folder and extensions': [
      {
        name: 'a',
        hashes: { 'SHA-1': SHA1, 'SHA-256': SHA256 },
        parent_directory_ref: idOf('directory'),
        extensions: { 'ntfs-ext': { sid: 'S-1' } },
      },
      `{"extensions":{"ntfs-ext":{"sid":"S-1"}},"hashes":{"SHA-1":"${SHA1}"},"name":"a","parent_directory_ref":"${idOf('directory')}"}`,
    ],
    'MD5 first': [
      { hashes: { SSDEEP, 'SHA-512': SHA512, 'SHA-256': SHA256, 'SHA-1': SHA1, MD5 } },
      `{"hashes":{"MD5":"${MD5}"}}`,
    ],
    'SHA-1 second': [
      { hashes: { 'SHA-512': SHA512, 'SHA-256': SHA256, 'SHA-1': SHA1 } },
      `{"hashes":{"SHA-1":"${SHA1}"}}`,
    ],
    'SHA-256 third': [
      { hashes: { 'SHA-512': SHA512, 'SHA-256': SHA256 } },
      `{"hashes":{"SHA-256":"${SHA256}"}}`,
    ],
    'SHA-512 fourth': [{ hashes: { SSDEEP, 'SHA-512': SHA512 } }, `{"hashes":{"SHA-512":"${SHA512}"}}`],
    'another hash where there is none of the four': [
      { hashes: { SSDEEP } },
      `{"hashes":{"SSDEEP":"${SSDEEP}"}}`,
    ],
    'the name as written, é in two code points': [{ name: 'e\u0301' }, '{"name":"e\u0301"}'],
    'numbers of extensions as ECMAScript writes them': [
      {
        name: 'a',
        extensions: {
          'windows-pebinary-ext': { pe_type: 'exe', sections: [{ name: 's', entropy: 4.0e-7 }] },
        },
      },
      '{"extensions":{"windows-pebinary-ext":{"pe_type":"exe","sections":[{"entropy":4e-7,"name":"s"}]}},"name":"a"}',
    ],
    'times of extensions without zeros at the end': [
      {
        name: 'a',
        extensions: {
          'windows-pebinary-ext': { pe_type: 'exe', time_date_stamp: '2026-01-01T00:00:00.000Z' },
        },
      },
      '{"extensions":{"windows-pebinary-ext":{"pe_type":"exe","time_date_stamp":"2026-01-01T00:00:00Z"}},"name":"a"}',
    ],
  });

  const { type, id, spec_version, hashes, name, parent_directory_ref, ...others } = full;
  keepsId({ ...full, size: 1 }, others);

  builds('file', { name: 'a', size: 5 });
});

describe('extensions of file, STIX 2.1 §6.7.2 to §6.7.6', () => {
  admits(full, {
    'an archive': extended({
      'archive-ext': { contains_refs: [idOf('file'), idOf('directory')], comment: 'c' },
    }),
    NTFS: extended({
      'ntfs-ext': {
        sid: '1234567',
        alternate_data_streams: [{ name: 'second.stream', size: 25_536, hashes: { MD5 } }],
      },
    }),
    PDF: extended({
      'pdf-ext': {
        version: '1.7',
        is_optimized: true,
        document_info_dict: { Title: 'Sample' },
        pdfid0: 'DFCE52BD',
        pdfid1: '57851B87',
      },
    }),
    'an image': extended({
      'raster-image-ext': {
        image_height: 768,
        image_width: 1024,
        bits_per_pixel: 8,
        exif_tags: { Make: 'Nikon', XResolution: 4928 },
      },
    }),
    'a Windows binary': extended({
      'windows-pebinary-ext': {
        pe_type: 'exe',
        imphash: 'f34d5f2d4577ed6d9ceec516c1f5a744',
        machine_hex: '014c',
        number_of_sections: 4,
        time_date_stamp: '2026-01-22T12:31:12Z',
        pointer_to_symbol_table_hex: '74726144',
        number_of_symbols: 4_542_568,
        size_of_optional_header: 224,
        characteristics_hex: '818f',
        file_header_hashes: { MD5 },
        optional_header: { magic_hex: '010b', major_linker_version: 2, size_of_code: 512, hashes: { MD5 } },
        sections: [{ name: '.data', size: 8192, entropy: 7.980693, hashes: { MD5 } }],
      },
    }),
    'several at once': extended({ 'ntfs-ext': { sid: '1' }, 'pdf-ext': { version: '1.7' } }),
  });

  refuses(full, {
    'an archive of nothing': [
      extended({ 'archive-ext': { comment: 'c' } }),
      'stix/missing-property',
      "$.extensions['archive-ext']",
      '6.7.2',
    ],
    'an archive with an address in it': [
      extended({ 'archive-ext': { contains_refs: [idOf('ipv4-addr')] } }),
      'stix/reference-type',
      "$.extensions['archive-ext'].contains_refs[0]",
      '6.7.2',
    ],
    'an empty NTFS extension': [
      extended({ 'ntfs-ext': {} }),
      'stix/empty-object',
      "$.extensions['ntfs-ext']",
      '6.7.3',
    ],
    'a stream without a name': [
      extended({ 'ntfs-ext': { alternate_data_streams: [{ size: 5 }] } }),
      'stix/missing-property',
      "$.extensions['ntfs-ext'].alternate_data_streams[0]",
      '6.7.3.2',
    ],
    'a stream of negative size': [
      extended({ 'ntfs-ext': { alternate_data_streams: [{ name: 'n', size: -1 }] } }),
      'stix/number-range',
      "$.extensions['ntfs-ext'].alternate_data_streams[0].size",
      '6.7.3.2',
    ],
    'an empty PDF extension': [
      extended({ 'pdf-ext': {} }),
      'stix/empty-object',
      "$.extensions['pdf-ext']",
      '6.7.4',
    ],
    'an information dictionary of numbers': [
      extended({ 'pdf-ext': { document_info_dict: { Title: 5 } } }),
      'stix/wrong-type',
      "$.extensions['pdf-ext'].document_info_dict.Title",
      '6.7.4',
    ],
    'an empty image extension': [
      extended({ 'raster-image-ext': {} }),
      'stix/empty-object',
      "$.extensions['raster-image-ext']",
      '6.7.5',
    ],
    'an EXIF tag that is neither text nor integer': [
      extended({ 'raster-image-ext': { exif_tags: { Make: true } } }),
      'stix/wrong-type',
      "$.extensions['raster-image-ext'].exif_tags.Make",
      '6.7.5',
    ],
    'a Windows binary without its type': [
      extended({ 'windows-pebinary-ext': { imphash: 'x' } }),
      'stix/missing-property',
      "$.extensions['windows-pebinary-ext']",
      '6.7.6',
    ],
    'an empty optional header': [
      extended({ 'windows-pebinary-ext': { pe_type: 'sys', optional_header: {} } }),
      'stix/empty-object',
      "$.extensions['windows-pebinary-ext'].optional_header",
      '6.7.6.2',
    ],
    'a section without a name': [
      extended({ 'windows-pebinary-ext': { pe_type: 'dll', sections: [{ size: 5 }] } }),
      'stix/missing-property',
      "$.extensions['windows-pebinary-ext'].sections[0]",
      '6.7.6.3',
    ],
    'no extension at all': [extended({}), 'stix/empty-dictionary', '$.extensions', '2.3'],
  });

  warns(full, {
    'an extension of another type': [
      extended({ 'tcp-ext': { src_flags_hex: '02' } }),
      'stix/extension-place',
      "$.extensions['tcp-ext']",
      '6',
    ],
    'a type of binary out of the vocabulary': [
      extended({ 'windows-pebinary-ext': { pe_type: 'ocx', number_of_sections: 1 } }),
      'stix/vocabulary',
      "$.extensions['windows-pebinary-ext'].pe_type",
      '10',
    ],
  });
});
