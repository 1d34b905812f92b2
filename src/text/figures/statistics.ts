const interval = String.raw`(?:(?:two|one)-sided\s|Bayesian\s|bootstrap\s)?(?:C\.?I\.?s?\b|CrIs?\b|C\.?L\.?\b|UIs?\b|HPDs?\b|HDIs?\b|CIs?\b|(?:confidence|credible|credibility|prediction|predictive|uncertainty|compatibility|tolerance|highest)\b|limits?\sof\sagreement|upper\slimits?|lower\slimits?|probability\sregion|significance\b|level\b|quantiles?\b|percentiles?\b)`;
const number = String.raw`[<>≤≥~±+−-]?\d+(?:[.,]\d+)*\s?%?`;
const between = String.raw`(?:\s|[-–—,;:=()\[\]]|to\b|and\b|from\b|between\b|of\b|was\b|were\b|is\b|ranging\b|intervals?\b|levels?\b|limits?\b|regions?\b|bounds?\b|\[CI\]|CIs?\b|CL\b|CrI\b|HPD\b){0,8}?`;

/** A level of confidence, and the bounds of its interval: “95% CI 1.2-2.7”, “99% confidence interval 3% to 9%”. */
const levels = new RegExp(
  String.raw`\d+(?:[.,]\d+)?\s?%?[\s-]?(?<=[%\s-])${interval}(?:${between}${number}(?![\d%]|\s?(?:of|in)\s)){0,2}`,
  'g',
);
/** Bounds without a level, deviations and quartiles: “(CI 1.2-2.7)”, “SD 2.1”, “IQR: 3–5”. */
const spreads = new RegExp(
  String.raw`\b(?:CIs?|CrI|SDs?|SEs?|SEM|IQRs?|(?:standard|median absolute)\s(?:deviations?|errors?)|interquartile\sranges?)\b(?:\s|[-–—,:=±()\[\]]|of\b|was\b|were\b){0,4}${number}(?:(?:\s?[-–—,;]\s?|\s?to\s|\sand\s)${number})?`,
  'g',
);
/** What a test says of chance, and coefficients: “p < 0.001”, “P = 0.03”, “α = 0.05”, “r = 0.5”, “z = 2.3”. */
const tests =
  /(?<![\p{L}\p{N}])(?:[pP](?:[-\s]?values?)?|[pP]adj|q|α|alpha|z|t|F|χ2|χ²|r|κ|OR|aOR|HR|aHR|RR|IRR|SMD|MD|(?:odds|hazard|risk|rate|likelihood)[-\s]ratios?(?:\s?\([A-Z]{1,4}\))?)\s?(?:\([^()]{1,12}\)\s?)?(?:[<>=≤≥≈,:]{1,2}|of|was|were|\s)\s{0,2}[<>≤≥]?\s?[−-]?\d+(?:[.,]\d+)*(?:\s?×\s?10\S*)?(?:\s?%)?/gu;

/** The numbers of a text that say how sure others are, or what a test gave: none is a quantity that the text states. */
export function statisticsIn(text: string): readonly RegExpExecArray[] {
  return [levels, spreads, tests].flatMap((pattern) => [...text.matchAll(pattern)]);
}
