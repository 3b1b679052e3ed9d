import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';

const sourceBehind = (opening: string): string | undefined =>
  readReport(
    `أزمة في المدينة تتصاعد\n\nقال رئيس البلدية كريم الحلبي إن الطرق مغلقة.\n\n${opening} أكدت القوات المسلحة أن المجموعة انضمت إليها.`,
  ).claims.at(-1)?.source;

const source = (sentence: string): string | undefined =>
  readReport(`أزمة في المدينة تتصاعد\n\n${sentence}`).claims.at(-1)?.source;

describe('what leads over to an Arabic sentence', () => {
  it.each(
    'ومن ناحية أخرى|من جانب آخر|على صعيد متصل|في سياق آخر|إلى جانب ذلك|ومساء أمس|وصباح اليوم|ومن المدينة|وعقب الحادث'.split(
      '|',
    ),
  )('%s: nobody who speaks', (opening) => {
    expect(sourceBehind(opening)).toBe('القوات المسلحة');
    expect(sourceBehind(`${opening}،`)).toBe('القوات المسلحة');
  });

  it('but a subject in front of its verb still speaks', () => {
    expect(source('السلطات المحلية أكدت أن الطرق مغلقة.')).toBe('السلطات المحلية');
  });

  it('knows a media office for one body', () => {
    expect(source('وذكر المكتب الإعلامي التابع للحكومة في بيان أن أحد القتلى مدني.')).toBe(
      'المكتب الإعلامي التابع للحكومة',
    );
  });
});
