import { describe, expect, it } from 'vitest';
import { findContradictions } from '../contradictions.ts';
import { readReport } from '../read-report.ts';
import type { Claim, Entity, EntityKind, Stance } from '../types.ts';

/** Who says it, how, what, and the words of the text before it; a lead-in that begins with `+` stays in the line. */
type Said = readonly [source: string, stance: Stance, content: string, lead?: string];
type Named = Partial<Record<EntityKind, string>>;

/** Pairs found among claims that stand one after the other. */
function pairs(said: readonly Said[], named: Named = {}): string {
  let text = 'A headline of five plain words';
  const claims = said.map(([source, stance, content, lead = '']): Claim => {
    text += lead.startsWith('+') ? `${lead.slice(1)} ` : `\n\n${lead} `;
    const start = text.length;
    text += `${content}. `;
    const end = start + content.length;
    return { source, via: [], stance, anonymous: false, content, start, end, rule: 'test', confidence: 1 };
  });
  const entities = Object.entries(named).flatMap(([kind, names]) =>
    names.split('|').map(
      (name): Entity => ({
        name,
        kind: kind as EntityKind, // the keys are kinds
        aliases: [],
        start: 0,
        end: 0,
      }),
    ),
  );
  return findContradictions(claims, { estimates: readReport(text).estimates, entities, text, title: '' })
    .map(([a, b]) => `${a}-${b}`)
    .join(' ');
}

type Case = readonly [what: string, expected: string, said: readonly Said[], named?: Named];
const table = (cases: readonly Case[]): void => {
  for (const [what, expected, said, named] of cases)
    it(what, () => {
      expect(pairs(said, named)).toBe(expected);
    });
};

describe('a denial', () => {
  table([
    [
      'denies what it repeats, near and far',
      '0-2 2-4',
      [
        ['the paper', 'asserts', 'the harbour authority paid ransom to the intruders in May'],
        ['the mayor', 'asserts', 'the bridge will open in spring'],
        ['the authority', 'denies', 'it had paid any ransom to intruders'],
        ['the mayor', 'asserts', 'a second bridge is planned'],
        ['a clerk', 'asserts', 'the authority paid the intruders a ransom of two barrels of silver'],
      ],
    ],
    [
      'denies nothing by the name of a place alone',
      '',
      [
        ['villagers', 'asserts', 'a loud bang woke them in Oster Falls on Monday'],
        ['the mayor', 'asserts', 'the market opens late'],
        ['the guild', 'denies', 'it had burnt any warehouse in Oster Falls'],
      ],
      { location: 'Oster Falls' },
    ],
    [
      'repeats in Arabic, whatever the number and the form of the word',
      '0-2 1-2',
      [
        ['منظمة السهل', 'asserts', 'في الميناء سبعة سجون يديرها الحرس'],
        ['صحيفة المرسى', 'asserts', 'الحرس يدير سجنا في الميناء منذ الربيع'],
        ['قائد الحرس', 'denies', 'لا نملك أي سجن في الميناء'],
      ],
    ],
    [
      'short as it is, denies who told of just that, and so does the other denial of the party',
      '0-2 1-2 0-3 1-3',
      [
        ['a rebel', 'asserts', 'the garrison burnt two mills'],
        ['a rebel', 'asserts', 'clashes went on through the night'],
        ['the garrison', 'denies', 'it had burnt any mills'],
        ['the garrison', 'denies', 'there were clashes'],
      ],
    ],
    [
      'that points at accusations denies who accuses, not who takes it for possible',
      '2-3',
      [
        ['villagers', 'asserts', 'the guards went on a rampage and burnt the granary after the feast'],
        ['the mayor', 'asserts', 'two carts were lost'],
        [
          'elders',
          'asserts',
          'the guards on a rampage burnt the granary and beat the miller',
          'They accuse the guards:',
        ],
        ['the captain of the guards', 'denies', 'the accusations', 'He denied'],
        ['a scholar', 'hedges', 'guards may have gone on a rampage and burnt the granary'],
      ],
    ],
    [
      'that only points at a nation denies what its voices say',
      '0-2 2-3',
      [
        ['the Norland treasury', 'asserts', 'the order hides gold in six countries'],
        ['a merchant', 'hedges', 'prices of salt may rise'],
        ['the order', 'denies', 'the claims of Norland'],
        ['Norland', 'asserts', 'the order is a gang'],
      ],
      { country: 'Norland' },
    ],
    [
      'of "any such thing" takes the word for a pointer',
      '0-1',
      [
        ['two officers', 'asserts', 'the unit passes drone footage to a rival service'],
        ['the ministry', 'denies', 'any such arrangement was in place', '+But the ministry denied that'],
      ],
    ],
    [
      'of harm denies who counts the dead, and nobody else',
      '0-2',
      [
        ['a surgeon', 'asserts', 'three wardens were killed at the gate'],
        ['a baker', 'asserts', 'the gate was painted'],
        ['the ministry', 'quotes', 'the gate was secured without any casualties'],
      ],
    ],
  ]);
});

describe('a denial in other clothes', () => {
  table([
    [
      'disputes what somebody else denies',
      '0-1',
      [
        ['Tallow Mills', 'denies', 'dye had reached the river from its vats'],
        [
          'the river wardens',
          'asserts',
          'dye had reached the river from the vats',
          'The wardens dispute that',
        ],
      ],
      { org: 'Tallow Mills' },
    ],
    [
      'is no refusal of what somebody asks for',
      '',
      [
        ['the guild', 'asserts', 'wardens keep the weavers from their looms'],
        ['the castellan', 'denies', 'requests to see the lower vault'],
      ],
    ],
    [
      'answers the workers of the denier, who do not speak for it',
      '0-1',
      [
        [
          'workers of Tallow Mills',
          'asserts',
          'Tallow Mills kept back wages of two months',
          'They accuse it:',
        ],
        ['Tallow Mills', 'denies', 'the accusations'],
      ],
      { org: 'Tallow Mills' },
    ],
    [
      'answers the report, which is nobody who spoke last',
      '0-2 1-2',
      [
        [
          'the guild of scribes',
          'asserts',
          'wardens beat three shepherds at the ford',
          'Its report found that',
        ],
        ['The report', 'asserts', 'wardens beat shepherds at the mill, too'],
        ['the captain of the wardens', 'denies', 'the report', 'The captain rejected'],
      ],
    ],
    [
      'is a quotation in which the speaker denies',
      '0-1',
      [
        ['the board', 'asserts', 'Salt Wing threatened weavers who joined the guild'],
        ['Salt Wing', 'quotes', 'We categorically deny that weavers who joined the guild were threatened'],
      ],
      { org: 'Salt Wing' },
    ],
    [
      'is a negation by whom somebody has just accused',
      '0-1',
      [
        ['the guild', 'asserts', 'Salt Wing of the fire', 'The guild accused'],
        ['Salt Wing', 'asserts', 'no lamp of theirs was lit that night'],
      ],
      { org: 'Salt Wing' },
    ],
    [
      'is not a place that "lies" somewhere, nor false goods',
      '',
      [
        ['the guild', 'asserts', 'the ferry stops at two villages on the north bank of the river'],
        [
          'a carter',
          'asserts',
          'the longer road to the north bank lies beside the river and its two villages',
        ],
      ],
    ],
  ]);
});

describe('a sentence with a negation', () => {
  table([
    [
      'denies what its negation negates',
      '0-2',
      [
        ['rebels', 'asserts', 'the garrison used poisoned arrows at the ford'],
        ['a miller', 'asserts', 'the ford is shallow'],
        ['the garrison', 'asserts', 'it did not use poisoned arrows'],
      ],
    ],
    [
      'denies nothing of what will not be or cannot be',
      '',
      [
        ['rebels', 'asserts', 'the garrison used poisoned arrows at the ford'],
        ['a miller', 'asserts', 'the ford is shallow'],
        ['the garrison', 'asserts', 'it will not use poisoned arrows'],
      ],
    ],
    [
      'is no denial for following one',
      '0-1',
      [
        ['the paper', 'asserts', 'the unit passes drone footage to a rival service'],
        ['the ministry', 'denies', 'the report', 'The ministry denied'],
        ['the ministry', 'quotes', 'There is no channel of any sort'],
      ],
    ],
  ]);
});

describe('two claims', () => {
  table([
    [
      'exclude each other when one tells a figure and the next one disputes it',
      '0-1',
      [
        ['the ministry', 'estimates', 'losses reach 2 million dollars'],
        ['the union', 'asserts', 'the figure is far lower', '+, but the union says'],
      ],
    ],
    [
      'exclude each other when somebody is dead in one and well in the next, which turns to another side',
      '0-1',
      [
        ['القيادة', 'asserts', 'مقتل الدهري في غارة على الوادي'],
        ['الجماعة', 'quotes', 'الدهري بخير ويمارس مهامه في الوادي', '+، لكن الجماعة قالت إن'],
      ],
      { person: 'الدهري' },
    ],
    [
      'that blame each other for one deed exclude each other',
      '0-1',
      [
        ['the Guild of Oster', 'asserts', 'Salt Wing for the attack on the mill', 'It blamed'],
        ['Salt Wing', 'asserts', 'the Guild of Oster of the attack', 'It accused'],
      ],
      { org: 'Guild of Oster|Salt Wing' },
    ],
    [
      'that blame each other for two deeds do not',
      '',
      [
        ['the Guild of Oster', 'asserts', 'Salt Wing of breaking a treaty on wool', 'It accused'],
        ['Salt Wing', 'asserts', 'the Guild of Oster of hiding letters in a barn', 'It accused'],
      ],
      { org: 'Guild of Oster|Salt Wing' },
    ],
    [
      'that count the dead of one attack exclude each other',
      '0-1',
      [
        ['doctors', 'asserts', 'the fire at the granary killed 43 people'],
        ['the mayor', 'asserts', 'the fire at the granary killed 12 people and wounded 43'],
      ],
    ],
    [
      'do not when one counts dozens, or the wounded',
      '',
      [
        ['doctors', 'asserts', 'the fire at the granary killed 43 people'],
        ['neighbours', 'asserts', 'the fire at the granary killed dozens of people'],
        ['the clinic', 'asserts', 'seven people were wounded in the fire at the granary'],
      ],
    ],
    [
      'exclude each other when one machine failed and was shot down',
      '0-1',
      [
        ['rebels', 'asserts', 'they had shot down a balloon of the army near the lake'],
        ['the army', 'asserts', 'the crash of the balloon was due to a technical fault'],
      ],
    ],
    [
      'exclude each other when a thing was shot down and fell by accident',
      '0-1',
      [
        ['rebels', 'asserts', 'they had shot down a balloon of the army near the lake'],
        ['the army', 'asserts', 'the balloon fell down accidentally near the lake', '+, but the army says'],
      ],
    ],
    [
      'that count the dead exclude each other although another claim stands between them',
      '0-2',
      [
        ['doctors', 'estimates', 'the fire has killed 36 people'],
        ['a baker', 'hedges', 'bread may be dear', '+while a baker fears that'],
        ['the mayor', 'asserts', 'only 21 people had died', '+, the mayor says that'],
      ],
    ],
    [
      'in one line do not exclude each other for a "but"',
      '',
      [
        ['scholars', 'asserts', 'the tower is of the third century'],
        ['the abbot', 'asserts', 'monks built it in his own lifetime', '+, but the abbot insists that'],
        ['masons', 'asserts', 'lime is dear'],
        ['carters', 'asserts', 'roads are bad', '+, while carters say that'],
      ],
    ],
    [
      'do not when they name two places, or when one toll is many times the other',
      '',
      [
        ['doctors', 'asserts', 'a fire in the granary killed 43 people in Oster Falls'],
        ['the mayor', 'asserts', 'a fire in the granary killed 12 people in Nether Wick'],
        ['scribes', 'asserts', 'a plague killed 9000 people'],
      ],
      { location: 'Oster Falls|Nether Wick' },
    ],
    [
      'of a body and its director do not',
      '',
      [
        ['مرصد السهل للحقوق', 'asserts', 'الحريق في السوق قتل 43 شخصا'],
        ['مدير المرصد سالم الرعد', 'asserts', 'الحريق في السوق قتل 12 شخصا'],
      ],
      { person: 'سالم الرعد' },
    ],
    [
      'of one ministry do not, though one names it by its kind alone',
      '',
      [
        ['وزارة التموين', 'asserts', 'نسبة الإضراب بلغت 4 بالمئة'],
        ['الوزارة', 'asserts', 'نسبة الإضراب بلغت 2 بالمئة'],
      ],
    ],
  ]);
});
