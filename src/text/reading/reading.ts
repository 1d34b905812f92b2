import type { PhrasingContent } from 'mdast';
import type { TagPair } from './html-tags.ts';

/** A text that is being read. What of it belongs together is found once for the whole; offsets count in `text`. */
export interface Source {
  readonly text: string;
  readonly tags: ReadonlyMap<number, TagPair>;
  /** The closing brace of each opening one. */
  readonly braces: ReadonlyMap<number, number>;
  readonly isMarkdown: boolean;
  /** Commands or formulas show that the text was written for TeX. */
  readonly isTex: boolean;
  readonly isTitle: boolean;
  /** `\"so\"`: a backslash before a quotation mark is no accent. */
  readonly escapesQuotes: boolean;
}

/** A source, and how to read a part of it. */
export interface Reading {
  readonly source: Source;
  readonly read: (start: number, end: number) => PhrasingContent[];
  readonly plain: (nodes: readonly PhrasingContent[]) => string;
}

/** What a sign turned out to begin, and where to read on. */
export interface Found {
  readonly nodes: readonly PhrasingContent[];
  readonly end: number;
  /** Where it begins, if that is before the sign by which it was found. */
  readonly start?: number;
}
