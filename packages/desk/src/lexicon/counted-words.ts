const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** People and losses: counted in reports of any kind, be they few. */
export const PEOPLE: ReadonlySet<string> = words(
  `people person persons killed dead deaths death wounded injured injuries injury casualties casualty fatalities victims missing homeless hospitalized hospitalised infected displaced arrested detained martyrs others
  fighters soldiers soldier troops troop servicemen personnel civilians civilian militants militant insurgents gunmen rebels jihadists terrorists extremists militiamen paramilitaries mercenaries recruits volunteers reservists conscripts operatives agents commandos officers policemen police guards members crew sailors pilots
  children child women men boys girls families family refugees migrants immigrants asylum-seekers evacuees prisoners prisoner detainees inmates hostages captives abductees protesters demonstrators residents inhabitants villagers citizens nationals patients doctors nurses medics workers employees staff students pupils teachers passengers tourists pilgrims worshippers fishermen journalists activists lawmakers politicians
  شخص شخصا اشخاص شخصين قتيل قتيلا قتلي قتيلين جريح جريحا جرحي جريحين مصاب مصابا مصابين مصابون اصابه اصابات ضحيه ضحايا وفاه وفيات جثه جثث جثمان جثامين مقاتل مقاتلا مقاتلين مقاتلون جندي جنديا جنود عسكري عسكريا عسكريين عنصر عنصرا عناصر مسلح مسلحا مسلحين مدني مدنيا مدنيين طفل طفلا اطفال امراه نساء سيده رجل رجلا رجال
  شهيد شهيدا شهداء ارهابي ارهابيا ارهابيين متطرف متطرفا متطرفين متشدد متشددا متشددين لاجي لاجيا لاجيين لاجءين نازح نازحا نازحين مشرد مشردا مهجر مهجرا مهاجر مهاجرا مهاجرين سجين سجينا سجناء معتقل معتقلا معتقلين موقوف موقوفا موقوفين اسير اسيرا اسري رهينه رهاين محتجز محتجزا محتجزين مخطوف مخطوفا مختطف مختطفا
  موظف موظفا موظفين عامل عاملا عمال طالب طالبا طلاب تلميذ تلميذا معلم معلما مريض مريضا مرضي طبيب طبيبا متظاهر متظاهرا متظاهرين محتج محتجا مواطن مواطنا مواطنين نسمه فرد فردا افراد ضابط ضابطا ضباط شرطي شرطيا مقاتله متطوع متطوعا مجند مجندا مجندين مرتزق مرتزقا مرتزقه بحار بحارا صحفي صحفيا صحافيا صحافي ناشط ناشطا نايب نايبا
  ناخب ناخبا منهم منهن اخرين اخرون اخر راكب راكبا ناج مفقود مفقودا مفقودين مستوطن مستوطنا مستوطنين لاجيه نازحه them`,
);

/** Money, arms, buildings, bodies that were hit: counted in reports of any kind. */
export const THINGS: ReadonlySet<string> = words(
  `vehicles tanks drones missiles rockets shells bombs warheads aircraft planes jets helicopters ships boats vessels tankers submarines mines weapons rifles guns launchers batteries sorties airstrikes strikes raids attacks attack attempts explosions blasts bombings cases incidents arrests detentions executions abductions kidnappings infections
  terabytes gigabytes gb tb تيرابايت غيغابايت جيجابايت
  dollars dollar euros euro pounds shekels rubles roubles rials riyals dirhams dinars lira yen yuan rupees francs bitcoins bitcoin btc percent per-cent % tons tonnes barrels hectares acres buildings schools hospitals shops mosques churches villages towns cities provinces districts settlements camps bases checkpoints bodies corpses graves survivors
  companies organizations organisations firms institutions banks businesses entities agencies countries nations customers users subscribers accounts records clients devices computers machines phones smartphones workstations websites households networks endpoints installations downloads victims targets transactions voters votes seats jobs voters ballots residents passports credentials passwords cards ips routers bots hosts
  صاروخ صاروخا صواريخ طايره طايرات مسيره مسيرات دبابه دبابات اليه اليات مركبه مركبات عربه عربات سياره سيارات سفينه سفن قارب قاربا قوارب زورق ناقله قنبله قنابل قذيفه قذايف عبوه عبوات لغم لغما الغام قطعه غاره غارات هجوم هجوما هجمات هجمه عمليه عمليات تفجير تفجيرا ضربه ضربات طلعه
  دولار دولارا دولارات يورو ليره ريال ريالا دينار دينارا درهم درهما جنيه جنيها شيكل شيكلا روبل روبلا ين يوان فرنك % بالميه بالمايه المايه الميه بيتكوين عمله طن طنا اطنان برميل برميلا براميل هكتار هكتارا دونم دونما كيلوغرام كيلوغراما
  موسسه موسسات شركه شركات منظمه منظمات هييه جهاز جهازا اجهزه هاتف هاتفا هواتف حاسوب حاسوبا كمبيوتر حساب حسابا حسابات مستخدم مستخدما مستخدمين مشترك مشتركا عميل عميلا عملاء زبون زبونا سجل سجلا سجلات بطاقه
  households homes houses apartments
  عايله عايلات اسره اسر منزل منزلا منازل مبني مباني بيت بيتا بيوت
  حاله حالات مدرسه مدارس مستشفي مستشفيات مسجد مسجدا
  مقعد مقعدا دوله دول بلد بلدا بلده قريه قري مدينه ولايه ولايات محافظه محافظات بنك بنكا مصرف مصرفا مستوطنه وظيفه وحده وحدات هدف هدفا اهداف موقع موقعا مواقع`,
);

/** Counted in technical reports; a few of them are description, many of them are a finding. */
export const TECHNICAL: ReadonlySet<string> = words(
  `samples specimens domains subdomains servers files emails messages hashes addresses variants versions families modules commands functions strings packets requests repositories packages apps applications systems sites implants payloads exploits vulnerabilities flaws bugs engines signatures certificates
  licenses documents images photos videos pages posts tweets links scripts plugins stages layers steps campaigns groups clusters sectors categories types ways tools techniques processes threads keys values
  عينه عينات خادم خادما خوادم نظام نظاما انظمه ملف ملفا ملفات نطاق نطاقا نطاقات رساله رسايل عنوان عنوانا عناوين وثيقه وثايق صوره صور تطبيق تطبيقا تطبيقات ثغره ثغرات برنامج برنامجا فيديو مقطع رابط رابطا تغريده نوع نوعا انواع قطاع قطاعا`,
);

/** People who speak in a report: a few of them are its sources, not a finding. */
export const SPEAKERS: ReadonlySet<string> = words(
  `officials official sources source diplomats witnesses experts analysts researchers aides lawyers ministers senators commanders correspondents reporters relatives colleagues
  مسوول مسوولا مسوولين مسوولون مصدر مصدرا مصادر دبلوماسي دبلوماسيا دبلوماسيين شاهد شهود خبير خبيرا خبراء محلل محللا محللين باحث باحثا باحثين وزير وزيرا وزراء قاده`,
);

/** Durations, distances, sizes, scores and parts of texts: no finding of a report, whatever their number. */
export const UNCOUNTED: ReadonlySet<string> = words(
  `day days week weeks weekend month months year years hour hours minute minutes second seconds decade decades century centuries am pm o'clock year-old years-old year-olds times time bit bits byte bytes kb mb kilobytes megabytes character characters digits letters words lines bytes-long
  km kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot inches inch cm mm yards nautical degrees degree celsius knots mph kph hz khz mhz ghz volts pages page chapters chapter articles article points goals runs sets rounds things ways reasons questions options parts thirds quarters halves sides other
  يوم يوما ايام يومين اسبوع اسبوعا اسابيع اسبوعين شهر شهرا اشهر شهور شهرين سنه سنوات سنتين سنين عام عاما اعوام عامين ساعه ساعات ساعتين دقيقه دقايق ثانيه ثوان ثواني عقد عقود عقدين قرن قرون مره مرات مرتين صباحا مساء ظهرا فجرا ليلا
  كيلومتر كيلومترا كيلومترات كم متر مترا امتار ميل ميلا اميال قدم قدما درجه درجات بوصه بايت صفحه صفحات نقطه نقاط بند بندا بنود ماده مواد هدفين جوله جولات`,
);

/** Words whose number is a loss even without a noun: killed 20, مقتل 15. */
export const HARM: ReadonlySet<string> = words(
  `killed killing kill kills wounded wounding wound injured injuring injure arrested arresting detained detaining executed beheaded abducted kidnapped captured displacing displaced claimed lost leaving left died dying perished drowned hurt
  مقتل قتل قتلت بمقتل اصابه باصابه اصيب جرح جرحت بجرح استشهاد باستشهاد اعتقال اعتقلت اسر وفاه مصرع اصاب اصابت اصيبوا قتلوا توفي توفوا استشهد اغتيال`,
);

/** What became of the people just named: two officials *died*, 15 who were *injured*. */
export const BEFALLEN: ReadonlySet<string> = words(
  `killed wounded injured hurt died perished drowned executed beheaded dead
  قتلوا اصيبوا جرحوا توفوا اعتقلوا استشهدوا`,
);

/** Arabic duals that no sound plural looks like. */
export const DUALS: ReadonlySet<string> = words(
  `شخصين قتيلين جريحين طفلين جنديين رجلين ضابطين شابين عنصرين طالبين عاملين طبيبين مريضين سجينين اسيرين شهيدين امراتين سيدتين طفلتين فتاتين جثتين شرطيين`,
);

/** Words that announce a figure: the toll, عددهم. */
export const FIGURE_WORDS: ReadonlySet<string> = words(
  `tally toll figure figures number numbers total count estimate estimates estimated puts put population strength
  عدد عددهم عددها وعددهم وعددها اعداد اعدادهم الحصيله حصيله الرقم رقما اجمالي الاجمالي نسبه بنسبه قوامها قوامه مجموع يقدر تقدر يقدرون قدر قدرت تقديرات`,
);

/** Verbs right before the figure they give. */
export const REACHED: ReadonlySet<string> = words(
  `totals totaled totalled totaling totalling reached reaching numbers numbered numbering بلغ بلغت بلغوا ناهز ناهزت`,
);

/** Change from one number to another is no range: rose from 100 to 200. */
export const CHANGES: ReadonlySet<string> = words(
  `rose rise rises risen rising increased increase increases increasing grew grown grow growing jumped climbed climb up down fell fall fallen falling dropped drop declined decline decreased decrease shrank shrunk went gone surged doubled raised raise reduced reduce cut
  ارتفع ارتفعت ارتفاع يرتفع ازداد ازدادت زاد زادت زياده انخفض انخفضت انخفاض تراجع تراجعت هبط قفز قفزت رفع رفعت خفض تقلص تضاعف`,
);

/** A number after one of these is a name, an age or a place in a list. */
export const NAMING: ReadonlySet<string> = words(
  `top figure table section chapter article articles resolution version versions windows port ports channel no nos number room route highway phase step part level aged age ages apt fin unc cve rule office server iphone android sha rsa aes md utf http https base page pages volume issue protocol amendment bill unit brigade battalion division stage line lines row column appendix annex chapter item paragraph flight block gate bus district zone sector apartment suite building area model type mark build api level id
  رقم الفرقه اللواء القرار قرار الماده ماده الفقره النسخه الاصدار قناه الجدول الشكل الصفحه البالغ البالغه العمر عمره عمرها القناه الطابق المنفذ الكتيبه الوحده الفوج الساعه البند الفصل المجموعه سن طريق الطريق شارع الشارع الخط خط النوع طراز بوينغ ايرباص العدد`,
);
