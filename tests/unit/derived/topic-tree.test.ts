import { describe, expect, it } from 'vitest';
import { neighboringTopics, type TopicBranch, type TopicLike, topicTree } from '../../../src/derived/topic-tree.ts';
import { defaultSite } from '../../../src/schemas/site.ts';

const topic = (slug: string, parent: string | null = null, axis: TopicLike['axis'] = 'method'): TopicLike => ({
  slug,
  label: slug.toUpperCase(),
  axis,
  parent,
});

/** A tree as text: `caching(kv(pruning))`. */
function drawn(branches: readonly TopicBranch<TopicLike>[]): string {
  return branches
    .map(({ topic: { slug }, children }) => (children.length > 0 ? `${slug}(${drawn(children)})` : slug))
    .join(' ');
}

const { axes } = defaultSite;

describe('topicTree', () => {
  it('has the axes in their order, and in each the topics as trees by label', () => {
    const topics = [
      topic('video', null, 'modality'),
      topic('kv', 'caching'),
      topic('batching'),
      topic('caching'),
      topic('activations', 'caching'),
      topic('pruning', 'kv'),
      topic('evaluation', null, 'task'),
    ];
    expect(topicTree(topics, axes).map(({ axis, branches }) => [axis.name, drawn(branches)])).toEqual([
      ['task', 'evaluation'],
      ['method', 'batching caching(activations kv(pruning))'],
      ['modality', 'video'],
    ]);
  });

  it('sorts labels without regard to case', () => {
    const topics = [
      { ...topic('b'), label: 'Beta' },
      { ...topic('a'), label: 'alpha' },
      { ...topic('c'), label: 'CTC' },
    ];
    expect(drawn(topicTree(topics, axes)[0]?.branches ?? [])).toBe('a b c');
  });

  it('keeps a topic below its parent though their axes differ', () => {
    const topics = [topic('streaming', null, 'task'), topic('sinks', 'streaming', 'method')];
    expect(topicTree(topics, axes).map(({ branches }) => drawn(branches))).toEqual(['streaming(sinks)']);
  });
});

describe('neighboringTopics', () => {
  const papers: Readonly<Record<string, readonly string[]>> = {
    caching: ['1', '2', '3'],
    kv: ['1', '2'],
    pruning: ['1'],
    video: ['1', '2'],
    audio: ['2'],
    speech: ['2'],
    text: ['9'],
  };
  const topics = ['speech', 'audio', 'text', 'video', 'caching']
    .map((slug) => topic(slug))
    .concat(topic('kv', 'caching'), topic('pruning', 'kv'));
  const neighborsOf = (slug: string, limit = 9) => {
    const own = topics.find((other) => other.slug === slug) ?? topic(slug);
    return neighboringTopics(own, topics, (other) => new Set(papers[other]), limit).map(
      ({ topic: other, shared }) => `${other.slug} ${shared}`,
    );
  };

  it('are those that share papers, most shared first, then by label', () => {
    expect(neighborsOf('video')).toEqual(['caching 2', 'kv 2', 'audio 1', 'pruning 1', 'speech 1']);
  });

  it('are never above or below, at any distance', () => {
    expect(neighborsOf('kv')).toEqual(['video 2', 'audio 1', 'speech 1']);
    expect(neighborsOf('caching')).toEqual(['video 2', 'audio 1', 'speech 1']);
    expect(neighborsOf('pruning')).toEqual(['video 1']);
  });

  it('are at most as many as asked for', () => {
    expect(neighborsOf('video', 2)).toEqual(['caching 2', 'kv 2']);
  });

  it('are none where no paper is shared', () => {
    expect(neighborsOf('text')).toEqual([]);
  });
});
