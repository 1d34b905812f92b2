import { detectLanguage } from '../text/language/detect-language.ts';
import type { AbbreviationPair } from './glossary.ts';
import { stemWord } from './stem-word.ts';
import { termReader } from './term-stream.ts';

interface SuggestingPaper {
  readonly slug: string;
  readonly title: string;
  readonly abstract: string;
}

/** A topic that the words of a collection suggest, as a draft for a curator. */
export interface SuggestedTopic {
  readonly slug: string;
  readonly label: string;
  /** Phrases that lead to it: the label's own and its other spellings. */
  readonly match: readonly string[];
  /** Slugs of the papers that it would hold, in the order of the collection. */
  readonly papers: readonly string[];
}

interface Options {
  /** Abbreviations of the collection: both forms are one topic. */
  readonly pairs: readonly AbbreviationPair[];
  /** Papers that no topic holds; where they are given, each suggestion helps at least one of them. */
  readonly unplaced?: ReadonlySet<string>;
  readonly limit: number;
}

interface Phrase {
  readonly key: string;
  /** How often each spelling occurs. */
  readonly spellings: Map<string, number>;
  readonly papers: Set<string>;
  /** Papers that have it in the title. */
  inTitles: number;
}

/**
 * Suggests topics for papers: phrases of two to four words that recur in titles and abstracts, ranked by
 * C-value (Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms”, 2000): a phrase counts
 * for the papers in which it is more than a part of a longer one. Plural, hyphen and abbreviation make no
 * difference. A phrase of nearly the same papers as a better one, or of a large part of them all, is left out.
 */
export function suggestTopics(
  papers: readonly SuggestingPaper[],
  { pairs, unplaced, limit }: Options,
): readonly SuggestedTopic[] {
  const phrases = collectPhrases(papers);
  mergeAbbreviations(phrases, pairs, papers);
  const least = papers.length < 30 ? 2 : papers.length < 1000 ? 3 : Math.ceil(papers.length / 1000) + 2;
  const most = papers.length * (papers.length < 30 ? 0.6 : 1 / 3);
  const frequent = [...phrases.values()].filter(
    (phrase) => phrase.papers.size >= least && phrase.papers.size <= most && isNounPhrase(phrase),
  );
  const ranked = rankByCValue(frequent);
  const chosen: Phrase[] = [];
  for (const phrase of ranked) {
    if (chosen.length === limit) break;
    if (unplaced && ![...phrase.papers].some((slug) => unplaced.has(slug))) continue;
    if (!chosen.some((other) => overlaps(phrase, other))) chosen.push(phrase);
  }
  const order = new Map(papers.map(({ slug }, index) => [slug, index]));
  return chosen.map((phrase) => toTopic(phrase, order));
}

function collectPhrases(papers: readonly SuggestingPaper[]): Map<string, Phrase> {
  const read = termReader();
  const phrases = new Map<string, Phrase>();
  for (const { slug, title, abstract } of papers) {
    const language = detectLanguage(`${title}. ${abstract}`) ?? undefined;
    for (const [text, isTitle] of [
      [title, true],
      [abstract, false],
    ] as const) {
      const { stems, starts, ends, isNext } = read(text, language);
      for (let from = 0; from < stems.length; from++) {
        for (let to = from + 1; to < Math.min(stems.length, from + 4) && isNext[to]; to++) {
          const key = stems.slice(from, to + 1).join(' ');
          const spelling = text.slice(starts[from], ends[to]);
          if (/\d/.test(spelling) || /[’'/]/.test(spelling)) continue;
          let phrase = phrases.get(key);
          if (!phrase) {
            phrase = { key, spellings: new Map(), papers: new Set(), inTitles: 0 };
            phrases.set(key, phrase);
          }
          phrase.papers.add(slug);
          phrase.inTitles += Number(isTitle);
          phrase.spellings.set(spelling, (phrase.spellings.get(spelling) ?? 0) + (isTitle ? 0.5 : 1));
        }
      }
    }
  }
  for (const [key, { papers: holders }] of phrases) if (holders.size < 2) phrases.delete(key);
  return phrases;
}

/** Papers that say only “SSM” stand under “state space model”; short forms of two letters, or of many meanings, do not count. */
function mergeAbbreviations(
  phrases: Map<string, Phrase>,
  pairs: Options['pairs'],
  papers: readonly SuggestingPaper[],
): void {
  const totals = new Map<string, number>();
  for (const { short, papers: count } of pairs) totals.set(short, (totals.get(short) ?? 0) + count);
  const byShort = new Map<string, Phrase>();
  for (const { short, long, papers: count } of pairs) {
    const phrase = phrases.get(keyOf(long));
    if (!phrase || byShort.has(short) || short.length < 3 || count < 0.8 * (totals.get(short) ?? 0)) continue;
    byShort.set(short, phrase);
    phrase.spellings.set(short, 0);
  }
  for (const { slug, title, abstract } of papers) {
    for (const [token] of `${title} ${abstract}`.matchAll(/[\p{L}\p{N}]+/gu)) {
      byShort.get(token.replace(/(?<=\p{Lu})s$/u, ''))?.papers.add(slug);
    }
  }
}

function keyOf(phrase: string): string {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(stemWord).join(' ');
}

/** log2(words + 1) times the papers in which a phrase is not part of a longer one; a title counts for two more. */
function rankByCValue(phrases: readonly Phrase[]): readonly Phrase[] {
  const longer = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const part of partsOf(phrase.key)) longer.set(part, [...(longer.get(part) ?? []), phrase]);
  }
  const value = (phrase: Phrase) => {
    const holders = longer.get(phrase.key) ?? [];
    const nested = holders.reduce((sum, { papers }) => sum + papers.size, 0) / Math.max(1, holders.length);
    return (
      Math.log2(phrase.key.split(' ').length + 1) *
      (phrase.papers.size - nested + 2 * Math.min(phrase.inTitles, phrase.papers.size))
    );
  };
  const values = new Map(phrases.map((phrase) => [phrase, value(phrase)]));
  return [...phrases].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || (a.key < b.key ? -1 : 1));
}

function partsOf(key: string): readonly string[] {
  const words = key.split(' ');
  const parts: string[] = [];
  for (let length = 2; length < words.length; length++)
    for (let from = 0; from + length <= words.length; from++) parts.push(words.slice(from, from + length).join(' '));
  return parts;
}

/** Nearly the same papers, or one phrase inside the other with little of its own. */
function overlaps(a: Phrase, b: Phrase): boolean {
  let shared = 0;
  for (const slug of a.papers) if (b.papers.has(slug)) shared++;
  const smaller = Math.min(a.papers.size, b.papers.size);
  const isPart = ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `);
  const sharedWords = a.key.split(' ').filter((word) => b.key.split(' ').includes(word)).length;
  return (
    shared / (a.papers.size + b.papers.size - shared) > 0.7 ||
    (isPart && shared / smaller > 0.5) ||
    (sharedWords > 0 && shared / smaller > 0.8)
  );
}

function toTopic(phrase: Phrase, order: ReadonlyMap<string, number>): SuggestedTopic {
  const ranked = bySpelling(phrase);
  const plain = (ranked[0] ?? '').replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase());
  const match = new Map<string, string>();
  for (const spelling of ranked) {
    const form = spelling
      .toLowerCase()
      .replace(/[\s-]+/g, ' ')
      .replace(/s$/, '');
    const written = isAcronym(spelling) ? spelling : spelling.toLowerCase();
    // A topic's phrase stands for its plural too.
    if (written.length < (match.get(form)?.length ?? Number.POSITIVE_INFINITY)) match.set(form, written);
  }
  return {
    slug: slugOf(plain),
    label: plain.charAt(0).toUpperCase() + plain.slice(1),
    match: [...match.values()].slice(0, 6),
    papers: [...phrase.papers].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  };
}

/** The commonest first. */
function bySpelling({ spellings }: Phrase): readonly string[] {
  return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([spelling]) => spelling);
}

/** “Fine-grained” and “multi-modal” say how, not what. */
function isNounPhrase(phrase: Phrase): boolean {
  const spelling = bySpelling(phrase)[0] ?? '';
  return /\s/.test(spelling) && !/(?:ed|ly|ive|able)$/.test(spelling);
}

function isAcronym(spelling: string): boolean {
  return !/\s/.test(spelling) && /\p{Lu}.*\p{Lu}/u.test(spelling);
}

function slugOf(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
