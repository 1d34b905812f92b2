import { formatEntry } from '../../src/parser/format-entry.ts';
import { parseEntry } from '../../src/parser/parse-entry.ts';
import type { ListingRecord } from '../../src/schemas/record.ts';
import { getOrAdd } from '../../src/search/get-or-add.ts';
import { capital, generatedWord } from './generated-listing.ts';

interface Texts {
  readonly title: string;
  readonly abstract: string;
}

/** Fields of a JSON entry that name one paper. */
const identifiers = ['id', 'doi', 'arxiv', 'url', 'code', 'pdf'];

/**
 * As many lines of a listing as are wanted. Where it has fewer, papers that nobody wrote follow: each has the frame
 * and every other sentence of one entry, the other sentences of a second, and a made-up name before the title of a
 * third, so that no two are taken for one paper.
 */
export function enoughEntries(lines: readonly string[], wanted: number): readonly string[] {
  if (wanted <= lines.length) return lines.slice(0, wanted);
  const texts = new Map<number, Texts>();
  const textsOf = (place: number): Texts => {
    const at = place % lines.length;
    return getOrAdd(texts, at, () => readTexts(lines[at] ?? ''));
  };
  const added = Array.from({ length: wanted - lines.length }, (_, index) => {
    const at = index % lines.length;
    const turn = Math.floor(index / lines.length);
    const { title } = textsOf(at + 2 + 2 * turn);
    const abstract = mixed(textsOf(at).abstract, textsOf(at + 1 + turn).abstract);
    return withTexts(lines[at] ?? '', { title: `${capital(generatedWord(index))}: ${title}`, abstract });
  });
  return [...lines, ...added];
}

function readTexts(line: string): Texts {
  if (line.startsWith('{')) return JSON.parse(line) as Texts;
  return recordOf(line);
}

function withTexts(line: string, texts: Texts): string {
  if (!line.startsWith('{')) return formatEntry({ ...recordOf(line), ...texts });
  const fields = Object.entries(JSON.parse(line) as object).filter(([name]) => !identifiers.includes(name));
  return JSON.stringify({ ...Object.fromEntries(fields), ...texts });
}

function recordOf(line: string): ListingRecord {
  const { record } = parseEntry({ line: 1, text: line }, 'listing.txt');
  if (!record) throw new Error(`Expected an entry of a listing, found “${line.slice(0, 80)}”.`);
  return record;
}

/** The sentences of two texts in turn. */
function mixed(a: string, b: string): string {
  const [first, second] = [a, b].map((text) => text.split(/(?<=[.?!]) (?=\p{Lu})/u));
  return (first ?? []).map((sentence, at) => (at % 2 === 0 ? sentence : (second?.[at] ?? sentence))).join(' ');
}
