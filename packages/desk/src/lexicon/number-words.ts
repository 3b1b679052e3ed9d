const pairs = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((item) => {
        const [word = '', value = '0'] = item.split('=');
        return [word, Number(value)] as const;
      }),
  );
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const ENGLISH_UNITS: ReadonlyMap<string, number> = pairs(
  `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16
  seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`,
);
export const ENGLISH_SCALES: ReadonlyMap<string, number> = pairs(
  'hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12 mn=1000000 bn=1000000000',
);

/** Arabic cardinals without و; the folded forms of both genders and cases. */
export const ARABIC_UNITS: ReadonlyMap<string, number> = pairs(
  `واحد=1 واحده=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 اثنا=2 اثني=2 اثنتا=2 اثنتي=2 احد=1 احدي=1 ثلاث=3 ثلاثه=3 اربع=4 اربعه=4 خمس=5 خمسه=5 ست=6 سته=6 سبع=7 سبعه=7 ثمان=8 ثماني=8 ثمانيه=8 تسع=9 تسعه=9 عشر=10 عشره=10
  عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90
  ميه=100 مايه=100 ميتان=200 ميتين=200 مايتان=200 مايتين=200 ميتا=200 ميتي=200 ثلاثميه=300 ثلاثمايه=300 اربعميه=400 اربعمايه=400 خمسميه=500 خمسمايه=500 ستميه=600 ستمايه=600 سبعميه=700 سبعمايه=700 ثمانميه=800 ثمانيميه=800 ثمانمايه=800 ثمانيمايه=800 تسعميه=900 تسعمايه=900
  الفان=2000 الفين=2000 الفا=1000 الفي=2000 مليونان=2000000 مليونين=2000000 مليوني=2000000 ملياران=2000000000 مليارين=2000000000 ملياري=2000000000`,
);
export const ARABIC_SCALES: ReadonlyMap<string, number> = pairs(
  'الف=1000 الفا=1000 الاف=1000 مليون=1000000 مليونا=1000000 ملايين=1000000 مليار=1000000000 مليارا=1000000000 مليارات=1000000000 بليون=1000000000 تريليون=1000000000000',
);

/** Units that make a number an estimate worth keeping: people, losses, money, things that are counted in reports. */
export const COUNTED_ENGLISH: ReadonlySet<string> = words(
  `people person persons killed dead deaths death wounded injured injuries casualties victims fighters soldiers troops civilians militants insurgents gunmen rebels members recruits officers policemen
  children women men families households homes houses refugees migrants displaced prisoners detainees hostages protesters demonstrators residents inhabitants villagers patients workers employees staff students passengers
  vehicles tanks drones missiles rockets shells bombs aircraft planes ships boats mines weapons dollars euros pounds shekels rubles percent % tons tonnes barrels hectares acres buildings schools hospitals shops
  companies organizations organisations firms institutions entities customers users accounts records devices computers machines hosts servers systems websites sites domains emails messages networks samples endpoints installations downloads
  bodies survivors arrests detentions strikes raids attacks attempts cases infections incidents clients phones workstations banks countries targets bitcoins transactions dollar euro voters votes seats jobs positions graves specimens bots routers
  implants ips addresses credentials passwords cards files repositories packages apps applications licenses evacuees crew reservists conscripts mercenaries operatives`,
);
export const COUNTED_ARABIC: ReadonlySet<string> = words(
  `شخص شخصا اشخاص قتيل قتيلا قتلي جريح جريحا جرحي مصاب مصابا مصابين اصابه ضحيه ضحايا جثه جثث مقاتل مقاتلا مقاتلين جندي جنديا جنود عسكري عسكريا عسكريين عنصر عنصرا عناصر مسلح مسلحا مسلحين مدني مدنيا مدنيين طفل طفلا اطفال امراه نساء رجل رجال
  شهيد شهيدا شهداء لاجي لاجيا لاجيين نازح نازحا نازحين مهاجر مهاجرا مهاجرين سجين سجينا سجناء معتقل معتقلا معتقلين اسير اسيرا اسري رهينه رهاين محتجز محتجزا محتجزين عايله اسره عايلات اسر منزل منزلا منازل مبني مباني وحده
  صاروخ صاروخا صواريخ طايره طايرات مسيره مسيرات دبابه دبابات اليه اليات مركبه سياره سيارات سفينه سفن قارب قنبله قذيفه غاره غارات هجوم هجوما هجمات عمليه عمليات دولار دولارا دولارات يورو ليره ريال ريالا دينار دينارا جنيه جنيها شيكل روبل % بالميه المايه الميه بالمايه
  طن طنا اطنان برميل برميلا براميل هكتار هكتارا موسسه موسسات شركه شركات جهاز جهازا اجهزه هاتف هاتفا هواتف حاسوب حاسوبا حساب حسابا حسابات مستخدم مستخدما مستخدمين عميل عميلا عملاء خادم خوادم موقع موقعا مواقع نظام نظاما سجل سجلا سجلات ملف ملفات
  حاله حالات موظف موظفا موظفين عامل عاملا عمال طالب طالبا مريض مريضا مدرسه مدارس مستشفي متظاهر متظاهرا متظاهرين مواطن مواطنا مواطنين نسمه فرد فردا افراد ضابط ضابطا ضباط شرطي مقاتله ناخب ناخبا مقعد مقعدا منظمه عينه عينات دوله بلده قريه قري دونم دونما منهم منهن راكب راكبا ناج مفقود مفقودا مفقودين مجندا مجند مرتزق مرتزقا بنك بنكا مصرف مصرفا`,
);

/** Units that make a number a duration, an age or a distance in time: no estimate. */
export const DURATIONS: ReadonlySet<string> = words(
  `day days week weeks month months year years hour hours minute minutes second seconds decade decades century centuries am pm o'clock year-old times time bit bits
  يوم يوما ايام يومين اسبوع اسابيع اسبوعين شهر شهرا اشهر شهور شهرين سنه سنوات سنتين عام عاما اعوام عامين ساعه ساعات دقيقه دقايق ثانيه ثوان عقد عقود مره مرات صباحا مساء ظهرا`,
);

/** A number after one of these is a name, an age or a place in a list. */
export const NAMING: ReadonlySet<string> = words(
  `figure table page section chapter article resolution version windows port channel no number room route highway phase step part level aged age apt fin unc cve rule step office server iphone android sha rsa aes
  رقم الفرقه اللواء القرار الماده الفقره النسخه الاصدار قناه الجدول الشكل الصفحه البالغ العمر عمره عمرها القناه الطابق المنفذ الفيه الكتيبه الوحده`,
);

export const MONTHS: ReadonlySet<string> = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين جانفي فيفري افريل ماي جوان جويليه اوت
  محرم صفر ربيع جمادي رجب شعبان رمضان شوال القعده الحجه`,
);
