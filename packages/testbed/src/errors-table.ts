import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messages as apiMessages } from '@qanat/api';
import { catalogue, type Lang } from '@qanat/app';
import { messages as serverMessages } from '@qanat/server';

/** Where the table is kept. */
export const TABLE_FILE: string = fileURLToPath(
  new URL('../../../docs/reference/errors.md', import.meta.url),
);

/** Every text of the system by code, in both languages. */
export const allTexts: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: { ...catalogue.en, ...serverMessages.en, ...apiMessages.en },
  ar: { ...catalogue.ar, ...serverMessages.ar, ...apiMessages.ar },
};

/** The names of a text's `{placeholders}`, sorted, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

const HEAD = `# Error codes
Every refusal and every fault has a code \`room/reason\` that stays, and a text in English and Arabic that may be reworded. The command line prints both, and with \`--json\` the code as a member; the HTTP
faces answer with a problem document (RFC 9457) whose \`code\` and \`issues\` are these. A refusal lists all its reasons. \`{words}\` in braces are filled in.

Made by \`node --conditions=@qanat/source packages/testbed/src/errors-table.ts\`; a test holds it to the code.
`;

/** \`docs/reference/errors.md\` as the code stands now. */
export function errorsTable(): string {
  const codes = Object.keys(allTexts.en).sort();
  const rooms = [...new Set(codes.map((code) => code.slice(0, code.indexOf('/'))))];
  const sections = rooms.map((room) => {
    const rows = codes
      .filter((code) => code.startsWith(`${room}/`))
      .map((code) => `| \`${code}\` | ${cell(allTexts.en[code] ?? '')} |`);
    return `## ${room}\n| code | text |\n|---|---|\n${rows.join('\n')}\n`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The codes that a written table names. */
export function codesIn(table: string): string[] {
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
}

export function readTable(): string {
  return readFileSync(TABLE_FILE, 'utf8');
}

if (import.meta.main) writeFileSync(TABLE_FILE, errorsTable());
