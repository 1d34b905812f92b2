/** What a history entry keeps of the search on its page, so that Back comes to what was left. */
interface Kept {
  /** Results that were shown. */
  readonly shown: number;
  /** How far the page was scrolled, in CSS pixels. */
  readonly scrolled: number;
  /** The words in the dialog. */
  readonly dialogWords: string;
}

const nothing: Kept = { shown: 0, scrolled: 0, dialogWords: '' };

export function readKept(): Kept {
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null && 'search' in state ? state.search : null;
  return { ...nothing, ...(typeof kept === 'object' ? kept : null) };
}

/** Adds to what the present entry keeps. */
export function keep(part: Partial<Kept>): void {
  const search = { ...readKept(), ...part };
  history.replaceState({ ...history.state, search }, '');
}
