import {
  markOf,
  matchQuestion,
  type PreparedQuestion,
  prepareArrival,
  prepareQuestion,
  putHits,
  type QuestionHit,
  questionStates,
  reportTexts,
  setMark,
} from '@qanat/desk';
import {
  isQuestion,
  observableValues,
  type QuestionObject,
  references,
  type StixObject,
  textOf,
} from '@qanat/stix';
import { currentVersions, neighbours, type Reader, search, type Version } from '@qanat/store';
import type { Home } from '../home.ts';
import { objectOf } from '../objects.ts';

/** Types that can answer a question. */
const ANSWERING = ['report', 'claim', 'indicator', 'note', 'sighting', 'observed-data'] as const;
const PAGE = 500;
const MAX_QUESTIONS = 500;
/** So much that is here already is looked at when a question is asked. */
const CANDIDATES = 500;

/**
 * Holds what has arrived since the last time against every open question. Bounded by the number of questions times what
 * arrived; nothing is looked at twice.
 */
export async function checkQuestions(home: Home): Promise<number> {
  const { store } = home.self;
  const arrived = await store.read(async (r) => arrivedSince(r, await markOf(r, 'questions')));
  if (arrived.length === 0) return 0;
  const questions = await openQuestions(home);
  const hits = questions.length === 0 ? [] : await hitsAmong(home, questions, arrived);
  await store.write(async (tx) => {
    await putHits(tx, hits);
    await setMark(tx, 'questions', arrived.at(-1)?.seq ?? 0);
  });
  return hits.length;
}

async function arrivedSince(r: Reader, mark: number): Promise<Version[]> {
  const found: Version[] = [];
  for (const type of ANSWERING) {
    let before: number | undefined;
    do {
      const limit = before === undefined ? 1 : PAGE;
      const page = await search(r, { type, limit, ...(before !== undefined && { before }) });
      const fresh = page.items.filter(({ seq }) => seq > mark);
      found.push(...fresh);
      before = fresh.length === page.items.length ? page.next : undefined;
    } while (before !== undefined);
  }
  return found.sort((a, b) => a.seq - b.seq);
}

interface OpenQuestion {
  readonly id: string;
  readonly prepared: PreparedQuestion;
}

function prepare(question: StixObject): OpenQuestion {
  const { keywords = [], values = [], about_refs: about = [] } = isQuestion(question) ? question : {};
  return { id: question.id, prepared: prepareQuestion({ keywords, values, about }) };
}

/** Every question that nobody has settled: ours, and those that partners have asked. */
async function openQuestions(home: Home): Promise<OpenQuestion[]> {
  return home.self.store.read(async (r) => {
    const { items } = await search(r, { type: 'question', limit: MAX_QUESTIONS });
    const settled = new Set(
      (
        await questionStates(
          r,
          items.map(({ id }) => id),
        )
      )
        .filter(({ state }) => state !== 'open')
        .map(({ question }) => question),
    );
    return items.flatMap((version) => {
      const object = objectOf(version);
      const open =
        isQuestion(object) && object.state === 'open' && !version.revoked && !settled.has(object.id);
      return open ? [prepare(object)] : [];
    });
  });
}

async function hitsAmong(
  home: Home,
  questions: readonly OpenQuestion[],
  versions: readonly Version[],
): Promise<Omit<QuestionHit, 'state'>[]> {
  const texts = await home.self.store.read((r) =>
    reportTexts(
      r,
      versions.filter(({ type }) => type === 'report').map(({ id }) => id),
    ),
  );
  const at = home.self.now().toISOString();
  const hits: Omit<QuestionHit, 'state'>[] = [];
  for (const version of versions) {
    if (version.revoked) continue;
    const object = objectOf(version);
    const arrival = prepareArrival({
      id: object.id,
      text: `${textOf(object)}\n${texts.get(object.id) ?? ''}`,
      values: observableValues(object).map(({ value }) => value),
      refs: [object.id, ...references(object).map(({ id }) => id)],
    });
    for (const { id, prepared } of questions) {
      const match = matchQuestion(prepared, arrival);
      if (match) hits.push({ ...match, question: id, object: object.id, at });
    }
  }
  return hits;
}

/** Holds a new question against what is here: what has its values, its objects, or its words. */
export async function checkQuestion(home: Home, question: QuestionObject): Promise<number> {
  const versions = await home.self.store.read((r) => candidatesFor(r, question));
  const hits = await hitsAmong(home, [prepare(question)], versions);
  await home.self.store.write((tx) => putHits(tx, hits));
  return hits.length;
}

/** What the store finds by its words, its values and its objects, the same each time. */
async function candidatesFor(
  r: Reader,
  { id: self, keywords = [], values = [], about_refs: about = [] }: QuestionObject,
): Promise<Version[]> {
  const ids = new Set<string>();
  const look = async (query: { text: string; type?: string }): Promise<void> => {
    for (const { id } of (await search(r, { ...query, limit: CANDIDATES / 10 })).items) ids.add(id);
  };
  for (const text of keywords) for (const type of ANSWERING) await look({ text, type });
  for (const text of values) await look({ text });
  for (const { from, to } of await neighbours(r, about, { limit: CANDIDATES })) ids.add(from).add(to);
  const answering = [...ids].filter(
    (id) => id !== self && ANSWERING.some((type) => id.startsWith(`${type}--`)),
  );
  const found = await currentVersions(r, answering.slice(0, CANDIDATES));
  return [...found.values()].flatMap((list) => list.slice(0, 1));
}
