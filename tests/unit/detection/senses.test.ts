import { describe, expect, it } from 'vitest';
import { markedIn, mentionsIn } from './detector-on-records.ts';

/** Texts in the manner of news, and what a careful reader would mark in them. */
const meant: readonly (readonly [text: string, marked: readonly string[]])[] = [
  ['ICE agents arrested two men outside a courthouse in Denver.', ['ICE']],
  ['She said she would vote to abolish ICE if she were elected.', ['ICE']],
  ['Protesters carried signs reading "ICE Out" through the city centre.', ['ICE']],
  ['The sheriff ended the anti-ICE ordinance on Monday.', ['ICE']],
  ['An ICE-run jail in Louisiana holds 1,400 people.', ['ICE']],
  ['He was moved into ICE custody after serving his sentence.', ['ICE']],
  ['“ICE’s own records show otherwise,” the migrant’s lawyer said.', ['ICE']],
  ['The DEA, the FBI and ICE took part in the operation.', ['ICE']],
  ['Home Office officials met Ice agents, the lawyer for the migrants said.', ['Ice']],
  ['The I.C.E. raid came before dawn.', ['I.C.E.']],
  ['The city will no longer honour detainers from U.S. ICE.', ['ICE']],
  ['HOW ICE AGENTS TRACK MIGRANTS', ['ICE']],
  ['#AbolishICE was trending by noon', ['ICE']],
  ['“It was ICE,” the neighbour said of the raid on the farm workers.', ['ICE']],
  ['DHS said ICE would deport him to El Salvador.', ['ICE']],
  ['The contract lets ICE search licence plates; immigrant groups object.', ['ICE']],
  ['Los agentes del ICE detuvieron a tres trabajadores en Chicago.', ['ICE']],
  ['El ICE deportó a la familia a Guatemala el martes.', ['ICE']],
  ['La redada del ICE dejó a dos niños sin sus padres.', ['ICE']],
  [
    'El Servicio de Inmigración y Control de Aduanas no respondió.',
    ['Servicio de Inmigración y Control de Aduanas'],
  ],
  ['Beamte der US-Einwanderungsbehörde ICE nahmen den Studenten fest.', ['ICE']],
  ['In Minneapolis protestieren Tausende gegen die Abschiebungen durch ICE.', ['ICE']],
  ['Palantir reported revenue of $900 million for the quarter.', ['Palantir']],
  ['The Palantir-built system matches records for ICE agents.', ['Palantir', 'ICE']],
  ['Shares of PLTR rose 4% in early trading.', ['PLTR']],
  ['Palantir, named after the seeing stones in Tolkien’s books, sells software.', ['Palantir']],
  ['NHS England awarded Palantir the contract for its data platform.', ['Palantir']],
  ['Palantir vende programas de análisis de datos al gobierno.', ['Palantir']],
  ['The agency runs Gotham, a Palantir platform, on its own servers.', ['Gotham', 'Palantir']],
  ['ImmigrationOS will cost $30 million.', ['ImmigrationOS']],
  ['Palantir’s ELITE tool shows agents a map.', ['Palantir', 'ELITE']],
  ['HSI special agents used the database, ICE said.', ['HSI', 'ICE']],
  ['An AWS outage took down banking apps on Monday.', ['AWS']],
  ['Amazon said AWS sales grew 17 percent.', ['AWS']],
  ['The data sits in Amazon’s cloud, the contract shows.', ['Amazon’s cloud']],
  ['The agency moved its records to AWS GovCloud last year.', ['AWS GovCloud']],
  ['Los servidores de AWS en Virginia sufrieron una caída; Amazon la confirmó.', ['AWS']],
  ['Microsoft said Azure revenue rose 33 percent.', ['Azure']],
  ['The model runs on Azure, the cloud platform.', ['Azure']],
  ['The ministry stored call records in Microsoft Azure.', ['Microsoft Azure']],
  ['Microsoft anunció que Azure tendrá una región en México.', ['Azure']],
];

const notMeant: readonly (readonly [text: string, senses: readonly string[]])[] = [
  ['The ICE 4 from Berlin to Munich was twenty minutes late.', ['train']],
  ['Im ICE nach Hamburg fiel die Klimaanlage aus, teilte die Deutsche Bahn mit.', ['train']],
  ['Der ICE musste im Bahnhof Fulda warten.', ['train']],
  ['El tren ICE une Fráncfort y Colonia en una hora.', ['train']],
  ['Arabica coffee for March delivery on ICE Futures U.S. fell 2 percent.', ['exchange']],
  ['Intercontinental Exchange (NYSE: ICE) will report earnings on Thursday.', ['exchange']],
  ['Brent crude settled at $82.10 a barrel on ICE.', ['exchange']],
  ['Movers: ICE −0.8%, CME +1.1%.', ['exchange']],
  ['Shares of the exchange operator ICE rose after the earnings report.', ['exchange']],
  ['Sales of ICE vehicles fell as more drivers bought an EV.', ['engine']],
  ['An internal combustion engine (ICE) wastes most of its fuel as heat.', ['engine']],
  ['Hybrid and ICE models will share a platform, the carmaker said.', ['engine']],
  ['FREE ICE CREAM FOR EVERYONE', ['frozen-water']],
  ['Black Ice warnings were issued for the county.', ['frozen-water']],
  ['Ice Cube will headline the festival in July.', ['name']],
  ['Vanilla Ice bought the house in 1994.', ['name']],
  ['El ICE anunció nuevas tarifas de electricidad en Costa Rica.', ['costa-rica-utility']],
  ['El Instituto Costarricense de Electricidad (ICE) cerró la planta.', ['costa-rica-utility']],
  ['The browser gathers ICE candidates and sends them over WebRTC.', ['computing']],
  ['The Institution of Civil Engineers (ICE) elected a new president.', ['civil-engineers']],
  ['The International Court for the Environment (ICE) is only a proposal.', ['other']],
  ['ICE is written on the box.', ['unclear']],
  ['Saruman looked into the Palantir and saw Sauron.', ['seeing-stone']],
  ['The American Welding Society (AWS) revised its standard.', ['welding']],
  ['An automatic weather station (AWS) recorded the wind speed.', ['weather-station']],
  ['The FCC will auction AWS-3 spectrum licenses next year.', ['spectrum']],
  ['Alcohol withdrawal syndrome (AWS) needs treatment.', ['other']],
  ['Jamie Azure, the tribal chairman, spoke first.', ['name']],
  ['Azure waters and white sand await on the island.', ['colour']],
  ['They spent the week on the Côte d’Azure.', ['name']],
  ['Gotham needs a new mayor, Batman fans joked.', ['unclear']],
  ['The foundry in Ohio will close. Foundry workers were told on Friday.', ['unclear']],
  ['A falcon nested on the bridge. Falcon chicks hatched in May.', ['unclear']],
];

describe('short names in news', () => {
  it.each(meant)('marks in %j what is meant', (text, marked) => {
    expect(markedIn(text)).toEqual(marked);
  });

  it.each(notMeant)('marks nothing else in %j', (text, senses) => {
    expect(markedIn(text)).toEqual([]);
    expect([...new Set(mentionsIn(text).map(({ sense }) => sense))]).toEqual(senses);
  });
});
