import {
  hitsOf,
  prepareQuestion,
  putQuestionStates,
  type QuestionHit,
  questionStates,
  setHitStates,
} from '@qanat/desk';
import { holdersOf, type Preview, previewRelease, type Released, release } from '@qanat/exchange';
import type { Issue } from '@qanat/json';
import {
  createQuestion,
  createRelationship,
  isQuestion,
  newVersion,
  projectIdentity,
  type QuestionObject,
  questionExtensionDefinition,
  type StixObject,
  TLP2_IDS,
  type Tlp,
} from '@qanat/stix';
import { currentVersions, neighbours, search, type Version } from '@qanat/store';
import { record } from './channels/join.ts';
import { orRefuse } from './channels/or-refuse.ts';
import { channelList } from './channels/overview.ts';
import { releaseOptions } from './channels/release.ts';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwn } from './import-objects.ts';
import { objectOf, titleOf } from './objects.ts';
import { checkQuestion, checkQuestions } from './questions/check.ts';
import { channelOf } from './watch.ts';
import { withdraw } from './withdraw.ts';

export interface QuestionInput {
  /** What is asked. */
  readonly content: string;
  readonly lang?: string;
  readonly keywords?: readonly string[];
  /** Observable values whose mention would answer it. */
  readonly values?: readonly string[];
  readonly about?: readonly string[];
  readonly answerBy?: string;
  readonly tlp?: Tlp;
}

export type QuestionStanding = 'open' | 'answered' | 'closed';

export interface QuestionBrief {
  readonly id: string;
  readonly content: string;
  readonly lang: string;
  /** Asked here, or by a partner in a channel. */
  readonly direction: 'own' | 'received';
  readonly chan: string | null;
  readonly partner: { readonly id: string; readonly name: Readonly<Record<string, string>> } | null;
  /** Terms under which a received one came. */
  readonly supply: Version['supply'];
  readonly state: QuestionStanding;
  readonly keywords: readonly string[];
  readonly values: readonly string[];
  readonly about: readonly string[];
  readonly answerBy: string | null;
  readonly at: string;
  readonly hits: number;
  readonly answers: number;
}

export interface QuestionDetail extends QuestionBrief {
  readonly object: StixObject;
  /** What may answer it and was not set aside, the best first. */
  readonly found: readonly (QuestionHit & { readonly title: string; readonly type: string })[];
  /** What somebody has said answers it. */
  readonly given: readonly {
    readonly id: string;
    readonly title: string;
    readonly type: string;
    readonly link: string;
  }[];
  /** Channels in which it was asked, and under which id the partner has it. */
  readonly sent: readonly { readonly chan: string; readonly view: string; readonly at: string }[];
}

const LIMITS = { content: 4_000, terms: 50, term: 200 };
const PAGE = 500;

/** Asks a question of this node's own. It is held at once against what is here. @throws {Refusal} with every reason. */
export async function addQuestion(home: Home, input: QuestionInput, actor: string): Promise<string> {
  const terms = parseInput(input);
  const identity = ownIdentity(home);
  const at = home.self.now().toISOString();
  const question = createQuestion({
    now: at,
    created_by_ref: identity.id,
    ...(input.tlp && { object_marking_refs: [TLP2_IDS[input.tlp]] }),
    lang: input.lang ?? (/[\u0600-\u06ff]/.test(input.content) ? 'ar' : 'en'),
    content: input.content.trim(),
    state: 'open',
    ...(terms.keywords.length > 0 && { keywords: terms.keywords }),
    ...(terms.values.length > 0 && { values: terms.values }),
    ...(terms.about.length > 0 && { about_refs: terms.about }),
    ...(input.answerBy && { answer_by: input.answerBy }),
  });
  await putOwn(home, [projectIdentity(), questionExtensionDefinition(), identity, question], actor);
  await home.self.store.write((tx) =>
    appendAudit(tx, [{ actor, action: 'question.add', subject: question.id }], at),
  );
  await checkQuestion(home, question);
  return question.id;
}

function parseInput(input: QuestionInput): { keywords: string[]; values: string[]; about: string[] } {
  const issues: Issue[] = [];
  const refuse = (path: string): void => {
    issues.push({ code: 'app/question-form', path, severity: 'error', params: { most: LIMITS.terms } });
  };
  const clean = (list: readonly string[] | undefined, path: string): string[] => {
    const words = [...new Set((list ?? []).map((one) => one.trim()).filter(Boolean))];
    if (words.length > LIMITS.terms || words.some(({ length }) => length > LIMITS.term)) refuse(path);
    return words;
  };
  const content = input.content.trim();
  if (content === '' || content.length > LIMITS.content) refuse('$.content');
  const keywords = clean(input.keywords, '$.keywords');
  const values = clean(input.values, '$.values');
  const about = clean(input.about, '$.about');
  if (input.answerBy !== undefined && Number.isNaN(Date.parse(input.answerBy))) refuse('$.answerBy');
  const words = prepareQuestion({ keywords, values, about }).phrases.some(({ length }) => length > 0);
  if (issues.length === 0 && !words && values.length + about.length === 0) refuse('$.keywords');
  if (issues.length > 0) throw new Refusal(issues);
  return { keywords, values, about };
}

/** Questions of ours and of partners, the latest first. */
export async function listQuestions(
  home: Home,
  filter: { state?: QuestionStanding; direction?: 'own' | 'received' } = {},
): Promise<QuestionBrief[]> {
  await checkQuestions(home);
  const page = await home.self.store.read((r) => search(r, { type: 'question', limit: PAGE }));
  const items = await Promise.all((await briefsOf(home, page.items)).map(({ brief }) => brief));
  return items.filter(
    ({ state, direction }) =>
      (filter.state === undefined || state === filter.state) &&
      (filter.direction === undefined || direction === filter.direction),
  );
}

/** @throws {AppError} `app/not-found`. */
export async function showQuestion(home: Home, id: string): Promise<QuestionDetail> {
  await checkQuestions(home);
  const version = await questionVersion(home, id);
  const [one] = await briefsOf(home, [version]);
  if (!one) throw new AppError('app/not-found', { id });
  const found = (await home.self.store.read((r) => hitsOf(r, [id]))).filter(({ state }) => state === 'new');
  const given = await answersTo(home, [id]);
  const titles = await titlesFor(home, [
    ...found.map(({ object }) => object),
    ...given.map(({ from }) => from),
  ]);
  const typeOf = (ref: string): string => ref.split('--')[0] ?? '';
  return {
    ...one.brief,
    object: one.object,
    found: found.map((hit) => ({
      ...hit,
      title: titles.get(hit.object) ?? hit.object,
      type: typeOf(hit.object),
    })),
    given: given.map(({ from, via }) => ({
      id: from,
      title: titles.get(from) ?? from,
      type: typeOf(from),
      link: via,
    })),
    sent: (await holdersOf(home.self, [id]))
      .filter(({ recalled }) => recalled === null)
      .map(({ chan, view, at }) => ({ chan, view, at })),
  };
}

async function questionVersion(home: Home, id: string): Promise<Version> {
  const versions = (await home.self.store.read((r) => currentVersions(r, [id]))).get(id) ?? [];
  const version = versions.find(({ supply }) => supply.kind === 'own') ?? versions[0];
  if (version?.type !== 'question' || version.revoked) throw new AppError('app/not-found', { id });
  return version;
}

async function briefsOf(
  home: Home,
  versions: readonly Version[],
): Promise<{ brief: QuestionBrief; object: QuestionObject }[]> {
  const ids = versions.map(({ id }) => id);
  const partners = new Map((await channelList(home)).map(({ chan, partner }) => [chan, partner]));
  const { hits, states } = await home.self.store.read(async (r) => ({
    hits: await hitsOf(r, ids),
    states: new Map((await questionStates(r, ids)).map((row) => [row.question, row.state])),
  }));
  const answers = new Map<string, Set<string>>();
  for (const { question, from } of await answersTo(home, ids))
    answers.set(question, (answers.get(question) ?? new Set()).add(from));
  return versions.flatMap((version) => {
    const object = objectOf(version);
    if (!isQuestion(object) || version.revoked) return [];
    const chan = channelOf(version) ?? null;
    const partner = chan === null ? undefined : partners.get(chan);
    const own = version.supply.kind === 'own';
    const brief: QuestionBrief = {
      id: version.id,
      content: String(object.content),
      lang: typeof object.lang === 'string' ? object.lang : 'en',
      direction: own ? 'own' : 'received',
      chan,
      partner: partner ? { id: partner.nodeId, name: partner.name } : null,
      supply: version.supply,
      // What was decided here about a partner's question is ours alone.
      state: own ? object.state : (states.get(version.id) ?? object.state),
      keywords: object.keywords ?? [],
      values: object.values ?? [],
      about: object.about_refs ?? [],
      answerBy: object.answer_by ?? null,
      at: String(object.created),
      hits: hits.filter(({ question, state }) => question === version.id && state === 'new').length,
      answers: answers.get(version.id)?.size ?? 0,
    };
    return [{ brief, object: object as QuestionObject }];
  });
}

const ANSWERS = 'answers';

/** What is said to answer these questions, under our ids or those under which partners have them. */
async function answersTo(
  home: Home,
  ids: readonly string[],
): Promise<{ question: string; from: string; via: string }[]> {
  const questionOf = new Map<string, string>(ids.map((id) => [id, id]));
  for (const { view, original } of await holdersOf(home.self, ids)) questionOf.set(view, original);
  const edges = await home.self.store.read((r) => neighbours(r, [...questionOf.keys()]));
  return edges.flatMap(({ from, to, name, via }) => {
    const question = questionOf.get(to);
    return question !== undefined && name === ANSWERS ? [{ question, from, via: via ?? '' }] : [];
  });
}

async function titlesFor(home: Home, ids: readonly string[]): Promise<Map<string, string>> {
  const versions = await home.self.store.read((r) => currentVersions(r, [...new Set(ids)]));
  return new Map(
    Array.from(versions, ([id, [version]]): [string, string] => [
      id,
      version ? titleOf(objectOf(version)) : id,
    ]),
  );
}

/**
 * Says that something here answers a question, ours or a partner's: a `relationship` of ours, which the partner sees once
 * it is released to it together with the answer.
 * @throws {AppError} `app/not-found`.
 */
export async function linkAnswer(home: Home, id: string, ref: string, actor: string): Promise<string> {
  const question = objectOf(await questionVersion(home, id));
  const answer = (await home.self.store.read((r) => currentVersions(r, [ref]))).get(ref)?.[0];
  if (!answer) throw new AppError('app/not-found', { id: ref });
  const known = (await answersTo(home, [id])).find(({ from }) => from === ref);
  if (known) return known.via;
  const identity = ownIdentity(home);
  const marks = [question, objectOf(answer)].flatMap(({ object_marking_refs: refs }) =>
    Array.isArray(refs) ? refs.map(String) : [],
  );
  const link = createRelationship({
    now: home.self.now().toISOString(),
    created_by_ref: identity.id,
    ...(marks.length > 0 && { object_marking_refs: [...new Set(marks)] }),
    relationship_type: ANSWERS,
    source_ref: ref,
    target_ref: id,
  });
  await putOwn(home, [identity, link], actor);
  await record(home, actor, 'question.link', id);
  return link.id;
}

/** Settles a question. One of ours gets a version that says so; of a partner's it is noted here, and nothing is sent. */
export async function closeQuestion(
  home: Home,
  id: string,
  state: QuestionStanding,
  actor: string,
): Promise<void> {
  const version = await questionVersion(home, id);
  const at = home.self.now().toISOString();
  if (version.supply.kind === 'own')
    await putOwn(home, [newVersion(objectOf(version), { state }, at)], actor);
  await home.self.store.write(async (tx) => {
    await putQuestionStates(tx, [{ question: id, state, at, by: actor }]);
    await appendAudit(tx, [{ actor, action: `question.${state}`, subject: id }], at);
  });
}

/** Takes back a question of ours that no partner holds. @throws {AppError} `app/not-found`; {Refusal} with every reason. */
export async function withdrawQuestion(home: Home, id: string, actor: string): Promise<void> {
  const version = await questionVersion(home, id);
  if (version.supply.kind !== 'own')
    throw new Refusal([{ code: 'app/question-theirs', path: '', severity: 'error' }]);
  await withdraw(home, objectOf(version), 'question.withdraw', actor);
}

/** Sets aside something that does not answer the question. */
export async function dismissHitOf(home: Home, id: string, object: string, actor: string): Promise<void> {
  await questionVersion(home, id);
  await home.self.store.write((tx) => setHitStates(tx, [{ question: id, object, state: 'dismissed' }]));
  await record(home, actor, 'question.dismiss', id);
}

/** What the partner would see of a question, and why; changes nothing. A question tells what one does not know: it is decided like anything that leaves. */
export async function previewQuestion(home: Home, id: string, chan: string): Promise<Preview> {
  await questionVersion(home, id);
  return orRefuse(await previewRelease(home.self, chan, [id], releaseOptions(home)));
}

/** Asks a partner, as the `ask` of the channel's log, by the same decision as any release. */
export async function sendQuestion(
  home: Home,
  id: string,
  chan: string,
  actor: string,
  expect?: string,
): Promise<Released> {
  const { supply } = await questionVersion(home, id);
  if (supply.kind !== 'own')
    throw new Refusal([{ code: 'app/question-not-ours', path: '', severity: 'error' }]);
  const released = orRefuse(
    await release(home.self, chan, [id], actor, {
      ...releaseOptions(home),
      kind: 'ask',
      ...(expect && { expect }),
    }),
  );
  await record(home, actor, 'question.send', id);
  return released;
}
