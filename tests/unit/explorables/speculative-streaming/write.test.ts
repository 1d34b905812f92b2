import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { encode, endToken, kinds } from '../../../../src/explorables/speculative-streaming/corpus.ts';
import { growTree, prune, topOf, treeSize } from '../../../../src/explorables/speculative-streaming/draft.ts';
import { heldOutLines } from '../../../../src/explorables/speculative-streaming/held-out.ts';
import { usualRules } from '../../../../src/explorables/speculative-streaming/measure.ts';
import { network } from '../../../../src/explorables/speculative-streaming/model.ts';
import {
  nextWord,
  type Pass,
  type Rules,
  write,
  writePlainly,
} from '../../../../src/explorables/speculative-streaming/write.ts';

/** Beginnings of two to five words, of lines that training has not seen. */
const prompts = kinds.flatMap((kind) => heldOutLines(kind, 67).map((line, at) => encode(line).slice(0, 2 + (at % 4))));
const few = [0, 68, 135].map((at) => prompts[at] ?? []);
const wordsOf = (passes: readonly Pass[]) => passes.flatMap(({ written }) => [...written]);
const run = (prompt: readonly number[], more: Partial<Rules> = {}) =>
  write(network(), prompt, endToken, { ...usualRules, ...more });
const plain = (prompt: readonly number[]) => writePlainly(network(), prompt, endToken);

describe('the text is what the network writes alone, word by word', () => {
  test('for 201 beginnings that training has not seen', () => {
    for (const prompt of prompts) expect(wordsOf(run(prompt))).toEqual(plain(prompt));
  });

  test('for every number of streams and guesses, and every threshold', () => {
    for (const prompt of few) {
      const alone = plain(prompt);
      for (const streams of [0, 1, 2, 3, 4]) {
        for (const branches of [1, 2, 3]) {
          for (const threshold of [0, 0.1, 0.3, 0.5]) {
            expect(wordsOf(run(prompt, { streams, branches, threshold }))).toEqual(alone);
          }
        }
      }
      expect(wordsOf(run(prompt, { streams: 3, branches: 4, threshold: 0.01 }))).toEqual(alone);
    }
  });

  test('for guesses that are as wrong as can be, and for random ones', () => {
    const random = makeRandom(1);
    const worst: Rules['replaceDraft'] = (all) => all.map((logits) => logits.map((value) => -value));
    const drawn: Rules['replaceDraft'] = (all) => all.map((logits) => logits.map(() => random()));
    for (const prompt of prompts.filter((_, at) => at % 10 === 0)) {
      const alone = plain(prompt);
      for (const replaceDraft of [worst, drawn])
        expect(wordsOf(run(prompt, { replaceDraft, threshold: 0 }))).toEqual(alone);
    }
  });

  test('and each word is the first choice after all before it', () => {
    for (const prompt of few) {
      for (const { before, written } of run(prompt)) {
        for (const at of written.keys())
          expect(nextWord(network(), [...before, ...written.slice(0, at)])).toBe(written[at]);
      }
    }
  });
});

describe('a pass', () => {
  test('writes one word where nothing is guessed', () => {
    for (const prompt of few) {
      for (const passes of [run(prompt, { streams: 0 }), run(prompt, { branches: 0 })]) {
        expect(passes.every(({ written, guesses }) => written.length === 1 && guesses.length === 0)).toBe(true);
        expect(passes).toHaveLength(plain(prompt).length);
      }
    }
  });

  test('writes what it keeps and one word more, from one to γ + 1', () => {
    for (const prompt of prompts.filter((_, at) => at % 5 === 0)) {
      for (const { written, kept, guesses } of run(prompt, { streams: 4 })) {
        expect(kept.map((at) => guesses[at]?.token)).toEqual(written.slice(0, kept.length));
        expect(kept.map((at) => guesses[at]?.level)).toEqual(kept.map((_, level) => level));
        const isOver = written.at(-1) === endToken && kept.length === written.length;
        expect(written).toHaveLength(kept.length + (isOver ? 0 : 1));
        expect(written.length).toBeGreaterThanOrEqual(1);
        expect(written.length).toBeLessThanOrEqual(5);
      }
    }
  });

  test('keeps no guess that was pruned, nor one whose parent it did not keep', () => {
    for (const prompt of few) {
      for (const { isLeft, kept, guesses } of run(prompt, { threshold: 0.2 })) {
        for (const [place, at] of kept.entries()) {
          expect(isLeft[at]).toBe(true);
          expect(guesses[at]?.parent).toBe(kept[place - 1] ?? -1);
        }
      }
    }
  });

  test('goes on from the text that the passes before have written', () => {
    for (const prompt of few) {
      let text: readonly number[] = prompt;
      for (const { before, written } of run(prompt)) {
        expect(before).toEqual(text);
        text = [...text, ...written];
      }
      expect(text.at(-1) === endToken || text.length === network().shape.context).toBe(true);
    }
  });
});

test('pruning takes more passes, never fewer, and saves guesses', () => {
  let [loose, strict, checked, checkedStrict] = [0, 0, 0, 0];
  const left = (passes: readonly Pass[]) => passes.reduce((sum, { isLeft }) => sum + isLeft.filter(Boolean).length, 0);
  for (const prompt of prompts.filter((_, at) => at % 4 === 0)) {
    const [all, some] = [run(prompt, { threshold: 0 }), run(prompt, { threshold: 0.5 })];
    loose += all.length;
    strict += some.length;
    checked += left(all);
    checkedStrict += left(some);
  }
  expect(strict).toBeGreaterThan(loose);
  expect(checkedStrict).toBeLessThan(checked / 4);
});

describe('the tree', () => {
  const logits = [0, 1, 2, 3].map((stream) => Array.from({ length: 9 }, (_, token) => Math.sin(3 * token + stream)));

  test('has 1 + k + k² + k³ nodes before pruning: 40 for three streams of three', () => {
    expect(treeSize({ streams: 3, branches: 3 })).toBe(40);
    for (const streams of [0, 1, 2, 3, 4]) {
      for (const branches of [1, 2, 3, 4]) {
        expect(growTree(logits, { streams, branches })).toHaveLength(treeSize({ streams, branches }) - 1);
      }
    }
  });

  test('has the likeliest words of stream j below every guess of stream j − 1', () => {
    const guesses = growTree(logits, { streams: 2, branches: 3 });
    const below = (parent: number) => guesses.filter((guess) => guess.parent === parent).map(({ token }) => token);
    expect(below(-1)).toEqual(topOf(logits[0] ?? [], 3).map(({ token }) => token));
    for (const parent of [0, 1, 2]) expect(below(parent)).toEqual(topOf(logits[1] ?? [], 3).map(({ token }) => token));
    expect(guesses.map(({ level }) => level)).toEqual([0, 0, 0, ...Array.from({ length: 9 }, () => 1)]);
  });

  test('loses a weak guess with all that follows it', () => {
    const guesses = [-1, -1, 0, 0, 1, 4].map((parent) => ({ token: 0, parent, level: 0, chance: 1 }));
    expect(prune(guesses, [0.5, 0.1, 0.6, 0.1, 0.9, 0.9], 0.3)).toEqual([true, false, true, false, false, false]);
    expect(prune(guesses, [0.3, 0.3, 0.3, 0.3, 0.3, 0.3], 0.3).every(Boolean)).toBe(true);
  });

  test('is a chain where each stream makes one guess', () => {
    const prompt = encode('error : disk');
    const passes = run(prompt, { streams: 4, branches: 1, threshold: 0 });
    for (const pass of passes.slice(1)) {
      const levels = pass.guesses.map(({ level }) => level);
      expect(levels).toEqual(levels.map((_, at) => at));
    }
  });

  test('is the same after kept guesses as after a text that was given: the streams are those of the last kept word', () => {
    const passes = few.flatMap((prompt) => run(prompt)).filter(({ guesses }) => guesses.length > 0);
    for (const { before, guesses } of passes) {
      const [, fresh] = write(network(), before.slice(0, -1), endToken, usualRules, 2);
      expect(fresh?.guesses).toEqual(guesses);
    }
    expect(passes.length).toBeGreaterThan(5);
  });
});
