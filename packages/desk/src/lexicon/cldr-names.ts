/*
 * Names of territories, regions and languages in English and Arabic. Written by test/cldr-names.ts from the npm
 * package cldr-localenames-full 48.2.0, © Unicode, Inc.; its licence is in LICENSE-UNICODE.txt.
 */

/** ISO 3166-1 alpha-2 and UN M49 codes with their names. */
export const TERRITORIES = `142:Asia;آسيا
143:Central Asia;وسط آسيا
145:Western Asia;غرب آسيا
150:Europe;أوروبا
151:Eastern Europe;شرق أوروبا
154:Northern Europe;شمال أوروبا
155:Western Europe;غرب أوروبا
202:Sub-Saharan Africa;أفريقيا جنوب الصحراء الكبرى
419:Latin America;أمريكا اللاتينية
001:world;العالم
002:Africa;أفريقيا
003:North America;أمريكا الشمالية
005:South America;أمريكا الجنوبية
009:Oceania;أوقيانوسيا
011:Western Africa;غرب أفريقيا
013:Central America;أمريكا الوسطى
014:Eastern Africa;شرق أفريقيا
015:Northern Africa;شمال أفريقيا
017:Middle Africa;وسط أفريقيا
018:Southern Africa;أفريقيا الجنوبية
019:Americas;الأمريكتان
021:Northern America;شمال أمريكا
029:Caribbean;الكاريبي
030:Eastern Asia;شرق آسيا
034:Southern Asia;جنوب آسيا
035:Southeast Asia;جنوب شرق آسيا
039:Southern Europe;جنوب أوروبا
053:Australasia;أسترالاسيا
054:Melanesia;ميلانيزيا
057:Micronesian Region;الجزر الميكرونيزية
061:Polynesia;بولينيزيا
AC:Ascension Island;جزيرة أسينشيون
AD:Andorra;أندورا
AE:United Arab Emirates;الإمارات العربية المتحدة
AF:Afghanistan;أفغانستان
AG:Antigua & Barbuda;أنتيغوا وبربودا
AI:Anguilla;أنغويلا
AL:Albania;ألبانيا
AM:Armenia;أرمينيا
AO:Angola;أنغولا
AQ:Antarctica;أنتاركتيكا
AR:Argentina;الأرجنتين
AS:American Samoa;ساموا الأمريكية
AT:Austria;النمسا
AU:Australia;أستراليا
AW:Aruba;أروبا
AX:Åland Islands;جزر آلاند
AZ:Azerbaijan;أذربيجان
BA:Bosnia & Herzegovina|Bosnia;البوسنة والهرسك
BB:Barbados;بربادوس
BD:Bangladesh;بنغلاديش
BE:Belgium;بلجيكا
BF:Burkina Faso;بوركينا فاسو
BG:Bulgaria;بلغاريا
BH:Bahrain;البحرين
BI:Burundi;بوروندي
BJ:Benin;بنين
BL:St. Barthélemy;سان بارتليمي
BM:Bermuda;برمودا
BN:Brunei;بروناي
BO:Bolivia;بوليفيا
BQ:Caribbean Netherlands;هولندا الكاريبية
BR:Brazil;البرازيل
BS:Bahamas;جزر البهاما
BT:Bhutan;بوتان
BV:Bouvet Island;جزيرة بوفيه
BW:Botswana;بوتسوانا
BY:Belarus;بيلاروس
BZ:Belize;بليز
CA:Canada;كندا
CC:Cocos (Keeling) Islands|Cocos Islands;جزر كوكوس (كيلينغ)
CD:Congo - Kinshasa|Congo (DRC);الكونغو - كينشاسا|جمهورية الكونغو الديمقراطية
CF:Central African Republic;جمهورية أفريقيا الوسطى
CG:Congo - Brazzaville|Congo (Republic);الكونغو - برازافيل|جمهورية الكونغو
CH:Switzerland;سويسرا
CI:Côte d’Ivoire|Ivory Coast;ساحل العاج|كوت ديفوار
CK:Cook Islands;جزر كوك
CL:Chile;تشيلي
CM:Cameroon;الكاميرون
CN:China;الصين
CO:Colombia;كولومبيا
CP:Clipperton Island;جزيرة كليبيرتون
CQ:Sark;سارك
CR:Costa Rica;كوستاريكا
CU:Cuba;كوبا
CV:Cape Verde|Cabo Verde;الرأس الأخضر
CW:Curaçao;كوراساو
CX:Christmas Island;جزيرة كريسماس
CY:Cyprus;قبرص
CZ:Czechia|Czech Republic;التشيك|جمهورية التشيك
DE:Germany;ألمانيا
DG:Diego Garcia;دييغو غارسيا
DJ:Djibouti;جيبوتي
DK:Denmark;الدانمرك
DM:Dominica;دومينيكا
DO:Dominican Republic;جمهورية الدومينيكان
DZ:Algeria;الجزائر
EA:Ceuta & Melilla;سيوتا وميليلا
EC:Ecuador;الإكوادور
EE:Estonia;إستونيا
EG:Egypt;مصر
EH:Western Sahara;الصحراء الغربية
ER:Eritrea;إريتريا
ES:Spain;إسبانيا
ET:Ethiopia;إثيوبيا
FI:Finland;فنلندا
FJ:Fiji;فيجي
FK:Falkland Islands|Falkland Islands (Islas Malvinas);جزر فوكلاند|جزر فوكلاند - جزر مالفيناس
FM:Micronesia;ميكرونيزيا
FO:Faroe Islands;جزر فارو
FR:France;فرنسا
GA:Gabon;الغابون
GB:United Kingdom|UK;المملكة المتحدة
GD:Grenada;غرينادا
GE:Georgia;جورجيا
GF:French Guiana;غويانا الفرنسية
GG:Guernsey;غيرنزي
GH:Ghana;غانا
GI:Gibraltar;جبل طارق
GL:Greenland;غرينلاند
GM:Gambia;غامبيا
GN:Guinea;غينيا
GP:Guadeloupe;غوادلوب
GQ:Equatorial Guinea;غينيا الاستوائية
GR:Greece;اليونان
GS:South Georgia & South Sandwich Islands;جورجيا الجنوبية وجزر ساندويتش الجنوبية
GT:Guatemala;غواتيمالا
GU:Guam;غوام
GW:Guinea-Bissau;غينيا بيساو
GY:Guyana;غيانا
HK:Hong Kong SAR China|Hong Kong;هونغ كونغ الصينية (منطقة إدارية خاصة)|هونغ كونغ
HM:Heard & McDonald Islands;جزيرة هيرد وجزر ماكدونالد
HN:Honduras;هندوراس
HR:Croatia;كرواتيا
HT:Haiti;هايتي
HU:Hungary;هنغاريا
IC:Canary Islands;جزر الكناري
ID:Indonesia;إندونيسيا
IE:Ireland;أيرلندا
IL:Israel;إسرائيل
IM:Isle of Man;جزيرة مان
IN:India;الهند
IO:British Indian Ocean Territory;الإقليم البريطاني في المحيط الهندي
IQ:Iraq;العراق
IR:Iran;إيران
IS:Iceland;آيسلندا
IT:Italy;إيطاليا
JE:Jersey;جيرسي
JM:Jamaica;جامايكا
JO:Jordan;الأردن
JP:Japan;اليابان
KE:Kenya;كينيا
KG:Kyrgyzstan;قيرغيزستان
KH:Cambodia;كمبوديا
KI:Kiribati;كيريباتي
KM:Comoros;جزر القمر
KN:St. Kitts & Nevis;سانت كيتس ونيفيس
KP:North Korea;كوريا الشمالية
KR:South Korea;كوريا الجنوبية
KW:Kuwait;الكويت
KY:Cayman Islands;جزر كايمان
KZ:Kazakhstan;كازاخستان
LA:Laos;لاوس
LB:Lebanon;لبنان
LC:St. Lucia;سانت لوسيا
LI:Liechtenstein;ليختنشتاين
LK:Sri Lanka;سريلانكا
LR:Liberia;ليبيريا
LS:Lesotho;ليسوتو
LT:Lithuania;ليتوانيا
LU:Luxembourg;لوكسمبورغ
LV:Latvia;لاتفيا
LY:Libya;ليبيا
MA:Morocco;المغرب
MC:Monaco;موناكو
MD:Moldova;مولدوفا
ME:Montenegro;الجبل الأسود
MF:St. Martin;سان مارتن
MG:Madagascar;مدغشقر
MH:Marshall Islands;جزر مارشال
MK:North Macedonia;مقدونيا الشمالية
ML:Mali;مالي
MM:Myanmar (Burma)|Myanmar;ميانمار (بورما)
MN:Mongolia;منغوليا
MO:Macao SAR China|Macao;منطقة ماكاو الإدارية الخاصة|مكاو
MP:Northern Mariana Islands;جزر ماريانا الشمالية
MQ:Martinique;جزر المارتينيك
MR:Mauritania;موريتانيا
MS:Montserrat;مونتسرات
MT:Malta;مالطا
MU:Mauritius;موريشيوس
MV:Maldives;جزر المالديف
MW:Malawi;ملاوي
MX:Mexico;المكسيك
MY:Malaysia;ماليزيا
MZ:Mozambique;موزمبيق
NA:Namibia;ناميبيا
NC:New Caledonia;كاليدونيا الجديدة
NE:Niger;النيجر
NF:Norfolk Island;جزيرة نورفولك
NG:Nigeria;نيجيريا
NI:Nicaragua;نيكاراغوا
NL:Netherlands;هولندا
NO:Norway;النرويج
NP:Nepal;نيبال
NR:Nauru;ناورو
NU:Niue;نيوي
NZ:New Zealand|Aotearoa New Zealand;نيوزيلندا
OM:Oman;عُمان
PA:Panama;بنما
PE:Peru;بيرو
PF:French Polynesia;بولينيزيا الفرنسية
PG:Papua New Guinea;بابوا غينيا الجديدة
PH:Philippines;الفلبين
PK:Pakistan;باكستان
PL:Poland;بولندا
PM:St. Pierre & Miquelon;سان بيير ومكويلون
PN:Pitcairn Islands|Pitcairn;جزر بيتكيرن
PR:Puerto Rico;بورتوريكو
PS:Palestinian Territories|Palestine;الأراضي الفلسطينية|فلسطين
PT:Portugal;البرتغال
PW:Palau;بالاو
PY:Paraguay;باراغواي
QA:Qatar;قطر
RE:Réunion;روينيون
RO:Romania;رومانيا
RS:Serbia;صربيا
RU:Russia;روسيا
RW:Rwanda;رواندا
SA:Saudi Arabia;المملكة العربية السعودية
SB:Solomon Islands;جزر سليمان
SC:Seychelles;سيشل
SD:Sudan;السودان
SE:Sweden;السويد
SG:Singapore;سنغافورة
SH:St. Helena;سانت هيلينا
SI:Slovenia;سلوفينيا
SJ:Svalbard & Jan Mayen;سفالبارد وجان ماين
SK:Slovakia;سلوفاكيا
SL:Sierra Leone;سيراليون
SM:San Marino;سان مارينو
SN:Senegal;السنغال
SO:Somalia;الصومال
SR:Suriname;سورينام
SS:South Sudan;جنوب السودان
ST:São Tomé & Príncipe;ساو تومي وبرينسيبي
SV:El Salvador;السلفادور
SX:Sint Maarten;سانت مارتن
SY:Syria;سوريا
SZ:Eswatini|Swaziland;إسواتيني|سوازيلاند
TA:Tristan da Cunha;تريستان دا كونا
TC:Turks & Caicos Islands;جزر توركس وكايكوس
TD:Chad;تشاد
TF:French Southern Territories;الأقاليم الجنوبية الفرنسية
TG:Togo;توغو
TH:Thailand;تايلاند
TJ:Tajikistan;طاجيكستان
TK:Tokelau;توكيلاو
TL:Timor-Leste|East Timor;تيمور - ليشتي|تيمور الشرقية
TM:Turkmenistan;تركمانستان
TN:Tunisia;تونس
TO:Tonga;تونغا
TR:Türkiye|Turkey;تركيا
TT:Trinidad & Tobago;ترينيداد وتوباغو
TV:Tuvalu;توفالو
TW:Taiwan;تايوان
TZ:Tanzania;تنزانيا
UA:Ukraine;أوكرانيا
UG:Uganda;أوغندا
UM:U.S. Outlying Islands;جزر الولايات المتحدة النائية
US:United States|US;الولايات المتحدة
UY:Uruguay;أورغواي
UZ:Uzbekistan;أوزبكستان
VA:Vatican City;الفاتيكان
VC:St. Vincent & Grenadines;سانت فنسنت وجزر غرينادين
VE:Venezuela;فنزويلا
VG:British Virgin Islands;جزر فيرجن البريطانية
VI:U.S. Virgin Islands;جزر فيرجن الأمريكية
VN:Vietnam;فيتنام
VU:Vanuatu;فانواتو
WF:Wallis & Futuna;جزر والس وفوتونا
WS:Samoa;ساموا
XK:Kosovo;كوسوفو
YE:Yemen;اليمن
YT:Mayotte;مايوت
ZA:South Africa;جنوب أفريقيا
ZM:Zambia;زامبيا
ZW:Zimbabwe;زيمبابوي`;

/** ISO 639-1 codes with their names. */
export const LANGUAGES = `aa:Afar;الأفارية
ab:Abkhazian;الأبخازية
ae:Avestan;الأفستية
af:Afrikaans;الأفريقانية
ak:Akan;الأكانية
am:Amharic;الأمهرية
an:Aragonese;الأراغونية
ar:Arabic;العربية
as:Assamese;الأسامية
av:Avaric;الأوارية
ay:Aymara;الأيمارا
az:Azerbaijani|Azeri;الأذربيجانية|الأذرية
ba:Bashkir;الباشكيرية
be:Belarusian;البيلاروسية
bg:Bulgarian;البلغارية
bi:Bislama;البيسلامية
bm:Bambara;البامبارا
bn:Bangla;البنغالية
bo:Tibetan;التبتية
br:Breton;البريتونية
bs:Bosnian;البوسنية
ca:Catalan;الكتالانية
ce:Chechen;الشيشانية
ch:Chamorro;التشامورو
co:Corsican;الكورسيكية
cr:Cree;الكرى
cs:Czech;التشيكية
cu:Church Slavic;سلافية كنسية
cv:Chuvash;التشوفاشي
cy:Welsh;الويلزية
da:Danish;الدانمركية
de:German;الألمانية
dv:Divehi;المالديفية
dz:Dzongkha;دزونكا
ee:Ewe;الإيوي
el:Greek;اليونانية
en:English;الإنجليزية
eo:Esperanto;الإسبرانتو
es:Spanish;الإسبانية
et:Estonian;الإستونية
eu:Basque;الباسكية
fa:Persian;الفارسية
ff:Fula;الفولانية
fi:Finnish;الفنلندية
fj:Fijian;الفيجية
fo:Faroese;الفاروية
fr:French;الفرنسية
fy:Western Frisian;الفريزيان
ga:Irish;الأيرلندية
gd:Scottish Gaelic;الغيلية الأسكتلندية
gl:Galician;الجاليكية
gn:Guarani;الغوارانية
gu:Gujarati;الغوجاراتية
gv:Manx;المنكية
ha:Hausa;الهوسا
he:Hebrew;العبرية
hi:Hindi;الهندية
ho:Hiri Motu;الهيري موتو
hr:Croatian;الكرواتية
ht:Haitian Creole;الكريولية الهايتية
hu:Hungarian;الهنغارية
hy:Armenian;الأرمنية
hz:Herero;الهيريرو
ia:Interlingua;اللّغة الوسيطة
id:Indonesian;الإندونيسية
ie:Interlingue;الإنترلينج
ig:Igbo;الإيجبو
ii:Sichuan Yi;السيتشيون يي
ik:Inupiaq;الإينبياك
io:Ido;الإيدو
is:Icelandic;الأيسلندية
it:Italian;الإيطالية
iu:Inuktitut;الإينكتيتت
ja:Japanese;اليابانية
jv:Javanese;الجاوية
ka:Georgian;الجورجية
kg:Kongo;الكونغو
ki:Kikuyu;الكيكيو
kj:Kuanyama;كوانياما
kk:Kazakh;الكازاخستانية
kl:Kalaallisut;الكالاليست
km:Khmer;الخميرية
kn:Kannada;الكانادا
ko:Korean;الكورية
kr:Kanuri;الكانوري
ks:Kashmiri;الكشميرية
ku:Kurdish;الكردية
kv:Komi;الكومي
kw:Cornish;الكورنية
ky:Kyrgyz|Kirghiz;القيرغيزية
la:Latin;اللاتينية
lb:Luxembourgish;اللكسمبورغية
lg:Ganda;الغاندا
li:Limburgish;الليمبورغية
ln:Lingala;اللينجالا
lo:Lao;اللاوية
lt:Lithuanian;الليتوانية
lu:Luba-Katanga;اللوبا كاتانغا
lv:Latvian;اللاتفية
mg:Malagasy;الملغاشي
mh:Marshallese;المارشالية
mi:Māori;الماورية
mk:Macedonian;المقدونية
ml:Malayalam;المالايالامية
mn:Mongolian;المنغولية
mr:Marathi;الماراثية
ms:Malay;الماليزية
mt:Maltese;المالطية
my:Burmese|Myanmar Language;البورمية
na:Nauru;النورو
nb:Norwegian Bokmål;النرويجية بوكمال
nd:North Ndebele;النديبيل الشمالية
ne:Nepali;النيبالية
ng:Ndonga;الندونجا
nl:Dutch;الهولندية
nn:Norwegian Nynorsk;النرويجية نينورسك
no:Norwegian;النرويجية
nr:South Ndebele;النديبيل الجنوبي
nv:Navajo;النافاجو
ny:Nyanja;النيانجا
oc:Occitan;الأوكسيتانية
oj:Ojibwa;الأوجيبوا
om:Oromo;الأورومية
or:Odia;الأورية
os:Ossetic;الأوسيتيك
pa:Punjabi;البنجابية
pi:Pali|Pāli;البالية
pl:Polish;البولندية
ps:Pashto|Pushto;البشتو|بشتو
pt:Portuguese;البرتغالية
qu:Quechua;كيشوا
rm:Romansh;الرومانشية
rn:Rundi;الرندي
ro:Romanian;الرومانية
ru:Russian;الروسية
rw:Kinyarwanda;الكينيارواندا
sa:Sanskrit;السنسكريتية
sc:Sardinian;السردينية
sd:Sindhi;السندية
se:Northern Sami;سامي الشمالية
sg:Sango;السانجو
sh:Serbo-Croatian;صربية-كرواتية
si:Sinhala;السنهالية
sk:Slovak;السلوفاكية
sl:Slovenian;السلوفانية
sm:Samoan;الساموائية
sn:Shona;الشونا
so:Somali;الصومالية
sq:Albanian;الألبانية
sr:Serbian;الصربية
ss:Swati;السواتي
st:Southern Sotho;السوتو الجنوبية
su:Sundanese;السوندانية
sv:Swedish;السويدية
sw:Swahili;السواحلية
ta:Tamil;التاميلية
te:Telugu;التيلوغوية
tg:Tajik;الطاجيكية
th:Thai;التايلاندية
ti:Tigrinya;التغرينية
tk:Turkmen;التركمانية
tl:Tagalog;التاغالوغية
tn:Tswana;التسوانية
to:Tongan;التونغية
tr:Turkish;التركية
ts:Tsonga;السونجا
tt:Tatar;التترية
tw:Twi;التوي
ty:Tahitian;التاهيتية
ug:Uyghur|Uighur;الأويغورية|الأيغورية
uk:Ukrainian;الأوكرانية
ur:Urdu;الأوردية
uz:Uzbek;الأوزبكية
ve:Venda;الفيندا
vi:Vietnamese;الفيتنامية
vo:Volapük;لغة الفولابوك
wa:Walloon;الولونية
wo:Wolof;الولوفية
xh:Xhosa;الخوسا
yi:Yiddish;اليديشية
yo:Yoruba;اليوروبا
za:Zhuang;الزهيونج
zh:Chinese;الصينية
zu:Zulu;الزولو`;
