/** Literals of every kind, well-formed or nearly so. */
const LITERALS = (
  '1 0 -0 +0 -1 +1 01 -01 +01 1. .5 -.5 +.5 1.50 00.5 01.5 -0.0 1e5 1E5 1.5e3 0x5 1_000 9007199254740993 - + ' +
  "true false TRUE True null NULL 'x' '' 'a\\'b' 'a\\\\b' 'a\\nb' 'a\\x' 'a''b' \"x\" x 'ليلى' '😀' '//x' '/*x*/' 'x\\' " +
  "h'' h'ab' h'AB' h'aB' h'abc' h'zz' H'ab' h'ab h\"ab\" h' ab' hx'ab' " +
  "b'' b'YQ==' b'YWI=' b'YWJj' b'YQ=' b'YQ' b'Y' b'Y===' b'YQ==YQ==' b'Y*==' b'-_==' B'YQ==' b'YQ== ' " +
  "t'2020-01-01T00:00:00Z' t'2020-01-01T00:00:00.5Z' t'2020-01-01T00:00:00.Z' t'2020-01-01T00:00:00' t'2020-01-01' " +
  "t'2020-01-01t00:00:00z' t'2020-02-30T00:00:00Z' t'2020-13-01T00:00:00Z' t'2020-01-01T24:00:00Z' t'2016-12-31T23:59:60Z' " +
  "t'2020-01-01T00:00:00+00:00' T'2020-01-01T00:00:00Z' t'' t'2019-02-29T00:00:00Z' t'2020-00-10T00:00:00Z' t'0000-01-01T00:00:00Z'"
).split(' ');

const OPERATORS =
  '= == != <> < <= > >= =< => === ! ~ := IN in LIKE like MATCHES matches ISSUBSET issubset ISSUPERSET IS CONTAINS EXISTS'.split(
    ' ',
  );

const PATHS = (
  "a:b a-b:c a_b:c A:b a:B a1:b 1a:b _a:b a:_b a:1b a: :b a a:b:c a:b.c a:b..c a:b. a:.b a:b.c-d a:b.'c-d' a:'b-c' a:'b'.c a:b.'' " +
  "a:b.'c\\'d' a:b.\"c\" a:b[0] a:b[1] a:b[01] a:b[+1] a:b[*] a:b[**] a:b[] a:b[x] a:b['x'] a:b[0][1] a:b[*][*] a:b[*].c a:b.[0] a:b[0]c a:b[1.5] " +
  "a:*.b a:b.* a:b_ref.c a:b_refs[*].c a:b.c.d.e.f 'a':b 'a-b':c a:and a:AND a:b.IN a:IN in:b AND:b NOT:b a:NOT a:true true:b a:LAST LAST:b a:START a:b.WITHIN " +
  "ليلى:b a:ليلى a:'ليلى' a.b:c a:b/c file:hashes.MD5 file:hashes.'SHA-256' x-y--z:a -a:b a-:b"
).split(' ');

const SETS =
  "() (1) (1,2) (1,'x') (1,) (,1) (,) ((1)) ( 1 , 2 ) 1 (a:b) (true) (t'2020-01-01T00:00:00Z',h'ab') (1 2) [1] (1;2) ('x'".split(
    ' ',
  );

const W = 'WITHIN 5 SECONDS';
const R = 'REPEATS 2 TIMES';
const S = "START t'2020-01-01T00:00:00Z' STOP t'2021-01-01T00:00:00Z'";
const QUALIFIERS = [
  W,
  R,
  S,
  `${W} ${R}`,
  `${R} ${W}`,
  `${S} ${W} ${R}`,
  `${R} ${S} ${W}`,
  `${W} ${W}`,
  `${R} ${R}`,
  `${S} ${S}`,
  `${W} ${R} ${W}`,
  'WITHIN 5.5 SECONDS',
  'WITHIN .5 SECONDS',
  'WITHIN +5 SECONDS',
  'WITHIN -5 SECONDS',
  'WITHIN 5',
  'WITHIN 5 SECOND',
  'WITHIN SECONDS',
  'within 5 seconds',
  "WITHIN '5' SECONDS",
  'WITHIN 05 SECONDS',
  'WITHIN 5 MINUTES',
  'REPEATS 1 TIMES',
  'REPEATS +2 TIMES',
  'REPEATS -2 TIMES',
  'REPEATS 2.5 TIMES',
  'REPEATS 2',
  'REPEATS 2 TIME',
  'REPEAT 2 TIMES',
  'REPEATED 2 TIMES',
  'REPEATS TIMES',
  'REPEATS 02 TIMES',
  "START '2020-01-01T00:00:00Z' STOP '2021-01-01T00:00:00Z'",
  "START t'2020-01-01T00:00:00Z'",
  "STOP t'2020-01-01T00:00:00Z'",
  "STOP t'2021-01-01T00:00:00Z' START t'2020-01-01T00:00:00Z'",
  'START 2020 STOP 2021',
  "START t'2020-01-01T00:00:00Z' STOP '2021-01-01T00:00:00Z'",
  "START h'ab' STOP h'cd'",
  "START t'2020-01-01T00:00:00Z' END t'2021-01-01T00:00:00Z'",
  "start t'2020-01-01T00:00:00Z' stop t'2021-01-01T00:00:00Z'",
];

const A = '[a:b = 1]';
const B = '[a:c = 2]';
const SHAPES = [
  A,
  `(${A})`,
  `((${A}))`,
  `(((${A} AND ${B})))`,
  `(${A}`,
  `${A})`,
  `()`,
  '[]',
  '',
  ' ',
  '[()]',
  '[a:b]',
  'a:b = 1',
  `${A} ${B}`,
  `${A}${B}`,
  `${A} AND`,
  `AND ${A}`,
  `${A} AND AND ${B}`,
  `${A} AND ${B}`,
  `${A}AND${B}`,
  `${A} and ${B}`,
  `${A} OR ${B} AND ${A}`,
  `(${A} OR ${B}) AND ${A}`,
  `${A} FOLLOWEDBY ${B} OR ${A}`,
  `${A} FOLLOWEDBY (${B} OR ${A})`,
  `${A} FOLLOWED BY ${B}`,
  `${A} XOR ${B}`,
  `NOT ${A}`,
  `(NOT ${A})`,
  `${A} NOT ${B}`,
  `${A}, ${B}`,
  `${A};`,
  `[${A}]`,
  `[[a:b = 1]]`,
  `{${A}}`,
  '[(a:b = 1)]',
  '[((a:b = 1))]',
  '[(a:b = 1) AND (a:c = 2)]',
  '[(a:b = 1 AND a:c = 2) OR a:d = 3]',
  '[a:b = 1 AND (a:c = 2 OR a:d = 3)]',
  '[a:b = 1 AND a:c = 2 OR a:d = 3]',
  '[(a:b = 1]',
  '[a:b = 1)]',
  '[a:b = 1 FOLLOWEDBY a:c = 2]',
  '[a:b = 1 , a:c = 2]',
  '[a:b = 1 a:c = 2]',
  '[a:b = 1 AND]',
  '[a:b = 1 XOR a:c = 2]',
  '[a:b = 1 and a:c = 2]',
  '[1 = a:b]',
  '[a:b = a:c]',
  '[a:b = (1)]',
  '[a:b = 1] = 1',
  '[NOT a:b = 1]',
  '[a:b NOT = 1]',
  '[a:b NOT NOT = 1]',
  '[NOT (a:b = 1)]',
  '[(NOT a:b = 1)]',
  '[a:b = NOT 1]',
  '[a:b not = 1]',
  '[a:b !LIKE 1]',
  "[a:b NOT LIKE 'x']",
  "[a:b NOT MATCHES 'x']",
  "[a:b NOT ISSUBSET '198.51.100.0/24']",
  '[a:b NOT IN (1)]',
  '[a:b NOT < 1]',
  '[NOT EXISTS a:b]',
  '[EXISTS a:b]',
  '[EXISTS NOT a:b]',
  '[NOT NOT EXISTS a:b]',
  '[EXISTS (a:b)]',
  '[(EXISTS a:b)]',
  '[a:b EXISTS]',
  '[exists a:b]',
  '[EXISTS a:b = 1]',
  '[EXISTS a:b AND a:c = 1]',
  "[EXISTS a:b.'c-d'[*]]",
  '[EXISTS a]',
  "[EXISTS 'x']",
  '[EXISTS EXISTS a:b]',
  `${A} ${W} AND ${B}`,
  `(${A} ${W}) ${W}`,
  `(${A} ${R}) ${R}`,
  `${W}`,
  `(${A} AND ${B}) ${W}`,
  `${A} AND ${B} ${W}`,
  `((${A} ${W}) AND (${B} ${R})) ${S}`,
  `${A} (${W})`,
  `[a:b = 1 ${W}]`,
  `${A} ${W} ${B}`,
  `${W} ${A}`,
];

const SPACES = [
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u00a0',
  '\u1680',
  '\u180e',
  '\u2000',
  '\u2003',
  '\u200a',
  '\u200b',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u2060',
  '\u3000',
  '\ufeff',
  '\u0000',
  '\u001c',
  '\u001f',
  '/**/',
  '/* c */',
  '/* c',
  '*/',
  '// c\n',
  '// c',
  '/* /* */ */',
  '/***/',
  '#c\n',
  '-- c\n',
  '/*\n*/',
];

/** Patterns made by rule out of unusual parts: each part alone, so that a difference names its cause. */
export function unusualPatterns(): string[] {
  const made = [
    ...LITERALS.flatMap((literal) => [
      `[a:b = ${literal}]`,
      `[a:b > ${literal}]`,
      `[a:b LIKE ${literal}]`,
      `[a:b IN (${literal}, 1)]`,
      `[a:b ISSUBSET ${literal}]`,
    ]),
    ...OPERATORS.flatMap((operator) => [
      `[a:b ${operator} 'x']`,
      `[a:b NOT ${operator} 'x']`,
      `[a:b${operator}'x']`,
      `[a:b ${operator} 1]`,
      `[a:b ${operator} (1)]`,
    ]),
    ...PATHS.flatMap((path) => [`[${path} = 1]`, `[EXISTS ${path}]`, `[${path} IN ('x')]`]),
    ...SETS.flatMap((set) => [`[a:b IN ${set}]`, `[a:b NOT IN ${set}]`, `[a:b = ${set}]`]),
    ...QUALIFIERS.flatMap((qualifier) => [
      `${A} ${qualifier}`,
      `(${A} AND ${B}) ${qualifier}`,
      `${A}${qualifier}`,
    ]),
    ...SHAPES,
    ...SPACES.flatMap((space) => [
      `${A}${space}`,
      `[${space}a:b = 1]`,
      `[a:b${space}= 1]`,
      `[a${space}:b = 1]`,
      `[a:b =${space}1] AND [a:c = 2]`,
      `${A}${space}AND${space}${B}`,
      `${A} REPEATS${space}2 TIMES`,
      `[a:b = '${space}']`,
      `[a:b NOT${space}= 1]`,
      `[a:b[${space}0] = 1]`,
      `[a:b I${space}N (1)]`,
    ]),
  ];
  return [...new Set(made)];
}
