import { describe, expect, it } from 'vitest';
import { claimsOfArabic as read, readArabic } from '../../../test/arabic-page.ts';

describe('the object behind a definite subject', () => {
  it.each([
    [
      'begins at a deed of its own',
      'وأعلنت جماعة النهر استهدافها ثلاث سفن في الميناء.',
      'جماعة النهر: استهدافها ثلاث سفن في الميناء',
    ],
    [
      'begins at an indefinite noun behind a body',
      'رصدت شركة الضفة حملة تصيد واسعة على المصارف.',
      'شركة الضفة: حملة تصيد واسعة على المصارف',
    ],
    [
      'is no name that أن follows',
      'أعلنت شركة المياه الضفية بروك دلتا أن السد سليم.',
      'شركة المياه الضفية بروك دلتا: السد سليم',
    ],
    [
      'is no name behind an office',
      'أعلن المدير الجديد شاهين سوركان أن السد سليم.',
      'المدير الجديد شاهين سوركان: السد سليم',
    ],
    [
      'does not take in a circumstance behind the comma',
      'وأظهرت الصور تشققات في السد، مع سماع إطلاق نار في الوادي.',
      undefined,
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual(claim === undefined ? [] : [claim]);
  });

  it('is accused alone where it is a known name', () => {
    expect(read('اتهمت حركة السهل التي تدير وادي الزيتون إسرائيل بقصف السد.')).toEqual([
      'حركة السهل: إسرائيل بقصف السد',
    ]);
  });
});

describe('a noun of saying', () => {
  it.each([
    [
      'behind بعد is said by its genitive',
      'وتوقف العمل بعد إعلان وزارة الري أن البوابة معطلة.',
      ['وزارة الري: البوابة معطلة'],
    ],
    [
      'may name its speaker behind من جانب',
      'وجاء ذلك عقب الإعلان من جانب وزارة الري أن البوابة معطلة.',
      ['وزارة الري: البوابة معطلة'],
    ],
    ['has nobody where results are declared', 'وعاد العمال بعد إعلان النتائج أمس.', []],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it('denies where it is نفي behind a relay', () => {
    const { claims } = readArabic('ونقلت صحيفة الضفة عن حارس السد نفيه وجود تشققات.');
    expect(claims.map(({ source, via, stance }) => [source, via, stance])).toEqual([
      ['حارس السد', ['صحيفة الضفة'], 'denies'],
    ]);
  });
});

describe('who speaks', () => {
  it.each([
    [
      'does not include the medium that was told',
      'وأبلغ مسؤول محلي رويترز أن البوابة معطلة.',
      'مسؤول محلي < رويترز: البوابة معطلة',
    ],
    [
      'may be named in brackets behind the noun of its kind',
      'قالت شركة (ضفاف) الهندسية إن البوابة معطلة.',
      'شركة ضفاف الهندسية: البوابة معطلة',
    ],
    ['may be named in brackets behind the verb', 'قالت (ضفاف) إن البوابة معطلة.', 'ضفاف: البوابة معطلة'],
    [
      'is relayed by an agency in double brackets',
      'وقال مدير السد لوكالة أنباء ((ضفاف)) إن البوابة معطلة.',
      'مدير السد < ضفاف: البوابة معطلة',
    ],
    [
      'is not described by the origin of the medium',
      'وقال مدير السد، سالم العوبثاني، لصحيفة "الضفة" المحلية، إن البوابة معطلة.',
      'مدير السد سالم العوبثاني < الضفة: البوابة معطلة',
    ],
    [
      'does not take in that his name is withheld',
      'وذكر مصدر فني، مفضلا عدم الكشف عن هويته، أن البوابة معطلة.',
      'مصدر فني: البوابة معطلة',
    ],
    [
      'does not take in whose turn it is',
      'وتتحدث لجنة السد من جهتها عن تشققات سطحية.',
      'لجنة السد: تشققات سطحية',
    ],
    [
      'does not take in an answer of her own',
      'وقالت لجنة السد في ردها على النواب إن البوابة معطلة.',
      'لجنة السد: البوابة معطلة',
    ],
    [
      'is no answer to a question',
      'وردا على سؤال لقناة الضفة، قال مدير السد إن البوابة معطلة.',
      'مدير السد: البوابة معطلة',
    ],
    [
      'is no phrase of circumstance',
      'للتذكير، كانت لجنة السد أكدت أن البوابة معطلة.',
      'لجنة السد: البوابة معطلة',
    ],
    [
      'stands behind the verb in the time of which a clause tells',
      'وفي الوقت الذي تحدثت فيه لجنة السد، عن تشققات سطحية، نفت وزارة الري وجودها.',
      'لجنة السد: تشققات سطحية',
    ],
    [
      'gave the figures that a toll is taken from',
      'وأصيب ثلاثة عمال في الموقع وفق حصيلة أولية أعلن عنها مدير السد.',
      'مدير السد: وأصيب ثلاثة عمال في الموقع',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)[0]).toEqual(claim);
  });

  it('is who calls for something without its words being quoted', () => {
    expect(
      read(
        'قال مدير السد إن البوابة معطلة.',
        'ونددت وزارة الري بالتأخير، ووصفته بغير المقبول.',
        'ونددت الوزارة بالتأخير. ووصفته بأنه مضر.',
      ).slice(1),
    ).toEqual(['وزارة الري: بغير المقبول', 'وزارة الري: مضر']);
  });

  it('goes on with the paper that was named before', () => {
    expect(
      read('وقالت لجنة السد في بيان إن البوابة معطلة.', 'وورد في نفس البيان أن التشققات سطحية.'),
    ).toEqual(['لجنة السد: البوابة معطلة', 'لجنة السد: التشققات سطحية']);
  });

  it('has narrated what "as they put it" closes', () => {
    expect(
      read('وقالت لجنة السد إن البوابة معطلة.', 'وأصلح العمال ثلاث بوابات في أسبوع واحد، على حد قولها.'),
    ).toEqual(['لجنة السد: البوابة معطلة', 'لجنة السد: وأصلح العمال ثلاث بوابات في أسبوع واحد']);
  });

  it('denies in a clause on what was said, and goes on', () => {
    const { claims } = readArabic(
      'وقالت لجنة السد إن البوابة معطلة، الأمر الذي نفته وزارة الري، مؤكدة أن التشققات سطحية.',
    );
    expect(claims.map(({ source, stance, content }) => [source, stance, content])).toEqual([
      ['لجنة السد', 'asserts', 'البوابة معطلة'],
      ['وزارة الري', 'denies', 'البوابة معطلة'],
      ['وزارة الري', 'asserts', 'التشققات سطحية'],
    ]);
  });

  it('is the paper that a relative clause describes', () => {
    expect(read('وجاء في التقرير الذي أعده المهندسون ونشر أمس، أن البوابة معطلة.')).toEqual([
      'التقرير: البوابة معطلة',
    ]);
  });

  it('is no cause that a medium tells of', () => {
    expect(read('وذكرت صحيفة الضفة أن التشققات أصبحت أوسع مما كان يعتقد سابقا.')).toEqual([
      'صحيفة الضفة: التشققات أصبحت أوسع مما كان يعتقد سابقا',
    ]);
  });

  it('is not the group that is called so', () => {
    expect(read('وذكرت لجنة السد أن شركة تدعى "ضفاف" تولت العمل.')).toEqual([
      'لجنة السد: شركة تدعى "ضفاف" تولت العمل',
    ]);
  });

  it('is unnamed behind أن too', () => {
    const { claims } = readArabic('غير أن مصدرا بوزارة الري نفى وجود تشققات.');
    expect(claims.map(({ anonymous }) => anonymous)).toEqual([true]);
  });
});
