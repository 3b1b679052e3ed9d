import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const HEADLINE = 'تطورات جديدة في ملف السدود والمياه بعد أسبوع من الجدل';
const read = (...paragraphs: string[]): string[] =>
  readReport([HEADLINE, ...paragraphs].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

describe('the subject of an Arabic verb', () => {
  it.each([
    [
      'stands in front of it, so that what follows is the object',
      'غير أن اللجنة حملت شركة الضفاف مسؤولية الانهيار.',
      ['اللجنة: شركة الضفاف مسؤولية الانهيار'],
    ],
    [
      'stands in front of an adverb and its verb',
      'لم تعلق السلطات، إلا أن أنقرة عادة ما تنفي وجود أي سجين.',
      ['أنقرة: وجود أي سجين'],
    ],
    [
      'stands in front of a verb whose object is a deed of its own',
      'لكن الهيئة نفت علمها بأي تسرب.',
      ['الهيئة: علمها بأي تسرب'],
    ],
  ])('%s', (_, text, said) => {
    expect(read(text)).toEqual(said);
  });
});

describe('who goes on in Arabic', () => {
  it.each([
    [
      'is whoever did something in the sentence before',
      'أكد وزير الري أن السد آمن. ووصلت المبعوثة رنا الحلبي إلى الضفة أمس. وقالت إن الماء شحيح.',
      ['وزير الري: السد آمن', 'المبعوثة رنا الحلبي: الماء شحيح'],
    ],
    [
      'is whoever spoke last where the verb adds',
      'أكدت وزيرة الري أن السد آمن. ووصلت المبعوثة رنا الحلبي إلى الضفة أمس. وأضافت أن الماء شحيح.',
      ['وزيرة الري: السد آمن', 'وزيرة الري: الماء شحيح'],
    ],
    [
      'is whoever did something in the same sentence',
      'التقى وزير الري سالم العوبثاني وفدا من الصيادين، وأكد خلال اللقاء أن السد آمن.',
      ['وزير الري سالم العوبثاني: السد آمن'],
    ],
    [
      'is nobody of another gender',
      'قال سالم العوبثاني إن السد آمن، فيما نفت الهيئة ذلك. وأضاف أن الماء صاف.',
      ['سالم العوبثاني: السد آمن', 'الهيئة: ذلك', 'سالم العوبثاني: الماء صاف'],
    ],
  ])('%s', (_, text, said) => {
    expect(read(text)).toEqual(said);
  });
});

describe('whom an Arabic word points back to', () => {
  it.each([
    [
      'is of the same nation',
      'أعلن الجيش التركي مقتل جندي في الضفة. وقال الجيش اليوناني إن القصف لم يقع.',
      ['الجيش التركي: مقتل جندي في الضفة', 'الجيش اليوناني: القصف لم يقع'],
    ],
    [
      'is one where it is one',
      'ذكر مسؤولان أن السد انهار. وقال مسؤول من وزارة الري إن البوابة مغلقة. وأوضح المسؤول أن الماء صاف.',
      ['مسؤولان: السد انهار', 'مسؤول من وزارة الري: البوابة مغلقة', 'مسؤول من وزارة الري: الماء صاف'],
    ],
    [
      'is who spoke last of those that it may mean',
      'أكد وزير الري أن السد آمن. وقال وزير النقل إن الجسر مغلق. وكرر وزير الري أن السد آمن. وأضاف الوزير أن الماء صاف.',
      ['وزير الري: السد آمن', 'وزير النقل: الجسر مغلق', 'وزير الري: السد آمن', 'وزير الري: الماء صاف'],
    ],
  ])('%s', (_, text, said) => {
    expect(read(text)).toEqual(said);
  });
});
