// The loaders run in the bundler's process but in Vite's module graph: a module variable would be another.
const key = Symbol.for('incipit.bundling');
const board = globalThis as { [key]?: boolean };

/** Says that in this process the program is bundled and no site made, so that nobody needs the seeds. */
export function setBundling(): void {
  board[key] = true;
}

export function isBundling(): boolean {
  return board[key] === true;
}
