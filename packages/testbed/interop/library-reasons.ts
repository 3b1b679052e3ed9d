import type { Answer, Call } from './library-calls.ts';

export interface Difference {
  readonly call: Call;
  readonly ours: Answer;
  readonly theirs: Answer;
}

/** Why python-stix2 answers otherwise, and what decides for us. */
export interface LibraryReason {
  readonly section: string;
  readonly why: string;
  readonly holds: (difference: Difference) => boolean;
}

const both = ({ call }: Difference): string => (call.patterns ?? []).join('\n');
const equivalence = ({ call }: Difference): boolean => call.call === 'equivalentPatterns';
/** Ours knows an equivalence that python-stix2 does not. */
const more = (one: Difference): boolean => equivalence(one) && one.ours.value === true;

/** In the order in which they are tried. */
export const LIBRARY_REASONS: readonly LibraryReason[] = [
  {
    section: 'documented there otherwise',
    why: 'set replaces what is on the selected part, also nothing; python-stix2 stops where the object is marked elsewhere only',
    holds: ({ call, theirs }) => call.call === 'setMarkings' && theirs.error === 'MarkingNotFoundError',
  },
  {
    section: 'documented there otherwise',
    why: 'with inheritance too, a question for certain markings is about these; python-stix2 then answers for any',
    holds: ({ call }) => call.call === 'isMarked' && call.inherited === true && call.marking !== undefined,
  },
  {
    section: 'STIX 2.1 §2.9',
    why: 'the id comes from what contributes to it, whatever else is right or wrong; python-stix2 makes no id for what is no valid object',
    holds: ({ call, theirs }) => call.call === 'deterministicId' && theirs.error !== undefined,
  },
  {
    section: 'RFC 8259 §4',
    why: 'members of an object have no order, so of several hashes out of the list the first by name counts; python-stix2 takes the first in the text',
    holds: ({ call }) =>
      call.call === 'deterministicId' && !/"(?:MD5|SHA-(?:1|256|512))"/.test(JSON.stringify(call)),
  },
  {
    section: 'STIX 2.1 §7',
    why: 'an extension definition is a meta object and no SDO',
    holds: ({ call, theirs }) => call.call === 'typeClass' && theirs.value === 'sdo',
  },
  {
    section: 'STIX 2.1 §8, STIX 2.0 part 1 §5.1',
    why: 'a bundle that says nothing is 2.1, also without an id, and one that says 2.1 is none of 2.0',
    holds: ({ call }) => call.call === 'detectSpecVersion' && call.object?.type === 'bundle',
  },
  {
    section: 'STIX 2.0 part 1 §3.1',
    why: 'a custom object without created is none of 2.0, which requires it',
    holds: ({ call, ours }) => call.call === 'detectSpecVersion' && ours.value === '2.1',
  },
  {
    section: 'STIX 2.1 appendix A',
    why: 'the labels of the Admiralty scale are given by their number',
    holds: ({ call, ours, theirs }) =>
      call.call === 'toScale' && String(theirs.value).startsWith(`${String(ours.value)} - `),
  },
  {
    section: 'STIX 2.1 §2.16',
    why: 'a leap second and any number of digits make a timestamp; a lower-case t and missing zeros do not',
    holds: ({ call }) => call.call === 'compareTimestamps',
  },
  {
    section: 'STIX 2.1 §9.4',
    why: 'EXISTS, and numbers with a fraction in WITHIN, are compared and inspected; python-stix2 stops or leaves them out',
    holds: ({ call, theirs }) => {
      const text = call.pattern ?? call.patterns?.join('\n') ?? '';
      return /EXISTS/.test(text) || (theirs.error === 'ValueError' && /WITHIN \d+\./.test(text));
    },
  },
  {
    section: 'STIX 2.1 §9, grammar; STIX 2.0 part 5 §4.1.2',
    why: 'negative indexes, and the strings of START and STOP in 2.0, are patterns to inspect too',
    holds: ({ call, theirs }) => call.call === 'inspectPattern' && theirs.error !== undefined,
  },
  {
    section: 'STIX 2.1 §6.8',
    why: 'parts of an IPv4 address have no leading zeros, and the operand of LIKE is no address',
    holds: (one) => equivalence(one) && /ipv4-addr:value (?:LIKE|= '198\.51\.100\.003')/.test(both(one)),
  },
  {
    section: 'STIX 2.1 §9.6.1',
    why: 'the case of a letter in a regular expression is more than a case: \\S is not \\s',
    holds: (one) => equivalence(one) && /MATCHES/.test(both(one)),
  },
  {
    section: 'STIX 2.1 §9.6',
    why: 'IN and NOT IN are opposites; python-stix2 takes them for the same',
    holds: (one) => equivalence(one) && one.ours.value === false && /NOT IN/.test(both(one)),
  },
  {
    section: 'STIX 2.1 §9.6',
    why: 'the same constant in another spelling, a repeated member of IN, IN for OR, and a negated operator for its opposite mean the same',
    holds: (one) => more(one) && / IN \(|NOT (?:!=|>)|[bh]'|a:'b'/.test(both(one)),
  },
  {
    section: 'STIX 2.1 §9.5.1',
    why: 'one observation is within any time, and one repetition is none',
    holds: (one) => more(one) && /WITHIN|REPEATS 1 TIMES/.test(both(one)),
  },
  {
    section: 'STIX 2.1 §9.5',
    why: 'an OR between observations is an OR within one, and a sequence has what an AND of its members asks for',
    holds: (one) => more(one) && /\] OR|OR \(?\[/.test(both(one)),
  },
];
