import { describe, expect, test } from 'vitest';
import {
  admits,
  buildsVersioned,
  changed,
  idOf,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';
import { declaredTypes, typeClass } from '../declare/registry.ts';
import { validate } from '../validate/validate.ts';

const full = versioned('relationship', {
  relationship_type: 'indicates',
  description: 'd',
  source_ref: idOf('indicator'),
  target_ref: idOf('malware'),
  start_time: '2026-01-01T00:00:00Z',
  stop_time: '2026-02-01T00:00:00Z',
});
const pair = (source: string, type: string, target: string) => ({
  relationship_type: type,
  source_ref: idOf(source),
  target_ref: idOf(target),
});

describe('relationship, STIX 2.1 §5.1', () => {
  roundTrips(full);
  requires(full, '5.1', 'relationship_type', 'source_ref', 'target_ref');

  admits(full, {
    'no times': { start_time: undefined, stop_time: undefined },
    'a start alone': { stop_time: undefined },
    'a stop alone': { start_time: undefined },
    'a stop a nanosecond after the start': { stop_time: '2026-01-01T00:00:00.000000001Z' },
  });

  refuses(full, {
    'a stop at the start': [{ stop_time: '2026-01-01T00:00:00.000Z' }, 'stix/later', '$.stop_time', '5.1'],
    'a stop before the start': [{ stop_time: '2025-01-01T00:00:00Z' }, 'stix/later', '$.stop_time', '5.1'],
    'a type that is a list': [
      { relationship_type: ['indicates'] },
      'stix/wrong-type',
      '$.relationship_type',
      '5.1',
    ],
    'two targets': [{ target_ref: [idOf('malware')] }, 'stix/wrong-type', '$.target_ref', '5.1'],
  });

  test.each(['Indicates', 'located_at', 'located at', 'targets!', ''])(
    'the type %j is no name of one',
    (relationship_type) =>
      expect(
        validate(changed(full, { relationship_type })).filter(({ severity }) => severity === 'error'),
      ).toMatchObject([{ code: 'stix/relationship-type', path: '$.relationship_type' }]),
  );

  // Domain objects and observables are related; relationships, sightings, meta objects and bundles are not.
  test.each(['source_ref', 'target_ref'])('%s is a domain object or an observable', (name) => {
    for (const type of declaredTypes) {
      const codes = validate(changed(full, { relationship_type: 'related-to', [name]: idOf(type) })).map(
        ({ code }) => code,
      );
      const related = ['sdo', 'sco'].includes(typeClass(type));
      expect([type, codes]).toEqual([type, related ? [] : ['stix/reference-type']]);
    }
    expect(validate(changed(full, { relationship_type: 'related-to', [name]: idOf('x-acme') }))).toEqual([]);
  });
});

describe('the pairs of Appendix B', () => {
  const ROWS = `
    attack-pattern delivers malware
    attack-pattern targets identity location vulnerability
    attack-pattern uses malware tool
    campaign attributed-to intrusion-set threat-actor
    campaign compromises infrastructure
    campaign originates-from location
    campaign targets identity location vulnerability
    campaign uses attack-pattern infrastructure malware tool
    course-of-action investigates indicator
    course-of-action mitigates attack-pattern indicator malware tool vulnerability
    identity located-at location
    indicator indicates attack-pattern campaign infrastructure intrusion-set malware threat-actor tool
    indicator based-on observed-data
    infrastructure communicates-with infrastructure ipv4-addr ipv6-addr domain-name url
    infrastructure consists-of infrastructure observed-data file process
    infrastructure controls infrastructure malware
    infrastructure delivers malware
    infrastructure has vulnerability
    infrastructure hosts tool malware
    infrastructure located-at location
    infrastructure uses infrastructure
    intrusion-set attributed-to threat-actor
    intrusion-set compromises infrastructure
    intrusion-set hosts infrastructure
    intrusion-set owns infrastructure
    intrusion-set originates-from location
    intrusion-set targets identity location vulnerability
    intrusion-set uses attack-pattern infrastructure malware tool
    malware authored-by threat-actor intrusion-set
    malware beacons-to infrastructure
    malware exfiltrate-to infrastructure
    malware communicates-with ipv4-addr ipv6-addr domain-name url
    malware controls malware
    malware downloads malware tool file
    malware drops malware tool file
    malware exploits vulnerability
    malware originates-from location
    malware targets identity infrastructure location vulnerability
    malware uses attack-pattern infrastructure malware tool
    malware variant-of malware
    malware-analysis characterizes malware
    malware-analysis analysis-of malware
    malware-analysis static-analysis-of malware
    malware-analysis dynamic-analysis-of malware
    threat-actor attributed-to identity
    threat-actor compromises infrastructure
    threat-actor hosts infrastructure
    threat-actor owns infrastructure
    threat-actor impersonates identity
    threat-actor located-at location
    threat-actor targets identity location vulnerability
    threat-actor uses attack-pattern infrastructure malware tool
    tool delivers malware
    tool drops malware
    tool has vulnerability
    tool targets identity infrastructure location vulnerability
    tool uses infrastructure
    domain-name resolves-to domain-name ipv4-addr ipv6-addr
    ipv4-addr resolves-to mac-addr
    ipv4-addr belongs-to autonomous-system
    ipv6-addr resolves-to mac-addr
    ipv6-addr belongs-to autonomous-system`;
  const triples = ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [source = '', type = '', ...targets] = row.trim().split(' ');
      return targets.map((target) => [source, type, target] as const);
    });

  test.each(triples)('%s %s %s', (source, type, target) =>
    expect(validate(changed(full, pair(source, type, target)))).toEqual([]),
  );

  test.each(['tool', 'ipv4-addr', 'identity'])(
    'a %s may be derived from, a duplicate of and related to its like',
    (type) => {
      for (const common of ['derived-from', 'duplicate-of', 'related-to'])
        expect(validate(changed(full, pair(type, common, type)))).toEqual([]);
    },
  );

  warns(full, {
    'a pair turned round': [
      pair('malware', 'indicates', 'indicator'),
      'stix/relationship-pair',
      '$.relationship_type',
      'Appendix B',
    ],
    'a target of another type': [
      pair('indicator', 'indicates', 'location'),
      'stix/relationship-pair',
      '$.relationship_type',
      'Appendix B',
    ],
    'a type of one’s own': [
      pair('tool', 'acme-likes', 'tool'),
      'stix/relationship-pair',
      '$.relationship_type',
      'Appendix B',
    ],
    'a duplicate of another type': [
      pair('tool', 'duplicate-of', 'malware'),
      'stix/relationship-pair',
      '$.relationship_type',
      'Appendix B',
    ],
    'a derivation from another type': [
      pair('tool', 'derived-from', 'malware'),
      'stix/relationship-pair',
      '$.relationship_type',
      'Appendix B',
    ],
  });

  buildsVersioned('relationship', pair('tool', 'related-to', 'ipv4-addr'));
});
