import { readFileSync } from 'node:fs';
import {
  analysisExtensionDefinition,
  claimExtensionDefinition,
  projectIdentity,
  questionExtensionDefinition,
} from '@qanat/stix';
import { examplesIn } from '../src/format-examples.ts';
import { runPython } from './python.ts';
import type { Tally } from './tally.ts';

const FORMATS = new URL('../../../docs/formats/', import.meta.url);

/** A control: what both must not let pass. */
const BROKEN = 'a broken bundle';

interface Verdict {
  readonly name: string;
  /** What python-stix2 made of it: how many objects, or why it refused. */
  readonly parsed: number | string;
  /** Errors of the OASIS stix2-validator. */
  readonly errors: readonly string[];
}

/** Bundles with our own types, as written in docs/formats, before python-stix2 and the OASIS validator. */
export async function checkClaims(python: string, tally: Tally): Promise<void> {
  const cases = ['claim.md', 'question.md', 'analysis.md'].flatMap((page) =>
    examplesIn(readFileSync(new URL(page, FORMATS), 'utf8')).map((text, n) => ({
      name: `${page} #${n + 1}`,
      text: JSON.stringify(asBundle(JSON.parse(text) as { type: string })),
    })),
  );
  const [first] = cases;
  if (first) cases.push({ name: BROKEN, text: first.text.replaceAll('"modified":"20', '"modified":"x20') });
  const verdicts = (await runPython(python, 'claims_bundle.py', [], JSON.stringify(cases))) as Verdict[];
  for (const { name, parsed, errors } of verdicts) {
    if (name === BROKEN) {
      tally.check('stix2-validator refuses a broken bundle', errors.length > 0);
      continue;
    }
    tally.check(`python-stix2 parses ${name}`, typeof parsed === 'number' && parsed > 0, String(parsed));
    tally.check(`stix2-validator finds ${name} valid`, errors.length === 0, errors.join('; '));
  }
}

/** An object with the definitions that it names. */
function asBundle(object: { type: string }): object {
  if (object.type === 'bundle') return object;
  const definitions = [
    claimExtensionDefinition(),
    questionExtensionDefinition(),
    analysisExtensionDefinition(),
  ];
  return {
    type: 'bundle',
    id: 'bundle--0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    objects: [projectIdentity(), ...definitions, object],
  };
}
