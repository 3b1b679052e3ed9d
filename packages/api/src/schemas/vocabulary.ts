import { type Static, type TSchema, Type } from 'typebox';

/** Absent and null differ on the wire: a member that can be empty is always there and null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** RFC 3339, UTC, as stored. */
export const Time = Type.String({ minLength: 10, maxLength: 40 });
export const Count = Type.Integer({ minimum: 0 });
export const ObjectId = Type.String({ minLength: 3, maxLength: 200 });
export const Cursor = Type.String({ maxLength: 200 });
export const Limit = Type.Integer({ minimum: 1, maximum: 500 });

export const Lang = Type.Enum(['en', 'ar']);
export const Dir = Type.Enum(['ltr', 'rtl']);
export const Tlp = Type.Enum(['clear', 'green', 'amber', 'amber+strict', 'red']);
export const Role = Type.Enum(['reader', 'analyst', 'officer']);
export const ValueKind = Type.Enum([
  'ipv4',
  'ipv6',
  'cidr',
  'domain',
  'url',
  'email',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'mac',
  'filename',
  'text',
]);

/** Admiralty letter for the source, digit for the information; given in two separate steps. */
export const SourceLetter = Type.Enum(['A', 'B', 'C', 'D', 'E', 'F']);
export const InfoDigit = Type.Integer({ minimum: 1, maximum: 6 });
export const Grade = Type.Object({ source: Nullable(SourceLetter), info: Nullable(InfoDigit) });

/** The independent-origin interval over `reports` reports: `lo` … `hi`. */
export const Origins = Type.Object({ reports: Count, lo: Count, hi: Count });

/** A node or a sender by its stable id and the name it gives itself (partner text: untrusted). */
export const Party = Type.Object({ id: Type.String(), name: Type.String() });
export const Names = Type.Object({ en: Type.String(), ar: Type.String() });

/** By which way an object or report came to this node. */
export const Supply = Type.Object({
  kind: Type.Enum(['own', 'import', 'channel']),
  id: Type.String(),
  name: Type.String(),
});

/** A stable code and its sentence in the language of the request. */
export const Coded = Type.Object({ code: Type.String(), text: Type.String() });

/** Terms that travel with material, each as one sentence in the language of the request. */
export const Sentence = Type.Object({ key: Type.String(), label: Type.String(), text: Type.String() });

export const Issue = Type.Object({
  code: Type.String(),
  path: Type.String(),
  severity: Type.Enum(['error', 'warning']),
  message: Type.String(),
});

/** RFC 9457 problem details; `code` is `room/reason`, `issues` lists every reason found. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.String(),
  issues: Type.Array(Issue),
});

/** What an import did to the store. */
export const ImportResult = Type.Object({
  reports: Type.Array(Type.Object({ id: ObjectId, title: Type.String() })),
  objects: Type.Object({ new: Count, same: Count, conflict: Count, refused: Count }),
  issues: Type.Array(Issue),
});

/** How an import is to be understood. `own`: made here, not foreign. `as` is guessed when absent. */
export const ImportOptions = Type.Object({
  as: Type.Optional(
    Type.Enum([
      'auto',
      'stix',
      'misp',
      'galaxy',
      'text',
      'html',
      'pdf',
      'eml',
      'csv',
      'json',
      'zip',
    ] as const),
  ),
  own: Type.Optional(Type.Boolean()),
  tlp: Type.Optional(Tlp),
  source: Type.Optional(Type.String({ maxLength: 200 })),
  grade: Type.Optional(Type.String({ pattern: '^[A-F][1-6]$' })),
});

export type Lang = Static<typeof Lang>;
export type Dir = Static<typeof Dir>;
export type Tlp = Static<typeof Tlp>;
export type Role = Static<typeof Role>;
export type ValueKind = Static<typeof ValueKind>;
export type SourceLetter = Static<typeof SourceLetter>;
export type Grade = Static<typeof Grade>;
export type Origins = Static<typeof Origins>;
export type Party = Static<typeof Party>;
export type Supply = Static<typeof Supply>;
export type Coded = Static<typeof Coded>;
export type Sentence = Static<typeof Sentence>;
export type Issue = Static<typeof Issue>;
export type Problem = Static<typeof Problem>;
export type ImportResult = Static<typeof ImportResult>;
export type ImportOptions = Static<typeof ImportOptions>;
