import type { EntityKind } from '../reading/types.ts';

const kinds = (list: string): ReadonlyMap<string, EntityKind> =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [kind = '', words = ''] = row.split(':');
        return words
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => [word, kind as EntityKind] as const); // our own table
      }),
  );

/** Arabic type nouns that a name follows. */
export const ARABIC_TYPES: ReadonlyMap<string, EntityKind> = kinds(`
org: وزاره شركه حركه تنظيم جماعه منظمه هييه مركز جهاز قوات موسسه حزب اتحاد لجنه مجلس مكتب بنك مصرف جامعه معهد مستشفي قياده مفوضيه محكمه مجموعه جبهه كتايب لواء فصيل تحالف ايتلاف رابطه نقابه سلطه اداره مديريه دايره بعثه سفاره مرصد شبكه كتيبه سرايا فيلق حكومه برلمان مطار ملتقي منتدي صندوق اكاديميه
media: صحيفه قناه وكاله مجله موقع اذاعه جريده تلفزيون
country: جمهوريه مملكه دوله سلطنه اماره
location: مدينه بلده قريه محافظه ولايه منطقه اقليم حي ميناء معبر مخيم جزيره مقاطعه ناحيه قضاء بحر نهر مضيق خليج جبل وادي معسكر مفاعل
malware: برمجيه فيروس برنامج
campaign: حمله عمليه
`);

/** Arabic titles and roles that a person's name follows. */
export const ARABIC_TITLES: ReadonlySet<string> = new Set(
  `الرييس رييس الوزير وزير المتحدث المتحدثه الناطق الجنرال العميد العقيد اللواء الفريق المقدم الرايد النقيب الملازم الشيخ الدكتور الدكتوره الطبيب الطبيبه المهندس المهندسه السيد السيده السفير سفير المبعوث
  وزيره الوزيره رييسه الرييسه مديره المديره نايب نايبه النايبه مستشار مستشاره المستشاره المستشاره مبعوث مبعوثه المبعوثه متحدث متحدثه ناطق ناطقه قايد قايده زعيم زعيمه امين امينه مفوض مفوضه محرر محرره مراسل مراسله المراسل ضابط الضابط عميل العميل مندوب مندوبه المندوب مساعد مساعده نجل شقيق عاهل العاهل ولي البابا السيناتور الادميرال القيادي قيادي المعارض المعتقل الاسير الرهينه القتيل الطالب الطالبه المرشح المرشحه المدون المخرج الاعلامي الاعلاميه مقدم رايد عقيد عميد لواء فريق نقيب ملازم جنرال شيخ مفتي المفتي المطران البطريرك الحاخام القس الارهابي المدعوه المسوول المسووله عضو مهندس طبيب محامي خبير خبيره محلل محلله باحث باحثه صحفي صحفيه صحافي ناشط ناشطه كاتب كاتبه موسس استاذ استاذه البروفيسور رجل
  النايب القايد الزعيم المحامي المحاميه الخبير الخبيره المحلل المحلله الباحث الباحثه الصحفي الصحفيه الصحافي الناشط الناشطه المدير المديره الامين المستشار المستشاره الامير الملك المرشد الكاتب القاضي المدعي المدعو مدير المفوض المفوضه الموظف
  امير اميره الاميره ملك ملكه الملكه سلطان السلطان محافظ المحافظ حاكم الحاكم عمده العمده منسق المنسق منسقه المنسقه مقرر المقرر مقرره المقرره ممثل الممثل ممثله الممثله سكرتير السكرتير السيناتوره
  فنان الفنان فنانه الفنانه مطرب المطرب مطربه المطربه مخرج مخرجه المخرجه منتج المنتج لاعب اللاعب لاعبه اللاعبه مدرب المدرب مدربه مذيع المذيع مذيعه المذيعه شاعر الشاعر شاعره الشاعره اديب الاديب كاتب كاتبه الكاتبه روايي الروايي استاذ الاستاذ استاذه الاستاذه داعيه الداعيه خطيب الخطيب امام الامام نقيب نقيبه النقيبه صحافيه الصحافيه صحفيه قاضيه القاضيه قبطان القبطان طيار الطيار مورخ المورخ عالم العالم عالمه العالمه وكيل الوكيل موظفه الموظفه معلم المعلم معلمه المعلمه ممرض الممرض ممرضه الممرضه مسعف المسعف`
    .split(/\s+/)
    .filter(Boolean),
);

export const ENGLISH_TYPES: ReadonlyMap<string, EntityKind> = kinds(`
malware: malware ransomware trojan stealer backdoor loader wiper botnet worm rat rootkit spyware dropper downloader implant infostealer bootkit webshell
actor: group gang actor crew collective apt threat militia
tool: tool framework utility
campaign: campaign operation
`);

export const ENGLISH_ORG_PARTS: ReadonlySet<string> = new Set(
  `ministry department agency office bureau council commission committee university institute bank corporation corp inc ltd company group army navy police force forces guard corps party union nations court parliament congress
  senate house authority administration organization organisation association foundation federation league front movement labs lab research security technologies systems networks hospital centre center service services
  command brigade division airlines airways cert ministry embassy regulator utility power energy intelligence software solutions alliance council trust club society networks holdings partners ventures capital industries broadcasting community observatory agency bureau bank cyber telecom directorate secretariat taskforce coalition militia brigades battalion fleet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Nouns of places: the last word of their names, or the word behind or before them. */
export const ENGLISH_PLACES: ReadonlySet<string> = new Set(
  `city town village province county district region territory governorate state country island islands river lake sea ocean gulf bay mountain mountains hill hills valley square street st road
  avenue bridge airport harbour harbor peninsula strait border heights beach plaza park forest desert camp neighbourhood neighborhood suburb township oblast prefecture crossing checkpoint`
    .split(/\s+/)
    .filter(Boolean),
);

/** What the names of events, days and treaties end in: no entities of a report. */
export const ENGLISH_EVENTS: ReadonlySet<string> = new Set(
  `war day agreement treaty accord accords act law convention cup games award awards week year summit conference festival holiday ceasefire uprising revolution election elections massacre protocol plan threat threats`.split(
    ' ',
  ),
);

/** Adjectives and plurals of faiths, peoples and parts of the world. */
export const ENGLISH_ADJECTIVES: ReadonlySet<string> = new Set(
  `african asian european american arab latin western muslim christian jewish jew sunni shiite shia shi'ite islamic islamist hindu buddhist sikh catholic orthodox kurd hutu tutsi rohingya yazidi pashtun
  tibetan uighur uyghur zionist bedouin alawite druze salafist jihadist communist nazi apt`.split(/\s+/),
);

/** Capitalised words that name nothing by themselves. */
export const ENGLISH_NO_NAME: ReadonlySet<string> = new Set(
  `the a an in on at for and but if when while after before since this that these those there here it its he she they we i you his her their our my as by from with without of to is are was were be been no not yes or nor so than then
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr prof president minister prime general colonel according however meanwhile
  also although because once one two three four five six seven eight nine ten some many most all both each every other another such several first second third last next new more less earlier later during under over about around between among against
  officials official police western eastern northern southern local state government what who how why where which figure table indicators indicator compromise summary conclusion introduction background attribution additionally furthermore moreover
  finally overall specifically similarly notably despite due given like note update updated published posted read see share follow comments related copyright do does did has have had can could may might will would should must let now today yesterday tomorrow
  jan feb mar apr jun jul aug sep sept oct nov dec gmt utc est edt tv ceo cto cfo ciso gdp ngo ngos ddos cctv dna pcr usb pc it faq pr hr sms gps atm gb mb kb usd eur mfa edr soc inc top press media web internet it's we're i'm he's she's they're
  therefore unfortunately just still even only there's dear yes please thank thanks breaking exclusive video photo image images watch
  c2 dll exe url urls ip ips sha256 sha1 md5 http https html pdf api ttp ttps ioc iocs powershell type value domain hash file vpn`
    .split(/\s+/)
    .filter(Boolean),
);
