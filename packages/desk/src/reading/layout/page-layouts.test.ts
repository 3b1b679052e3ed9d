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
    [
      'whom a report is about is told like who wrote one',
      `= ${TITLE}\n  BODY\n  Dana Hall is a journalist at the Delta Daily who asked for our help in May.`,
    ],
    [
      'words stand beside an indicator in a table, once a row',
      `= ${TITLE}\n  BODY\n${'  MORE\n'.repeat(30)}  192[.]0.2[.]7\n  Hosting pages used by Lynx\n  192[.]0.2[.]8\n  Hosting pages used by Lynx\n  MORE`,
    ],
    [
      'the name of the site stands in front of the headline that stands again',
      `- Cairo time 02:35:06 last updated\n-   Delta Daily -\n- Measures taken in all the harbours\n= ${TITLE}\n-   Delta Daily -\n- Delta Daily - ${TITLE}\n- |\n  BODY`,
    ],
    ['a site tells what it is for', `- Your source for river news and more\n= ${TITLE} and again\n  BODY`],
    [
      'an Arabic site tells what it is',
      '- الدلتا: صحيفة إلكترونية بخمس لغات\n= تعثر المحادثات على الحدود مرة أخرى\n  ARABIC',
    ],
    ['a paper that is closed is a headline', '= إغلاق صحيفة مستقلة في عاصمة الدلتا\n  ARABIC'],
    [
      'headlines of others stand above, under a header of their list',
      `- Latest news\n- Old moat found in the north\n- Premier to visit the coast\n- Court to hear the case\n- Rain over all the delta\n= ${TITLE}\n  BODY`,
    ],
    [
      'headlines of others stand above, each with its day and writer',
      `- Who owns the river\n- 24/04/2024 - Dana Hall\n- What the moat tells us\n- 23/04/2024 - Mara Oldfield\n- Rain is not enough\n- 22/04/2024 - Dana Hall\n= ${TITLE}\n  BODY`,
    ],
    [
      'headlines of others stand above, each with its day behind it',
      `- Tips for a good boat - November 6, 2020\n- Seven nets for the summer - November 5, 2020\n- How to build a mole - November 4, 2020\n- Five boats you need - November 3, 2020\n= ${TITLE}\n  BODY`,
    ],
    [
      'headlines of others stand above, each twice',
      `- Order in the delta waters\n- Order in the delta waters\n- The war for the coast\n- The war for the coast\n- The deal of the century\n- The deal of the century\n= ${TITLE}\n  BODY`,
    ],
    [
      'a list of others stands above a text without a headline',
      `- - Most read\n- - Old moat found in the north of the river country\n- - Premier to visit four countries on the coast\n- - Court to hear the case of the stolen boats\n  BODY MORE\n  MORE`,
    ],
    [
      'findings stand above the text',
      `= ${TITLE}\n  - Loader reads the registry\n  - Second stage is fetched at night\n  - Victims are told nothing\n  BODY`,
    ],
    [
      'a product is named above the byline',
      `- Malware\n- Threat Research Center\n- Lynxes\n= Lynx turns to ministries with a loader\n  Cortex Net\n  By:\n  Dana Hall\n  June 13, 2024\n  BODY`,
    ],
    [
      'a box of others stands inside the text',
      `= ${TITLE}\n  BODY\n- list of 2 items\n- list 1 of 2\n- What we know about the moat\n- list 2 of 2\n- Why did the rain not come?\n- end of list\n  MORE`,
    ],
    [
      'a box of others stands inside an Arabic text',
      `= تعثر المحادثات على الحدود مرة أخرى\n  ARABIC\n- تخطى الأكثر قراءة وواصل القراءة\n- شرح معمق لقصة بارزة\n- الأكثر قراءة نهاية\n  ARABIC`,
    ],
    [
      'labels stand one a line below what they file',
      `= ${TITLE}\n- Authors\n- Dana Hall\n- Tags:\n- Lynx\n- Side Loading\n  Executive Summary\n  BODY`,
    ],
    [
      'a house speaks of itself at the end',
      `= ${TITLE}\n  BODY\n  MORE\n- About Delta Labs\n- Delta Labs is a leading company that protects people and their boats from harm of all kinds.`,
    ],
    [
      'what stands at the end is about a thing',
      `= ${TITLE}\n  BODY\n  About Mudwharf\n  Mudwharf is a loader that reads the registry of its victims and sends it to a gate on the coast.`,
    ],
    [
      'an Arabic text ends without a full stop',
      '= تعثر المحادثات على الحدود مرة أخرى\n  ARABIC\n  وأضاف أن الوفد غادر المدينة أمس\n- مشاهد من النهر',
    ],
    [
      'a menu in one line above the headline, and one below the text',
      '- News Topics Podcast Series Leadership\n= Talks on the border fail again\n  BODY\n- News Briefs Technology News Privacy News',
    ],
    [
      'the part of the site and its label below the headline',
      '= Talks on the border fail again\n- RIVER BLOG\n- APT\n  By Dana Hall\n  BODY',
    ],
    [
      'who wrote it',
      '= Talks on the border fail again\n  BODY\n- Dana Hall is the River Editor of Delta News. She was a reporter before.',
    ],
    [
      'what a medium asks of its readers',
      '= Talks on the border fail again\n  BODY\n  MORE\n  MORE\n- A Message from Delta News:\n- Dear readers,\n- We need you.',
    ],
  ])('%s', (_, marked) => expectMarked(marked));

  it.each([
    'Oops! Something went wrong while submitting the form.',
    'Thank you! Your submission has been received!',
    'Skip main navigation (Press Enter).',
    'Here’s how you know',
    'An official website of the River Provinces government',
    'Talk to an expert',
    'Products Services Solutions About Partners Resources Contact Us',
    'ON-DEMAND WEBINAR: Ten gates that held',
    'The State of Gates 2023 - Read the Report',
    'Now Trending...',
    '5 minutes reading',
    'This article is more than 14 years old',
    'Table of Contents Gates Ropes Boats',
    'Blog: Your gate does not matter',
    '收藏*',
    'Download the full report',
    'Support our reporters',
    'Support DeltaDaily',
    'NEWYou can now listen to our articles!',
    'Related Story | Old moat found in the north',
    '468x60 General & Logo',
    `Copyright © 2005-2024 Delta. All Rights Reserved. ${'The term Delta means its houses. '.repeat(6)}`,
    'يمكنكم الآن متابعة آخر الأخبار مجاناً من خلال حسابنا على تويتر',
    '12 reactions',
    'Comments are closed on this page.',
    'This site uses cookies to know its readers.',
    'مقال مؤرشفهذا المقال مخصص للمشتركين',
    'Already a subscriber? Sign in to keep reading',
    'View on delta.example',
    'Purchase Licensing Rights, opens new tab',
    'Previous Blog Post',
    'Ready to give Delta a try?',
    'Get weekly news and analysis of the delta with our letter. Sign up here.',
    'Download the Delta app',
    'Is our work important to you?',
    'Name *',
    'Save my name, email, and website in this browser for the next time I comment.',
    '#delta_now #question_more',
    'تابعوا آخر الأخبار عبر تطبيق نبض',
    '3 دقائق للقراءة',
    'اقرأ أيضاافتتاح ملعب جديد على النهر',
    '<image>data:image/s3,"s3://boats/356f3" alt="a boat"</image>',
  ])('drops inside the text: %s', (line) => expectMarked(`= ${TITLE}\n  BODY\n- ${line}\n  MORE`));

  it.each([
    'Download the loader',
    'Products and services of the gang',
    'The 水 loader',
    'Talk of war',
    'Support for the rebels',
    'Support Infrastructure',
    '“Thank you for coming,” he told them.',
    'Skip tracing',
    '12',
    'أثر الحرب على قناتنا',
    'Ready for war',
    'The gate looks like delta.example, the official website of the river police.',
    'Comments in the code of the loader suggest that its author lives on the coast.',
    'Back to the loader, it now reads the registry of the victim again.',
    'The implant uses cookies of the browser to open the mail of the fishermen.',
    'End of the war',
    '#delta',
  ])('keeps inside the text: %s', (line) => expectMarked(`= ${TITLE}\n  BODY\n  ${line}\n  MORE`));
});
