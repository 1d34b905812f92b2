import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { suggestTopics } from '../../../src/derived/suggest-topics.ts';
import { formatTopicDraft } from '../../../src/derived/topic-draft.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';

function papersOf(...titles: readonly string[]) {
  return titles.map((title, index) => ({ slug: `p${index}`, title, abstract: `${title} is what we look at.` }));
}

const papers = papersOf(
  'Graph Neural Networks for Molecules',
  'A graph neural network of roads',
  'Speech Recognition for Birds',
  'Speech recognition on phones',
  'GNN pruning',
  'Cats and dogs',
  'Rivers of ice',
);
const pairs = [{ short: 'GNN', long: 'graph neural network', papers: 2 }];

describe('suggestTopics', () => {
  it('suggests phrases that recur, with the papers that only abbreviate them, and none inside another', () => {
    const topics = suggestTopics(papers, { pairs, limit: 5 });
    expect(topics.map(({ label, papers: own }) => [label, own])).toEqual([
      ['Graph neural networks', ['p0', 'p1', 'p4']],
      ['Speech recognition', ['p2', 'p3']],
    ]);
    expect(topics[0]?.match).toEqual(['graph neural network', 'GNN']);
    expect(topics[0]?.slug).toBe('graph-neural-networks');
  });

  it('helps the papers that no topic holds, where they are named', () => {
    const topics = suggestTopics(papers, { pairs, limit: 5, unplaced: new Set(['p2']) });
    expect(topics.map(({ label }) => label)).toEqual(['Speech recognition']);
  });

  it('keeps to the limit, and suggests nothing for nothing', () => {
    expect(suggestTopics(papers, { pairs, limit: 1 })).toHaveLength(1);
    expect(suggestTopics([], { pairs: [], limit: 5 })).toEqual([]);
    expect(suggestTopics(papersOf('', '', ''), { pairs: [], limit: 5 })).toEqual([]);
  });
});

describe('formatTopicDraft', () => {
  it('writes a file that the site reads as a topic', () => {
    const [topic] = suggestTopics(papers, { pairs, limit: 1 });
    if (!topic) throw new Error('no topic');
    const [, frontMatter = '', body = ''] = formatTopicDraft(topic).split(/^---$/m);
    expect(topicSchema.parse(parse(frontMatter))).toEqual({ label: topic.label, axis: 'method', match: topic.match });
    expect(body).toContain('3 papers have these words');
  });
});
