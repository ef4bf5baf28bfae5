import { stem, type TextLanguage } from '../stem.ts';
import { contentWords } from '../words.ts';

/** Stems of a figure's label that tell it apart, in the language of the text it is compared with. */
export function labelWords(label: string, language: TextLanguage): readonly string[] {
  const stems = contentWords(label, 'en').flatMap(({ surface }) => {
    const word = surface.toLowerCase();
    if (GENERIC.has(word)) return [];
    if (language === 'en') return [stem(word, 'en')];
    return (SPANISH.get(word) ?? word).split(' ').map((each) => stem(each, 'es'));
  });
  return [...new Set(stems)];
}

/** Words of labels that say how a figure was given and not what of. */
const GENERIC = new Set(
  (
    'approximate approximately about least most per reported reports report first second upper lower value values ' +
    'number share count counts counted stated later earlier account accounts listed added up all us since just under over ' +
    'according naming according work initial minimum maximum total projected planned january february march april ' +
    'may june july august september october november december year years term new three four'
  ).split(' '),
);

/** Labels are in English; what their words are called in Spanish. Names stay as they are. */
const SPANISH: ReadonlyMap<string, string> = new Map(
  (
    'contract=contrato|award=adjudicación|agreement=acuerdo|order=orden|orders=órdenes|supplement=suplemento|' +
    'extension=ampliación|renewal=renovación|ceiling=techo|hosting=alojamiento|cloud=nube|licenses=licencias|' +
    'signatures=firmas|signers=firmantes|letter=carta|petition=petición|donation=donación|savings=ahorros|' +
    'credits=créditos|revenue=ingresos|government=gobierno|funding=fondos|spending=gasto|paid=pagado|' +
    'systems=sistemas|production=producción|migration=migración|people=personas|records=registros|' +
    'addresses=direcciones|cities=ciudades|agencies=agencias|agency=agencia|authorizations=autorizaciones|' +
    'reuses=reutilizaciones|adults=adultos|list=lista|success=éxito|rate=tasa|locating=localizar|' +
    'targets=objetivos|rally=manifestación|companies=empresas|firms=empresas|network=red|data=datos|' +
    'inspection=inspección|investigations=investigaciones|removal=expulsión|operations=operaciones|' +
    'immigration=inmigración|contracts=contratos|portfolio=cartera|purchase=compra|filing=escrito'
  )
    .split('|')
    .map((pair) => {
      const [word = '', spanish = ''] = pair.split('=');
      return [word, spanish] as const;
    }),
);
