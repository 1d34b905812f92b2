import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, expect, it } from 'vitest';
import { pagefindFiles, searchedPart } from '../../../src/integrations/pagefind-index.ts';

const page = `<!DOCTYPE html><html lang="en"><head><title>A page</title><script>one</script></head>
<body><header>two</header><main>
<article data-pagefind-body> <h1 data-pagefind-weight="1">Quiet birds</h1>
 <div data-pagefind-ignore data-pagefind-meta="arxiv:2401.00001"><p data-pagefind-meta="authors">Ada</p></div>
 <p>They sleep <data id="f0" value="2">2 hours</data> long.</p>
 <div data-pagefind-ignore><aside class="note">three</aside></div>
 <aside class="margin" data-pagefind-ignore><a href="/topics/rest/" data-pagefind-filter="topic"> Rest </a>
 <section>four <a href="/">five</a></section></aside>
 <nav data-pagefind-ignore><a href="/">six</a></nav>
</article></main><footer>seven</footer></body></html>`;

afterAll(() => pagefind.close());

/** What Pagefind stores of a page. */
async function documentOf(html: string): Promise<unknown> {
  const files = await pagefindFiles(
    (async function* () {
      yield { url: 'papers/birds/', html };
    })(),
  );
  const [, packed = new Uint8Array()] = [...files].find(([path]) => path.endsWith('.pf_fragment')) ?? [];
  const text = gunzipSync(packed).toString();
  return JSON.parse(text.slice(text.indexOf('{')));
}

it('searchedPart leaves out what Pagefind would not read', () => {
  const part = searchedPart(page) ?? '';
  for (const word of ['one', 'two', 'four', 'five', 'six', 'seven']) expect(part).not.toContain(word);
  expect(part.length).toBeLessThan(page.length);
});

it('searchedPart leaves nothing out that Pagefind reads', async () => {
  const whole = await documentOf(page);
  expect(await documentOf(searchedPart(page) ?? '')).toEqual(whole);
  expect(whole).toMatchObject({
    content: 'Quiet birds. They sleep 2 hours long.',
    meta: { title: 'Quiet birds', arxiv: '2401.00001', authors: 'Ada' },
    filters: { topic: ['Rest'] },
  });
});

it('searchedPart of a page that is not searched is nothing', () => {
  expect(searchedPart('<html><body><article>Not marked</article></body></html>')).toBeNull();
});

it('keeps raised and lowered text apart from what it stands beside', () => {
  const article = (text: string) => `<html><body><article data-pagefind-body><p>${text}</p></article></body></html>`;
  expect(searchedPart(article('10<sup>6</sup> of CO<sub>2</sub> and x<sup>a/b</sup>'))).toContain(
    '<p>10⁶ of CO₂ and x^a/b</p>',
  );
});
