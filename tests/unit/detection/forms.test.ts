import { describe, expect, it } from 'vitest';
import { Sentences } from '../../../src/core/detection/sentences.ts';
import { markedIn, mentionsIn } from './detector-on-records.ts';

/** Surfaces of all names found, whatever they are read as. */
function foundIn(text: string): readonly string[] {
  return mentionsIn(text).map(({ surface }) => surface);
}

describe('a name is found', () => {
  it.each([
    ['with a straight apostrophe', "ICE's budget", ['ICE']],
    ['with a curly apostrophe', 'ICE’s budget', ['ICE']],
    ['with an apostrophe that counts as a letter', 'ICE\u02bcs budget', ['ICE']],
    ['with an accent for an apostrophe', 'ICE´s budget and AWS`s', ['ICE', 'AWS']],
    ['with an apostrophe alone', 'AWS’ growth', ['AWS']],
    ['behind an elided article', 'l’ICE et d\u2019AWS', ['ICE', 'AWS']],
    ['after every dash', 'anti-ICE pro\u2010ICE non\u2011ICE ex\u2012ICE', Array(4).fill('ICE')],
    ['between longer dashes', 'they\u2013ICE\u2014and\u2015AWS\u2212too', ['ICE', 'AWS']],
    ['before a hyphen', 'ICE-run, Palantir-built, AWS-hosted', ['ICE', 'Palantir', 'AWS']],
    [
      'in quotes of all kinds',
      '"ICE" “ICE” „ICE“ «ICE» ‹ICE› ‘ICE’ 「ICE」 `ICE`',
      Array(8).fill('ICE'),
    ],
    ['in brackets', '(ICE) [ICE] {ICE} <ICE> （ICE）', Array(5).fill('ICE')],
    [
      'beside a slash or a bar',
      'ICE/CBP, DHS/ICE, AWS/Azure, CBP|ICE',
      ['ICE', 'ICE', 'AWS', 'Azure', 'ICE'],
    ],
    ['with full stops', 'The I.C.E. office', ['I.C.E.']],
    ['with full stops and spaces', 'The I. C. E. office', ['I. C. E.']],
    ['after an abbreviated country', 'U.S. ICE, US ICE, U.S.ICE', ['ICE', 'ICE', 'ICE']],
    [
      'where the space after a sentence is missing',
      'It was ICE.The office left.ICE stayed.',
      ['ICE', 'ICE'],
    ],
    ['beside emoji', '🚨ICE🚨 🧊Palantir', ['ICE', 'Palantir']],
    ['before a raised figure', 'ICE⁴ and AWS²', ['ICE', 'AWS']],
    [
      'beside the letters and marks of other scripts',
      'ה־ICE وكالة ICE، 米ICE捜査官 «ICE»। ICE는',
      Array(5).fill('ICE'),
    ],
    [
      'with any space between its words',
      'Amazon\u00a0Web\u2009Services and Amazon\u3000Web \u202fServices',
      ['Amazon\u00a0Web\u2009Services', 'Amazon\u3000Web \u202fServices'],
    ],
    [
      'with hyphens between its words',
      'Immigration-and-Customs-Enforcement',
      ['Immigration-and-Customs-Enforcement'],
    ],
    [
      'with letters of a legal form behind it',
      'Palantir Technologies Inc.’s office',
      ['Palantir Technologies Inc.'],
    ],
    ['behind the sign of a stock', '$PLTR NYSE:PLTR (PLTR)', ['PLTR', 'PLTR', 'PLTR']],
  ])('%s', (_, text, surfaces) => {
    expect(foundIn(text)).toEqual(surfaces);
  });
});

describe('in hashtags and handles, a name is found', () => {
  it.each([
    ['at the end of a tag in camel case', '#AbolishICE', ['ICE']],
    ['at its beginning', '#ICEraids #ICEOutOfLA #AWSoutage', ['ICE', 'ICE', 'AWS']],
    ['in its middle', '#KeepICEOut', ['ICE']],
    ['beside an underscore', '#ICE_raids', ['ICE']],
    ['as the whole tag', '#ICE #Palantir #AWS', ['ICE', 'Palantir', 'AWS']],
    [
      'in a tag that is a known slogan in any case',
      '#abolishice #ABOLISHICE',
      ['abolishice', 'ABOLISHICE'],
    ],
    ['once where the whole tag is a name', '#PalantirTech', ['PalantirTech']],
    [
      'as a known handle',
      '@ICEgov @icegov @awscloud @PalantirTech',
      ['ICEgov', 'icegov', 'awscloud', 'PalantirTech'],
    ],
    ['as a handle that is the name itself', '@Palantir @AWS @Azure', ['Palantir', 'AWS', 'Azure']],
  ])('%s', (_, text, surfaces) => {
    expect(foundIn(text)).toEqual(surfaces);
  });

  it.each([
    'a handle that only begins with the name: @ICEwatch_LA, @PalantirFan',
    'a word in small letters: #justice #niceraids #service',
    'what is no hashtag: page.html#TheICEPage, C#ICEd, &#ICEcode',
  ])('not in %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('no name is found in', () => {
  it.each([
    ['an address', 'https://example.org/ICE/raids?by=AWS#Palantir'],
    ['an address of another kind', 's3://AWS/logs and file:///ICE/a'],
    ['an address without its beginning', 'www.example.org/AWS, example.org/ICE/tips'],
    ['a host', 'ice.gov, ICE.gov, ICE.GOV, Palantir.com, AWS.Amazon.com, Azure.co.uk'],
    ['a mail address', 'tips@ICE.gov, ICE@example.org, AWS+Azure@example.org'],
    ['a path', '/archive/ICE/2019, ~/AWS/keys, C:\\ICE\\notes, \\\\host\\AWS'],
    ['a query', '?agency=ICE&cloud=AWS'],
    ['a file', 'ICE.pdf, ICE-report.docx, Palantir.exe, raids-by-ICE.jpg'],
    ['an identifier', 'AWS_REGION, ICE_2019, Microsoft.Azure.Storage, my_ICE'],
    ['a longer word', 'ICEs, AWSome, Azureus, justICE, PALANTIRICS, ICE2'],
    ['letters with marks', 'ICÉ, Palantír, Palantir\u0301'],
  ])('%s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('but in the text beside one', () => {
    expect(foundIn('ICE (https://example.org/ICE) and [AWS](https://example.org/a)')).toEqual([
      'ICE',
      'AWS',
    ]);
    expect(foundIn('Amazon.com’s AWS')).toEqual(['AWS']);
    expect(foundIn('看https://example.org/ICE，ICE说')).toEqual(['ICE']);
  });
});

describe('an indirect name', () => {
  it.each([
    ['Amazon’s cloud unit grew.', ['Amazon’s cloud']],
    ['Amazon.com Inc.’s cloud division grew.', ['Amazon.com Inc.’s cloud']],
    ['Shares rose with the Amazon cloud unit.', ['Amazon cloud unit']],
    ['La división de nube de Amazon creció.', ['división de nube de Amazon']],
    ['Amazons Cloud-Sparte wuchs.', ['Amazons Cloud-Sparte']],
    ['Microsoft’s cloud-computing platform grew.', ['Microsoft’s cloud-computing platform']],
    [
      'Immigration and Customs Enforcement came. The immigration enforcement agency left.',
      ['Immigration and Customs Enforcement', 'immigration enforcement agency'],
    ],
    ['Palantirs Software hilft der Polizei.', ['Palantirs']],
  ])('is marked where it is certain: %j', (text, marked) => {
    expect(markedIn(text)).toEqual(marked);
  });

  it.each([
    'Amazon’s cloud-based voice assistant spoke.',
    'Amazon’s cloud gaming service opened.',
    'Microsoft’s cloud-based Office grew.',
    'Britain’s immigration enforcement agency came.',
    'Palantir works for Britain’s immigration enforcement agency.',
    'The immigration agency said so.',
  ])('is left alone where it may be another: %j', (text) => {
    expect(markedIn(text).filter((surface) => surface !== 'Palantir')).toEqual([]);
  });
});

describe('an introduction is read', () => {
  it.each([
    'The Inland Cycling Exchange (ICE) opened.',
    'The Inland Cycling Exchange (“ICE”) opened.',
    'The Inland Cycling Exchange (the “ICE”) opened.',
    'The Inland Cycling Exchange [ICE] opened.',
    'The Inland Cycling Exchange, or ICE, opened.',
    'The Inland Cycling Exchange, known as ICE, opened.',
    'The Inland Cycling Exchange, also known as “ICE,” opened.',
    'The Inland Cycling Exchange (hereafter ICE) opened.',
    'El Instituto Ciclista Escolar (ICE, por sus siglas) abrió.',
    'El Instituto Ciclista Escolar (ICE por sus siglas) abrió.',
    'El Instituto Ciclista Escolar, conocido como ICE, abrió.',
    'ICE (the Inland Cycling Exchange) opened.',
  ])('in %j', (text) => {
    expect(mentionsIn(text)[0]?.reasons[0]).toMatchObject({ kind: 'introduced' });
  });

  it.each([
    'They saw the Inland Cycling Expo or ICE agents.',
    'In Chicago, Evanston, or ICE country, it rained.',
    'Inland Cycling Exchange members said (in part) ICE was late.',
  ])('but not in %j', (text) => {
    const reasons = mentionsIn(text).flatMap((mention) => mention.reasons);
    expect(reasons.filter(({ kind }) => kind === 'introduced')).toEqual([]);
  });
});

describe('sentences', () => {
  const sentenceAt = (text: string, word: string) => {
    const at = text.indexOf(word);
    const { start, end } = new Sentences(text).around(at, at + word.length);
    return text.slice(start, end).trim();
  };

  it.each([
    ['end at a line break', 'Offices\nICE Denver\nAWS Dublin', 'ICE Denver'],
    [
      'go on over a line that was broken to fit',
      'Officers of\nICE came\nby night.',
      'ICE came\nby night.',
    ],
    ['do not end at initials', 'The U.S. ICE office. It closed.', 'The U.S. ICE office.'],
  ])('%s', (_, text, sentence) => {
    expect(sentenceAt(text, 'ICE')).toBe(sentence);
  });

  it('take in both lines of a name that is broken', () => {
    expect(sentenceAt('Notes\nAmazon\nWeb Services', 'Amazon\nWeb')).toBe('Amazon\nWeb Services');
  });
});
