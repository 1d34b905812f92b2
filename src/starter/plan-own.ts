import { withoutListing, withoutSample } from './edit-files.ts';
import { type Files, isSame, textOf } from './files.ts';
import type { Plan, Step } from './plan.ts';
import { siteTemplate } from './site-template.ts';
import { topicParents } from './topic-parents.ts';

/** A file that a curator gives: the name it will have, and where it is now. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
  /** What stands in the way under that name: the file itself, one of the same bytes, or another. */
  readonly inPlace: 'nothing' | 'itself' | 'its like' | 'another';
}

const ours = 'the sample’s, unchanged';

/**
 * What makes a seeds folder a curator's own: the sample goes, given files and a `site.yaml` come. Only files that
 * are byte for byte the sample's are removed.
 */
export function planOwn(seeds: Files, sample: Files, given: readonly GivenFile[]): Plan {
  const listing = [...sample.keys()].find((name) => name.endsWith('.txt')) ?? '';
  const isGiven = given.some(({ name }) => name === listing);
  const listingStays = seeds.has(listing) && (isGiven || !isSame(seeds.get(listing), sample.get(listing)));
  const neededTopics = topicParents(seeds, sample);
  const steps = [...seeds.keys()].flatMap((name): Step[] => {
    if (name === 'README.md') return [];
    if (name === 'site.yaml') return planSite(seeds, sample);
    const belongsToListing =
      name === listing || /^(papers\/|(?:permalinks|map-places)\.json$|listings\.yaml$)/.test(name);
    if (listingStays && belongsToListing && sample.has(name))
      return [{ kind: 'keep', name, why: `${listing} is ${isGiven ? 'given' : 'edited'}, and this belongs to it` }];
    if (neededTopics.has(name)) return [{ kind: 'keep', name, why: 'a topic of yours is below it' }];
    if (isSame(seeds.get(name), sample.get(name))) return [{ kind: 'remove', name, why: ours }];
    return [planChanged(name, seeds, sample, listing)];
  });
  if (!seeds.has('site.yaml'))
    steps.push({
      kind: 'add',
      name: 'site.yaml',
      why: 'name, words and address of the site, each with its default',
      content: siteTemplate,
    });
  const isNamed = ({ name }: Step) => given.some((file) => file.name === name);
  const said = steps.filter((step) => step.kind !== 'keep' || !isNamed(step));
  return { steps: [...said, ...given.flatMap(planGiven)], problems: given.flatMap((file) => problemOf(file, steps)) };
}

function planSite(seeds: Files, sample: Files): Step[] {
  const name = 'site.yaml';
  if (textOf(seeds.get(name)) === siteTemplate) return [];
  if (!isSame(seeds.get(name), sample.get(name))) return [{ kind: 'keep', name, why: 'your own' }];
  return [{ kind: 'rewrite', name, why: `${ours}; a commented one takes its place`, text: siteTemplate, isOurs: true }];
}

/** A file that is not the sample's: kept, but where it speaks of papers that go. */
function planChanged(name: string, seeds: Files, sample: Files, listing: string): Step {
  const text = textOf(seeds.get(name));
  if (name.startsWith('papers/') && sample.has(name))
    return { kind: 'set aside', name, why: 'edited facts on a paper of the sample' };
  if (name === 'permalinks.json') {
    const edited = withoutSample(text, textOf(sample.get(name)));
    if (edited?.left === 0) return { kind: 'set aside', name, why: 'it has addresses of the sample only' };
    if (edited)
      return {
        kind: 'rewrite',
        name,
        why: `${edited.gone} addresses of the sample go, ${edited.left} stay`,
        text: edited.text,
        isOurs: false,
      };
  }
  if (name === 'listings.yaml') {
    const edited = withoutListing(text, listing);
    if (edited !== null)
      return { kind: 'rewrite', name, why: `what it says of ${listing} goes`, text: edited, isOurs: false };
  }
  return { kind: 'keep', name, why: 'your own' };
}

function planGiven({ name, path, inPlace }: GivenFile): Step[] {
  if (inPlace === 'itself') return [{ kind: 'keep', name, why: 'given, and in its place' }];
  if (inPlace === 'its like') return [{ kind: 'keep', name, why: `given, and the same as ${path}` }];
  return [{ kind: 'copy', name, why: `a copy of ${path}`, from: path }];
}

function problemOf({ name, path, inPlace }: GivenFile, steps: readonly Step[]): string[] {
  const goes = steps.some((step) => step.name === name && step.kind === 'remove');
  if (inPlace !== 'another' || goes) return [];
  return [
    `${path}: expected a name that is free in the folder, found another file named ${name} there. Rename one of the two.`,
  ];
}
