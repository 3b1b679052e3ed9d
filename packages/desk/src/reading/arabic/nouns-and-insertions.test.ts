import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const read = (...paragraphs: string[]): string[] =>
  readReport(
    ['تطورات جديدة في ملف السدود والمياه بعد أسبوع من الجدل', ...paragraphs].join('\n\n'),
  ).claims.map(({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`);

describe('what looks like a verb or a speaker in Arabic', () => {
  it.each([
    [
      'a noun behind a preposition speaks for nobody',
      'وفي رد على هذه الأنباء، أكد المتحدث باسم السد أن “البوابات مغلقة تماما”.',
      'المتحدث باسم السد: البوابات مغلقة تماما',
    ],
    [
      'a town is no participle',
      'ذكرت الوكالة النورانية للأنباء أن عمالا أصيبوا أثناء عملهم في مدينة السدرة.',
      'الوكالة النورانية للأنباء: عمالا أصيبوا أثناء عملهم في مدينة السدرة',
    ],
    [
      'whoever is told stands behind ل where the subject stands in front',
      'وكان مصدر عسكري صرح لأصوات السدرة إن البوابات فتحت ليلا.',
      'مصدر عسكري < أصوات السدرة: البوابات فتحت ليلا',
    ],
    [
      'a paper between a subject and its verb relays',
      'لكن المؤسسة العسكرية بحسب صحيفة المرفأ نفت تلك التقارير.',
      'المؤسسة العسكرية < صحيفة المرفأ: تلك التقارير',
    ],
    [
      'the news is said, not who says it',
      'أكدت صفحات محلية خبر مقتل ضابطين قرب السد.',
      'صفحات محلية: خبر مقتل ضابطين قرب السد',
    ],
    [
      'a medium named twice relays once',
      'نقلت وكالة أنباء المرفأ عن مصدر أمني قوله إن البوابات فتحت ليلا، حسبما ذكرت المرفأ.',
      'مصدر أمني < وكالة أنباء المرفأ: البوابات فتحت ليلا',
    ],
  ])('%s', (_, sentence, said) => expect(read(sentence)).toEqual([said]));

  it('a platform is no agency', () => {
    expect(
      read(
        'وقالت الوزارة في منشور على منصة «إكس» إن السد سليم.',
        'ذكرت الوكالة النورانية للأنباء أن البوابات فتحت ليلا. ونقلت الوكالة عن مصدر أمني قوله إن التحقيق بدأ.',
      ).at(-1),
    ).toBe('مصدر أمني < الوكالة النورانية للأنباء: التحقيق بدأ');
  });
});
