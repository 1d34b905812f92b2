import type { Answer, Question } from '../../search/answer.ts';

const papers = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;

/** The sentence that says what was found; a screen reader speaks it. */
export function describeAnswer({ text, topic, year }: Question, { total, whole, hits }: Answer): string {
  const words = text.trim() === '' ? '' : ` for “${text.trim()}”`;
  const place = `${topic === '' ? '' : ` in ${topic}`}${year === '' ? '' : ` of ${year}`}`;
  if (total === 0) {
    const advice = place === '' ? 'Try fewer or other words.' : 'Try another topic or year, or fewer words.';
    return `Nothing found${words}${place}. ${advice}`;
  }
  const share =
    whole === 0
      ? ', none with all the words'
      : whole < total
        ? `, ${whole.toLocaleString('en')} with all the words`
        : '';
  return `${papers(total)}${words}${place}${share}${hits.length < total ? `; the first ${hits.length} are shown` : ''}.`;
}

/** What was looked for besides, or instead of, the words as they were typed. */
export function describeChanges({ replacements, unknown, synonyms }: Answer): string[] {
  const quoted = (text: string) => `“${text}”`;
  return [
    ...replacements.map(({ from, to }) => `Looked for ${quoted(to)} instead of ${quoted(from)}.`),
    ...(unknown.length > 0 ? [`No paper has ${unknown.map(quoted).join(' or ')}.`] : []),
    ...synonyms.map(({ short, long }) => `${short} is short for ${long}; papers with either are shown.`),
  ];
}
