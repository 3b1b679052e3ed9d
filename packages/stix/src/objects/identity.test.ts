import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  opens,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('identity', {
  name: 'ACME Widget, Inc.',
  description: 'Makes widgets.',
  roles: ['administrators', 'Domain Admins'],
  identity_class: 'organization',
  sectors: ['technology', 'manufacturing'],
  contact_information: 'info@acme.example',
});

describe('identity, STIX 2.1 §4.5', () => {
  roundTrips(full);
  requires(full, '4.5', 'name');
  opens(full, {
    identity_class: ['individual', 'group', 'system', 'organization', 'class', 'unspecified'],
    sectors: (
      'agriculture aerospace automotive chemical commercial communications construction defense education energy ' +
      'entertainment financial-services government healthcare hospitality-leisure infrastructure insurance manufacturing ' +
      'mining non-profit pharmaceuticals retail technology telecommunications transportation utilities'
    ).split(' '),
  });

  admits(full, { 'roles of any words': { roles: ['CEO', 'مدير'] } });

  refuses(full, {
    'sectors without any': [{ sectors: [] }, 'stix/empty-list', '$.sectors', '2.12'],
    'roles without any': [{ roles: [] }, 'stix/empty-list', '$.roles', '2.12'],
    'a class that is a list': [{ identity_class: ['group'] }, 'stix/wrong-type', '$.identity_class', '4.5'],
    'contacts as an object': [
      { contact_information: { mail: 'a' } },
      'stix/wrong-type',
      '$.contact_information',
      '4.5',
    ],
  });

  warns(full, { 'no class': [{ identity_class: undefined }, 'stix/should-have', '$', '4.5'] });

  buildsVersioned('identity', { name: 'n', identity_class: 'individual' });
});
