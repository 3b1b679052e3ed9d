const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Given names in Latin letters, of many countries, that men have and women seldom. */
export const MEN: ReadonlySet<string> = names(
  `aaron abdel abdul abdulaziz abdullah abdulrahman abraham adam adel adil adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali alistair amin amir amr anatoly anders andre andreas
  andrei andrew andrzej andy angel anthony antonio antony anwar arthur ashraf ayman aziz babar barack bashar ben benjamin bernard bilal bill bob boris brad brendan brett brian bruce bruno carl carlos charles
  chris christian christopher colin craig daniel dave david denis dennis derek diego dimitri dmitri dmitry dominic don donald doug douglas eduardo edward edwin emmanuel enrique eric erik ernest essam evgeny
  fadi fahad faisal farid fawzi felipe felix fernando fouad francisco frank franz fred frederick gabriel gary gavin geoff geoffrey george georges gerald gerard giovanni giuseppe glenn gordon graham greg gregory
  guillermo gustavo habib hakim hamid hamza hans haris harold harry hasan hassan hector henri henry hisham howard hugh hugo hussain hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jake jamal
  james jamie jan jared jason javier jean jeff jeffrey jeremy jerome jerry jesus jim joe joel johan johannes john johnny jonas jonathan jorge jose josef joseph josh joshua juan julian julio justin kamal karim
  karl keith kemal ken kenneth kevin khaled khalid klaus konstantin kurt lars laurent lawrence leo leon leonid liam louis luca lucas luis luke magdy mahmoud malik manuel marc marcel marco marcos marcus mario mark
  markus martin marwan matt matteo matthew matthias maurice max maxim michael michel miguel mikhail milan mohamed mohammad mohammed mohsen moussa muhammad murad musa mustafa nabil nasser nathan neil nick nicholas
  nicolas nigel nikolai norman oleg oliver olivier omar oscar osama otto pablo patrick paul pavel pedro peter petr philip philippe phil pierre piotr qasim rafael rafik rahul raj ralph ramadan ramon rashid ravi ray
  raymond reza ricardo riad richard rick rob robert roberto rodrigo roger roland roman ron ronald roy rudolf rupert russell ryan saad sadiq saeed said salah saleh salem salim salman sami samir samuel scott sean
  sebastian serge sergei sergey sergio seth shaun sheikh shimon simon slobodan stefan stephen steve steven stuart sultan suleiman sven tahir tamer tariq ted terry theodore thomas tim timothy tobias todd tom tony
  trevor tyler umar victor viktor vincent vitaly vladimir vyacheslav waleed walid walter wayne wilhelm will william wolfgang yahya yann yasser yuri yousef youssef yusuf zaid zachary ziad`,
);

/** The same of women. */
export const WOMEN: ReadonlySet<string> = names(
  `abigail agnes aicha aisha alexandra alice alicia alina alison amal amanda amelia amina amy ana anastasia andrea angela angelina anita anna anne annette annie antonia asma astrid barbara beatrice beatriz becky
  bella bernadette beth betty bridget brenda brigitte camila camille carla carmen carol carolina caroline catherine cathy cecilia charlotte chelsea cheryl chiara christina christine cindy claire clara claudia
  colleen cristina cynthia dalia daniela deborah debra denise diana diane dina dolores donna dorothy ebtisam eileen elaine eleanor elena elina elisa elisabeth elizabeth ella ellen eleni elsa emily emma erica erin
  esther eva eve evelyn farah fatima fatma fiona florence frances francesca gabriela gabriella gail georgina gina giulia gloria grace greta hala hanan hannah hayley heather heba helen helena helga hilary hillary
  huda ida imane ines ingrid irene irina iris isabel isabella ivana jacqueline jane janet janice jasmine jean-marie jennifer jenny jessica jill joan joanna jodie josephine joyce judith judy julia juliana julie
  june karen karin karina kate katherine kathleen kathryn kathy katie katja katrina kelly khadija kim kimberly kirsten kristen kristin lama larissa latifa laura lauren layla leila lena leyla lillian lina linda
  lindsay lisa liz lorraine louise lucia lucy ludmila luisa lydia lynn mabel madeleine magda maha maggie manal margaret margarita maria mariam marie marina marion marta martha mary maryam maya megan melanie
  melinda melissa mercedes meryem michelle mila mina mira miriam moira molly mona monica monique mouna nadia nadine nancy naomi natalia natalie natasha nawal nicola nicole nina noor nora nour nuria olga olivia
  oksana paloma pamela patricia paula paulina pauline penelope penny petra phyllis polina priya rachel rana rania rasha rebecca regina renata renee rita roberta rosa rosalind rose rosemary roxana ruth sabina sabine
  sabrina safa sahar salma samantha samira sandra sara sarah selma shannon sharon sheila shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue suha susan susana susanna suzanne svetlana
  sylvia tamara tania tanya tara tatiana teresa theresa tina tracey tracy ursula valentina valerie vanessa vera veronica victoria viktoria violet virginia vivian wafa wendy yael yasmin yasmine yolanda yulia yvette
  yvonne zainab zeinab zoe`,
);
