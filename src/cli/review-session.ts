/** An entry whose cut is in doubt. */
export interface ReviewItem {
  readonly slug: string;
  /** Where the entry stands, for the reader: `seeds/a.txt:12`. */
  readonly place: string;
  /** Title and abstract run together. */
  readonly body: string;
  /** UTF-16 offsets of the two best cuts, best first. */
  readonly cuts: readonly [number, number];
  /** The chance that the first is right. */
  readonly confidence: number;
}

export interface ReviewState {
  readonly items: readonly ReviewItem[];
  /** The item that is shown; past the last, the session is over. */
  readonly index: number;
  /** The cut that is shown. */
  readonly offset: number;
  /** The title that was accepted with the last key, to be written down. */
  readonly accepted: { readonly slug: string; readonly title: string } | null;
}

export type ReviewKey = 'accept' | 'other' | 'left' | 'right' | 'skip' | 'quit';

export function startReview(items: readonly ReviewItem[]): ReviewState {
  return show(items, 0, null);
}

export function isOver({ items, index }: ReviewState): boolean {
  return index >= items.length;
}

/** The state after a key. Keys that lead nowhere change nothing. */
export function pressKey(state: ReviewState, key: ReviewKey): ReviewState {
  const { items, index, offset } = state;
  const item = items[index];
  if (!item || key === 'quit') return { ...state, index: items.length, accepted: null };
  if (key === 'skip') return show(items, index + 1, null);
  if (key === 'accept') return show(items, index + 1, { slug: item.slug, title: item.body.slice(0, offset) });
  if (key === 'other')
    return { ...state, offset: offset === item.cuts[0] ? item.cuts[1] : item.cuts[0], accepted: null };
  const moved = key === 'left' ? endBefore(item.body, offset) : endAfter(item.body, offset);
  return { ...state, offset: moved ?? offset, accepted: null };
}

/** Where the word before the last one of `body.slice(0, offset)` ends; `null` where there is none. */
function endBefore(body: string, offset: number): number | null {
  const end = body.slice(0, body.lastIndexOf(' ', offset - 1) + 1).trimEnd().length;
  return end > 0 && end < offset ? end : null;
}

/** Where the word after `offset` ends; `null` where it is the last. */
function endAfter(body: string, offset: number): number | null {
  const [word = ''] = /^ *[^ ]+/.exec(body.slice(offset)) ?? [];
  const end = offset + word.length;
  return body.slice(end).trim() === '' ? null : end;
}

function show(items: readonly ReviewItem[], index: number, accepted: ReviewState['accepted']): ReviewState {
  return { items, index, offset: items[index]?.cuts[0] ?? 0, accepted };
}

const names: Readonly<Record<string, ReviewKey>> = {
  a: 'accept',
  '\r': 'accept',
  '\n': 'accept',
  o: 'other',
  '\u001B[D': 'left',
  h: 'left',
  '\u001B[C': 'right',
  l: 'right',
  s: 'skip',
  q: 'quit',
  '\u0003': 'quit',
  '\u0004': 'quit',
};

/** The keys in a piece of terminal input, in order; others are passed over. */
export function readKeys(input: string): readonly ReviewKey[] {
  return input.split(/(?=\p{Cc}\[[A-Z])|(?<!\p{Cc}\[?)/u).flatMap((key) => names[key] ?? []);
}
