import type { Quantity } from './scan-numbers.ts';

/** Words behind which a number names a part of something: “Figure 1”, “Task 7”. */
const numbered =
  /\b(?:sections?|sec\.|figures?|figs?\.?|tables?|tab\.|eqs?\.?|equations?|tasks?|subtasks?|tracks?|stages?|phases?|steps?|levels?|chapters?|types?|versions?|v\.|algorithms?|appendix|theorems?|lemmas?|class|tiers?|grades?|rounds?|rank(?:ed|s|ing)?|no\.|number|layers?|option|group|scenario|case|question|goal|SDG|day|week|year|top|part|volume|vol\.|python|license|task|at|level-?|patient|participant|subject|proband|family|exons?|introns?|chromosomes?|codons?|residues?|positions?|sites?|locus|loci|haplotype|specimen|figure of)\s*$/i;
/** Words that begin a sentence, or are written large for another reason, and name nothing. */
const noName =
  /^(?:\p{Lu}\p{Ll}+ing|A|An|The|Our|Its|Their|These|Those|This|We|Over|With|Without|Using|In|From|Of|About|Among|Across|All|For|And|To|Approximately|Nearly|Around|Roughly|Almost|Only|Both|At|By|On|Than|Contains?|Containing|Includ(?:es|ing)|Compris(?:es|ing)|After|Before|Under|Within|While|When|Given|Trained|Training|Pre-?trained|Based|Covering|Spanning|Through|During|Between|Evaluat(?:ed|ing|ions?)|Experiments|Results|Out|Up|More|Less|Fewer|At|Least|As|Or|Is|Are|Was|Were|Of|Despite|Since|Until|Some|Another|Every|Each|Exactly|Just|Collect(?:ed|ing)|Annotat(?:ed|ing)|Analy[sz](?:ed|ing)|However|Here|Specifically|Notably|Overall|Additionally|Furthermore|Moreover|Finally|First|Second|Third|Accuracy|Precision|Recall|Score|SOTA|BLEU|ROUGE|METEOR|CIDEr|FID|AUC|AUROC|AUPRC|mAP|AP|IoU|mIoU|PSNR|SSIM|LPIPS|WER|CER|EER|RMSE|MAE|MSE|MAPE|F-?1|F-?score|Dice|DSC|MCC|Kappa|EM|ACC|Acc|MOS|NDCG|nDCG|MRR|R2|PESQ|STOI)$/u;

/** Whether a number belongs to a name, a date, a list or a rank, and so states no quantity. */
export function isNamePart(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 60), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 40);
  // “360° video”: all around, whatever is measured.
  if (quantity.unit === '°' && quantity.value === 360) return true;
  return (
    isOfSymbol(before, quantity) ||
    moreOfUnit.test(after) ||
    isDecade(text, before, quantity) ||
    isListMark(before, after, quantity) ||
    isYear(before, after, quantity) ||
    isOfSeries(before, after, quantity) ||
    /^\s?(?:[×x*]\s?\d|:\d)/.test(after) ||
    /(?:\d\s?[×x*]|\d:)\s?$/.test(before)
  );
}

/** A letter, or the name of a Greek one. */
const symbol =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{N}_₀-₉]{0,3}|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega)\s?$/iu;
/** The rest of a unit that is not known: `3.8% mW⁻¹`, `39 mug mm-2`. */
const moreOfUnit = /^\s?[\p{L}µ°]{1,4}(?:[⁻⁰¹²³⁴-⁹]|\^?-\d)/u;

/** `n > 1`, “H < 1/2”, “z ~ 1”: a condition on a symbol; `C^{2+}`: a part of one; “position +5”: a place. */
function isOfSymbol(before: string, { unit, scale, sign }: Quantity): boolean {
  if (/[\^_]\{$/.test(before) || (sign === '+' && /\b(?:position|site|residue|codon|nucleotide)\s$/i.test(before)))
    return true;
  return unit === '' && scale === '' && /^[<>≤≥~∼≈±]/.test(sign) && symbol.test(before);
}

/** “the 1860s”, “men in their 40s”, “10s of thousands”: years of a century or a life, or many, no seconds. */
function isDecade(text: string, before: string, { unit, value, start, end, isDecimal }: Quantity): boolean {
  if (unit !== 's' || isDecimal || !/\ds$/.test(text.slice(start, end))) return false;
  const last = typeof value === 'number' ? value : value[1];
  if (last % 10 !== 0) return false;
  if (last >= 1000 && last < 2200) return true;
  if (/^\sof\s/.test(text.slice(end, end + 4))) return true;
  return /\b(?:the|their|his|her|our|my|early|late|mid|and|to|or)[\s-]+$/i.test(before) || /[’']$/.test(before);
}

/** “(1) the …”, “2) a …”, “3. giving praise”, “[12]”. */
function isListMark(before: string, after: string, { unit, scale, sign, value }: Quantity): boolean {
  if (unit !== '' || scale !== '' || sign !== '' || typeof value !== 'number') return false;
  const isSmall = Number.isInteger(value) && value < 30;
  return (
    (isSmall && /^\)/.test(after) && !/\([^()]*[^\s()][^()]*$/.test(before)) ||
    (isSmall && /^\.\s+\p{Ll}/u.test(after)) ||
    (/\[[\d,\s–-]*$/.test(before) && /^[\d,\s–-]*\]/.test(after))
  );
}

function isYear(before: string, after: string, { unit, scale, digits, value, sign }: Quantity): boolean {
  const years = typeof value === 'number' ? [value] : value;
  if (unit !== '' || scale !== '' || sign !== '' || digits.length !== 4) return false;
  if (!years.every((year) => Number.isInteger(year) && year >= 1900 && year < 2100)) return false;
  const isDated =
    /(?:\b(?:in|since|until|till|by|of|during|from|year|between|before|after|early|late|and|to|spring|summer|fall|winter|[A-Z]\p{L}+)|[(,'’])\s*$/u;
  return typeof value !== 'number' || isDated.test(before) || !/^[\s-]\p{Ll}/u.test(after);
}

/** “Figure 1”, “Llama 3 8B”, “Stable Diffusion 2.1”, “RTX 3090 GPU”, “top 5”. */
function isOfSeries(before: string, after: string, { unit, scale, sign, value, isDecimal }: Quantity): boolean {
  if (sign !== '' || !(unit === '' || unit === 'p' || (unit === 's' && !isDecimal))) return false;
  if (unit === '' && scale === '' && numbered.test(before)) return true;
  // “293T cells”: a line of cells, not trillions.
  if (scale === 'T' && /^\s?cells?\b/.test(after)) return true;
  if (
    scale === 'K' &&
    /^\s(?:resolution|ultra|UHD|videos?\b|displays?|HDR)/i.test(after) &&
    typeof value === 'number' &&
    value <= 8000
  )
    return true;
  if (scale.length > 1) return false;
  const [, name = ''] = /(?:^|[\s(“"/])([\p{L}][\p{L}\p{N}+α-ω.-]*)(?:[\s]\d[\d.]*)?\s$/u.exec(before) ?? [];
  return /^\p{Lu}|\p{Lu}/u.test(name) && !/[.]$/.test(name) && !noName.test(name);
}
