import { describe, expect, it } from 'vitest';
import { stancesOfArabic as read, readArabic } from '../../../test/arabic-page.ts';

describe('an Arabic verb without a subject', () => {
  it('goes on with whom it agrees with', () => {
    const said = read(
      'قالت وزارة الري إن السد آمن.',
      'وقال المحافظ سالم العوبثاني إن القرى أخليت.',
      'وأضافت أن المنسوب مستقر.',
    );
    expect(said.at(-1)).toBe('asserts وزارة الري: المنسوب مستقر');
  });

  it('may go on with the paper that relayed a man', () => {
    const said = read(
      'نقلت صحيفة "الضفة" عن مسؤول محلي قوله إن السد آمن.',
      'وأضافت أن المنسوب مستقر منذ أيام.',
    );
    expect(said.at(-1)).toBe('asserts الضفة: المنسوب مستقر منذ أيام');
  });

  it('goes on with the last speaker where no name shows its gender', () => {
    const said = read(
      'قالت وزارة الري إن السد آمن.',
      'وقال ريان العوبثاني إن القرى أخليت.',
      'وأضاف أن المنسوب مستقر.',
    );
    expect(said.at(-1)).toBe('asserts ريان العوبثاني: المنسوب مستقر');
  });
});

describe('the body of a spokesman', () => {
  it('speaks for itself', () => {
    const said = read(
      'قال المتحدث باسم وزارة الري سالم العوبثاني إن السد آمن.',
      'وأكدت الوزارة أن المنسوب مستقر.',
    );
    expect(said.at(-1)).toBe('asserts وزارة الري: المنسوب مستقر');
  });
});

describe('speech in Arabic', () => {
  it('follows a relative clause about who spoke', () => {
    expect(read('وأوضح المسؤول، الذي تحدث شريطة عدم الكشف عن هويته، أن السد آمن.')).toEqual([
      'asserts المسؤول: السد آمن',
    ]);
  });

  it('comes in a statement that somebody issues', () => {
    expect(read('وأصدر مكتب المحافظ اليوم بيانا جاء فيه أن السد آمن.')).toEqual([
      'asserts مكتب المحافظ: السد آمن',
    ]);
  });

  it('answers a clause in front of it', () => {
    expect(read('وفي حين تضاربت الروايات، فإن مصادر محلية ذكرت أمس أن السد انهار.')).toEqual([
      'asserts مصادر محلية: السد انهار',
    ]);
  });

  it('expresses a feeling, with the verb that looks like a preposition', () => {
    expect(read('وعبر وزير الري عن أمله في أن يصمد السد.')).toEqual([
      'asserts وزير الري: أمله في أن يصمد السد',
    ]);
    expect(read('وصلت المعونات عبر المعبر الشرقي للقرى البعيدة عن المدينة.')).toEqual([]);
  });

  it('is what a call or a condemnation quotes, and nothing without a quotation', () => {
    expect(read('ودعت الوزيرة السكان إلى "الابتعاد عن مجرى النهر حتى إشعار آخر".')).toEqual([
      'quotes الوزيرة: الابتعاد عن مجرى النهر حتى إشعار آخر',
    ]);
    expect(read('ودعت الوزيرة السكان إلى الابتعاد عن مجرى النهر.')).toEqual([]);
  });
});

describe('the relays of an Arabic report', () => {
  it('stand outermost first where a further medium is named beside them', () => {
    expect(
      read('وقال المهندس المقيم، في حديث لوكالة "نهر"، حسب "الضفة نيوز": "السد آمن ولا خوف على القرى".'),
    ).toEqual(['quotes المهندس المقيم < الضفة نيوز < نهر: السد آمن ولا خوف على القرى']);
  });

  it.each([
    ['قصرين (نهر برس) - قال المهندس المقيم للوكالة إن السد آمن.'],
    ['قصرين (نهر برس) - قال المهندس المقيم لوكالة نهر برس إن السد آمن.'],
  ])('leave out the publisher that the dateline names: %s', (sentence) => {
    expect(read(sentence)).toEqual(['asserts المهندس المقيم: السد آمن']);
  });
});

describe('who is only pointed to', () => {
  const sources = (...paragraphs: string[]): string[] =>
    readArabic(...paragraphs).claims.map(({ source }) => source);

  it.each([
    [
      'is who was spoken with, whatever he is called afterwards',
      [
        'وفي حوار مع الشيخ سالم نجم، أكد أن البوابة معطلة.',
        'وقال المتحدث نفسه إن العمل مستمر.',
        'وختم محدثنا بأن السد سليم.',
      ],
      ['الشيخ سالم نجم', 'الشيخ سالم نجم', 'الشيخ سالم نجم'],
    ],
    [
      'is the writer of an article',
      [
        'نشرت صحيفة الضفة مقالا للكاتب روجر ضفافي بعنوان "السد ينهار".',
        'ويقول ضفافي إن البوابة معطلة.',
        'ويضيف الكاتب أن الطريق مغلق.',
      ],
      ['روجر ضفافي', 'روجر ضفافي'],
    ],
    [
      'is the body that a report was of',
      ['كشف تقرير لمنظمة الضفة أن البوابة معطلة.', 'ونبهت المنظمة إلى أن العمل متوقف.'],
      ['تقرير لمنظمة الضفة', 'منظمة الضفة'],
    ],
    [
      'is not somebody else whose name looks like an adjective',
      [
        'وقال الباحث سالم نجم إن البوابة معطلة.',
        'واعتبر الباحث أمين ضفافي أن الطريق مغلق.',
        'وبيّن ضفافي أن العمل متوقف.',
      ],
      ['الباحث سالم نجم', 'الباحث أمين ضفافي', 'الباحث أمين ضفافي'],
    ],
    [
      'is the notice that a ministry gave',
      ['أفاد بلاغ لوزارة الري الضفية أن البوابة معطلة.', 'وأكدت الوزارة أن العمل مستمر.'],
      ['بلاغ لوزارة الري الضفية', 'وزارة الري الضفية'],
    ],
    [
      'is who issued the paper that speaks',
      ['أصدر الاتحاد العام لعمال السد بيانا حول الأزمة.', 'وأضاف البيان أن الطريق مغلق.'],
      ['الاتحاد العام لعمال السد'],
    ],
    [
      'is who makes something stand out, which the most prominent of things do not',
      [
        'وقال المهندس سالم نجم إن البوابة معطلة.',
        'وأبرز نجم أن الطريق مغلق.',
        'أبرز الأسباب: تأخر الصيانة منذ عام كامل.',
      ],
      ['المهندس سالم نجم', 'المهندس سالم نجم'],
    ],
    [
      'is no unnamed source',
      ['وقال مصدر محلي إن البوابة معطلة.', 'وقال الرجل إن العمل متوقف.'],
      ['مصدر محلي', 'الرجل'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(sources(...paragraphs)).toEqual(expected);
  });
});
