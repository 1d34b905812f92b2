import type { Diagnostic } from '../parser/diagnostic.ts';
import { fileError } from './file-error.ts';

export interface DecodedText {
  /** Lines that could not be decoded are empty, so that line numbers hold. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const newline = 0x0a;

/**
 * Decodes a text file as UTF-8 and reports every line that is not, or that holds the character NUL. A file
 * that is not text at all is one error.
 * @param bytes the whole file
 * @param file path for messages
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const foreign = describeForeign(bytes);
  if (foreign) return refuse(file, foreign);
  const hasNul = bytes.includes(0);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!hasNul) return { text, diagnostics: [] };
  } catch {}
  const decoded = decodeByLine(bytes, file);
  return hasNul && isMostlyBad(decoded) ? refuse(file, 'a binary file') : decoded;
}

function refuse(file: string, foreign: keyof typeof remedies): DecodedText {
  return { text: '', diagnostics: [fileError(file, 'not-text', 'a text file in UTF-8', foreign, remedies[foreign])] };
}

/** A text that was damaged has few bad lines; a binary file has little else. */
function isMostlyBad({ text, diagnostics }: DecodedText): boolean {
  if (diagnostics.length < 10) return false;
  const good = text.split('\n').filter((line) => line !== '').length;
  return diagnostics.length > good;
}

/** Share of zeros in the first bytes above which a file is no text. A line with one NUL has less. */
const zerosOfBinary = 0.05;
const magicNumbers = ['%PDF-', '\x89PNG', 'PK\x03\x04', '\x7fELF', '\xff\xd8\xff', 'SQLite format 3\0'];

/** What a file is that is no text in UTF-8; `null` where nothing speaks against it. */
function describeForeign(bytes: Uint8Array): keyof typeof remedies | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (first === 0x1f && second === 0x8b) return 'a gzip file';
  if (!bytes.includes(0)) return null;
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (magicNumbers.some((magic) => head.startsWith(magic))) return 'a binary file';
  // In UTF-16 every other byte of a text in Latin letters is zero.
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((side) => start.filter((byte, index) => byte === 0 && index % 2 === side).length);
  if (Math.max(...zeros) > start.length / 3 && Math.min(...zeros) === 0) return 'UTF-16';
  return (zeros[0] ?? 0) + (zeros[1] ?? 0) > start.length * zerosOfBinary ? 'a binary file' : null;
}

const remedies = {
  'UTF-16': 'Save the file as UTF-8.',
  'a gzip file': 'Let its name end in “.gz”.',
  'a binary file': 'Take the file out of the folder, or save it as text.',
} as const;

function decodeByLine(bytes: Uint8Array, file: string): DecodedText {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(newline, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    try {
      const nul = line.indexOf(0);
      const decoded = decoder.decode(line);
      lines.push(nul < 0 ? decoded : '');
      if (nul >= 0) diagnostics.push(badLine(line, nul, file, lines.length));
    } catch {
      lines.push('');
      diagnostics.push(badLine(line, firstInvalidByte(line), file, lines.length));
    }
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return { text: lines.join('\n'), diagnostics };
}

function badLine(line: Uint8Array, at: number, file: string, number: number): Diagnostic {
  const isNul = line[at] === 0;
  const good = new TextDecoder().decode(line.subarray(0, at));
  return {
    severity: 'error',
    code: isNul ? 'nul-character' : 'invalid-utf8',
    file,
    line: number,
    column: good.length + 1,
    expected: isNul ? 'text' : 'UTF-8',
    found: isNul ? 'the character NUL' : `the byte 0x${(line[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`,
    remedy: isNul ? 'Take the character out.' : 'Save the file as UTF-8, or replace the character.',
  };
}

/** Index of the first byte that is no part of well-formed UTF-8. */
function firstInvalidByte(line: Uint8Array): number {
  const isGood = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = line.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  // A character that was begun and not ended decodes to nothing: it begins the damage.
  const whole = new TextDecoder().decode(line.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length;
}
