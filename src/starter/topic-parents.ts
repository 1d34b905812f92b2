import { parse } from 'yaml';
import { splitFrontMatter } from '../loaders/front-matter.ts';
import { type Files, isSame, textOf } from './files.ts';

/** The sample's topics that a curator's own stand below: names of files, whose removal would break those. */
export function topicParents(seeds: Files, sample: Files): ReadonlySet<string> {
  const needed = new Set<string>();
  const own = [...seeds.keys()].filter(
    (name) => name.startsWith('topics/') && !isSame(seeds.get(name), sample.get(name)),
  );
  for (const name of own) {
    for (let parent = parentOf(seeds, name); parent !== null && !needed.has(parent); parent = parentOf(seeds, parent)) {
      if (isSame(seeds.get(parent), sample.get(parent))) needed.add(parent);
    }
  }
  return needed;
}

function parentOf(seeds: Files, name: string): string | null {
  try {
    const front: unknown = parse(splitFrontMatter(textOf(seeds.get(name)))?.front ?? '');
    const parent = typeof front === 'object' && front !== null && 'parent' in front ? front.parent : undefined;
    return typeof parent === 'string' && seeds.has(`topics/${parent}.md`) ? `topics/${parent}.md` : null;
  } catch {
    return null;
  }
}
