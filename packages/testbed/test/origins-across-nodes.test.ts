import { rm } from 'node:fs/promises';
import {
  aboutReport,
  acceptClaims,
  addName,
  addQuestion,
  explainLines,
  fallenCounts,
  gradeReport,
  importBytes,
  judgeClaims,
  linkAnswer,
  listQuestions,
  matrixOf,
  objectOf,
  originsOf,
  previewQuestion,
  propose,
  recallObject,
  recordsOfSources,
  refreshOrigins,
  releaseTo,
  reportBrief,
  searchObjects,
  sendQuestion,
  showQuestion,
  sign,
  withdrawQuestion,
} from '@qanat/app';
import {
  createClaim,
  createReport,
  createSco,
  PROJECT_IDENTITY_ID,
  projectIdentity,
  type StixObject,
} from '@qanat/stix';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agree,
  compareCodes,
  endParty,
  joinParties,
  meetAtDoor,
  newParty,
  type Party,
  scratch,
} from '../src/demo/parties.ts';

const SAYS = 'The channels pass raw intelligence to the northern front';
const report = (text: string) => new TextEncoder().encode(`Headline of the day\n\n${text}\n`);

let dir: string;
let a: Party;
let b: Party;
let chan: string;

beforeAll(async () => {
  ({ dir } = await scratch());
  [a, b] = [await newParty(dir, 'A', 'أ'), await newParty(dir, 'B', 'ب')];
  chan = await joinParties(a, b);
  await compareCodes(a, b, chan);
  await agree(a, b, chan);
});

afterAll(async () => {
  await endParty(a);
  await endParty(b);
  await rm(dir, { recursive: true, force: true });
});

/** Takes a report in and accepts its claims: the first one's id. */
async function take(party: Party, text: string, source: string): Promise<{ report: string; claim: string }> {
  const { reports } = await importBytes(party.home, report(text), `${source}.txt`, { source }, 'analyst');
  const id = reports[0]?.id ?? '';
  const { claims } = await acceptClaims(party.home, id, { claims: 'all', indicators: false }, 'analyst');
  return { report: id, claim: claims[0] ?? '' };
}

async function claimObject(party: Party, id: string): Promise<{ object: StixObject } | undefined> {
  const [version] = (await searchObjects(party.home, id, { limit: 1 })).items;
  return version && { object: objectOf(version) };
}

const independent = async (id: string) => (await originsOf(a.home, id)).count.independent;

describe('what stands behind a claim, over two nodes', () => {
  let first: { report: string; claim: string };
  let theirs: string;

  test('one paper is one origin, and a copy of it in another paper adds nothing', async () => {
    first = await take(a, `Sami Haddad said that ${SAYS}.`, 'Paper One');
    expect(await independent(first.claim)).toEqual([1, 1]);
    const copy = await take(a, `Sami Haddad said that ${SAYS}, Paper One reported.`, 'Site Two');
    await judgeClaims(a.home, first.claim, copy.claim, 'same', 'analyst');
    expect(await independent(first.claim)).toEqual([1, 1]);
    const found = await originsOf(a.home, first.claim);
    expect(found.count.reports).toBe(2);
    expect(explainLines(found, 'en').join(' ')).toContain('Sami Haddad, through Paper One');
    expect(explainLines(found, 'ar').join(' ')).toContain('عبر Paper One');
  });

  test("a person's verdict is written into the later claim, and taken out again", async () => {
    const { claim } = await take(a, `Rana Saleh denied that ${SAYS}.`, 'Paper Nine');
    const refs = async () => {
      const { object } = (await claimObject(a, claim)) ?? {};
      return [object?.['supports_refs'], object?.['denies_refs'], object?.['contradicts_refs']];
    };
    await judgeClaims(a.home, first.claim, claim, 'same', 'analyst');
    expect(await refs()).toEqual([undefined, [first.claim], undefined]);
    expect((await originsOf(a.home, first.claim)).against.reports).toBe(1);
    await judgeClaims(a.home, first.claim, claim, 'exclude', 'analyst');
    expect(await refs()).toEqual([undefined, undefined, [first.claim]]);
    const { contradictions } = await matrixOf(a.home, { propositions: [first.claim, claim] });
    expect(contradictions.map(({ claims }) => [...claims].sort())).toEqual([[first.claim, claim].sort()]);
    await judgeClaims(a.home, first.claim, claim, 'different', 'analyst');
    expect(await refs()).toEqual([undefined, undefined, undefined]);
    expect((await originsOf(a.home, first.claim)).against.reports).toBe(0);
  });

  test('"1 confirmed" is refused while they are one', async () => {
    await gradeReport(a.home, first.claim, 'source', 'B', 'analyst');
    await expect(gradeReport(a.home, first.claim, 'info', '1', 'analyst')).rejects.toMatchObject({
      issues: [{ code: 'desk/not-independent', params: { lo: 1, hi: 1 } }],
    });
  });

  test("a partner's own record, stamped, hangs on our claim by the id it has there, and confirms it", async () => {
    await releaseTo(a.home, chan, { ids: [first.claim] }, a.officer);
    await meetAtDoor(b, chan);
    const seen = (await searchObjects(b.home, 'type:claim', { limit: 5 })).items[0]?.id ?? '';
    expect(seen).not.toBe(first.claim);
    const now = new Date().toISOString();
    const creator = { now, created_by_ref: PROJECT_IDENTITY_ID };
    const log = createSco('ipv4-addr', { value: '198.51.100.7' });
    const record = createReport({ ...creator, name: 'Radio log', published: now, object_refs: [log.id] });
    const claim = createClaim({
      ...creator,
      report_ref: record.id,
      stance: 'asserts',
      content: SAYS,
      basis: 'own-record',
      supports_refs: [seen as `claim--${string}`],
    });
    const bundle = {
      type: 'bundle',
      id: 'bundle--5f9a2c1e-7b3d-4e8f-9a6b-1c2d3e4f5a6b',
      objects: [projectIdentity(), log, record, claim],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(bundle));
    await importBytes(b.home, bytes, 'own.json', { own: true }, 'analyst');
    await releaseTo(b.home, chan, { ids: [claim.id, record.id] }, b.officer);
    await meetAtDoor(b, chan);
    theirs =
      (await searchObjects(a.home, 'type:claim "northern front"', { limit: 9 })).items.find(
        ({ supply }) => supply.kind === 'channel',
      )?.id ?? '';
    const refreshed = await refreshOrigins(a.home);
    expect(refreshed).toMatchObject({ read: 1 });
    expect(await independent(first.claim)).toEqual([2, 2]);
    const { count, statements } = await originsOf(a.home, theirs);
    expect(count.bottleneck.map(({ label }) => label)).toContain('B');
    expect(statements.map(({ author }) => author.split(':')[0])).toEqual(
      expect.arrayContaining(['own', 'node']),
    );
  });

  test('then the grade is taken, and the record of the source says that it was borne out', async () => {
    expect(await gradeReport(a.home, first.claim, 'info', '1', 'analyst')).toEqual({ source: 'B', info: 1 });
    expect(await recordsOfSources(a.home, 'sami haddad')).toMatchObject([
      { claims: 2, confirmed: 2, contradicted: 0, recalled: 0 },
    ]);
  });

  test('a recall takes it away at once, says what fell, and touches nothing else', async () => {
    const other = await take(a, 'A spokesman said that the harbour was closed on Monday.', 'Paper Three');
    await refreshOrigins(a.home);
    const sent = (await searchObjects(b.home, 'type:claim "northern front"', { limit: 9 })).items.find(
      ({ supply }) => supply.kind === 'own',
    );
    await recallObject(b.home, chan, sent?.id ?? '', { class: 'false' }, b.officer);
    await meetAtDoor(b, chan);
    const refreshed = await refreshOrigins(a.home);
    expect(refreshed).toMatchObject({ read: 1, touched: 3, counted: 1 });
    expect(await independent(first.claim)).toEqual([1, 1]);
    const [fall] = await fallenCounts(a.home);
    expect(fall).toMatchObject({ before: [2, 2], after: [1, 1], gone: [theirs] });
    const said = explainLines(await originsOf(a.home, first.claim), 'en');
    expect(said.at(-1)).toContain('fell from 2 to 1');
    expect(await independent(other.claim)).toEqual([1, 1]);
    expect(await refreshOrigins(a.home)).toEqual({ read: 0, touched: 0, counted: 0, fell: [] });
  });
});

describe('a report that a partner sent with its raw material', () => {
  const story = (
    paper: string,
  ) => `The harbour office closed the northern quay before dawn after a crane fell on two barges.
Divers searched the basin for the rest of the morning and found the crane's cabin at nine metres.
Omar Darwish said that the crane had been inspected in the spring, ${paper} reported.
The office will pay for the barges and for the cargo of tiles that was lost with the second one.
Traffic to the islands leaves from the eastern quay until the basin is clear.`;

  test('is suspected as a copy of the one read here, and read with the names of this node', async () => {
    await addName(a.home, { name: 'Omar Darwish', kind: 'actor', aliases: [] }, 'analyst');
    const { report: ours } = await take(a, story('Paper One'), 'Paper One');
    const { report: sent } = await take(b, story('Paper Two'), 'Paper Two');
    await releaseTo(b.home, chan, { ids: [sent] }, b.officer);
    await meetAtDoor(b, chan);
    await refreshOrigins(a.home);
    const { copies } = await aboutReport(a.home, ours);
    expect(copies).toHaveLength(1);
    const theirs = copies[0]?.id ?? '';
    const { raw, supply } = await reportBrief(a.home, theirs);
    expect(supply.kind).toBe('channel');
    expect(raw?.reading.entities).toContainEqual(
      expect.objectContaining({ name: 'Omar Darwish', kind: 'actor' }),
    );
  });
});

describe('a question to a partner', () => {
  let question: string;

  test('is asked as the agreement allows, and stands with the partner under its terms', async () => {
    question = await addQuestion(
      a.home,
      { content: 'Who runs 203.0.113.200?', values: ['203.0.113.200'], keywords: ['operator'] },
      'analyst',
    );
    expect((await showQuestion(a.home, question)).found).toEqual([]);
    await sendQuestion(a.home, question, chan, a.officer);
    await meetAtDoor(b, chan);
    const [asked] = await listQuestions(b.home);
    expect(asked).toMatchObject({ direction: 'received', chan, state: 'open', hits: 0 });
    expect(asked?.partner?.name['en']).toBe('A');
    expect(asked?.supply.terms.onward).toBe('ask');
    await expect(sendQuestion(b.home, asked?.id ?? '', chan, b.officer)).rejects.toMatchObject({
      issues: [{ code: 'app/question-not-ours' }],
    });
  });

  test('is held against everything that arrives there, and answered with a report', async () => {
    const [asked] = await listQuestions(b.home);
    const text = 'A researcher said that 203.0.113[.]200 is run by a hosting company in Port Sudan.';
    const answer = await take(b, text, 'Lab');
    const detail = await showQuestion(b.home, asked?.id ?? '');
    expect(detail.found.map(({ object }) => object)).toContain(answer.report);
    const link = await linkAnswer(b.home, detail.id, answer.report, 'analyst');
    expect(await linkAnswer(b.home, detail.id, answer.report, 'analyst')).toBe(link);
    await releaseTo(b.home, chan, { ids: [answer.report, link] }, b.officer);
    await meetAtDoor(b, chan);
    const { given } = await showQuestion(a.home, question);
    expect(given).toHaveLength(1);
    expect(given[0]).toMatchObject({ type: 'report', title: 'Headline of the day' });
  });

  test('is taken back by who asked it, once the partner was told', async () => {
    const [asked] = await listQuestions(b.home);
    await expect(withdrawQuestion(b.home, asked?.id ?? '', 'analyst')).rejects.toMatchObject({
      issues: [{ code: 'app/question-theirs' }],
    });
    await expect(withdrawQuestion(a.home, question, 'analyst')).rejects.toMatchObject({
      issues: [{ code: 'app/with-partners', params: { channel: chan, id: question } }],
    });
    expect((await showQuestion(a.home, question)).state).toBe('open');
    await recallObject(a.home, chan, question, { class: 'expired' }, a.officer);
    await withdrawQuestion(a.home, question, 'analyst');
    expect(await listQuestions(a.home)).toEqual([]);
    await expect(showQuestion(a.home, question)).rejects.toMatchObject({ code: 'app/not-found' });
    await meetAtDoor(b, chan);
    expect(await listQuestions(b.home)).toEqual([]);
  });

  test('stays here where the lane does not list questions, and the preview says why', async () => {
    const types = ['indicator', 'identity'];
    const lane = { ceiling: 'amber', onward: 'ask', attribution: 'name', types } as const;
    const end = new Date(Date.now() + 86_400_000).toISOString();
    const title = { en: 'Indicators only', ar: 'المؤشرات فقط' };
    const hash = await propose(a.home, chan, { title, end, out: lane, in: lane }, a.officer);
    await meetAtDoor(b, chan);
    await sign(b.home, chan, hash, b.officer);
    await meetAtDoor(b, chan);
    await meetAtDoor(b, chan);
    const other = await addQuestion(a.home, { content: 'What is next?', keywords: ['next'] }, 'analyst');
    const plan = await previewQuestion(a.home, other, chan);
    expect(plan.decisions.find(({ id }) => id === other)).toMatchObject({
      effect: 'withheld',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'exchange/rule-scope-type' })]),
    });
    await expect(sendQuestion(a.home, other, chan, a.officer)).rejects.toMatchObject({
      issues: [{ code: 'exchange/nothing-to-release' }],
    });
    expect((await showQuestion(a.home, other)).sent).toEqual([]);
  });
});
