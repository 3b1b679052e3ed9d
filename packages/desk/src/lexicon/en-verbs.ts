import type { CueClass } from '../reading/types.ts';
import { ingForm, regularPast, thirdPerson } from './en-inflection.ts';

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
  /** Its noun phrase is a finding only when somebody researches: `analysts found traces`, not `police found a knife`. */
  readonly research: boolean;
  /** `judge`: only "consider it likely that C"; `of`: "accuse S of C"; `to`, `as`: "tie C to S", "flag C as a scam". */
  readonly frame: '' | 'judge' | 'of' | 'to' | 'as';
}

export interface EnglishForm {
  readonly verb: EnglishVerb;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'ing';
}

// lemma past participle (- regular), class, flags: n noun phrase, a agent only, t addressee, q quotes, Q only quotes and clauses with that, r noun phrase only of research, p:particle, f:frame
const TABLE = `
say said said say q
tell told told say tq
report - - say nqar
state - - say q
announce - - say nqa
add - - say q
note - - say nqr
explain - - say qQ
confirm - - say nqa
insist - - say q
assert - - say nqa
claim - - say nqa
allege - - say nq
argue - - say q
maintain - - say aQ
contend - - say
stress - - say q
emphasize - - say q
emphasise - - say q
underline - - say
underscore - - say
point - - say p:out q
declare - - say nqa
disclose - - say na
reveal - - say nar
acknowledge - - say nqa
admit - - say nq
concede - - say q
comment - - say Q
remark - - say q
mention - - say aq
observe - - observe naqr
write wrote written say q
tweet - - say q
post - - say Q
reply replied replied say Q
respond - - say Q
recall - - say q
recount - - say q
divulge - - say n
testify testified testified say q
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
accuse - - own n f:of
blame - - own n
credit - - none
attribute - - own na
link - - own na
tie - - own na f:to
flag flagged flagged own na f:as
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
suspect - - hedge na
fear - - hedge a
worry worried worried hedge aq
doubt - - hedge na
suggest - - hedge nq
imply implied implied hedge
speculate - - hedge
assume - - hedge a
presume - - hedge a
hint - - hedge
consider - - hedge a f:judge
deem - - hedge a f:judge
classify classified classified own nA
hope - - hedge a
feel felt felt hedge aQ
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
contradict - - deny na
find found found observe nar
see saw seen observe nar
identify identified identified observe nar
detect - - observe nar
discover - - observe nar
uncover - - observe nar
unveil - - observe nar
determine - - observe nar
discern - - observe nar
notice - - observe nar
pinpoint - - observe nar
spot - - observe nar
witness - - observe nar
learn - - observe a p:of
document - - observe nar
encounter - - observe nar
unearth - - observe nar
record - - observe nar
track - - observe nar
establish - - observe nar
verify verified verified observe na
show showed shown observe nar
indicate - - observe n
demonstrate - - observe aQ
prove - - none
know knew known say AQ
recognize - - say AQ
recognise - - say AQ
understand understood understood say A
agree - - say q
complain - - say q
lament - - say q
quip - - say q
joke - - say q
boast - - say q
cry cried cried say Q
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
hypothesize - - hedge na
hypothesise - - hedge na
theorise - - hedge
reckon - - hedge q
reason - - say q
retort - - say q
counter - - say Q
proclaim - - say q
protest - - say q
object - - say Q
concur - - say
guarantee - - say
muse - - say q
marvel - - say Q
scoff - - say Q
interject - - say Q
exclaim - - say q
summarize - - say Q
summarise - - say Q
foresee foresaw foreseen expect
rule - - say aQ
hold held held say aQ
reassert - - say q
reaffirm - - say q
rejoin - - say Q
venture - - say Q
brag - - say q
gloat - - say Q
deduce - - hedge a
infer - - hedge a
guess - - hedge aq
suppose - - hedge aq
shout - - say Q
yell - - say Q
affirm - - say q
attest - - say
profess - - none
swear swore sworn say
submit - - none
detail - - say nra
outline - - none
highlight - - say a
publish - - none
release - - none
cite - - relay
quote - - relay
read read read say Q
`;

const isFrame = (frame: string | undefined): frame is EnglishVerb['frame'] =>
  frame !== undefined && ['judge', 'of', 'to', 'as'].includes(frame);

function toVerb(lemma: string, cls: CueClass, flags: readonly string[]): EnglishVerb {
  const all = flags.filter((flag) => !flag.includes(':')).join('');
  const frame = flags.find((flag) => flag.startsWith('f:'))?.slice(2);
  return {
    lemma,
    cls,
    np: all.includes('n'),
    agent: /[aA]/.test(all),
    addressee: all.includes('t'),
    particle: flags.find((flag) => flag.startsWith('p:'))?.slice(2) ?? '',
    quotes: /[qQ]/.test(all),
    strict: all.includes('Q'),
    research: all.includes('r'),
    frame: isFrame(frame) ? frame : '',
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
