import type { Quantity } from './scan-numbers.ts';

/** The text right before a number and right behind its unit. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

/**
 * Whether the text right around a number leaves open what it states. Such a number is left out: one that
 * no abstract states misleads, and one that is missing does not.
 * @param isScience whether the text is of medicine, biology, physics or economics rather than of machines
 */
export function isDoubtful(text: string, quantity: Quantity, isScience: boolean): boolean {
  const sides = {
    before: text.slice(Math.max(0, quantity.start - 60), quantity.start),
    after: text.slice(quantity.end, quantity.end + 60),
  };
  return (
    isHalf(sides, quantity) ||
    isBounds(sides, quantity) ||
    isArgument(sides, quantity) ||
    hasMoreUnit(sides, quantity) ||
    isNamedShare(sides, quantity) ||
    isLevel(sides, quantity) ||
    (quantity.unit === '$' && /(?:(?<!\d)-|[$≫≪=])$/.test(sides.before)) ||
    isInFormula(sides, quantity) ||
    (isScience &&
      (isNumberedNoun(sides, quantity) || isLetterScaled(sides, quantity, text) || isOfPart(sides, quantity, text)))
  );
}

const shared = /^(?:%|points|×|s|ms|FPS|GB|MB|dB)$/;

/** “300 - 30 microns”, “-75 to +75 degrees”, “from 45 to 800 MeV”, “a score of 7. 13”: a part of what is stated. */
function isHalf({ before, after }: Sides, { unit, sign }: Quantity): boolean {
  if (/\d\s[-–—]{1,2}\s$/.test(before) || (unit === '' && /^\.\s\d/.test(after))) return true;
  if (/^[+−-]$/.test(sign) && /[+±−-]\s?\d[\d.]*\s(?:to|and|or)\s$/.test(before)) return true;
  // “2 and 3-dimensional”: a part of a word.
  if (unit === '' && /^,?\s(?:and|or|to)\s\d+-\p{L}/u.test(after)) return true;
  return !shared.test(unit) && /\b(?:from|between)\s[~∼≈<>−-]?\s?\d[\d.,]*\s(?:to|and)\s$/i.test(before);
}

/** “3x10 14 protons”, “(1 mK < T”, “E >~ 140 GeV”, “to 10-6”, “2x...x2”: a number of a formula in plain letters. */
function isInFormula({ before, after }: Sides, { unit, sign }: Quantity): boolean {
  if (/\d\s?[x×*·]\s?10\s$/.test(before) || /^\s?(?:[<>≤≥≪≫]|\.{2}|…)/.test(after)) return true;
  if (sign !== '' && /[<>≤≥≪≫=]\s?$/.test(before)) return true;
  // “109 pp. 123-136”: pages.
  if (unit === 'points' && /^\.[~\s]\S?\d/.test(after)) return true;
  return unit === '' && /^[-−–]\d/.test(after);
}

/** “0.68 [0.57-0.84]”, “12 % (10–15 %)”: how far a value may be off. */
function isBounds({ before, after }: Sides, { value }: Quantity): boolean {
  return typeof value !== 'number' && /\d\s?[\p{L}%]{0,8}\s?[[(]$/u.test(before) && /^\s?[\])]/.test(after);
}

/** “ARMA(1.1)”, “pp. 257–268”, “the 5' end”: what names a part or a case of something. */
function isArgument({ before, after }: Sides, { unit, value }: Quantity): boolean {
  if (unit !== '') return false;
  if (/\p{Lu}\($/u.test(before) && /^[,;)]/.test(after)) return true;
  if (/\b(?:pp?|pages?|refs?|vol)\.?\s$/i.test(before)) return true;
  if (
    /^[-\s]?['’′]?[-\s]?(?:ends?|prime|UTRs?|untranslated|flank\w*|splice)\b/i.test(after) &&
    (value === 3 || value === 5)
  )
    return true;
  if (/^['’′″]/.test(after)) return true;
  return (
    /^\s(?:quadrillion|quintillion|hundred|lakh|crore|dozen)\b/i.test(after) ||
    isUnitWord.test(after) ||
    isUnitSign.test(after)
  );
}

/** A unit in the singular is none that is counted: “120 degree angles”, “100 micro gram”, “(8-12) Hertz”. */
const isUnitWord =
  /^\)?[\s-](?:(?:micro|milli|nano|pico|femto|kilo|mega|giga)[\s-]?)?(?:degree|gram|meter|metre|micron|volt|watt|kelvin|joule|tesla|mole|molar|hertz|bar|pascal|electron[\s-]?volt|barn|gauss|sigma|ohm|[ML]_?(?:sun|solar|⊙))\b/i;
/** “50 kbar and temperatures”: a unit that is not known, before what looks like a noun. */
const isUnitSign =
  /^\s?(?:[kMGTPmnpfuμµ]?(?:bar|Oe|rad|Ci|Bq|Pa|Jy|[JWVAFHKTGCM]|Hz|eV|cal|mol|Torr|atm|m|l|L|sr|lx)|AU|deg|arcmin|arcsec|wt|rpm|psi|cc)(?![\p{L}\p{N}-])/u;

/** “400 cm-1”, “104.2 cm 2”, “300 ng per milliliter”, “2 h/e”: a unit of which more follows. */
function hasMoreUnit({ after }: Sides, { unit }: Quantity): boolean {
  if (unit === '' || /^(?:%|×|points|\$|€|£|orders of magnitude)$/.test(unit)) return false;
  if (
    /^(?:\s?[\^⁻⁰¹²³⁴-⁹]|\s?[-−–]\s?\d|\s[23](?![\d.,]|\s\p{Ll}+s\b)|\s?[·⋅*×/]\s?[\p{L}(]|\s\p{Lu}\p{L}{0,4}\/\p{L})/u.test(
      after,
    )
  )
    return true;
  if (/^\s?(?:orbitals?|states?|electrons?|levels?|shells?|waves?|bands?)\b/.test(after) && /^[sgh]$/.test(unit))
    return true;
  return (
    unit.length < 6 && /^\sper\s\p{L}/u.test(after) && !/^(?:GB|MB|TB|ms|s|hours|days|years|weeks|months)$/.test(unit)
  );
}

/** “the top 1%”, “10% formalin”, “50% inhibitory concentration”: a group, a solution or a method by its name. */
function isNamedShare({ before, after }: Sides, { unit }: Quantity): boolean {
  if (unit === '×') return /^\s?(?:chromosom|rays?\b|linked)/i.test(after);
  if (unit !== '%') return false;
  return (
    /\b(?:top|bottom|upper|richest|poorest|wealthiest)\s$/i.test(before) ||
    /^\s(?:\(?[vw]\/[vw]\)?\s)?(?:CO2|CO₂|O2|O₂|oxygen|saline|formalin|ethanol|methanol|glucose|FBS|DMSO|agar\w*|SDS|dextrose|sucrose|isoflurane|serum|solutions?|inhibit\w*|effective|lethal|proximal|distal|partial|hepatectomy)\b/i.test(
      after,
    )
  );
}

/** “at the 1% and 5% levels”, “a significance level of 5%”. */
function isLevel({ before, after }: Sides, { unit }: Quantity): boolean {
  if (unit !== '%') return false;
  if (/\bwith\s$/.test(before) && /^\sprobability\b/.test(after)) return true;
  return (
    /^(?:(?:,|,?\s(?:and|or))\s\d+(?:\.\d+)?\s?%){0,2}\s(?:significance|confidence|credib\w+|levels?\b)/.test(after) ||
    /\b(?:significan\w+|confidence|credib\w+)\s(?:levels?|thresholds?|probabilit\w+)?\s?(?:of|at|was|is|=)?\s?$/i.test(
      before,
    )
  );
}

/** Words that may come before a number of things; behind another noun a number is that noun's: “redshift 6 quasars”. */
const leadsCount =
  /^(?:a|an|the|all|any|both|each|every|of|in|on|at|to|by|for|from|with|without|than|over|under|about|around|between|among|across|within|into|after|before|during|through|via|per|as|and|or|but|only|just|even|nearly|almost|least|most|up|these|those|this|our|their|its|his|her|remaining|other|another|additional|further|last|first|next|past|total|initial|new|same|following|consecutive|more|fewer|less|some|circa|ca|up|how|is|are|was|were|be|been|had|have|has|found|took|made|gave|saw|held|drew|built|chose|ran|got|shown|known|seen|drawn|taken|given|chosen|made|where|while|when|if|whereas|plus|minus|versus|vs|then|also|not|out|against|despite|including|we|which|that|who|there|use|study|analy[sz]e|consider|compare|include|contain|comprise|sequence|report|present|show|identify|describe|investigate|examine|cover|require|need|produce)$/i;

/** A small number right behind a noun in the singular. */
function isNumberedNoun({ before, after }: Sides, { unit, scale, sign, value, isDecimal }: Quantity): boolean {
  if (unit !== '' || scale !== '' || sign !== '' || isDecimal || typeof value !== 'number') return false;
  if (value <= 4 && /^[\s-](?:[\p{L}]+\s)?dimensions?\b/u.test(after)) return true;
  if (/^\scell\slines?\b/.test(after) || /\b[Aa]n?\s$/.test(before)) return true;
  if (value === 293 && /^\s(?:\p{L}+\s)?cells?\b/u.test(after)) return true;
  const [, earlier = '', last = ''] = /(?:(?:^|[\s(])([\p{L}]+)\s)?([\p{L}][\p{L}-]*)\s$/u.exec(before) ?? [];
  if (value >= 100 || last === '' || leadsCount.test(last)) return false;
  if (/(?:ed|ing|ly|[^sui]s)$/.test(last)) return false;
  return !/^(?:we|to|they|that|which|can|could|may|might|will|would|not)$/i.test(earlier);
}

/** “interleukin 28B”, “1M NaCl”, “3T scanners”: a letter that no text of a science uses for thousands. */
function isLetterScaled({ after }: Sides, { scale, unit }: Quantity, text: string): boolean {
  if (unit !== '' || !/^[KMBT]$/.test(scale)) return false;
  if (scale === 'T' || scale === 'B') return !/\b(?:tokens|parameters|language models?|LLMs?|scale)\b/.test(text);
  return !/^\s(?:[\p{L}-]+\s){0,2}\p{L}{3,}s\b/u.test(after);
}

/** “a pair of 15s”, “Ne(3s,3P2)”, “a 1-point crossover”, “a 21-year female patient”, “the 10-year yield”: parts of other names. */
function isOfPart({ before, after }: Sides, { unit, digits, start, end }: Quantity, text: string): boolean {
  const span = text.slice(start + digits.length, end);
  if (/^(?:s|g|hours)?$/.test(unit) && /\b(?:order|symmetry|groups?|redshift|spin)\s$/.test(before)) return true;
  if (unit === 'points' && /^-point/.test(span)) return true;
  if (unit === 's' && end - start === digits.length + 1 && /(?:\b(?:of|the|both|two)\s|[\p{L}*]\()$/u.test(before))
    return true;
  return (
    unit === 'years' &&
    /^[\s-](?:(?:fe)?male|wom[ae]n|m[ae]n|boys?|girls?|patients?|infants?|child|(?:maximum\s)?journal|impact|bonds?|yields?|treasur\w+|notes?)\b/.test(
      after,
    )
  );
}
