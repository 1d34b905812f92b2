import { findEnclosures } from './brackets.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { hashWord } from './hash.ts';
import { classOf, type Lexicon, lookUpPair, lookUpWord } from './lexicon.ts';
import { endings, readTokens, shapes, type Tokens } from './tokens.ts';

/** Word boundaries that are considered; the longest of 12,000 titles has 32 words. */
export const maxCandidates = 48;

/** Tokens read for evidence: enough for abstracts of 500 words, and a bound for texts of any size. */
const maxTokens = 540;

/** Tokens after the last candidate that features look at. */
const lookahead = 12;

/** The head of a body with everything that features of its boundaries need, indexed by token. */
export interface Head {
  readonly tokens: Tokens;
  readonly evidence: Evidence;
  /** Boundary `index` lies before token `index`; boundaries 1 to `candidates` are considered. */
  readonly candidates: number;
  /** Packed lexicon entry and distributional class of each token. */
  readonly entries: Int32Array;
  readonly classes: Uint8Array;
  /** Lexicon entry of the pair (token, next token). */
  readonly pairs: Int32Array;
  /** Content words before the token, the first one left out: in lower case; capitalized. */
  readonly lowerBefore: Uint8Array;
  readonly capitalBefore: Uint8Array;
  /** Tokens from this one on until the first lower-case content word. */
  readonly capitalRun: Uint8Array;
  /** Index of the first token from this one on in lower case, or the number of tokens. */
  readonly nextLower: Uint8Array;
  /** Tokens without lower case that end before this one. */
  readonly capitalsBefore: Uint8Array;
  /** Longest run of tokens that ends before this one and is repeated from it on. */
  readonly echo: Uint8Array;
  /** Longest run of earlier tokens, anywhere, that is repeated from this token on; and where that run starts. */
  readonly repeat: Uint8Array;
  readonly repeatFrom: Int16Array;
  /** Among the tokens before this one: clause markers; pairs that occurred before; tokens with brackets. */
  readonly clausesBefore: Uint8Array;
  readonly repeatsBefore: Uint8Array;
  readonly bracketsBefore: Uint8Array;
  /** True if sentences begin in lower case more often than not, so that case tells nothing. */
  readonly isLowered: boolean;
  /** What the boundary before the token lies inside of; see `enclosures`. */
  readonly enclosed: Uint8Array;
}

/** Function words that Title Case leaves in lower case. */
const particles = new Set(
  (
    'a an the of in on at to by for and or nor but with from using via under over into through between ' +
    'among without toward towards beyond across within versus vs as is are be it its not against when ' +
    'what how why do does can your you we our than that after before during per along upon about'
  )
    .split(' ')
    .map(hashWord),
);

/** Classes above the learned ones stand for unknown words of each shape. */
const firstUnknownClass = 112;

function lookUpWords(tokens: Tokens, lexicon: Lexicon, head: Head): void {
  for (let index = 0; index < head.entries.length; index += 1) {
    const entry = lookUpWord(lexicon, tokens.words[index]!);
    head.entries[index] = entry;
    head.classes[index] = classOf(entry) || firstUnknownClass + tokens.shapes[index]!;
    if (index + 1 < tokens.count)
      head.pairs[index] = lookUpPair(lexicon, tokens.words[index]!, tokens.words[index + 1]!);
  }
}

function countCases(tokens: Tokens, head: Head): void {
  let lower = 0;
  let capital = 0;
  const size = head.entries.length;
  for (let index = 0; index < size; index += 1) {
    head.lowerBefore[index] = lower;
    head.capitalBefore[index] = capital;
    if (index === 0 || particles.has(tokens.words[index]!)) continue;
    if (tokens.shapes[index] === shapes.lower) lower += 1;
    else if (tokens.shapes[index] === shapes.capitalized || tokens.shapes[index] === shapes.hyphenTitle) capital += 1;
  }
  let unbroken = 0;
  for (let index = 0; index < size; index += 1) {
    head.capitalsBefore[index] = unbroken;
    unbroken = tokens.shapes[index] === shapes.lower || tokens.endings[index] === endings.colon ? 0 : unbroken + 1;
  }
  let run = 0;
  let next = size;
  for (let index = size - 1; index >= 0; index -= 1) {
    const isLower = tokens.shapes[index] === shapes.lower && !particles.has(tokens.words[index]!);
    run = isLower ? 0 : Math.min(200, run + 1);
    head.capitalRun[index] = run;
    if (tokens.shapes[index] === shapes.lower) next = index;
    head.nextLower[index] = next;
  }
}

/** Length of the common run of stems from `first` and from `second` on, at most `second - first`. */
function commonRun(stems: Int32Array, first: number, second: number): number {
  let length = 0;
  while (first + length < second && second + length < stems.length && stems[first + length] === stems[second + length])
    length += 1;
  return length;
}

function findRepeats(tokens: Tokens, head: Head): void {
  const { stems } = tokens;
  for (let index = 1; index <= head.candidates; index += 1) {
    let best = 0;
    let from = -1;
    for (let first = index - 1; first >= 0; first -= 1) {
      if (stems[first] !== stems[index]) continue;
      const length = commonRun(stems, first, index);
      if (length === index - first && length > head.echo[index]!) head.echo[index] = length;
      if (length > best || (length === best && first === 0)) {
        best = length;
        from = first;
      }
    }
    head.repeat[index] = best;
    head.repeatFrom[index] = from;
  }
}

function countBefore(tokens: Tokens, head: Head): void {
  let clauses = 0;
  let repeats = 0;
  let brackets = 0;
  for (let index = 1; index < head.entries.length; index += 1) {
    if (tokens.opens[index - 1] === 1) brackets += 1;
    if (head.evidence.nextVerb[index - 1] === index - 1) clauses += 1;
    head.clausesBefore[index] = clauses;
    head.repeatsBefore[index] = repeats;
    head.bracketsBefore[index] = brackets;
    // A pair that ends at this token counts for boundaries after it.
    if (head.repeat[index - 1]! >= 2) repeats += 1;
  }
}

function beginsInLower({ count, endings: ends, shapes: shapesOf }: Tokens): boolean {
  let balance = 0;
  for (let index = 1; index < count; index += 1)
    if (ends[index - 1] === endings.period) balance += shapesOf[index] === shapes.lower ? 1 : -1;
  return balance > 0;
}

/** Reads the head of `body` (any string). */
export function readHead(body: string, lexicon: Lexicon): Head {
  const tokens = readTokens(body, maxTokens);
  const candidates = Math.max(0, Math.min(maxCandidates, tokens.count - 1));
  const size = Math.min(tokens.count, maxCandidates + lookahead);
  const head: Head = {
    tokens,
    evidence: gatherEvidence(body, tokens, size),
    candidates,
    entries: new Int32Array(size),
    classes: new Uint8Array(size),
    pairs: new Int32Array(size),
    lowerBefore: new Uint8Array(size),
    capitalBefore: new Uint8Array(size),
    capitalRun: new Uint8Array(size),
    nextLower: new Uint8Array(size),
    capitalsBefore: new Uint8Array(size),
    echo: new Uint8Array(size),
    repeat: new Uint8Array(size),
    repeatFrom: new Int16Array(size),
    clausesBefore: new Uint8Array(size),
    repeatsBefore: new Uint8Array(size),
    bracketsBefore: new Uint8Array(size),
    isLowered: beginsInLower(tokens),
    enclosed: findEnclosures(body, tokens, size),
  };
  lookUpWords(tokens, lexicon, head);
  countCases(tokens, head);
  findRepeats(tokens, head);
  countBefore(tokens, head);
  return head;
}
