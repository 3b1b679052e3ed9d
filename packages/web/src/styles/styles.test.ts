import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
const read = (pattern: RegExp) =>
  names
    .filter((name) => pattern.test(name))
    .map((name) => [name, readFileSync(join(source, name), 'utf8')] as const);
const sheets = read(/\.css$/u);
const components = read(/(?<!\.test)\.tsx$/u);

describe.each(sheets)('%s', (_, css) => {
  it('has no side of the page in it', () => {
    // The one rule that may: rows line up with the edge of the page whatever the direction of their content.
    const rest = css.replaceAll(/html\[dir="(ltr|rtl)"\] \.edge \{\s*text-align: (left|right);\s*\}/gu, '');
    expect(rest).not.toMatch(/(^|[\s;{-])(left|right)\s*[:;]|:\s*(left|right)\s*;/u);
    expect(rest).not.toMatch(/(margin|padding|border)-(left|right)|(?<!-)\b(width|height)\s*:/u);
    expect(rest).not.toMatch(/(padding|margin): [^\s;]+ ([^\s;]+) [^\s;]+ (?!\2;)[^\s;]+;/u);
  });

  it('never spaces or slants letters, which breaks Arabic', () => {
    expect(css).not.toMatch(/letter-spacing|font-style:\s*italic/u);
  });

  it('keeps the hues of TLP for TLP', () => {
    const rest = css.replace(/\.clear \{[\s\S]*?\.unmarked \{/u, '');
    expect(rest).not.toMatch(/#3f0\b|#33ff00|#ffc000|#ff2b2b/iu);
  });
});

it('puts no style into an element: the policy of the pages refuses it', () => {
  for (const [name, code] of components)
    expect(`${name} ${code}`).not.toMatch(/\sstyle=|dangerouslySetInnerHTML/u);
});

it('names no address outside the node', () => {
  for (const [name, code] of [...components, ...sheets]) {
    if (!name.startsWith('testing')) expect(`${name} ${code}`).not.toMatch(/https?:\/\/(?!www\.w3\.org)/u);
  }
});
