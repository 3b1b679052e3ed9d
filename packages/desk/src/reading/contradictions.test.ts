import { describe, expect, it } from 'vitest';
import { findContradictions } from './contradictions.ts';
import { readReport } from './read-report.ts';
import type { Claim, Entity, Estimate, Stance } from './types.ts';

type Said = readonly [
  source: string,
  stance: Stance,
  content: string,
  range?: readonly [number, number],
  unit?: string,
];

/** Pairs found among claims that stand one after the other. */
function pairs(
  said: readonly Said[],
  names: readonly string[] = [],
  more: readonly Entity[] = [],
): [number, number][] {
  let at = 0;
  const estimates: Estimate[] = [];
  const claims = said.map(([source, stance, content, range, unit = ''], index): Claim => {
    const start = at;
    const end = start + content.length;
    at = end + 1;
    if (range) {
      const [min, max] = range;
      estimates.push({
        subject: '',
        value: null,
        min,
        max,
        unit,
        source,
        span: '',
        start,
        end,
        approximate: false,
      });
    }
    return {
      source,
      via: [],
      stance,
      anonymous: false,
      content,
      start,
      end,
      rule: `test/${index}`,
      confidence: 1,
    };
  });
  const entities = names.map((name): Entity => ({ name, kind: 'person', aliases: [], start: 0, end: 0 }));
  return findContradictions(claims, {
    estimates,
    entities: [...entities, ...more],
    text: claims.map(({ content }) => content).join('\n'),
    title: '',
  });
}

describe('a denial', () => {
  it('denies the accusation it points at, as often as the accusers tell it', () => {
    expect(
      pairs([
        ['two officers', 'asserts', 'the ministry is behind drone footage passed to a rival service'],
        ['one of the officers', 'quotes', 'the ministry is responsible for drone footage sent at night'],
        ['the ministry', 'denies', 'the accusations'],
      ]),
    ).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('points in Arabic too', () => {
    expect(
      pairs([
        ['مسؤولان', 'asserts', 'الوزارة مسؤولة عن تسليم تسجيلات الطائرات إلى وحدة منافسة'],
        ['الوزارة', 'denies', 'صحة هذه الاتهامات جملة وتفصيلا'],
        ['الوزارة', 'denies', 'لا نملك أي صلة بهذه الوحدة'],
      ]),
    ).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('may repeat what it denies in words of its own', () => {
    expect(
      pairs([
        ['the paper', 'asserts', 'the harbour authority paid ransom to the intruders in May'],
        ['the mayor', 'asserts', 'the bridge will open in spring'],
        ['the authority', 'denies', 'it had paid any ransom to intruders'],
      ]),
    ).toEqual([[0, 2]]);
  });

  it('of an incident contradicts who claims the incident of that body, and who takes responsibility for it', () => {
    expect(
      pairs(
        [
          ['researchers', 'asserts', 'they found malware inside the systems of Deltagrid'],
          ['Deltagrid', 'denies', 'any attack on its network'],
          ['the group Salt Wing', 'asserts', 'responsibility for the operation'],
        ],
        ['Deltagrid', 'Salt Wing'],
      ),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('points at nothing when nobody has claimed anything near it, or only its own people have', () => {
    expect(pairs([['the ministry', 'denies', 'the reports']])).toEqual([]);
    expect(
      pairs(
        [
          ['Deltagrid researchers', 'asserts', 'the two loaders belong to one group'],
          ['Deltagrid', 'denies', 'the loaders belong to Salt Wing'],
        ],
        ['Deltagrid', 'Salt Wing'],
      ),
    ).toEqual([]);
  });
});

describe('two claims exclude each other', () => {
  it.each<[string, readonly Said[], readonly string[]]>([
    [
      'by number',
      [
        ['the army', 'estimates', 'the front has about 2,000 fighters', [1800, 2200], 'fighters'],
        [
          'the observers',
          'estimates',
          'the front has more than 5,000 fighters',
          [5000, Number.POSITIVE_INFINITY],
          'fighters',
        ],
      ],
      [],
    ],
    [
      'by cause',
      [
        ['engineers', 'asserts', 'the outage in the delta was caused by destructive malware'],
        ['the utility', 'quotes', 'the outage resulted from scheduled maintenance'],
      ],
      [],
    ],
    [
      'by negation',
      [
        ['residents', 'asserts', 'patrols have crossed the delta bridge at night'],
        ['the police', 'quotes', 'no patrols have crossed the delta bridge'],
      ],
      [],
    ],
  ])('%s', (_name, said, names) => expect(pairs(said, names)).toEqual([[0, 1]]));

  it.each<[string, readonly Said[]]>([
    [
      'numbers that agree',
      [
        ['the army', 'estimates', 'the front has about 2,000 fighters', [1800, 2200], 'fighters'],
        [
          'the observers',
          'estimates',
          'the front has at least 1,900 fighters',
          [1900, Number.POSITIVE_INFINITY],
          'fighters',
        ],
      ],
    ],
    [
      'numbers of different things',
      [
        ['the army', 'estimates', 'it fired 40 rockets', [40, 40], 'rockets'],
        ['the clinic', 'estimates', 'it treated 12 wounded', [12, 12], 'wounded'],
      ],
    ],
    [
      'one topic',
      [
        ['the mayor', 'asserts', 'the bridge will open in spring'],
        ['the engineer', 'asserts', 'the bridge is safe for lorries'],
      ],
    ],
    [
      'one speaker',
      [
        ['the mayor', 'asserts', 'the bridge was closed by an attack'],
        ['the mayor', 'asserts', 'the bridge was closed because of a fault'],
      ],
    ],
  ])('not by %s', (_name, said) => expect(pairs(said)).toEqual([]));
});

describe('a denial finds what it denies', () => {
  it.each<[string, readonly Said[], readonly string[], readonly [number, number][]]>([
    [
      'after it: the head of a report denies, the accusation comes below',
      [
        ['the army', 'denies', 'allegations by the Salt Front that it burned the mill at Oster'],
        ['the army', 'asserts', 'troops searched for deserters'],
        ['the Salt Front', 'asserts', 'soldiers burned the mill at Oster and shot its owner'],
      ],
      ['Salt Front', 'Oster'],
      [[0, 2]],
    ],
    [
      'by the name of the accuser, over a nearer claim of somebody else',
      [
        ['Quarry Labs', 'asserts', 'Tin Sparrow is behind the theft at the port'],
        ['the mayor', 'hedges', 'the ferries may run again'],
        ['Tin Sparrow', 'denies', "Quarry Labs's findings"],
      ],
      ['Quarry Labs', 'Tin Sparrow'],
      [[0, 2]],
    ],
    [
      'when the content itself says that something is false',
      [
        ['an observer', 'asserts', 'the convoy was shelled near the bridge'],
        ['the command', 'asserts', 'reports of a convoy shelled near the bridge are baseless'],
      ],
      [],
      [[0, 1]],
    ],
    [
      'in Arabic, when what is passed round is called untrue',
      [
        ['الناطق باسم القوات', 'asserts', 'ما تم تداوله بشأن انسحاب اللواء من جبهة النهر غير صحيح'],
        ['صفحات محلية', 'asserts', 'اللواء انسحب من جبهة النهر ليلا'],
      ],
      [],
      [[0, 1]],
    ],
    [
      'though one says killed and the other massacre',
      [
        ['the committee', 'asserts', 'soldiers killed forty villagers at Oster'],
        ['the army', 'denies', 'any massacre at Oster'],
      ],
      ['Oster'],
      [[0, 1]],
    ],
  ])('%s', (_name, said, names, expected) => expect(pairs(said, names)).toEqual(expected));

  it.each<[string, readonly Said[], readonly string[]]>([
    [
      'not another denial: two who deny agree',
      [
        ['the army', 'denies', 'that it shelled the convoy near the bridge'],
        ['the militia', 'denies', 'any part in the shelling of the convoy near the bridge'],
      ],
      [],
    ],
    [
      'not what its own people say',
      [
        ['army spokesman Dario Lund', 'asserts', 'the army shelled the convoy near the bridge'],
        ['the army', 'denies', 'that the convoy near the bridge was shelled'],
      ],
      ['Dario Lund'],
    ],
    [
      'not a claim that shares nothing with it',
      [
        ['the mayor', 'asserts', 'the library opens on Monday'],
        ['the mayor', 'asserts', 'the pool stays shut'],
        ['the clinic', 'asserts', 'visitors must ring first'],
        ['the utility', 'denies', 'that meters were read twice'],
      ],
      [],
    ],
  ])('%s', (_name, said, names) => expect(pairs(said, names)).toEqual([]));

  it('not where a medium could not check', () => {
    const { claims, contradictions } = readReport(
      'Shells fall near the plant\n\nThe operator said that troops shelled the plant on Friday.\n\nReuters could not verify the report.',
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(contradictions).toEqual([]);
  });

  it('a first name shared by two people does not make them one', () => {
    const said: readonly Said[] = [
      ['محمد الزيدي', 'asserts', 'الحرس أغلق بوابة الميناء الشمالية'],
      ['محمد العاصي', 'denies', 'إغلاق بوابة الميناء الشمالية'],
    ];
    expect(pairs(said, ['محمد الزيدي', 'محمد العاصي'])).toEqual([[0, 1]]);
    expect(pairs([['الزيدي', 'asserts', said[0]![2]], said[0]!], ['محمد الزيدي'])).toEqual([]);
  });
});

it('a denier is accused by a capital that acts for the country, and an accuser pointed at by another name', () => {
  const country = (name: string): Entity => ({ name, kind: 'country', aliases: [], start: 0, end: 0 });
  const said: readonly Said[] = [
    ['the port', 'asserts', 'ferries are late'],
    ['the agency', 'asserts', 'Moscow is behind the break-ins'],
    ['the port', 'hedges', 'lorries may wait'],
    ['Russia', 'denies', 'those accusations'],
  ];
  expect(pairs(said, [], [country('Russia')])).toEqual([[1, 3]]);
  const body: Entity = {
    name: 'منظمة العدالة الدولية',
    kind: 'org',
    aliases: ['أدالة'],
    start: 0,
    end: 0,
  };
  expect(
    pairs(
      [
        ['منظمة العدالة الدولية', 'asserts', 'الحراس قتلوا سجناء في السجن القديم'],
        ['التجار', 'asserts', 'الطرق مفتوحة أمام القوافل'],
        ['الوزير', 'denies', 'تقرير أدالة'],
      ],
      [],
      [body],
    ),
  ).toEqual([[0, 2]]);
});

describe('numbers', () => {
  it('of the dead exclude each other, whoever is counted', () => {
    expect(
      pairs([
        ['the army', 'estimates', 'no more than 36 people died in Oster', [0, 36], 'people'],
        ['the committee', 'estimates', 'two hundred villagers were killed in Oster', [200, 200], 'villagers'],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('of the dead and of the wounded do not', () => {
    expect(
      pairs([
        ['the army', 'estimates', '36 people died in Oster', [36, 36], 'people'],
        ['the clinic', 'estimates', 'it treated 90 wounded from Oster', [90, 90], 'wounded'],
      ]),
    ).toEqual([]);
  });

  it('of one office do not, when it is called by half its name', () => {
    expect(
      pairs([
        [
          'the health bulletin of the district',
          'estimates',
          '68 patients died of the fever',
          [68, 68],
          'patients',
        ],
        [
          'the bulletin',
          'estimates',
          '26 patients died of the fever in the old clinic',
          [26, 26],
          'patients',
        ],
      ]),
    ).toEqual([]);
  });
});

describe('states', () => {
  it('a breach of a truce and its keeping exclude each other', () => {
    expect(
      pairs([
        ['the rebels', 'asserts', 'the government violated the ceasefire at dawn'],
        ['the presidency', 'asserts', 'it is committed to the ceasefire'],
      ]),
    ).toEqual([[0, 1]]);
  });

  it('two breaches do not', () => {
    expect(
      pairs([
        ['the rebels', 'asserts', 'the government violated the ceasefire at dawn'],
        ['the monitors', 'asserts', 'the ceasefire was violated at dawn'],
      ]),
    ).toEqual([]);
  });
});

it('compares each claim with a bounded number of others, however long the report is', () => {
  const COUNT = 10_000;
  let read = 0;
  const claims = Array.from({ length: COUNT }, (_, index): Claim => {
    const content = index % 2 ? 'the guard denied the theft of the bell' : 'the guard stole the bell';
    const claim = { via: [], anonymous: false, start: index * 60, end: index * 60 + content.length };
    return {
      ...claim,
      source: `speaker ${index}`,
      content,
      rule: 'test',
      confidence: 1,
      get stance(): Stance {
        read++;
        return index % 2 ? 'denies' : 'asserts';
      },
    };
  });
  const found = findContradictions(claims, {
    estimates: [],
    entities: [],
    text: `${' '.repeat(59)}\n`.repeat(COUNT),
    title: '',
  });
  expect(found.length).toBeGreaterThan(COUNT / 4);
  expect(found.length).toBeLessThan(COUNT * 10);
  expect(read).toBeLessThan(COUNT * 400);
});

it('a denial in the line of a claim answers it, and mere contrast is no denial', () => {
  const yields = (text: string): string[] => {
    const { claims, contradictions } = readReport(`A headline of five plain words\n\n${text}`);
    return contradictions.map(([a, b]) => `${claims[a]!.source} / ${claims[b]!.source}`);
  };
  expect(
    yields('The mayor said that the wells were shut. The regulator denied having ordered wells shut.'),
  ).toEqual(['The mayor / The regulator']);
  expect(
    yields('The mayor said that the water was clean.\n\nThe regulator denied having ordered any closure.'),
  ).toEqual([]);
  expect(
    yields('The mayor said that the water was clean. However, residents said that the bridge was old.'),
  ).toEqual([]);
});

it('a report yields pairs of indexes into its claims', () => {
  const { claims, contradictions } = readReport(
    'Delta ministry denies reports on drones\n\nTwo officers said that the unit had received drone footage from abroad. The ministry spokesman denied the claims.',
  );
  expect(contradictions.map(([a, b]) => [claims[a]?.stance, claims[b]?.stance])).toEqual([
    ['asserts', 'denies'],
  ]);
});
