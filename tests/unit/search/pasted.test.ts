import { describe, expect, it } from 'vitest';
import { fieldTerms, hasTerm, idTerm } from '../../../src/search/field-terms.ts';
import { readPasted } from '../../../src/search/read-pasted.ts';
import { searchOver } from '../support/search-index.ts';

const { titles, ask } = await searchOver([
  {
    title: 'Retrieval heads in long-context models',
    text: 'We study heads of attention.',
    more: 'Ada Lovelace, Zoë Müller · NeurIPS 2024',
    terms: [
      ...fieldTerms('author', 'Ada Lovelace, Zoë Müller'),
      ...fieldTerms('venue', 'NeurIPS 2024'),
      ...['2410.10819', '10.1000/ABC.1', 'https://example.org/p/7/', 'lovelace2024retrieval'].map(idTerm),
      hasTerm('code'),
    ],
  },
  {
    title: 'Attention and its many heads of models',
    text: 'Retrieval of long context, with heads and models. Müller is thanked.',
    terms: [...fieldTerms('author', 'Grace Hopper'), idTerm('2301.00001'), hasTerm('model')],
  },
  { title: 'Opera houses', text: 'Tenor and aria.', terms: [idTerm('hep-th/9901001')] },
]);
const first = 'Retrieval heads in long-context models';

describe('a pasted identifier finds its paper and no other', () => {
  it.each([
    '2410.10819',
    'arXiv:2410.10819',
    'arXiv:2410.10819v3',
    'https://arxiv.org/abs/2410.10819v2',
    'http://www.arxiv.org/pdf/2410.10819.pdf',
    'https://huggingface.co/papers/2410.10819',
    '10.48550/arXiv.2410.10819',
    'https://doi.org/10.48550/arXiv.2410.10819',
    '10.1000/abc.1',
    'doi:10.1000/ABC.1',
    'https://dx.doi.org/10.1000/abc.1.',
    'https://example.org/p/7',
    'lovelace2024retrieval',
    ' (arXiv:2410.10819) ',
  ])('%s', async (text) => {
    expect(await titles(text)).toEqual([first]);
  });

  it('of the old kind', async () => {
    expect(await titles('https://arxiv.org/abs/hep-th/9901001v1')).toEqual(['Opera houses']);
  });
});

describe('a pasted citation finds its paper and no other', () => {
  it.each([
    'Lovelace, A., & Müller, Z. (2024). Retrieval heads in long-context models. NeurIPS, 37, 5998–6008.',
    'A. Lovelace et al., “Retrieval Heads in Long-Context\nModels,” in Proc. NeurIPS, 2024, pp. 1-9.',
    '@inproceedings{key9,\n  title = {{Retrieval} Heads in\n  Long-Context Models},\n  year = {2024}\n}',
    '@article{x, author = {B}, title = "Retrieval heads in long-context models", doi = {10.9/z}}',
  ])('%s', async (text) => {
    expect((await titles(text))[0]).toBe(first);
  });

  it('with an identifier, by that', async () => {
    expect(await titles('Someone et al. (2024). Another title, arXiv:2410.10819, of many words.')).toEqual([first]);
  });
});

describe('what the collection does not have', () => {
  it.each([
    '2410.99999',
    'https://doi.org/10.1/unknown',
    '@article{nokey, title = {Attention to heads}, year = 2020}',
    'Hopper, G., & Doe, J. (2023). Attention with heads for retrieval. ICML, 5, 1–9.',
  ])('is said to be absent: %s', async (text) => {
    expect(await ask(text)).toMatchObject({ isAbsent: true, total: 0 });
  });

  it('is not said of words', async () => {
    for (const text of ['zzzqqq', 'heads', 'models of 2024, 3 of them', 'GPT-4o'])
      expect((await ask(text)).isAbsent, text).toBe(false);
  });
});

it('a title with its line breaks finds its paper first', async () => {
  expect((await titles('Attention and its\n  many heads of\n models'))[0]).toBe(
    'Attention and its many heads of models',
  );
});

describe('fields', () => {
  it.each([
    ['author:lovelace', [first]],
    ['author:"Ada Lovelace"', [first]],
    ['author:muller heads', [first]],
    ['venue:neurips', [first]],
    ['has:code', [first]],
    ['has:models', ['Attention and its many heads of models']],
  ])('%s finds %j', async (text, found) => {
    expect(await titles(text)).toEqual(found);
  });

  it('that no paper has are passed over, and the answer says so', async () => {
    expect(await ask('heads author:nobody')).toMatchObject({ dropped: ['author:nobody'], lacksNames: false });
    const nameless = await searchOver([{ title: 'Heads' }]);
    expect(await nameless.ask('heads author:nobody')).toMatchObject({ total: 1, lacksNames: true });
  });
});

it.each([
  'how to make the kv cache smaller (in 2024)',
  'The theory of Whole Word Morphology Ford et al. (1997) is outlined, and results are presented.',
  'In 2019, BERT, of Google, was new. It was pre-trained on pp. 1-9 of books.',
])('readPasted leaves a sentence as it is: %s', (text) => {
  expect(readPasted(text)).toEqual({ ids: [], key: null, text, isCitation: false });
});
