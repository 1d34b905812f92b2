import type { MarkKeys } from '../../search/mark-words.ts';
import { siteKey } from '../device/stored-item.ts';

const key = siteKey('search-marks');
const longest = 60_000;

interface Remembered {
  readonly path: string;
  readonly marks: MarkKeys;
  readonly time: number;
}

/** Remembers, until the page of a result has come, the words that led to it. */
export function rememberMarks(path: string, marks: MarkKeys): void {
  try {
    if (marks.length > 0)
      localStorage.setItem(key, JSON.stringify({ path, marks, time: Date.now() } satisfies Remembered));
  } catch {
    // Storage may be blocked; the page then comes without marks.
  }
}

/** The words that led to this page, once. */
export function takeMarks(path: string): MarkKeys {
  try {
    const text = localStorage.getItem(key);
    const known = text === null ? null : (JSON.parse(text) as Remembered);
    if (known?.path !== path) return [];
    localStorage.removeItem(key);
    return Date.now() - known.time < longest ? known.marks : [];
  } catch {
    return [];
  }
}
