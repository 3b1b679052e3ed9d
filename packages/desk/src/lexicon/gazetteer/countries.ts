/** Names that stand for a country beside CLDR's: short and official forms, seats of government in the news. */
export const COUNTRY_FORMS = `US:United States of America,U.S,U.S.A,USA,America,الولايات المتحدة الأمريكية,الولايات المتحدة الأميركية,أمريكا,أميركا
GB:U.K,Britain,Great Britain,England,بريطانيا,انجلترا,إنجلترا
RU:Russian Federation,روسيا الاتحادية
SA:السعودية,المملكة العربية السعودية
AE:UAE,U.A.E,Emirates,الإمارات,الإمارات العربية المتحدة
TR:Turkey,تركيا
CZ:Czech Republic,جمهورية التشيك
SY:سورية
PS:Palestinian Authority,فلسطين,الأراضي الفلسطينية
MM:Myanmar,Burma,ميانمار,بورما
CD:DR Congo,DRC,Democratic Republic of Congo,Democratic Republic of the Congo,الكونغو الديمقراطية
CG:Republic of Congo,Congo-Brazzaville,الكونغو
CI:Ivory Coast,ساحل العاج
BA:Bosnia,البوسنة,البوسنة والهرسك
DK:الدنمارك,الدانمارك
BR:البرازيل
ID:أندونيسيا
OM:سلطنة عمان
KP:DPRK,كوريا الشمالية
KR:South Korea,كوريا الجنوبية
BY:Belarus,روسيا البيضاء,بيلاروسيا,بيلاروس
UA:أوكرانيا,اوكرانيا
CN:PRC,الصين الشعبية
TW:تايوان
NL:Holland,the Netherlands,هولندا
CH:سويسرا
GE:جورجيا
MK:Macedonia,مقدونيا
SZ:Swaziland,سوازيلاند
CV:Cape Verde,الرأس الأخضر
TL:East Timor,تيمور الشرقية
VA:the Vatican,Vatican,الفاتيكان
EH:Western Sahara,الصحراء الغربية
VN:فيتنام,فييتنام
JP:اليابان
IN:الهند
IR:Islamic Republic of Iran,الجمهورية الإسلامية الإيرانية
HU:المجر,هنغاريا
AT:النمسا
GR:اليونان
SE:السويد
NO:النرويج
PT:البرتغال
LY:ليبيا
PH:الفلبين,الفيليبين
AR:الأرجنتين`;

/** Adjectives of nations, masculine and as in English; the Arabic feminine, dual and plural are made from them. */
export const NATIONALITIES = `US:American,أمريكي,أميركي
GB:British,بريطاني,إنجليزي
FR:French,فرنسي
DE:German,ألماني
IT:Italian,إيطالي
ES:Spanish,إسباني
PT:Portuguese,برتغالي
NL:Dutch,هولندي
BE:Belgian,بلجيكي
CH:Swiss,سويسري
AT:Austrian,نمساوي
SE:Swedish,سويدي
NO:Norwegian,نرويجي
DK:Danish,دنماركي,دانماركي
FI:Finnish,فنلندي
PL:Polish,بولندي
CZ:Czech,تشيكي
SK:Slovak,سلوفاكي
HU:Hungarian,هنغاري
RO:Romanian,روماني
BG:Bulgarian,بلغاري
GR:Greek,يوناني
RS:Serbian,صربي
HR:Croatian,كرواتي
BA:Bosnian,بوسني
AL:Albanian,ألباني
UA:Ukrainian,أوكراني,اوكراني
RU:Russian,روسي
BY:Belarusian,بيلاروسي
GE:Georgian,جورجي
AM:Armenian,أرميني
AZ:Azerbaijani,أذربيجاني,أذري
TR:Turkish,تركي
CY:Cypriot,قبرصي
IL:Israeli,إسرائيلي
PS:Palestinian,فلسطيني
LB:Lebanese,لبناني
SY:Syrian,سوري
JO:Jordanian,أردني
IQ:Iraqi,عراقي
IR:Iranian,إيراني
SA:Saudi,سعودي
YE:Yemeni,يمني
OM:Omani,عماني
AE:Emirati,إماراتي
QA:Qatari,قطري
BH:Bahraini,بحريني
KW:Kuwaiti,كويتي
EG:Egyptian,مصري
SD:Sudanese,سوداني
LY:Libyan,ليبي
TN:Tunisian,تونسي
DZ:Algerian,جزائري
MA:Moroccan,مغربي
MR:Mauritanian,موريتاني
SO:Somali,صومالي
DJ:Djiboutian,جيبوتي
ET:Ethiopian,إثيوبي
ER:Eritrean,إريتري
KE:Kenyan,كيني
UG:Ugandan,أوغندي
NG:Nigerian,نيجيري
ML:Malian
TD:Chadian,تشادي
ZA:South African,جنوب أفريقي
AF:Afghan,أفغاني
PK:Pakistani,باكستاني
IN:Indian,هندي
BD:Bangladeshi,بنغلاديشي
LK:Sri Lankan,سريلانكي
CN:Chinese,صيني
TW:Taiwanese,تايواني
JP:Japanese,ياباني
KR:South Korean,كوري جنوبي
KP:North Korean,كوري شمالي
VN:Vietnamese,فيتنامي
TH:Thai,تايلاندي
MY:Malaysian,ماليزي
ID:Indonesian,إندونيسي
PH:Filipino,فلبيني
AU:Australian,أسترالي
NZ:New Zealander,نيوزيلندي
CA:Canadian,كندي
MX:Mexican,مكسيكي
CU:Cuban,كوبي
VE:Venezuelan,فنزويلي
CO:Colombian,كولومبي
BR:Brazilian,برازيلي
AR:Argentine,أرجنتيني
CL:Chilean,تشيلي
KZ:Kazakh,كازاخستاني
UZ:Uzbek,أوزبكي
MN:Mongolian,منغولي
IE:Irish,أيرلندي,إيرلندي
LV:Latvian,لاتفي
LT:Lithuanian,ليتواني
EE:Estonian,إستوني`;
