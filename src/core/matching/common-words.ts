import { stem, type TextLanguage } from './stem.ts';

/**
 * Stems that news on any subject uses. They tell little of what a passage is about, however rare
 * they are among the claims.
 */
export const commonStems: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: stemsOf(
    'en',
    'january february march april may june july august september october november december monday ' +
      'tuesday wednesday thursday friday saturday sunday quarter account action add administration announce answer appear approve ask attack authority basic ' +
      'began begin believe big bring brought build built business call campaign case center change ' +
      'chief city claim come comment company concern confirm continue cost country court create day ' +
      'decision demand department describe director due effort employee end executive face fact fall ' +
      'federal find follow force former found gave general government group grow hear held help high ' +
      'hold home hour house include increase individual information issue join keep kept knew know ' +
      'large law lead leader leave led left letter level list live local long lose main major market ' +
      'measure meet member message met money month move name nation national need news night note ' +
      'number offer office officer official open operation order organize outside part pay people ' +
      'percent person place plan point police policy position power present president press prevent ' +
      'problem process program project protest provide public push question raise ran reach read ' +
      'receive recent record release remain remove report require respond result return right rise ' +
      'rule run security seek send senior sent serve service set share show sign small spend spent ' +
      'spokesperson staff stand start state statement stop story strong support system target team ' +
      'tech technology term time told top total try turn week win work worker world write wrote',
  ),
  es: stemsOf(
    'es',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
      'sábado domingo trimestre abrir acción acordar acuerdo administración afirmar agencia anunciar aprobar apoyo asegurar ' +
      'asunto aumentar autoridad ayudar caer cambio campaña caso centro ciudad comenzar comunicado ' +
      'confirmar conseguir contar convertir crear crecer dar declarar dejar denunciar departamento ' +
      'día dirección director efecto empleado empresa encontrar equipo estado exigir explicar ' +
      'federal forma general gobierno grande grupo hablar hora importante incluir indicar informar ' +
      'informe ingreso jefe jueves lado ley llegar llevar lugar lunes manera martes mayor medida ' +
      'mejor mercado mes miembro miércoles mundo nacional necesitar nombre número objetivo obtener ' +
      'ofrecer oficina operación orden país parte pasar pedir permitir persona plan poder policía ' +
      'política portavoz posible presentar presidente problema proceso programa protesta proyecto ' +
      'público quedar recibir reconocer relación responder resultado reunión salir seguir seguridad ' +
      'semana señalar servicio sistema situación tema terminar tiempo tomar total trabajador ' +
      'trabajo tratar venir ver vez viernes vivir zona',
  ),
};

function stemsOf(language: TextLanguage, words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => stem(word, language)));
}
