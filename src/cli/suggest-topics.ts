/** `npm run topics:suggest [-- --limit N] [--all] [--dry-run]`: drafts of topics for the papers that none holds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { topicAssigner } from '../derived/assign-topics.ts';
import { countNoun } from '../derived/count-noun.ts';
import { abbreviationPairs, definitionsOf, glossary } from '../derived/glossary.ts';
import { suggestTopics } from '../derived/suggest-topics.ts';
import { formatTopicDraft } from '../derived/topic-draft.ts';
import { loadLibrary } from '../loaders/load-library.ts';
import { currentOptions } from '../options/current-options.ts';
import { readOptions } from './read-options.ts';

const { values } = readOptions({
  options: {
    limit: { type: 'string', default: '30' },
    all: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
});
const { seeds: folder, site } = currentOptions();
// Most phrases that papers share name a method.
const axis = (site.axes.find(({ name }) => name === 'method') ?? site.axes[0])?.name;
const { papers, topics } = await loadLibrary(folder);
const topicsOf = topicAssigner(topics.map(({ slug, data }) => ({ ...data, slug })));
const unplaced = new Set(papers.filter((paper) => topicsOf(paper).length === 0).map(({ slug }) => slug));

if (papers.length === 0) console.log('There are no papers to suggest topics for.');
else if (unplaced.size === 0 && !values.all)
  console.log('Every paper stands under a topic. With --all, topics are suggested all the same.');
else await suggest();

async function suggest(): Promise<void> {
  const pairs = abbreviationPairs(glossary(papers.map((paper) => ({ ...paper, definitions: definitionsOf(paper) }))));
  const drafts = suggestTopics(papers, { pairs, limit: Number(values.limit), ...(values.all ? {} : { unplaced }) });
  const known = new Set(topics.map(({ slug }) => slug));
  await mkdir(join(folder, 'topics'), { recursive: true });
  let written = 0;
  for (const draft of drafts) {
    const line = `${draft.slug}.md  ${draft.label} (${countNoun(draft.papers.length, 'paper')})`;
    if (known.has(draft.slug)) console.log(`kept     ${line}`);
    else if (values['dry-run'] || (await writeNew(`${draft.slug}.md`, formatTopicDraft(draft, axis)))) {
      console.log(`${values['dry-run'] ? 'would be' : 'drafted '} ${line}`);
      written++;
    } else console.log(`kept     ${line}`);
  }
  const reach = new Set(drafts.flatMap((draft) => draft.papers).filter((slug) => unplaced.has(slug)));
  console.log(
    `${countNoun(written, 'draft')} for ${reach.size} of ${countNoun(unplaced.size, 'paper')} without a topic. Look through ${join(folder, 'topics')}, give each an axis and a sentence, and delete what is none.`,
  );
}

/** False where a curator's file has that name: it is never touched. */
async function writeNew(name: string, text: string): Promise<boolean> {
  try {
    await writeFile(join(folder, 'topics', name), text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
