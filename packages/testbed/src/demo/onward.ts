import { askLeave, grantLeave, holdList, preview, questions, recallObject, releaseTo } from '@qanat/app';
import { currentVersions } from '@qanat/store';
import { forgeLeave, forgetForgeries } from './bypass.ts';
import type { Narrator } from './narrator.ts';
import { agree, compareCodes, joinParties, meetAtDoor, type Party } from './parties.ts';
import type { Stage } from './stage.ts';

/** Passing on: refused, forged, asked, granted; and the recall that follows what was passed on. */
export async function playOnward(say: Narrator, { a, b, c, material }: Stage, ab: string): Promise<void> {
  say.step(['B knows C, and wants to pass on what A gave', 'يعرف ب الطرفَ ج ويريد أن يعطيه ما أعطاه أ']);
  const bc = await joinParties(b, c);
  await compareCodes(b, c, bc);
  await agree(b, c, bc);
  const [object = '', forged = ''] = material.onward;
  const decided = await effectsAround(b, bc, object);
  say.check(
    ['B’s own node lets nothing of it go without asking', 'عقدة ب نفسها لا تسمح بشيء منه دون استئذان'],
    [...decided.values()],
    (effects) => effects.includes('ask') && !effects.includes('whole'),
  );
  const refused = await releaseTo(b.home, bc, { ids: [object] }, b.officer).then(
    () => '',
    (error: { issues: { code: string }[] }) => error.issues[0]?.code ?? '',
  );
  say.check(
    ['and refuses to release', 'وترفض الإرسال'],
    refused,
    (code) => code === 'exchange/nothing-to-release',
  );
  await bypass(say, { b, c, forged, originator: a.home.self.keys.nodeId }, ab, bc);
  await askAndPass(say, { a, b, c, object }, ab, bc);
  await recallEverywhere(say, { a, b, c, object }, ab, bc);
}

async function bypass(
  say: Narrator,
  { b, c, forged, originator }: { b: Party; c: Party; forged: string; originator: string },
  ab: string,
  bc: string,
): Promise<void> {
  say.step(['B’s refusal is bypassed with forged leave', 'يُتجاوز رفض ب بإذن مزوّر']);
  await askedInRounds(b, bc, forged, (ids) => forgeLeave(b, originator, ab, ids, c.home.self.keys.nodeId));
  await releaseTo(b.home, bc, { ids: [forged] }, b.officer);
  const arrival = await meetAtDoor(c, bc);
  say.check(['C holds it: unauthorised onward', 'يحجزه ج: تمرير بلا إذن'], arrival.held, (held) =>
    held.some(({ code, object }) => code === 'exchange/unauthorised-onward' && object === forged),
  );
  say.check(
    ['it is not in use at C', 'وليس قيد الاستعمال لدى ج'],
    [await inUse(c, forged), (await holdList(c.home)).length],
    ([used, held]) => used === 0 && (held ?? 0) > 0,
  );
  await forgetForgeries(b);
}

async function askAndPass(
  say: Narrator,
  { a, b, c, object }: { a: Party; b: Party; c: Party; object: string },
  ab: string,
  bc: string,
): Promise<void> {
  say.step(['B asks A; A grants; now it passes', 'يستأذن ب من أ فيأذن، فيمرّ']);
  const granted: string[] = [];
  const asked = await askedInRounds(b, bc, object, async (ids) => {
    for (const id of ids) await askLeave(b.home, ab, id, [c.home.self.keys.nodeId], b.officer);
    await meetAtDoor(b, ab);
    for (const one of await questions(a.home, ab)) {
      if (one.direction !== 'in' || one.state !== 'open') continue;
      await grantLeave(a.home, one.ask, {}, a.officer);
      granted.push(one.object);
    }
    await meetAtDoor(b, ab);
  });
  say.check(
    ['A saw every question and granted it', 'رأى أ كل سؤال وأذن'],
    [asked, granted],
    ([questioned, answered]) =>
      asked.includes(object) && JSON.stringify(questioned) === JSON.stringify(answered),
  );
  say.check(
    ['B’s preview now lets it go whole', 'معاينة ب تسمح به الآن كاملًا'],
    (await effectsAround(b, bc, object)).get(object),
    (effect) => effect === 'whole',
  );
  await releaseTo(b.home, bc, { ids: [object] }, b.officer);
  const arrival = await meetAtDoor(c, bc);
  say.check(
    ['C checks A’s leave and keeps it', 'يتحقق ج من إذن أ فيحفظه'],
    arrival,
    ({ kept, held }) => kept.some(({ id }) => id === object) && held.length === 0,
  );
}

async function recallEverywhere(
  say: Narrator,
  { a, b, c, object }: { a: Party; b: Party; c: Party; object: string },
  ab: string,
  bc: string,
): Promise<void> {
  say.step(['A recalls one indicator; the recall reaches B and C', 'يسحب أ مؤشرًا، فيصل السحب إلى ب وج']);
  await recallObject(a.home, 'all', object, { class: 'false' }, a.officer);
  const atB = await meetAtDoor(b, ab);
  say.check(
    ['B acts on it', 'يعمل به ب'],
    atB.recalled.map((one) => one.object),
    (ids) => ids.includes(object),
  );
  const atC = await meetAtDoor(c, bc);
  say.check(
    ['and passes it on to C', 'ويبلّغه إلى ج'],
    atC.recalled.map((one) => one.object),
    (ids) => ids.includes(object),
  );
  const used = [await inUse(a, object), await inUse(b, object), await inUse(c, object)];
  say.check(
    ['in use at A only', 'وهو قيد الاستعمال لدى أ وحده'],
    used,
    ([own, one, two]) => own === 1 && one === 0 && two === 0,
  );
}

/** What is decided for an object and for what it needs, by id. */
async function effectsAround(party: Party, chan: string, id: string): Promise<Map<string, string>> {
  const { decisions } = await preview(party.home, chan, { ids: [id] });
  return new Map(decisions.map((decision) => [decision.id, decision.effect]));
}

/** What has to be asked for, in rounds: leave for what an object refers to comes before leave for itself. */
async function askedInRounds(
  party: Party,
  chan: string,
  object: string,
  answer: (ids: string[]) => Promise<void>,
): Promise<string[]> {
  const asked: string[] = [];
  for (let round = 0; round < 5; round++) {
    const decided = await effectsAround(party, chan, object);
    const open = [...decided].filter(([, effect]) => effect === 'ask').map(([id]) => id);
    if (open.length === 0) return asked;
    await answer(open);
    asked.push(...open);
  }
  return asked;
}

async function inUse(party: Party, id: string): Promise<number> {
  return (await party.home.self.store.read((r) => currentVersions(r, [id]))).get(id)?.length ?? 0;
}
