import { type StixObject, TLP2_IDS, validate } from '@qanat/stix';
import { expect, test } from 'vitest';
import { fromMisp } from './event.ts';

const uuid = (n: number) => `5f6ea5e0-51ac-4344-bc8c-4170950d2${String(n).padStart(3, '0')}`;
const attribute = (n: number, type: string, value: string, toIds = true) => ({
  uuid: uuid(n),
  type,
  value,
  to_ids: toIds,
  timestamp: '1698415603',
});
const event = {
  Event: {
    uuid: uuid(0),
    info: 'بوت نت على أجهزة التوجيه',
    date: '2026-11-01',
    timestamp: '1698415600',
    Orgc: { uuid: uuid(1), name: 'Harbour CERT' },
    Tag: [{ name: 'tlp:green' }, { name: 'tlp:amber' }],
    Attribute: [
      attribute(10, 'ip-dst', '203.0.113.9'),
      attribute(11, 'ip-dst|port', '203.0.113.10|443'),
      attribute(12, 'filename|sha256', `C:\\tmp\\a.exe|${'ab'.repeat(32)}`),
      attribute(13, 'filename', "o'brien.doc", false),
      attribute(14, 'btc', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'),
      attribute(15, 'md5', 'not a hash'),
    ],
    Object: [
      {
        Attribute: [
          attribute(16, 'domain', 'x.example'),
          { ...attribute(17, 'domain', 'gone.example'), deleted: true },
        ],
      },
    ],
  },
};

function read(value: unknown): { objects: readonly StixObject[]; skipped: number } {
  const result = fromMisp(value as Parameters<typeof fromMisp>[0]);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.code + issue.path).join());
  return result.value;
}

test('an event becomes valid STIX with its ids, marks and creator kept', () => {
  const { objects, skipped } = read(event);
  for (const object of objects)
    expect(validate(object).filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = objects.find(({ type }) => type === 'report');
  expect(report).toMatchObject({
    id: `report--${uuid(0)}`,
    name: 'بوت نت على أجهزة التوجيه',
    created_by_ref: `identity--${uuid(1)}`,
    object_marking_refs: [TLP2_IDS.amber],
  });
  expect(objects.filter(({ type }) => type === 'indicator').map((one) => one['pattern'])).toEqual([
    "[ipv4-addr:value = '203.0.113.9']",
    "[ipv4-addr:value = '203.0.113.10']",
    `[file:hashes.'SHA-256' = '${'ab'.repeat(32)}']`,
    "[domain-name:value = 'x.example']",
  ]);
  expect(objects.some((one) => one['name'] === "o'brien.doc")).toBe(true);
  expect(JSON.stringify(objects)).not.toContain('gone.example');
  expect(skipped).toBe(3);
});

test('the same event twice is the same objects; lists and responses are read', () => {
  expect(read({ response: [event, event] }).objects).toEqual(read(event).objects);
  expect(read([event.Event]).objects).toEqual(read(event).objects);
});

test('what is no event is refused with its place', () => {
  const refused = fromMisp([event.Event, { uuid: 'x' }, 7] as unknown as Parameters<typeof fromMisp>[0]);
  expect(refused.ok ? [] : refused.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'desk/not-misp $[1]',
    'desk/not-misp $[2]',
  ]);
});
