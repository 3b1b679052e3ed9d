import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { CLIENT_CODES, messages, type Operation, operations, Problem, routes } from './index.ts';

const all: [string, Operation][] = Object.entries(operations);

describe('the table of operations', () => {
  it('holds every route once, under one method and path', () => {
    expect(Object.keys(operations).sort()).toEqual(Object.keys(routes).sort());
    const places = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/:[a-z]+/gu, ':')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(all)('%s has the schemas that its route promises', (_, operation) => {
    expect(operation.path).toMatch(/^\/[a-z/:]+$/u);
    expect(operation.body !== undefined).toBe(operation.send === 'json');
    expect(operation.response !== null).toBe(operation.reply === 'json');
    if (operation.method === 'GET') expect(operation.send).toBe('none');
  });

  it('lets only sign-in and liveness be called without a role', () => {
    expect(all.filter(([, { role }]) => role === null).map(([name]) => name)).toEqual(['health', 'signIn']);
  });

  it('lets readers read only', () => {
    const changing = all.filter(([, { method, role }]) => method !== 'GET' && role === 'reader');
    expect(changing.map(([name]) => name)).toEqual(['signOut']);
  });
});

describe('schemas', () => {
  it.each([
    [operations.inboxTriage.body, { action: 'accept' }, true],
    [operations.inboxTriage.body, { action: 'delete' }, false],
    [operations.gradeInfo.body, { info: 6 }, true],
    [operations.gradeInfo.body, { info: 7 }, false],
    [operations.gradeSource.body, { source: 'G' }, false],
    [operations.reportImport.body, { text: 'نص', tlp: 'amber+strict', grade: 'B2' }, true],
    [operations.reportImport.body, { text: '' }, false],
    [operations.reportImport.body, { text: 'x', grade: '2B' }, false],
    [operations.release.body, { ids: ['report--1'], digest: 'd' }, true],
    [operations.release.body, { ids: ['report--1'] }, false],
    [operations.claimEdit.body, { stance: 'hedges' }, true],
    [operations.claimEdit.body, { start: -1 }, false],
    [operations.recall.body, { object: 'report--1', channel: null, class: 'false' }, true],
    [operations.recall.body, { object: 'report--1', channel: null, class: 'because' }, false],
    [operations.channelInvite.body, { days: 8, by: 'door' }, false],
    [Problem, { type: 'about:blank', title: 't', status: 400, code: 'a/b', issues: [] }, true],
    [Problem, { type: 'about:blank', title: 't', status: 400 }, false],
  ])('%# accepts or refuses %j', (schema, value, good) => {
    expect(Check(schema, value)).toBe(good);
  });

  it('are plain JSON Schema', () => {
    expect(JSON.parse(JSON.stringify(operations.inboxTriage.body))).toMatchObject({
      type: 'object',
      required: ['action'],
      properties: { action: { enum: ['accept', 'reject', 'snooze', 'reopen'] } },
    });
  });
});

it('has a text in both languages for every code of its own, and no other', () => {
  expect(Object.keys(messages.en).sort()).toEqual([...CLIENT_CODES].sort());
  expect(Object.keys(messages.ar).sort()).toEqual([...CLIENT_CODES].sort());
});
