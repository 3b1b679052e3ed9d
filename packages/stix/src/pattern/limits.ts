/** Bounds on what a hostile pattern or observation may cost. None of them is in the standard. */
export const PATTERN_LIMITS = {
  /** Characters (UTF-16 units) of a pattern. */
  text: 65_536,
  /** Nested parentheses, observation and comparison level together. */
  depth: 64,
  /** Comparisons in a pattern. */
  comparisons: 1_000,
  /** The number of a REPEATS qualifier. */
  repeats: 10_000,
  /** A list index in an object path. */
  index: 1_000_000_000,
  /** References followed along one object path. */
  dereferences: 16,
  /** Characters of a value that MATCHES is tried on. */
  subject: 65_536,
  /** Characters, and instructions once compiled, of a MATCHES expression. */
  program: 10_000,
  /** Instructions times characters of one MATCHES try. */
  matchesWork: 50_000_000,
  /** The same, and steps of LIKE, over one matching of a pattern. */
  textWork: 150_000_000,
  /** Values that one object path may select from one object. */
  selected: 100_000,
  /** Steps of the search for a binding of observations. */
  bindingSteps: 5_000_000,
  /** Conjunctions that a normal form may have before expressions are left undistributed. */
  normalTerms: 128,
  /** Characters of a part of a normal form beyond which its digest stands for it. */
  normalText: 512,
} as const;
