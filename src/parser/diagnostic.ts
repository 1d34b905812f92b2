/** What went wrong in one place of an input file, as data. Printing is `formatDiagnostic`'s job. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** A stable name for the kind of problem, for tests and for the table in seeds/README.md. */
  readonly code: string;
  /** Path as the curator would type it, with forward slashes. */
  readonly file: string;
  /** 1-based; 0 where the problem concerns the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 units as editors count; 0 where the problem concerns the line as a whole. */
  readonly column: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** Everything that is wrong with a set of inputs. The only thing that reading them may throw. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * One line for the console: `seeds/a.txt:41:1018: expected …, found …. Remedy.`
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, expected, found, remedy } = diagnostic;
  const place = [file, ...(line > 0 ? [line] : []), ...(line > 0 && column > 0 ? [column] : [])];
  return printable(`${place.join(':')}: expected ${expected}, found ${found}. ${remedy}`);
}

/** Quotes a piece of input for a message, shortened to `limit` characters. */
export function quote(text: string, limit = 40): string {
  const characters = [...text.slice(0, limit * 2 + 2)];
  const shown = characters.slice(0, limit).join('');
  return `“${shown}${shown.length < text.length ? '…' : ''}”`;
}

/** A text for the console: control characters are shown as escapes, so that no input can steer a terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
