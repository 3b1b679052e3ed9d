import { normaliseWord, stem } from '../text/normalise.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(normaliseWord));
const stems = (list: string): ReadonlySet<string> => new Set([...words(list)].map(stem));

/** Words that carry no matter: they are shared by claims about anything. */
export const NO_MATTER: ReadonlySet<string> = words(
  `the a an of in on at to and for by from with as it its his her their that this these those is are was were be been has have had not no any such but or he she they we who which will would could may might said more than about between there into over under after before all also some one two our us them him out up off been being do does did during against while when where what how thousand million billion hundred dozen percent per cent
  في من على عن إلى إن أن هذا هذه له لها مع أو و قال التي الذي لم لا لن قد كان كانت ما بين بعد قبل إلا غير ذلك تلك هو هي أنه أنها كما حتى أي منذ خلال ضد عند كل عدة بأن بأنه بأنها عليه عليها فيه فيها منه منها إليه إليها لدى ليس ليست حول هناك أيضا تم سوف يوم عام العام ألف آلاف مليون ملايين مليار مئة مائة المئة المائة بالمئة بالمائة day month year week daily monthly million billion thousand hundred يوميا شهريا سنويا أسبوعيا يوما شهر سنة مليون مليار ألف آلاف نحو أكثر أقل`,
);

/** Words by which a denial points at what was said before, and what may stand beside them. */
export const POINTERS: ReadonlySet<string> = words(
  `report reports reporting claim claims allegation allegations accusation accusations suggestion suggestions charge charges story stories rumour rumours rumor rumors account accounts assertion assertions statement statements version that this it so
  الخبر الأنباء الاتهامات الاتهام المزاعم الادعاءات الادعاء التقارير التقرير الرواية الروايات الشائعات الشائعة المعلومات ذلك هذا الأمر الأخبار التصريحات التهم التهمة الاتهامات أنباء تقارير مزاعم اتهامات ادعاءات شائعات معلومات روايات`,
);
export const BESIDE_POINTERS: ReadonlySet<string> = words(
  `the a an any all such these those this that as of by against him her them it its their media press earlier latest both false untrue baseless fiction fabricated completely entirely categorically calling called described veracity accuracy truth validity existence contents content in is are was were being place arrangement
  صحة وصفه وصفته وصفها وصفوه سماه أسماه أسمته سمته هذه هذا تلك ما كل جميع كافة أي ورد جاء فيها فيه في من التي المنسوبة الموجهة إليه إليها ضده ضدها الواردة المتداولة تداولته تردد نشر وجود بشكل قاطع جملة وتفصيلا حول بشأن عن misleading malicious absurd unfounded groundless المضللة الكاذبة الباطلة المغرضة الملفقة وصفته وصفه وصفها وصفتها أسمته أسماه بأنها بأنه لا أساس لها له الصحة عارية عار`,
);

export const NEGATIONS: ReadonlySet<string> = words(
  `no not never nothing none neither nor nobody without didn't don't doesn't isn't aren't wasn't weren't hasn't haven't hadn't won't cannot can't couldn't wouldn't
  لا لم لن ليس ليست ليسوا لسنا لست ولا ولم ولن ولیس ليسا دون بدون`,
);

/** Attacks, breaches, failures: a body that denies them denies a claim of them. */
export const INCIDENTS: ReadonlySet<string> = stems(
  `attack attacks attacked hack hacked hacking breach breached breaches compromise compromised intrusion intrusions malware ransomware wiper virus leak leaked stolen theft infected infection outage strike strikes raid raids bombing shelling explosion shot missile torture abuse killing killed massacre
  هجوم الهجوم هجمات اختراق الاختراق اختراقات برمجية برمجيات خبيثة فيروس تسريب تسريبات سرقة قرصنة إلكتروني انقطاع قصف غارة غارات استهداف تفجير انفجار تعذيب انتهاكات مجزرة قتل مقتل`,
);
/** What people suffer: one claim tells of it, another that there was none. */
export const CASUALTIES: ReadonlySet<string> = stems(
  `killed dead died deaths wounded injured injuries casualties victims fatalities bodies
  قتل قتلى قتيل قتيلا مقتل شهيد شهداء استشهاد جريح جريحا جرحى إصابة إصابات مصاب مصابا ضحايا جثامين جثث خسائر بشرية وفيات`,
);
/** Slowness and neglect, and that there was none. */
export const NEGLECT: ReadonlySet<string> = stems(
  `delay delays delayed late neglect neglected ignored ignoring failure failed shortage
  تأخر تأخير تأخرت تقصير إهمال تجاهل نقص بطء عجز`,
);
export const RESPONSIBILITY: ReadonlySet<string> = stems(
  'responsibility مسؤولية مسؤوليتها مسؤوليته مسؤوليتهم المسؤولية',
);

/** Words that give a cause; what stands before is what happened. */
export const CAUSES: ReadonlySet<string> = words(
  `caused due because result resulted resulting triggered blamed attributed stemmed followed
  بسبب نتيجة جراء ناجم ناجمة ناتج ناتجة نجم نتج سببه سببها يعود تعود أرجع أرجعت إثر`,
);

/** Words that announce or dispute a figure. */
export const FIGURES: ReadonlySet<string> = words(
  `figure figures number numbers tally toll count total estimate estimates forecast forecasts projection projections
  عددهم عددها أعدادهم الرقم رقم الحصيلة حصيلة عدد الأرقام أرقام الخسائر التقديرات تقديرات التوقعات توقعات النسبة النسب rate share percentage proportion turnout نسبة نسبته نسبتها حجم`,
);
export const DISPUTES: ReadonlySet<string> = words(
  `exaggerated inflated overblown pessimistic optimistic wrong incorrect inaccurate false misleading understated overstated conservative lower higher below above far
  مبالغ مبالغا مبالغة مفرط مفرطة متشائم متشائمة أقل أعلى أكبر خاطئ خاطئة دقيق دقيقة صحيح صحيحة الواقع مضلل مضللة متحفظ متحفظة`,
);

const sides = (list: string): readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =>
  list
    .trim()
    .split('\n')
    .map((row) => {
      const [one = '', other = ''] = row.split(' / ');
      return [stems(one), stems(other)] as const;
    });

/** States that exclude each other when they are said of one thing. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = sides(`
killed dead died death slain assassinated مقتل قتل قتلى وفاة توفي مصرع اغتيال / alive well unharmed survived safe بخير حيا حي نجا سالم يرزق
civilian civilians مدنيين مدنيون مدنيا مدني مدنية / militants fighters military terrorists gunmen militant مسلحين مسلحون مسلحا عسكري عسكريا عسكرية إرهابيين إرهابيا مقاتلين
withdrew withdrawn withdrawal withdrawing left انسحاب انسحب انسحبت غادر غادرت / remain remained stayed stay remains بقاء باق باقية باقون يبقى متمركزة
increased rose grew increase ارتفع ارتفعت ازداد ازدادت زادت تزايد / decreased fell declined dropped decrease انخفض انخفضت تراجع تراجعت تقلص
succeeded success successful نجح نجحت نجاح / failed failure فشل فشلت إخفاق
innocent برئ بريء براءة / guilty مذنب مدان إدانة
captured seized controlled control سيطر سيطرت سيطرة / repelled repulsed recaptured صد صدت استعاد استعادت أحبط أحبطت
agreed accepted approved وافق وافقت قبل قبلت موافقة / rejected refused declined رفض رفضت رفضها رفضه
signed reached وقع وقعت توصل / collapsed stalled انهار انهارت تعثر تعثرت
started began opened بدأ بدأت / halted stopped closed suspended توقف توقفت أوقف علق علقت
released freed أفرج أطلق سراح / detained held arrested محتجز محتجزا معتقل معتقلا
accident accidental maintenance fault error خلل عطل حادث عرضي فني صيانة / attack sabotage deliberate malware هجوم تخريب متعمد برمجية اختراق`);

/** Words before a claim that set it against what was said before it. */
export const CONTRAST: RegExp =
  /\b(?:but|however|yet|whereas|by contrast|in contrast|instead|contradict\w*|disput\w*|challeng\w*|reject\w*|dismiss\w*|rebut\w*|refut\w*|counter(?:ed|s)|disagree\w*|contrary|unlike)\b|في المقابل|بالمقابل|غير أن|لكن|إلا أن|بيد أن|في حين|بينما|خلافا|على عكس|شكك|فند|نفى|نفت|يناقض|تتناقض/iu;
