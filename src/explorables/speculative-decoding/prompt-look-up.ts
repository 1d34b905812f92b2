import { verifyGreedy } from '../kit/verify-draft.ts';

/** Proposes the tokens that may come next. */
export type Drafter = (written: readonly number[]) => readonly number[];

/** The target's first choice after what is written. */
export type Target = (written: readonly number[]) => number;

/**
 * Prompt look-up: finds where the last tokens (three if possible, else two, else one) stood before, and proposes
 * what followed them there, the first place counting. No model, no training (A. Saxena,
 * github.com/apoorvumang/prompt-lookup-decoding; in Spec-Bench with up to 3 tokens matched and 10 proposed).
 */
export function lookUp(written: readonly number[], length: number, longestMatch = 3): readonly number[] {
  for (let size = Math.min(longestMatch, written.length - 1); size >= 1; size -= 1) {
    const tail = written.length - size;
    for (let start = 0; start < tail; start += 1) {
      let matched = 0;
      while (matched < size && written[start + matched] === written[tail + matched]) matched += 1;
      if (matched === size) return written.slice(start + size, start + size + length);
    }
  }
  return [];
}

/**
 * A target that knows a text by heart: it goes on as the text does after the longest ending of what is written, of up
 * to `order` tokens, that occurs in the text. So its choice depends on every token before, wrong guesses included.
 */
export function targetThatKnows(text: readonly number[], order = 12): Target {
  return (written) => {
    for (let size = Math.min(order, written.length); size >= 1; size -= 1) {
      const tail = written.length - size;
      for (let start = 0; start + size < text.length; start += 1) {
        let matched = 0;
        while (matched < size && text[start + matched] === written[tail + matched]) matched += 1;
        if (matched === size) return text[start + size] ?? 0;
      }
    }
    return text[0] ?? 0;
  };
}

/** One pass of the target: how many guesses were made and kept, and how many tokens it wrote (kept and one more). */
export interface Pass {
  readonly guessed: number;
  readonly kept: number;
  readonly wrote: number;
}

export interface GreedyRun {
  readonly written: readonly number[];
  readonly passes: readonly Pass[];
}

/**
 * Writes `count` tokens after the prompt in greedy mode with a drafter. The target's choices after each guess are
 * what one parallel pass gives; those after a wrong guess are never used.
 */
export function writeGreedily(prompt: readonly number[], count: number, target: Target, drafter: Drafter): GreedyRun {
  const text = [...prompt];
  const end = prompt.length + count;
  const passes: Pass[] = [];
  while (text.length < end) {
    // The pass adds a token of its own, so that at most one guess fewer than is missing can be of use.
    const guesses = drafter(text).slice(0, end - text.length - 1);
    const choices = Array.from({ length: guesses.length + 1 }, (_, place) =>
      target([...text, ...guesses.slice(0, place)]),
    );
    const { kept, written } = verifyGreedy(guesses, choices);
    text.push(...written);
    passes.push({ guessed: guesses.length, kept, wrote: written.length });
  }
  return { written: text.slice(prompt.length), passes };
}

export interface Measure {
  readonly tokens: number;
  readonly passes: number;
  readonly guessed: number;
  readonly kept: number;
}

export function measure(passes: readonly Pass[]): Measure {
  const sum = (pick: (pass: Pass) => number) => passes.reduce((total, pass) => total + pick(pass), 0);
  return {
    tokens: sum((pass) => pass.wrote),
    passes: passes.length,
    guessed: sum((pass) => pass.guessed),
    kept: sum((pass) => pass.kept),
  };
}
