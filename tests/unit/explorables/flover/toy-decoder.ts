import type { Schedule } from '../../../../src/explorables/flover/schedule.ts';
import { empty, liveSpan, type Move } from '../../../../src/explorables/flover/slot-block.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';

const size = 6;
const vocabulary = 17;

/** What a slot holds: a state of its own and the last token. */
interface Cell {
  readonly state: Float64Array;
  token: number;
}

/** A small recurrent language model with random weights: the next token depends on all before it. */
export class ToyDecoder {
  readonly #random = makeRandom(11);
  readonly #weights = this.#matrix(size, size);
  readonly #embedding = this.#matrix(vocabulary, size);
  readonly #output = this.#matrix(vocabulary, size);

  /** The tokens of one request without company. */
  alone(id: number, steps: number): number[] {
    const cell = this.#start(id);
    return Array.from({ length: steps }, () => this.#step(cell));
  }

  /**
   * Plays a schedule in one block of memory. A kernel computes every slot of the live span, holes too, and finds its
   * data by slot only. `move` carries out a reordering.
   */
  play({ stretches }: Schedule, move = moveCells): Map<number, number[]> {
    const texts = new Map<number, number[]>();
    const block: Cell[] = (stretches[0]?.slots ?? []).map(() => this.#start(-1));
    for (const { slots, moves, iterations } of stretches) {
      move(block, moves);
      for (const [slot, id] of slots.entries()) {
        if (id === empty || texts.has(id)) continue;
        texts.set(id, []);
        block[slot] = this.#start(id);
      }
      const span = liveSpan(slots) ?? { low: 0, high: -1 };
      for (let iteration = 0; iteration < iterations; iteration += 1) {
        for (let slot = span.low; slot <= span.high; slot += 1) {
          const token = this.#step(block[slot] ?? this.#start(-1));
          texts.get(slots[slot] ?? empty)?.push(token);
        }
      }
    }
    return texts;
  }

  #matrix(rows: number, columns: number): number[][] {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 3 * this.#random() - 1.5));
  }

  #start(id: number): Cell {
    const random = makeRandom(id);
    return { state: Float64Array.from({ length: size }, random), token: Math.floor(random() * vocabulary) };
  }

  #step(cell: Cell): number {
    const dot = (row: readonly number[]) => row.reduce((sum, weight, i) => sum + weight * (cell.state[i] ?? 0), 0);
    cell.state.set(this.#weights.map((row, i) => Math.tanh(dot(row) + (this.#embedding[cell.token]?.[i] ?? 0))));
    const logits = this.#output.map(dot);
    cell.token = logits.indexOf(Math.max(...logits));
    return cell.token;
  }
}

export function moveCells(block: Cell[], moves: readonly Move[]): void {
  for (const { from, to } of moves) {
    const [source, target] = [block[from], block[to]];
    if (!source || !target) throw new RangeError(`No slot ${from} or ${to} in a block of ${block.length}.`);
    target.state.set(source.state);
    target.token = source.token;
  }
}
