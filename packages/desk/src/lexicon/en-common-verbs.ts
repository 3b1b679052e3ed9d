import { ingForm, regularPast, thirdPerson } from './en-inflection.ts';

/** What a word form can be as a verb; a form may be several at once (`put`, `found`). */
export interface VerbForms {
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

// lemma past participle
const IRREGULAR = `
become became become|begin began begun|bring brought brought|break broke broken|build built built|buy bought bought|catch caught caught
choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen
feel felt felt|fight fought fought|flee fled fled|fly flew flown|forget forgot forgotten|get got got|give gave given|go went gone|grow grew grown
hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept|lay laid laid|lead led led|leave left left|lend lent lent|let let let
lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden
ring rang rung|rise rose risen|run ran run|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot
shut shut shut|sing sang sung|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|spread spread spread|stand stood stood
steal stole stolen|strike struck struck|sweep swept swept|take took taken|teach taught taught|tear tore torn|throw threw thrown
understand understood understood|undergo underwent undergone|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn
say said said|tell told told|think thought thought|know knew known|see saw seen|find found found|write wrote written|show showed shown
swear swore sworn|feed fed fed|bear bore borne|beat beat beaten|bind bound bound|burst burst burst|cost cost cost|sink sank sunk|slip slipped slipped
overthrow overthrew overthrown|overcome overcame overcome|hurt hurt hurt|split split split|arise arose arisen|lend lent lent|stick stuck stuck`;

// regular verbs that news and vendor reports use; those that are nouns more often are left out, the endings -ed and -ing are read by shape
const REGULAR = `
accept accompany achieve acquire act add adopt advance affect agree aim allow answer appear apply appoint approach approve argue arise arrest arrive ask
assume attempt attend avoid await ban base become believe belong block blast bomb borrow calm cancel carry cause cease challenge check choose claim clear close
collapse collect collide combine command commit compare compile complete comprise compromise condemn conduct connect consider consist constitute contain continue contribute
control convert convince cooperate cope create cross damage deal decide decline decrease defeat defend delay delete deliver demand depend deploy derive deserve
destroy develop die differ direct disable disappear discuss display distribute dominate download drop earn employ enable encourage encrypt end enforce engage enhance ensure enter
escape establish evacuate evolve examine exceed execute exist expand expire explode exploit expose express extend face fail feature file fire fix flood focus follow force form found free
function gain gather generate grab grant greet happen hack help host identify ignore impact impersonate implement impose improve include increase infect influence inject injure insert install intend introduce
invade invest investigate invite involve issue join jump kill lack land last launch leak leverage like limit live load look lower maintain manage march mark matter mention monitor mount move
need negotiate obtain occur offer open operate oppose order organise organize own pass patch perform persist plan play possess prefer prepare present prevent proceed process produce promote propose protect protest prove provide
publish pull purchase push raise reach receive recognise recognize recommend recover reduce refer refuse regard reject relate release rely remain remove rename replace represent request require rescue reside resign resolve respond restore restrict result resume retain
retire retreat return retrieve reveal reverse review sanction save schedule search seem seize select separate serve settle share shift sign slam slow sound spark start stay stem step stop store
struggle succeed suffer supply support surge surprise surround survive suspend target target tend threaten tighten tie touch trace track trade train transfer travel treat trigger trust try turn undermine unveil update upload urge use utilise utilize
vary view visit vote wait walk want warn watch weaken welcome wipe wish witness work yield blame accuse attribute link criticize criticise slam hail praise congratulate thank advise instruct remind urge appeal pledge vow`;

const forms = new Map<string, VerbForms>();

function put(word: string, form: keyof VerbForms): void {
  const known = forms.get(word) ?? { base: false, third: false, past: false, participle: false, ing: false };
  forms.set(word, { ...known, [form]: true });
}

/** Adds a verb's forms to the table; `-` or nothing for a regular past. */
export function inflect(lemma: string, past?: string, participle?: string): void {
  const regular = regularPast(lemma);
  put(lemma, 'base');
  put(thirdPerson(lemma), 'third');
  put(ingForm(lemma), 'ing');
  put(past && past !== '-' ? past : regular, 'past');
  put(participle && participle !== '-' ? participle : regular, 'participle');
}

for (const row of IRREGULAR.trim().split(/[|\n]/)) {
  const [lemma = '', past, participle] = row.trim().split(' ');
  inflect(lemma, past, participle);
}
for (const lemma of new Set(REGULAR.trim().split(/\s+/))) inflect(lemma);

const NOUNS_IN_ED = new Set([
  'hundred',
  'need',
  'speed',
  'feed',
  'seed',
  'breed',
  'indeed',
  'red',
  'bed',
  'shed',
  'sacred',
  'united',
  'unprecedented',
  'embed',
]);
const NOUNS_IN_ING = new Set(
  `nothing something anything everything thing king ring spring string wing morning evening during including following according regarding concerning
  building meeting hearing briefing wedding ceiling funding housing phishing spear-phishing engineering warning`.split(
    /\s+/,
  ),
);

/** What `word` (folded) can be as a verb, by the table or by its ending; undefined for a word that is none. */
export function verbForms(word: string): VerbForms | undefined {
  const known = forms.get(word);
  if (known) return known;
  if (word.endsWith('ed') && word.length > 4 && !NOUNS_IN_ED.has(word))
    return { base: false, third: false, past: true, participle: true, ing: false };
  if (word.endsWith('ing') && word.length > 5 && !NOUNS_IN_ING.has(word))
    return { base: false, third: false, past: false, participle: false, ing: true };
  return undefined;
}
