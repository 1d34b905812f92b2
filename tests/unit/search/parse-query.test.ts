import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedQuery, parseQuery } from '../../../src/search/parse-query.ts';
import { anyText } from '../support/any-text.ts';

/** A query with what it says apart from being empty and closed. */
const parsed = (said: Partial<ParsedQuery>): ParsedQuery => ({
  text: '',
  phrases: [],
  excluded: [],
  fields: [],
  years: null,
  isOpen: false,
  ...said,
});

describe('parseQuery', () => {
  it.each<[string, string, Partial<ParsedQuery>]>([
    ['words', 'kv cache', { text: 'kv cache', isOpen: true }],
    ['a word that is ended by a space', 'kv cache ', { text: 'kv cache' }],
    ['a phrase', '"kv cache"', { text: 'kv cache', phrases: ['kv cache'] }],
    ['a phrase in typographic quotes', '“kv cache” «a b»', { text: 'kv cache a b', phrases: ['kv cache', 'a b'] }],
    ['a phrase that is not closed yet as words', '"kv cac', { text: 'kv cac', isOpen: true }],
    [
      'words beside a phrase',
      'fast "kv cache" llm',
      { text: 'fast kv cache llm', phrases: ['kv cache'], isOpen: true },
    ],
    ['an empty phrase as nothing', '"" x', { text: 'x', isOpen: true }],
    ['an excluded word', 'streaming -video', { text: 'streaming', excluded: ['video'] }],
    ['an excluded compound', 'x -multi-modal', { text: 'x', excluded: ['multi-modal'] }],
    ['an excluded phrase', 'x -"language model"', { text: 'x', excluded: ['language model'] }],
    ['a hyphen inside a word as a part of it', 'state-of-the-art', { text: 'state-of-the-art', isOpen: true }],
    ['a minus before a digit as a word', 'below -5', { text: 'below -5', isOpen: true }],
    ['a minus alone as nothing special', 'a - b', { text: 'a - b', isOpen: true }],
    ['a topic', 'topic:caching', { fields: [{ name: 'topic', value: 'caching' }] }],
    [
      'a topic of several words',
      'fast topic:"speculative decoding"',
      { text: 'fast', fields: [{ name: 'topic', value: 'speculative decoding' }] },
    ],
    [
      'two topics',
      'topic:video TOPIC: text',
      {
        fields: [
          { name: 'topic', value: 'video' },
          { name: 'topic', value: 'text' },
        ],
      },
    ],
    ['an author', 'author:"Ada Lovelace"', { fields: [{ name: 'author', value: 'Ada Lovelace' }] }],
    ['a venue', 'venue:NeurIPS', { fields: [{ name: 'venue', value: 'NeurIPS' }] }],
    ['what a paper has', 'has:code', { fields: [{ name: 'has', value: 'code' }] }],
    [
      'quotation marks in a sentence as punctuation',
      'what is meant by "meaning" in work on retrieval',
      { text: 'what is meant by meaning in work on retrieval', isOpen: true },
    ],
    ['a quotation mark inside a word as punctuation', 'a 5" screen', { text: 'a 5 screen', isOpen: true }],
    [
      'a minus in a pasted paragraph as a dash',
      'the low -frequency part of each of these signals was much larger than that',
      { text: 'the low -frequency part of each of these signals was much larger than that', isOpen: true },
    ],
    ['a year', 'models year:2024', { text: 'models', years: [2024, 2024] }],
    ['years', 'year:2023-2025', { years: [2023, 2025] }],
    ['years with dots or a dash', 'year:2023..2024', { years: [2023, 2024] }],
    ['a year that is not finished as words', 'year:20', { text: 'year:20', isOpen: true }],
    ['a field that nobody knows as words', 'editor:smith', { text: 'editor:smith', isOpen: true }],
    ['a field inside a word as words', 'subtopic:x', { text: 'subtopic:x', isOpen: true }],
    [
      'all of it at once',
      'kv "full cache" -video topic:text year:2024 head',
      {
        text: 'kv full cache head',
        phrases: ['full cache'],
        excluded: ['video'],
        fields: [{ name: 'topic', value: 'text' }],
        years: [2024, 2024],
        isOpen: true,
      },
    ],
  ])('reads %s: %s', (_, text, said) => {
    expect(parseQuery(text)).toEqual(parsed(said));
  });

  it('never throws, and keeps nothing but what was typed', () => {
    const typed = fc.array(fc.oneof(anyText(), fc.constantFrom('"', '-', 'topic:', 'year:2024', ' ', '“', ':')));
    fc.assert(
      fc.property(typed, (parts) => {
        const input = parts.join('');
        const { text, phrases, excluded, fields } = parseQuery(input);
        const squeezed = input.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ');
        for (const piece of [
          ...text.split(' '),
          ...[...phrases, ...excluded, ...fields.map(({ value }) => value)].map((x) => x.replace(/\s+/g, ' ')),
        ])
          expect(squeezed).toContain(piece);
      }),
    );
  });

  it('loses no plain word, whatever stands beside it', () => {
    const plain = fc.stringMatching(/^[a-z]{1,8}$/).map((word) => `w${word}`);
    const special = fc.constantFrom('-video', '-"a b"', 'topic:text', 'topic:"a b"', 'year:2024', 'has:code');
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, special), { maxLength: 8 }), (parts) => {
        const words = parts.filter((part) => part.startsWith('w'));
        expect(parseQuery(parts.join(' ')).text).toBe(words.join(' '));
      }),
    );
  });
});
