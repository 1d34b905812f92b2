import { seedPapers } from './seed-papers.ts';

const plain = seedPapers.find(({ hasRemarks }) => !hasRemarks);
const remarked = seedPapers.find(({ hasRemarks }) => hasRemarks);

/** One page of each kind that reads without JavaScript, by what it is; paths are below the site's address. */
export const staticPages: Readonly<Record<string, string>> = {
  home: '',
  'papers, newest': 'papers/',
  'papers, most voted': 'papers/votes/',
  'papers, A to Z': 'papers/titles/',
  'a paper': `papers/${plain?.slug}/`,
  'a paper with remarks': `papers/${remarked?.slug}/`,
  topics: 'topics/',
  'a topic': 'topics/language-model-inference/',
  'a narrower topic': 'topics/kv-cache/',
  'a reading path': 'topics/language-model-inference/path/',
  glossary: 'glossary/',
  numbers: 'numbers/',
  'numbers, newest': 'numbers/newest/',
  'live models': 'models/',
  'the map': 'map/',
  'the map as a table': 'map/table/',
  'the choice of papers to compare': 'compare/',
  about: 'about/',
  'the reader’s list': 'list/',
  'without a network': 'offline/',
  'not found': '404.html',
};

/** The states of the search page. */
export const searchPages: Readonly<Record<string, string>> = {
  'search, idle': 'search/',
  'search, with results': 'search/?q=streaming',
  'search, without results': 'search/?q=zzzqqq',
};

/** Every kind of page. */
export const allPages: Readonly<Record<string, string>> = { ...staticPages, ...searchPages };

/** Rows for `test.each`: name and path. */
export function rowsOf(pages: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(pages);
}
