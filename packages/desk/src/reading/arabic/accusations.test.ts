import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read } from '../../../test/arabic-page.ts';

describe('who accuses whom in Arabic', () => {
  it.each([
    [
      'two definite nouns are two parties',
      'واتهمت الوزارة الشركة بتلويث النهر.',
      'الوزارة: الشركة بتلويث النهر',
    ],
    [
      'a plural describes no singular',
      'واتهم المتحدث باسم الجيش المتمردين بقصف القرية.',
      'المتحدث باسم الجيش: المتمردين بقصف القرية',
    ],
    [
      'a noun belongs to the one it is bound to',
      'واتهمت الحكومة النورانية جماعة النهر بتمويل المسلحين.',
      'الحكومة النورانية: جماعة النهر بتمويل المسلحين',
    ],
    ['countries have no article', 'واتهمت نوران سهلستان بقصف الجسر.', 'نوران: سهلستان بقصف الجسر'],
    [
      'an adjective belongs to the accuser',
      'اتهم مسؤول محلي شركة أجنبية بتلويث النهر.',
      'مسؤول محلي: شركة أجنبية بتلويث النهر',
    ],
    ['a full name is one', 'اتهم الجيش سالم الراوي بإرسال السلاح.', 'الجيش: سالم الراوي بإرسال السلاح'],
    [
      'a name belongs to its office',
      'واتهم رئيس الوزراء سالم الراوي المعارضة بتعطيل السد.',
      'رئيس الوزراء سالم الراوي: المعارضة بتعطيل السد',
    ],
  ])('%s', (_why, sentence, claim) => {
    expect(read(sentence)).toEqual([claim]);
  });
});

describe('who is blamed in Arabic', () => {
  it.each([
    [
      'the bearer stands before what is laid on him',
      'وحملت حركة الضفة الحكومة كامل المسؤولية عن الفيضان.',
      ['حركة الضفة: الحكومة كامل المسؤولية عن الفيضان'],
    ],
    [
      'or behind it',
      'وألقت الوزارة باللوم على المقاول في انهيار السد.',
      ['الوزارة: باللوم على المقاول في انهيار السد'],
    ],
    [
      'a cause is named behind إلى',
      'وأرجعت الشركة سبب الفيضان إلى أعطال في البوابات.',
      ['الشركة: سبب الفيضان إلى أعطال في البوابات'],
    ],
    [
      'a deed is attributed, unlike words',
      'ونسبت السلطات الحريق إلى جماعة الضفة.',
      ['السلطات: الحريق إلى جماعة الضفة'],
    ],
    [
      'words that are attributed are their speaker’s',
      'ونسبت صحيفة الضفة إلى مسؤول محلي قوله إن السد آمن.',
      ['مسؤول محلي < صحيفة الضفة: السد آمن'],
    ],
    [
      'two parties blame in one sentence',
      'واتهمت حركة الضفة الحكومة بفتح البوابات بينما نسب المحافظ الفيضان إلى عطل مفاجئ.',
      ['حركة الضفة: الحكومة بفتح البوابات', 'المحافظ: الفيضان إلى عطل مفاجئ'],
    ],
    [
      'a denial that points back ends where its speaker accuses',
      'ونفت حركة الضفة ذلك ووجهت الاتهام إلى البلدية.',
      ['حركة الضفة: ذلك', 'حركة الضفة: الاتهام إلى البلدية'],
    ],
    [
      'what led to a statement is another’s word',
      'وأعلنت البلدية وقف العمل في السد بعد أن اتهم المحافظ الشركة بإهمال الصيانة.',
      ['البلدية: وقف العمل في السد', 'المحافظ: الشركة بإهمال الصيانة'],
    ],
    ['who carries or throws something says nothing', 'وحملت الشاحنة مواد البناء وألقت الرافعة حمولتها.', []],
    [
      'a remark of the writer is nobody’s',
      'وزاد عدد المتضررين منذ أمس إلى عشرين، وهو ما يعني أن السد خطر.',
      [],
    ],
    ['who sends a letter lays no blame', 'ووجه المحافظ رسالة شكر إلى العمال.', []],
  ])('%s', (_why, sentence, claims) => {
    expect(read(sentence)).toEqual(claims);
  });
});

describe('what a preposition governs', () => {
  it.each([
    [
      'a question that is answered says nothing',
      'وقال المحافظ سالم الراوي إن السد آمن. ورد على سؤال عن التشققات بأن المهندسين يراقبونها.',
      ['المحافظ سالم الراوي: السد آمن', 'المحافظ سالم الراوي: المهندسين يراقبونها'],
    ],
    [
      'what somebody must do is no answer, and he does not speak on',
      'وقال المحافظ سالم الراوي إن السد آمن، مضيفا أن رسالته للسكان هي أننا بدأنا العمل، ويجب عليكم أن تصبروا. وأضاف أن الماء نظيف.',
      [
        'المحافظ سالم الراوي: السد آمن',
        'المحافظ سالم الراوي: رسالته للسكان هي أننا بدأنا العمل، ويجب عليكم أن تصبروا',
        'المحافظ سالم الراوي: الماء نظيف',
      ],
    ],
    [
      'nor does whoever learns something',
      'وقال المحافظ إنه تبين لأجهزة الأمن أن البوابات فتحت عمدا.',
      ['المحافظ: تبين لأجهزة الأمن أن البوابات فتحت عمدا'],
    ],
  ])('%s', (_why, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it('a relative clause about the bearer of a blame belongs to him', () => {
    expect(read('وحمل المسلحون التحالف الذي تقوده نوران مسؤولية الحادث.')).toEqual([
      'المسلحون: التحالف الذي تقوده نوران مسؤولية الحادث',
    ]);
  });
});

describe('two speakers in one sentence', () => {
  it('are parted by لكن where the second one speaks', () => {
    expect(read('وقال الوزير إن السد آمن لكن المهندس سالم الراوي قال إن التشققات تتسع.')).toEqual([
      'الوزير: السد آمن',
      'المهندس سالم الراوي: التشققات تتسع',
    ]);
  });

  it('are one where nobody else speaks behind it', () => {
    expect(read('وقال الوزير إن السد آمن لكن البوابات قديمة.')).toEqual([
      'الوزير: السد آمن لكن البوابات قديمة',
    ]);
  });
});

it('a report in the accusative behind أن is a noun and no verb', () => {
  expect(read('والجدير بالذكر أن تقريرا أمميا كشف عن وصول عدد المتضررين إلى ألف متضرر.')).toEqual([
    'تقريرا أمميا: وصول عدد المتضررين إلى ألف متضرر',
  ]);
});
