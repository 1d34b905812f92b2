import { fold } from './fold.ts';
import { tokenize } from './tokenize.ts';

/**
 * Beside its words, a paper is indexed by terms that no text has: `:author:lovelace`, `:has:code`,
 * `:id:10.1000/1`. A query meets them only where it names a field or holds an identifier.
 */
export type FieldName = 'author' | 'venue';

const mark = ':';

export const isFieldTerm = (word: string): boolean => word.startsWith(mark);

/** The terms of a field with some text: one for each word; initials tell nothing. */
export function fieldTerms(name: FieldName, text: string): string[] {
  const words = tokenize(text)
    .filter(({ derived, word }) => !derived && (word.length > 1 || !/[a-z]/.test(word)))
    .map(({ word }) => `${mark}${name}${mark}${word}`);
  return [...new Set(words)];
}

export const hasTerm = (what: string): string => `${mark}has${mark}${fold(what).replace(/s$/, '')}`;

export const idTerm = (id: string): string => `${mark}id${mark}${plainIdentifier(id)}`;

/** An identifier without what differs between its spellings: scheme, host of a resolver, version, case. */
function plainIdentifier(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^(?:dx\.)?doi\.org\/|^doi:\s*/, '')
    .replace(
      /^(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|^10\.48550\/arxiv\.|^arxiv:\s*|^huggingface\.co\/papers\//,
      '',
    )
    .replace(/[?#].*$/, '')
    .replace(/\.pdf$|\/+$/, '')
    .replace(/^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})v\d+$/, '$1');
}
