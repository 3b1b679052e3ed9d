import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read, readArabic } from '../../../test/arabic-page.ts';

describe('who speaks in an Arabic clause', () => {
  it('is the subject of the clause before when the verb only has a pronoun', () => {
    expect(read('لم تذكر الوزارة أسماء القرى المتضررة، لكنها قالت إن السد سيفتح خلال أيام.')).toEqual([
      'الوزارة: السد سيفتح خلال أيام',
    ]);
    expect(read('زارت الوزيرة منطقة السد صباحا، مؤكدة أن المنسوب مستقر.')).toEqual([
      'الوزيرة: المنسوب مستقر',
    ]);
  });

  it('is whom a relative clause speaks of', () => {
    expect(read('والتقى الوفد بالمهندس المشرف على السد، الذي قال إن التشققات سطحية.').at(-1)).toMatch(
      /: التشققات سطحية$/,
    );
    expect(
      read('ارتفع المنسوب مترين، بحسب ما أكدته صحيفة “الضفة”، التي أشارت إلى أن البوابات مغلقة.'),
    ).toEqual(['الضفة: ارتفع المنسوب مترين', 'الضفة: البوابات مغلقة']);
  });

  it('stands between أما and the joined verb', () => {
    expect(read('أما موقع “سدود”، الذي كان أول من نشر الصور، فأوضح أن البوابة الثالثة معطلة.')).toEqual([
      'موقع سدود: البوابة الثالثة معطلة',
    ]);
  });

  it('keeps the name at the end of a long title', () => {
    const [claim] = readArabic(
      'أكد رئيس الهيئة العامة للسدود والخزانات المائية ومشاريع الري الكبرى المهندس سالم العوبثاني أن المنسوب مستقر.',
    ).claims;
    expect(claim?.source).toContain('سالم العوبثاني');
  });

  it('is an office, not somebody unnamed, when a definite noun follows the role', () => {
    const [claim] = readArabic('قال وزير الري إن المنسوب مستقر.').claims;
    expect(claim).toMatchObject({ source: 'وزير الري', anonymous: false });
    const [unnamed] = readArabic('قال مسؤول محلي إن المنسوب مستقر.').claims;
    expect(unnamed?.anonymous).toBe(true);
  });

  it('is nobody where nothing is said', () => {
    expect(read('غادر الوفد القاعة من دون أن يحدد ما إذا كان سيعود.')).toEqual([]);
    expect(read('ولم تتسلم اللجنة أي رد حتى الساعة 20:40 من مساء اليوم.')).toEqual([]);
  });
});

describe('attributions without a verb', () => {
  it('relay the act right before them', () => {
    expect(read('وأضافت الشركة: "لم نتلق أي إشعار رسمي حتى هذه اللحظة"، بحسب صحيفة “الضفة”.')).toEqual([
      'الشركة < الضفة: لم نتلق أي إشعار رسمي حتى هذه اللحظة',
    ]);
  });

  it('relay the act that follows them, in whatever form it speaks', () => {
    expect(
      read('وبحسب صحيفة “الضفة”، قال المهندس سالم العوبثاني: “المنسوب مستقر ولا خوف على القرى”.'),
    ).toEqual(['المهندس سالم العوبثاني < الضفة: المنسوب مستقر ولا خوف على القرى']);
  });

  it('may be inserted into their own clause', () => {
    expect(read('أغرقت السيول، بحسب هيئة السدود، ثلاث قرى على الضفة الشرقية.')).toEqual([
      'هيئة السدود: أغرقت السيول، بحسب هيئة السدود، ثلاث قرى على الضفة الشرقية',
    ]);
  });
});

describe('what stands around an Arabic reporting verb', () => {
  it('is whom the speaker told, not the speaker', () => {
    expect(read('لكن مصدرين في الهيئة أبلغا رويترز بأن البوابة الثالثة معطلة.')).toEqual([
      'مصدرين في الهيئة < رويترز: البوابة الثالثة معطلة',
    ]);
    expect(read('وقال مهندس مقيم لـ أنباء الضفة، إن التشققات سطحية.').at(-1)).toContain('التشققات سطحية');
  });

  it('may be a helping verb, whose own verb speaks', () => {
    expect(
      read('قالت الوزيرة إن السد آمن.', 'ومضت تقول: "سنفتح البوابات في الموعد المحدد لها".').at(-1),
    ).toBe('الوزيرة: سنفتح البوابات في الموعد المحدد لها');
  });

  it('is the object at once when the subject stands in front', () => {
    expect(read('غير أن الخبير سالم العوبثاني رجح، في حديث لإذاعة "الضفة"، انهيار الجدار القديم.')).toEqual([
      'الخبير سالم العوبثاني < الضفة: انهيار الجدار القديم',
    ]);
  });

  it('is the object of a verbal noun after a relay', () => {
    expect(read('ونقلت إذاعة "الضفة" عن مدير الهيئة تأكيده فتح تحقيق في الحادث.')).toEqual([
      'مدير الهيئة < الضفة: فتح تحقيق في الحادث',
    ]);
  });

  it('leaves out the verb of the clause before and its object', () => {
    expect(read('رفضت الهيئة اتهامات النقابة لها بالإهمال، معتبرة أن الجدار قديم.').at(-1)).toBe(
      'الهيئة: الجدار قديم',
    );
    expect(read('أصدر المركز الوطني للسدود تنبيها عاجلا حذر فيه من سيول مفاجئة في الأودية.')).toEqual([
      'المركز الوطني للسدود: سيول مفاجئة في الأودية',
    ]);
  });

  it('says the quoted words of a description, and what is announced at once', () => {
    expect(read('ووصف وزير الري سالم العوبثاني الانهيار بأنه "كارثي".')).toEqual([
      'وزير الري سالم العوبثاني: كارثي',
    ]);
    expect(read('أعلنت وزارة الري، اليوم، مصرع عامل في السد.')).toEqual(['وزارة الري: مصرع عامل في السد']);
  });

  it('names the bearer of an office with it', () => {
    expect(
      read('غمرت المياه ثلاث قرى، بحسب ما أعلنه نائب المحافظ، سالم العوبثاني، وسط مخاوف من المزيد.'),
    ).toEqual(['نائب المحافظ سالم العوبثاني: غمرت المياه ثلاث قرى']);
  });

  it('speaks without reserve of what cannot be', () => {
    const [claim] = readArabic('وأكدت الوزيرة أن الجدار لا يمكن أن ينهار.').claims;
    expect(claim?.stance).toBe('asserts');
  });
});
