import { describe, expect, it } from 'vitest';
import { splitLines } from '../../text/lines.ts';
import { readLayout } from '../furniture.ts';

const BODY = 'The minister said on Tuesday that the talks had failed and would not resume before the summer.';
const MORE =
  'Fishermen at the harbour told the agency that no boat had left since the early hours of Monday.';
const ARABIC = 'قال الوزير يوم الثلاثاء إن المحادثات فشلت ولن تستأنف قبل الصيف المقبل بأي حال من الأحوال.';
const TITLE = 'Talks on the border fail again';

/** Lines marked `-` are furniture, `=` is the headline. */
function read(page: string): { furniture: string[]; title: string | undefined; lines: string[] } {
  const lines = page
    .replaceAll('BODY', BODY)
    .replaceAll('MORE', MORE)
    .replaceAll('ARABIC', ARABIC)
    .split('\n');
  const layout = readLayout(splitLines(lines.join('\n')));
  return {
    lines,
    furniture: lines.filter((_, i) => layout.furniture.has(i + 1)),
    title: layout.title?.text,
  };
}

function expectMarked(marked: string): void {
  const rows = marked.split('\n');
  const { furniture, lines, title } = read(rows.map((row) => row.slice(2)).join('\n'));
  expect(furniture).toEqual(lines.filter((_, i) => rows[i]!.startsWith('- ')));
  expect(title).toBe(lines[rows.findIndex((row) => row.startsWith('= '))]);
}

describe('layouts of whole pages', () => {
  it.each([
    [
      'the page title adds the name of the site',
      `- ${TITLE} | Delta Daily\n- Delta Daily\n- An old voice of the whole river country.\n= ${TITLE}\n  BODY`,
    ],
    [
      'the page title runs headline and subtitle together',
      `- Failing talks: how the border was lost\n- Open main menu\n= Failing talks\n  How the border was lost\n  BODY`,
    ],
    [
      'a heading of the first rank is the headline',
      `- In-Depth Analysis\n- [![Logo](https://delta.example/logo.svg)](https://delta.example/)\n  July 21, 2025\n= # ${TITLE}\n  BODY`,
    ],
    [
      'a menu stands above a headline with a date in Arabic',
      `- أعلن معنا في جريدة دلتا\n- اتصلوا بنا في كل وقت\n- مدونات\n- كتاب الدلتا\n- صور من النهر\n= تعثر المحادثات على الحدود مرة أخرى\n  الأحد 8 يوليو 2018 06:07 ص\n  ARABIC`,
    ],
    [
      'a slogan stands first',
      `- River news: breaking news, features, analysis\n= ${TITLE} and again\n  BODY`,
    ],
    [
      'front matter stands first',
      `- ---\n- layout: page\n= title: ${TITLE}\n- description: Failing talks\n- ---\n  BODY`,
    ],
    [
      'what was on the air stands first',
      `- 01:00\n- The river at night\n- 02:30 GMT\n- 150 min\n- What does the harbour mean for the young?\n- 05:00 GMT\n= ${TITLE}\n  BODY`,
    ],
    [
      'counts of readers stand below the headline, a year does not count',
      `= ${TITLE}\n- 115,056\n-  people reacted\n- 12\n  2021\n- Support Delta\n  BODY`,
    ],
    [
      'labels stand deep in boxes below the headline',
      `= ${TITLE}\n\t\t\tDana Hall, Ports: a list.\n- \t\t\tHarbours\n  BODY`,
    ],
    [
      'another language is offered',
      `= ${TITLE}\n- This post is also available in:\n-     日本語 (Japanese)\n  BODY`,
    ],
    [
      'headlines of others stand in one line, parted by gaps',
      `- Old moat found in the north    Premier to visit four countries    Court to hear the case    Rain over the delta    Boats are back\n= ${TITLE}\n  BODY`,
    ],
    [
      'headlines of others in a row end with a full stop',
      `- Moat found in the north • Premier to visit the coast • Court to hear a case • Rain in the delta • Boats are back • Prices up 0.7 pct in Oct.\n= ${TITLE}\n  BODY`,
    ],
    [
      'forms and players speak another language than the text',
      '- TT\n= تعثر المحادثات على الحدود مرة أخرى\n  ARABIC\n- JavaScript is required.\n  LockPaw\n  ARABIC\n- Please enter your name here',
    ],
    [
      'entries of a table of contents come again as headings',
      `= ${TITLE}\n- How the first talks failed\n- Who left the room\n- What comes next\n  How the first talks failed\n  BODY\n  Who left the room\n  MORE\n  What comes next\n  BODY`,
    ],
    [
      'a table repeats its cells',
      `= ${TITLE}\n  BODY\n  Domain\n  Server\n  Domain\n  Server\n  Domain\n  Server\n  MORE`,
    ],
    [
      'the visitor is spoken to at the very end, beside lines of the page',
      `= ${TITLE}\n  BODY\n- Subscribe to Delta Daily\n- Leave your quiet corner and hear what the river says, every day and night of the year.`,
    ],
    [
      'the last sentence speaks to anybody',
      `= ${TITLE}\n  BODY\n  You cannot stop a river with a wall, however high you make your wall at last.`,
    ],
    ['a text begins with its first paragraph', '  MORE MORE\n  BODY\n- About the site\n- Delta Daily'],
    ['counts and labels stand below the text', `= ${TITLE}\n  BODY\n- Tags and Keywords\n- 0\n- By:`],
    ['a table of numbers stands below the text', `= ${TITLE}\n  BODY\n  Port |\n  22 |\n  443 |`],
    [
      'who wrote it is told above related lines',
      `= ${TITLE}\n  BODY\n- Dana Hall has worked as a writer at the Delta Daily since 2014.\n- Related stories\n- Old moat found in the north of the river country`,
    ],
  ])('%s', (_, marked) => expectMarked(marked));

  it.each([
    'Oops! Something went wrong while submitting the form.',
    'Thank you! Your submission has been received!',
    'Skip main navigation (Press Enter).',
    'Here’s how you know',
    'An official website of the River Provinces government',
    'Talk to an expert',
    'Download the full report',
    'Support our reporters',
    'Support DeltaDaily',
    'NEWYou can now listen to our articles!',
    'Related Story | Old moat found in the north',
    '468x60 General & Logo',
    `Copyright © 2005-2024 Delta. All Rights Reserved. ${'The term Delta means its houses. '.repeat(6)}`,
    'يمكنكم الآن متابعة آخر الأخبار مجاناً من خلال حسابنا على تويتر',
    '12 reactions',
  ])('drops inside the text: %s', (line) => expectMarked(`= ${TITLE}\n  BODY\n- ${line}\n  MORE`));

  it.each([
    'Download the loader',
    'Talk of war',
    'Support for the rebels',
    'Support Infrastructure',
    '“Thank you for coming,” he told them.',
    'Skip tracing',
    '12',
    'أثر الحرب على قناتنا',
  ])('keeps inside the text: %s', (line) => expectMarked(`= ${TITLE}\n  BODY\n  ${line}\n  MORE`));
});
