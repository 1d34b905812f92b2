/** A search that a reader may try, and what it shows. */
export interface SearchExample {
  readonly text: string;
  readonly finds: string;
}

interface TitledPaper {
  readonly plainTitle: string;
  readonly date: { readonly year: number | null };
}

interface CountedTopic {
  readonly label: string;
  readonly axis: string;
  readonly papers: readonly TitledPaper[];
}

const nameEnd = /^([^:]{2,30}):\s+(.*)$/;

/** Examples of the search's language, each of which finds something in this collection. */
export function searchExamples(papers: readonly TitledPaper[], topics: readonly CountedTopic[]): SearchExample[] {
  const titles = papers.map(({ plainTitle }) => nameEnd.exec(plainTitle));
  const name = titles.find((match) => match)?.[1];
  const subtitle = titles.findLast((match) => match && match[2]?.split(' ').length !== 1)?.[2];
  const pair =
    subtitle
      ?.split(' ')
      .filter((word) => /^\p{L}{4,}$/u.test(word))
      .slice(-2) ?? [];
  const byCount = [...topics].sort((a, b) => b.papers.length - a.papers.length);
  const topic = byCount.find(({ axis }) => axis === 'method') ?? byCount[0];
  const year = topic?.papers.find(({ date }) => date.year !== null)?.date.year ?? null;
  return [
    ...(name ? [{ text: name, finds: 'finds a system by its name, also misspelt' }] : []),
    ...(pair.length === 2 ? [{ text: pair.join(' '), finds: 'finds words in titles and abstracts, in any form' }] : []),
    ...(subtitle && isPhrase(subtitle)
      ? [{ text: `"${phraseOf(subtitle)}"`, finds: 'finds words next to each other, just as they are' }]
      : []),
    ...(topic && topic.papers.length > 0
      ? [{ text: `topic:"${topic.label}"`, finds: 'finds the papers of a topic; add words to narrow it' }]
      : []),
    ...(topic && year !== null ? [{ text: `topic:"${topic.label}" year:${year}`, finds: 'keeps to a year' }] : []),
  ];
}

const phraseOf = (subtitle: string): string => subtitle.split(' ').slice(-2).join(' ');
const isPhrase = (subtitle: string): boolean => /^\p{L}+ \p{L}+$/u.test(phraseOf(subtitle));
