import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import { bibtexStatements, type ReadField } from './bibtex-fields.ts';
import { type BibtexEntry, type BibtexField, findBibtex, parseBibtex } from './bibtex-scan.ts';
import type { Statement } from './fields/statements.ts';
import { statementReader } from './fields/statements.ts';
import { oneLine } from './fields/text-of.ts';
import { toRecord } from './fields/to-record.ts';
import { countLines, finderOf } from './find-entries.ts';
import type { EntryFinder, EntryReading, Format, FoundEntry, ReadOptions, Remark } from './format.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX and BibLaTeX. Values are kept as received; `@string`, `#` and `crossref` are resolved. */
export const bibtex: Format = {
  name: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognizes: (head, extension) =>
    /^\s*@\s*(?:string|comment|preamble)\s*[{(]/im.test(head) ||
    /^\s*@\s*[a-z]+\s*[{(]\s*[^\s,{}"=]*\s*,/im.test(head) ||
    /^(?:bib|bibtex|biblatex)$/.test(extension),
  open: (options) => new BibtexFinder(options),
};

interface Pending {
  readonly entry: BibtexEntry;
  readonly text: string;
  readonly line: number;
}

class BibtexFinder implements EntryFinder {
  readonly #file: string;
  readonly #state: (name: string, value: unknown) => Statement;
  readonly #macros = new Map(months.map((month) => [month, month] as const));
  readonly #parents = new Map<string, readonly ReadField[]>();
  /** Entries from the first whose `crossref` is still to come, in their order. */
  #waiting: Pending[] = [];
  readonly #finder: EntryFinder;

  constructor({ file, fields }: ReadOptions) {
    this.#file = file;
    this.#state = statementReader(fields);
    this.#finder = finderOf(findBibtex, (text, line) => this.#find(text, line));
  }

  push(text: string): readonly FoundEntry[] {
    return [...this.#finder.push(text), ...this.#release(false)];
  }

  end(): readonly FoundEntry[] {
    return [...this.#finder.end(), ...this.#release(true)];
  }

  /** An entry goes on the waiting list; comments and macros are dealt with at once. */
  #find(text: string, line: number): FoundEntry | null {
    if (!text.startsWith('@')) return this.#between(text, line);
    const entry = parseBibtex(text);
    if (entry.type === 'comment' || entry.type === 'preamble') return null;
    if (entry.type === 'string' && entry.wrongAt < 0) {
      for (const field of entry.fields) this.#macros.set(field.name.toLowerCase(), this.#value(field).value);
      return null;
    }
    const fields = entry.fields.map((field) => this.#value(field));
    if (entry.key !== '') this.#parents.set(entry.key.toLowerCase(), fields);
    this.#waiting.push({ entry, text, line });
    return null;
  }

  /** Entries in their order, up to one that waits for its parent. */
  #release(isLast: boolean): readonly FoundEntry[] {
    const ready = isLast ? -1 : this.#waiting.findIndex(({ entry }) => this.#parentOf(entry) === undefined);
    const taken = this.#waiting.splice(0, ready < 0 ? this.#waiting.length : ready);
    return taken.map(({ entry, text, line }) => {
      const fields = entry.fields.map((field) => this.#value(field));
      const parent = this.#parentOf(entry) ?? [];
      const macros = entry.fields.some(({ parts }) => parts.some((part) => 'macro' in part)) ? fields : [];
      return {
        line,
        text: parent.length + macros.length > 0 ? `${text}\n${JSON.stringify([parent, macros])}` : text,
        read: () => this.#read(entry, fields, parent, { text, line }),
      };
    });
  }

  /** The fields that an entry inherits; none where it names no parent; `undefined` where that was not met yet. */
  #parentOf({ fields }: BibtexEntry): readonly ReadField[] | undefined {
    const reference = fields.find(({ name }) => /^(?:crossref|xdata)$/i.test(name));
    return reference ? this.#parents.get(this.#value(reference).value.trim().toLowerCase()) : [];
  }

  #value({ name, parts }: BibtexField): ReadField & { readonly unknown?: string } {
    let unknown: string | undefined;
    const value = parts.map((part) => {
      if ('text' in part) return part.text;
      const text = this.#macros.get(part.macro.toLowerCase());
      if (text === undefined) unknown = part.macro;
      return text ?? part.macro;
    });
    return { name, value: value.join(''), ...(unknown === undefined ? {} : { unknown }) };
  }

  #read(
    entry: BibtexEntry,
    fields: readonly (ReadField & { readonly unknown?: string })[],
    parent: readonly ReadField[],
    { text, line }: { text: string; line: number },
  ): EntryReading {
    const place = { file: this.#file, line };
    if (entry.wrongAt >= 0) return { record: null, diagnostics: [notBibtex(entry, text, place)], remarks: [] };
    const own = fields.filter(({ name }) => !/^(?:crossref|xdata)$/i.test(name) || parent.length === 0);
    const statements = bibtexStatements(entry.type, [...own, ...inherited(own, parent)], this.#state);
    const { record, diagnostics, remarks } = toRecord([...statements, ...headStatements(entry)], place);
    const macros = fields.flatMap(({ unknown }) => (unknown === undefined ? [] : [unknownMacro(unknown, line)]));
    return { record, diagnostics, remarks: [...remarks, ...macros] };
  }

  /** Text between entries is a comment, but what looks like a field has lost its entry. */
  #between(text: string, line: number): FoundEntry | null {
    const lost = /^[^\S\n]*[a-z]+\s*=\s*[{"]/im.exec(text);
    if (!lost) return null;
    const place = line + countLines(text, 0, lost.index);
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'bad-bibtex',
      file: this.#file,
      line: place,
      column: 1,
      expected: 'fields within an entry',
      found: `${quote(oneLine(text.slice(lost.index, lost.index + 100)))} between two entries`,
      remedy: 'See that the braces of the entry above balance.',
    };
    return { line: place, text, read: () => ({ record: null, diagnostics: [diagnostic], remarks: [] }) };
  }
}

/** Kind and key of an entry. BibTeX's `article` is in a journal; CSL has another name for that. */
function headStatements({ type, key }: BibtexEntry): readonly Statement[] {
  return [
    { name: 'entry type', value: type === 'article' ? 'journal article' : type, key: 'type', rank: 0 },
    ...(key === '' ? [] : [{ name: 'key', value: key, key: 'id', rank: 0 } as const]),
  ];
}

/** What a paper takes over from its proceedings: their title is its book title. */
function inherited(own: readonly ReadField[], parent: readonly ReadField[]): readonly ReadField[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  return parent.flatMap(({ name, value }) => {
    const lower = name.toLowerCase();
    const inheritedName = lower === 'title' || lower === 'booktitle' ? 'booktitle' : lower;
    if (
      names.has(inheritedName) ||
      /^(?:author|crossref|abstract|doi|url|pages|keywords|sorttitle)$/.test(inheritedName)
    )
      return [];
    names.add(inheritedName);
    return [{ name: inheritedName, value }];
  });
}

function notBibtex({ wrongAt }: BibtexEntry, text: string, { file, line }: { file: string; line: number }): Diagnostic {
  const before = text.slice(0, wrongAt);
  const rest = text.slice(wrongAt).trimStart();
  return {
    severity: 'error',
    code: 'bad-bibtex',
    file,
    line: line + countLines(before, 0, before.length),
    column: wrongAt - before.lastIndexOf('\n'),
    expected: 'a field (name = {value},) or the end of the entry',
    found: rest === '' ? 'the next entry or the end of the file' : quote(oneLine(rest.slice(0, 100))),
    remedy: `Check the entry on line ${line}: its braces and quotation marks must balance, and commas must separate its fields.`,
  };
}

function unknownMacro(macro: string, line: number): Remark {
  return {
    code: 'unknown-macro',
    kind: `macro ${macro}`,
    line,
    expected: `a @string that defines ${quote(macro)}`,
    found: 'none',
    remedy: 'Its name is taken for its text. Add the @string, or put the value in braces.',
  };
}
