import type { Diagnostic } from '../parser/diagnostic.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { statementReader } from './fields/statements.ts';
import { toRecord } from './fields/to-record.ts';
import type { EntryFinder, Format, FoundEntry, ReadOptions } from './format.ts';
import { beginsBlock, isTableRow, isTableRule, rowCells } from './markdown-blocks.ts';
import { blockStatements, rowStatements } from './markdown-entry.ts';

/** Markdown may lie in the folder that lists no papers. */
const isNotes = /\.(?:md|markdown)$/i;
/** A heading, an item or a line that is a link to the web, or a field of a paper by its label. */
const entryLine =
  /^ {0,3}(?:#{1,6} |[-*+] |\d{1,4}[.)] |\*\*|\*|")?.{0,200}\[[^\n]{3,300}?\]\(https?:|^\s*(?:[-*+>] )?\*\*(?:Authors?|Abstract|arXiv(?: ID)?|DOI):?\*\*/m;
const markdownLine = /^ {0,3}(?:#{1,6} \S|[-*+] (?:\[|\*\*)|\d{1,4}[.)] (?:\[|\*\*)|> |\|.*\|\s*$|<details)/m;
/** The end of an entry of a text listing, whose head may be a hyphen too. */
const listingTail = /\d\s+authors?\b.{0,20}[·•]/;

/**
 * Markdown in which people list papers: lists of links, digests with authors and quoted abstracts, tables. A piece
 * that names no paper, such as a section's heading or a word of welcome, is passed over.
 */
export const markdown: Format = {
  name: 'markdown',
  label: 'a list in Markdown (“- [Title](address) Authors”)',
  extensions: ['md', 'markdown'],
  recognizes: (head, extension) => {
    if (listingTail.test(head) || /^\s*(?:[{@%]|\[\s*[{[]|<(?:\?xml|!doctype|html))/i.test(head)) return false;
    const isNamed = extension === 'md' || extension === 'markdown';
    return entryLine.test(head) && (isNamed || markdownLine.test(head));
  },
  open: (options) => new DigestFinder(options),
};

interface Block {
  readonly line: number;
  readonly lines: string[];
}

/** Finds papers line by line; keeps no more than the piece that is open. */
class DigestFinder implements EntryFinder {
  readonly #file: string;
  readonly #state: ReturnType<typeof statementReader>;
  #rest = '';
  #line = 0;
  #block: Block | null = null;
  #header: readonly string[] | null = null;
  #isBlankBefore = true;
  #isCode = false;
  #count = 0;

  constructor({ file, fields }: ReadOptions) {
    this.#file = file;
    this.#state = statementReader(fields);
  }

  push(text: string): readonly FoundEntry[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#take(line.replace(/\r$/, '')));
  }

  end(): readonly FoundEntry[] {
    const last = this.#rest === '' ? [] : this.#take(this.#rest.replace(/\r$/, ''));
    return [...last, ...this.#close()];
  }

  warnings(records: readonly ListingRecord[]): readonly Diagnostic[] {
    if (records.length > 0 || this.#count > 0) return [];
    const found: Diagnostic = {
      severity: isNotes.test(this.#file) ? 'warning' : 'error',
      code: 'no-entry',
      file: this.#file,
      line: 0,
      column: 0,
      expected: 'papers: links to the web as headings or items of lists, or titles with authors or abstracts',
      found: 'Markdown that names none',
      remedy: 'Write “- [Title](address) Authors” for each.',
    };
    return [found];
  }

  #take(line: string): readonly FoundEntry[] {
    this.#line++;
    if (/^\s*(?:```|~~~)/.test(line)) this.#isCode = !this.#isCode;
    if (this.#isCode) return [];
    if (isTableRow(line)) return this.#takeRow(line);
    this.#header = null;
    const begins = beginsBlock(line, this.#isBlankBefore);
    this.#isBlankBefore = line.trim() === '';
    if (!begins) {
      this.#block?.lines.push(line);
      return [];
    }
    const found = this.#close();
    this.#block = { line: this.#line, lines: [line] };
    return found;
  }

  #takeRow(line: string): readonly FoundEntry[] {
    const found = this.#close();
    const header = this.#header;
    if (header === null) this.#header = rowCells(line);
    else if (!isTableRule(line)) {
      const statements = rowStatements(header, rowCells(line), this.#state);
      if (statements) return [...found, this.#found(`${header.join('|')}\n${line}`, this.#line, statements)];
    }
    return found;
  }

  #close(): readonly FoundEntry[] {
    const block = this.#block;
    this.#block = null;
    if (!block) return [];
    const statements = blockStatements(block.lines, this.#state);
    return statements ? [this.#found(block.lines.join('\n').trimEnd(), block.line, statements)] : [];
  }

  #found(text: string, line: number, statements: NonNullable<ReturnType<typeof blockStatements>>): FoundEntry {
    this.#count++;
    return { line, text, read: () => toRecord(statements, { file: this.#file, line }) };
  }
}
