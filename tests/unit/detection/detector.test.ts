import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/core/detection/detector.ts';
import { detector, lexicon, markedIn, mentionsIn } from './detector-on-records.ts';

/** Texts that are dense with names, cues and the characters that stand around them. */
const newsLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'ICE',
        'Ice',
        'I.C.E.',
        'AWS',
        'Azure',
        'Palantir',
        'agents',
        'Immigration and Customs Enforcement',
        'Amazon Web Services',
        '(ICE)',
        '#AbolishICE',
        'ICE’s',
        'Intercontinental Exchange',
        'NYSE:',
        'Fire and',
        'train',
        '4',
        'https://ice.gov/a',
        'x@palantir.com',
        '.',
        '\n',
        '“',
        ')',
        '- ',
        '’',
        '🧊',
        'e\u0301',
        '中文',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('the detector', () => {
  it('gives offsets inside the text whose slice is the surface', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { start, end, surface } of mentionsIn(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never lets two mentions overlap, and gives them in reading order', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        let last = 0;
        for (const { start, end } of mentionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same of the same text, whatever it has read before', () => {
    const fresh = createDetector(lexicon);
    const context = { host: null, lang: null, title: null, section: null };
    fc.assert(
      fc.property(newsLike, newsLike, (first, second) => {
        const read = (using: typeof detector, text: string) =>
          using.settle([using.analyse({ text, lang: null, kind: 'text' })], context);
        read(fresh, first);
        expect(read(fresh, second)).toEqual(read(createDetector(lexicon), second));
      }),
      { numRuns: 30 },
    );
  });

  it('never says that a text with a mention cannot hold one', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const holds = mentionsIn(text).length > 0;
        expect(detector.lookout.mayHold(text) || !holds).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('gives scores between 0 and 1, and reasons for every decision', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { score, reasons } of mentionsIn(text)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each([
    ['one word without an end', 'ICE'.repeat(100_000)],
    ['capitals without a space', 'PALANTIRICEAWS'.repeat(8_000)],
    ['names and nothing else', 'ICE '.repeat(15_000)],
    ['names in full stops', 'I.C.E.'.repeat(8_000)],
    ['a hashtag without an end', `#${'ICE'.repeat(30_000)}`],
    ['hashtags', '#AbolishICE '.repeat(8_000)],
    ['brackets', 'Immigration (ICE '.repeat(8_000)],
    ['first words of long names', 'U.S. Immigration and Customs '.repeat(8_000)],
    ['an address without an end', `https://${'ice.palantir/'.repeat(15_000)}`],
    ['half a surrogate pair', `\ud83e ICE agents ${'\udd00'.repeat(15_000)}`],
  ])('reads %s in time that grows with the length only', (_, text) => {
    const half = text.slice(0, text.length / 2);
    expect(mentionsIn(text).length).toBeGreaterThanOrEqual(mentionsIn(half).length);
  });
});

describe('names as pages write them', () => {
  it.each([
    ['Palantir’s contract', ['Palantir']],
    ["Palantir's contract", ['Palantir']],
    ['PALANTIR WINS CONTRACT', ['PALANTIR']],
    ['the post-Palantir years at the software company', ['Palantir']],
    ['“Palantir”', ['Palantir']],
    ['the Amazon-Web-Services bill', ['Amazon-Web-Services']],
    ['Immigration & Customs Enforcement', ['Immigration & Customs Enforcement']],
    ['immigration and customs enforcement', ['immigration and customs enforcement']],
    ['IMMIGRATION AND CUSTOMS ENFORCEMENT', ['IMMIGRATION AND CUSTOMS ENFORCEMENT']],
    ['U.S. Immigration and Customs Enforcement', ['U.S. Immigration and Customs Enforcement']],
    ['Immigration and Customs Enforcement’s budget', ['Immigration and Customs Enforcement']],
    ['米ICE捜査官 deportation', ['ICE']],
    ['l’ICE, police de l’immigration américaine', ['ICE']],
    ['CBP/ICE detainees', ['ICE']],
    ['$PLTR', ['PLTR']],
    ['@ICEgov posted the numbers', ['ICEgov']],
    ['#ICEraids #DefundICE', ['ICE', 'ICE']],
    ['Amazon Web Services’ customers', ['Amazon Web Services']],
    ['AWS GovCloud (US) regions', ['AWS GovCloud (US)']],
  ])('marks %j', (text, marked) => {
    expect(markedIn(text)).toEqual(marked);
  });

  it.each([
    'https://www.ice.gov/detention',
    'Visit www.palantir.com/contact for more.',
    'press@palantir.com',
    'aws.amazon.com and azure.microsoft.com',
    'ICEs AWSome Azureus Palantirians',
    'ICE_AGENT_ID and ICE2',
    'palantir palantír Palantír',
    'service, office, police, dice, price',
    'Amazon sells books. Web services are another matter.',
  ])('finds no name in %j', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });
});

describe('what the page says', () => {
  const vague = 'Then there is ICE.';

  it('marks an unclear name once the page has the full one', () => {
    expect(markedIn(vague)).toEqual([]);
    expect(markedIn(`Immigration and Customs Enforcement came.\n${vague}`)).toHaveLength(2);
  });

  it('follows the page’s own introduction to another meaning', () => {
    const text = `The Inland Cycling Exchange (ICE) opened.\n${vague}`;
    expect(mentionsIn(text).map(({ sense }) => sense)).toEqual(['other', 'other']);
    expect(mentionsIn(text)[0]?.reasons[0]).toEqual({
      kind: 'introduced',
      name: 'Inland Cycling Exchange',
    });
  });

  it('reads an introduction behind the name as well', () => {
    expect(mentionsIn('ICE, the Inland Cycling Exchange, opened.')[0]?.sense).toBe('other');
    expect(mentionsIn('ICE, or inland cycling exchange, opened.')[0]?.sense).toBe('other');
    expect(mentionsIn('ICE stands for “Inland Cycling Exchange”.')[0]?.sense).toBe('other');
    expect(mentionsIn('ICE (the Inland Cycling Exchange) opened.')[0]?.sense).toBe('other');
    expect(markedIn('AWS (Amazon Web Services) was down.')).toEqual(['AWS', 'Amazon Web Services']);
  });

  it('lets most clear occurrences speak for an unclear one', () => {
    const clear = 'ICE agents came. ICE agents left.';
    expect(markedIn(`${clear}\n${vague}`)).toHaveLength(3);
    const mention = mentionsIn(`${clear}\n${vague}`)[2];
    expect(mention?.reasons).toContainEqual({ kind: 'page-sense' });
  });

  it('does not let the page outvote what stands beside a name', () => {
    const text = 'ICE agents came. ICE agents left.\nThe hall will host Ice Hockey.';
    expect(markedIn(text)).toEqual(['ICE', 'ICE']);
  });

  it('takes the site and the page’s language as evidence', () => {
    expect(mentionsIn(vague, { host: 'reiseauskunft.bahn.de' })[0]?.sense).toBe('train');
    expect(mentionsIn('Mit ICE kommt man an.', { lang: 'de-DE' })[0]?.sense).toBe('train');
    expect(markedIn(vague, { host: 'www.ice.gov' })).toEqual(['ICE']);
    expect(markedIn(vague, { host: 'notice.gov' })).toEqual([]);
  });

  it('tells an undeclared language by its small words', () => {
    const german = 'Mit dem Rad und nicht mit der Fähre kam die Gruppe in das Dorf.';
    expect(mentionsIn(`${german}\nDann kam ICE.`)[0]?.sense).toBe('train');
    expect(mentionsIn(`${german}\nDann kam ICE.`, { lang: 'en' })[0]?.sense).toBe('unclear');
  });

  it('lets no slight word from afar decide', () => {
    const far = Array.from({ length: 40 }, () => 'The government and the court spoke to voters.');
    expect(markedIn([...far, vague].join('\n'))).toEqual([]);
  });

  it('reads a word among words in capitals as if it were small', () => {
    expect(markedIn('SHERIFF WARNS OF THIN ICE: two anglers were pulled out by deputies.')).toEqual(
      [],
    );
    expect(
      markedIn('The sheriff spoke of ICE when two anglers were pulled out by deputies.'),
    ).toEqual(['ICE']);
  });

  it('takes title and section as evidence', () => {
    expect(markedIn(vague, { title: 'Deportation flights resume' })).toEqual(['ICE']);
    expect(markedIn(vague, { section: 'Immigration and asylum' })).toEqual(['ICE']);
  });

  it('reads the rest of the page only for a name that stays unclear', () => {
    let asked = 0;
    const rest = () => {
      asked++;
      return ['The deportation of asylum seekers began.', 'Migrants hid.'];
    };
    expect(markedIn('ICE agents came.', { rest })).toEqual(['ICE']);
    expect(asked).toBe(0);
    expect(markedIn(vague, { rest })).toEqual(['ICE']);
    expect(asked).toBe(1);
  });

  it('gives one list for each block, also for blocks without names', () => {
    const context = { host: null, lang: null, title: null, section: null };
    const analyses = ['Nothing here.', 'Palantir', ''].map((text) =>
      detector.analyse({ text, lang: null, kind: 'text' }),
    );
    expect(detector.settle(analyses, context).map((list) => list.length)).toEqual([0, 1, 0]);
    expect(detector.settle([], context)).toEqual([]);
  });
});
