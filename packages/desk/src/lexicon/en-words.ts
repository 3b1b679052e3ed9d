const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const PRONOUNS: ReadonlySet<string> = words('he she they it i we you him her them us');

export const AUXILIARIES: ReadonlySet<string> = words(
  `has have had is are was were be been being do does did will would can could may might must shall should
  hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't cannot`,
);
export const BE: ReadonlySet<string> = words("is are was were be been being isn't aren't wasn't weren't");
export const NEGATORS: ReadonlySet<string> = words(
  "not never neither nor hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot",
);

/** Adverbs that may stand between a subject and its reporting verb. */
export const ADVERBS: ReadonlySet<string> = words(
  `also later earlier then now still once again further even just only first recently previously repeatedly publicly privately reportedly
  meanwhile nevertheless nonetheless however instead too already often always soon today yesterday tonight thereafter subsequently
  currently both all long never not so far since therefore thus similarly likewise quickly initially independently`,
);

/** Openers before a subject at the start of a clause. */
export const OPENERS: ReadonlySet<string> = words(
  `but and however meanwhile still yet also separately later earlier nevertheless nonetheless moreover furthermore additionally meantime instead then so though although
  while whereas as for or nor because since when where that if whether once after before until unless which who whom whose what than specifically similarly likewise overall finally
  indeed notably previously recently afterwards today yesterday tonight therefore thus consequently again hence`,
);

/** Words that a clause boundary is drawn at when looking left for a subject. */
export const CLAUSE_WORDS: ReadonlySet<string> = words(
  'that while but although though because when where whereas if whether than since unless until which who whom whose as what how why',
);

export const WEEKDAYS: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight january february march april june july august september october november december',
);

/** Nouns of media; capitalised names that end in one are media too. */
export const MEDIA_NOUNS: ReadonlySet<string> = words(
  `newspaper newspapers paper magazine agency broadcaster channel station network website site outlet outlets daily weekly blog podcast radio tv television media journal
  newswire wire publication broadcasters channels magazines tabloids websites dailies tabloid portal press`,
);
export const MEDIA_NAME_PARTS: ReadonlySet<string> = words(
  `reuters afp ap bbc cnn bloomberg guardian times post journal tribune herald gazette review ledger chronicle observer telegraph independent mail mirror
  globe examiner dispatch courier sentinel monitor press news newsnight newsweek axios politico vox npr cbs nbc abc msnbc pbs wired forbes fortune economist atlantic
  haaretz ynet aljazeera jazeera arabiya tass interfax xinhua kyodo yonhap anadolu spiegel bild figaro monde zeitung pais nikkei techcrunch bleepingcomputer zdnet
  wikinews voa rfe dw sky itv fox radio tv television broadcaster channel daily weekly magazine blog podcast citizen standard star sun argus bulletin record register
  scotsman inquirer reporter wire agence wsj nyt rl hurriyet dawn hindu ria novosti sputnik cnbc cspan mediapart bellingcat krebsonsecurity`,
);
/** After "agency" or "network" these name no medium. */
export const NOT_MEDIA_BEFORE: ReadonlySet<string> = words(
  'intelligence security space energy environment protection spy police government aid refugee health medicines agency nuclear federal enforcement border computer bot criminal terror social cyber cybersecurity tax defence defense relief un regulatory law weather',
);

/** Nouns for people who are not identified by themselves. */
export const PERSON_NOUNS: ReadonlySet<string> = words(
  `source sources official officials officer officers diplomat diplomats witness witnesses analyst analysts expert experts researcher researchers commander commanders
  person people man woman men women resident residents activist activists observer observers insider insiders employee employees worker workers soldier soldiers fighter fighters
  lawmaker lawmakers politician politicians minister ministers spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons eyewitness eyewitnesses trader traders brokers pilots captain captains sailors farmers nurses medics campaigner campaigners refugees detainees prisoners inmate inmates supporters neighbours neighbors parents aide aides adviser advisers advisor advisors investigator investigators prosecutor prosecutors
  engineer engineers doctor doctors lawyer lawyers journalist journalists critic critics member members leader leaders executive executives developer developers vendor vendors
  survivor survivors correspondent correspondents reporter reporters relative relatives neighbor neighbour villager villagers rebel rebels militant militants victim victims user users customer customers operator operators attacker attackers
  agent agents informant informants defector defectors veteran veterans protester protesters author authors scientist scientists individual individuals authorities representative representatives contractor contractors
  deputy figure figures teacher student students passenger passengers local locals negotiator negotiators senator senators driver economist economists historian professor hacker hackers
  mother mothers father fathers son daughter brother sister wife husband widow family families couple friend friends boy girl child children teenager teenagers youth youths uncle cousin
  attorney attorneys barrister solicitor detective detectives pilot sailor farmer fisherman fishermen logger loggers miner miners nurse surgeon surgeons physician physicians paramedic paramedics
  medic pharmacist dietitian nutritionist psychologist psychiatrist architect technician technicians programmer programmers owner owners blogger bloggers columnist editor editors photographer
  filmmaker lecturer pupil pupils biologist chemist geologist geologists seismologist seismologists meteorologist meteorologists epidemiologist epidemiologists virologist statistician shopkeeper
  shopkeepers merchant merchants businessman businesswoman businessmen banker bankers investor investors shareholder shareholders landlord tenant tenants electrician firefighter firefighters
  rescuer rescuers policeman policewoman policemen guards marines insurgent insurgents gunman gunmen kidnapper kidnappers hostage hostages captive prisoner detainee defendant defendants plaintiff
  plaintiffs bystander bystanders tourist tourists traveller travellers migrant migrants refugee demonstrator demonstrators organiser organizer organizers volunteer volunteers donor donors mediator
  mediators auditor auditors lobbyist strategist pollster pollsters consultant consultants staffer staffers elder elders cleric clerics priest priests whistleblower whistleblowers legislator
  legislators congressman congresswoman`,
);

/** Offices: whoever holds one is told by it, and speaks. */
export const OFFICES: ReadonlySet<string> = words(
  `president presidents premier premiers chancellor secretary ambassador ambassadors envoy envoys consul mayor mayors governor governors councillor councillors alderman king queen prince princess duke
  duchess emir sultan sheikh pope patriarch bishop bishops archbishop imam rabbi mufti ayatollah judge judges justice magistrate coroner inspector inspectors sheriff constable sergeant lieutenant
  colonel colonels general generals admiral marshal brigadier founder founders chairman chairwoman chair chief chiefs boss bosses manager managers director directors ceo cfo cto ciso coach headmaster
  commissioner commissioners superintendent prosecutor coordinator rapporteur speaker chieftain warlord dictator monarch heir treasurer registrar ombudsman undersecretary`,
);

/** Heads that are bodies or papers: they are told by what they are, and may point back with "the". */
export const BODY_NOUNS: ReadonlySet<string> = words(
  `company firm group organization organisation agency ministry agencies companies firms ministries vendors universities government department office bureau police army military force forces authority regulator utility bank university
  hospital commission committee council court union party movement newspaper paper magazine website site outlet broadcaster channel network station blog team vendor company's
  institute centre center charity airline operator manufacturer organisers publication watchdog body panel coalition alliance administration embassy militia gang collective lab parliament senate congress cabinet presidency judiciary opposition kremlin defence defense campaign federation society foundation club fund navy airport mission delegation observatory
  guard coastguard crew crews troops brigade battalion regiment junta militias cartel tribunal secretariat directorate municipality ngo ngos nonprofit bloc faction factions leadership management
  groups parties unions councils committees governments courts charities airlines watchdogs bodies coalitions embassies utilities regulators
  regime regimes consulate church mosque synagogue temple school schools college clinic museum retailer supermarket shipyard insurer railway league trust association board jury squad startup city town
  village county district province state country nation kingdom republic headquarters academy`,
);

/** Papers: the source is their author when it is named. */
export const PAPER_NOUNS: ReadonlySet<string> = words(
  `report statement study survey document memo advisory bulletin post paper filing letter email release note notice alert cable article analysis investigation research
  assessment estimate estimates figures data statistics audit briefing dossier transcript testimony findings results reports documents statements review reporting blogpost tweet piece op-ed editorial essay warning poll census tally telemetry imagery images records
  lawsuit lawsuits suit complaint indictment affidavit verdict ruling judgment petition subpoena declaration communique resolution`,
);

/** Words right after a head that only describe where or how it is known: cut for the name, kept for the phrase. */
export const POST_MODIFIERS: ReadonlySet<string> = words(
  'who which that whose obtained seen reviewed speaking briefed citing quoting quoted appointed appearing writing responding talking referring asked based standing addressing testifying accused facing briefing giving visiting wearing denying when where after before during amid while whom including',
);

/** Auxiliaries of what may be so. */
export const MODALS: ReadonlySet<string> = words('may might could');
export const HEDGE_WORDS: ReadonlySet<string> = words(
  'likely unlikely possible possibly probably perhaps maybe apparently appears appear appeared seems seem seemed suspected potentially unclear uncertain presumably allegedly reportedly believe believes think thinks suspect suspects suggests suggest indicates',
);

/** Offices: `the minister` is somebody, whoever holds it. */
export const OFFICE: RegExp =
  /^(?:minister|president|premier|director|chief|head|governor|mayor|secretary|ambassador|chairman|chairwoman|chair|superintendent|prosecutor|commissioner|coordinator|leader|attorney|king|prince|pope|speaker|coroner|rapporteur)$/;
