import type { Answer, Question } from '../../search/answer.ts';

/** One line on what was done with the words of a query. */
export interface Note {
  readonly text: string;
  /** True where without it the results could not be understood: it goes before them, otherwise after them. */
  readonly isFirst: boolean;
}

const papers = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;
const quoted = (text: string): string => `“${text}”`;

/** The sentence that says what was found; a screen reader speaks it. */
export function describeAnswer(
  { text, topic, year }: Question,
  { total, whole, isTiered, isAbsent, hits }: Answer,
): string {
  const asked = shortened(text);
  const words = asked === '' ? '' : ` for ${quoted(asked)}`;
  const place = `${topic === '' ? '' : ` in ${topic}`}${year === '' ? '' : ` of ${year}`}`;
  if (isAbsent) return `Not in this collection: ${quoted(asked)}.`;
  if (total === 0) {
    const advice = place === '' ? 'Try fewer or other words.' : 'Try another topic or year, or fewer words.';
    return `Nothing found${words}${place}. ${advice}`;
  }
  const some = whole === 0 ? ', none with all the words' : `, ${whole.toLocaleString('en')} with all the words`;
  const share = isTiered && whole < total ? some : '';
  return `${papers(total)}${words}${place}${share}${hits.length < total ? `; the first ${hits.length} are shown` : ''}.`;
}

const longestAsked = 80;

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= longestAsked
    ? line
    : `${line
        .slice(0, longestAsked)
        .replace(/\s+\S*$/, '')
        .toWellFormed()} …`;
}

/** The one thing that is most worth saying of what was looked for besides, or instead of, the words as typed. */
export function describeChanges({ dropped, lacksNames, replacements, unknown, synonyms }: Answer): Note | null {
  if (lacksNames) return { text: 'No paper of this collection names its authors.', isFirst: true };
  if (dropped.length > 0)
    return { text: `No paper meets ${dropped.join(' or ')}; these are papers without that.`, isFirst: true };
  if (replacements.length > 0) {
    const pairs = replacements.map(({ from, to }) => `${quoted(to)} instead of ${quoted(from)}`);
    return { text: `Looked for ${pairs.join(' and ')}.`, isFirst: true };
  }
  if (unknown.length > 0)
    return { text: `No paper has ${unknown.slice(0, mostNamed).map(quoted).join(' or ')}.`, isFirst: false };
  const [pair] = synonyms;
  return pair
    ? { text: `${pair.short} is short for ${pair.long}; papers with either are shown.`, isFirst: false }
    : null;
}

const mostNamed = 3;
