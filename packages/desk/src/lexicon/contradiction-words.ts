import { normaliseWord, stem } from '../text/normalise.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(normaliseWord));
const stems = (list: string): ReadonlySet<string> => new Set([...words(list)].map(stem));
const rows = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((row) => [...words(row)]);

/** Words that carry no matter: they are shared by claims about anything. */
export const NO_MATTER: ReadonlySet<string> = words(
  `the a an in of on at to and for by from with as it its his her their that this these those there is are was were be been has have had not no any such but or he she they we who which will would could may might said more than about between there into over under after before all also some one two our us them him out up off been being do does did during against while when where what how thousand million billion hundred dozen percent per cent very only just still even then since until among other others another both each every because own most many much least last taking take took taken takes place going gone went city town village area region province district country state south north east west southern northern eastern western central near first new day days year years month months week weeks time times way number numbers
  مدينة المدينة بلدة البلدة قرية القرية منطقة المنطقة محافظة المحافظة ريف حي ناحية جنوب شمال شرق غرب جنوبي شمالي شرقي غربي الجنوبي الشمالي الشرقي الغربي وسط قرب بلاد البلاد
  في من على عن إلى إن أن هذا هذه له لها مع أو و قال التي الذي الذين لم لا لن قد كان كانت ما بين بعد قبل إلا غير ذلك تلك هو هي أنه أنها كما حتى أي منذ خلال ضد عند كل عدة بأن بأنه بأنها عليه عليها فيه فيها منه منها إليه إليها لدى ليس ليست حول هناك أيضا تم سوف يوم عام العام ألف آلاف مليون ملايين مليار مئة مائة المئة المائة بالمئة بالمائة day month year week daily monthly million billion thousand hundred يوميا شهريا سنويا أسبوعيا يوما شهر سنة مليون مليار ألف آلاف نحو أكثر أقل عدد عدم بما بها به لأي بأي لهم فيما مما كافة جميع بعض اليوم أمس الماضي الماضية الجاري المقبل المقبلة كانوا يكون تكون وجود إجراء عملية عمليات بشأن`,
);

/** Words by which a denial points at what was said before, and what may stand beside them. */
export const POINTERS: ReadonlySet<string> = words(
  `report reports reporting claim claims allegation allegations accusation accusations suggestion suggestions charge charges story stories rumour rumours rumor rumors account accounts assertion assertions statement statements version finding findings assessment conclusion conclusions attribution news figures lies smears that this it so
  الخبر خبر الأنباء الاتهامات الاتهام المزاعم الادعاءات الادعاء ادعاء التقارير التقرير تقرير الرواية الروايات الشائعات الشائعة المعلومات ذلك هذا الأمر الأخبار التصريحات التهم التهمة أنباء نبأ تقارير مزاعم اتهامات ادعاءات شائعات معلومات روايات بيان بيانا البيان تصريحات أخبار الأرقام أرقام للفيديوهات الفيديوهات الأكاذيب أكاذيب أباطيل الحديث`,
);
/** Which kind of claim such a word points at. */
export const POINTED: readonly (readonly [
  kind: 'accusation' | 'paper' | 'figure',
  nouns: ReadonlySet<string>,
])[] = [
  [
    'accusation',
    words(
      'accusation accusations allegation allegations charge charges الاتهامات اتهامات الاتهام اتهام التهم التهمة مزاعم المزاعم ادعاءات الادعاءات الادعاء ادعاء',
    ),
  ],
  [
    'paper',
    words(
      'report reports story stories finding findings study account article تقرير التقرير تقارير التقارير خبر الخبر رواية الرواية',
    ),
  ],
  [
    'figure',
    words(
      'figure figures number numbers toll tally estimate estimates الأرقام أرقام الحصيلة الرقم التوقعات توقعات تقديرات',
    ),
  ],
];
/** What is written and found by those who report: the words of a source that is a report, or that wrote one. */
export const PAPERS: ReadonlySet<string> = words(
  'report reports study survey investigation inquiry dossier document documents memo review assessment findings analysis paper magazine newspaper researchers تقرير تقارير دراسة وثيقة وثائق تحقيق استطلاع مذكرة صحيفة مجلة باحثون باحثين',
);
export const BESIDE_POINTERS: ReadonlySet<string> = words(
  `the a an any all such these those this that as of by against him her them it its media press earlier latest recent both false untrue baseless fiction fabricated completely entirely categorically calling called described veracity accuracy truth validity existence contents content in is are was were being place arrangement most unjustifiable serious criminal we deny
  صحة دقة مصداقية أو وصفه وصفته وصفها وصفوه سماه أسماه أسمته سمته هذه هذا تلك ما كل جميع كافة أي ورد جاء فيها فيه في من التي المنسوبة الموجهة إليه إليها ضده ضدها الواردة المتداولة تداولته تردد نشر يتم تداوله تداولها وجود بشكل قاطع جملة وتفصيلا حول بشأن عن misleading malicious absurd unfounded groundless المضللة الكاذبة الباطلة المغرضة الملفقة وصفته وصفه وصفها وصفتها أسمته أسماه بأنها بأنه لا أساس لها له الصحة عارية عار`,
);
/** Arabic denials that point with a clause: "what is being passed round on …". */
export const POINTING_CLAUSES: ReadonlySet<string> = words(
  'ما يتم تداوله نشر ورد تردد أشيع أثير قيل ذكر تداول تداولته نشرته أوردته يشاع يقال يتداول وصفته وصفه وصفها',
);

export const NEGATIONS: ReadonlySet<string> = words(
  `no not never nothing none neither nor nobody nobody's didn't don't doesn't isn't aren't wasn't weren't hasn't haven't hadn't won't cannot can't couldn't wouldn't impossible
  لا لم لن ليس ليست ليسوا لسنا لست ولا ولم ولن وليس وليست ليسا عدم خلو`,
);

/** Beside a negation: the future, a bound, an obligation, and nothing is denied. */
export const NO_DENIAL: ReadonlySet<string> = words(
  `more less fewer exceed exceeded exceeds only longer first last last once again will would shall should must won't wouldn't cannot can't mustn't let excuse doubt need
  يمكن يمكننا يمكنه يمكنها نستطيع يستطيع تستطيع أستطيع الأول الأولى أول الوحيد الوحيدة لن ولن فلن يقل تقل يزيد تزيد يتجاوز تتجاوز يتعدى تتعدى يتعد تتعد أكثر أقل سوى إلا فقط بد يجب ينبغي ينبغى يجوز داعي عذر شك يزال تزال يزالون زال زالت مبرر`,
);

/** Words of a speaker who denies in the content itself: "We categorically deny that …". */
export const SELF_DENIAL: ReadonlySet<string> = words(
  'deny denies denied denying reject rejects rejected refute refutes refuted ننفي ننفى نرفض تنفي تنفى ينفي ينفى',
);
/** What is refused and not denied: a request, access, a proposal. */
export const REFUSED: ReadonlySet<string> = words(
  'request requests access entry permission permit visa visas bail appeal appeals call calls demand demands proposal proposals offer offers plan plans bid motion petition application طلب طلبا طلبات الطلب مطالب المطالب دعوة دعوات الدعوة الدعوات اقتراح مقترح المقترح عرضا خطة الخطة مبادرة المبادرة شروط الشروط',
);
/** Who looks into allegations asserts none of them. */
export const LOOKS_INTO: ReadonlySet<string> = words(
  'investigate investigates investigated investigating investigation probe probing inquiry تحقيق تحقيقا التحقيق يحقق',
);
/** What says that nobody came to harm. */
export const UNHARMED: RegExp =
  /\b(?:no|without|nor|any)(?: \w+){0,2} (?:casualt\w+|loss of life|deaths?|injur\w+|fatalit\w+|wounded|killed)\b|(?:دون|بدون|لا|ولا|لم|عدم)(?: [^\s،.]+){0,4} (?:خسائر بشرية|خسائر في الأرواح|إصابات|ضحايا|قتلى|شهداء|جرحى)/i;

/** What says of a report that it is false. */
export const FALSE: RegExp =
  /\b(?:untrue|baseless|unfounded|groundless|misinformation|disinformation|fabricat\w+|fiction|propaganda|(?:all|sheer|pure|such|these|are|were|of|outright|“|")\s?lies|a lie|lying|hoax|nonsense|absurd|bogus|fake news|(?:is|are|was|were|as|completely|totally|wholly) inaccurate|fairy tale|no truth|not true|not correct|not credible|proven false|lack\w* (?:any )?(?:credibility|truth|basis|evidence)|without (?:any )?(?:foundation|basis|merit)|no (?:basis|foundation|merit))\b|\b(?:is|are|was|were|as|completely|totally|entirely|utterly|absolutely|simply|“|")\s?false\b|\b(?:ludicrous|ridiculous|preposterous|laughable|fictitious|fictional|bizarre|malicious|slander\w*|smears?|defamat\w+|libel\w*|unsubstantiated|unproven|erroneous|overstated|exaggerat\w+|biased|far-fetched|concocted|invented|witch.hunt|politically motivated|made up|made-up)\b|\bfalse (?:allegation|accusation|claim|report|information|news|statement|narrative|rumou?r|finding|stor)\w*|\b(?:estimat\w+|figures?|numbers?|claims?|reports?|accounts?) (?:as )?(?:false|inaccurate|incorrect|misleading|wrong)\b|لا صح[ةه]|عار(?:ي[ةه]|ٍ)?(?:\s+\S+)?\s+(?:عن|من) الصح[ةه]|لا أساس|غير صحيح|غير حقيقي|غير دقيق|ليس صحيح|كاذب|باطل[ةه]?|ملفق|مفبرك|فبرك|افتراء|أكاذيب|تضليل|مضلل|منفي|مختلق|مغلوط|دعائي[ةه]|مغرض|واهي|كيدي|لا يمت|سخيف|هراء|بهتان|زائف|متحيز|منحاز|مبالغ/i;
/** Words of such a judgement: no part of the matter it judges. */
export const FALSEHOOD: ReadonlySet<string> = words(
  `false untrue baseless unfounded groundless misinformation disinformation fabricated fabrication fabrications fiction propaganda lie lies lying hoax nonsense absurd bogus fake inaccurate incorrect misleading credibility exaggerated denied deny denies lacked truth true
  كاذبة كاذب باطلة باطل ملفقة ملفق مفبركة مفبرك فبركة فبركات افتراء افتراءات أكاذيب كذب تضليل مضلل مضللة شائعات محض عار عارية عارٍ صحيح صحيحة منفي منفية نفي دعائية مغلوطة مختلقة خيال وهمية أقاويل`,
);
/** A medium that could not check says nothing against anybody. */
export const UNVERIFIED: RegExp =
  /\b(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+)\b[^.]{0,20}$|يتسن|يتعذر|تعذر|التحقق|التأكد/i;

/** Attacks, breaches, failures: a body that denies them denies a claim of them. */
export const INCIDENTS: ReadonlySet<string> = stems(
  `attack attacks attacked bomb bombs hack hacked hacking breach breached breaches compromise compromised intrusion intrusions malware ransomware wiper virus leak leaked stolen theft infected infection outage strike strikes raid raids bombing shelling explosion shot missile torture abuse killing killed massacre
  هجوم الهجوم هجمات اختراق الاختراق اختراقات برمجية برمجيات خبيثة فيروس تسريب تسريبات سرقة قرصنة إلكتروني انقطاع قصف غارة غارات استهداف تفجير انفجار تعذيب انتهاكات مجزرة قتل مقتل`,
);
export const RESPONSIBILITY: ReadonlySet<string> = words(
  'responsibility مسؤولية مسؤوليتها مسؤوليته مسؤوليتهم مسؤوليتنا المسؤولية بمسؤوليتها بمسؤوليته بالمسؤولية',
);
/** Reporting words that accuse. */
export const ACCUSING: RegExp =
  /\b(?:accus\w+|blam\w+|charged|alleg\w+|claim\w*)\b|اتهم|اتهام|حم[\u0651]?ل(?![ةه])|ندد|زعم|ادع|نسب|نتقد/i;
/** Words in a content that say who did it. */
export const BLAME: ReadonlySet<string> = stems(
  'responsibility responsible behind perpetrated blame fired launched staged staging مسؤولية مسؤوليتها مسؤوليته مسؤولة مسؤول وراء الاتهام اتهام ناجم ناجمة أطلقته أطلقه نفذته نفذه أطلقتها',
);
/** Bodies of a state: they seldom contradict each other. */
export const STATE: ReadonlySet<string> = words(
  `government ministry minister army military police president presidency junta officials official authorities defence foreign interior state forces navy pentagon kremlin parliament
  حكومة الحكومة وزارة وزير الوزير الوزارة جيش الجيش الشرطة شرطة الرئيس الرئاسة رئيس مسؤول مسؤولون السلطات القيادة قيادة القوات الخارجية الداخلية الدفاع الحرس البرلمان البنتاغون البنتاجون`,
);
/** What a searcher did not find is no answer to anybody yet. */
export const OBSERVING: RegExp =
  /\b(?:observ\w+|seen?|found|find|evidence|signs?|identif\w+|detect\w*|indications?|proof|recover\w*|obtain\w*)\b|دليل|أدلة|رصد|رصدت|يرصد|ترصد|عثر|يعثر|مؤشر|تلاحظ|يلاحظ/i;
/** Capitals and seats of power that stand for their country. */
export const SEATS: readonly (readonly [country: string, seats: string])[] = [
  ['Russia', 'moscow kremlin'],
  ['Ukraine', 'kyiv kiev'],
  ['China', 'beijing'],
  ['United States', 'washington pentagon u.s'],
  ['United Kingdom', 'london u.k'],
  ['Iran', 'tehran'],
  ['Syria', 'damascus'],
  ['Turkey', 'ankara'],
  ['North Korea', 'pyongyang'],
  ['South Korea', 'seoul'],
  ['India', 'delhi'],
  ['Pakistan', 'islamabad'],
  ['روسيا', 'موسكو الكرملين'],
  ['أوكرانيا', 'كييف'],
  ['الصين', 'بكين'],
  ['الولايات المتحدة', 'واشنطن البنتاغون'],
  ['إيران', 'طهران'],
  ['سوريا', 'دمشق'],
  ['تركيا', 'أنقرة'],
  ['السودان', 'الخرطوم'],
];

/** Words of one matter each: who tells of the dead and who tells of the killed tell of one thing. */
export const CONCEPTS: readonly (readonly string[])[] = rows(`
killed kill kills killing killings dead die died deaths death dying slain massacre massacred fatalities succumbed lives life casualties bodies body corpses قتل قتلى قتيل قتيلا القتلى مقتل قتلوا شهيد شهيدا شهداء الشهداء استشهاد مجزرة وفاة وفيات الوفيات توفي توفوا توفيا مصرع جثة جثث جثامين اغتيال ضحايا الضحايا
wounded injured injury injuries hurt جريح جريحا جرحى الجرحى إصابة إصابات مصاب مصابا مصابين أصيب إصابتهم
attack attacks attacked attacking strike strikes struck raid raids bombing bombed shelling shelled airstrike airstrikes offensive assault rocket rockets missile missiles fired هجوم هجمات الهجوم هاجم هاجمت قصف القصف غارة غارات ضربة ضربات استهداف استهدف استهدفت هجومه صاروخ صواريخ صاروخي إطلاق أطلقت اقتحام
downed downing crash crashed crashes destroyed destroy destroys إسقاط أسقط أسقطت أسقطته أسقطتها تحطم تحطمت سقوط سقطت دمر دمرت تدمير تدميرها
hack hacked hacking hackers breach breached breaches compromise compromised intrusion intruders infiltrated penetrated accessed اختراق اختراقات الاختراق اخترق اخترقت قرصنة قراصنة تسلل تعرض
stolen theft stole steal stealing leak leaked leaks exfiltration exfiltrated copied سرقة سرق مسروقة تسريب تسريبات تسرب مسربة
deal agreement accord contract contracts pact arrangement sold sale sales selling sell اتفاق الاتفاق اتفاقا اتفاقية صفقة صفقات عقد عقود عقدا بيع مبيعات باعت تفاهم تفاهمات
talks negotiations meeting met meetings contacts dialogue channel negotiating محادثات مفاوضات المفاوضات لقاء لقاءات اجتماع مباحثات اتصالات حوار التقى قناة
torture tortured beatings beating beat beaten brutality abuse abused ill-treatment mistreatment mistreated electrocuted confessions تعذيب التعذيب ضرب انتهاكات معاملة إساءة
detained detention detainees arrested arrests arrest held imprisoned jailed معتقل معتقلين اعتقال اعتقالات محتجز احتجاز موقوف توقيف محتجزين
withdraw withdrew withdrawal withdrawn pulled evacuated انسحاب انسحب انسحبت الانسحاب أخلت إخلاء مغادرة غادر غادرت خروج
ceasefire cease-fire truce هدنة الهدنة تهدئة
violate violated violation violations breaching broke breaking خرق خروقات انتهاك انتهاكا ينتهك تنتهك انتهكت خرقت
support supported supporting supplied supplying supply arming armed funded financing fund دعم يدعم دعما تزويد زود زودت تسليح تمويل مول تمول إمداد
warn warned warning told notified informed complaint complaints recommendation advice alerted reported knew known أبلغ أبلغت إبلاغ حذر حذرت تحذير تحذيرات علم تعلم شكوى شكاوى
resigned resignation resign stepped quit notice استقال استقالة استقالته تنحي تنحى
coup takeover overthrow mutiny انقلاب الانقلاب
civilians civilian villagers residents مدني مدنيا مدنيون مدنيين المدنيين مدنية سكان
spyware spying surveillance spy wiretapping تجسس التجسس مراقبة لمراقبة متابعة تنصت
election elections vote ballot fraud rigging انتخابات الانتخابات اقتراع تزوير تلاعب
paid payment payments pay ransom دفع دفعت فدية مدفوعات
control controls controlled captured seized recaptured سيطرة السيطرة سيطر سيطرت تسيطر استعادة استعاد استولى تطويق
safe safety poisoned contaminated contamination pollution آمن آمنة ملوث تلوث
closed closure shut shutdown suspended إغلاق أغلق مغلق تعليق
increase increased rose rise higher ارتفاع ارتفع ارتفعت زيادة
relation relations connected linked link links tied ties involvement involved behind علاقة صلة تورط ضلوع تقف وراء ارتباط
data records credentials emails files documents بيانات معلومات ملفات وثائق
funds money bribes bribery corruption embezzled أموال رشوة رشاوى فساد اختلاس
military soldiers troops army forces جيش الجيش جنود قوات القوات عسكري عسكرية
delay delays delayed late neglect neglected ignored ignoring ignore unanswered تأخر تأخير تأخرت التأخير تقصير التقصير إهمال الإهمال تجاهل تجاهلت بطء مماطلة المماطلة
losses damage خسائر الخسائر أضرار
resume continue continued continuing kept واصل واصلت مواصلة استمر استمرت استمرار
`);

/** Bodies that a report calls by their kind: the Nigerian army is later an army spokesman, or the soldiers. */
export const BODIES: readonly (readonly string[])[] = rows(`
army military soldiers troops junta armed forces الجيش جيش العسكري عسكري الجنود القوات
police officers policemen الشرطة شرطة
government authorities presidency cabinet حكومة الحكومة السلطات الرئاسة
company firm operator manufacturer vendor شركة الشركة
rebels rebel insurgents militants fighters المسلحون المتمردون الفصائل فصائل
`);

/** People at a body, or in a country, who do not speak for it: the workers of a company, the residents of a town. */
export const PEOPLE_AT: ReadonlySet<string> = words(
  `workers employees staff miners residents villagers neighbours neighbors locals customers users clients passengers victims survivors witnesses opponents critics protesters demonstrators opposition activists dissidents defectors families relatives inmates detainees prisoners students patients farmers fishermen investors shareholders tenants refugees migrants parents
  عمال العمال عاملون عاملين عاملو موظفون موظفين موظفو موظفي سكان السكان أهالي الأهالي شهود معارضون معارضين معارضو المعارضة ناشطون ناشطين نشطاء ضحايا عائلات أهل ذوو ذوي طلاب طلبة مرضى معتقلون معتقلين معتقلو سجناء أسرى متظاهرون متظاهرين محتجون محتجين عملاء زبائن لاجئون لاجئين نازحون نازحين`,
);
/** What a source is called by besides its name. */
export const ROLES: ReadonlySet<string> = words(
  `source sources official officials spokesman spokeswoman spokesperson security resident residents expert experts researcher researchers analyst analysts report reports statement people witnesses senior former minister president director chief leader group colonel general major captain lieutenant commander sergeant brigadier admiral unnamed unidentified anonymous top
  مصدر مصادر مسؤول مسؤولين مسؤولون المتحدث متحدث الناطق ناطق باسم خبير خبراء محللون شهود سكان مدير رئيس وزير تقرير بيان قيادي عضو مطلع مطلعة أمني أمنية عقيد العقيد لواء اللواء عميد العميد رائد الرائد نقيب النقيب فريق الفريق كولونيل الكولونيل جنرال الجنرال`,
);

/** Whoever is counted: in a claim about the dead, these are dead. */
export const PEOPLE: ReadonlySet<string> = words(
  `people person persons others more patients victims civilians soldiers fighters troops children women men workers students protesters villagers militants members
  شخص شخصا أشخاص آخرين آخرون آخر فرد أفراد مدني مدنيا مدنيين جندي جنديا جنود عنصر عنصرا عناصر عسكري عسكريا طفل طفلا أطفال امرأة نساء مقاتل مقاتلا مقاتلين متظاهر متظاهرا متظاهرين مواطن مواطنا مواطنين عامل عمال`,
);
/** Of these, any people that a claim counts. */
export const ANYBODY: ReadonlySet<string> = words('people person persons شخص شخصا أشخاص فرد أفراد');

/** Of these, who bears arms. */
export const FIGHTERS: ReadonlySet<string> = words(
  `soldier soldiers troop troops fighter fighters militant militants insurgent insurgents rebel rebels gunmen terrorists
  جندي جنديا جنود جنودا مقاتل مقاتلا مقاتلين مقاتلي مسلح مسلحا مسلحين عنصر عنصرا عناصر إرهابي إرهابيا إرهابيين متمردين`,
);
/** Before a number that counts a part of what was counted. */
export const PART_OF: ReadonlySet<string> = words(
  'including among بينهم وبينهم بينها وبينها منهم منها ضمنهم',
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
/** Of a figure that is still to grow nothing is disputed. */
export const GROWTH: ReadonlySet<string> = words(
  'rise rises rising increase increases grow climb soar higher ارتفاع يرتفع ترتفع الارتفاع للارتفاع تزايد ازدياد',
);
export const DISPUTES: ReadonlySet<string> = words(
  `exaggerated inflated overblown pessimistic optimistic wrong incorrect inaccurate false misleading understated overstated conservative lower higher below above far
  مبالغ مبالغا مبالغة مفرط مفرطة متشائم متشائمة أقل أعلى أكبر خاطئ خاطئة دقيق دقيقة صحيح صحيحة الواقع مضلل مضللة متحفظ متحفظة مصداقية دقة`,
);

const sides = (list: string): readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =>
  list
    .trim()
    .split('\n')
    .map((row) => {
      const [one = '', other = ''] = row.split(' / ');
      return [words(one), words(other)] as const;
    });

/** States that exclude each other when they are said of one thing. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = sides(`
killed dead died death slain assassinated مقتل قتل قتلى وفاة توفي مصرع اغتيال / alive well unharmed survived بخير نجا نجت سالم يرزق
withdrew withdrawn withdrawal withdrawing left انسحاب انسحب انسحبت غادر غادرت فر / remain remained stayed stay remains office post residence بقاء باق باقية باقون يبقى متمركزة تسيطر
increased rose grew increase ارتفع ارتفعت ازداد ازدادت زادت تزايد / decreased fell declined dropped decrease انخفض انخفضت تراجع تراجعت تقلص
succeeded success successful نجح نجحت نجاح / failed failure fails فشل فشلت إخفاق تفشل يفشل
innocent برئ بريء براءة / guilty مذنب مدان إدانة
captured seized controlled control controls سيطر سيطرت سيطرة سيطرته تسيطر / repelled repulsed recaptured fail fails failed صد صدت تصدت تصدى التصدي استعاد استعادت استعادة أحبط أحبطت تفشل
agreed accepted approved وافق وافقت قبل قبلت موافقة / rejected refused declined رفض رفضت رفضها رفضه
signed reached وقع وقعت توصل سيوقع / collapsed stalled انهار انهارت تعثر تعثرت تتعثر
started began بدأ بدأت / halted stopped closed suspended توقف توقفت أوقف علق علقت
released freed أفرج أطلق سراح / detained held arrested محتجز محتجزا معتقل معتقلا
accident accidental accidentally unintentionally maintenance fault malfunction failure error glitch خلل عطل عرضي فني صيانة / attack sabotage deliberate malware shot downed hit missile bomb hackers هجوم تخريب متعمد برمجية اختراق إسقاط أسقط أسقطت أسقطنا قراصنة هاكرز صاروخ استهداف قنبلة
violate violated violating violation violations breach breached breaching breaking broke broken خرق خرقا انتهاك انتهاكا انتهكت خرقت / committed commitment honour honor respect respecting abide abiding adhere self-defence self-defense ملتزم ملتزمة ملتزمون التزام التزامها التزامه يلتزم تلتزم
safe stable secure clean آمن آمنة سليم سليمة / unsafe unstable contaminated dangerous toxic poisoned غير آمن ملوث خطر خطير
resigned resignation quit notice استقال استقالة استقالته / working remains office post staying مهامه يمارس منصبه يواصل`);

/** Words before a claim that set it against what was said before it. */
export const CONTRAST: RegExp =
  /\b(?:contradict\w*|disput\w*|challeng\w*|reject\w*|dismiss\w*|rebut\w*|refut\w*|counter(?:ed|s)|disagree\w*|contrary|unlike|den(?:y|ied|ies|ying))\b|خلافا|على عكس|شكك|فند|نفى|نفت|نافي|يناقض|تتناقض|رفض/i;
/** Words that turn to another side: it often says otherwise. */
export const SETTING: RegExp =
  /\b(?:but|however|yet|whereas|while|although|despite|instead|(?:in|by) contrast|for (?:its|his|her|their) part)\b|في المقابل|بالمقابل|غير أن|لكن|إلا أن|بيد أن|في حين|بينما|فيما|من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها/i;

/** Reporting words that throw doubt on what follows. */
export const DOUBT: RegExp =
  /\b(?:disput\w*|reject\w*|dismiss\w*|rebut\w*|refut\w*|contradict\w*|doubt\w*|questioned|debunk\w*|scoffed|rubbished)\b(?:\W+\w+){0,2}\W*$|(?:شكك|شككت|يشكك|تشكك|وتشكّك|تشكّك|فند|فندت|دحض|دحضت|رفض|رفضت|كذب|كذبت)(?:\s+\S+){0,4}\s*$/i;
/** The same inside a content: he remained sceptical of the finding. */
export const DOUBTFUL: ReadonlySet<string> = words(
  `disputed disputes disputing sceptical skeptical doubt doubts doubted doubtful unconvinced reject rejects rejected dismissed questionable
  يشكك تشكك مشككا متشكك شكوك`,
);
