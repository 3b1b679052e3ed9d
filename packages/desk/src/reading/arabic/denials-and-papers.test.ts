import { describe, expect, it } from 'vitest';
import { stancesOfArabic as read } from '../../../test/arabic-page.ts';

describe('what an Arabic denial denies', () => {
  it('is the thing behind the comma after the subject', () => {
    expect(read('نفت وزارة الري، التصريح المنسوب إلى الوزير بشأن السد.')).toEqual([
      'denies وزارة الري: التصريح المنسوب إلى الوزير بشأن السد',
    ]);
  });

  it('is a deed of one’s own behind a long title and a name', () => {
    expect(read('نفى سفير نوران لدى مملكة السهل سالم بن راشد إصداره أي بيان بشأن السد.')).toEqual([
      'denies سفير نوران لدى مملكة السهل سالم بن راشد: إصداره أي بيان بشأن السد',
    ]);
  });

  it('stands in a statement that is issued for it', () => {
    expect(read('أصدرت السفارة النورانية بيانا نفت من خلاله تصريحات نسبت إلى السفير.')).toEqual([
      'denies السفارة النورانية: تصريحات نسبت إلى السفير',
    ]);
  });

  it.each([
    ['وأكدت الوزارة أن "هذه المعلومات لا أساس لها من الصحة".', 'هذه المعلومات لا أساس لها من الصحة'],
    ['وقالت الوزارة إن ما نشر خبر مفبرك ولا صحة له.', 'ما نشر خبر مفبرك ولا صحة له'],
    ['وقالت الوزارة: "تنفي الدولة نفيا قاطعا ما أوردته الصحف".', 'تنفي الدولة نفيا قاطعا ما أوردته الصحف'],
  ])('may be called untrue in the speech itself: %s', (sentence, content) => {
    expect(read(sentence)).toEqual([`denies الوزارة: ${content}`]);
  });

  it.each([
    ['وقال دبلوماسي إن حكومته “لا تستطيع تأكيد هذه المعلومات أو نفيها الآن”.', 'hedges'],
    ['وقالت الوزارة: “لا نؤكد الخبر ولا ننفيه”.', 'hedges'],
    ['وقالت الوزارة: “لا تأكيد لدينا حتى الآن”.', 'quotes'],
  ])('is none where somebody neither confirms nor denies: %s', (sentence, stance) => {
    expect(read(sentence)[0]).toMatch(new RegExp(`^${stance} `, 'u'));
  });

  it('is not what somebody merely calls unexpected', () => {
    expect(read('وقالت الوزارة إن عدد المتضررين أقل من المتوقع في القرى.')).toEqual([
      'asserts الوزارة: عدد المتضررين أقل من المتوقع في القرى',
    ]);
  });
});

describe('who speaks in an Arabic paper', () => {
  it('is whoever issued the statement', () => {
    expect(
      read('قالت هيئة السدود في بيان إن المنسوب مستقر.', 'وأضاف البيان أن البوابات مغلقة منذ الفجر.'),
    ).toEqual(['asserts هيئة السدود: المنسوب مستقر', 'asserts هيئة السدود: البوابات مغلقة منذ الفجر']);
  });

  it('is the report with the body that published it', () => {
    expect(read('ذكر تقرير صادر عن هيئة السدود أن البوابات مغلقة.')).toEqual([
      'asserts تقرير صادر عن هيئة السدود: البوابات مغلقة',
    ]);
  });

  it('is somebody unnamed with where he belongs, between commas', () => {
    expect(read('قال مصدر مسؤول، في وزارة الري، إن البوابات مغلقة.')).toEqual([
      'asserts مصدر مسؤول في وزارة الري: البوابات مغلقة',
    ]);
  });

  it('is relayed by the agency that quoted it', () => {
    expect(
      read('نفت رئاسة نوران صحة الأنباء حول السد، وذلك بعد يومين، حسبما نقلت عنها وكالة السهل.'),
    ).toEqual(['denies رئاسة نوران < وكالة السهل: صحة الأنباء حول السد']);
  });
});

describe('where an Arabic content begins', () => {
  it('is behind the day between commas', () => {
    expect(read('أكدت هيئة السدود، اليوم الثلاثاء، خرق المقاولين للعقد.')).toEqual([
      'asserts هيئة السدود: خرق المقاولين للعقد',
    ]);
  });

  it('is not the article of a body’s name', () => {
    expect(read('ونفى رئيس الهيئة العامة للسدود سالم الراوي، الثلاثاء، إغلاق أي بوابة.')).toEqual([
      'denies رئيس الهيئة العامة للسدود سالم الراوي: إغلاق أي بوابة',
    ]);
  });

  it('is not the week in which it is said', () => {
    expect(read('ونفى مسؤول في الوزارة هذا الأسبوع تقارير عن إغلاق البوابات.')).toEqual([
      'denies مسؤول في الوزارة: تقارير عن إغلاق البوابات',
    ]);
  });

  it('is behind the verbal noun, before a quotation further on', () => {
    expect(
      read('ونقلت صحيفة “الضفة” عن مهندس في السد تأكيده إغلاق البوابات "إذ ارتفع المنسوب كثيرا أمس".'),
    ).toEqual(['quotes مهندس في السد < الضفة: إغلاق البوابات "إذ ارتفع المنسوب كثيرا أمس']);
  });
});

describe('whose words they are', () => {
  it('is no agreement that something is kept to', () => {
    expect(read('قالت الوزارة إن المنسوب مستقر. وتفتح البوابات كل صباح طبقا لاتفاق بين البلدين.')).toEqual([
      'asserts الوزارة: المنسوب مستقر',
    ]);
  });

  it('no medium is "the source" that speaks to it', () => {
    expect(
      read('وقالت الصحيفة إن السد آمن.', 'وتابع المصدر للصحيفة: "المهندسون في عملهم ولا صحة لما يتردد".'),
    ).toEqual(['asserts الصحيفة: السد آمن', 'denies المصدر < الصحيفة: المهندسون في عملهم ولا صحة لما يتردد']);
  });

  it('is somebody unnamed whom “the source” means', () => {
    expect(read('قال مهندس مطلع إن المنسوب مستقر.', 'وأضاف المصدر أن البوابات مغلقة منذ الفجر.')).toEqual([
      'asserts مهندس مطلع: المنسوب مستقر',
      'asserts مهندس مطلع: البوابات مغلقة منذ الفجر',
    ]);
  });

  it('keeps the whole name of a medium', () => {
    expect(read('وذكرت قناة (روسيا اليوم) الإخبارية أن البوابات مغلقة منذ الفجر.')).toEqual([
      'asserts قناة روسيا اليوم الإخبارية: البوابات مغلقة منذ الفجر',
    ]);
  });
});

describe('where an Arabic content ends', () => {
  it('is before what the speaker left out', () => {
    expect(read('وأكدت الشركة تسريب كمية من بياناتها، لكنها لم تفصح عن الجهة المسؤولة.')).toEqual([
      'asserts الشركة: تسريب كمية من بياناتها',
    ]);
  });

  it('is before what the speaker adds', () => {
    expect(
      read('قال المهندس سالم الراوي إن المنسوب مستقر، قبل أن يضيف: "سنفتح البوابات غدا صباحا".'),
    ).toEqual([
      'asserts المهندس سالم الراوي: المنسوب مستقر',
      'quotes المهندس سالم الراوي: سنفتح البوابات غدا صباحا',
    ]);
  });

  it('is at the full stop before an agency in brackets', () => {
    expect(read('وأكدت الوزارة أن البوابات مغلقة منذ الفجر.(وكالة السهل)')).toEqual([
      'asserts الوزارة: البوابات مغلقة منذ الفجر',
    ]);
  });
});
