import { stem, type TextLanguage } from '../stem.ts';

/**
 * What a figure is about, as far as that can be told from the words beside it: the value of a
 * contract is not the price of a share, though both are sums.
 */
export type Matter = keyof typeof WORDS;

/** The matters that stems of a text speak of. */
export function mattersOf(stems: Iterable<string>, language: TextLanguage): ReadonlySet<Matter> {
  const matters = new Set<Matter>();
  for (const each of stems) {
    const matter = BY_STEM[language].get(each);
    if (matter !== undefined) matters.add(matter);
  }
  return matters;
}

/** The matter that a single stem speaks of. */
export function matterOf(each: string, language: TextLanguage): Matter | null {
  return BY_STEM[language].get(each) ?? null;
}

/** Words of each matter: English, then Spanish. */
const WORDS = {
  contract: [
    'contract contracts award awarded deal agreement order orders supplement extension renewal ceiling blanket task ' +
      'commitment subscription licences licenses',
    'contrato contratos adjudicación adjudicó acuerdo orden órdenes pedido pedidos suplemento ampliación prórroga ' +
      'renovación techo licencias licencia',
  ],
  payment: [
    'paid pay payment payments spent spending spend obligated cost costs bill billed',
    'pagó pago pagos pagado gastó gasto gastos gastado desembolsó cuesta costó coste costo',
  ],
  revenue: [
    'revenue revenues sales income turnover earnings profit profits loss',
    'ingresos ventas facturación facturó beneficio beneficios ganancias pérdidas',
  ],
  market: [
    'stock market valuation valued capitalization capitalisation investors traded trading',
    'acciones acción bolsa capitalización bursátil valoración inversores cotiza',
  ],
  funding: [
    'budget funding funds appropriation appropriated congress',
    'presupuesto financiación financiamiento fondos partida congreso',
  ],
  savings: ['savings save saved credits discount', 'ahorro ahorros ahorrar créditos descuento'],
  donation: ['donation donate donated charity nonprofits', 'donación donó donar donativo'],
  signature: [
    'signature signatures signed sign signers signatories petition petitions',
    'firma firmas firmaron firmó firmado firmantes petición peticiones suscribieron',
  ],
  attendance: [
    'rally protest protesters protestors demonstrators marched march gathered crowd demonstration',
    'manifestación manifestantes protesta marcha concentración concentró asistentes congregó acudieron',
  ],
  storage: ['terabytes terabyte petabytes gigabytes', 'terabytes petabytes gigabytes'],
  reuse: ['reuse reuses reused', 'reutiliza reutilizan reutilizaciones reutilizado'],
  authorization: [
    'authorization authorizations authorisation authorisations authorized',
    'autorización autorizaciones autorizado',
  ],
  workforce: ['employs headcount hired hiring layoffs', 'emplea plantilla despidos'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const BY_STEM: Readonly<Record<TextLanguage, ReadonlyMap<string, Matter>>> = {
  en: stemsOf('en', 0),
  es: stemsOf('es', 1),
};

function stemsOf(language: TextLanguage, column: 0 | 1): ReadonlyMap<string, Matter> {
  const matters = new Map<string, Matter>();
  for (const [matter, words] of Object.entries(WORDS)) {
    for (const word of words[column].split(' ')) {
      // The keys are those of the table above.
      matters.set(stem(word, language), matter as Matter);
    }
  }
  return matters;
}
