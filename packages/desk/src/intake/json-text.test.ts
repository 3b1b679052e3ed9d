import { expect, it } from 'vitest';
import { intake } from './intake.ts';
import { readJsonText } from './json-text.ts';

const said = 'The minister said on Tuesday that the talks had failed and would not resume.';

it('gives the words of a JSON document, long ones as paragraphs, and its title', async () => {
  const source = JSON.stringify({
    title: 'Talks',
    meta: { lang: 'en', views: 7 },
    body: `${said}\n\n${said}`,
    tags: ['a', 'b'],
  });
  expect(readJsonText(source)).toEqual({
    title: 'Talks',
    text: ['Talks', '| lang | en |', '| views | 7 |', said, said, '| tags | a |', '| tags | b |'].join('\n'),
  });
  const taken = await intake(new TextEncoder().encode(source));
  expect(taken.ok && [taken.value.kind, taken.value.title]).toEqual(['json', 'Talks']);
});

it('ends in bounded depth, and takes what is not JSON after all as it stands', async () => {
  const deep = `${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`;
  expect((await intake(new TextEncoder().encode(deep), { as: 'json' })).issues.length).toBeLessThan(2);
  const taken = await intake(new TextEncoder().encode('{ not JSON'), { as: 'json' });
  expect(taken.ok && taken.value.text).toBe('{ not JSON');
});
