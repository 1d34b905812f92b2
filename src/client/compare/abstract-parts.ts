/** What a sentence of an abstract is for, in the order in which abstracts have them. */
export const parts = ['Problem', 'Idea', 'Method', 'Result'] as const;
export type Part = (typeof parts)[number];

const idea =
  /\b(?:we|I|(?:this|the present|our) (?:paper|work|study|article|report|survey|thesis))\b[^.]{0,40}?\b(?:propos|introduc|present|develop|design|describ|investigat|stud(?:y|ie)|explor|examin|address|review|survey|provid|offer|releas)|\b(?:is|are) (?:proposed|introduced|presented)\b/i;
const result =
  /\b(?:experiment\w*|results?|evaluat\w+|outperform\w*|achiev\w+|improv\w+ (?:\w+ )?(?:by|over|upon)|reduc\w+ (?:[\w-]+ ){0,4}by|state-of-the-art|surpass\w*|speed-?ups?|speeds? up|demonstrat\w+|we (?:show|find|observe|prove)|up to \d)/i;
const ends = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|al|Fig|Eq|resp|approx|a\.k\.a))[.!?]["”’)]?\s+(?=[\p{Lu}\d"“(])/gu;

/**
 * An abstract by what its sentences are for, going by their signal words: what comes before the sentence that says
 * what is done is the problem, what follows it is the method, until the first that speaks of results.
 * @returns `null` where no sentence says what is done, so that nothing can be told apart
 */
export function abstractParts(abstract: string): ReadonlyMap<Part, string> | null {
  const sentences = sentencesOf(abstract);
  const key = sentences.findIndex((sentence) => idea.test(sentence));
  if (key < 0) return null;
  const after = sentences.slice(key + 1);
  const first = after.findIndex((sentence) => result.test(sentence));
  const split = first < 0 ? after.length : first;
  const texts: Readonly<Record<Part, readonly string[]>> = {
    Problem: sentences.slice(0, key),
    Idea: sentences.slice(key, key + 1),
    Method: after.slice(0, split),
    Result: after.slice(split),
  };
  return new Map(parts.map((part) => [part, texts[part].join(' ')]));
}

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ends)) {
    sentences.push(text.slice(start, index + end.length).trim());
    start = index + end.length;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== '');
}
