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
  `واحد=1 واحده=1 واحدا=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 اثنا=2 اثني=2 اثنتا=2 اثنتي=2 احد=1 احدي=1 ثلاث=3 ثلاثه=3 اربع=4 اربعه=4 خمس=5 خمسه=5 ست=6 سته=6 سبع=7 سبعه=7 ثمان=8 ثماني=8 ثمانيه=8 تسع=9 تسعه=9 عشر=10 عشره=10
  عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90
  ميه=100 مايه=100 ميتان=200 ميتين=200 مايتان=200 مايتين=200 ميتا=200 ميتي=200 مايتا=200 مايتي=200 ثلاثميه=300 ثلاثمايه=300 اربعميه=400 اربعمايه=400 خمسميه=500 خمسمايه=500 ستميه=600 ستمايه=600 سبعميه=700 سبعمايه=700 ثمانميه=800 ثمانيميه=800 ثمانمايه=800 ثمانيمايه=800 تسعميه=900 تسعمايه=900
  الفان=2000 الفين=2000 الفا=1000 الفي=2000 مليونان=2000000 مليونين=2000000 مليوني=2000000 ملياران=2000000000 مليارين=2000000000 ملياري=2000000000`,
);
export const ARABIC_SCALES: ReadonlyMap<string, number> = pairs(
  'الف=1000 الفا=1000 الاف=1000 مليون=1000000 مليونا=1000000 ملايين=1000000 مليار=1000000000 مليارا=1000000000 مليارات=1000000000 بليون=1000000000 تريليون=1000000000000',
);

/** Open amounts: a plural stands for at least two of what it names (dozens: at least 24). */
export const VAGUE: ReadonlyMap<string, number> = pairs(
  `dozens=12 scores=20 tens=10 hundreds=100 thousands=1000 millions=1000000 billions=1000000000
  عشرات=10 ميات=100 مءات=100 الاف=1000 ملايين=1000000 مليارات=1000000000`,
);
/** Words that make a scale an open amount of at least three: several hundred, بضع مئات. */
export const SEVERAL: ReadonlySet<string> = words('several few بضع بضعه عده');

/** Parts of one, in both languages; those of Arabic without the article. */
export const FRACTIONS: ReadonlyMap<string, number> = pairs(
  `half=0.5 third=0.333333 thirds=0.333333 quarter=0.25 quarters=0.25 fifth=0.2 fifths=0.2
  نصف=0.5 ثلث=0.333333 ثلثي=0.666667 ثلثا=0.666667 ثلثين=0.666667 ربع=0.25 ارباع=0.25 خمس=0.2`,
);
