import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { channelLog, evidenceOf } from '@qanat/app';
import type { Narrator } from './narrator.ts';
import type { Stage } from './stage.ts';

const QANAT = fileURLToPath(new URL('../../../cli/bin/qanat.mjs', import.meta.url));

/** One release is proved by a file alone, in a directory that has no store. */
export async function playProof(say: Narrator, { a, dir }: Stage, ab: string): Promise<void> {
  say.step([
    'A proves one release to somebody who has nothing else',
    'يثبت أ إرسالًا واحدًا لمن لا يملك شيئًا غير الملف',
  ]);
  const sent = (await channelLog(a.home, ab, { lane: 'out' })).findLast(
    ({ kind, receipt }) => kind === 'put' && receipt,
  );
  const empty = join(dir, 'nothing-here');
  await mkdir(empty);
  const file = join(empty, 'evidence.json');
  await writeFile(file, await evidenceOf(a.home, ab, sent?.seq ?? 0, { item: 0 }, a.officer));
  const verify = (path: string) =>
    spawnSync(process.execPath, ['--conditions=@qanat/source', QANAT, 'evidence', 'verify', path, '--json'], {
      cwd: empty,
      encoding: 'utf8',
    });
  const verified = verify(file);
  say.check(
    ['qanat evidence verify says yes', 'يقول qanat evidence verify نعم'],
    [verified.status, verified.stdout, verified.stderr],
    ([status, out]) =>
      status === 0 &&
      (JSON.parse(String(out)) as { sender?: { node?: string } }).sender?.node === a.home.self.keys.nodeId,
  );
  const bytes = await readFile(file, 'utf8');
  const altered = join(empty, 'altered.json');
  await writeFile(altered, bytes.replace('"kind":"put"', '"kind":"ack"'));
  say.check(
    ['and no, when one word is altered', 'ويقول لا إن غُيّرت كلمة'],
    verify(altered).status,
    (status) => status === 1,
  );
}
