import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import { delimiterOf, readRow } from './csv-scan.ts';
import { knownName } from './fields/field-names.ts';
import { type Statement, statementReader } from './fields/statements.ts';
import { toRecord } from './fields/to-record.ts';
import { finderOf } from './find-entries.ts';
import type { EntryFinder, EntryReading, Format, FoundEntry, ReadOptions } from './format.ts';
import { webOfScienceNames } from './web-of-science-names.ts';

/** Tables with a header, parted by commas, semicolons, tabs or bars. */
export const csv: Format = {
  name: 'csv',
  label: 'CSV or TSV with a header',
  extensions: ['csv', 'tsv', 'tab'],
  recognizes: (head, extension) => {
    if (/^(?:csv|tsv|tab)$/.test(extension)) return true;
    const { cells } = headerOf(head, extension, true) ?? { cells: [] };
    const keys = cells.map((cell) => keyOf(cell.trim()));
    return cells.length > 1 && keys.includes('title') && keys.filter((key) => key !== null).length * 2 >= cells.length;
  },
  open: (options) => new TableFinder(options),
};

interface Header {
  readonly cells: readonly string[];
  readonly delimiter: string;
  readonly end: number;
}

/** The header of a table, below a line `sep=;` as Excel has it. */
function headerOf(text: string, extension: string, isLast: boolean): Header | null {
  const [marked, separator] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? [];
  const start = marked?.length ?? /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0;
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  const delimiter = separator ?? delimiterOf(line.exec(text)?.[0] ?? '', extension);
  const row = readRow(text, start, delimiter, isLast);
  return row && row.end >= 0 ? { cells: row.cells.map((cell) => cell.trim()), delimiter, end: row.end } : null;
}

/** Web of Science heads its columns with two letters. */
function keyOf(name: string) {
  return (webOfScienceNames[name] ? knownName(webOfScienceNames[name]) : knownName(name))?.key ?? null;
}

class TableFinder implements EntryFinder {
  readonly #options: ReadOptions;
  readonly #state: (name: string, value: unknown) => Statement;
  readonly #finder: EntryFinder;
  #header: Header | null = null;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#state = statementReader(options.fields);
    this.#finder = finderOf(
      (text, from, isLast) => this.#findRow(text, from, isLast),
      (text, line) => this.#find(text, line),
    );
  }

  push(text: string): readonly FoundEntry[] {
    return this.#finder.push(text);
  }

  end(): readonly FoundEntry[] {
    return this.#finder.end();
  }

  #findRow(text: string, from: number, isLast: boolean) {
    if (!this.#header) {
      const extension = /\.(\w+)(?:\.gz)?$/.exec(this.#options.file)?.[1] ?? '';
      this.#header = headerOf(text, extension.toLowerCase(), isLast);
      return this.#header && { start: this.#header.end, end: this.#header.end };
    }
    const start = from + (/^[\r\n]*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
    if (start >= text.length) return null;
    const row = readRow(text, start, this.#header.delimiter, isLast);
    return row && { start, end: row.end < 0 ? text.length : row.end };
  }

  #find(text: string, line: number): FoundEntry | null {
    const header = this.#header;
    if (!header || text.trim() === '') return null;
    return {
      line,
      text: `${header.cells.join(header.delimiter)}\n${text}`,
      read: () => this.#read(text, line, header),
    };
  }

  #read(text: string, line: number, header: Header): EntryReading {
    const { cells, end } = readRow(text, 0, header.delimiter, true) ?? { cells: [], end: -1 };
    const place = { file: this.#options.file, line };
    if (end < 0) return { record: null, diagnostics: [openQuote(text, place)], remarks: [] };
    const width = header.cells.length;
    const more = cells.slice(width).some((cell) => cell.trim() !== '');
    if (more) return { record: null, diagnostics: [tooWide(cells, header, place)], remarks: [] };
    const statements = header.cells.map((name, index) =>
      this.#stateCell(name || `column ${index + 1}`, cells[index] ?? ''),
    );
    const reading = toRecord(statements, { ...place, column: 1 });
    const isShort = cells.length < width && reading.record !== null;
    return isShort ? { ...reading, remarks: [...reading.remarks, tooNarrow(cells.length, width, line)] } : reading;
  }

  #stateCell(name: string, value: string): Statement {
    const statement = this.#state(name, value);
    const meaning = webOfScienceNames[name];
    return statement.key === null && meaning ? { ...this.#state(meaning, value), name } : statement;
  }
}

type LinePlace = { readonly file: string; readonly line: number };

function openQuote(text: string, place: LinePlace): Diagnostic {
  return {
    severity: 'error',
    code: 'bad-csv',
    ...place,
    column: 1,
    expected: 'a quotation mark at the end of each cell that begins with one',
    found: `none in the row that begins ${quote(text.trimStart())}`,
    remedy: 'Close the cell; write a quotation mark within it twice.',
  };
}

function tooWide(cells: readonly string[], { cells: header }: Header, place: LinePlace): Diagnostic {
  return {
    severity: 'error',
    code: 'bad-csv',
    ...place,
    column: 1,
    expected: `${header.length} cells, as the header has`,
    found: `${cells.length}, the last of which is ${quote(cells.at(-1) ?? '')}`,
    remedy: 'Put cells that hold the separator in quotation marks: which field is which cannot be told.',
  };
}

function tooNarrow(found: number, width: number, line: number) {
  return {
    code: 'short-row',
    kind: 'short row',
    line,
    expected: `${width} cells, as the header has`,
    found: String(found),
    remedy: 'The last fields are taken to be empty. See that no line break or separator was lost.',
  };
}
