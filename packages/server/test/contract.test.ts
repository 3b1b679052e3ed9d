import './require-as-node-does.ts';

import { readFile } from 'node:fs/promises';
import { type ClaimDraft, routes } from '@qanat/api';
import { issueLink } from '@qanat/app';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../src/index.ts';
import { type Caller, caller } from './call-operation.ts';
import { type TwoNodes, twoNodes } from './two-nodes.ts';

let nodes: TwoNodes;
let server: FastifyInstance;
let theirServer: FastifyInstance;
let us: Caller;
let them: Caller;
const called = new Set<string>();

function noting(one: Caller): Caller {
  return {
    ...one,
    ok: (name, input) => {
      called.add(name);
      return one.ok(name, input);
    },
  };
}

const SAMPLES = new URL('../../testbed/data/', import.meta.url);
const sample = async (name: string) => new Blob([new Uint8Array(await readFile(new URL(name, SAMPLES)))]);

beforeAll(async () => {
  nodes = await twoNodes();
  ({ server } = await createServer({ home: nodes.ours, door: '127.0.0.1:7481' }));
  ({ server: theirServer } = await createServer({ home: nodes.theirs, practice: true }));
  us = noting(caller(server, nodes.tokens.officer));
  them = noting(caller(theirServer, nodes.theirToken, 'ar'));
});

afterAll(async () => {
  await server.close();
  await theirServer.close();
  await nodes.close();
});

test('health, session and status', async () => {
  expect(await us.ok('health')).toMatchObject({ ok: true });
  const signedIn = await us.ok('signIn', { body: { token: await issueLink(nodes.ours, 'reader', 'test') } });
  expect(signedIn).toMatchObject({
    role: 'reader',
    practice: false,
    node: { name: { en: 'Ours', ar: 'نحن' } },
  });
  expect(await us.ok('session')).toMatchObject({ role: 'officer' });
  expect(await them.ok('session')).toMatchObject({ practice: true });
  expect((await us.ok('status')).totals).toMatchObject({ channels: 1 });
  await us.ok('signOut');
});

test('a report: read, claim, grade, count, triage', async () => {
  const id = nodes.report;
  const params = { id };
  expect((await us.ok('reportList')).items.map((one) => one.id)).toContain(id);
  const report = await us.ok('reportShow', { params });
  expect(report).toMatchObject({ dir: 'rtl', tlp: 'amber', lang: 'ar' });
  expect(report.claimList.length).toBeGreaterThan(0);
  const [first] = report.claimList;
  expect(report.text.slice(first?.start, first?.end)).toBe(first?.content);
  const claim: ClaimDraft = {
    source: 'مصدر',
    anonymous: false,
    via: [],
    stance: 'asserts',
    start: 0,
    end: 20,
  };
  const added = await us.ok('claimAdd', { params, body: claim });
  const one = { id, claim: added.id };
  expect(await us.ok('claimEdit', { params: one, body: { stance: 'denies' } })).toMatchObject({
    stance: 'denies',
  });
  expect(await us.ok('claimDecide', { params: one, body: { decision: 'reject' } })).toMatchObject({
    state: 'rejected',
  });
  expect(await us.ok('claimDecide', { params: one, body: { decision: 'reopen' } })).toMatchObject({
    state: 'proposed',
  });
  expect(await us.ok('claimDecide', { params: one, body: { decision: 'accept' } })).toMatchObject({
    state: 'accepted',
  });
  expect(await us.ok('gradeSource', { params, body: { source: 'B' } })).toEqual({ source: 'B', info: null });
  expect(await us.ok('gradeInfo', { params, body: { info: 3 } })).toEqual({ source: 'B', info: 3 });
  const origins = await us.ok('originsExplain', { params });
  expect(origins.origins.lo).toBeLessThanOrEqual(origins.origins.hi);
  expect(origins.nodes.map((node) => node.id)).toEqual(
    expect.arrayContaining(origins.edges.map(({ from }) => from)),
  );
  const inbox = await us.ok('inboxList', { query: { state: 'open' } });
  expect(inbox.items.map((item) => item.id)).toContain(id);
  expect((await us.ok('inboxShow', { params })).terms.every(({ text }) => !text.startsWith('server/'))).toBe(
    true,
  );
  expect(await us.ok('inboxTriage', { params, body: { action: 'accept' } })).toMatchObject({
    decision: 'accept',
  });
});

test('what reports say, over all of them: propositions, matrix, estimates, sources, hypotheses', async () => {
  const line = (verb: string) =>
    `Floods in the east\n\nThe minister of water ${verb} that 2,300 people were displaced in Port Sudan.\n`;
  const [text, other] = [line('estimated'), line('denied')];
  const ids: string[] = [];
  for (const [body, title] of [
    [text, 'One'],
    [other, 'Two'],
  ] as const)
    ids.push(
      (await us.ok('reportImport', { body: { text: body, title, source: title } })).reports[0]?.id ?? '',
    );
  const named = [...(await us.ok('inboxList', {})).items, ...(await us.ok('reportList', {})).items];
  expect(named.filter(({ id }) => id === ids[0]).map(({ publisher }) => publisher)).toEqual(['One', 'One']);
  const claims = await Promise.all(
    ids.map(async (id) => (await us.ok('reportShow', { params: { id } })).claimList[0]?.id ?? ''),
  );
  const [a = '', b = ''] = claims;
  const alone = await us.ok('propositionShow', { params: { id: a } });
  expect(alone).toMatchObject({ claims: 1, affirm: { reports: 1, hi: 1 } });
  expect(alone.suggestions.map(({ claim }) => claim)).toContain(b);
  const joined = await us.ok('claimJudge', { body: { a, b, verdict: 'same' } });
  expect(joined).toMatchObject({ claims: 2, affirm: { lo: 1, hi: 1 }, deny: { lo: 1, hi: 1 } });
  expect(joined.suggestions.map(({ claim }) => claim)).not.toContain(b);
  expect(await us.ok('sourceJudge', { body: { a, b, verdict: 'one' } })).toMatchObject({ claims: 2 });
  await us.no('claimJudge', { body: { a, b: a, verdict: 'same' } }, 422, 'app/one-claim');
  const listed = await us.ok('propositionList', { query: { contested: '1' } });
  expect(listed.items.map(({ id }) => id)).toEqual([joined.id]);
  const matrix = await us.ok('matrixShow', { query: { report: ids[0] ?? '' } });
  expect(matrix.cells.map(({ stance }) => stance)).toEqual(['mixed']);
  expect(matrix.cells.flatMap(({ said }) => said.map(({ estimate }) => estimate))).toContain(true);
  expect(matrix.contradictions).toMatchObject([{ propositions: [joined.id] }]);
  const { items } = await us.ok('estimateList', { query: { text: 'displaced' } });
  expect(items.flatMap(({ points }) => points.map(({ value }) => value))).toContain(2300);
  const records = await us.ok('sourceRecords', { query: { name: 'the Minister of Water' } });
  expect(records.items).toMatchObject([{ claims: 2, recalled: 0 }]);

  await us.ok('claimDecide', {
    params: { id: ids[0] ?? '', claim: a },
    body: { decision: 'accept' },
  });
  const made = await us.ok('analysisCreate', {
    body: { title: 'Why did they leave?', hypotheses: ['Flood', 'War'], evidence: [a] },
  });
  const params = { id: made.id };
  const edited = await us.ok('analysisEdit', {
    params,
    body: { marks: [{ hypothesis: 'h1', evidence: a, mark: 'II' }] },
  });
  expect(edited.columns).toMatchObject([
    { inconsistency: 2, leading: false },
    { inconsistency: 0, leading: true },
  ]);
  expect((await us.ok('analysisShow', { params, query: { byGrade: '1' } })).columns[0]).toMatchObject({
    inconsistency: 1,
  });
  expect((await us.ok('analysisList')).items.map(({ id }) => id)).toContain(made.id);
  await us.ok('analysisWithdraw', { params });
  expect((await us.ok('analysisList')).items.map(({ id }) => id)).not.toContain(made.id);
  await us.no('analysisShow', { params, query: {} }, 404, 'app/not-found');
  await us.no('analysisWithdraw', { params }, 404, 'app/not-found');
});

test('imports: text and file, with what was refused', async () => {
  const text = 'A spokesman said the relay 203.0.113.9 was taken down on Monday.';
  const made = await us.ok('reportImport', { body: { text, title: 'Note', tlp: 'green' } });
  expect(made.reports).toHaveLength(1);
  const again = await us.ok('fileImport', {
    file: await sample('harbour.bundle.json'),
    name: 'harbour.bundle.json',
    query: { own: true },
  });
  expect(again.objects).toMatchObject({ new: 0, refused: 0 });
  await us.no('fileImport', { file: new Blob(['{"type":"bundle"']), name: 'cut.json' }, 422, 'json/syntax');
});

test('objects: found, shown with versions and references, bytes as stored', async () => {
  const page = await us.ok('objectSearch', { query: { type: 'indicator', limit: 5 } });
  expect(page.items).toHaveLength(5);
  const next = await us.ok('objectSearch', {
    query: { type: 'indicator', limit: 5, cursor: page.next ?? '' },
  });
  expect(next.items.map(({ id }) => id)).not.toContain(page.items[0]?.id);
  const id = page.items[0]?.id ?? '';
  const shown = await us.ok('objectShow', { params: { id } });
  const current = shown.versions.find((version) => version.current);
  const bytes = await us.ok('objectBytes', { params: { id, seq: current?.seq ?? 0 } });
  expect(await bytes.text()).toBe(shown.json);
});

test('a channel from invitation to agreement, over the API of both nodes', async () => {
  const invited = await us.ok('channelInvite', { body: { days: 1, by: 'file' } });
  const first = await them.ok('channelAccept', { body: { text: invited.text } });
  const carry = (base64: string | null) => new Blob([new Uint8Array(Buffer.from(base64 ?? '', 'base64'))]);
  const second = await us.ok('channelJoinFile', { file: carry(first.carry), name: 'join' });
  const third = await them.ok('channelJoinFile', { file: carry(second.carry), name: 'join' });
  const fourth = await us.ok('channelJoinFile', { file: carry(third.carry), name: 'join' });
  if (fourth.carry) await them.ok('channelJoinFile', { file: carry(fourth.carry), name: 'join' });
  const id = fourth.channel ?? third.channel ?? '';
  const params = { id };
  const { code } = await us.ok('channelCode', { params });
  expect(code.replaceAll(' ', '')).toMatch(/^\d{12}$/);
  await us.no('channelConfirm', { params, body: { code: '000000000000' } }, 422, 'exchange/code-mismatch');
  expect((await us.ok('channelConfirm', { params, body: { code } })).brief.state).toBe('spoken');
  await them.ok('channelConfirm', { params, body: { code } });

  const draft = await us.ok('agreementDraft', { params });
  const proposed = await us.ok('agreementPropose', { params, body: draft });
  expect(proposed).toMatchObject({ state: 'proposed', signedByUs: true, signedByThem: false });
  const bundle = async (from: Caller, to: Caller) => {
    const packed = await from.ok('channelPack', { params });
    return to.ok('bundleUnpack', { file: packed, name: 'x.qanat' });
  };
  await bundle(us, them);
  const shown = await them.ok('channelShow', { params });
  expect(shown.agreements[0]).toMatchObject({ state: 'to-sign' });
  for (const { sentences } of shown.agreements[0]?.lanes ?? []) {
    expect(sentences.length).toBeGreaterThan(4);
    for (const { label, text } of sentences) expect(`${label} ${text}`).toMatch(/^[^/{]*[\u0600-\u06ff]/);
  }
  await them.no('agreementRefuse', { params, body: { hash: 'sha256:other' } }, 404, 'app/not-found');
  await them.ok('agreementRefuse', { params, body: { hash: proposed.hash ?? '' } });
  await bundle(them, us);
  const other = await us.ok('agreementPropose', {
    params,
    body: { ...draft, title: { en: 'Second', ar: 'ثان' } },
  });
  await bundle(us, them);
  await them.ok('agreementSign', { params, body: { hash: other.hash ?? '' } });
  for (let i = 0; i < 3; i++) {
    await bundle(them, us);
    await bundle(us, them);
  }
  expect((await us.ok('channelShow', { params })).agreements[0]).toMatchObject({ state: 'active' });
  expect((await us.ok('channelAct', { params, body: { action: 'suspend' } })).brief.state).toBe('suspended');
  expect((await us.ok('channelAct', { params, body: { action: 'resume' } })).brief.state).toBe('spoken');
  expect((await us.ok('channelList')).items).toHaveLength(2);
});

test('preview, release of what was previewed, delivery, log, evidence, watch, sighting, ask, grant, recall', async () => {
  const params = { id: nodes.chan };
  const query = 'type:indicator';
  const seen = await us.ok('releasePreview', { params, body: { query } });
  expect(seen.totals.whole + seen.totals.derived).toBeGreaterThan(0);
  for (const item of seen.items) {
    for (const reason of item.reasons) expect(reason.text, reason.code).not.toBe(reason.code);
    if (item.effect === 'whole') expect(item.fields.every(({ ours, theirs }) => ours === theirs)).toBe(true);
    if (item.effect === 'derived') expect(item.fields.some(({ ours, theirs }) => ours !== theirs)).toBe(true);
  }
  await us.no('release', { params, body: { query, digest: 'sha256:other' } }, 409, 'app/preview-changed');
  const released = await us.ok('release', { params, body: { query, digest: seen.digest } });
  expect(released.sent).toEqual({
    whole: seen.items.filter(({ effect }) => effect === 'whole').length,
    derived: seen.totals.derived,
  });
  const pulled = await them.ok('channelPull', { params });
  expect(pulled.kept).toBeGreaterThan(0);
  await them.ok('channelPush', { params });

  const log = await us.ok('channelLog', { params, query: { lane: 'out' } });
  const put = log.items.find(({ kind }) => kind === 'put');
  expect(put).toMatchObject({ receipt: true, recalled: false });
  const proof = await us.ok('evidence', { params: { ...params, lane: 'out', seq: put?.seq ?? 0 } });
  expect(proof.size).toBeGreaterThan(500);
  const given = seen.items.find(({ effect, type }) => effect === 'whole' && type === 'indicator');
  const theirCopy = await them.ok('objectShow', { params: { id: given?.viewId ?? '' } });
  expect(theirCopy.versions[0]?.supply.kind).toBe('channel');
  const ledger = (await us.ok('objectShow', { params: { id: given?.id ?? '' } })).ledger;
  expect(ledger).toMatchObject([{ channel: nodes.chan, effect: 'whole', receipt: true, recalled: false }]);

  const run = await them.ok('watchUpload', { file: await sample('zeek-sample.log'), name: 'zeek.log' });
  expect(run.hits).toBeGreaterThan(0);
  expect((await them.ok('watchSources')).items).toHaveLength(1);
  const path = new URL('zeek-sample.log', SAMPLES).pathname;
  expect((await them.ok('watchRun', { body: { path } })).hits).toBe(run.hits);
  const hits = await them.ok('watchHits', { query: { state: 'new' } });
  const [hit, other] = hits.items;
  expect(hit?.from?.name).toBe('نحن');
  const sighting = { params: { id: hit?.id ?? '' } };
  const preview = await them.ok('sightingPreview', sighting);
  expect(preview.items.map(({ type }) => type)).toContain('sighting');
  await them.no('sightingSend', { ...sighting, body: { digest: 'sha256:no' } }, 409, 'app/preview-changed');
  await them.ok('sightingSend', { ...sighting, body: { digest: preview.digest } });
  expect(await them.ok('hitDismiss', { params: { id: other?.id ?? '' } })).toMatchObject({
    state: 'dismissed',
  });
  await nodes.meet();
  expect((await us.ok('objectSearch', { query: { type: 'sighting' } })).items.length).toBeGreaterThan(0);

  const asked = await them.ok('askCreate', {
    body: { object: theirCopy.id, for: nodes.theirs.self.keys.nodeId.replace(/.$/, 'q') },
  });
  expect(asked).toMatchObject({ direction: 'out', state: 'open' });
  await nodes.meet();
  const [question] = (await us.ok('askList', { query: { channel: nodes.chan } })).items.filter(
    ({ direction }) => direction === 'in',
  );
  expect(question).toMatchObject({ state: 'open', object: { id: theirCopy.id } });
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const ask = { params: { id: question?.id ?? '' } };
  expect(await us.ok('askGrant', { ...ask, body: { max: 'amber', until } })).toMatchObject({
    state: 'granted',
  });
  const second = await them.ok('askCreate', {
    body: {
      object: theirCopy.id,
      for: nodes.theirs.self.keys.nodeId.replace(/.$/, 'a'),
      channel: nodes.chan,
    },
  });
  expect(second.state).toBe('open');
  await nodes.meet();
  const again = (await us.ok('askList')).items.find(({ state }) => state === 'open');
  expect(await us.ok('askRefuse', { params: { id: again?.id ?? '' } })).toMatchObject({ state: 'refused' });

  expect(await us.ok('recall', { body: { object: given?.id ?? '', channel: null, class: 'false' } })).toEqual(
    { channels: 1, envelopes: 1 },
  );
  await nodes.meet();
  expect((await them.ok('objectShow', { params: { id: theirCopy.id } })).versions[0]).toMatchObject({
    withdrawn: true,
  });
  expect((await us.ok('holdList')).items).toEqual([]);
  await us.no('holdDecide', { params: { id: '4' }, body: { decision: 'keep' } }, 404, 'app/not-found');
});

test('a question is asked, found, answered, sent to the partner and settled', async () => {
  const made = await us.ok('questionAdd', {
    body: { content: 'Who runs this host?', values: ['203.0.113.9'], keywords: ['relay'] },
  });
  const params = { id: made.id };
  expect(made).toMatchObject({ direction: 'own', state: 'open', sent: [] });
  const [first] = made.found;
  expect(first).toMatchObject({ values: ['203.0.113.9'] });
  const object = first?.object ?? '';
  expect((await us.ok('questionAnswer', { params, body: { object } })).given).toMatchObject([
    { id: object, type: 'report' },
  ]);
  expect((await us.ok('questionDismiss', { params, body: { object } })).found).not.toContainEqual(
    expect.objectContaining({ object }),
  );
  const preview = await us.ok('questionPreview', { params, body: { channel: nodes.chan } });
  expect(preview.items.map(({ type }) => type)).toContain('question');
  const order = { channel: nodes.chan, digest: 'sha256:other' };
  await us.no('questionSend', { params, body: order }, 409, 'app/preview-changed');
  await us.ok('questionSend', { params, body: { ...order, digest: preview.digest } });
  await nodes.meet();
  const asked = (await them.ok('questionList', { query: { direction: 'received' } })).items;
  expect(asked).toMatchObject([{ content: 'Who runs this host?', channel: nodes.chan, state: 'open' }]);
  const theirs = await them.ok('questionShow', { params: { id: asked[0]?.id ?? '' } });
  expect(theirs.partner?.name).toBe('نحن');
  expect(theirs.terms.length).toBeGreaterThan(0);
  expect(await us.ok('questionSettle', { params, body: { state: 'closed' } })).toMatchObject({
    state: 'closed',
  });
  await us.no('questionWithdraw', { params }, 409, 'app/with-partners');
  const known = { params: { id: asked[0]?.id ?? '' } };
  await them.no('questionWithdraw', known, 422, 'app/question-theirs');
  await us.ok('recall', { body: { object: made.id, channel: null, class: 'expired' } });
  await us.ok('questionWithdraw', { params });
  await us.no('questionShow', { params }, 404, 'app/not-found');
});

test('every operation of the contract was called here', () => {
  const left = Object.keys(routes).filter((name) => !called.has(name));
  expect(left.sort()).toEqual(['events', 'holdDecide']);
});
