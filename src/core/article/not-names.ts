/**
 * Words that no name of a person holds: agencies, papers, departments, roles, buttons, months.
 * Sets, since a pattern of so many words is slow to build and the background starts often.
 */
const words = new Set(
  [
    'reuters afp efe dpa upi ansa ap pti ani ians bloomberg tass xinhua kyodo erbol cnn bbc cbs nbc abc fox npr pbs cnbc msnbc',
    'associated agence agency agencia agencias agencies agentur agenturen europa press prensa presse news newsroom newsdesk noticias nachrichten',
    'media medios times post tribune herald gazette journal diario magazine revista network radio tv telegraph guardian insider today',
    'staff team equipo desk bureau editorial redaktion redazione service servicio servicios department administrator admin',
    'foundation foundations institute institut university universidad college center centre centro council committee association society',
    'program programs project group grupo union company corporation corp inc llc ltd gmbh verlag ediciones publishing digital online web',
    'blog podcast show wire archive board reporter reporters correspondent correspondents editor editors writer writers columnist columnists',
    'contributor contributors contributing photographer photographers freelancer journalist journalists journaliste journalistes journalistin',
    'periodista periodistas corresponsal corresponsales enviado enviada enviados enviadas envoyé envoyée envoyés envoyées columnista',
    'korrespondent korrespondentin reporterin autor autores autora autorin author authors chief director producer analyst professor attorney',
    'fellow intern founder president manager ceo cto cfo phd ph.d m.d guest special our related stories getty follow share email print read',
    'more comment comments photo photos foto image images video view profile subscribe sign about contact copy link latest opinion min',
    'unknown anonymous undefined null none here this january february march april june july august september october november december',
  ].flatMap((line) => line.split(' ')),
);
const stem = /^(?:redac|rédac)/;

/** Places of two words and more that stand after a name: "By Ana Ruiz, New York". */
const places = new Set(
  'new york|new delhi|new jersey|new mexico|new orleans|new zealand|new hampshire|north korea|south korea|south africa|south sudan|north carolina|south carolina|north dakota|south dakota|west virginia|los angeles|las vegas|san francisco|san diego|san antonio|san jose|san josé|san juan|san salvador|san luis|santa fe|santo domingo|santa monica|santa cruz|santa barbara|st. paul|st. louis|st. petersburg|saint paul|fort worth|el paso|la paz|la habana|le havre|tel aviv|hong kong|abu dhabi|addis ababa|cape town|kuala lumpur|rio de janeiro|sao paulo|são paulo|buenos aires|mexico city|ciudad de méxico|puerto rico|costa rica|sri lanka|saudi arabia|united states|united kingdom|united nations|el salvador|salt lake city|silicon valley|washington dc|washington d.c|den haag|frankfurt am main|kansas city|oklahoma city|vatican city'.split(
    '|',
  ),
);

/** Where the first word that no person is called begins, in UTF-16 units; -1 where there is none. */
export function notNameAt(text: string): number {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:\.\p{L}+)*/gu)) {
    const word = match[0].toLowerCase();
    if (words.has(word) || stem.test(word)) return match.index;
  }
  return -1;
}

/** Whether a text of two or more words is a place that newsrooms write from. */
export function isPlace(text: string): boolean {
  return places.has(text.toLowerCase());
}
