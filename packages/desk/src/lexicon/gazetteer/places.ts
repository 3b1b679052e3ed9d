/** Capitals, regions and towns of the news: English forms; Arabic forms. */
export const PLACES = `Washington;واشنطن
New York;نيويورك
London;لندن
Paris;باريس
Berlin;برلين
Rome;روما
Madrid;مدريد
Brussels;بروكسل
Geneva;جنيف
Vienna;فيينا
Moscow;موسكو
Kyiv|Kiev;كييف
Kharkiv;خاركيف
Mariupol;ماريوبول
Donetsk;دونيتسك
Luhansk;لوغانسك
Donbas|Donbass;دونباس
Crimea;القرم
Kherson;خيرسون
Odesa|Odessa;أوديسا
Istanbul;إسطنبول|اسطنبول
Ankara;أنقرة
Tehran;طهران
Natanz;نطنز
Baghdad;بغداد
Basra;البصرة
Mosul;الموصل
Erbil|Irbil;أربيل
Kirkuk;كركوك
Fallujah;الفلوجة
Ramadi;الرمادي
Tikrit;تكريت
Najaf;النجف
Karbala;كربلاء
Anbar;الأنبار
Sinjar;سنجار
Damascus;دمشق
Aleppo;حلب
Homs;حمص
Hama;حماة
Idlib;إدلب
Latakia;اللاذقية
Tartus;طرطوس
Daraa|Deraa;درعا
Deir ez-Zor|Deir al-Zor;دير الزور
Raqqa;الرقة
Palmyra;
Kobani;كوباني|عين العرب
Qamishli;القامشلي
Hasakah|Hasaka;الحسكة
Quneitra;القنيطرة
Suwayda;السويداء
Afrin;عفرين
Manbij;منبج
Golan Heights|Golan;الجولان
Beirut;بيروت
Tripoli;طرابلس
Sidon;صيدا
Amman;
Jerusalem;القدس
Tel Aviv;تل أبيب
Haifa;حيفا
Gaza|Gaza Strip;غزة|قطاع غزة
West Bank;الضفة الغربية
Ramallah;رام الله
Nablus;نابلس
Jenin;جنين
Hebron;
Rafah;رفح
Khan Younis|Khan Yunis;خان يونس
Cairo;القاهرة
Alexandria;الإسكندرية
Sinai;سيناء
Suez;السويس
Khartoum;الخرطوم
Darfur;دارفور
Omdurman;أم درمان
Port Sudan;بورتسودان
Benghazi;بنغازي
Sirte;سرت
Misrata;مصراتة
Derna;درنة
Tunis;تونس العاصمة
Algiers;الجزائر العاصمة
Rabat;الرباط
Casablanca;الدار البيضاء
Nouakchott;نواكشوط
Riyadh;الرياض
Jeddah;جدة
Mecca;مكة|مكة المكرمة
Medina;المدينة المنورة
Dammam;الدمام
Abqaiq;بقيق
Sanaa|Sana'a;صنعاء
Aden;عدن
Hodeidah|Hudaydah;الحديدة
Taiz;تعز
Marib;مأرب
Hadramawt;حضرموت
Saada;صعدة
Abu Dhabi;أبوظبي|أبو ظبي
Dubai;دبي
Doha;الدوحة
Manama;المنامة
Muscat;مسقط
Mogadishu;مقديشو
Nairobi;نيروبي
Addis Ababa;أديس أبابا
Tigray;تيغراي
Kabul;كابول|كابل
Kandahar;قندهار
Helmand;هلمند
Islamabad;إسلام آباد|إسلام أباد
Karachi;كراتشي
Peshawar;بيشاور
Swat;وادي سوات
New Delhi|Delhi;نيودلهي
Mumbai;مومباي
Kashmir;كشمير
Dhaka;دكا
Beijing;بكين
Shanghai;شنغهاي
Hong Kong;هونغ كونغ
Xinjiang;شينجيانغ
Tibet;التبت
Taipei;تايبيه
Pyongyang;بيونغ يانغ
Seoul;سيول|سول
Tokyo;طوكيو
Hanoi;هانوي
Bangkok;بانكوك
Jakarta;جاكرتا
Manila;مانيلا
Kuala Lumpur;كوالالمبور
Canberra;كانبيرا
Sydney;سيدني
Ottawa;أوتاوا
Caracas;كراكاس
Havana;هافانا
Bogotá|Bogota;بوغوتا
Brasília|Brasilia;برازيليا
Pretoria;بريتوريا
Abuja;أبوجا
Lagos;لاغوس
Borno;بورنو
Warsaw;وارسو
Prague;براغ
Budapest;بودابست
Belgrade;بلغراد
Sarajevo;سراييفو
Pristina;بريشتينا
Athens;أثينا
Nicosia;نيقوسيا
Tbilisi;تبليسي
Yerevan;يريفان
Baku;باكو
Nagorno-Karabakh;ناغورني قره باغ|قره باغ
Minsk;مينسك
Riga;ريغا
Tallinn;تالين
Vilnius;فيلنيوس
Stockholm;ستوكهولم
Oslo;أوسلو
Copenhagen;كوبنهاغن
Helsinki;هلسنكي
The Hague;لاهاي
Red Sea;البحر الأحمر
Black Sea;البحر الأسود
Persian Gulf;الخليج العربي|الخليج الفارسي
Strait of Hormuz;مضيق هرمز
Bab el-Mandeb;باب المندب
South China Sea;بحر الصين الجنوبي
Middle East;الشرق الأوسط
Europe;أوروبا|أوربا
Africa;أفريقيا|إفريقيا
Asia;آسيا
Sahel;الساحل الأفريقي
Balkans;البلقان
Kurdistan;كردستان|إقليم كردستان`;
