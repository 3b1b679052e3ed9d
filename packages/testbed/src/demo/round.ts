import { join } from 'node:path';
import {
  acceptClaims,
  channelLog,
  channelSummary,
  explainCount,
  formatMessage,
  gradeReport,
  hitGroups,
  holdList,
  originsOf,
  pack,
  preview,
  releaseTo,
  sendSighting,
  showReport,
  unpack,
  verifyHome,
  watchFile,
} from '@qanat/app';
import { neighbours } from '@qanat/store';
import type { Narrator, Said } from './narrator.ts';
import { playOnward } from './onward.ts';
import { agree, compareCodes, cut, isInForce, joinParties, meetAtDoor, openParty } from './parties.ts';
import { playProof } from './proof.ts';
import type { Stage } from './stage.ts';

type Preview = Awaited<ReturnType<typeof preview>>;

/** The whole round between three nodes; throws at the first check that does not hold. */
export async function playRound(say: Narrator, stage: Stage): Promise<void> {
  await readReport(say, stage);
  const ab = await meet(say, stage);
  await firstRelease(say, stage, ab);
  await seeAndTell(say, stage, ab);
  await cutAndCatchUp(say, stage, ab);
  await playOnward(say, stage, ab);
  await playProof(say, stage, ab);
  for (const { name, home } of [stage.a, stage.b, stage.c])
    say.check(
      [`every chain at ${name} holds`, `كل السلاسل لدى ${name} سليمة`],
      await verifyHome(home),
      ({ issues }) => issues.length === 0,
    );
}

async function readReport(say: Narrator, { a, material }: Stage): Promise<void> {
  say.step(['A takes in raw material and reads it', 'يُدخل الطرف أ المواد الخام ويقرؤها']);
  say.check(
    ['at least 200 objects are in the store', 'في المخزن 200 كائن على الأقل'],
    material.objects,
    (count) => count >= 200,
  );
  const { drafts, raw } = await showReport(a.home, material.report);
  for (const { n, draft } of drafts.slice(0, 3))
    say.tell(`${n} [${draft.stance}] ${draft.source ?? '?'}: ${draft.content.slice(0, 90)}`);
  say.check(
    ['the Arabic report was read into claims', 'قُرئ التقرير العربي إلى ادعاءات'],
    drafts.length,
    (count) => count >= 5,
  );
  say.check(
    ['a denial was heard as one', 'فُهم النفي نفيًا'],
    drafts.map(({ draft }) => draft.stance),
    (stances) => stances.includes('denies'),
  );
  say.check(
    ['page furniture was set aside', 'استُبعدت حواشي الصفحة'],
    raw.reading.boilerplate.length,
    (count) => count > 0,
  );
  const made = await acceptClaims(a.home, material.report, { claims: 'all', indicators: true }, a.officer);
  say.check(
    ['a person accepted them; they are objects now', 'اعتمدها شخص فصارت كائنات'],
    made.claims.length,
    (count) => count === drafts.length,
  );
  const origins = await originsOf(a.home, material.report);
  say.tell(explainCount(origins, say.lang));
  say.check(
    ['it all hangs on one independent origin', 'كلها تعود إلى أصل مستقل واحد'],
    origins.count.independent,
    ([lo]) => lo === 1,
  );
  await gradeReport(a.home, material.report, 'source', 'C', a.officer);
  const refused = await gradeReport(a.home, material.report, 'info', '1', a.officer).then(
    () => 'accepted',
    (error: { issues: { code: string }[] }) => error.issues[0]?.code,
  );
  say.check(
    ['"1 confirmed" is refused on one origin', 'رُفض التقييم «1 مؤكد» مع أصل واحد'],
    refused,
    (code) => code === 'desk/not-independent',
  );
  await gradeReport(a.home, material.report, 'info', '3', a.officer);
}

async function meet(say: Narrator, { a, b }: Stage): Promise<string> {
  say.step([
    'A invites B; both compare twelve digits aloud; both sign an agreement',
    'يدعو أ الطرفَ ب، ويتقابلان في اثني عشر رقمًا، ويوقّعان اتفاقًا',
  ]);
  const chan = await joinParties(a, b);
  const [ours, theirs] = await compareCodes(a, b, chan);
  say.tell(ours);
  say.check(
    ['the digits are the same on both sides', 'الأرقام واحدة لدى الطرفين'],
    [ours, theirs],
    ([one, other]) => one === other && /^\d{4} \d{4} \d{4}$/.test(ours),
  );
  await agree(a, b, chan);
  say.check(
    ['the agreement is in force on both sides', 'الاتفاق نافذ لدى الطرفين'],
    [await isInForce(a, chan), await isInForce(b, chan)],
    (both) => both.every(Boolean),
  );
  return chan;
}

async function firstRelease(say: Narrator, { a, b, material }: Stage, ab: string): Promise<void> {
  say.step([
    'A previews what B would get, with a reason for everything that is not whole, and releases',
    'يعاين أ ما سيصل إلى ب، مع سبب كل حجب، ثم يرسل',
  ]);
  const whole = await preview(a.home, ab, {});
  tellPreview(say, whole);
  const kept = whole.decisions.filter(({ effect }) => effect !== 'whole');
  say.check(['everything that does not go whole has its reason', 'لكل ما لا يُرسل كاملًا سببه'], kept, (all) =>
    all.every(({ reasons }) => reasons.some(({ effect }) => effect !== 'pass')),
  );
  const shown = await preview(a.home, ab, { query: material.first });
  const released = await releaseTo(a.home, ab, { query: material.first }, a.officer, shown.fingerprint);
  say.check(
    ['what was released is what was previewed', 'أُرسل ما عُوين بعينه'],
    released.plan.views.length,
    (sent) => sent === shown.views.length && sent > 0,
  );
  const arrival = await meetAtDoor(b, ab);
  say.check(
    ['B received and verified everything over HTTPS', 'تسلّم ب كل شيء عبر HTTPS وتحقق منه'],
    arrival,
    ({ kept: got, held, envelopes }) =>
      got.length === released.plan.views.length &&
      held.length === 0 &&
      envelopes.every(({ verdict }) => verdict === 'kept'),
  );
  const { out } = await channelSummary(a.home, ab);
  say.check(
    ['A holds B’s cosigned receipt for it', 'لدى أ إيصال موقّع من ب'],
    out,
    (head) => head !== null && head.acked > (released.envelopes[0]?.seq ?? 0),
  );
}

const EFFECTS: readonly [string, Said][] = [
  ['whole', ['whole', 'كامل']],
  ['derived', ['derived', 'مشتق']],
  ['withheld', ['withheld', 'محجوب']],
  ['ask', ['ask', 'استئذان']],
];

/** How many objects meet which outcome, and for each reason how often it was given and one object that it was given for. */
function tellPreview(say: Narrator, { decisions }: Preview): void {
  for (const [effect, name] of EFFECTS) {
    const met = decisions.filter((decision) => decision.effect === effect);
    say.tell(`${say.choose(name).padEnd(9)} ${String(met.length).padStart(4)}`);
    const given = met.flatMap(({ id, reasons }) =>
      reasons
        .filter((reason) => effect !== 'whole' && reason.effect !== 'pass')
        .map(({ code, params }) => ({ id, code, text: formatMessage(code, params, say.lang) })),
    );
    for (const code of new Set(given.map((one) => one.code))) {
      const same = given.filter((one) => one.code === code);
      say.tell(`  ${String(same.length).padStart(4)} × ${same[0]?.text ?? ''}  (${same[0]?.id ?? ''})`);
    }
  }
}

async function seeAndTell(say: Narrator, { a, b, material }: Stage, ab: string): Promise<void> {
  say.step([
    'B looks for what it got in its own log, and tells A what it saw',
    'يبحث ب عمّا وصله في سجلاته، ويخبر أ بما رآه',
  ]);
  const { report, incomplete } = await watchFile(b.home, material.log, { format: 'zeek' }, b.officer);
  const groups = await hitGroups(b.home);
  say.tell(
    say.choose([
      `${report.lines} lines, ${report.hits} hits, ${incomplete} indicator not watched whole`,
      `${report.lines} سطرًا، ${report.hits} إصابات، ومؤشر لا يُراقَب كاملًا: ${incomplete}`,
    ]),
  );
  say.check(
    ['exactly two of the shared indicators occur', 'وقع مؤشران اثنان لا غير'],
    groups.map(({ value }) => value).sort(),
    (values) => JSON.stringify(values) === JSON.stringify([...material.values].sort()),
  );
  for (const { key } of groups) await sendSighting(b.home, key, b.officer);
  await meetAtDoor(b, ab);
  const about = await a.home.self.store.read((r) => neighbours(r, [...material.onward]));
  const seen = about
    .filter(({ name, from }) => name === 'sighting_of_ref' && from.startsWith('sighting--'))
    .map(({ to }) => to);
  say.check(
    ['the sightings reached A and stand beside its own indicators', 'وصل الرصد إلى أ بجانب مؤشراته'],
    seen,
    (ids) => material.onward.every((id) => ids.includes(id)),
  );
}

async function cutAndCatchUp(say: Narrator, { a, b, dir, material }: Stage, ab: string): Promise<void> {
  say.step([
    'The link is cut; A goes on; B catches up from a file, then over HTTPS at the cost of the difference',
    'يُقطع الخط ويواصل أ، ويلحق ب بملف ثم عبر HTTPS بقدر الفرق',
  ]);
  const port = await cut(a);
  const failed = await meetAtDoor(b, ab).then(
    () => '',
    (error: { code?: string }) => error.code ?? '',
  );
  say.check(['B cannot reach A', 'لا يصل ب إلى أ'], failed, (code) => code === 'exchange/door-unreachable');
  const first = await releaseTo(a.home, ab, { query: material.later }, a.officer);
  const file = join(dir, 'catch-up.qanat');
  const packed = await pack(a.home, ab, file, a.officer);
  say.tell(
    say.choose([
      `${packed.envelopes} envelopes, ${packed.bytes} bytes on the stick`,
      `على الذاكرة ${packed.envelopes} ظرف و${packed.bytes} بايت`,
    ]),
  );
  const { report } = await unpack(b.home, file, b.officer);
  say.check(
    ['the file brought what was missing', 'أتى الملف بما كان ناقصًا'],
    report,
    ({ kept, held }) => kept.length === first.plan.views.length && held.length === 0,
  );
  const again = await unpack(b.home, file, b.officer);
  say.check(
    ['the same file again changes nothing', 'والملف نفسه مرة أخرى لا يغيّر شيئًا'],
    again.report,
    ({ kept, envelopes }) => kept.length === 0 && envelopes.every(({ verdict }) => verdict === 'duplicate'),
  );
  await releaseTo(a.home, ab, { query: material.last }, a.officer);
  await openParty(a, port);
  const rest = await meetAtDoor(b, ab);
  say.check(
    ['over HTTPS only the difference came', 'عبر HTTPS وصل الفرق وحده'],
    rest,
    ({ envelopes, kept }) =>
      kept.length > 0 && envelopes.every(({ verdict }) => verdict === 'kept') && envelopes.length <= 3,
  );
  const log = await channelLog(b.home, ab, { lane: 'in' });
  const bytes = (seqs: readonly number[]): number =>
    log.reduce((sum, one) => sum + (seqs.includes(one.seq) ? one.bytes : 0), 0);
  const came = bytes(rest.envelopes.map(({ seq }) => seq));
  const all = bytes(log.map(({ seq }) => seq));
  say.tell(
    say.choose([
      `${came} bytes of content came; the whole log has ${all}`,
      `وصل ${came} بايت من المحتوى، والسجل كله ${all}`,
    ]),
  );
  say.check(
    ['and cost a small part of the whole log', 'وكلّف جزءًا يسيرًا من السجل كله'],
    came / all,
    (share) => share > 0 && share < 0.5,
  );
  say.check(
    ['no envelope was lost or doubled', 'لم يُفقد ظرف ولم يتكرر'],
    log.map(({ seq }) => seq).sort((x, y) => x - y),
    (seqs) => seqs.every((seq, index) => seq === index),
  );
  say.check(['nothing waits in a hold', 'لا شيء محجوز'], await holdList(b.home), (held) => held.length === 0);
}
