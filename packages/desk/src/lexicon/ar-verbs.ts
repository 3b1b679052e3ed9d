import type { CueClass } from '../reading/types.ts';

/** A reporting verb. Words are folded (no hamza seats, `ي` for `ى`, `ه` for `ة`). */
export interface ArabicVerb {
  readonly lemma: string;
  readonly cls: CueClass;
  /** Particles before a noun-phrase content: '' for a direct object. Absent: only a clause or a quotation can follow. */
  readonly np: readonly string[];
  /** أضاف, تابع: with no subject of its own it carries the last speaker on. */
  readonly continues: boolean;
  /** دعا, دان: calls and condemnations, which say something only where their words are quoted. */
  readonly quoted: boolean;
}

// perfect, imperfect, participle or -, class, noun-phrase particles (0 = direct object), + for continuation, q where only a quotation is content
const TABLE = `
قال يقول قايل say
صرح يصرح مصرح say عن
اعلن يعلن معلن say 0,عن
اكد يوكد موكد say 0,علي
ذكر يذكر ذاكر say 0
ذكّر يذكّر مذكر say ب
اوضح يوضح موضح say
وضح - - say
اشار يشير مشير say الي
لفت يلفت لافت say الي
المح يلمح ملمح hedge الي
نوه ينوه منوه say الي,ب
افاد يفيد مفيد say ب,عن
اضاف يضيف مضيف say +
تابع يتابع متابع say +
اردف يردف مردف say +
استطرد يستطرد مستطرد say +
استرسل يسترسل مسترسلا say +
ابرز يبرز مبرزا say
افصح يفصح - say عن
شرح يشرح شارحا say
استدرك يستدرك مستدركا say +
اكمل يكمل مكمل say +
زاد - - say +
مضي - - say +
ختم يختم مختتم say +
اختتم يختتم - say +
واصل يواصل مواصل say +
انهي ينهي منهيا say +
اتم - - say +
استهل يستهل مستهلا say +
اتبع - - say +
شدد يشدد مشدد say علي
كشف يكشف كاشف say عن,0
ابلغ يبلغ مبلغ say ب
اخبر يخبر مخبر say
اطلع - - say
حذر يحذر محذر say من
نبه ينبه منبه say الي
اقر يقر مقر say ب
اعترف يعترف معترف say ب
سلم - - none
زعم يزعم زاعم say 0
ادعي يدعي مدعي say 0
تبني يتبني متبني say 0
اتهم يتهم متهم own 0
اعتبر يعتبر معتبر own 0
عد - عاد none
وصف يصف واصف own 0,ب
نعت ينعت ناعت own 0,ب
عزا يعزو عازي own 0
حمل يحمل محمل own
القي يلقي - own
وجه يوجه - own
ارجع يرجع مرجع own 0
كتب يكتب كاتب say
غرد يغرد مغرد say
دون يدون - say
روي يروي راوي say
حكي يحكي - say
شكا يشكو شاكيا say من
تحدث يتحدث متحدث say عن
تعهد يتعهد متعهد say ب
هدد يهدد مهدد say ب
توعد يتوعد متوعد say ب
علق يعلق معلق say
رد يرد - say
برر يبرر مبرر say 0
فسر يفسر مفسر say 0
علل يعلل معلل say
جزم يجزم جازم say ب
اقسم يقسم - say
وعد - واعد say ب
طمان يطمين مطمين say
اصر يصر مصر say علي
كرر يكرر مكرر say
اجاب يجيب مجيب say ب
تساءل يتساءل متسايل say
اشتكي يشتكي مشتكي say من
اشتبه يشتبه مشتبه hedge
ارتاي يرتاي - hedge
ردد يردد مردد say
تفاخر يتفاخر متفاخر say ب
اظهر يظهر مظهر say 0
بيّن يبين مبين say
اثبت يثبت مثبت say 0
خلص يخلص - say الي
ذهب يذهب - say
توصل يتوصل - say
استنتج يستنتج مستنتج say
استخلص يستخلص - say
وجد يجد - observe
رصد يرصد راصد observe 0
اكتشف يكتشف مكتشف observe 0
لاحظ يلاحظ ملاحظ observe 0
لحظ يلحظ - observe 0
سجل يسجل مسجل observe 0
وثق يوثق موثق observe 0
احصي يحصي - observe 0
حدد يحدد محدد observe 0
نقل ينقل ناقل relay
اورد يورد موردا relay
نسب ينسب ناسبا relay
نشر ينشر ناشرا relay
بث يبث - relay
اقتبس يقتبس مقتبسا relay
تداول يتداول - relay
تناقل يتناقل - relay
نعي ينعي ناعيا say 0
نفي ينفي ناف deny 0
انكر ينكر منكر deny 0
كذب يكذب مكذب deny 0
فند يفند مفند deny 0
دحض يدحض داحض deny 0
رفض يرفض رافض deny 0
استنكر يستنكر مستنكر say q
دعا يدعو داعيا say q
طالب يطالب مطالب say q
حث يحث - say q
ناشد يناشد مناشد say q
دان يدين مدين say q
ادان - - say q
ندد يندد مندد say q
شجب يشجب شاجب say q
استهجن يستهجن مستهجن say q
انتقد ينتقد منتقد say q
رحب يرحب مرحب say q
اشاد يشيد مشيد say q
تنصل يتنصل متنصل deny من
تبرا يتبرا - deny من
شكك يشكك مشكك hedge في
استبعد يستبعد مستبعد hedge 0
رجح يرجح مرجح hedge 0
راي يري - hedge
اعتقد يعتقد معتقد hedge
ظن يظن ظان hedge
خشي يخشي - hedge من,0
تخوف يتخوف متخوف hedge من
تكهن يتكهن - hedge ب
احتمل يحتمل - none
افترض يفترض مفترض hedge
خمن يخمن - estimate 0
توقع يتوقع متوقع expect 0
قدر يقدر مقدر estimate 0
امل يامل املا hedge
اعرب يعرب معرب say عن
عبّر يعبر معبر say عن
عقّب يعقب معقب say
جادل يجادل مجادل say
احتج يحتج محتج say
ادلي يدلي - none
`;

const NO_SUBJECT_FORMS = new Set(['-', 'none']);

const withoutShadda = (word: string): string => word.replace(/ّ/g, '');

function perfectForms(base: string): string[] {
  const cut = base.slice(0, -1);
  if (base.endsWith('ي')) return [base, `${cut}ت`, `${cut}وا`, `${base}ا`, `${cut}تا`, `${base}نا`];
  if (base.endsWith('ا')) return [base, `${cut}ت`, `${cut}وا`, `${cut}تا`];
  return [base, `${base}ت`, `${base}وا`, `${base}ا`, `${base}تا`, `${base}نا`, `${base}ن`];
}

/** Third person only: first persons stand in quotations, and their forms collide with common words. */
function imperfectForms(third: string, perfect: string): string[] {
  const rest = third.slice(1);
  const weak = /[وي]$/.test(rest);
  const short = weak ? rest.slice(0, -1) : rest;
  const hollow = perfect.at(-2) === 'ا' ? rest.slice(0, -2) + rest.slice(-1) : rest;
  const singular = ['ي', 'ت'].flatMap((p) => [...new Set([p + rest, p + short, p + hollow])]);
  const plural = ['ي', 'ت'].flatMap((p) => [`${p}${short}ون`, `${p}${short}وا`, `${p}${rest}ان`]);
  return [...singular, ...plural];
}

function participleForms(base: string): string[] {
  if (base.endsWith('ا')) return [base, `${base.slice(0, -1)}ه`];
  const feminine = base === 'ناف' ? 'نافيه' : `${base}ه`;
  const masculine = base === 'ناف' ? 'نافيا' : `${base}ا`;
  return [masculine, feminine, `${base}ين`, `${base}تين`];
}

export interface ArabicForm {
  readonly verb: ArabicVerb;
  readonly tense: 'perfect' | 'imperfect' | 'participle';
  /** Written together with the conjunction و or ف. */
  readonly joined: boolean;
}

/** Verbs that are often written with their object: وصفها بأنها, اعتبره, اتهمتهم بـ. */
const OBJECT_SUFFIXED = new Set(['وصف', 'نعت', 'اعتبر', 'اتهم', 'ابلغ', 'اخبر', 'عزا']);

/** Written forms of one row of the table, without و and ف. */
function formsOf(perfect: string, imperfect: string, participle: string): [string, ArabicForm['tense']][] {
  const plain = withoutShadda(perfect);
  // بين ("between"), عبر ("across") and دون ("without") are verbs only in their other forms
  const unsafe = perfect !== plain || perfect === 'دون';
  const forms = perfectForms(plain);
  const found = (unsafe ? forms.slice(1, 3) : forms).map((form): [string, ArabicForm['tense']] => [
    form,
    'perfect',
  ]);
  if (OBJECT_SUFFIXED.has(plain))
    for (const form of [plain, `${plain}ت`])
      for (const suffix of ['ه', 'ها', 'هم', 'هما']) found.push([form + suffix, 'perfect']);
  const presents = NO_SUBJECT_FORMS.has(imperfect) ? [] : imperfectForms(imperfect, perfect);
  for (const form of presents) found.push([form, 'imperfect'], [`س${form}`, 'imperfect']);
  if (participle !== '-') for (const form of participleForms(participle)) found.push([form, 'participle']);
  return found;
}

function toVerb(perfect: string, cls: string, rest: readonly string[]): ArabicVerb {
  const particles = rest.filter((p) => p !== '+' && p !== 'q').join(',');
  return {
    lemma: withoutShadda(perfect),
    cls: cls as CueClass, // the table is ours; its fourth column holds only cue classes
    np: particles ? particles.split(',').map((p) => (p === '0' ? '' : p)) : [],
    continues: rest.includes('+'),
    quoted: rest.includes('q'),
  };
}

function readTable(): Map<string, ArabicForm> {
  const forms = new Map<string, ArabicForm>();
  const put = (word: string, form: ArabicForm): void => {
    if (!forms.has(word)) forms.set(word, form);
  };
  for (const row of TABLE.trim().split('\n')) {
    const [perfect = '', imperfect = '', participle = '', cls = '', ...rest] = row.split(' ');
    if (cls === 'none') continue;
    const verb = toVerb(perfect, cls, rest);
    for (const [word, tense] of formsOf(perfect, imperfect, participle)) {
      put(word, { verb, tense, joined: false });
      put(`و${word}`, { verb, tense, joined: true });
      put(`ف${word}`, { verb, tense, joined: true });
    }
  }
  const { verb } = forms.get('قال')!; // stands in the table
  for (const word of BY_SAYING) put(word, { verb, tense: 'participle', joined: false });
  return forms;
}

/** `عقب الوزير بقوله: C`: used as قائلا is. */
const BY_SAYING = ['بقوله', 'بقولها', 'بقولهم', 'بالقول'];

/** Every written form of the reporting verbs, folded, with and without و and ف. */
export const ARABIC_VERB_FORMS: ReadonlyMap<string, ArabicForm> = readTable();

/** Verbal nouns that report when a verb governs them: سارع إلى نفي …, جدد تأكيده أن …, قوله إن …. */
export const ARABIC_VERBAL_NOUNS: ReadonlyMap<string, CueClass> = new Map([
  ['قول', 'say'],
  ['القول', 'say'],
  ['تاكيد', 'say'],
  ['التاكيد', 'say'],
  ['اعلان', 'say'],
  ['الاعلان', 'say'],
  ['تصريح', 'say'],
  ['نفي', 'deny'],
  ['النفي', 'deny'],
  ['انكار', 'deny'],
  ['تكذيب', 'deny'],
  ['تفنيد', 'deny'],
  ['ترجيح', 'hedge'],
  ['اعتقاد', 'hedge'],
  ['اتهام', 'say'],
  ['زعم', 'say'],
  ['الاشاره', 'say'],
  ['الاعتراف', 'say'],
  ['الاقرار', 'say'],
]);
