const table = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [number = '0', names = ''] = row.trim().split(/\s*:\s*/);
        return names.split(',').map((name) => [name.trim(), Number(number)] as const);
      }),
  );

/** Gregorian months, folded: English, and Arabic as in Egypt, the Levant, Iraq, the Maghreb and Libya. */
export const MONTHS: ReadonlyMap<string, number> = table(`
1: january,jan,يناير,كانون الثاني,جانفي,ينايير
2: february,feb,فبراير,شباط,فيفري
3: march,mar,مارس,اذار
4: april,apr,ابريل,نيسان,افريل
5: may,مايو,ايار,ماي
6: june,jun,يونيو,حزيران,جوان
7: july,jul,يوليو,تموز,جويليه,يوليوز
8: august,aug,اغسطس,اب,اوت,غشت
9: september,sep,sept,سبتمبر,ايلول,شتنبر
10: october,oct,اكتوبر,تشرين الاول
11: november,nov,نوفمبر,تشرين الثاني,نونبر
12: december,dec,ديسمبر,كانون الاول,دجنبر`);

/** Months of the Hijri calendar, folded. */
export const HIJRI_MONTHS: ReadonlyMap<string, number> = table(`
1: محرم,المحرم,muharram
2: صفر,safar
3: ربيع الاول,ربيع اول
4: ربيع الثاني,ربيع الاخر,ربيع ثاني
5: جمادي الاولي,جمادي الاول
6: جمادي الاخره,جمادي الثانيه,جمادي الثاني,جمادي الاخر
7: رجب,rajab
8: شعبان,shaban
9: رمضان,ramadan
10: شوال,shawwal
11: ذو القعده,ذي القعده
12: ذو الحجه,ذي الحجه`);

/** Days of the week, folded; 0 is Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = table(`
0: sunday,sun,الاحد
1: monday,mon,الاثنين,الاتنين
2: tuesday,tue,tues,الثلاثاء,التلاتاء
3: wednesday,wed,الاربعاء
4: thursday,thu,thurs,الخميس
5: friday,fri,الجمعه
6: saturday,sat,السبت`);
