import { countedNoun } from './counted-noun.ts';
import { directionOf, isChange, kindOfChange, type Surroundings } from './describe-change.ts';
import type { Figure, FigureKind } from './figure.ts';
import { isDoubtful } from './is-doubtful.ts';
import { isNamePart } from './is-name-part.ts';
import { type Quantity, type Ranges, scanNumbers } from './scan-numbers.ts';

interface Described {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly phraseEnd: number;
}

const scoreWords =
  /\b(?:accuracy|precision|recall|sensitivity|specificity|scores?|F-?1|F-?scores?|F-?measure|AUC\w*|AUROC|AUPRC|BLEU\S*|ROUGE\S*|METEOR|CIDEr|Dice|DSC|IoU|mIoU|mAP|AP|correlations?|kappa|PSNR|SSIM|LPIPS|FID|FVD|WER|CER|EER|RMSE|MAE|MSE|MAPE|R2|R\^2|NDCG\S*|MRR|MOS|PESQ|STOI|perplexity|errors?|rates?|loss|agreement|alpha|Pearson|Spearman|CLIP\S*|reward|TNR|TPR|EM|Elo|similarity)\b/i;
/** Those of them that are no words of other sciences too. */
const namedScores =
  /\b(?:accuracy|sensitivity|specificity|F-?1|F-?scores?|F-?measure|AUC\w*|AUROC|AUPRC|TNR|TPR|Dice|DSC|IoU|mAP|kappa|PSNR|SSIM|RMSE|MAE|R2|R\^2|C-index|c-statistics?|correlation coefficients?)\b/i;
const modelNouns =
  /^[\s-](?:parameters?|params?|(?:[\p{L}\p{N}-]+\s){0,2}?(?:models?|\p{L}*LLMs?|\p{L}*LMMs?|VLMs?|LMs?|scale|variants?|versions?|backbones?|transformers?|counterparts?|checkpoints?|baselines?|active|activated|total|dense|parameter\S*))\b/iu;
const dataOf =
  /^\s(?:of\s(?:\S+\s){0,4}?|(?:\S+\s){0,2}?)(?:audio|videos?|speech|motion|recordings?|data|footage|music|songs?|recorded|transcribed)\b/i;
const timeUnits = new Set(['ms', 'µs', 's', 'minutes', 'hours', 'days', 'weeks', 'months', 'years']);
const memoryUnits = /^[KkMGTP]i?B$/;
const rateUnits = /(?:Hz|bps|B\/s|FPS|QPS|qps|tokens\/s|TFLOPS)$/;

/**
 * The quantities that a text states: numbers in digits with a unit, a counted noun or a word that says
 * what they measure. Parts of names, dates, lists, ranks and formulas are none. In the order of the text.
 * @param text plain, as `plainAbstract` gives it, with the places of its formulas
 */
export function findFigures(text: string, formulas: Ranges = []): readonly Figure[] {
  if (!/\d/.test(text)) return [];
  const quantities = shareUnits(text, scanNumbers(text, formulas));
  const field = fieldOf(text);
  const figures: Figure[] = [];
  for (const [index, quantity] of quantities.entries()) {
    if (isNamePart(text, quantity) || isDoubtful(text, quantity, field.isScience)) continue;
    if (isNextInName(text, quantity, quantities[index - 1], figures.at(-1))) continue;
    const around = surroundingsOf(text, quantity, quantities[index - 1], quantities[index + 1]);
    const described = describe(text, quantity, around, field);
    if (!described) continue;
    const isSigned = described.kind === 'accuracy' && quantity.sign === '+';
    const isStep =
      isSigned || (/^(?:%|×|points|orders of magnitude)$/.test(quantity.unit) && isChange(around, quantity));
    figures.push({
      value: quantity.value,
      unit: described.unit,
      kind: described.kind,
      direction: isStep ? directionOf(around, quantity) : null,
      bound: boundOf(around.before, quantity.sign),
      start: quantity.start,
      end: quantity.end,
      phraseEnd: described.phraseEnd,
    });
  }
  return inheritDirections(text, figures);
}

/** What a text is about, by its words. */
interface Field {
  /** Of people, cells or matter, without a word of machines that learn. */
  readonly isStudy: boolean;
  /** Of a science other than that of machines, though it may use them. */
  readonly isScience: boolean;
}

function fieldOf(text: string): Field {
  return {
    isStudy: studyWords.test(text) && !learningWords.test(text),
    isScience: !machineWords.test(text),
  };
}

/** “complexes 1 and 2 proteins”: the second of two that count on, of which the first states nothing. */
function isNextInName(text: string, { value, unit, start }: Quantity, previous?: Quantity, last?: Figure): boolean {
  if (!previous || unit !== '' || previous.unit !== '' || last?.start === previous.start) return false;
  return value === Number(previous.value) + 1 && /^,? (?:and|or) $/.test(text.slice(previous.end, start));
}

/** “3.2 and 1.6 points”: a number without a unit takes that of the number joined to it. */
function shareUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (!next || quantity.unit !== '' || quantity.scale !== '' || !shareable.test(next.unit)) return quantity;
    if (!joined.test(text.slice(quantity.end, next.start))) return quantity;
    // “in 2021 and 44.6% in 2024”, “on an RTX 4090, 4.8x on an A100”
    if (next.unit === '%' && text[quantity.start - 1] === '(') return quantity;
    return isNamePart(text, quantity) ? quantity : { ...quantity, unit: next.unit };
  });
}

const shareable = /^(?:%|points|×|s|ms|FPS|GB|MB|dB)$/;
const joined = /^(?:, |,? (?:and|or|to) |\/|,? vs\.? )$/;

function surroundingsOf(text: string, { start, end }: Quantity, previous?: Quantity, next?: Quantity): Surroundings {
  const before = text.slice(Math.max(previous?.end ?? 0, start - 160, 0), start);
  const after = text.slice(end, Math.min(next?.start ?? text.length, end + 120));
  return {
    before: before.split(/(?<!\b(?:e\.g|i\.e|vs|cf|al|approx|Fig))[.!?]\s+(?=\p{Lu})/u).at(-1) ?? '',
    after: after.split(/[.!?](?:\s+(?=\p{Lu})|$)/u, 1)[0] ?? '',
  };
}

function describe(text: string, quantity: Quantity, around: Surroundings, field: Field): Described | null {
  const { unit, end } = quantity;
  const as = (kind: FigureKind, name: string | null = unit): Described => ({ kind, unit: name, phraseEnd: end });
  if (unit === '') return describeBare(text, quantity, around, field.isScience);
  if (memoryUnits.test(unit)) return as('memory');
  if (rateUnits.test(unit)) return as('rate');
  if (timeUnits.has(unit)) return as(dataOf.test(around.after) && unit !== 'years' ? 'size' : 'time');
  if (unit === 'points') return as('accuracy');
  if (unit === '$' || /FLOPs|Wh$|kW$|mW$/.test(unit)) return as('cost');
  if (/^(?:bit|parameters|tokens|px|p)$/.test(unit)) return as('size');
  if (unit === '×' || unit === 'orders of magnitude') return as(kindOfChange(around, quantity) ?? 'other');
  if (unit === '%') return as(kindOfPercent(quantity, around, field.isStudy));
  return as(scoreWords.test(around.before.slice(-50)) ? 'accuracy' : 'other');
}

/** “deaths fell from 12% to 8%”, “30 of them (25%)”: parts of people, cases and things, which are no scores. */
function isShareOfCases({ before, after }: Surroundings, isStudy: boolean): boolean {
  const [near, next] = [before.slice(-90), after.slice(0, 50)];
  if (scoreWords.test(near) || scoreWords.test(next)) return false;
  return isStudy || /\d\s[^.;()]{0,40}\($|\d\s\($/.test(before) || cases.test(near) || cases.test(next);
}

/** Words of studies of people, cells and matter, whose percentages are seldom scores. */
const studyWords =
  /\b(?:patients?|participants|children|adults|infants|mortality|placebo|vaccin\w+|clinical|cohorts?|mice|tumou?rs?|genes?|proteins?|cells?|disease|trial|women|respondents|households|prevalence|mutations?|galaxy|galaxies|stellar|alloys?|GDP|firms|wages)\b/i;
const learningWords =
  /\b(?:accura\w+|benchmarks?|datasets?|neural|language models?|LLMs?|classif\w+|deep|learning|baselines?|BLEU|F1|AUC|AUROC|algorithms?|state-of-the-art)\b/i;

const machineWords =
  /\b(?:benchmarks?|neural|language models?|LLMs?|deep learning|machine learning|baselines?|BLEU|state-of-the-art|transformers?|GPUs?)\b/i;

const cases =
  /\b(?:patients?|participants?|respondents?|subjects|women|men|girls|boys|children|adults|infants|births|deaths?|died|mortality|survival|prevalence|incidence|frequenc(?:y|ies)|mutations?|mutated|tumou?rs?|cancers?|cases|families|households|populations?|people|individuals|students|countries|firms|species|cells|alleles?|carriers?|improved|relapsed?|responders?|response rates?|energy|mass|luminosity|stars|galaxies|income|wages?|GDP|unemployment|inflation|prices?|returns?)\b/i;

function kindOfPercent(quantity: Quantity, around: Surroundings, isStudy: boolean): FigureKind {
  if (isChange(around, quantity)) return kindOfChange(around, quantity) ?? (isStudy ? 'other' : 'accuracy');
  const ofWhat = /^\s+of\s+(.{0,40})/.exec(around.after)?.[1];
  if (/\b(?:costs?|budget|price|compute|FLOPs)\b/i.test(around.before.slice(-40) + (ofWhat ?? ''))) return 'cost';
  if (ofWhat === undefined) return isShareOfCases(around, isStudy) ? 'share' : 'accuracy';
  return /\b(?:solv|resolv|accura|achiev|correct|success|detect|identif|answer|pass|recover|retain|preserv|predict)\w*\b[^,;]*$/i.test(
    around.before,
  )
    ? 'accuracy'
    : 'share';
}

/** A number without a unit: a model's size, a count, or a score. */
function describeBare(text: string, quantity: Quantity, around: Surroundings, isScience: boolean): Described | null {
  const { end, scale, sign, value, isDecimal } = quantity;
  const is = (kind: FigureKind, unit: string | null, phraseEnd = end): Described => ({ kind, unit, phraseEnd });
  const isModel = /^(?:[BMT]|million|billion|trillion)$/.test(scale) && modelNouns.test(around.after);
  const context = /^[\s-]context[\s-](?:length|window|size)s?/i.exec(text.slice(end));
  if (context) return is('size', context[0].slice(1), end + context[0].length);
  if (isModel) return is('size', 'parameters');
  const counted = countedNoun(text, end);
  const singular = /^[\s-](tokens?|parameters?)\b/.exec(text.slice(end));
  if (singular) return is('size', `${singular[1]?.replace(/s$/, '')}s`, end + singular[0].length);
  if (
    counted &&
    isCountable(quantity, counted.noun) &&
    !(scale === 'B' && / and /.test(text.slice(end, counted.end)))
  ) {
    const kind = /^(?:tokens|words|parameters|pixels|characters|dimensions|gaussians|layers)$/i.test(counted.noun)
      ? 'size'
      : 'count';
    return is(kind, counted.noun, counted.end);
  }
  if (scale === 'B') return is('size', 'parameters');
  if (quantity.digits.includes('/')) return is(kindOfChange(around, quantity) ?? 'share', null);
  if (isScore(quantity, around, isScience ? namedScores : scoreWords) || (sign === '+' && isDecimal))
    return is('accuracy', null);
  if (unknownUnit.test(text.slice(end, end + 12))) return null;
  if (typeof value !== 'number' && isDecimal) return is('other', null);
  if (isScience) return null;
  if (scale !== '' || (sign !== '' && sign !== '-' && sign !== '−' && !isDecimal)) return is('count', null);
  return null;
}

/** A unit that is not known: “~30 mK”, “5.3-5.9 MV”. Without it the number says nothing. */
const unknownUnit =
  /^\s?(?!(?:of|in|for|and|to|on|at|per|vs|or|by|is|was|as|the|are|has|had|we|it|do|no|new|per|but|if|so|a|an|all|our|its|out)\b)[\p{L}Å°]{1,3}(?![\p{L}\p{N}])/u;

function isCountable({ value, sign, isDecimal, scale }: Quantity, noun: string): boolean {
  if (/^(?:points|times|folds)$/i.test(noun)) return scale !== '' || !isDecimal;
  const least = typeof value === 'number' ? value : value[1];
  return least > 1 && !/[-−±]/.test(sign);
}

const leadsScore =
  /(?:\bof|\bto|\bis|\bwas|\bat|\bfrom|\band|:|=|\(|,|\bover|\babove|\bthan|\bunder|\bbelow|\baround|\bapproximately|\bscores?|\baccuracy|\bachiev\w+|\breach\w+|\bnearly|\babout)\s*$/i;

/** “an F1 score of 71.2”, “AUC: 0.93”, “(0.854 BLEU)”. */
function isScore({ isDecimal, sign }: Quantity, { before, after }: Surroundings, names: RegExp): boolean {
  if (/[<>±]/.test(sign)) return false;
  const isStated = leadsScore.test(before) || /[\p{Lu}\d]\s*$/u.test(before);
  const isNamed =
    names.test(before.slice(-60)) ||
    /^\s(?:\p{L}+\s)?(?:BLEU|F1|AUC|mAP|mIoU|accuracy|PSNR|ROUGE|score|WER)\b/u.test(after);
  const isWhole = !isDecimal;
  return (
    isStated &&
    isNamed &&
    (!isWhole || /\b(?:score|accuracy|F1|BLEU|AUC|FID|WER)\b[^,;]{0,20}\s(?:of|to)\s+$/i.test(before))
  );
}

const bounds: readonly (readonly [NonNullable<Figure['bound']>, RegExp])[] = [
  ['at most', /\b(?:up to|at most|as much as|under|below|less than|fewer than|no more than|within)\s+(?:an? )?$/i],
  [
    'at least',
    /\b(?:over|more than|at least|exceed(?:s|ing)?|above|beyond|surpass(?:es|ing)|greater than|no less than)\s+(?:an? )?$/i,
  ],
  ['about', /\b(?:about|around|approximately|nearly|roughly|almost|close to|some|circa)\s+(?:an? )?$/i],
];

function boundOf(before: string, sign: string): Figure['bound'] {
  if (/[~∼≈]|sim|approx/.test(sign)) return 'about';
  if (/[<≤]|leq/.test(sign)) return 'at most';
  if (/[>≥]|geq/.test(sign)) return 'at least';
  return bounds.find(([, words]) => words.test(before))?.[0] ?? null;
}

/**
 * “an 8.6% improvement on math and 8.4% on general”, “12.25% and 48.34% savings”: of two figures that are
 * joined, the one that does not say whether it is a change is taken to be what the other is.
 */
function inheritDirections(text: string, figures: readonly Figure[]): readonly Figure[] {
  const result = [...figures];
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    if (!next || next.unit !== figure.unit) continue;
    const gap = text.slice(figure.end, next.start);
    const left = result[index] ?? figure;
    const isContinued = left.direction !== null && continuesChange.test(gap) && !statesLevel.test(gap);
    if (isContinued && next.direction === null)
      result[index + 1] = { ...next, direction: left.direction, kind: left.kind, bound: next.bound ?? left.bound };
    else if (isContinued && next.bound === null) result[index + 1] = { ...next, bound: left.bound };
    else if (left.direction === null && next.direction && /^,? (?:and|or) (?:up to )?$/.test(gap))
      result[index] = { ...left, direction: next.direction, kind: next.kind };
  }
  return result;
}

const continuesChange = /^.{0,50}(?:,|\band|\bor)\s(?:up to |by |over |about |around )*$/;
const statesLevel = /[.;]|\b(?:to|achiev\w*|reach\w*|accurac\w+ of)\b/;
