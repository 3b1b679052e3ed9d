const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const ADJECTIVE: RegExp = /(?:ous|ful|able|ible|less|ish|-based|-old|-linked|-backed|-aligned)$/;
export const ADJECTIVES: ReadonlySet<string> = list(
  `new old big small high low early late recent initial first second third last next latest previous former current main key major minor senior top chief deputy
  local foreign federal public private military civil civilian police secret open good bad large long short full further same own far free hot cold dead live unidentified undisclosed unknown
  white black red green blue strong weak hard easy real true false unnamed anonymous official joint separate double single chinese russian iranian israeli
  american british french german other likely unlikely armed`,
);
/** Adjectives made like past forms. */
export const NEVER_VERBS: ReadonlySet<string> = list(
  'dated unnamed unidentified undisclosed unknown uninhabited unsolved so-called armed protest protests object objects rule rules venture ventures muse muses',
);
/** Third persons that are hardly ever nouns. */
export const SURE_VERBS: ReadonlySet<string> = list(
  `says tells adds believes thinks argues insists denies alleges asserts describes explains confirms admits acknowledges concedes maintains contends suspects knows sees
  writes predicts expects assesses attributes warns declares announces reveals discloses indicates suggests shows stresses emphasizes alleges accuses rejects
  disputes dismisses concludes observes identifies detects discovers uncovers includes uses contains becomes remains provides allows makes takes gives goes comes has
  appears seems continues begins requires enables creates follows wants needs tries keeps leads operates relies belongs aims serves resides
  originates consists communicates exfiltrates executes installs deploys employs utilizes leverages occurs depends exists involves represents resembles derives`,
);
export const SURE_BASES: ReadonlySet<string> = list(
  `say tell believe think argue insist deny allege assert explain confirm admit acknowledge suspect know write predict expect assess attribute warn declare announce
  reveal disclose indicate suggest accuse reject dispute dismiss conclude see find identify describe agree want show come become`,
);
/** Past forms that hardly ever describe a noun. */
export const SURE_PAST: ReadonlySet<string> = list(
  'said told added insisted argued warned noted explained acknowledged admitted stressed maintained denied replied recalled testified contended conceded remarked concluded responded',
);
/** `a script called restore.py` names; `the minister called it a lie` says. */
export const NAMING: ReadonlySet<string> = list(
  'called named dubbed labeled labelled titled entitled nicknamed codenamed tracked',
);
/** `said suspected rebels had left`: past forms that describe people right behind a verb. */
export const DESCRIBING: ReadonlySet<string> = list(
  'suspected alleged wounded injured detained displaced captured masked retired',
);
