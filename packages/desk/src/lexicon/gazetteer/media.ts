/** Press, agencies and channels: English forms; Arabic forms. */
export const MEDIA = `Reuters;رويترز
Associated Press|AP;أسوشيتد برس|أسوشييتد برس|الأسوشيتد برس
Agence France-Presse|AFP;فرانس برس|وكالة الصحافة الفرنسية
Bloomberg;بلومبرغ|بلومبيرغ
DPA;د ب أ
Xinhua;شينخوا
TASS;تاس
Interfax;إنترفاكس
RIA Novosti;نوفوستي
Sputnik;سبوتنيك
RT|Russia Today;روسيا اليوم|آر تي
Anadolu Agency|Anadolu;الأناضول
SANA;سانا
IRNA;إرنا
Fars News Agency|Fars;وكالة فارس
Tasnim;تسنيم
Mehr News Agency;وكالة مهر
Press TV;برس تي في
SPA;واس
WAM;وام
Petra;وكالة بترا
MENA;أ ش أ
KUNA;كونا
Wafa;وكالة وفا
National News Agency;الوكالة الوطنية للإعلام
BBC;بي بي سي|هيئة الإذاعة البريطانية
CNN;سي إن إن|سي ان ان
Al Jazeera|Al-Jazeera;الجزيرة نت|قناة الجزيرة
Al Arabiya|Al-Arabiya;العربية نت|قناة العربية
Sky News;سكاي نيوز
Sky News Arabia;سكاي نيوز عربية
Al Mayadeen|Al-Mayadeen;الميادين
Al-Manar|Al Manar;قناة المنار
Al Hurra|Alhurra;قناة الحرة
France 24;فرانس 24
Deutsche Welle|DW;دويتشه فيله
Euronews;يورونيوز
NBC|NBC News;إن بي سي
CBS|CBS News;سي بي إس
ABC News;إيه بي سي
Fox News;فوكس نيوز
MSNBC;
PBS;
NPR;
Voice of America|VOA;صوت أمريكا
Radio Free Europe|RFE/RL;راديو أوروبا الحرة
New York Times;نيويورك تايمز|النيويورك تايمز
Washington Post;واشنطن بوست|الواشنطن بوست
Wall Street Journal;وول ستريت جورنال
Los Angeles Times;لوس أنجلوس تايمز
USA Today;يو إس إيه توداي
Washington Times;واشنطن تايمز
Politico;بوليتيكو
Axios;أكسيوس
The Intercept;ذا إنترسبت|إنترسبت
Daily Beast;ديلي بيست
Foreign Policy;فورين بوليسي
Newsweek;نيوزويك
TIME magazine;مجلة تايم
The Economist|Economist;الإيكونوميست|إيكونوميست
Financial Times;فايننشال تايمز|فاينانشال تايمز
The Guardian|Guardian newspaper;الغارديان|الجارديان
The Times of London;التايمز البريطانية
Sunday Times;صنداي تايمز|الصنداي تايمز
Daily Telegraph|The Telegraph;ديلي تلغراف|التلغراف|ديلي تليغراف
The Independent;الإندبندنت|إندبندنت
Daily Mail;ديلي ميل
Daily Mirror;ديلي ميرور|الميرور
Middle East Eye;ميدل إيست آي
Le Monde;لوموند|اللوموند
Le Figaro;لوفيغارو
Libération;ليبراسيون
Mediapart;ميديابارت
Der Spiegel|Spiegel;دير شبيغل|شبيغل
Die Welt;دي فيلت
Die Zeit;دي تسايت
Bild;بيلد
Süddeutsche Zeitung;زود دويتشه تسايتونغ
Frankfurter Allgemeine;فرانكفورتر ألغماينه
El País|El Pais;إلباييس|الباييس
El Mundo;إل موندو
La Repubblica;لا ريبوبليكا
Corriere della Sera;كورييري ديلا سيرا
Haaretz;هآرتس
Jerusalem Post;جيروزاليم بوست|جيروزالم بوست
Times of Israel;تايمز أوف إسرائيل
Yedioth Ahronoth|Ynet;يديعوت أحرونوت
Maariv;معاريف
Israel Hayom;إسرائيل اليوم|يسرائيل هيوم
Channel 12;القناة 12
Channel 13;القناة 13
Kan;هيئة البث الإسرائيلية
Hurriyet;حرييت
Sabah;صحيفة صباح
Milliyet;ملييت
Kommersant;كوميرسانت
Izvestia;إزفستيا
Novaya Gazeta;نوفايا غازيتا
Moscow Times;موسكو تايمز
Kyiv Post;كييف بوست
Kyiv Independent;كييف إندبندنت
Dawn;
Geo TV;جيو تي في
Times of India;تايمز أوف إنديا
The Hindu;
NDTV;
South China Morning Post;ساوث تشاينا مورنينغ بوست
Global Times;غلوبال تايمز
Nikkei;نيكي
Kyodo;كيودو
Yonhap;يونهاب
Asharq Al-Awsat;الشرق الأوسط السعودية|صحيفة الشرق الأوسط
Al-Hayat;صحيفة الحياة
Al-Quds Al-Arabi;القدس العربي
Al-Araby Al-Jadeed|The New Arab;العربي الجديد
Arabi21;عربي21
Al-Akhbar;الأخبار اللبنانية|صحيفة الأخبار
An-Nahar|Annahar;النهار اللبنانية|صحيفة النهار
Al-Ahram;الأهرام
Al-Masry Al-Youm;المصري اليوم
Al Riyadh;صحيفة الرياض
Okaz;عكاظ
Al-Rai;صحيفة الرأي
Al-Watan;صحيفة الوطن
Al Khaleej;صحيفة الخليج
Al Bayan;صحيفة البيان
The National;ذا ناشيونال
Arab News;عرب نيوز
Echorouk;الشروق الجزائرية
Hespress;هسبريس
Enab Baladi;عنب بلدي
Orient TV;أورينت
Amaq;وكالة أعماق|أعماق
The Hacker News;
BleepingComputer|Bleeping Computer;بليبينغ كمبيوتر
Krebs on Security|KrebsOnSecurity;
The Record;
CyberScoop;سايبر سكوب
SecurityWeek;
Dark Reading;
Wired;وايرد
TechCrunch;تك كرانش
Motherboard;
Ars Technica;
ZDNet;زد دي نت
The Register;
Threatpost;
Intelligence Online;إنتليجنس أونلاين
Wikileaks|WikiLeaks;ويكيليكس
Bellingcat;بيلينغكات`;
