import { describe, expect, it } from 'vitest';
import { readArabic } from '../../../test/arabic-page.ts';

const lastSource = (...paragraphs: string[]): string | undefined =>
  readArabic(...paragraphs).claims.at(-1)?.source;

const sourceBehind = (opening: string): string | undefined =>
  lastSource(
    'قال رئيس البلدية كريم الحلبي إن الطرق مغلقة.',
    `${opening} أكدت القوات المسلحة أن المجموعة انضمت إليها.`,
  );

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
    expect(lastSource('السلطات المحلية أكدت أن الطرق مغلقة.')).toBe('السلطات المحلية');
  });

  it('knows a media office for one body', () => {
    expect(lastSource('وذكر المكتب الإعلامي التابع للحكومة في بيان أن أحد القتلى مدني.')).toBe(
      'المكتب الإعلامي التابع للحكومة',
    );
  });
});
