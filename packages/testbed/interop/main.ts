import { checkClaims } from './claims.ts';
import { checkLibrary } from './library.ts';
import { checkMatching } from './matching.ts';
import { checkObjects } from './objects.ts';
import { checkPatterns } from './patterns.ts';
import { newTally } from './tally.ts';
import { checkTaxii } from './taxii.ts';

const [python] = process.argv.slice(2);
if (python === undefined) {
  process.stderr.write(
    'interop: name the Python that has taxii2-client, stix2, stix2-validator, stix2-patterns and stix2-matcher\n',
  );
  process.exit(2);
}
const tally = newTally((line) => process.stdout.write(`${line}\n`));
for (const [name, part] of [
  ['TAXII', checkTaxii],
  ['objects', checkObjects],
  ['claims', checkClaims],
  ['library', checkLibrary],
  ['patterns', checkPatterns],
  ['matching', checkMatching],
] as const)
  await part(python, tally).catch((error: unknown) => tally.check(name, false, String(error)));
process.exitCode = tally.close();
