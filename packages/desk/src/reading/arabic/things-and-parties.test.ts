import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read, readArabic } from '../../../test/arabic-page.ts';

describe('what somebody says something of', () => {
  it.each([
    [
      'is held responsible',
      'وحمّلت لجنة السد شركة الضفة المسؤولية عن التأخير.',
      'لجنة السد: شركة الضفة المسؤولية عن التأخير',
    ],
    ['is put down to a cause', 'وعزت الوزارة التأخير إلى الأمطار.', 'الوزارة: التأخير إلى الأمطار'],
    [
      'is put down to somebody, who is not quoted',
      'ونسب المدير العطل إلى عمال الصيانة.',
      'المدير: العطل إلى عمال الصيانة',
    ],
    [
      'is an attack that is claimed, as many as there were',
      'وكانت حركة السهل تبنت عشر هجمات على السد.',
      'حركة السهل: عشر هجمات على السد',
    ],
    [
      'is an indefinite noun in the accusative',
      'وأعلنت كل من لجنة السد ووزارة الري إغلاقا مؤقتا للبوابات.',
      'كل من لجنة السد ووزارة الري: إغلاقا مؤقتا للبوابات',
    ],
    [
      'is a stand that is taken',
      'وأكدت لجنة السد موقف الوزارة الثابت من البوابات.',
      'لجنة السد: موقف الوزارة الثابت من البوابات',
    ],
    [
      'is not what its own agency is named for',
      'ونفت وكالة الأنباء الضفية أن تكون البوابة معطلة.',
      'وكالة الأنباء الضفية: تكون البوابة معطلة',
    ],
    [
      'comes behind بأن where it is called something',
      'ووصف المدير الحادث بأنه إهمال قديم.',
      'المدير: إهمال قديم',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('does not speak itself where it is a thing', () => {
    expect(read('وأكد مدير السد أن البوابة معطلة، ووصف مشاهد التشقق بالمؤلمة.')).toEqual([
      'مدير السد: البوابة معطلة',
      'مدير السد: مشاهد التشقق بالمؤلمة',
    ]);
  });

  it('stands in a paper that somebody published', () => {
    expect(
      read('وأكد مدير السد أن البوابة معطلة.', 'لكن وزارة الري نشرت بيانا وصفت فيه التشققات بالسطحية.').slice(
        1,
      ),
    ).toEqual(['وزارة الري: التشققات بالسطحية']);
  });
});

describe('the parties of an act', () => {
  it.each([
    [
      'are relayed over a comma by a verbal noun',
      'ونقلت صحيفة الضفة، مساء الجمعة، عن حارس السد، تأكيده وجود تشققات.',
      'حارس السد < صحيفة الضفة: وجود تشققات',
    ],
    [
      'are a deputy and whom he stands for, no relay',
      'ونفى النائب عن دائرة الضفة سالم العوبثاني أن تكون البوابة معطلة.',
      'النائب عن دائرة الضفة سالم العوبثاني: تكون البوابة معطلة',
    ],
    [
      'are other media, where a medium tells what they said',
      'وأفادت قناة الضفة بأن وسائل إعلام محلية قالت: "البوابة معطلة منذ أسبوع".',
      'وسائل إعلام محلية < قناة الضفة: البوابة معطلة منذ أسبوع',
    ],
    [
      'are told apart from when it was said',
      'وقالت وسائل إعلام محلية إن لجنة السد قالت في ساعة مبكرة من الصباح إن البوابة معطلة.',
      'لجنة السد < وسائل إعلام محلية: البوابة معطلة',
    ],
    [
      'are those who told a correspondent',
      'وأفادت مصادر محلية لمراسل الضفة، اليوم، أن البوابة معطلة.',
      'مصادر محلية < الضفة: البوابة معطلة',
    ],
    [
      'are not the news that a medium broke',
      'وتعطلت البوابة الكبرى في السد، وفقا لنبأ عاجل أفادت به قناة الضفة.',
      'قناة الضفة: وتعطلت البوابة الكبرى في السد',
    ],
    [
      'do not include that a name is withheld',
      'وقال حارس السد من دون الكشف عن اسمه لوكالة الضفة "البوابة معطلة منذ أسبوع تقريبا".',
      'حارس السد < وكالة الضفة: البوابة معطلة منذ أسبوع تقريبا',
    ],
    [
      'are whoever publishes what is shown',
      'وفي رسم نشره مكتب السد في صحيفته، قال إن البوابة معطلة.',
      'مكتب السد: البوابة معطلة',
    ],
    [
      'are who first confessed, and not the day',
      'وكان مدير السد سالم العوبثاني اعترف أول من أمس بأن البوابة معطلة.',
      'مدير السد سالم العوبثاني: البوابة معطلة',
    ],
    [
      'are no indefinite accusative',
      'وكانت هذه الصفحات قد زعمت كذباً وجود تشققات في السد.',
      'الصفحات: وجود تشققات في السد',
    ],
    [
      'are who says something of pictures that others spread',
      'وكان ناشطون على مواقع التواصل قد تداولوا صورة للسد قالوا إنه معطل.',
      'ناشطون: معطل',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it('are not the body that a longer name only mentions', () => {
    expect(
      read(
        'قالت إذاعة جيش الضفة إن البوابة معطلة.',
        'وأعلن جيش الضفة أن التشققات سطحية.',
        'وقال متحدث باسم الحرس إن الطريق مغلق.',
        'وقال الحرس إن العمل مستمر.',
      ),
    ).toEqual([
      'إذاعة جيش الضفة: البوابة معطلة',
      'جيش الضفة: التشققات سطحية',
      'متحدث باسم الحرس: الطريق مغلق',
      'الحرس: العمل مستمر',
    ]);
  });

  it('are found again by a shorter name', () => {
    expect(
      read('قالت وزارة الداخلية الضفية إن البوابة معطلة.', 'وأضافت وزارة الداخلية أن الطريق مغلق.')[1],
    ).toEqual('وزارة الداخلية الضفية: الطريق مغلق');
  });

  it('are two sources whose names are withheld', () => {
    const { claims } = readArabic('وأكد مصدران أمنيان أن البوابة معطلة.');
    expect(claims.map(({ anonymous }) => anonymous)).toEqual([true]);
  });

  it('are the medium where the participle agrees with it only', () => {
    expect(
      read('وقال متحدث باسم السد إن البوابة معطلة، بحسب وكالة الضفة، لافتة إلى أن الطريق مغلق.'),
    ).toEqual(['متحدث باسم السد < وكالة الضفة: البوابة معطلة', 'وكالة الضفة: الطريق مغلق']);
  });

  it('are nobody where a masculine verb has no subject', () => {
    expect(read('أعلنت مديرية السدود تعطل البوابة، في حين أعلن عن وفاة عامل في الموقع.')).toEqual([
      'مديرية السدود: تعطل البوابة',
    ]);
  });

  it('are the same for a further clause behind a quotation', () => {
    expect(read('ونسبت قناة الضفة إلى حارس السد قوله إن "البوابة معطلة"، وإن "الطريق مغلق".')).toEqual([
      'حارس السد < قناة الضفة: البوابة معطلة',
      'حارس السد < قناة الضفة: الطريق مغلق',
    ]);
  });
});

describe('no act', () => {
  it.each([
    ['are reports that came in', 'وأكدت لجنة السد أن تقارير وردت عن تشققات غير دقيقة.', 1],
    ['is what turned out', 'وتبين لأجهزة الأمن أن البوابة معطلة.', 0],
    [
      'is what somebody did not say either',
      'وقالت لجنة السد إن البوابة معطلة، من دون أن تذكر السبب أو تؤكد إن كان معروفا.',
      1,
    ],
  ])('%s', (_, text, count) => {
    expect(read(text)).toHaveLength(count);
  });
});
