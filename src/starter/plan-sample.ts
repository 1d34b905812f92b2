import { withListings, withSample } from './edit-files.ts';
import { type Files, isSame, textOf } from './files.ts';
import type { Plan, Step } from './plan.ts';
import { siteTemplate } from './site-template.ts';

const back = 'the sample’s';

/** What brings the sample back into a seeds folder: every file of it that is missing. A curator's own files stay. */
export function planSample(seeds: Files, sample: Files): Plan {
  const steps = [...sample].flatMap(([name, bytes]): Step[] => {
    const there = seeds.get(name);
    if (!seeds.has(name)) return [{ kind: 'add', name, why: back, content: bytes ?? '' }];
    if (isSame(there, bytes)) return [];
    const [text, ours] = [textOf(there), textOf(bytes)];
    if (name === 'site.yaml' && text === siteTemplate)
      return [{ kind: 'rewrite', name, why: `${back} takes the place of the empty one`, text: ours, isOurs: true }];
    const edited =
      name === 'permalinks.json' ? withSample(text, ours) : name === 'listings.yaml' ? withListings(text, ours) : null;
    if (edited !== null)
      return [{ kind: 'rewrite', name, why: `what it lacks of ${back} is added`, text: edited, isOurs: false }];
    return [{ kind: 'keep', name, why: 'your own; the sample’s is not put in its place' }];
  });
  return { steps, problems: [] };
}
