import {
  ara,
  bul,
  cat,
  ces,
  dan,
  deu,
  ell,
  eng,
  eus,
  fas,
  fin,
  fra,
  glg,
  heb,
  hin,
  hrv,
  hun,
  ind,
  ita,
  lav,
  lit,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  slk,
  slv,
  spa,
  swe,
  tur,
  ukr,
  vie,
} from 'stopword';

/** Function words by BCP 47 subtag. */
const lists: Readonly<Record<string, readonly string[]>> = {
  ar: ara,
  bg: bul,
  ca: cat,
  cs: ces,
  da: dan,
  de: deu,
  el: ell,
  en: eng,
  es: spa,
  eu: eus,
  fa: fas,
  fi: fin,
  fr: fra,
  gl: glg,
  he: heb,
  hi: hin,
  hr: hrv,
  hu: hun,
  id: ind,
  it: ita,
  lt: lit,
  lv: lav,
  nl: nld,
  no: nob,
  pl: pol,
  pt: por,
  ro: ron,
  ru: rus,
  sk: slk,
  sl: slv,
  sv: swe,
  tr: tur,
  uk: ukr,
  vi: vie,
};

/** Words of any abstract, which the lists of function words do not have. */
const ofAnyAbstract: Readonly<Record<string, string>> = {
  de: 'artikel arbeit studie beitrag untersuchung ergebnisse ergebnis methode methoden analyse ansatz zeigen zeigt wurde wurden werden',
  es: 'artículo trabajo estudio resultados resultado método métodos análisis propuesta presenta presentan estudian estudia describe muestra muestran objetivo través',
  fr: 'article articles travail étude études résultats résultat méthode méthodes analyse approche présente présentons étudions étudie proposons propose montre montrons objectif plus cette ces cet',
  it: 'articolo lavoro studio risultati risultato metodo metodi analisi approccio presenta presentiamo proponiamo mostra obiettivo',
  pt: 'artigo trabalho estudo resultados resultado método métodos análise abordagem apresenta apresentamos propõe mostra objetivo através',
};

const known = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Words of a language that say nothing of what a text is about, in lower case; empty where the language is not known. */
export function functionWords(language: string): ReadonlySet<string> {
  const tag = language.toLowerCase().split('-', 1)[0] ?? '';
  let words = known.get(tag);
  if (words) return words;
  const list = Object.hasOwn(lists, tag) ? lists[tag] : undefined;
  words = list ? new Set([...list.map((word) => word.toLowerCase()), ...(ofAnyAbstract[tag] ?? '').split(' ')]) : none;
  known.set(tag, words);
  return words;
}

/** The languages whose function words are known. */
export const knownLanguages: readonly string[] = Object.keys(lists);
