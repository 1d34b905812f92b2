/** What the words in the search box ask for. */
export interface ParsedQuery {
  /** The words to look for, without what follows. */
  readonly text: string;
  /** Texts that must stand as they are: “"kv cache"”. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not occur: “-video”, “-"language model"”. */
  readonly excluded: readonly string[];
  /** “topic:caching”, “topic:"speculative decoding"”: each must be among a paper's topics. */
  readonly topics: readonly string[];
  /** “year:2024”, “year:2023-2025”: first and last, or `null`. */
  readonly years: readonly [number, number] | null;
  /** True while the last word may be unfinished. */
  readonly isOpen: boolean;
}

const quoted = '["“”„«»]';
const value = `(?:${quoted}([^"“”„«»]*)${quoted}?|([^\\s"“”„«»]+))`;
/** A part with a meaning of its own, at the beginning or after a space. */
const part = new RegExp(
  `(?<=^|\\s)(?:(topic|year):\\s?${value}|(-)?${quoted}([^"“”„«»]*)(?:${quoted}|$)|-(\\p{L}\\S*))`,
  'giu',
);

/** Reads the language of the search box; anything that is not of it is a word to look for. */
export function parseQuery(input: string): ParsedQuery {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const topics: string[] = [];
  let years: ParsedQuery['years'] = null;
  const text = input.replace(part, (all, field, quotedValue, plainValue, minus, phrase, word) => {
    const isTopic = field?.toLowerCase() === 'topic';
    const asked = (quotedValue ?? plainValue ?? '').trim();
    if (isTopic && asked !== '') topics.push(asked);
    else if (field && !isTopic) {
      const span = /^(\d{4})(?:(?:-|\.\.|–)(\d{4}))?$/.exec(asked);
      if (!span) return all;
      years = [Number(span[1]), Number(span[2] ?? span[1])];
    } else if (word !== undefined) excluded.push(word);
    else if (phrase?.trim()) (minus ? excluded : phrases).push(phrase.trim());
    return ' ';
  });
  const words = text.replace(/\s+/g, ' ');
  return {
    text: words.trim(),
    phrases,
    excluded,
    topics,
    years,
    isOpen: /[\p{L}\p{N}]$/u.test(input) && /\S$/.test(words),
  };
}
