import { expect, test } from 'vitest';
import { acceptable } from './media.ts';

test.each([
  undefined,
  '',
  'application/taxii+json',
  'application/taxii+json;version=2.1',
  'APPLICATION/TAXII+JSON; Version=2.1',
  'application/taxii+json; version="2.1"; q=0.8',
  'text/html, application/taxii+json;version=2.1;q=0.1',
  'application/json, text/plain, */*',
  'application/*;q=0.5',
])('accepts %s', (accept) => {
  expect(acceptable(accept)).toBe(true);
});

test.each([
  'application/json',
  'text/html',
  'application/taxii+json;version=2.0',
  'application/vnd.oasis.taxii+json',
  'application/stix+json;version=2.1',
  'application/taxii+json;version=2.1;q=0',
  '*/*;q=0.0',
  ';;;,,,',
])('refuses %s', (accept) => {
  expect(acceptable(accept)).toBe(false);
});
