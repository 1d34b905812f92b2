import { ByteWriter } from './bytes.ts';
import type { Occurrences } from './count-words.ts';
import { type Postings, packCounts, toldForms } from './word-part.ts';

/** Gathers where papers have a word, paper after paper, in a few bytes for each. */
export class GatheredWord {
  readonly #papers: number[] = [];
  readonly #counts: number[] = [];
  readonly #titlePlaces: number[] = [];
  /** The forms in a paper, by number; mostly one. */
  readonly #formsOf: (number | readonly number[])[] = [];
  /** Number of each form, and the papers that have it. */
  readonly #forms = new Map<string, { readonly number: number; papers: number }>();
  readonly #places = new ByteWriter();

  /** How many papers have the word. */
  get count(): number {
    return this.#papers.length;
  }

  /** Papers come in the order of their numbers. */
  add(paper: number, { title, isName, text, more, titlePlace, forms, places }: Occurrences): void {
    this.#papers.push(paper);
    this.#counts.push(packCounts(title, isName, text, more));
    this.#titlePlaces.push(titlePlace);
    const [only = ''] = forms;
    this.#formsOf.push(forms.length === 1 ? this.#numberOf(only) : forms.map((form) => this.#numberOf(form)));
    if (places.length > 1) places.sort((a, b) => a - b);
    this.#places.number(places.length);
    let last = 0;
    for (const place of places) {
      this.#places.number(place - last);
      last = place;
    }
  }

  #numberOf(form: string): number {
    const known = this.#forms.get(form);
    if (known) {
      known.papers++;
      return known.number;
    }
    const number = this.#forms.size;
    this.#forms.set(form, { number, papers: 1 });
    return number;
  }

  done(): { forms: readonly string[]; count: number; postings: Postings; places: Uint8Array } {
    const forms = [...this.#forms].sort(([a, { papers: n }], [b, { papers: m }]) => m - n || (a < b ? -1 : 1));
    const bits = new Uint8Array(forms.length);
    for (const [bit, [, { number }]] of forms.slice(0, toldForms).entries()) bits[number] = 1 << bit;
    const maskOf = (own: number | readonly number[]) =>
      typeof own === 'number' ? (bits[own] ?? 0) : own.reduce((mask, number) => mask | (bits[number] ?? 0), 0);
    return {
      forms: forms.map(([form]) => form),
      count: this.count,
      postings: {
        papers: Uint32Array.from(this.#papers),
        counts: Uint8Array.from(this.#counts),
        titlePlaces: Uint8Array.from(this.#titlePlaces),
        forms: Uint8Array.from(this.#formsOf, maskOf),
      },
      places: this.#places.done(),
    };
  }
}
