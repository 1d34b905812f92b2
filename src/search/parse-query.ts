/** What the words in the search box ask for. */
export interface ParsedQuery {
  /** The words to look for, those of phrases included, without what follows. */
  readonly text: string;
  /** Texts that must stand as they are: “"kv cache"”. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not occur: “-video”, “-"language model"”. */
  readonly excluded: readonly string[];
  /** “topic:caching”, “author:"Ada Lovelace"”, “has:code”: a paper must have each. */
  readonly fields: readonly AskedField[];
  /** “year:2024”, “year:2023-2025”: first and last, or `null`. */
  readonly years: readonly [number, number] | null;
  /** True while the last word may be unfinished. */
  readonly isOpen: boolean;
}

export interface AskedField {
  readonly name: 'topic' | 'author' | 'venue' | 'has';
  readonly value: string;
}

/** In a query of more words beside its phrases, quotation marks are punctuation; of still more, so is a minus. */
const mostBesidePhrase = 3;
const mostBesideMinus = 8;

const marks = '"“”„«»';
const phrase = `[${marks}]([^${marks}]*)[${marks}]`;
const field = new RegExp(`(?<=^|\\s)(topic|author|venue|has|year):\\s?(?:${phrase}|([^\\s${marks}]+))`, 'giu');
const minus = new RegExp(`(?<=^|\\s)-(?:${phrase}|(\\p{L}[^\\s${marks}]*))`, 'gu');
const quoted = new RegExp(`(?<=^|\\s)${phrase}(?=$|\\s)`, 'gu');

/** Reads the language of the search box; anything that is not of it is a word to look for. */
export function parseQuery(input: string): ParsedQuery {
  const fields: AskedField[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  let years: ParsedQuery['years'] = null;
  let text = input.replace(field, (all, name: string, inQuotes: string | undefined, plain: string | undefined) => {
    const value = (inQuotes ?? plain ?? '').trim();
    if (value === '') return ' ';
    const kind = name.toLowerCase();
    if (kind !== 'year') {
      fields.push({ name: kind as AskedField['name'], value });
      return ' ';
    }
    const span = /^(\d{4})(?:(?:-|\.\.|–)(\d{4}))?$/.exec(value);
    if (!span) return all;
    years = [Number(span[1]), Number(span[2] ?? span[1])];
    return ' ';
  });
  if (wordsBeside(text, minus) <= mostBesideMinus)
    text = text.replace(minus, (_, inQuotes?: string, word?: string) => {
      const value = (inQuotes ?? word ?? '').trim();
      if (value !== '') excluded.push(value);
      return ' ';
    });
  if (wordsBeside(text, quoted) <= mostBesidePhrase)
    for (const [, value = ''] of text.matchAll(quoted)) if (value.trim() !== '') phrases.push(value.trim());
  const words = text.replace(new RegExp(`[${marks}]`, 'gu'), ' ').replace(/\s+/g, ' ');
  return {
    text: words.trim(),
    phrases,
    excluded,
    fields,
    years,
    isOpen: /[\p{L}\p{N}]$/u.test(input) && /\S$/.test(words),
  };
}

function wordsBeside(text: string, part: RegExp): number {
  return text.replace(part, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
