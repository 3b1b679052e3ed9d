import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allTexts, codesIn, errorsTable, placeholdersOf, readTable } from '../src/errors-table.ts';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['json', 'stix', 'store', 'envelope', 'exchange', 'desk', 'watch', 'app', 'server', 'api'];
const MAKE = 'node --conditions=@qanat/source packages/testbed/src/errors-table.ts';

describe('the table of error codes', () => {
  it('names every code of the system and no other', () => {
    expect(codesIn(readTable())).toEqual(
      ROOMS.toSorted().flatMap((room) =>
        Object.keys(allTexts.en)
          .filter((code) => code.startsWith(`${room}/`))
          .sort(),
      ),
    );
  });

  it(`says what the code says (else: ${MAKE})`, () => {
    expect(readTable()).toBe(errorsTable());
  });

  it('has every text in both languages, with the same placeholders', () => {
    expect(Object.keys(allTexts.ar).sort()).toEqual(Object.keys(allTexts.en).sort());
    for (const [code, text] of Object.entries(allTexts.en)) {
      const arabic = allTexts.ar[code] ?? '';
      expect([code, placeholdersOf(arabic)]).toEqual([code, placeholdersOf(text)]);
      expect([code, text.trim() !== '' && /[\u0600-\u06ff]/.test(arabic)]).toEqual([code, true]);
    }
  });

  it('leaves no code of the sources without a text', () => {
    const named = new RegExp(`'((?:${ROOMS.join('|')})/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)'`, 'g');
    const unknown = ROOMS.flatMap((room) => sourcesBelow(join(packages, room, 'src')))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(named)].map((match) => match[1] ?? ''))
      .filter((code) => !Object.hasOwn(allTexts.en, code));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesBelow(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path] : [];
  });
}
