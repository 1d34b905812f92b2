import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/files/cache-folder.ts';
import { bulkWriter } from './src/integrations/bulk-writer.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { keptPapers } from './src/integrations/kept-papers.ts';
import { isListedPage } from './src/integrations/listed-pages.ts';
import { offlineCopy } from './src/integrations/offline-copy.ts';
import { sealedStore } from './src/integrations/sealed-store.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { watchSite } from './src/integrations/watch-site.ts';
import { currentOptions } from './src/options/current-options.ts';
import { curatedRehypePlugins } from './src/text/curated-markdown.ts';
import { remarkAbbreviations } from './src/text/remark-abbreviations.ts';
import { remarkCodeAddresses } from './src/text/remark-code-addresses.ts';

const { seeds, origin, base } = currentOptions();
const search = searchIndex();

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
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkAbbreviations, remarkCodeAddresses],
      rehypePlugins: curatedRehypePlugins,
      remarkRehype: { clobberPrefix: 'note-' },
      // It rewrites quotes and dashes.
      smartypants: false,
    }),
  },
  // In this order: the last lists the files of all others.
  integrations: [
    watchSite(seeds),
    sealedStore(),
    keptPapers(),
    sitemap({ filter: isListedPage }),
    finishPages(search.readPage),
    bulkWriter(),
    search.integration,
    offlineCopy(),
  ],
});
