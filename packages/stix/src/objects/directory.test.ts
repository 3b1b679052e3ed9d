import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refers,
  refuses,
  requires,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const full: StixObject = {
  type: 'directory',
  spec_version: '2.1',
  id: hashedId('directory', '{"path":"C:\\\\Windows\\\\System32"}'),
  path: 'C:\\Windows\\System32',
  path_enc: 'windows-1252',
  ctime: '2026-03-01T10:00:00Z',
  mtime: '2026-03-01T10:00:00.123456789Z',
  atime: '2025-03-01T10:00:00.5Z',
  contains_refs: [idOf('file'), idOf('directory')],
};

describe('directory, STIX 2.1 §6.3', () => {
  roundTrips(full);
  requires(full, '6.3', 'path');
  refers(full, '6.3', { contains_refs: ['file', 'directory'] });

  admits(full, {
    'times in any order: nothing is said about it': { ctime: '2030-01-01T00:00:00Z' },
    'a character set by its name in the IANA registry': { path_enc: 'ISO-8859-6' },
  });

  refuses(full, {
    'an encoding that is no name': [{ path_enc: 'no such set!' }, 'stix/charset', '$.path_enc', '6.3'],
    'a time with an offset': [{ ctime: '2026-03-01T10:00:00+02:00' }, 'stix/timestamp', '$.ctime', '2.16'],
    'a day that does not exist': [{ mtime: '2026-02-29T10:00:00Z' }, 'stix/timestamp', '$.mtime', '2.16'],
    'a date without a time': [{ atime: '2026-02-28' }, 'stix/timestamp', '$.atime', '2.16'],
    'an empty list of contents': [{ contains_refs: [] }, 'stix/empty-list', '$.contains_refs', '2.12'],
    'a local name of STIX 2.0 as a reference': [
      { contains_refs: ['0'] },
      'stix/identifier',
      '$.contains_refs[0]',
      '2.9',
    ],
    'one reference outside of a list': [
      { contains_refs: idOf('file') },
      'stix/wrong-type',
      '$.contains_refs',
      '6.3',
    ],
  });

  identifies('directory', {
    'the path': [{ path: '/tmp' }, '{"path":"/tmp"}'],
    'the path as it stands, its case and its last separator': [{ path: '/TMP/' }, '{"path":"/TMP/"}'],
    'the path in Unicode, not normalised': [{ path: '/e\u0301' }, '{"path":"/e\u0301"}'],
  });

  keepsId(full, {
    path_enc: 'utf-8',
    ctime: '2020-01-01T00:00:00Z',
    mtime: '2020-01-01T00:00:00Z',
    atime: '2020-01-01T00:00:00Z',
    contains_refs: [idOf('file')],
  });

  builds('directory', { path: '/var/log' });
});
