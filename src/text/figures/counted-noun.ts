/** Words at which a noun phrase has ended. */
const stops = new Set(
  'of in for with to on from that which who is are was were be been than per by as at while when where via using under over into within through across during between among after before against without but nor yet so if because since whose can could may will would should has have had do does did being not also respectively achieving showing including compared such each we our its their it they this these those the a an'.split(
    ' ',
  ),
);
const irregular = new Set(
  'people children men women mice criteria phenomena corpora series species hypotheses vertices matrices indices'.split(
    ' ',
  ),
);
/** Verbs that end like plurals: “band 5 indicates”, “g = 2 follows”. */
const verbs =
  /^(?:allows|appears|approximates|becomes|carries|causes|consists|contains|corresponds|demonstrates|depends|exceeds|exhibits|follows|gives|has|holds|implies|includes|indicates|leads|means|occurs|predicts|presents|provides|reduces|remains|represents|requires|reveals|seems|shows|suggests|takes|yields)$/i;
/** Counted by themselves only where no plural follows. */
const massNouns = new Set('data media personnel staff imagery'.split(' '));
/** What looks like a plural and is none, or stands before the noun that is counted. */
const notCounted =
  /^(?:\p{L}*(?:ss|us|is|ous|ics)|sports|news|plus|across|previous|various|diverse|numerous|always|towards?|times|cross|yes|thus|versus|vs|less|else|whereas|perhaps|besides|outdoors|indoors|overseas|as|this|its|his|gas|bias|lens|atlas|canvas|chaos|business|process|access|progress|success)$/iu;

/** The noun that a number counts, as written, and where it ends. */
export interface CountedNoun {
  readonly noun: string;
  readonly end: number;
}

/**
 * The head of the noun phrase behind a number: its first plural, at most seven words on, before any
 * preposition or verb. “2,300 copyright-free 3D avatar assets to …” counts assets.
 */
export function countedNoun(text: string, end: number): CountedNoun | null {
  const rest = text.slice(end, end + 120);
  const phrase = /^(?:[ \u00A0-][\p{L}\p{N}(][^\s.,;:()!?–—]*|\s(?:and|or|&)(?=\s)){1,8}/u.exec(rest)?.[0] ?? '';
  let left = 7;
  let mass: CountedNoun | null = null;
  for (const { 0: word, index } of phrase.matchAll(/[^\s()]+/g)) {
    if (index < 2 && /^(?:and|or|&)$/.test(word)) return null;
    const bare = word.replace(/[’'”"*]+s?$/, '').replace(/^[-“"‘'*]+/, '');
    if (
      left-- === 0 ||
      stops.has(bare.toLowerCase()) ||
      verbs.test(bare) ||
      /^[~<>]?\d[\d.,]*(?:[KMBTkx%]\+?)?$/.test(bare)
    )
      return mass;
    if (/[’']s?$/.test(word) && !/s[’']$/.test(word)) continue;
    // “140 fs and supports”: what stands first is a unit, not an adjective.
    if (index < 2 && /^\p{L}{1,2}$/u.test(bare) && !isPlural(bare)) return null;
    const head = bare.split(/[-/]/).at(-1) ?? '';
    const counted = { noun: bare.includes('/') ? bare : head, end: end + index + word.length };
    if (isPlural(head)) return counted;
    mass = massNouns.has(head.toLowerCase()) ? counted : mass;
  }
  return mass;
}

function isPlural(word: string): boolean {
  if (irregular.has(word.toLowerCase())) return true;
  return /^\p{L}{2,}s$/u.test(word) && word.length > 3 && !/^\p{Lu}+S$/u.test(word) && !notCounted.test(word);
}
