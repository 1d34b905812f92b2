import { stringify } from 'yaml';
import { countNoun } from './count-noun.ts';
import type { SuggestedTopic } from './suggest-topics.ts';

/**
 * A suggested topic as the file that a curator edits, `topics/<slug>.md`.
 * @param axis the name of one of the collection's axes
 */
export function formatTopicDraft({ label, match, papers }: SuggestedTopic, axis = 'method'): string {
  const frontMatter = stringify({ label, axis, match });
  return `---\n${frontMatter}---\n\nA draft: ${countNoun(papers.length, 'paper')} ${papers.length === 1 ? 'has' : 'have'} these words. Say here what the topic is, and choose its axis.\n`;
}
