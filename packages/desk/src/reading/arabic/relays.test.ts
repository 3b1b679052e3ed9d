import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...paragraphs: string[]): string[] =>
  readReport(
    ['تطورات جديدة في ملف السدود والمياه بعد أسبوع من الجدل', ...paragraphs].join('\n\n'),
  ).claims.map(({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`);

describe('through whom something is said in Arabic', () => {
  it.each([
    [
      'the medium that published the words',
      'وقال سالم الرعد – في تصريحات له أوردتها وكالة أنباء "المرفأ" – إن البوابات فتحت.',
      'سالم الرعد < المرفأ: البوابات فتحت',
    ],
    [
      'nobody where a body published its own words',
      'وقال سالم الرعد في بيان نشرته الوزارة على موقعها إن البوابات فتحت.',
      'سالم الرعد: البوابات فتحت',
    ],
    [
      'the medium of the interview, quoted',
      'قال سالم الرعد في مقابلة صحفية مع "المرفأ" إن البوابات فتحت.',
      'سالم الرعد < المرفأ: البوابات فتحت',
    ],
    [
      'the medium of the interview, in Latin letters',
      'وقال سالم الرعد، مدير السد، في مقابلة مع CNN: “البوابات فتحت ليلا ولم يعلم أحد”.',
      'سالم الرعد مدير السد < CNN: البوابات فتحت ليلا ولم يعلم أحد',
    ],
    [
      'the medium that an official passes on',
      'وأضاف المسؤول نقلا عن صحيفة "المرفأ" أن السد انهار.',
      'المسؤول < المرفأ: السد انهار',
    ],
    [
      'the medium that names whose words they are',
      'وأكدت صحيفة "المرفأ"، وفق مسؤولين محليين، أن السد انهار.',
      'مسؤولين محليين < صحيفة المرفأ: السد انهار',
    ],
    [
      'the medium that cites officials behind its words',
      'وقالت صحيفة "المرفأ" إن السد انهار ليلا، وفقا لما ذكره مسؤولون محليون.',
      'مسؤولون محليون < صحيفة المرفأ: السد انهار ليلا',
    ],
    [
      'the medium in front of قولهم between commas',
      'قالت صحيفة "المرفأ"، نقلاً عن ثمانية مسؤولين، قولهم إنّ السد انهار ليلا.',
      'ثمانية مسؤولين < المرفأ: السد انهار ليلا',
    ],
    [
      'the agency that somebody unnamed told',
      'وأفاد مسؤول أمني وكالة المرفأ أن البوابات فتحت.',
      'مسؤول أمني < وكالة المرفأ: البوابات فتحت',
    ],
    [
      'the agency that had been told',
      'وكان مصدر في إدارة السد أفاد "خبر" للأنباء، بأن البوابات فتحت.',
      'مصدر في إدارة السد < خبر للأنباء: البوابات فتحت',
    ],
    [
      'the agency that reports a feeling',
      'وأوردت وكالة المرفأ أن السفير سالم الرعد أعرب عن إحباطه من الرسالة.',
      'السفير سالم الرعد < وكالة المرفأ: إحباطه من الرسالة',
    ],
  ])('is %s', (_, sentence, said) => expect(read(sentence)).toEqual([said]));

  it('is the medium that a headline names', () => {
    const [claim] = readReport(
      'المرفأ: السد انهار ليلا في نوران\n\nنقلت صحيفة “المرفأ” عن مسؤولين محليين أن البوابات فتحت ليلا.',
    ).claims;
    expect(claim).toMatchObject({ source: 'مسؤولين محليين', via: ['المرفأ'] });
  });
});

describe('who says something in Arabic', () => {
  it.each([
    [
      'follows the verb of a remark',
      'وبقي السد مغلقا، وهو ما يرى كثير من السكان أنه حيلة من الشركة.',
      ['كثير من السكان: حيلة من الشركة'],
    ],
    [
      'stands behind غير أن',
      'غير أن متحدثا باسم السد نفى الرواية الرسمية عن البوابات.',
      ['متحدثا باسم السد: الرواية الرسمية عن البوابات'],
    ],
    [
      'stands behind لكن although somebody else was named',
      'ولم يعلق مسؤولون على الوفيات لكن متحدثا عسكريا قال إن السد انهار.',
      ['متحدثا عسكريا: السد انهار'],
    ],
    [
      'is named in front of this day',
      'كشفت صحيفة “المرفأ” هذا اليوم أن الشركة أغلقت البوابات.',
      ['صحيفة المرفأ: الشركة أغلقت البوابات'],
    ],
    ['is nobody where somebody reached a thing', 'توصلت شركة السدود إلى الجهة التي خربت البوابات.', []],
    [
      'is whoever held the conference on a report',
      'وأفاد سالم الرعد، خلال مؤتمر صحفي للإعلان عن تقرير السدود، أن البوابات فتحت.',
      ['سالم الرعد: البوابات فتحت'],
    ],
    [
      'denies what he calls otherwise',
      'قالت الشركة إن البوابات فتحت، وهو الأمر الذي نفته الوزارة.',
      ['الشركة: البوابات فتحت', 'الوزارة: البوابات فتحت'],
    ],
  ])('%s', (_, sentence, said) => expect(read(sentence)).toEqual(said));
});
