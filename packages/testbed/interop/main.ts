import { checkPatterns } from './patterns.ts';
import { newTally } from './tally.ts';
import { checkTaxii } from './taxii.ts';

const [python] = process.argv.slice(2);
if (python === undefined) {
  process.stderr.write('interop: name the Python that has taxii2-client, stix2 and stix2-patterns\n');
  process.exit(2);
}
const tally = newTally((line) => process.stdout.write(`${line}\n`));
for (const [name, part] of [
  ['TAXII', checkTaxii],
  ['patterns', checkPatterns],
] as const)
  await part(python, tally).catch((error: unknown) => tally.check(name, false, String(error)));
process.exitCode = tally.close();
