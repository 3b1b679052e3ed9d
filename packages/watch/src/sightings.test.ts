import { validate } from '@qanat/stix';
import { expect, test } from 'vitest';
import { type Hit, toSightings } from './index.ts';

const now = '2024-05-01T12:00:00.000Z';
const identityRef = 'identity--f431f809-377b-45e0-aa1c-6a4751cae5ff';
const indicator = 'indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f';

function hit(kind: Hit['kind'], found: string, more: Partial<Hit> = {}): Hit {
  return {
    ref: indicator,
    kind,
    value: found,
    found,
    field: 'x',
    line: 1,
    event: { secret: '10.0.0.5' },
    ...more,
  };
}

test('hits of one indicator become one sighting over what was observed, with count and times', () => {
  const hits = [
    hit('ipv4', '198.51.100.7', { value: '198.51.100.0/24', at: '2024-05-01T10:00:05.000Z' }),
    hit('ipv4', '198.51.100.8', { value: '198.51.100.0/24', at: '2024-05-01T10:00:01.000Z' }),
    hit('ipv4', '198.51.100.7', { value: '198.51.100.0/24', at: '2024-05-01T10:00:03.000Z' }),
  ];
  const objects = toSightings(hits, { now, identityRef, whereSighted: [identityRef] });
  expect(objects.map(({ type }) => type)).toEqual(['ipv4-addr', 'ipv4-addr', 'observed-data', 'sighting']);
  const [first, second, observed, sighting] = objects;
  expect(first).toMatchObject({ value: '198.51.100.7' });
  expect(observed).toMatchObject({
    created_by_ref: identityRef,
    created: now,
    first_observed: '2024-05-01T10:00:01.000Z',
    last_observed: '2024-05-01T10:00:05.000Z',
    number_observed: 3,
    object_refs: [first?.id, second?.id],
  });
  expect(sighting).toMatchObject({
    count: 3,
    first_seen: '2024-05-01T10:00:01.000Z',
    last_seen: '2024-05-01T10:00:05.000Z',
    sighting_of_ref: indicator,
    observed_data_refs: [observed?.id],
    where_sighted_refs: [identityRef],
  });
  for (const object of objects)
    expect(validate(object).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every kind of value becomes its observable, and nothing else of the event goes in', () => {
  const objects = toSightings(
    [
      hit('ipv6', '2001:db8::1'),
      hit('domain', 'evil.example'),
      hit('url', 'evil.example/a', { value: 'https://evil.example/a' }),
      hit('email', 'bad@evil.example'),
      hit('mac', 'aa:bb:cc:dd:ee:ff'),
      hit('filename', 'evil.dll'),
      hit('sha256', 'a'.repeat(64)),
    ],
    { now, identityRef },
  );
  expect(objects.map(({ type }) => type)).toEqual([
    ...['ipv6-addr', 'domain-name', 'url', 'email-addr', 'mac-addr', 'file', 'file'],
    ...['observed-data', 'sighting'],
  ]);
  expect(objects[2]).toMatchObject({ value: 'https://evil.example/a' });
  expect(JSON.stringify(objects)).not.toContain('10.0.0.5');
  expect(objects.at(-1)).not.toHaveProperty('where_sighted_refs');
  for (const object of objects)
    expect(validate(object).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a hit on an observable is observed, not sighted; no time is the time of making', () => {
  const ref = 'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7';
  const objects = toSightings([hit('domain', 'evil.example', { ref })], { now, identityRef });
  expect(objects.map(({ type }) => type)).toEqual(['domain-name', 'observed-data']);
  expect(objects[1]).toMatchObject({ first_observed: now, last_observed: now, number_observed: 1 });
});

test('no hits make nothing', () => {
  expect(toSightings([], { now, identityRef })).toEqual([]);
});
