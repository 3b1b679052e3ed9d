// Writes src/lexicon/cldr-names.ts from CLDR's npm package: names of territories and languages, English and Arabic.
//   npm pack cldr-localenames-full@48.2.0 && tar xzf cldr-localenames-full-48.2.0.tgz
//   node --conditions=@qanat/source packages/desk/test/cldr-names.ts package
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Names = Readonly<Record<string, string>>;

function read(folder: string, lang: string, kind: 'territories' | 'languages'): Names {
  const file = JSON.parse(readFileSync(join(folder, 'main', lang, `${kind}.json`), 'utf8')) as {
    main: Record<string, { localeDisplayNames: Record<string, Names> }>; // CLDR's own layout
  };
  return file.main[lang]!.localeDisplayNames[kind]!;
}

/** `AF:Afghanistan|…;أفغانستان`: the name and its short and variant forms, by language. */
function rows(folder: string, kind: 'territories' | 'languages', wanted: RegExp): string {
  const en = read(folder, 'en', kind);
  const ar = read(folder, 'ar', kind);
  const forms = (names: Names, code: string): string[] => [
    ...new Set(
      [code, `${code}-alt-short`, `${code}-alt-variant`]
        .map((key) => names[key])
        .filter((name) => name !== undefined),
    ),
  ];
  return Object.keys(en)
    .filter((code) => wanted.test(code) && ar[code] !== undefined)
    .map((code) => `${code}:${forms(en, code).join('|')};${forms(ar, code).join('|')}`)
    .join('\n');
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: cldr-names.ts FOLDER (the unpacked package)');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }; // npm's own layout
const text = `/*
 * Names of territories, regions and languages in English and Arabic. Written by test/cldr-names.ts from the npm
 * package cldr-localenames-full ${version}, © Unicode, Inc.; its licence is in LICENSE-UNICODE.txt.
 */

/** ISO 3166-1 alpha-2 and UN M49 codes with their names. */
export const TERRITORIES = \`${rows(folder, 'territories', /^(?:(?!ZZ|XA|XB|EZ|QO|UN|EU)[A-Z]{2}|\d{3})$/)}\`;

/** ISO 639-1 codes with their names. */
export const LANGUAGES = \`${rows(folder, 'languages', /^[a-z]{2}$/)}\`;
`;
writeFileSync(new URL('../src/lexicon/cldr-names.ts', import.meta.url), text);
