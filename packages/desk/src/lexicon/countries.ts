import { normaliseWord } from '../text/normalise.ts';

const CODES =
  `AF AL DZ AD AO AR AM AU AT AZ BH BD BY BE BJ BO BA BW BR BG BF BI KH CM CA CF TD CL CN CO CG CD CR CI HR CU CY CZ DK DJ DO EC EG SV ER EE ET FI FR GA GM GE DE GH GR GT GN HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KW KG LA LV LB LR LY LT LU MG MY ML MT MR MX MD MN ME MA MZ MM NA NP NL NZ NI NE NG KP MK NO OM PK PS PA PY PE PH PL PT QA RO RU RW SA SN RS SL SG SK SI SO ZA KR SS ES LK SD SE CH SY TW TJ TZ TH TG TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW XK`.split(
    ' ',
  );

/** Common names beside those of CLDR. */
const OTHERS = `US:United States,U.S,USA,America,الولايات المتحدة الأمريكية,الولايات المتحدة الأميركية,أمريكا,أميركا,واشنطن
GB:UK,U.K,Britain,Great Britain,بريطانيا
RU:Russian Federation,موسكو
SA:السعودية,المملكة العربية السعودية
AE:UAE,الإمارات
TR:Turkey
CZ:Czech Republic,جمهورية التشيك
SY:سورية,سوريا
PS:Palestine,فلسطين
MM:Myanmar,Burma,ميانمار
CD:DR Congo,الكونغو الديمقراطية
CI:Ivory Coast
BA:Bosnia,البوسنة
DK:الدنمارك
BR:البرازيل
ID:أندونيسيا
CN:الصين,بكين
IR:طهران
TN:تونس
OM:سلطنة عمان
KP:North Korea,كوريا الشمالية,بيونغ يانغ
BY:روسيا البيضاء
UA:أوكرانيا,كييف`;

const fold = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => normaliseWord(word))
    .join(' ');

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const lang of ['en', 'ar']) {
    const regions = new Intl.DisplayNames([lang], { type: 'region' });
    for (const code of CODES) names.set(fold(regions.of(code) ?? code), code);
  }
  for (const row of OTHERS.split('\n')) {
    const [code = '', list = ''] = row.split(':');
    for (const name of list.split(',')) names.set(fold(name), code);
  }
  return names;
}

let names: Map<string, string> | undefined;
let firstWords: Set<string> | undefined;

function table(): Map<string, string> {
  names ??= readNames();
  firstWords ??= new Set(Array.from(names.keys(), (name) => name.split(' ')[0]!));
  return names;
}

/** Folded country names in English and Arabic (CLDR, and common short forms) to ISO 3166-1 alpha-2 codes. */
export function countryCode(name: string): string | undefined {
  return table().get(fold(name));
}

/** How many of the folded words from `i` on name a country; `first` stands for the first of them. */
export function countryLength(norms: readonly string[], i: number, first: string = norms[i]!): number {
  const known = table();
  if (!firstWords!.has(first)) return 0;
  for (let length = Math.min(4, norms.length - i); length > 0; length--) {
    if (known.has([first, ...norms.slice(i + 1, i + length)].join(' '))) return length;
  }
  return 0;
}
