import { chanceOfCut, readingsOf } from './doubts.ts';
import { type Frame, readFrame } from './entry-frame.ts';
import { headAlone, isFull, type RawEntry, sliceEntry } from './split-listing.ts';

/** Where a line break within an entry is: within a sentence or at another place of no doubt, and so on. */
type Place = 'plain' | 'title' | 'sentence' | 'other';

interface Break {
  readonly place: Place;
  /** Whether the line above is full: to the letter, nearly, or not. */
  readonly fill: 'full' | 'nearly' | 'short';
  /** Whether the line below opens as an entry does, with a title. */
  readonly isTitleBelow: boolean;
}

/** Lines of proportional type are seldom filled to the last letter. */
const fullness = 0.85;
/** A title may end where the model gives this chance, even if it likes another place better. */
const plausible = 0.2;
/** The chance from which on the model is believed that a line opens with a title. */
const sure = 0.99;
const sentenceEnd = /[.!?。]["'”’)\]]*\s*$/;
const openEnd = /[,;:(–—-]\s*$/;
const partHeading =
  /^(?:abstract|aims?|background|conclusions?|context|data|design|discussion|findings|interpretation|introduction|keywords|limitations|main|materials|measurements|methods?|objectives?|patients|participants|purpose|results?|setting|significance|study|summary)\b[^.]{0,30}(?::|—|\s\p{Lu})/iu;

/**
 * Takes entries apart that were joined from lines which hardly belong together: one without its authors and
 * date above one without its upvotes. Lines belong together where the upper one is full or a sentence goes on,
 * and at the upvotes, the end of the title and the tail. What most wrapped entries of a listing do is its habit,
 * and no sign.
 */
export function splitTorn(entries: readonly RawEntry[]): readonly RawEntry[] {
  const wrapped = new Map(
    entries.filter(({ breaks }) => breaks !== undefined).map((raw) => [raw, describeBreaks(raw)] as const),
  );
  const all = [...wrapped.values()];
  const isHabit = (place: Place) =>
    all.length > 2 &&
    all.filter((breaks) => breaks.some((at) => isOpen(at) && at.place === place)).length * 2 > all.length;
  const habits = new Set((['title', 'sentence', 'other'] as const).filter(isHabit));
  const isExact = isFilledExactly(all.flat());
  return entries.flatMap((raw) => {
    const tear = findTear(wrapped.get(raw) ?? [], habits, isExact);
    return tear < 0 ? [raw] : tearAt(raw, tear);
  });
}

function isOpen({ place, fill }: Break): boolean {
  return place !== 'plain' && fill === 'short';
}

/** Whether the lines of a listing are filled as a program fills them, so that one with room left is no full one. */
function isFilledExactly(breaks: readonly Break[]): boolean {
  const count = (kind: Break['fill']) => breaks.filter(({ fill }) => fill === kind).length;
  return count('full') > 9 && count('nearly') * 20 < count('full');
}

function describeBreaks(raw: RawEntry): readonly Break[] {
  const lines = linesOf(raw);
  const width = Math.max(...lines.map((line) => (/\S\s\S/.test(line) ? line.length : 0)));
  const frame = readFrame(raw.text);
  return (raw.breaks ?? []).map((offset, index) => {
    const [above = '', below = ''] = lines.slice(index, index + 2);
    const isNearly = isFull(above, below, fullness * width);
    const place =
      'problems' in frame || (index === 0 && headAlone.test(above)) ? 'plain' : placeOf(offset, above, below, frame);
    const isTitleBelow = place === 'sentence' && opensWithTitle(raw.text.slice(offset));
    return { place, fill: isFull(above, below, width) ? 'full' : isNearly ? 'nearly' : 'short', isTitleBelow };
  });
}

function placeOf(offset: number, above: string, below: string, { body, at }: Frame): Place {
  const isEnd = sentenceEnd.test(above);
  if (offset > at + body.length || openEnd.test(above) || partHeading.test(below)) return 'plain';
  if (/^\p{Ll}/u.test(below) && !isEnd) return 'plain';
  if (chanceOfCut(body, offset - 1 - at) > plausible) return 'title';
  return isEnd ? 'sentence' : 'other';
}

function linesOf({ text, breaks = [] }: RawEntry): readonly string[] {
  const starts = [0, ...breaks];
  return starts.map((start, index) => text.slice(start, (starts[index + 1] ?? text.length + 1) - 1));
}

/** Whether a text opens with a title in Title Case, of which the model is sure. */
function opensWithTitle(text: string): boolean {
  const [best] = readingsOf(text, 1);
  if (!best || best.probability < sure || sentenceEnd.test(best.title)) return false;
  const words = best.title.split(' ').filter((word) => word.length > 3);
  return words.length > 2 && words.every((word) => !/^\p{Ll}/u.test(word));
}

/** Number of the break at which an entry is torn, or -1. */
function findTear(breaks: readonly Break[], habits: ReadonlySet<Place>, isExact: boolean): number {
  const isTitleAlone = habits.has('title') && !breaks.some(({ place }) => place === 'title');
  const first = breaks.findIndex(isOpen);
  return breaks.findIndex(({ place, fill, isTitleBelow }, index) => {
    if (isTitleBelow) return true;
    const isSuspect = place === 'sentence' || place === 'other';
    if (!isSuspect || fill === 'full' || (fill === 'nearly' && !isExact)) return false;
    return !habits.has(place) && !(isTitleAlone && index === first);
  });
}

function tearAt(raw: RawEntry, tear: number): readonly RawEntry[] {
  const at = raw.breaks?.[tear] ?? 0;
  const [above, below] = [sliceEntry(raw, 0, at - 1), sliceEntry(raw, at, raw.text.length)];
  return [
    { ...above, torn: raw.line + tear + 1 },
    { ...below, torn: raw.line + tear },
  ];
}
