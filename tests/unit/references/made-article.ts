/** Articles made up from parts, whose sentences are as alike as those of one news story are. */

/** The same numbers for the same seed, 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;

export function oneOf<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}

const words = (list: string): readonly string[] => list.split('|');

const places = words(
  'Lakeport|the harbour|Millford|the county|Eastbridge|the northern ward|Stonehaven|the valley|Ashford|the old town|Westmere|the airport|Kings Row',
);
const people = words(
  'The mayor|A spokeswoman|The council|Two engineers|The port authority|Maria Alvarez, who owns a boatyard,|A judge|The union|Several parents|The finance committee|The ministry|A teacher from the night school|Neighbours|The auditor|An official who asked not to be named|The bank|Doctors at the clinic|The head of the fire brigade',
);
const verbs = words(
  'said|told the council|wrote in a letter|repeated on Tuesday|admitted under questions|warned|denied|had heard|can prove|was told in May|noted with regret',
);
const things = words(
  'the new bridge|the water contract|the records system|the school roof|the ferry line|the tax on boats|the data centre|the old mill|the tram depot|a fence of two miles|the archive|the night bus|the swimming pool|the camera network',
);
const deeds = words(
  'would cost more than planned|had never been inspected|was to be finished by spring|would be sold to the highest bidder|had been built without a permit|was the only choice left|will be closed for nine weeks|needs a new roof|belongs to a firm abroad|was bought twice|should be shown to the public|never passed a test|had lost half of its staff',
);
const ends = words(
  'and that nobody had asked the people who live there|after a long debate that ended past midnight|although the first report had come to another result|because the money of last year was already spent|which the opposition called a mistake|as a study from the university had proposed|while the work goes on at night|long before the vote was called|for reasons that are in no paper|so that the case is open again|until somebody pays the bill|and the minutes of the meeting agree|in spite of two petitions|as soon as the snow is gone',
);

function sentence(random: Random): string {
  const number = 10 + Math.floor(random() * 900);
  const said = `${oneOf(people, random)} ${oneOf(verbs, random)} that ${oneOf(things, random)} in ${oneOf(places, random)}`;
  return random() < 0.3
    ? `${said} ${oneOf(deeds, random)}, at a price of ${number} thousand dollars.`
    : `${said} ${oneOf(deeds, random)} ${oneOf(ends, random)}.`;
}

/** A page's text: a menu, paragraphs of some sentences each, and teasers. */
export function madeArticle(random: Random): string {
  const paragraphs = Array.from({ length: 8 + Math.floor(random() * 10) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(random)).join(' '),
  );
  const teasers = Array.from(
    { length: 4 },
    () => `More about ${oneOf(things, random)} in ${oneOf(places, random)}`,
  );
  return ['Home', 'News', 'Sport', ...paragraphs, 'Advertisement', ...teasers].join('\n');
}

/** The stretches of an article's sentences, in UTF-16 units. */
export function sentencesOf(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\n.]+\./g)].map(({ 0: found, index }) => {
    const start = index + found.length - found.trimStart().length;
    return { start, end: index + found.length };
  });
}
