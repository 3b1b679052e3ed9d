import type { JsonObject } from '@qanat/json';
import type { Findings } from './findings.ts';

/** What holds for one structure alone, beyond its declaration. */
export const structChecks: Readonly<Record<string, (value: JsonObject, found: Findings) => void>> = {
  'external-reference'(reference, found) {
    const source = reference['source_name'];
    const id = reference['external_id'];
    if (source === 'cve' && (typeof id !== 'string' || !/^CVE-[0-9]{4}-[0-9]{4,}$/.test(id)))
      found.must('stix/external-id', 'external_id', { form: 'CVE-YYYY-NNNN' });
    if (source === 'capec' && (typeof id !== 'string' || !/^CAPEC-[0-9]+$/.test(id)))
      found.must('stix/external-id', 'external_id', { form: 'CAPEC-n' });
    if (Object.hasOwn(reference, 'url') && !Object.hasOwn(reference, 'hashes'))
      found.should('stix/url-without-hashes', 'url');
  },
  'kill-chain-phase'(phase, found) {
    for (const name of ['kill_chain_name', 'phase_name']) {
      const value = phase[name];
      if (typeof value === 'string' && !/^[a-z0-9-]+$/.test(value)) found.should('stix/lower-hyphen', name);
    }
  },
};
