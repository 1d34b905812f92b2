import type { Diagnostic } from '../parser/diagnostic.ts';

/** An error that concerns a file as a whole. */
export function fileError(file: string, code: string, expected: string, found: string, remedy: string): Diagnostic {
  return { severity: 'error', code, file, line: 0, column: 0, expected, found, remedy };
}
