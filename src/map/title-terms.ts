import { termReader } from '../derived/term-stream.ts';

interface Titled {
  readonly title: string;
  /** BCP 47 tag; English where none is given. */
  readonly language?: string | undefined;
}

export interface TitleTerms {
  /** The terms of each paper's title, words and pairs of adjacent words, by their stems. */
  readonly termsOf: readonly ReadonlySet<string>[];
  /** A term as most titles write it. */
  readonly written: (term: string) => string;
}

/** What the titles name, in words and in pairs of adjacent words. */
export function titleTerms(papers: readonly Titled[]): TitleTerms {
  const read = termReader();
  const forms = new Map<string, Map<string, number>>();
  const termsOf = papers.map(({ title, language }) => {
    const { stems, starts, ends, isNext } = read(title, language);
    const terms = new Set<string>();
    const add = (term: string, start: number, end: number) => {
      terms.add(term);
      const written = asInText(title.slice(start, end));
      const counts = forms.get(term) ?? new Map<string, number>();
      forms.set(term, counts.set(written, (counts.get(written) ?? 0) + 1));
    };
    for (const [at, stem] of stems.entries()) {
      add(stem, starts[at] ?? 0, ends[at] ?? 0);
      if (isNext[at]) add(`${stems[at - 1]} ${stem}`, starts[at - 1] ?? 0, ends[at] ?? 0);
    }
    return terms;
  });
  return {
    termsOf,
    written: (term) => {
      const counts = [...(forms.get(term) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return counts[0]?.[0] ?? term;
    },
  };
}

/** Without the capitals of a title; words with capitals inside keep them. */
function asInText(words: string): string {
  return words.replace(/\p{L}[\p{L}\p{N}]*/gu, (word) => (/^.+\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}
