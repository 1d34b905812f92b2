import { sentencesOf } from '../text/sentences.ts';
import { firstSentence, shorten } from './first-sentence.ts';

/** What a sign in a sentence counts for, when the sentence that says what is done is looked for. */
const signs: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:in|through) (?:this|the present|our) (?:paper|work|study|article|note|letter|chapter|report|survey|review|thesis|manuscript|contribution|position paper)\b/i,
    3,
  ],
  [
    /^(?:this|the present|our) (?:\w+ )?(?:paper|study|work|article|note|letter|chapter|report|review|survey)\b|\bthis paper \w+s\b/i,
    3,
  ],
  [/^(?:Here|Herein)\b,? (?:\w+ )?(?:we|I)\b|\bwe (?:herein|here) \w+/i, 3],
  [/\b(?:aim|goal|purpose|objective|focus) of (?:this|the present) \w+ is\b/i, 3],
  [
    /\b(?:we|I|paper|work|study|article)(?: \w+ly)? ?(?:first |also |then |further )?(?:propos|introduc|present)(?:e[sd]?|s|ed)?\b/i,
    3,
  ],
  [
    /\b(?:we|I)(?: \w+ly)? (?:develop|design|build|construct|describe|formulate|devise|create|report|release|offer|advocate|suggest)(?:s|d|ed)?\b/i,
    2,
  ],
  [
    /\b(?:we|I)(?: \w+ly)? (?:stud(?:y|ied)|investigat\w+|explor\w+|examin\w+|consider\w*|analy[sz]\w+|address(?:ed)?|tackle\w*|survey|review|conduct|perform|revisit|extend|formaliz\w+|establish|compute|calculate|derive|obtain|provide|give|use|apply|applied|employ|initiate|discuss|adopt|determine|focus|pioneer|argue|track|take)\b/i,
    1.6,
  ],
  [/\b(?:we|I)(?: \w+ly)? (?:show|prove|demonstrate|find|identify|observe|characteri[sz]e)\b/i, 1.3],
  [
    /\b(?:is|are|was|were|has been|have been)(?: \w+ly)? (?:proposed|introduced|presented|developed|investigated|studied|described|given|obtained|proved|examined|derived|considered|analy[sz]ed|discussed|established|reviewed|constructed)\b/i,
    1.3,
  ],
  [
    /^(?:To (?:address|tackle|solve|overcome|bridge|fill|facilitate|mitigate|remedy|alleviate|this end|that end|meet|resolve|answer|combine|advance|combat)|Hence|Therefore|Thus|Instead|Motivated by|Inspired by|Given these|In response|With this)\b/,
    0.9,
  ],
  [/\b(?:novel|the first|new)\b/i, 0.4],
  [
    /^(?:Specifically|Additionally|Furthermore|Moreover|In addition|Also|Finally|Then|Next|Second(?:ly)?|Third(?:ly)?|Subsequently|In particular|Concretely|Meanwhile|Besides|More specifically|As an application|Lastly|Further|Notably)\b/,
    -1.6,
  ],
  [
    /^(?:However|Existing|Previous(?:ly)?|Prior|Recent(?:ly)?|Current(?:ly)?|Despite|Although|While|Most|Many|Several|Traditional|Yet|Unfortunately|But|Conventional)\b/,
    -0.8,
  ],
  [
    /^(?:Extensive|Experiment\w*|Our experiment\w*|Results|Our results|Numerical|Empirical\w*|Evaluations?|Code|The code|Our code|Overall|In summary|These (?:results|findings))\b/,
    -2.5,
  ],
  [
    /\b(?:outperform\w*|state-of-the-art (?:performance|results)|experiments? (?:on|show|demonstrate)|experimental results|(?:is|are|be) (?:publicly )?available|we (?:hope|believe|plan|evaluate|release|compare|also))\b/i,
    -1.5,
  ],
];
/** A sentence below this says too little for certain. */
const least = 1.2;
/** An abstract that opens with what its authors do says it there. */
const opening = /\b(?:we|I|this (?:paper|work|study|article|note))\b/i;
const openingWeight = 1;
/** The later of two sentences that say as much is rather a detail. */
const perSentence = 0.12;

/**
 * The sentence of an abstract that says what is done (“we introduce …”), or `null` where no sentence says it
 * clearly: of the sentences the one with the strongest signs, each a phrase with a weight. English only;
 * measured by `npm run eval:sentences`.
 */
export function keySentence(abstract: string): string | null {
  let best: { readonly text: string; readonly score: number } | null = null;
  for (const [index, { start, end }] of sentencesOf(abstract).entries()) {
    const text = abstract.slice(start, end);
    const bonus = index === 0 && opening.test(text) ? openingWeight : -index * perSentence;
    const score = scoreOf(text) + bonus;
    if (score >= least && (!best || score > best.score)) best = { text, score };
  }
  return best?.text ?? null;
}

function scoreOf(sentence: string): number {
  let score = 0;
  for (const [sign, weight] of signs) if (sign.test(sentence)) score += weight;
  return score;
}

/** What a paper is about, in one sentence of its abstract: the key sentence, or the first where none is clear. */
export function aboutSentence(abstract: string, limit: number): string {
  const key = keySentence(abstract);
  return key === null ? firstSentence(abstract, limit) : shorten(key, limit);
}
