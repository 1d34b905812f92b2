import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import {
  abstract,
  type JobName,
  jobs,
  title,
  writeJob,
} from '../../../../src/explorables/speculative-decoding/jobs.ts';
import {
  type Drafter,
  lookUp,
  measure,
  type Target,
  targetThatKnows,
  writeGreedily,
} from '../../../../src/explorables/speculative-decoding/prompt-look-up.ts';
import { cutTokens, numberTokens } from '../../../../src/explorables/speculative-decoding/tokens.ts';

/** A target that heeds its last three tokens, over an alphabet of six: a small deterministic language. */
const targetOf =
  (salt: number): Target =>
  (written) => {
    let state = salt;
    for (const token of written.slice(-3)) state = Math.imul(state ^ (token + 1), 0x9e3779b1) >>> 7;
    return state % 6;
  };

/** The target alone, one token a pass. */
function writeAlone(prompt: readonly number[], count: number, target: Target): number[] {
  const text = [...prompt];
  while (text.length < prompt.length + count) text.push(target(text));
  return text.slice(prompt.length);
}

function draftersFor(target: Target, seed: number): Readonly<Record<string, Drafter>> {
  const random = makeRandom(seed);
  const ahead = (written: readonly number[]) => writeAlone(written, 5, target);
  return {
    none: () => [],
    random: () => Array.from({ length: Math.floor(random() * 8) }, () => Math.floor(random() * 6)),
    'never right': (written) => ahead(written).map((token) => (token + 1) % 6),
    'right but for the last': (written) => ahead(written).map((token, at) => (at === 4 ? (token + 1) % 6 : token)),
    perfect: ahead,
    'prompt look-up': (written) => lookUp(written, 5),
  };
}

describe('lookUp', () => {
  it('proposes what followed the last three tokens where they stood before', () => {
    expect(lookUp([9, 1, 2, 3, 4, 5, 6, 1, 2, 3], 2)).toEqual([4, 5]);
  });

  it('settles for two, and for one', () => {
    expect(lookUp([9, 2, 3, 4, 5, 7, 2, 3], 3)).toEqual([4, 5, 7]);
    expect(lookUp([9, 3, 4, 7, 3], 1)).toEqual([4]);
  });

  it('takes the first place of several, and the longer match before the shorter', () => {
    expect(lookUp([3, 4, 3, 5, 3], 1)).toEqual([4]);
    expect(lookUp([3, 8, 2, 3, 4, 2, 3], 1)).toEqual([4]);
  });

  it('proposes nothing where nothing was said before', () => {
    expect(lookUp([1, 2, 3], 4)).toEqual([]);
    expect(lookUp([], 4)).toEqual([]);
    expect(lookUp([1], 4)).toEqual([]);
  });

  it('proposes no more than there is', () => {
    expect(lookUp([1, 2, 1], 5)).toEqual([2, 1]);
  });
});

describe('greedy decoding with a drafter', () => {
  it('writes what the target writes alone, token by token, whatever the drafter', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
        fc.nat(40),
        (seed, prompt, count) => {
          const target = targetOf(seed);
          const alone = writeAlone(prompt, count, target);
          for (const [name, drafter] of Object.entries(draftersFor(target, seed))) {
            const { written, passes } = writeGreedily(prompt, count, target, drafter);
            expect(written, name).toEqual(alone);
            const sum = measure(passes);
            expect(sum.tokens, name).toBe(count);
            expect(sum.tokens, name).toBe(sum.kept + sum.passes);
            expect(sum.passes, name).toBeLessThanOrEqual(count);
          }
        },
      ),
    );
  });

  it('takes one pass a token without guesses or with wrong ones, and one for six with five right ones', () => {
    const target = targetOf(1);
    const passes = (name: string) =>
      writeGreedily([1, 2], 60, target, draftersFor(target, 1)[name] ?? (() => [])).passes.length;
    expect(passes('none')).toBe(60);
    expect(passes('never right')).toBe(60);
    expect(passes('perfect')).toBe(10);
    expect(passes('right but for the last')).toBe(12);
  });

  it('would not write the same if guesses were believed unchecked', () => {
    const target = targetOf(1);
    const believing: number[] = [1, 2];
    while (believing.length < 62) believing.push(...(draftersFor(target, 1)['never right']?.(believing) ?? []));
    expect(believing.slice(2, 62)).not.toEqual(writeAlone([1, 2], 60, target));
  });
});

describe('the jobs', () => {
  const names = Object.keys(jobs) as JobName[];

  it('are about the text on the page: title and abstract are those of the listing', () => {
    const listing = readFileSync('src/starter/seeds/000_90e393cd0091e497.txt', 'utf8');
    expect(listing).toContain(`${title} ${abstract} 9 authors`);
  });

  it.each(names)('%s: the pieces joined are the answer', (name) => {
    expect(writeJob(name, 4).pieces.join('')).toBe(jobs[name].answer);
  });

  it.each(names)('%s: every token is written by a pass, and no pass writes less than one', (name) => {
    const { pieces, passes, measure: sum } = writeJob(name, 5);
    expect(sum.tokens).toBe(pieces.length);
    expect(passes.every(({ wrote, kept, guessed }) => wrote === kept + 1 && kept <= guessed && guessed <= 5)).toBe(
      true,
    );
  });

  it('need the fewer passes, the more the answer repeats what is before it', () => {
    const tokensAPass = names.map((name) => {
      const sum = writeJob(name, 5).measure;
      return sum.tokens / sum.passes;
    });
    expect(tokensAPass).toEqual([...tokensAPass].sort((a, b) => a - b));
    expect(tokensAPass[0]).toBeGreaterThan(1.1);
    expect(tokensAPass[0]).toBeLessThan(1.4);
    expect(tokensAPass[2]).toBeGreaterThan(3);
  });

  it.each(names)('%s: both runs, alone and with guesses, write the answer, which the target knows by heart', (name) => {
    for (const length of [1, 4, 8]) {
      const { pieces, passesAlone, isSame, measure: sum } = writeJob(name, length);
      expect(isSame).toBe(true);
      expect(passesAlone).toBe(pieces.length);
      expect(sum.passes).toBeLessThan(passesAlone);
    }
  });

  it('take a target whose choice depends on what is written: after other words it is another', () => {
    const target = targetThatKnows([1, 2, 3, 4, 2, 5]);
    expect([target([1, 2]), target([4, 2]), target([9, 9, 3]), target([])]).toEqual([3, 5, 4, 1]);
  });

  it('write another text where guesses are believed unchecked', () => {
    const text = [1, 2, 3, 4, 2, 5, 6, 2, 7, 8];
    const target = targetThatKnows(text);
    const alone = writeGreedily([], text.length, target, () => []).written;
    expect(alone).toEqual(text);
    const believing: number[] = [];
    while (believing.length < text.length) {
      believing.push(target(believing));
      believing.push(...lookUp(believing, 2));
    }
    expect(believing.slice(0, text.length)).not.toEqual(text);
    expect(writeGreedily([], text.length, target, (written) => lookUp(written, 2)).written).toEqual(text);
  });

  it('can be the reader’s own text: the more it repeats, the fewer passes', () => {
    const [same, varied] = ['tick tock '.repeat(20), 'Every word of this one is new to whoever reads on.'].map((own) =>
      writeJob('edit', 4, own),
    );
    expect(same?.isSame && varied?.isSame).toBe(true);
    expect((same?.measure.tokens ?? 0) / (same?.measure.passes ?? 1)).toBeGreaterThan(3);
    expect((varied?.measure.tokens ?? 0) / (varied?.measure.passes ?? 1)).toBeLessThan(1.3);
    expect(varied?.pieces.join('')).toBe('Every word of this one is new to whoever reads on.');
  });

  it('take one pass a token without guesses', () => {
    const { measure: sum } = writeJob('edit', 0);
    expect(sum.passes).toBe(sum.tokens);
  });
});

describe('cutTokens', () => {
  it('cuts words into pieces of five letters at most, a space before a word going with it', () => {
    expect(cutTokens('In parallel (LLMs), ok.')).toEqual([
      'In',
      ' paral',
      'lel',
      ' ',
      '(',
      'LLMs',
      ')',
      ',',
      ' ok',
      '.',
    ]);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cutTokens(text).join('') === text));
  });

  it('numbers equal pieces equally', () => {
    expect(numberTokens(['a', 'b', 'a'])).toEqual([0, 1, 0]);
  });
});
