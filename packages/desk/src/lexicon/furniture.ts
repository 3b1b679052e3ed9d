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
  fold(`find me on
now trending
remove
no previous article no new articles
الصفحة الرئيسية
this author does not have any more posts
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
more news:
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
blog
copy
copied
copy code
copy to clipboard
expand
expand all
collapse
enlarge
click to enlarge
enlarge image
view image
view larger image
open image
open in new tab
open in app
zoom
download image
download report
full screen
fullscreen
loading
play
play video
pause
mute
replay
back
next page
previous page
page
skip
skip ad
skip advertisement
ads
promo
promotion
in this article
on this page
jump to section
report a problem
was this helpful
was this article helpful
rate this article
yes
no
0 comments
threat research
security research
labs
insights
white papers
whitepapers
webinar
demo
pricing
why us
customers
free tools
إعلان ممول
محتوى إعلاني
محتوى ممول
مساحة إعلانية
تكبير الصورة
تكبير
تصغير
شاهد الصور
معرض الصور
ألبوم الصور
شاهد الفيديو
تشغيل
إيقاف
تحميل
التالي »
« السابق
صفحة
المزيد »
اضغط للتكبير
انقر للتكبير
نسخ
حمل التطبيق
خدمات
خدماتنا
مواقيت الصلاة
الطقس
العملات
أسعار العملات
تسالي
كاريكاتير
إنفوجراف
إنفوغرافيك
حوارات
مجتمع
حوادث
اقتصاد وأعمال
مال وأعمال
علوم وتكنولوجيا
تكنولوجيا
تقنية
صحة
فن
فنون
مشاهير
سوشيال ميديا
كتاب وآراء
مدونات
قضايا
شؤون عربية
شؤون دولية
دولي
دوليات
عربي
عربيات
سياسة دولية
أخبار عربية
أخبار عالمية
أخبار محلية
أخبار دولية
الشرق الأوسط
إرسال تعليق
أرسل تعليقك
أضف تعليقك
اكتب تعليقك
اترك تعليق
ليست هناك تعليقات
لا توجد تعليقات
لا تعليقات
كن أول من يعلق
تعليقات القراء
شارك برأيك
شاركنا رأيك
مشاركة الخبر
مشاركة المقال
مشاركة عبر
شارك عبر
شارك على
انشر
غرد
تغريد
تغريدة
انسخ الرابط
رابط مختصر
الرابط المختصر
رابط مختصر للمادة
رابط الخبر
رابط المقال
تابعنا عبر
تابعونا عبر
انظر أيضا
لقراءة المزيد
عرض المزيد
مشاهدة المزيد
تحميل المزيد
أخبار متعلقة
أخبار مرتبطة
أخبار مشابهة
أخبار أخرى
مواضيع مرتبطة
مواضيع مشابهة
موضوعات ذات صلة
موضوعات متعلقة
مقالات مرتبطة
مقالات متعلقة
مقالات أخرى
تقارير ذات صلة
محتوى ذو صلة
ذات صلة
اخترنا لك
نرشح لك
مختارات
الأكثر قراءة اليوم
الأكثر تداولا
الأكثر شعبية
الأكثر زيارة
الأحدث
أهم الأخبار
أهم العناوين
عاجل
مباشر
بث مباشر
البث المباشر
رئيس التحرير
رئيس مجلس الإدارة
هيئة التحرير
مدير التحرير
الشروط والأحكام
سياسة الاستخدام
سياسة ملفات الارتباط
إعدادات الخصوصية
اشترك في نشرتنا البريدية
القائمة البريدية
اشترك في قناتنا
تسجيل خروج
إنشاء حساب
خريطة الموقع
أعلن معنا
فريق العمل
عن الموقع
الأقسام
الأرشيف
أرشيف
الكلمات الدلالية
الصفحات
إغلاق
موافق
أوافق
رجوع
عودة
للأعلى
أعلى الصفحة
إلى أعلى الصفحة
عودة لأعلى الصفحة
سياسة
عربي ودولي
العالم
العالم العربي
أخبار العالم
أخبار
الأخبار
تقارير
تحقيقات
محليات
المصدر وكالات
وكالات
المتابعون
الإعجابات
المشاهدات
قراءة
مشاهدة
min read
sitemap archives
show all comments
hide comments
load comments
view all comments
sort by
add your comment
add comment
write a comment
please sign in to leave a comment
sign in to comment
log in to comment
log in to reply
comments are closed
comments off
feedback
report abuse
report this ad
report an error
report a typo
continue reading
keep reading
read full story
read the full story
read full article
full story
click to share
share via
share to
share on linkedin
share on whatsapp
share on email
share on reddit
share on telegram
share this story
share this post
share story
share article
email this article
send to a friend
email a friend
print friendly
print friendly and pdf
download
download pdf version
pdf
text size
font size
larger text
smaller text
dark mode
toggle navigation
toggle menu
skip navigation
site search
search this site
search for
go to top
scroll to top
top
return to top
our standards
about this site
about this blog
editorial policy
editorial guidelines
advertise
advertise with us
advertising
ad choices
ad feedback
advertisement continue reading below
story continues below
story continues below advertisement
article continues below
article continues below advertisement
do not sell my personal information
your privacy choices
cookies
cookie preferences
cookie notice
privacy
privacy notice
legal
legal notice
terms
accessibility
imprint
disclaimer
more in
most shared
most commented
most recent
most viewed stories
editors picks
editor's picks
editor's choice
popular
popular now
popular stories
popular articles
what to read next
you might be interested in
around the web
from around the web
from the web
promoted
promoted stories
paid content
partner content
latest stories
latest posts
latest articles
latest videos
breaking news
live
watch live
live tv
home page
front page
archives
archive
newsletter sign up
email newsletter
get our newsletter
join our newsletter
subscribe to newsletter
subscribe via email
enter your email
your email address
your email
first name
last name
submit
post navigation
related links
related items
related blogs
related coverage
related resources
related videos
more articles
more like this
other posts
other news
previous story
next story
all posts
all news
all articles
back to all posts
back to all
back to news
back to home
back to main
back to main menu
back to previous page
view more
see more
show less
followers
likes
views
shares
retweet
pin it
flipboard
x
mastodon
bluesky
threads
our network
trending topics
hot topics
explore
discover
apps
mobile
mobile site
desktop site
change language
select language
choose language
sign out
my account
account
donate
shop
store
events
webinars
podcast
jobs
advertorial
published by
reading time
وقت القراءة
مدة القراءة
مادة اعلانية
النشرة الإخبارية
يستحق الانتباه
related internet links
recommended stories
skip links
people reacted
recommend
favorited
tags and keywords
related entries and links
no related resource entered
breadcrumb
breadcrumbs
under attack
share post
off the wire
you are here
back to top button
حول الموقع
reuters staff
reuters`),
);

/** A line that opens with one of these is furniture whatever follows (when it is short enough). */
export const FURNITURE_OPENERS: readonly string[] = fold(`عدد الزيارات
disclaimer:
عدد المشاهدين
عدد القراء
تم النشر في
for any inquiries
for media inquiries
for press inquiries
for general inquiries
media contact
press contact
اقرأ أيضا
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
related story
related article
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
view comments
لقراءة المزيد
لقراءة المقال
لقراءة الخبر
انظر أيضا
اقرئي أيضا
أخبار متعلقة
مقالات مرتبطة
مواضيع متعلقة
موضوعات ذات
مقالات ذات
نرشح لك
فيديو قد
اشتركوا في
اشترك للحصول
تابعوا آخر
تابع قناتنا
تابع صفحتنا
حمل التطبيق
حمل تطبيق
لتحميل تطبيق
هل أعجبك المحتوى
رابط مختصر
استعمال المضامين
جميع الحقوق
الحقوق محفوظة
المصدر :
المصدر:
هذا المحتوى مقدم
الموضوعات:
الوسوم:
وسوم:
تصنيفات:
التصنيف:
كلمات البحث
عدد المشاهدات
عدد القراءات
المشاهدات:
القراءات:
التعليقات (
ظهرت المقالة
this post appeared first
this article originally appeared
this article was originally published
© copyright
share this:
share:
like this:
follow us on
like us on
join us on
find us on
tweet this
to read the full
read the full
read the rest
read also:
related reading
related stories
related articles
related coverage
related posts
recommended for
recommended reading
most read
most popular
subscribe
newsletter
get our
request a demo
try it free
start your free
contact sales
learn more about
photo gallery
gallery:
watch video
tags :
categories :
filed in
previous post
next post
older posts
newer posts
permalink
email this
your email address will not be
required fields are marked
sorry we are not currently accepting
comments are closed
be the first to comment
leave your comment
please sign in
please log in
please enable javascript
enable javascript
your browser does not
we and our partners
our standards:
the thomson reuters trust
article continues
story continues
editors' picks
editor's picks
you might also
you may be interested
home ›
home |
← back`);

/** Openers that sentences have too: only a short line without a sentence's end is furniture. */
export const WEAK_OPENERS: readonly string[] = fold(`استمع إلى
why you can trust
why trust
استمع للمقال
قم بمتابعتنا
under attack
رئيس مجلس الإدارة
رئيس التحرير
مدير التحرير
المشرف العام
reporting by
editing by
written by
للاطلاع على المزيد
لمتابعة
لمزيد من
شاهد الفيديو
اشترك الآن
اشترك معنا
انضم إلى
انضموا إلى
تابعوا
لتلقي
احصل على
اكتشاف المزيد
رابط الخبر
القسم:
المزيد من
المزيد حول
إعلان
the post
follow on
click to
click on
tap here
tap to
to read this
read the
read more about
continue reading
keep reading
also on
also see
see more
see all
view all
view the
sign up
sign in to
log in to
register to
register for
register now
get email
get breaking
get more
get started
request demo
book a
contact us
watch now
watch the
listen to
video:
posted under
published in
previous:
next:
print this
send this
save this
report this
report an error
no comments
please read our
use of this site
by using this
by clicking
by signing up
by subscribing
we use
terms of
privacy
do not sell
powered by
designed by
theme by
site by
hosted by
sponsored by
presented by
in partnership with
you might be
you are here
jump to
scroll to
go to
return to
topics covered
category:
home -
originally published`);

/** Words of sharing bars, counters and menus: a line of nothing else is furniture. */
export const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  fold(
    `share shares tweet retweet email print save facebook twitter linkedin whatsapp telegram instagram youtube reddit pinterest tumblr messenger viber skype flipboard pocket google blogger rss copy link pdf download version comment comments follow followers like likes views view reads min read subscribe x mastodon bluesky threads snapchat tiktok digg vk
    شارك مشاركة تحميل نسخة تنزيل للطباعة مشاركات المشاركة فيسبوك الفيسبوك تويتر تويت واتساب واتس آب تلغرام تيليغرام تليجرام تلجرام لينكدإن لينكد إن إنستغرام انستجرام انستغرام يوتيوب بينتريست ريديت ماسنجر فايبر تعليق تعليقات التعليقات طباعة اطبع أرسل إرسال بريد البريد إلكتروني الإلكتروني نسخ الرابط رابط حفظ إعجاب مشاهدة مشاهدات قراءة قراءات متابعة تابعنا`.replace(
      /\s+/g,
      '\n',
    ),
  ),
);

/** Headers of lists of other articles: what follows them without a sentence's end is their headlines. */
export const LIST_HEADERS: ReadonlySet<string> = new Set(
  fold(`now trending
related
recommended stories
more on this story
related articles
related stories
related posts
related news
related content
related coverage
related links
related reading
related topics
related items
more stories
more news
more articles
most read
most popular
most viewed
most shared
trending
trending now
popular posts
popular stories
recent posts
latest news
latest
latest posts
latest stories
latest articles
recommended
recommended for you
recommended reading
read next
what to read next
you may also like
you might also like
around the web
from the web
promoted stories
see also
read also
editors picks
editor's picks
top stories
اقرأ أيضا
اقرأ المزيد
شاهد أيضا
انظر أيضا
طالع أيضا
تابع أيضا
أخبار ذات صلة
أخبار متعلقة
أخبار مرتبطة
أخبار أخرى
مواضيع ذات صلة
مواضيع متعلقة
مواضيع مرتبطة
موضوعات ذات صلة
موضوعات متعلقة
مقالات ذات صلة
مقالات مشابهة
مقالات مرتبطة
مقالات متعلقة
ذات صلة
قد يعجبك أيضا
قد يهمك أيضا
قد يهمك
المزيد
المزيد من الأخبار
الأكثر قراءة
الأكثر مشاهدة
الأكثر تداولا
آخر الأخبار
أحدث الأخبار
اخترنا لك
نرشح لك
الأحدث`),
);

/** Headers of the readers' comments. */
export const COMMENT_HEADERS: ReadonlySet<string> = new Set(
  fold(`comments
comment
reader comments
view comments
leave a comment
leave a reply
join the discussion
التعليقات
تعليقات
تعليقات القراء
أضف تعليق
اترك تعليقا
إرسال تعليق`),
);
