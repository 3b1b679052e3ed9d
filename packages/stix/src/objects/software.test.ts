import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refuses,
  requires,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const CPE = 'cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*';
const full: StixObject = {
  type: 'software',
  spec_version: '2.1',
  id: hashedId(
    'software',
    `{"cpe":"${CPE}","name":"Word","swid":"tag","vendor":"Microsoft","version":"2002"}`,
  ),
  name: 'Word',
  cpe: CPE,
  swid: 'tag',
  languages: ['en', 'ar-EG'],
  vendor: 'Microsoft',
  version: '2002',
};
const random: StixObject = { ...full, id: idOf('software') };

describe('software, STIX 2.1 §6.14', () => {
  roundTrips(full);
  requires(random, '6.14', 'name');

  admits(random, {
    'a name alone': {
      cpe: undefined,
      swid: undefined,
      languages: undefined,
      vendor: undefined,
      version: undefined,
    },
    'an operating system': { cpe: 'cpe:2.3:o:microsoft:windows_10:1511:*:*:*:*:*:x64:*' },
    'an escaped colon in CPE': { cpe: 'cpe:2.3:a:acme:a\\:b:1.0:*:*:*:*:*:*:*' },
    'a script subtag (RFC 5646)': { languages: ['zh-Hant'] },
  });

  refuses(random, {
    'CPE 2.2': [{ cpe: 'cpe:/a:microsoft:word:2000' }, 'stix/cpe', '$.cpe', '6.14'],
    'CPE with a part too few': [
      { cpe: 'cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*' },
      'stix/cpe',
      '$.cpe',
      '6.14',
    ],
    'CPE with a part too many': [{ cpe: `${CPE}:*` }, 'stix/cpe', '$.cpe', '6.14'],
    'CPE of an unknown part': [{ cpe: CPE.replace(':a:', ':x:') }, 'stix/cpe', '$.cpe', '6.14'],
    'the English name of a language': [
      { languages: ['English language'] },
      'stix/language',
      '$.languages[0]',
      '6.14',
    ],
    'a language that does not exist': [
      { languages: ['en', 'xx'] },
      'stix/language',
      '$.languages[1]',
      '6.14',
    ],
    'a version as a number': [{ version: 2002 }, 'stix/wrong-type', '$.version', '6.14'],
  });

  identifies('software', {
    'name, CPE, SWID, vendor and version': [
      { name: 'a', cpe: CPE, swid: 's', vendor: 'v', version: '1', languages: ['en'] },
      `{"cpe":"${CPE}","name":"a","swid":"s","vendor":"v","version":"1"}`,
    ],
    'the name alone': [{ name: 'a' }, '{"name":"a"}'],
    'an empty version, which is one': [{ name: 'a', version: '' }, '{"name":"a","version":""}'],
  });

  keepsId(full, { languages: ['fr'] });

  builds('software', { name: 'a', vendor: 'v' });
});
