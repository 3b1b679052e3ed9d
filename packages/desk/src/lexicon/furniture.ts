import { normaliseWord } from '../text/normalise.ts';

const fold = (list: string): readonly string[] =>
  list
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((word) => normaliseWord(word))
        .join(' '),
    )
    .filter(Boolean);

/** Whole lines (folded, marks and counts taken off) that are navigation, sharing, adverts or legal lines. */
export const FURNITURE_LINES: ReadonlySet<string> = new Set(
  fold(`الصفحة الرئيسية
الرئيسية
أرسل لصديق
طباعة
اطبع
شارك
مشاركة
شاركها
شارك المقال
شارك هذا المقال
شارك الخبر
شارك القصة
إعلان
إعلانات
أضف تعليق
أضف تعليقا
اترك تعليقا
اترك ردا
التعليقات
تعليقات
العودة إلى الأعلى
عودة إلى الأعلى
العودة للأعلى
زر الذهاب إلى الأعلى
إلى الأعلى
أخبار ذات صلة
مواضيع ذات صلة
مواضيع متعلقة
مقالات ذات صلة
مقالات مشابهة
قد يعجبك أيضا
قد يهمك أيضا
قد يهمك
المزيد
المزيد من الأخبار
اقرأ المزيد
اقرأ أيضا
شاهد أيضا
الأكثر قراءة
الأكثر مشاهدة
الأكثر تعليقا
آخر الأخبار
أحدث الأخبار
حقوق النشر محفوظة
جميع الحقوق محفوظة
سياسة الخصوصية
شروط الاستخدام
اتصل بنا
من نحن
تواصل معنا
تابعنا
تابعونا
تابعنا على
تسجيل الدخول
تسجيل
سجل الآن
اشترك
اشترك الآن
اشترك في النشرة البريدية
النشرة البريدية
القائمة
قائمة
بحث
ابحث
البحث
تخطي إلى المحتوى
انتقل إلى المحتوى
نسخ الرابط
تم النسخ
نسخة للطباعة
حفظ
استمع
استمع إلى المقال
حجم الخط
تكبير الخط
تصغير الخط
فيسبوك
تويتر
واتساب
تلغرام
تيليغرام
لينكدإن
إنستغرام
يوتيوب
بريد إلكتروني
البريد الإلكتروني
كلمات مفتاحية
كلمات دلالية
الكلمات المفتاحية
وسوم
الوسوم
التصنيفات
المصدر
المقال السابق
المقال التالي
الخبر السابق
الخبر التالي
السابق
التالي
رأيك يهمنا
ملفات تعريف الارتباط
قبول الكل
الوضع الليلي
الوضع الداكن
رياضة
اقتصاد
ثقافة
منوعات
فيديو
صور
بودكاست
مقالات
رأي
home
homepage
menu
main menu
open menu
close menu
close
share
share this
share this article
share this page
share on facebook
share on twitter
share via email
tweet
email
email this
print
print this page
print this
printer friendly version
print article
save
save article
copy link
link copied
listen
listen to this article
comments
comment
leave a comment
leave a reply
add a comment
post a comment
post comment
no comments
view comments
show comments
join the discussion
related
related articles
related stories
related posts
related content
related news
related topics
related reading
see also
more from this section
more on this story
more stories
more news
read more
read next
up next
you may also like
you might also like
recommended
recommended for you
recommended reading
most read
most popular
most viewed
trending
trending now
latest news
latest
top stories
popular posts
recent posts
back to top
back to blog
back to blog home
all rights reserved
privacy policy
terms of use
terms of service
terms and conditions
cookie policy
cookie settings
manage cookies
accept all
accept all cookies
accept cookies
reject all
contact us
contact
contact sales
about us
about
about the author
subscribe
subscribe now
subscribe to our newsletter
subscribe to our blog
sign up
sign up now
sign in
log in
login
register
newsletter
newsletters
follow us
follow us on
follow
search
skip to content
skip to main content
skip to navigation
advertisement
advertisements
sponsored
sponsored content
ad
tags
categories
category
topics
filed under
table of contents
previous
next
previous article
next article
previous post
next post
older post
newer post
facebook
twitter
linkedin
whatsapp
telegram
instagram
youtube
reddit
pinterest
rss
rss feed
get started
request a demo
book a demo
free trial
start free trial
learn more
download pdf
download the report
watch video
watch now
load more
show more
view all
see all
site map
sitemap
careers
press
help
faq
support
resources
products
solutions
partners
company
platform
services
language
english
العربية
français
español
news
world
politics
business
sport
sports
opinion
technology
culture
video
photos
podcasts
weather
health
science
entertainment
blog`),
);

/** A line that opens with one of these is furniture whatever follows (when it is short enough). */
export const FURNITURE_OPENERS: readonly string[] = fold(`اقرأ أيضا
اقرا ايضا
إقرأ أيضا
اقرأوا أيضا
اقرأ المزيد
طالع أيضا
شاهد أيضا
تابع أيضا
شاهد:
شاهد بالفيديو
للمزيد
للاشتراك
مواضيع ذات صلة
أخبار ذات صلة
قد يهمك
قد يعجبك
تابعنا على
تابعونا على
تابع آخر
اشترك في
سجل في
حقوق النشر
حقوق الطبع
جميع الحقوق محفوظة
كل الحقوق محفوظة
الرئيسية >
الرئيسية /
الرئيسية »
انقر هنا
اضغط هنا
نستخدم ملفات تعريف
يستخدم هذا الموقع ملفات
كلمات مفتاحية
كلمات دلالية
الكلمات المفتاحية
وسوم
الوسوم
زر الذهاب
العودة إلى
related:
read also
read more
also read
see also
more on
more from
more:
recommended:
advertisement
follow us
subscribe to
sign up for
sign up to
click here
share this
share on
filed under
tags:
tagged:
topics:
categories:
copyright
©
(c)
all rights reserved
we use cookies
this site uses cookies
this website uses cookies
by continuing to
skip to
back to
comments
leave a
join our
download our
download the full
get the latest
home >
home /
home »
posted in
you may also
don't miss
watch:
listen:
photo:
view comments`);
