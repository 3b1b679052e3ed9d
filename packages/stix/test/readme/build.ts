import { createIndicator, createSco, newVersion, revoke } from '@qanat/stix';

const indicator = createIndicator({
  name: 'Command and control',
  pattern: "[ipv4-addr:value = '198.51.100.3']",
  pattern_type: 'stix',
  valid_from: '2026-03-01T00:00:00Z',
  now: '2026-03-01T10:00:00.000Z',
});
const renamed = newVersion(indicator, { name: 'C2' }, '2026-03-02T10:00:00.000Z');
console.log(renamed['name'], renamed['modified']);
// → C2 2026-03-02T10:00:00.000Z
console.log(revoke(renamed, '2026-03-03T10:00:00.000Z')['revoked']);
// → true
console.log(createSco('ipv4-addr', { value: '198.51.100.3' }).id);
// → ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4
