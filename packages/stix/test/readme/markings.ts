import { addMarkings, createReport, effectiveMarkings, effectiveTlp, TLP2_IDS } from '@qanat/stix';

const now = '2026-03-01T10:00:00.000Z';
const report = createReport({
  name: 'Harbour',
  description: 'names a source',
  published: now,
  object_refs: ['identity--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10'],
  object_marking_refs: [TLP2_IDS.green],
});
const marked = addMarkings(report, TLP2_IDS.red, now, { selectors: ['description'] });
console.log(effectiveMarkings(marked, 'name').length, effectiveMarkings(marked, 'description').length);
// → 1 2
console.log(effectiveTlp(marked));
// → red
