import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { collapse } from '../support/html-document.ts';
import { seedPapers, seedTopics } from '../support/seed-papers.ts';

interface ListedPaper {
  readonly id: string;
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly topics: readonly string[];
}

const source = await readFile(join(inject('siteFolder'), 'papers.json'), 'utf8');
const papers = JSON.parse(source) as readonly ListedPaper[];

test('papers.json holds all nine papers, newest first, with title, address and date', () => {
  const newest = [...seedPapers].sort((a, b) => (a.date < b.date ? 1 : -1));
  expect(papers.map(({ slug, url, title, date }) => ({ slug, url, title: collapse(title), date }))).toEqual(
    newest.map(({ slug, title, date }) => ({
      slug,
      url: `${inject('siteUrl')}papers/${slug}/`,
      title: collapse(title),
      date,
    })),
  );
});

test('a paper has exactly the fields of the contract', () => {
  for (const paper of papers) {
    // No listing of the seeds gives identifiers of its own, so no paper has a `sourceId`.
    expect(Object.keys(paper).sort()).toEqual(['date', 'id', 'slug', 'title', 'topics', 'url']);
    expect(paper.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('identifiers are unique, and the same as in the feed', async () => {
  const feed = await readFile(join(inject('siteFolder'), 'feed.xml'), 'utf8');
  expect(new Set(papers.map(({ id }) => id)).size).toBe(9);
  for (const { id } of papers) expect(feed).toContain(`<id>${id}</id>`);
});

test('topics are named by their slugs, and each has a page that names the paper', async () => {
  for (const { slug, topics } of papers) {
    expect(topics.length, slug).toBeGreaterThan(0);
    expect(new Set(topics).size).toBe(topics.length);
    for (const topic of topics) {
      expect(seedTopics).toContain(topic);
      const page = await readFile(join(inject('siteFolder'), 'topics', topic, 'index.html'), 'utf8');
      expect(page, `${slug} in ${topic}`).toContain(`/papers/${slug}/`);
    }
  }
});

test('the file has one paper a line, so that a change reads as a change of lines', () => {
  const lines = source.trimEnd().split('\n');
  expect(lines).toHaveLength(papers.length + 2);
});
