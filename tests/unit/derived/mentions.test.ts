import { describe, expect, it } from 'vitest';
import { mentionFinder } from '../../../src/derived/mentions.ts';

function paper(slug: string, title: string, abstract: string, sortKey = '') {
  return { slug, title, abstract, date: { sortKey } };
}

const medusa = paper('medusa', 'Medusa: Simple Decoding Heads', 'We call it Medusa, a set of heads.', '2024-01-19');
const duo = paper('duo', 'DuoAttention: Efficient Long Context', 'We introduce DuoAttention here.', '2024-10-14');
const star = paper('star', 'STAR: Stage-Wise Reduction', 'We propose STAR for tokens.', '2024-01-01');

/** Names that a text mentions, among papers that introduce Medusa, DuoAttention and STAR. */
function mentioned(abstract: string, sortKey = '2025-01-01', others: readonly ReturnType<typeof paper>[] = []) {
  const own = paper('own', 'A Paper', abstract, sortKey);
  return mentionFinder([medusa, duo, star, own, ...others])('own').map(({ name, slug }) => `${name} → ${slug}`);
}

describe('mentionFinder', () => {
  it.each([
    ['higher speed-ups than Medusa-style architectures', ['Medusa → medusa']],
    ['It beats DuoAttention, Medusa and DuoAttention.', ['DuoAttention → duo', 'Medusa → medusa']],
    ['We build on (DuoAttention) here.', []],
    ['the STAR dataset', []],
    ['We introduce Medusa for jellyfish.', []],
    ['It runs on Medusa 2 and medusas.', []],
    ['at the Project Medusa meeting', []],
    ['at https://example.org/DuoAttention', []],
    ['DuoAttentionX and XDuoAttention', []],
    ['', []],
  ])('finds in “%s” %j', (abstract, names) => {
    expect(mentioned(abstract)).toEqual(names);
  });

  it('knows no ordinary word: nobody in the collection may write it in lower case', () => {
    const other = paper('other', 'Sea', 'The medusa swims.');
    expect(mentioned('faster than Medusa alone', '2025-01-01', [other])).toEqual([]);
  });

  it('knows no name that two titles claim, or that its own abstract does not use', () => {
    const twin = paper('twin', 'Medusa: Another One', 'This is Medusa, too.');
    expect(mentioned('faster than Medusa alone', '2025-01-01', [twin])).toEqual([]);
    const silent = paper('silent', 'QuickFox: A Method', 'We propose a method.');
    expect(mentioned('faster than QuickFox', '2025-01-01', [silent])).toEqual([]);
  });

  it('never lets a paper name a later one, or itself', () => {
    expect(mentioned('faster than DuoAttention', '2024-01-01')).toEqual([]);
    expect(mentionFinder([medusa])(medusa.slug)).toEqual([]);
  });
});
