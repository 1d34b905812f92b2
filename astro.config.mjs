import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/files/cache-folder.ts';
import { forgetPapers } from './src/integrations/forget-papers.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { watchSite } from './src/integrations/watch-site.ts';
import { currentOptions } from './src/options/current-options.ts';
import { curatedMarkdown } from './src/text/curated-markdown.ts';

const { seeds, origin, base } = currentOptions();

// What `npm run dev` serves. `npm run build` lets Astro bundle the same pages and renders them itself: src/build/.
export default defineConfig({
  cacheDir: cacheFolder(seeds),
  site: origin ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  // The default joins words across a line break.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  // An inlined asset would need a hash in the content security policy.
  vite: { build: { assetsInlineLimit: 0 }, define: { __DEVICE_PREFIX__: JSON.stringify(`incipit:${base}:`) } },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, processor: curatedMarkdown },
  integrations: [watchSite(seeds), forgetPapers(), searchIndex()],
});
