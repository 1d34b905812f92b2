/** What was worked out of papers one by one, as JSON, by a digest of all that it was worked out of. */
export type PaperMemory = Map<string, string>;

// Pages run in the command's process but in a module graph of their own, which while developing is made again
// after each edit: a module variable would be another.
const key = Symbol.for('incipit.paper-memory');
const board = globalThis as { [key]?: PaperMemory };

/** What is remembered in this process. */
export function paperMemory(): PaperMemory {
  board[key] ??= new Map();
  return board[key];
}

/** Replaces all that is remembered. */
export function setPaperMemory(memory: PaperMemory): void {
  board[key] = memory;
}

/**
 * Works out something of each paper, or remembers it. What comes out is always read from JSON, so that
 * it is the same whether it was remembered or not. Whatever is not asked for is forgotten in the end.
 * @param digestOf stands for all that the work depends on
 */
export function remembered<T, R>(items: readonly T[], digestOf: (item: T) => string, work: (item: T) => R): R[] {
  const memory = paperMemory();
  const used: PaperMemory = new Map();
  const results = items.map((item) => {
    const digest = digestOf(item);
    const text = memory.get(digest) ?? JSON.stringify(work(item));
    used.set(digest, text);
    return JSON.parse(text) as R;
  });
  setPaperMemory(used);
  return results;
}
