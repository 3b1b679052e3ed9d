import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read, readArabic } from '../../../test/arabic-page.ts';

describe('a denial', () => {
  it.each([
    [
      'begins with what is one’s own',
      'ونفى سالم ضفافه علمه بوجود تشققات في السد.',
      'سالم ضفافه: علمه بوجود تشققات في السد',
    ],
    [
      'is none of the talk that it was made in',
      'ونفى مدير السد في تصريحات لبرنامج "الضفة"، وجود تشققات.',
      'مدير السد < الضفة: وجود تشققات',
    ],
    [
      'is relayed by whom it is attributed to in front',
      'وبحسب وكالة الضفة، فقد نفى مدير السد وجود تشققات.',
      'مدير السد < وكالة الضفة: وجود تشققات',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('stays narration where something is counted', () => {
    expect(read('وبحسب وكالة الضفة، سجل السد تراجع المنسوب مرتين.')).toEqual([
      'وكالة الضفة: سجل السد تراجع المنسوب مرتين',
    ]);
  });
});

describe('who speaks behind a circumstance', () => {
  it.each([
    [
      'issued the paper',
      'وعلى خلفية الحادث أصدرت وزارة الري بيانا، أكدت فيه أن البوابة معطلة.',
      'وزارة الري: البوابة معطلة',
    ],
    [
      'is the report that came before',
      'ويأتي هذا النفي بعد تقارير صحفية أشارت إلى أن البوابة معطلة.',
      'تقارير صحفية: البوابة معطلة',
    ],
    [
      'does not include that his name is withheld',
      'وقال مهندس لوكالة الضفة طالبا عدم الكشف عن هويته إن البوابة معطلة.',
      'مهندس < وكالة الضفة: البوابة معطلة',
    ],
    [
      'stands behind the medium that a dash parts off',
      'الضفة-أكد مدير السد أن البوابة معطلة.',
      'مدير السد: البوابة معطلة',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('speaks in quotations with spaces inside the marks', () => {
    expect(
      read(
        'ونقلت قناة الضفة عن مدير السد قوله " إن البوابة معطلة منذ أيام ". وأضاف المدير " أن الطريق مغلق منذ أسبوع ".',
      ),
    ).toEqual(['مدير السد < قناة الضفة: إن البوابة معطلة منذ أيام', 'مدير السد: أن الطريق مغلق منذ أسبوع']);
  });

  it('promises nothing where the promise is a noun', () => {
    expect(read('وألغي المشروع مقابل تعهد شفهي بإصلاح البوابة.')).toEqual([]);
  });

  it.each([
    [
      'has a name that only looks like an addressee',
      'وبسؤاله عن الحادث، قال لبيب إن البوابة معطلة.',
      'لبيب: البوابة معطلة',
    ],
    [
      'is bound to a thing that clauses may tell of',
      'وزعم المختص في أمن المعلومات سالم العوبثاني، عبر صفحته، بأن البوابة معطلة.',
      'المختص في أمن المعلومات سالم العوبثاني: البوابة معطلة',
    ],
    ['is not his own statement', 'وختمت لجنة السد بيانها بأن البوابة معطلة.', 'لجنة السد: البوابة معطلة'],
    [
      'is not whose company he works for',
      'وقالت ضفاف الكبرى إن البوابة معطلة.',
      'ضفاف الكبرى: البوابة معطلة',
    ],
    [
      'has a place in بـ, and بأن behind the comma',
      'وأفاد مصدر بالشرطة المحلية، بأن البوابة معطلة.',
      'مصدر بالشرطة المحلية: البوابة معطلة',
    ],
    [
      'is unnamed, so that what follows is the object',
      'وأكد مصدر طبي في مستشفى السد العام حصيلة الحادث.',
      'مصدر طبي في مستشفى السد العام: حصيلة الحادث',
    ],
    [
      'did something before, as the form of her verb shows',
      'يذكر أن حركة السهل أخلت السد، معتبرة أن البوابة معطلة.',
      'حركة السهل: البوابة معطلة',
    ],
    [
      'has a name before the apposition',
      'وقال الدكتور أمين أبو ضفاف أحد مسؤولي السد وعمال في موقع البوابة الكبرى في الضفة لوكالة الضفة إن البوابة معطلة.',
      'الدكتور أمين أبو ضفاف < وكالة الضفة: البوابة معطلة',
    ],
  ])('%s', (_, text, claim) => {
    expect(read('وقال سالم نجم رئيس قسم بشركة ضفاف الكبرى إن الطريق مغلق.', text)[1]).toEqual(claim);
  });

  it('denies all the time, and the manner is nobody', () => {
    expect(read('وقال قادة الحركة إن الطريق مغلق، بينما ينفون باستمرار وجود تشققات في السد.')).toEqual([
      'قادة الحركة: الطريق مغلق',
      'قادة الحركة: وجود تشققات في السد',
    ]);
  });

  it('does what the pronoun behind her verb shows', () => {
    expect(read('وقالت لجنة السد إن الطريق مغلق. وأكدت تسلمها الوثيقة الكاملة.')[1]).toEqual(
      'لجنة السد: تسلمها الوثيقة الكاملة',
    );
  });

  it('is not who was passively called something', () => {
    expect(read('وأكد مسؤول محلي إصابة عامل في السد ووصفت إصابته بالخطيرة.')).toEqual([
      'مسؤول محلي: إصابة عامل في السد',
    ]);
  });

  it.each([
    [
      'is not when it was said',
      'وكانت حركة السهل المناهضة للسد، قد أعلنت، مطلع مايو الماضي، مسؤوليتها عن العطل.',
      ['حركة السهل المناهضة للسد: مسؤوليتها عن العطل'],
    ],
    [
      'is nobody where something is believed',
      'وتعطلت المضخة أمس، حيث يعتقد أن الأمطار هي السبب، حسبما أعلن مدير السد.',
      ['مدير السد: وتعطلت المضخة أمس، حيث يعتقد أن الأمطار هي السبب'],
    ],
    [
      'goes on behind what is supposed',
      'وقالت لجنة السد إن البوابة معطلة لكن يفترض أن تفتح غدا.',
      ['لجنة السد: البوابة معطلة لكن يفترض أن تفتح غدا'],
    ],
    [
      'is told from what stands between dashes',
      'وقد أكد الوزيران -خلال لقاء في المدينة أمس- على وحدة السد.',
      ['الوزيران: وحدة السد'],
    ],
    [
      'is not who refuses where the refusal is a noun',
      'وشددت لجنة السد على وحدة العمل ورفض استمرار وجود الحفر.',
      ['لجنة السد: وحدة العمل'],
    ],
    [
      'has no part in a difficulty that an unnamed source tells of',
      'وأكد مصدر في وزارة الري المحلية صعوبة تحديد السبب.',
      ['مصدر في وزارة الري المحلية: صعوبة تحديد السبب'],
    ],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it('has the full name that stood before somebody spoke', () => {
    expect(
      read(
        'أجرى المدير سالم ضفافي جولة في السد أمس.',
        'وقال ضفافي إن البوابة معطلة.',
        'وقال أسامة علي، مهندس السد، إن الطريق مغلق.',
        'وأضاف «علي» أن العمل مستمر.',
      ),
    ).toEqual([
      'سالم ضفافي: البوابة معطلة',
      'أسامة علي مهندس السد: الطريق مغلق',
      'أسامة علي مهندس السد: العمل مستمر',
    ]);
  });

  it('is several bodies, which are no things', () => {
    expect(read('اتهمت ميليشيات السهل الحكومة الضفية بقصف السد.')).toEqual([
      'ميليشيات السهل: الحكومة الضفية بقصف السد',
    ]);
  });

  it('is nobody where talk is only pointed to', () => {
    expect(read('وأكدت لجنة السد أن الطريق مغلق. وأكد الحديث وجود تشققات.')).toEqual([
      'لجنة السد: الطريق مغلق',
      'لجنة السد: وجود تشققات',
    ]);
  });

  it.each([
    [
      'speaks from a place, which is nobody',
      'وأضاف من موقع الحادث، أن الطريق مغلق.',
      'لجنة السد: الطريق مغلق',
    ],
    [
      'appeals to others before he stresses something',
      'وأهاب المدير المحلي بـ«السكان جميعا»، مشددا على التزام الصيانة.',
      'المدير المحلي: التزام الصيانة',
    ],
    [
      'speaks behind an insertion between dashes that tells of others',
      'وقال سالم نجم من موقع السد - الذي أعلنت شركة ضفاف مسؤوليتها عنه - إن العمل مستمر.',
      'سالم نجم: العمل مستمر',
    ],
    [
      'goes on in a few words',
      'وأكدت اللجنة أن الطريق مغلق، مضيفة “لكننا متفائلون”.',
      'لجنة السد: الطريق مغلق',
    ],
  ])('%s', (_, text, claim) => {
    expect(read('وقالت لجنة السد إن البوابة معطلة.', text)[1]).toEqual(claim);
  });

  it('adds a few words of speech, or notes at the same time', () => {
    expect(
      read(
        'وأكدت لجنة السد أن الطريق مغلق، مضيفة “لكننا متفائلون”.',
        'وأكدت اللجنة أن العمل سيكون صعبا لافتة في الوقت ذاته إلى أنه لن يتوقف.',
      ),
    ).toEqual([
      'لجنة السد: الطريق مغلق',
      'لجنة السد: لكننا متفائلون',
      'لجنة السد: العمل سيكون صعبا',
      'لجنة السد: لن يتوقف',
    ]);
  });

  it('is an officer whose name is not given', () => {
    const { claims } = readArabic('وقال شرطي إن البوابة معطلة.');
    expect(claims.map(({ anonymous }) => anonymous)).toEqual([true]);
  });

  it.each([
    [
      'denies that, and says something else',
      'لكن وزارة الري نفت ذلك وأكدت أن العمل مستمر.',
      ['وزارة الري: ذلك', 'وزارة الري: العمل مستمر'],
    ],
    [
      'accuses a body by its whole name',
      'لكن الحرس المحلي اتهم حزب العمال بقصف السد.',
      ['الحرس المحلي: حزب العمال بقصف السد'],
    ],
    [
      'is relayed with what he only pretends',
      'ونقلت مواقع محلية عن حارس السد ادعاءه إصلاح البوابة.',
      ['حارس السد < مواقع محلية: إصلاح البوابة'],
    ],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it.each([
    [
      'is who goes on, and not the question that is answered',
      'ورد على سؤال عن السد بأن البوابة معطلة.',
      ['لجنة السد: الطريق مغلق', 'لجنة السد: البوابة معطلة'],
    ],
    [
      'holds a body of several words responsible',
      'وحمّل العمال التحالف بقيادة الضفة المتحدة مسؤولية العطل.',
      ['لجنة السد: الطريق مغلق', 'العمال: التحالف بقيادة الضفة المتحدة مسؤولية العطل'],
    ],
  ])('%s', (_, text, claims) => {
    expect(read('وقالت لجنة السد إن الطريق مغلق.', text)).toEqual(claims);
  });
});
