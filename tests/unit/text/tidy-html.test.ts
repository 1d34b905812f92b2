import { describe, expect, it } from 'vitest';
import { tidyHtml } from '../../../src/text/tidy-html.ts';

describe('tidyHtml', () => {
  it.each([
    ['<ul> <li> <a href="/">A</a> </li>\n<li>B</li> </ul>', '<ul><li><a href="/">A</a></li><li>B</li></ul>'],
    ['<p> one <a href="/">two</a> three </p>', '<p>one <a href="/">two</a> three</p>'],
    ['<span>a</span> <span>b</span>', '<span>a</span> <span>b</span>'],
    ['<meta content="a <p> b">  <meta content=\'<li> c\'>', '<meta content="a <p> b"><meta content=\'<li> c\'>'],
    ['<p data-pagefind-weight="1" data-pagefind-body class="x">a</p>', '<p class="x">a</p>'],
    ['<p title=" data-pagefind-body">a</p>', '<p title=" data-pagefind-body">a</p>'],
    ['<script> if (1) { "<p> x" } </script> <p>', '<script> if (1) { "<p> x" } </script><p>'],
    ['<pre> <p> a </p> </pre>', '<pre> <p> a </p> </pre>'],
    ['a &lt;p&gt; b', 'a &lt;p&gt; b'],
    ['<!-- <p> x -->', '<!-- <p> x -->'],
  ])('%s', (html, tidied) => {
    expect(tidyHtml(html)).toBe(tidied);
  });

  it('changes nothing that is tidy already', () => {
    const html = tidyHtml('<ul> <li> <b>x</b> y </li> </ul>');
    expect(tidyHtml(html)).toBe(html);
  });
});
