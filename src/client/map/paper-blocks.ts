import { type MapPaper, papersInBlock } from '../../map/map-file.ts';
import { base } from '../site-base.ts';

/** Titles and sentences of the papers, fetched by blocks when they are wanted. */
export class PaperBlocks {
  readonly #blocks = new Map<number, readonly MapPaper[]>();
  readonly #fetched = new Map<number, Promise<void>>();

  /** A paper that has been fetched. */
  known(paper: number): MapPaper | undefined {
    return this.#blocks.get(Math.floor(paper / papersInBlock))?.[paper % papersInBlock];
  }

  /** @throws where the network fails; the next call asks again */
  async fetch(paper: number): Promise<MapPaper | undefined> {
    const block = Math.floor(paper / papersInBlock);
    const fetched = this.#fetched.get(block) ?? this.#load(block);
    this.#fetched.set(block, fetched);
    await fetched;
    return this.known(paper);
  }

  async #load(block: number): Promise<void> {
    try {
      const response = await fetch(`${base}map/papers-${block}.json`);
      if (!response.ok) throw new Error(`${response.status}`);
      this.#blocks.set(block, (await response.json()) as readonly MapPaper[]);
    } catch (error) {
      this.#fetched.delete(block);
      throw error;
    }
  }
}
