import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines.ts';
import { readLayout } from './furniture.ts';
import { readReport } from './read-report.ts';

const BODY = 'The minister said on Tuesday that the talks had failed and would not resume before the summer.';
const drop = (lines: string[]): string[] => {
  const { furniture } = readLayout(splitLines(lines.join('\n')));
  return lines.filter((_, i) => furniture.has(i + 1));
};

describe('page furniture', () => {
  it('drops menus, share bars, related lines and legal lines, and keeps the rest', () => {
    const lines = [
      'Home | World | Sport',
      'Share this article',
      'Talks on the border fail again',
      'June 3, 2021',
      BODY,
      'Related: New stadium opens',
      BODY,
      'Background',
      BODY,
      '© 2021 Media Group',
      'Back to top',
    ];
    expect(drop(lines)).toEqual([lines[0], lines[1], lines[5], lines[9], lines[10]]);
  });

  it('drops pointers to other articles and what a company must say of itself', () => {
    const lines = [
      'Talks on the border fail again',
      BODY,
      'Read: Harbour guards find the lost ropes',
      BODY,
      'Read: the guards said that the ropes were gone.',
      'Disclaimer: no guard was involved in the making of this text',
      'P.IVA. 01234567890 - R.E.A. XX 123456',
    ];
    expect(drop(lines)).toEqual([lines[2], lines[5], lines[6]]);
  });

  it('takes no sentence of a menu for the headline above which all is furniture', () => {
    const lines = [
      'Discover Delta',
      'Our goals and our people.',
      'Newsroom',
      'Company news on one page.',
      'Delta finds the ropes of the harbour store',
      BODY,
      BODY,
    ];
    expect(drop(lines)).toEqual(lines.slice(0, 4));
  });

  it('keeps last sentences that only look like a note on who wrote them', () => {
    const lines = [
      'Talks on the border fail again',
      BODY,
      'The Harbour Post reported that two engineers were blamed for the breach of the dam.',
      'The dam is so old it led to an inquiry at the ministry for the coast.',
      'Dana Hall is a senior reporter at the Harbour Post.',
      'Dana Hall covers the coast for the Harbour Post.',
    ];
    expect(drop(lines)).toEqual(lines.slice(4));
  });

  it('drops headlines of other articles in one line', () => {
    const lines = [
      'Old moat found in the north • Premier to visit four countries • Court to hear the case in May',
      'Talks on the border fail again',
      BODY,
      'Listen: you can now listen to our articles!',
      'Stages: the loader is fetched from gate.example • the key is read • the file is run at night.',
    ];
    expect(drop(lines)).toEqual([lines[0], lines[3]]);
  });

  it('drops the same in Arabic', () => {
    const body = 'قال الوزير يوم الثلاثاء إن المحادثات فشلت ولن تستأنف قبل الصيف المقبل بأي حال من الأحوال.';
    const lines = [
      'الرئيسية » سياسة',
      'تعثر المحادثات على الحدود مرة أخرى',
      body,
      'اقرأ أيضا: افتتاح ملعب جديد',
      body,
      'حقوق النشر محفوظة',
    ];
    expect(drop(lines)).toEqual([lines[0], lines[3], lines[5]]);
  });

  it('keeps indicator tables and lists after the last paragraph', () => {
    const lines = [
      'Report on a new loader family',
      BODY,
      '| Indicator | Type | Seen | Notes |',
      '| evil[.]example | C2 | May | none |',
      'cdn-evil[.]example',
      'Subscribe',
    ];
    expect(drop(lines)).toEqual(['Subscribe']);
  });

  it('drops calls to talk and what agencies forbid', () => {
    const lines = [
      'Talks on the border fail again',
      BODY,
      BODY,
      'This material may not be published, broadcast, rewritten or redistributed.',
      'Join the conversation!',
    ];
    expect(drop(lines)).toEqual([lines[3], lines[4]]);
  });

  it('takes a sentence of a paragraph, or a label and its date, for no headline', () => {
    const long = `${BODY.slice(0, -1)} in spite of all that had been said.`;
    expect(readLayout(splitLines(`${long}\n${BODY}`)).title).toBeUndefined();
    const dated = ['Archive for Wednesday, October 25, 2006', 'Talks on the border fail again', BODY];
    expect(readLayout(splitLines(dated.join('\n'))).title?.number).toBe(2);
  });

  it('takes a first line as long as a paragraph for text, not for a headline', () => {
    const long = `${BODY} ${BODY}`;
    expect(readLayout(splitLines(long)).title).toBeUndefined();
    expect(readLayout(splitLines(`A headline of five words\n${long}`)).title?.number).toBe(1);
  });

  it('takes a line with nothing below it for text, not for a headline', () => {
    const said = 'The minister said that the talks had failed.';
    expect(readLayout(splitLines(`${said}\n\n`)).title).toBeUndefined();
    expect(readReport(said).claims).toMatchObject([
      { source: 'The minister', content: 'the talks had failed' },
    ]);
    expect(readReport('قال المتحدث إن الوفد غادر.').claims).toMatchObject([{ source: 'المتحدث' }]);
  });

  it.each([
    'Share on FacebookShare on Twitter',
    'LinkedInWhatsApp',
    '0 التعليقات Blogger 0 Facebook',
    'منذ 5 ساعات',
    '4 min read',
    'The post Talks on the border fail again appeared first on Delta Daily.',
    'ظهرت المقالة تعثر المحادثات مرة أخرى أولاً على دلتا اليوم.',
    'Get the best of the delta in your inbox every single morning, free of charge.',
    'Daesh, fighters, river towns, Delta, harvest, Talks',
    'HomeWorldSport & CultureOpinionAll the weather',
    'جميع الحقوق محفوظة لموقع دلتا اليوم 2021',
    '.menu { display: none; color: red }',
  ])('drops below the text: %s', (line) => {
    expect(drop(['Talks on the border fail again', BODY, BODY, line])).toEqual([line]);
  });

  it.each([
    'The Post reported on Tuesday that officials had been warned twice.',
    'By clicking the link, victims started the first stage of the loader.',
    'Terms of the deal were not disclosed by either side on Monday.',
    'انضم إلى التنظيم مقاتلون من دول الجوار، بحسب المسؤول المحلي في المحافظة.',
    'المزيد من القوات وصلت إلى الحدود، وفق ما قال المتحدث باسم قيادة الأركان.',
    'Background',
    'Who is behind it?',
    '- The first stage reads the registry',
    'loader-c2[.]example',
  ])('keeps inside the text: %s', (line) => {
    expect(drop(['Talks on the border fail again', BODY, line, BODY])).toEqual([]);
  });

  it('drops the headlines below a list header, and no paragraph after them', () => {
    const headlines = [
      'Minister visits the new harbour bridge with guests',
      'Rain expected in all river towns by Friday',
    ];
    const lines = ['Talks on the border fail again', BODY, 'Related stories', ...headlines, BODY];
    expect(drop(lines)).toEqual(['Related stories', ...headlines]);
  });

  it('drops what readers wrote, when most of the text stands before it', () => {
    const lines = [
      'Talks on the border fail again',
      BODY,
      BODY,
      BODY,
      'Comments (2)',
      'I never believed in these talks at all, friends.',
    ];
    expect(drop(lines)).toEqual(lines.slice(4));
  });

  it('takes the headline that stands twice near the top, and drops its second place', () => {
    const lines = [
      'Delta Daily all the news',
      'Talks on the border fail again',
      'June 3, 2021',
      'Talks on the border fail again',
      BODY,
    ];
    const layout = readLayout(splitLines(lines.join('\n')));
    expect(layout.title?.number).toBe(2);
    expect(layout.furniture.has(4)).toBe(true);
  });

  it.each([
    'Support local journalism. Subscribe today.',
    'A+ A A-',
    'facebooktwitterwhatsapp',
    'Read time: 7 min',
    'The contents of this site are protected.',
    'Trudy Vale is a senior reporter at the Delta Daily.',
    'Ana Cole contributed to this report.',
  ])('drops calls, controls and author notes: %s', (line) => {
    expect(drop(['Talks on the border fail again', BODY, BODY, line])).toEqual([line]);
  });

  it.each([
    'Trojan.Delta.Loader',
    '[1] https://vendor.example/advisory',
    '**Signature:** 2849911',
    'C:\\Users\\Public\\a.dll',
    'Connection: close',
  ])('keeps values below the text: %s', (line) => {
    expect(drop(['Talks on the border fail again', BODY, BODY, line])).toEqual([]);
  });

  it('takes a fuller line for the headline than a menu entry of four words above it', () => {
    const lines = ['Delta Daily world news', 'Talks on the border fail for the third time', BODY];
    expect(readLayout(splitLines(lines.join('\n'))).title?.number).toBe(2);
  });
});
