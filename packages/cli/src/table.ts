import type { Verb } from './verb.ts';

type Load = () => Promise<{ verb: Verb }>;

/** Every verb, loaded only when it is called: the command line starts as fast as its smallest part. */
export const VERBS: Readonly<Record<string, Load>> = {
  init: () => import('./verbs/init.ts'),
  serve: () => import('./verbs/serve.ts'),
  import: () => import('./verbs/import.ts'),
  validate: () => import('./verbs/validate.ts'),
  'pattern check': () => import('./verbs/pattern-check.ts'),
  'pattern match': () => import('./verbs/pattern-match.ts'),
  read: () => import('./verbs/read.ts'),
  'claim list': () => import('./verbs/claim-list.ts'),
  'claim accept': () => import('./verbs/claim-accept.ts'),
  'claim reject': () => import('./verbs/claim-reject.ts'),
  'claim edit': () => import('./verbs/claim-edit.ts'),
  'claim add': () => import('./verbs/claim-add.ts'),
  grade: () => import('./verbs/grade.ts'),
  origins: () => import('./verbs/origins.ts'),
  'proposition list': () => import('./verbs/proposition/list.ts'),
  'proposition show': () => import('./verbs/proposition/show.ts'),
  'proposition join': () => import('./verbs/proposition/join.ts'),
  'proposition split': () => import('./verbs/proposition/split.ts'),
  'source record': () => import('./verbs/source/record.ts'),
  'source one': () => import('./verbs/source/one.ts'),
  'source distinct': () => import('./verbs/source/distinct.ts'),
  matrix: () => import('./verbs/matrix.ts'),
  contradictions: () => import('./verbs/contradictions.ts'),
  estimates: () => import('./verbs/estimates.ts'),
  'ach list': () => import('./verbs/ach/list.ts'),
  'ach new': () => import('./verbs/ach/new.ts'),
  'ach show': () => import('./verbs/ach/show.ts'),
  'ach edit': () => import('./verbs/ach/edit.ts'),
  'ach mark': () => import('./verbs/ach/mark.ts'),
  'question add': () => import('./verbs/question/add.ts'),
  'question list': () => import('./verbs/question/list.ts'),
  'question show': () => import('./verbs/question/show.ts'),
  'question link': () => import('./verbs/question/link.ts'),
  'question close': () => import('./verbs/question/close.ts'),
  'question send': () => import('./verbs/question/send.ts'),
  search: () => import('./verbs/search.ts'),
  show: () => import('./verbs/show.ts'),
  graph: () => import('./verbs/graph.ts'),
  export: () => import('./verbs/export.ts'),
  'channel invite': () => import('./verbs/channel/invite.ts'),
  'channel accept': () => import('./verbs/channel/accept.ts'),
  'channel confirm': () => import('./verbs/channel/confirm.ts'),
  'channel list': () => import('./verbs/channel/list.ts'),
  'channel show': () => import('./verbs/channel/show.ts'),
  'channel propose': () => import('./verbs/channel/propose.ts'),
  'channel sign': () => import('./verbs/channel/sign.ts'),
  'channel refuse': () => import('./verbs/channel/refuse.ts'),
  'channel suspend': () => import('./verbs/channel/suspend.ts'),
  'channel resume': () => import('./verbs/channel/resume.ts'),
  'channel end': () => import('./verbs/channel/end.ts'),
  'channel preview': () => import('./verbs/channel/preview.ts'),
  'channel release': () => import('./verbs/channel/release.ts'),
  'channel recall': () => import('./verbs/channel/recall.ts'),
  'channel push': () => import('./verbs/channel/push.ts'),
  'channel pull': () => import('./verbs/channel/pull.ts'),
  'channel pack': () => import('./verbs/channel/pack.ts'),
  'channel unpack': () => import('./verbs/channel/unpack.ts'),
  'channel log': () => import('./verbs/channel/log.ts'),
  'channel hold': () => import('./verbs/channel/hold.ts'),
  'channel ask': () => import('./verbs/channel/ask.ts'),
  'channel grant': () => import('./verbs/channel/grant.ts'),
  'evidence export': () => import('./verbs/evidence-export.ts'),
  'evidence verify': () => import('./verbs/evidence-verify.ts'),
  'watch run': () => import('./verbs/watch-run.ts'),
  'watch sightings': () => import('./verbs/watch-sightings.ts'),
  'user add': () => import('./verbs/user-add.ts'),
  'user list': () => import('./verbs/user-list.ts'),
  'user link': () => import('./verbs/user-link.ts'),
  'token create': () => import('./verbs/token-create.ts'),
  'audit verify': () => import('./verbs/audit-verify.ts'),
  backup: () => import('./verbs/backup.ts'),
  verify: () => import('./verbs/verify.ts'),
  doctor: () => import('./verbs/doctor.ts'),
  bench: () => import('./verbs/bench.ts'),
};

/** The verb that the words name: two words where such a verb exists, else one. */
export function findVerb(
  words: readonly string[],
): { load: Load; name: string; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (load && words.length >= length) return { load, name, rest: words.slice(length) };
  }
  return undefined;
}
