import type { CueClass } from '../reading/types.ts';

/** A reporting verb. `np`: a noun phrase may be its content; `agent`: only when a person or body plainly does it. */
export interface EnglishVerb {
  readonly lemma: string;
  readonly cls: CueClass;
  readonly np: boolean;
  readonly agent: boolean;
  /** told, informed: an addressee comes before the content. */
  readonly addressee: boolean;
  /** A particle that opens the content: accuse … of, warn of, comment on. */
  readonly particle: string;
  /** May follow a quotation in inverted order: "…," said S. */
  readonly quotes: boolean;
  /** Only "that", a colon or a quotation opens its content, never a bare clause. */
  readonly strict: boolean;
}

export interface EnglishForm {
  readonly verb: EnglishVerb;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'ing';
}

// lemma past participle (- regular), class, flags: n noun phrase, a agent only, t addressee, q quotes, p:particle
const TABLE = `
say said said say q
tell told told say tq
report - - say qa
state - - say q
announce - - say nq
add - - say q
note - - say q
explain - - say q
confirm - - say nq
insist - - say q
assert - - say nq
claim - - say nq
allege - - say nq
argue - - say q
maintain - - say a
contend - - say
stress - - say q
emphasize - - say q
emphasise - - say q
underline - - say
underscore - - say
point - - say p:out q
declare - - say nq
disclose - - say na
reveal - - say na
acknowledge - - say nq
admit - - say nq
concede - - say q
comment - - say Q
remark - - say q
observe - - observe naq
write wrote written say q
tweet - - say q
post - - say Q
reply replied replied say Q
respond - - say Q
recall - - say q
testify testified testified say
warn - - say p:of q
caution - - say q
reiterate - - say q
repeat - - say Q
continue - - say Q
conclude - - say q
describe - - own nA
characterize - - own nA
characterise - - own nA
call - - own nI
brand - - own nI
dub - - own nI
label - - own nI
inform - - say t
notify notified notified say t
assure - - say t
remind - - say t
brief - - none
accuse - - own n
blame - - own n
credit - - none
attribute - - own na
link - - own na
tie - - none
promise - - say q
vow - - say q
pledge - - say q
threaten - - none
predict - - expect nq
forecast forecast forecast expect n
expect - - expect na
anticipate - - expect na
project - - none
estimate - - estimate na
calculate - - estimate na
put put put estimate P
count - - none
assess - - estimate a
judge - - estimate a
believe - - hedge aq
think thought thought hedge aq
suspect - - hedge a
fear - - hedge a
worry worried worried hedge aq
doubt - - hedge na
suggest - - hedge q
imply implied implied hedge
speculate - - hedge
hint - - hedge
consider - - none
hope - - hedge a
feel felt felt none
question - - hedge na
deny denied denied deny n
dispute - - deny n
reject - - deny n
dismiss - - deny n
refute - - deny n
rebut - - deny n
rebuff - - deny n
disavow - - deny n
repudiate - - deny n
find found found observe na
see saw seen observe na
identify identified identified observe na
detect - - observe na
discover - - observe na
uncover - - observe na
determine - - observe na
notice - - observe na
spot - - observe na
witness - - observe na
learn - - observe a
document - - observe na
record - - observe na
track - - none
establish - - observe na
verify verified verified observe na
show showed shown observe a
indicate - - observe
demonstrate - - observe a
prove - - none
know knew known say A
understand understood understood say A
agree - - say q
complain - - say q
lament - - say q
quip - - say q
joke - - say q
boast - - say q
cry cried cried none
ask - - none
urge - - none
demand - - none
advise - - none
signal - - say
clarify clarified clarified say q
elaborate - - none
posit - - say
opine - - say q
surmise - - hedge
theorize - - hedge
hypothesize - - hedge
reckon - - hedge q
reason - - say q
retort - - say q
counter - - say q
affirm - - say q
attest - - say
profess - - none
swear swore sworn say
submit - - none
detail - - none
outline - - none
highlight - - say na
publish - - none
release - - none
cite - - relay
quote - - relay
`;

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (/^(?:rebut|spot|submit|admit|posit|quip|rebut)$/.test(lemma) && lemma !== 'posit')
    return `${lemma}${lemma.at(-1)}ed`;
  return `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function ingForm(lemma: string): string {
  if (/^(?:put|rebut|spot|submit|admit|quip|forget)$/.test(lemma)) return `${lemma}${lemma.at(-1)}ing`;
  if (lemma === 'see' || lemma === 'agree') return `${lemma}ing`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function toVerb(lemma: string, cls: CueClass, flags: readonly string[]): EnglishVerb {
  const letters = flags.find((flag) => !flag.startsWith('p:')) ?? '';
  const all = flags.filter((flag) => !flag.startsWith('p:')).join('');
  return {
    lemma,
    cls,
    np: letters.includes('n'),
    agent: /[aA]/.test(all),
    addressee: all.includes('t'),
    particle: flags.find((flag) => flag.startsWith('p:'))?.slice(2) ?? '',
    quotes: /[qQ]/.test(all),
    strict: all.includes('Q'),
  };
}

function readTable(): Map<string, EnglishForm> {
  const forms = new Map<string, EnglishForm>();
  const put = (word: string, form: EnglishForm): void => {
    if (!forms.has(word)) forms.set(word, form);
  };
  for (const row of TABLE.trim().split('\n')) {
    const [lemma = '', past = '-', participle = '-', cls = '', ...flags] = row.split(' ');
    if (cls === 'none') continue;
    const verb = toVerb(lemma, cls as CueClass, flags); // the table is ours; its fourth column holds only cue classes
    put(past === '-' ? regularPast(lemma) : past, { verb, form: 'past' });
    put(participle === '-' ? regularPast(lemma) : participle, { verb, form: 'participle' });
    put(thirdPerson(lemma), { verb, form: 'third' });
    put(ingForm(lemma), { verb, form: 'ing' });
    put(lemma, { verb, form: 'base' });
  }
  return forms;
}

export const ENGLISH_VERB_FORMS: ReadonlyMap<string, EnglishForm> = readTable();
