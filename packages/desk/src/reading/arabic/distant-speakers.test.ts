import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read } from '../../../test/arabic-page.ts';

describe('a speaker who stands far from the verb', () => {
  it.each([
    [
      'is relayed by the medium between أما and the joined verb',
      'أما وكالة الضفة فنقلت عن حارس السد قوله إن البوابة معطلة.',
      'حارس السد < وكالة الضفة: البوابة معطلة',
    ],
    [
      'is relayed on his tongue',
      'ونقلت قناة الضفة على لسان سالم العوبثاني أن البوابة معطلة.',
      'سالم العوبثاني < قناة الضفة: البوابة معطلة',
    ],
    [
      'only spoke in a relative clause: what was said follows it',
      'وقال المسؤول الذي تحدث شريطة عدم الكشف عن هويته لأسباب إدارية إن البوابة معطلة.',
      'المسؤول: البوابة معطلة',
    ],
    [
      'has a place in بـ before بأن',
      'وأفاد مصدر فني بالشركة العوبثانية للمياه بأن التشققات سطحية.',
      'مصدر فني بالشركة العوبثانية للمياه: التشققات سطحية',
    ],
    [
      'stands behind لكن, and not in the clause that it contrasts with',
      'لم تعلق وزارة الري على الصور، لكن نقابة المهندسين أكدت أن التشققات سطحية.',
      'نقابة المهندسين: التشققات سطحية',
    ],
    [
      'does not take in the date behind the day',
      'أعلنت وزارة الري يوم الأحد، 23 أيلول/سبتمبر، وفاة ثلاثة عمال في السد.',
      'وزارة الري: وفاة ثلاثة عمال في السد',
    ],
    [
      'does not take in the breaking news or the notice it was said in',
      'وأفادت قناة الضفة في خبر عاجل، أن البوابة معطلة.',
      'قناة الضفة: البوابة معطلة',
    ],
    [
      'gave out the toll',
      'جرح عشرة عمال في السد، وفق حصيلة رسمية مؤقتة أوردتها وزارة الري.',
      'وزارة الري: جرح عشرة عمال في السد',
    ],
    [
      'stands in front when ل tells whom the verb addresses',
      'يشار إلى أن والي الضفة سالم العوبثاني قد أفاد لموازين بأن البوابة معطلة.',
      'والي الضفة سالم العوبثاني < موازين: البوابة معطلة',
    ],
    [
      'stands behind the verb though its first letter is ل',
      'أفادت لجنة السدود بأن البوابة معطلة.',
      'لجنة السدود: البوابة معطلة',
    ],
    [
      'does not take in the day and its date',
      'شدد وزير الري سالم العوبثاني، اليوم الأربعاء 15 أفريل 2020، على ضرورة فتح البوابة.',
      'وزير الري سالم العوبثاني: ضرورة فتح البوابة',
    ],
    [
      'is known by where it sits, which is nothing that it says',
      'وأفاد مرصد السدود، ومقره بغداد، بأن البوابة معطلة.',
      'مرصد السدود: البوابة معطلة',
    ],
    [
      'keeps what describes it apart from whom it accuses',
      'بدوره اتهم الاتحاد التابع للوزارة المقاول المحلي بإهمال البوابة.',
      'الاتحاد التابع للوزارة: المقاول المحلي بإهمال البوابة',
    ],
  ])('%s', (_, text, claim) => expect(read(text)).toEqual([claim]));

  it('is who spoke last behind بحسب تعبيره', () => {
    expect(read('قال حارس السد إن البوابة معطلة.', 'وتابع أن التشققات سطحية، بحسب تعبيره.')).toEqual([
      'حارس السد: البوابة معطلة',
      'حارس السد: التشققات سطحية',
    ]);
  });

  it('is nobody where a relative clause is passive', () => {
    expect(read('قال حارس السد إن البوابة معطلة.', 'ونشرت الصور التي يزعم أنها من داخل النفق.')).toEqual([
      'حارس السد: البوابة معطلة',
    ]);
  });

  it('is no number of things', () => {
    expect(
      read('وكشف بيان لوزارة الري عن استقبال المراكز 190 عاملا، ورصد 200 إصابة في محيط السد.').some((claim) =>
        /^200/.test(claim),
      ),
    ).toBe(false);
  });
});
