/** International bodies, services, armed groups, parties and companies of the news: English forms; Arabic forms. */
export const ORGANISATIONS = `United Nations|U.N|UN;الأمم المتحدة
U.N. Security Council|UN Security Council|Security Council;مجلس الأمن|مجلس الأمن الدولي
UNHCR;المفوضية السامية للأمم المتحدة لشؤون اللاجئين|المفوضية العليا للاجئين|مفوضية اللاجئين
UNICEF;اليونيسف|يونيسف
UNRWA;الأونروا|أونروا
UNIFIL;اليونيفيل
World Health Organization|WHO;منظمة الصحة العالمية
World Food Programme|World Food Program|WFP;برنامج الأغذية العالمي|برنامج الغذاء العالمي
International Atomic Energy Agency|IAEA;الوكالة الدولية للطاقة الذرية
OPCW;منظمة حظر الأسلحة الكيميائية
International Criminal Court|ICC;المحكمة الجنائية الدولية
International Court of Justice|ICJ;محكمة العدل الدولية
International Monetary Fund|IMF;صندوق النقد الدولي
World Bank;البنك الدولي
European Union|EU|E.U;الاتحاد الأوروبي|الاتحاد الاوربي
European Commission;المفوضية الأوروبية
European Parliament;البرلمان الأوروبي
NATO;حلف شمال الأطلسي|حلف الناتو|الناتو|حلف الأطلسي
OSCE;منظمة الأمن والتعاون في أوروبا
Arab League|League of Arab States;الجامعة العربية|جامعة الدول العربية
Gulf Cooperation Council|GCC;مجلس التعاون الخليجي|مجلس التعاون لدول الخليج العربية
African Union;الاتحاد الأفريقي|الاتحاد الإفريقي
OPEC;أوبك
Red Cross|ICRC|International Committee of the Red Cross;الصليب الأحمر|اللجنة الدولية للصليب الأحمر
Red Crescent;الهلال الأحمر
Amnesty International|Amnesty;منظمة العفو الدولية|أمنستي
Human Rights Watch|HRW;هيومن رايتس ووتش
Doctors Without Borders|MSF;أطباء بلا حدود
Reporters Without Borders|RSF;مراسلون بلا حدود
Syrian Observatory for Human Rights|SOHR;المرصد السوري لحقوق الإنسان|المرصد السوري
White Helmets;الخوذ البيضاء|الدفاع المدني السوري
Interpol|INTERPOL;الإنتربول
Europol;يوروبول
Citizen Lab;سيتيزن لاب
Forbidden Stories;فوربيدن ستوريز
Transparency International;منظمة الشفافية الدولية
CIA|Central Intelligence Agency;وكالة الاستخبارات المركزية|وكالة المخابرات المركزية|السي آي إيه|سي آي إيه|سي آي ايه
FBI|Federal Bureau of Investigation;مكتب التحقيقات الفيدرالي|مكتب التحقيقات الاتحادي|إف بي آي|اف بي اي
NSA|National Security Agency;وكالة الأمن القومي|وكالة الأمن القومي الأمريكية
CISA;وكالة الأمن السيبراني وأمن البنية التحتية
Pentagon;البنتاغون|البنتاجون
White House;البيت الأبيض
State Department;الخارجية الأمريكية|الخارجية الأميركية|وزارة الخارجية الأمريكية|وزارة الخارجية الأميركية
Congress|U.S. Congress;الكونغرس|الكونجرس
Kremlin;الكرملين
U.S. Central Command|Central Command|CENTCOM;القيادة المركزية الأمريكية|القيادة المركزية الأميركية
GCHQ;مقر الاتصالات الحكومية
MI5;إم آي 5
MI6;إم آي 6
National Cyber Security Centre|NCSC;المركز الوطني للأمن السيبراني
BND;الاستخبارات الألمانية
DGSE;الاستخبارات الفرنسية
FSB;جهاز الأمن الفيدرالي|جهاز الأمن الفدرالي
GRU;الاستخبارات العسكرية الروسية
SVR;جهاز الاستخبارات الخارجية الروسي
Mossad;الموساد
Shin Bet|Shabak;الشاباك|الشين بيت
Israeli army|IDF|Israel Defense Forces;الجيش الإسرائيلي|جيش الاحتلال
Unit 8200;الوحدة 8200
Islamic Revolutionary Guard Corps|Revolutionary Guards|IRGC;الحرس الثوري|الحرس الثوري الإيراني
Quds Force;فيلق القدس|قوة القدس
Basij;الباسيج
Islamic State|ISIS|ISIL|Daesh|IS group;تنظيم الدولة الإسلامية|تنظيم الدولة|الدولة الإسلامية|داعش|تنظيم داعش
al-Qaeda|al Qaeda|Al-Qaida|al-Qaida;تنظيم القاعدة
Nusra Front|al-Nusra Front|Jabhat al-Nusra;جبهة النصرة|النصرة
Hayat Tahrir al-Sham|HTS;هيئة تحرير الشام|تحرير الشام
Ahrar al-Sham;أحرار الشام
Jaysh al-Islam;جيش الإسلام
Free Syrian Army|FSA;الجيش السوري الحر|الجيش الحر
Syrian Democratic Forces|SDF;قوات سوريا الديمقراطية|قسد
YPG|People's Protection Units;وحدات حماية الشعب
PKK|Kurdistan Workers' Party;حزب العمال الكردستاني
Peshmerga;البيشمركة|البشمركة
Popular Mobilization Forces|Hashd al-Shaabi|PMF;الحشد الشعبي
Kataib Hezbollah;كتائب حزب الله
Asaib Ahl al-Haq;عصائب أهل الحق
Hezbollah|Hizbollah|Hizbullah;حزب الله
Amal Movement;حركة أمل
Hamas;حماس|حركة حماس
al-Qassam Brigades;كتائب القسام|كتائب عز الدين القسام
Islamic Jihad|Palestinian Islamic Jihad;الجهاد الإسلامي|حركة الجهاد الإسلامي|سرايا القدس
Fatah;حركة فتح
Palestine Liberation Organization|PLO;منظمة التحرير الفلسطينية
Houthis|Ansar Allah|Houthi;الحوثيون|الحوثيين|جماعة الحوثي|أنصار الله|الحوثي
Southern Transitional Council|STC;المجلس الانتقالي الجنوبي
Taliban;طالبان|حركة طالبان
Haqqani network;شبكة حقاني
Boko Haram;بوكو حرام
al-Shabaab|Al Shabaab|al-Shabab;حركة الشباب
Ansar al-Sharia;أنصار الشريعة
Muslim Brotherhood;الإخوان المسلمين|الإخوان المسلمون|جماعة الإخوان
Rapid Support Forces;قوات الدعم السريع|الدعم السريع
Janjaweed;الجنجويد
Wagner Group|Wagner;مجموعة فاغنر|فاغنر
Azov;آزوف
Baath Party|Ba'ath Party;حزب البعث
FARC;فارك
ETA;إيتا
Irish Republican Army|IRA;الجيش الجمهوري الإيرلندي
Tamil Tigers|LTTE;نمور التاميل
Lashkar-e-Taiba;عسكر طيبة
Jaish-e-Mohammad;جيش محمد
Abu Sayyaf;أبو سياف
Lord's Resistance Army;جيش الرب
Polisario Front|Polisario;جبهة البوليساريو|البوليساريو
Kaspersky|Kaspersky Lab;كاسبرسكي|كاسبرسكي لاب
Proofpoint;بروف بوينت
FireEye;فاير آي
Mandiant;مانديانت
CrowdStrike;كراود سترايك
Symantec;سيمانتك
McAfee;مكافي|ماكفاي
Trend Micro;تريند مايكرو
Palo Alto Networks|Unit 42;بالو ألتو نتوركس
Check Point|Check Point Research;تشيك بوينت
ESET;إيسيت
Cisco Talos|Talos;سيسكو تالوس
Cisco;سيسكو
Microsoft;مايكروسوفت|ميكروسوفت
Google;غوغل|جوجل
Apple;آبل|أبل
Facebook|Meta;فيسبوك|ميتا
Twitter;تويتر
Amazon;أمازون
WhatsApp;واتساب
Telegram;تلغرام|تيليغرام
Huawei;هواوي
Samsung;سامسونغ
Sony;سوني
Yahoo;ياهو
Intel;إنتل
Oracle;أوراكل
VMware;في إم وير
Fortinet;فورتينت
SolarWinds;سولارويندز
Group-IB;غروب آي بي
Recorded Future;ريكوردد فيوتشر
Secureworks|SecureWorks;سكيور ووركس
Sophos;سوفوس
Bitdefender;بت ديفندر
Malwarebytes;مالوير بايتس
Avast;أفاست
F-Secure;إف سكيور
Dragos;دراغوس
Volexity;فولكسيتي
SentinelOne|SentinelLabs;سنتينل ون
Zscaler;زد سكيلر
Cybereason;سايبريزن
ClearSky;كلير سكاي
Lookout;لوك أوت
Forcepoint;فورس بوينت
RiskIQ;ريسك آي كيو
Rapid7;رابيد 7
Dell SecureWorks;ديل سكيور ووركس
Qihoo 360|360 Netlab;كيهو 360
Tencent;تينسنت
NSO Group|NSO;مجموعة NSO|إن إس أو|شركة إن إس أو
Hacking Team;هاكينغ تيم
FinFisher|Gamma Group;فين فيشر
Candiru;كانديرو
Cellebrite;سيلبرايت
Intellexa;إنتيليكسا
QuaDream;كوادريم
VirusTotal;فايروس توتال
Saudi Aramco|Aramco;أرامكو|أرامكو السعودية
RasGas;راس غاز
Gazprom;غازبروم
SWIFT;سويفت
Bank of America;
JPMorgan;جي بي مورغان
Boeing;بوينغ
Airbus;إيرباص
Lockheed Martin;لوكهيد مارتن
Raytheon;رايثيون`;
