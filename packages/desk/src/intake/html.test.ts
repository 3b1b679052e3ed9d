import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../reading/read-report.ts';
import { readPage } from './html.ts';

const story = [
  'قال المتحدث باسم وزارة الداخلية إن التحقيق في الحادثة ما زال في بدايته، وإن الوزارة لن تعلّق قبل انتهائه.',
  'وأضاف المتحدث أن ثلاثة أشخاص أوقفوا في العاصمة يوم الثلاثاء، وأن هواتفهم أُرسلت إلى مختبر متخصص لفحصها.',
  'ونفت الشركة المشغّلة للشبكة علمها بأي اختراق، مؤكدة أن خدماتها لم تتوقف في أي وقت خلال الشهر الماضي كله.',
];
const noisy = `<!doctype html><html lang="ar" dir="rtl"><head><title>تحقيق في اختراق هواتف - موقع</title><script>track()</script></head>
<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/news">أخبار</a></li></ul></nav></header>
<main><article><h1>تحقيق في اختراق هواتف مسؤولين</h1><div class="share"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
<p>${story[0]}</p><p><a href="/other">اقرأ أيضا: افتتاح خط قطار جديد في الشمال</a></p><h2>نفي من الشركة</h2>
<p onclick="steal()">${story[1]}</p><ul><li>هاتف أول</li><li>هاتف ثان</li></ul><img src="x" onerror="alert(1)">
<table><tr><th>النطاق</th><th>التاريخ</th></tr><tr><td>evil[.]example</td><td>2024-05-01</td></tr></table>
<p>${story[2]}</p></article></main><aside><a href="/a">الأكثر قراءة</a></aside><footer>حقوق النشر محفوظة</footer></body></html>`;

describe('a noisy Arabic page', () => {
  const page = readPage(noisy);
  const lines = page.text.split('\n');

  it('gives headings, paragraphs, list items and rows of a table a line each', () => {
    for (const line of [...story, 'نفي من الشركة', 'هاتف أول', '| evil[.]example | 2024-05-01 |'])
      expect(lines).toContain(line);
    expect(page.title).toContain('تحقيق في اختراق هواتف');
    expect(page.text).not.toMatch(/track|steal|alert|onerror/);
  });

  it('names the lines that are only links, and reading takes them for furniture', () => {
    const linked = lines.findIndex((line) => line.startsWith('اقرأ أيضا')) + 1;
    expect(page.links).toContain(linked);
    const plain = page.text.replace('اقرأ أيضا: ', '');
    expect(readReport(plain, { links: page.links }).boilerplate).toContain(linked);
  });
});

describe('a page', () => {
  it('laid out by tables gives its paragraphs, not rows', () => {
    const cell = `<td><p>${story[0]}</p><p>${story[1]}</p></td>`;
    expect(readPage(`<table><tr>${cell}<td>menu</td></tr></table>`).text.split('\n').slice(0, 2)).toEqual(
      story.slice(0, 2),
    );
  });

  it('that is all links names every line as one', () => {
    const page = readPage(`<body>${'<div><a href="/x">read this</a></div>'.repeat(20_000)}</body>`);
    expect([page.links.length, new Set(page.text.split('\n')).size]).toEqual([20_000, 1]);
  });

  it('never lets through a script or a handler, however it is broken', () => {
    const piece = fc.constantFrom(
      '<script>evil()</script>',
      '<SCRIPT src=x>evil()',
      '</script>',
      '<style>evil{}</style>',
      '<p onclick="evil()">word</p>',
      '<svg><script>evil()</script></svg>',
      '<template>evil()</template>',
      '<iframe srcdoc="evil()"></iframe>',
      '<!--',
      '-->',
      '<div>',
      'word ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const { text } = readPage(`<html><body>${parts.join('')}</body></html>`);
        expect(text).not.toMatch(/<script|onclick=/i);
      }),
      { numRuns: 200 },
    );
  });
});
