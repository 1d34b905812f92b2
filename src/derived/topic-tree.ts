import type { Axis } from '../schemas/site.ts';

export interface TopicLike {
  readonly slug: string;
  readonly label: string;
  /** Name of its axis. */
  readonly axis: string;
  readonly parent: string | null;
}

export interface TopicBranch<T extends TopicLike> {
  readonly topic: T;
  readonly children: readonly TopicBranch<T>[];
}

/** Topics by axis, those that have topics, and then as trees, each level by label. */
export function topicTree<T extends TopicLike>(
  topics: readonly T[],
  axes: readonly Axis[],
): readonly { readonly axis: Axis; readonly branches: readonly TopicBranch<T>[] }[] {
  const byLabel = [...topics].sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  const branch = (topic: T): TopicBranch<T> => ({
    topic,
    children: byLabel.filter(({ parent }) => parent === topic.slug).map(branch),
  });
  return axes
    .map((axis) => ({
      axis,
      branches: byLabel.filter((topic) => topic.axis === axis.name && topic.parent === null).map(branch),
    }))
    .filter(({ branches }) => branches.length > 0);
}

/**
 * Topics that share papers with this one and are neither above nor below it, most shared first.
 * @param papersOf slugs of the papers of a topic
 */
export function neighboringTopics<T extends TopicLike>(
  topic: T,
  topics: readonly T[],
  papersOf: (slug: string) => ReadonlySet<string>,
  limit: number,
): readonly { readonly topic: T; readonly shared: number }[] {
  const own = papersOf(topic.slug);
  return topics
    .filter((other) => other.slug !== topic.slug && !isAbove(other, topic, topics) && !isAbove(topic, other, topics))
    .map((other) => ({ topic: other, shared: [...papersOf(other.slug)].filter((slug) => own.has(slug)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.topic.label < b.topic.label ? -1 : 1))
    .slice(0, limit);
}

function isAbove<T extends TopicLike>(upper: T, lower: T, topics: readonly T[]): boolean {
  const seen = new Set<string>();
  for (let at: T | undefined = lower; at?.parent && !seen.has(at.slug); ) {
    if (at.parent === upper.slug) return true;
    seen.add(at.slug);
    const parent: string = at.parent;
    at = topics.find(({ slug }) => slug === parent);
  }
  return false;
}
