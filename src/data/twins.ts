import {
  homeMarkdown,
  type ListedPaper,
  type ListedTopic,
  llmsText,
  papersMarkdown,
  topicMarkdown,
  topicsMarkdown,
} from '../derived/markdown/list-markdown.ts';
import { site } from '../site.ts';
import { library, type PaperEntry, type TopicEntry } from './library.ts';
import { absolute, href, paperTwin, topicTwin } from './links.ts';

const newest = 20;
/** As many as a language model can take in with the rest of the page. */
const listedForModels = 500;

const listedPaper = ({ slug, plainTitle, date }: PaperEntry): ListedPaper => ({
  title: plainTitle,
  url: absolute(paperTwin(slug)),
  date: date.text === 'no date' ? '' : date.text,
});

const listedTopic = ({ slug, label, papers }: TopicEntry): ListedTopic => ({
  label,
  url: absolute(topicTwin(slug)),
  count: papers.length,
});

/** The Markdown twins of the pages that are no paper's, by path. */
const writers: Readonly<Record<string, () => Promise<string>>> = {
  'index.md': async () => {
    const { papers, topics } = await library();
    return homeMarkdown({
      ...site,
      newest: papers.slice(0, newest).map(listedPaper),
      all: absolute(href('papers.md')),
      topics: topics.map(listedTopic),
    });
  },
  'papers.md': async () => papersMarkdown((await library()).papers.map(listedPaper)),
  'topics.md': async () => topicsMarkdown((await library()).topics.map(listedTopic)),
  'llms.txt': llms,
};

/** A Markdown twin, or `/llms.txt`. @param path below the base, a key of the table above */
export async function twin(path: string): Promise<Response> {
  return markdownResponse((await writers[path]?.()) ?? null);
}

/** The Markdown twin of a topic's page, or a 404. */
export async function topicTwinFile(slug: string): Promise<Response> {
  const { topics, topicBySlug } = await library();
  const topic = topicBySlug.get(slug);
  if (!topic) return markdownResponse(null);
  return markdownResponse(
    topicMarkdown({
      label: topic.label,
      description: topic.source,
      phrases: topic.match,
      papers: topic.papers.map(listedPaper),
      narrower: topics.filter(({ parent }) => parent === slug).map(listedTopic),
    }),
  );
}

async function llms(): Promise<string> {
  const { papers, topics } = await library();
  const file = (path: string, note: string) => ({ label: path, url: absolute(href(path)), note });
  return llmsText({
    name: site.name,
    summary: `${site.tagline}. Beside each paper’s page, papers/…/, stand its Markdown twin, papers/….md, its data, .json, and its citation, .bib and .ris.`,
    total: papers.length,
    papers: papers.slice(0, listedForModels).map(listedPaper),
    topics: topics.map(listedTopic),
    files: [
      file('papers.json', `all papers with address${topics.length > 0 ? ', date and topics' : ' and date'}`),
      file('papers.bib', 'all papers as BibTeX'),
      file('papers.md', 'all papers as a list'),
      file('feed.xml', 'the newest papers as an Atom feed'),
      file('feed.json', 'the newest papers as a JSON feed'),
    ],
  });
}

function markdownResponse(text: string | null): Response {
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
