import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { realMaterial, sampleMaterial } from './material.ts';
import { Narrator } from './narrator.ts';
import { endParty, newParty, scratch } from './parties.ts';
import { playRound } from './round.ts';

const { values } = parseArgs({ options: { real: { type: 'boolean' }, lang: { type: 'string' } } });
const narrator = new Narrator(values.lang === 'ar' ? 'ar' : 'en');
const folder = process.env['QANAT_DATA'];

if (values.real && (folder === undefined || !existsSync(folder))) {
  console.log('SKIPPED: QANAT_DATA names no folder of real data');
} else {
  const { dir, clear } = await scratch();
  const a = await newParty(dir, 'Harbour CERT', 'فريق الميناء');
  const b = await newParty(dir, 'Relief desk', 'مكتب الإغاثة');
  const c = await newParty(dir, 'Northern SOC', 'مركز الشمال');
  let fault: unknown;
  try {
    const material = values.real && folder ? await realMaterial(a, folder, dir) : await sampleMaterial(a);
    await playRound(narrator, { a, b, c, dir, material });
  } catch (error) {
    fault = error;
  }
  process.exitCode = narrator.close(fault) ? 0 : 1;
  for (const party of [a, b, c]) await endParty(party);
  await clear();
}
