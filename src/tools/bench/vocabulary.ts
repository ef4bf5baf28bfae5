/** The words that made-up news and made-up organisations consist of. */

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Who acts in a sentence of made-up news. */
export const actors = list(`
  officials lawmakers residents investigators analysts teachers engineers farmers reporters judges
  regulators neighbours shareholders lawyers researchers nurses drivers editors voters economists
  prosecutors volunteers contractors diplomats retailers tenants students pilots builders brokers`);

export const verbs = list(`
  announced rejected reviewed delayed praised questioned approved described expected released
  postponed defended criticised published confirmed measured ordered examined welcomed debated
  suspended supported recorded compared opposed drafted tested explained repeated considered`);

export const adjectives = list(`
  national federal regional local public private annual united general central northern southern
  digital foreign domestic recent early broad narrow costly modest sudden quiet formal joint
  internal external former senior junior global coastal urban rural civil medical legal social`);

export const subjects = list(`
  harbor freight budget housing energy traffic water transit border trade health labor climate
  defense research safety finance revenue security aviation fishery railway justice education
  election customs insurance pension farming tourism mining shipping forestry standards commerce
  welfare census postal prison archive satellite vaccine tariff pipeline bridge tunnel airport
  hospital library museum stadium market court council school`);

/** Kinds of organisation: they stand in names and, in lower case, in the text. */
export const bodies = list(`
  department agency office bureau commission authority service institute council administration
  board ministry center`);

/** Plain words around them, so that the words that names begin with are as rare as in the news. */
export const things = list(`
  answer argument afternoon balance basement brother building camera chapter church colleague
  concert corner counter country daughter decision dinner distance document doorway evening example
  factory family feature festival flight flower friend garden gesture grandmother habit handful
  heating holiday horse island journey kitchen ladder landlord language letter lesson machine manner
  message mistake morning mother mountain movement moment newspaper notebook opinion orchestra
  painting paragraph partner pattern photograph picture pocket portrait promise question reason
  record recipe response rhythm river roof rumour schedule season sentence shadow signature silence
  speech staircase story stranger street student summer surface teacher theatre thought ticket
  umbrella uncle village visitor voice warning weather weekend window winter witness workshop`);

export const actions = list(`
  asked answered began believed bought brought built called carried changed chose cleaned closed
  collected counted covered crossed decided drew dropped earned entered failed felt filled finished
  followed forgot found gave gathered guessed handed heard helped hoped invited kept knew laughed
  learned left listened lived looked lost made managed met missed moved needed noticed offered opened
  ordered painted passed paused planned played pointed preferred prepared promised pulled reached
  remembered returned saved sent shared showed slept spoke started stayed stopped studied talked
  thought travelled turned used visited waited walked wanted warned watched wondered worked wrote`);

export const qualities = list(`
  old new small large good bad long short late strange simple heavy light dark bright cold warm dry
  empty full plain hard soft slow fast loud calm patient careful honest useful familiar unusual
  crowded ordinary painful pleasant possible difficult obvious curious nervous generous`);

export const people = list(`
  Maren Osei Lidia Faro Tobias Quell Ana Ruiz Idris Holm Petra Vance Samir Bell Greta Lind Marco Teo
  Yusuf Adler Clara Brandt Nadia Sorel Felix Moran Ingrid Paz Owen Castell Rosa Lindqvist`);

export const places = list(`
  Elmstead Corvale Northwick Ardenport Milbrook Saltmarsh Dunford Westerlund Kestrel Harrowgate
  Pinefield Lakemont Rivermouth Oakhurst`);

export const links = [
  'and',
  'but',
  'because',
  'while',
  'although',
  'so that',
  'even though',
  'just as',
  'as soon as',
];

export const closings = [
  'after months of talks',
  'at a hearing on Tuesday',
  'according to a report',
  'in a written statement',
  'despite earlier doubts',
  'before the end of the quarter',
  'for the third year in a row',
  'without giving a reason',
  'when the figures came out',
  'in the face of rising costs',
  'as far as anyone could tell',
  'on the way back from work',
  'two days before the vote',
  'with hardly a word to the others',
];

export const figures = [
  '12 percent',
  '$3.4 million',
  '1,200 people',
  'six weeks',
  'a third of the total',
  '48 hours',
  '$917,000',
  '2019',
  'more than 60 places',
];

export const syllables = list(`
  vel mor dra kin tas lor bex nim rud sol qua fen jor pel vir zan hol mek tib gra`);

/** What follows a coined name when it is a company's. */
export const companyWords = list(`Technologies Systems Networks Logistics Labs Analytics Group`);

/** What makes a company of a name. */
export const companyForms = list(`Inc. Corp. LLC plc`);

/** Words that tell what an organisation does; cues of made-up entities. */
export const cueWords = list(`
  agents officers officials contract* software cloud customers shares stock* outage* server*
  director spokesman spokeswoman detention raid* arrest* deport* inspector* permit* licence*
  platform database analytics engineer* contractor* lawsuit* grant* patent* audit* regulator*
  hearing* budget* headquarters employee* union* strike* warehouse* fleet* terminal* laborator*
  patient* clinic* tuition campus reactor* turbine* grid refinery drilling harvest* orchard*
  fishery quota* tariff* customs port* dock* crane* cargo freight runway* airline* passenger*
  rail* station* tunnel* bridge* toll* road* highway* signal* satellite* antenna* spectrum
  broadcast* newsroom editor* archive* museum* exhibition* theatre* festival* stadium* league
  coach* referee* ballot* recount* petition* senator* mayor* governor* treaty embassy consul*`);
