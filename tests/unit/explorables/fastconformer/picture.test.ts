import { describe, expect, it } from 'vitest';
import { measured } from '../../../../src/explorables/fastconformer/measured.ts';
import { draw, fields, look, says } from '../../../../src/explorables/fastconformer/picture.ts';
import { questions } from '../../../../src/explorables/fastconformer/questions.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { numbersIn } from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';

const start = { ...defaults(fields), ahead: 6 };

function meter(state: typeof start): Record<string, string> {
  const html = toHtml(draw(state));
  const entries = html.matchAll(/<dt>([^<]*)<\/dt><dd><b>([^<]*)<\/b>/g);
  return Object.fromEntries(Array.from(entries, ([, term = '', value = '']) => [term, value]));
}

function tags(node: Tree | string): string[] {
  return typeof node === 'string' ? [] : [node.tag, ...node.children.flatMap(tags)];
}

describe('the meter', () => {
  it('reads 0 with caches as trained, and something else with one frame less, one more, or cut buffers', () => {
    expect(meter(start)['Difference from offline']).toBe('0');
    expect(Number(meter({ ...start, kept: 13 })['Difference from offline'])).toBeGreaterThan(0);
    expect(Number(meter({ ...start, kept: 15 })['Difference from offline'])).toBeGreaterThan(0);
    expect(Number(meter({ ...start, way: 'buffers' })['Difference from offline'])).toBeGreaterThan(0);
  });

  it('states the delay of the look-ahead, by chunk or layer by layer', () => {
    expect(meter(start)['Delay']).toBe('480 ms');
    expect(meter({ ...start, ahead: 13 })['Delay']).toBe('1,040 ms');
    expect(meter({ ...start, way: 'layers' })['Delay']).toBe('1,920 ms');
  });

  it('counts three passes of work where a buffer of 14 frames serves chunks of 7', () => {
    expect(meter({ ...start, way: 'buffers', time: 42 })['Work']).toMatch(/^2\.\d ×$/);
    expect(meter(start)['Work']).toMatch(/^1\.\d ×$/);
  });

  it('has nothing to compare before the first chunk is full', () => {
    expect(meter({ ...start, time: 6 })['Difference from offline']).toBe('–');
    expect(meter({ ...start, time: 7 })['Difference from offline']).toBe('0');
  });
});

describe('the picture', () => {
  it('keeps its nodes whatever is shown, so that nothing shifts', () => {
    const nodes = tags(draw(start));
    for (const state of [
      { ...start, time: 0 },
      { ...start, way: 'buffers' as const },
      { ...start, kept: 0, ahead: 0 },
    ]) {
      expect(tags(draw(state))).toEqual(nodes);
    }
  });
});

describe('the default state', () => {
  it('is without look-ahead, where what is kept matters, and asks', () => {
    expect(defaults(fields).ahead).toBe(0);
    expect(says(defaults(fields))).toMatch(/And with one frame less\?$/);
  });
});

describe('the questions', () => {
  it('are three, and the model decides each for one of its guesses', () => {
    const answers = questions.map((stop) => stop.guesses[stop.answer(stateOf(fields, stop))]);
    expect(answers).toEqual(['Equal to the last digit', 'Off', 'Only with little look-ahead']);
  });

  it('are answered with the numbers of the run and of the measurement', () => {
    const [first, second, third] = questions.map((stop) => numbersIn(stop.tell(stateOf(fields, stop))));
    expect(first).toEqual([42, 0, 0]);
    const seen = look({ ...defaults(fields), time: 42, kept: 13 });
    const otherwise = seen.heard.filter((label, at) => label !== seen.heardOffline[at]).length;
    expect(second).toEqual([42, Number(seen.difference.toFixed(2)), otherwise]);
    const cells = (name: string) => measured.rows.find((row) => row.name.includes(name))?.cells ?? [];
    const [kept, empty] = [cells('with caches'), cells('caches empty')].map((row) => row.map(Number.parseFloat));
    expect(third).toEqual([measured.sounds, empty?.[0], kept?.[0], 6, empty?.[2], kept?.[2]]);
  });
});

describe('the words', () => {
  it('say what is kept, what is missing and what adds up', () => {
    expect(says(start)).toContain('gives what the whole recording gives');
    expect(says({ ...start, kept: 13 })).toContain('keeps 13 frames where training let it look back at 14');
    expect(says({ ...start, way: 'layers' })).toContain('8.16 s in the published 17 layers');
    expect(says({ ...start, way: 'buffers' })).toContain('up to 3 times');
    expect(says({ ...start, time: 1 })).toContain('1 frame of sound in, none out yet.');
  });
});
