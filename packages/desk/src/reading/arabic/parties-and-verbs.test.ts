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
    [
      'agrees with it in gender',
      'أعلن المدير سالم العوبثاني إغلاق السد. وأبلغت الهيئة الصيادين أن الماء شحيح. وأخبرت الوزير أن الجسر مغلق.',
      ['المدير سالم العوبثاني: إغلاق السد', 'الهيئة: الماء شحيح', 'الهيئة: الجسر مغلق'],
    ],
    [
      'is nobody whom a plural verb has in front of it as a thing',
      'تحدث ناشطون عن انهيار السد. ونشروا مقاطع مصورة قالوا إنها من الضفة.',
      ['ناشطون: انهيار السد', 'ناشطون: من الضفة'],
    ],
    [
      'is not what a preposition in front of it governs',
      'قال سالم العوبثاني إن السد آمن. وعن سبب الإغلاق قال: "أغلقناه لأسباب فنية بحتة".',
      ['سالم العوبثاني: السد آمن', 'سالم العوبثاني: أغلقناه لأسباب فنية بحتة'],
    ],
    [
      'has issued the paper that is its own',
      'أقرت الهيئة بانهيار السد. وذكر بيان صادر عنها أن الماء صاف.',
      ['الهيئة: بانهيار السد', 'الهيئة: الماء صاف'],
    ],
    [
      'ends before what belongs to the verb',
      'لفتت اللجنة المحلية الانتباه إلى أن السد بال.',
      ['اللجنة المحلية: السد بال'],
    ],
    [
      'ends before the state that somebody is in',
      'قال والد الغريق إن السد بال. وأضاف الوالد باكيا: "لن نسكت على ما جرى".',
      ['والد الغريق: السد بال', 'والد الغريق: لن نسكت على ما جرى'],
    ],
    ['ends before the occasion', 'وأوضح الفريق في حصيلة أولية أن السد آمن.', ['الفريق: السد آمن']],
    [
      'ends before the medium that is told',
      'أفاد مصدران محليان وكالة الوادي أن السد آمن.',
      ['مصدران محليان < وكالة الوادي: السد آمن'],
    ],
    [
      'ends before the comma behind which a deed is its object',
      'نفى مصدر محلي لوكالة الوادي، اتهام الوزارة للحارس بأنه نائم.',
      ['مصدر محلي < وكالة الوادي: اتهام الوزارة للحارس بأنه نائم'],
    ],
    [
      'ends before somebody else with an office',
      'نعى الحرس الوطني العقيد سالم العوبثاني، موضحا أنه غرق في السد.',
      ['الحرس الوطني: العقيد سالم العوبثاني', 'الحرس الوطني: غرق في السد'],
    ],
    [
      'stands behind a verb that nobody knows',
      'دافع وزير الري عن القرار، مؤكدا أنه يحمي الضفة.',
      ['وزير الري: يحمي الضفة'],
    ],
    [
      'stands in front of what tells on whose side he is',
      'قال مدير السد إن البوابة مغلقة. مارتيلوف من جهته وصف هذه التصريحات بأنها "غريبة جدا حقا".',
      ['مدير السد: البوابة مغلقة', 'مارتيلوف: غريبة جدا حقا'],
    ],
    ['is the medium whose inquiry it is', 'كشف تحقيق لصحيفة الوادي أن السد بال.', ['صحيفة الوادي: السد بال']],
    [
      'is of the gender of the participle',
      'قال مدير السد إن البوابة مغلقة، فيما ردت وزارة الري على الاتهامات، مؤكدة أن الماء صاف.',
      ['مدير السد: البوابة مغلقة', 'وزارة الري: الماء صاف'],
    ],
    [
      'is who the relative clause speaks of',
      'رد الوزير سالم العوبثاني على بيان الممثلة رولا الضفافي، والتي أكدت فيه أنها لن تعمل معه، وقال: "لا أعرف سبب غضبها مني".',
      ['الممثلة رولا الضفافي: لن تعمل معه', 'الوزير سالم العوبثاني: لا أعرف سبب غضبها مني'],
    ],
    [
      'speaks of somebody, who does not speak',
      'قال رئيس النقابة إن السد بال. وأضاف متحدثا عن خصومه: "لقد خسروا الرهان كله".',
      ['رئيس النقابة: السد بال', 'رئيس النقابة: لقد خسروا الرهان كله'],
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
      'is who spoke of it behind what he said',
      'صرح بذلك وزير الري للصحفيين. وأشار إلى أن السد آمن.',
      ['وزير الري: السد آمن'],
    ],
    [
      "is nobody else where the secretary is somebody's",
      'استنكر الاتحاد الوطني القرار. وقال أمينه العام سالم العوبثاني إن السد بال.',
      ['أمينه العام سالم العوبثاني: السد بال'],
    ],
    [
      'is to whom something is done where nobody else agrees',
      'أمرت النيابة بحبس الحارس الموقوف أربعة أيام. وقال في التحقيقات إنه نام عند البوابة.',
      ['الموقوف: نام عند البوابة'],
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

describe('what an Arabic verb says', () => {
  it.each([
    [
      'is no more than what was said before where a participle follows',
      'قال الحارس إن السد انهار. وأنكر المدير ذلك قائلا إن البوابة مغلقة.',
      ['الحارس: السد انهار', 'المدير: ذلك', 'المدير: البوابة مغلقة'],
    ],
    [
      'is what somebody is informed of',
      'وأبلغت مصادر محلية مراسلنا بانهيار السد.',
      ['مصادر محلية: بانهيار السد'],
    ],
    [
      'is a quotation of few words that is a clause',
      'وقال المتحدث باسم الهيئة لوكالة الوادي "هذا غير صحيح".',
      ['المتحدث باسم الهيئة < وكالة الوادي: هذا غير صحيح'],
    ],
    [
      'is what somebody is accused to have done to another',
      'الحارس نام في البرج بحسب الشرطة، بينما تتهم عائلته الحارس بدفعه.',
      ['الشرطة: الحارس نام في البرج', 'عائلته: الحارس بدفعه'],
    ],
  ])('%s', (_, text, said) => {
    expect(read(text)).toEqual(said);
  });
});

describe('what an Arabic speaker thinks of it', () => {
  const stances = (text: string): string[] =>
    readReport(`${HEADLINE}\n\n${text}`).claims.map(({ stance }) => stance);

  it.each([
    ['calls an allegation untrue', 'قال المدير إن هذه الاتهامات "كاذبة جملة وتفصيلا".', 'denies'],
    ['finds no ground for it', 'قال المدير إن المزاعم التي نشرت عن السد "لا تستند إلى أي دليل".', 'denies'],
    ['is innocent', 'قال المدير إنه بريء من تهمة الإهمال.', 'denies'],
    [
      'tells of untrue news that others spread',
      'قال المدير إن الحارس أوقف بعدما نشر أخبارا كاذبة.',
      'asserts',
    ],
  ])('%s', (_, text, stance) => {
    expect(stances(text)).toEqual([stance]);
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
