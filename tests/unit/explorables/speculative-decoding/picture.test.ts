import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { numbersIn } from '../../../../src/explorables/kit/read-back.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';
import { costAt } from '../../../../src/explorables/speculative-decoding/draw-plane.ts';
import { look, type State } from '../../../../src/explorables/speculative-decoding/model.ts';
import { draw, fields, says } from '../../../../src/explorables/speculative-decoding/picture.ts';

const start = defaults(fields);

const all = (tree: Tree): Tree[] => [
  tree,
  ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const ofClass = (tree: Tree, name: string) =>
  all(tree).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
/** The heights of the blocks of a path, up from their lower edges. */
const heights = (tree: Tree, name: string) =>
  ofClass(tree, name)
    .flatMap(({ attributes }) => [...(attributes['d'] ?? '').matchAll(/M[\d.]+ ([\d.]+)h[\d.]+V([\d.]+)/g)])
    .map(([, low, high]) => Number(low) - Number(high));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the picture', () => {
  it('has the overlap as its filled part, and as much missing as refused', () => {
    const tree = draw(start);
    expect(sum(heights(tree, 'sd-kept'))).toBeCloseTo(68, 9);
    expect(sum(heights(tree, 'sd-refused'))).toBeCloseTo(32, 9);
    expect(sum(heights(tree, 'sd-missing'))).toBeCloseTo(32, 9);
  });

  it('marks in the text what was guessed and kept, and loses no letter', () => {
    const [text] = ofClass(draw({ ...start, view: 'lookup', job: 'edit' }), 'sd-text');
    const html = toHtml(text ?? '');
    expect(html.replace(/<[^>]+>/g, '')).toContain('speculative decoding has emerged as a novel decoding paradigm');
    expect(ofClass(text ?? draw(start), 'sd-guessed').length).toBeGreaterThan(10);
  });

  it('has a handle with a name and a value for each bar, and one for the cost', () => {
    const inView = (view: State['view']) =>
      all(draw({ ...start, view })).filter(({ attributes }) => attributes['role'] === 'slider');
    expect(inView('sampling')).toHaveLength(10);
    expect(inView('price')).toHaveLength(1);
    const sliders = [...inView('sampling'), ...inView('price')];
    for (const { attributes } of sliders) {
      expect(attributes).toMatchObject({ tabindex: '0', 'aria-label': expect.stringMatching(/./) });
      expect(Number(attributes['aria-valuenow'])).not.toBeNaN();
    }
  });

  it('keeps its shape while it is steered, so that nothing is made anew under the pointer', () => {
    const shape = (tree: Tree): string =>
      `${tree.tag}(${tree.children.map((child) => (typeof child === 'string' ? '' : shape(child))).join()})`;
    const moved = { ...start, target: [100, 0, 0, 0, 0], drafter: [0, 0, 0, 0, 100], words: 0, guesses: 4, cost: 0.2 };
    for (const view of ['sampling', 'price'] as const) {
      expect(shape(draw({ ...moved, view }))).toBe(shape(draw({ ...start, view })));
    }
  });
});

describe('costAt', () => {
  it('is the inverse of where the reader’s dot stands', () => {
    for (const cost of [0, 0.07, 0.2]) {
      for (const guesses of [1, 4, 8]) {
        const dot = all(draw({ ...start, view: 'price', cost, guesses })).find(
          ({ attributes }) => attributes['data-drag'] === 'cost',
        );
        expect(costAt(Number(dot?.attributes['cx']), guesses)).toBeCloseTo(cost, 2);
      }
    }
  });
});

describe('says', () => {
  it('tells overlap and test, speed, and what look-up saved, in the numbers of the model', () => {
    const seen = look(start);
    expect(numbersIn(says(start))).toEqual([68, 1000, Number(seen.test.statistic.toFixed(1)), 18.5]);
    const { tokens, price, speedUp, best, bestSpeedUp } = seen;
    const [written, paid, times, fastest] = [tokens, price, speedUp, bestSpeedUp].map((value) =>
      Number(value.toFixed(2)),
    );
    expect(numbersIn(says({ ...start, view: 'price' }))).toEqual([0.05, written, paid, times, best, fastest]);
    const { measure, passesAlone } = seen.job;
    const perPass = Number((measure.tokens / measure.passes).toFixed(2));
    expect(numbersIn(says({ ...start, view: 'lookup' }))).toEqual([
      measure.tokens,
      passesAlone,
      measure.passes,
      perPass,
      measure.kept,
      measure.guessed,
    ]);
  });

  it('asks in the default state', () => {
    expect(says(start)).toMatch(/from the whole target\?$/);
  });

  it('tells when the words are not the target’s', () => {
    expect(says({ ...start, repair: 'target' })).toContain('these are not the target’s words');
    expect(says({ ...start, words: 0 })).toContain('No word is written yet.');
  });

  it('does not blame the right repair for a fair run that is uneven by chance', () => {
    // Found by searching 20,000 states for one that is past the limit.
    const fluke = { ...start, target: [17, 23, 15, 31, 14], drafter: [35, 3, 36, 3, 23], words: 21 };
    expect(look(fluke)).toMatchObject({ isAstray: true });
    expect(says(fluke)).toContain('as happens to one fair run in 1,000');
  });

  it('does not judge by too few words', () => {
    expect(says({ ...start, words: 3, repair: 'target' })).toContain('too few words yet');
    expect(says({ ...start, words: 4, repair: 'target' })).not.toContain('too few words yet');
  });

  it('tells when no guess pays', () => {
    const apart: State = {
      ...start,
      view: 'price',
      target: [50, 50, 0, 0, 0],
      drafter: [10, 0, 45, 45, 0],
      cost: 0.2,
    };
    expect(says(apart)).toContain('No number of guesses pays here.');
  });
});
