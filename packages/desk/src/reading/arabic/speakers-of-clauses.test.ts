import { describe, expect, it } from 'vitest';
import { readReport } from '../../index.ts';

const HEADLINE = 'تطورات جديدة في ملف السدود والمياه بعد أسبوع من الجدل';
const read = (...paragraphs: string[]): string[] =>
  readReport([HEADLINE, ...paragraphs].join('\n\n')).claims.map(
    ({ source, via, content }) => `${[source, ...via].join(' < ')}: ${content}`,
  );

describe('who speaks in an Arabic clause', () => {
  it('is the subject of the clause before when the verb only has a pronoun', () => {
    expect(read('لم تذكر الوزارة أسماء القرى المتضررة، لكنها قالت إن السد سيفتح خلال أيام.')).toEqual([
      'الوزارة: السد سيفتح خلال أيام',
    ]);
    expect(read('زارت الوزيرة منطقة السد صباحا، مؤكدة أن المنسوب مستقر.')).toEqual([
      'الوزيرة: المنسوب مستقر',
    ]);
  });

  it('is whom a relative clause speaks of', () => {
    expect(read('والتقى الوفد بالمهندس المشرف على السد، الذي قال إن التشققات سطحية.').at(-1)).toMatch(
      /: التشققات سطحية$/,
    );
    expect(
      read('ارتفع المنسوب مترين، بحسب ما أكدته صحيفة “الضفة”، التي أشارت إلى أن البوابات مغلقة.'),
    ).toEqual(['صحيفة الضفة: ارتفع المنسوب مترين', 'صحيفة الضفة: البوابات مغلقة']);
  });

  it('stands between أما and the joined verb', () => {
    expect(read('أما موقع “سدود”، الذي كان أول من نشر الصور، فأوضح أن البوابة الثالثة معطلة.')).toEqual([
      'موقع سدود: البوابة الثالثة معطلة',
    ]);
  });

  it('keeps the name at the end of a long title', () => {
    const [claim] = readReport(
      `${HEADLINE}\n\nأكد رئيس الهيئة العامة للسدود والخزانات المائية ومشاريع الري الكبرى المهندس سالم العوبثاني أن المنسوب مستقر.`,
    ).claims;
    expect(claim?.source).toContain('سالم العوبثاني');
  });

  it('is an office, not somebody unnamed, when a definite noun follows the role', () => {
    const [claim] = readReport(`${HEADLINE}\n\nقال وزير الري إن المنسوب مستقر.`).claims;
    expect(claim).toMatchObject({ source: 'وزير الري', anonymous: false });
    const [unnamed] = readReport(`${HEADLINE}\n\nقال مسؤول محلي إن المنسوب مستقر.`).claims;
    expect(unnamed?.anonymous).toBe(true);
  });

  it('is nobody where nothing is said', () => {
    expect(read('غادر الوفد القاعة من دون أن يحدد ما إذا كان سيعود.')).toEqual([]);
    expect(read('ولم تتسلم اللجنة أي رد حتى الساعة 20:40 من مساء اليوم.')).toEqual([]);
  });
});

describe('attributions without a verb', () => {
  it('relay the act right before them', () => {
    expect(read('وأضافت الشركة: "لم نتلق أي إشعار رسمي حتى هذه اللحظة"، بحسب صحيفة “الضفة”.')).toEqual([
      'الشركة < الضفة: لم نتلق أي إشعار رسمي حتى هذه اللحظة',
    ]);
  });

  it('relay the act that follows them, in whatever form it speaks', () => {
    expect(
      read('وبحسب صحيفة “الضفة”، قال المهندس سالم العوبثاني: “المنسوب مستقر ولا خوف على القرى”.'),
    ).toEqual(['المهندس سالم العوبثاني < الضفة: المنسوب مستقر ولا خوف على القرى']);
  });

  it('may be inserted into their own clause', () => {
    expect(read('أغرقت السيول، بحسب هيئة السدود، ثلاث قرى على الضفة الشرقية.')).toEqual([
      'هيئة السدود: أغرقت السيول، بحسب هيئة السدود، ثلاث قرى على الضفة الشرقية',
    ]);
  });
});
