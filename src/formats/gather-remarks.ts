import type { Diagnostic } from '../parser/diagnostic.ts';
import { listPlaces } from '../parser/list-places.ts';
import type { Remark } from './format.ts';

const shown = 6;

interface Gathered {
  readonly first: Remark;
  readonly lines: number[];
  count: number;
}

/** Remarks of one file, by kind. Keeps the first places and the count, however many there are. */
export class RemarkBook {
  readonly #kinds = new Map<string, Gathered>();

  add(remarks: readonly Remark[]): void {
    for (const remark of remarks) {
      const known = this.#kinds.get(`${remark.code} ${remark.kind}`);
      if (!known) this.#kinds.set(`${remark.code} ${remark.kind}`, { first: remark, lines: [remark.line], count: 1 });
      else {
        known.count++;
        if (known.lines.length < shown) known.lines.push(remark.line);
      }
    }
  }

  /** One warning for all remarks of a kind. */
  warnings(file: string): readonly Diagnostic[] {
    return [...this.#kinds.values()].map(({ first, lines, count }) => ({
      severity: 'warning',
      code: first.code,
      file,
      line: first.line,
      column: 0,
      expected: first.expected,
      found: count > 1 ? `${first.found}, and so in ${count} entries (${listPlaces(lines, count)})` : first.found,
      remedy: first.remedy,
    }));
  }
}
