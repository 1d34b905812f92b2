import { describe, expect, test } from 'vitest';
import { look, lossIn, stillLoss } from '../../../../src/explorables/dycoke/model.ts';
import { fields, type State, says } from '../../../../src/explorables/dycoke/picture.ts';
import { questions } from '../../../../src/explorables/dycoke/questions.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { numbersIn } from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';

const start = defaults(fields);
const kept = (state: State) => 100 * (look(state).moments[state.word - 1]?.kept ?? Number.NaN);

describe('the words under the picture', () => {
  test('count tiles, loss and attention as the model does', () => {
    const state = { ...start, word: 7 };
    const [read, all, loss, chosen, gets, anew] = numbersIn(says(state));
    expect([read, all, chosen]).toEqual([look(state).read.length, 3136, 444]);
    expect(loss).toBeCloseTo(look(state).loss, 3);
    expect(gets).toBeCloseTo(kept(state), 1);
    expect(Math.abs((anew ?? 0) - kept({ ...state, way: 'anew' }))).toBeLessThanOrEqual(0.5);
    expect(says(state)).toContain('“box”');
  });

  test('compare the loss with that of a still camera', () => {
    for (const [scene, when] of [
      ['cut', 4],
      ['cut', 6],
      ['pan', 3],
    ] as const) {
      const state = { ...start, scene, when };
      const times = numbersIn(says(state))[3];
      expect(times).toBeCloseTo(look(state).loss / lossIn('ball', 9, 70), 1);
    }
    expect(stillLoss(50)).toBe(lossIn('ball', 3, 50));
  });

  test('say where the cut is, and whether a choice was made', () => {
    expect(says({ ...start, scene: 'cut', when: 8 })).toContain('between two groups');
    expect(says({ ...start, scene: 'cut', when: 9 })).toContain('inside a group');
    expect(says({ ...start, way: 'anew', word: 5 })).toContain('it has chosen anew');
    expect(says({ ...start, way: 'anew', word: 3 })).toContain('the last choice still fits');
    expect(
      look({ ...start, way: 'anew' })
        .moments.map(({ isRenewed }) => isRenewed)
        .slice(2, 6),
    ).toEqual([false, false, true, true]);
  });

  test('say so when nothing is dropped or written', () => {
    expect(says({ ...start, drop: 0, word: 0 })).toBe('All 3,136 tiles are read. No word is written yet. Take a step.');
  });
});

describe('the questions', () => {
  test('are three; none is answered by the default state, and each has its answer from the model', () => {
    expect(questions.map((stop) => stop.answer(stateOf(fields, stop)))).toEqual([2, 2, 2]);
    // The other guesses would be right in other states.
    expect(questions.map((stop) => stop.answer(start))).toEqual([0, 0, 0]);
  });

  test('tell numbers of the model', () => {
    const [box, cut, pan] = questions.map((stop) => ({
      state: stateOf(fields, stop),
      numbers: numbersIn(stop.tell(stateOf(fields, stop))),
    }));
    if (!box || !cut || !pan) throw new Error('three questions');
    expect(box.numbers[0]).toBeCloseTo(kept(box.state), 1);
    expect(Math.abs((box.numbers[1] ?? 0) - kept({ ...box.state, way: 'anew' }))).toBeLessThanOrEqual(0.5);
    expect(cut.numbers[0]).toBeCloseTo(look(cut.state).loss / lossIn('cut', 4, 70), 1);
    expect(cut.numbers.at(-1)).toBeCloseTo(lossIn('cut', 4, 70) / lossIn('ball', 0, 70), 1);
    expect(pan.numbers[0]).toBeCloseTo(look(pan.state).loss / lossIn('ball', 0, 70), 1);
    expect(pan.numbers.slice(1)).toEqual([4, 84]);
  });
});
