import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstSentence } from '../derived/first-sentence.ts';
import { formatPlaces, placesFile } from '../map/kept-places.ts';
import { layOut } from '../map/lay-out.ts';
import { type MapView, mapView } from '../map/map-view.ts';
import type { Point } from '../map/point.ts';
import { textVectors } from '../map/text-vectors.ts';
import { currentOptions } from '../options/current-options.ts';
import { mapPlacesSchema } from '../schemas/map-places.ts';
import { knowledge } from './knowledge.ts';
import { type Library, library } from './library.ts';

/** Characters of the sentence that is shown with a title. */
const sentenceLength = 200;

interface PaperMap {
  readonly view: MapView;
  /** The file that keeps the places for the next build. */
  readonly places: string;
}

const made = new WeakMap<Library, Promise<PaperMap>>();

/** The map of the collection; made once for a library. */
export async function paperMap(): Promise<PaperMap> {
  const whole = await library();
  const known = made.get(whole) ?? make(whole);
  made.set(whole, known);
  return known;
}

async function make({ papers, topics, positionOf }: Library): Promise<PaperMap> {
  const { relatedTo } = await knowledge();
  const last = readLast();
  const places = layOut({
    kept: papers.map(({ slug }) => last.get(slug) ?? null),
    alike: (index) => {
      const paper = papers[index];
      return paper ? relatedTo(paper).map((found) => positionOf.get(found.paper.slug) ?? 0) : [];
    },
    vectors: () =>
      textVectors(
        papers.map(({ plainTitle: title, plainAbstract: abstract, language }) => ({ title, abstract, language })),
      ),
  });
  const now = papers.map(({ slug }, index) => [slug, places[index] ?? [0, 0]] as const);
  return { view: viewOf({ papers, topics, positionOf }, places), places: formatPlaces(new Map([...last, ...now])) };
}

function viewOf(
  { papers, topics, positionOf }: Pick<Library, 'papers' | 'topics' | 'positionOf'>,
  places: readonly Point[],
) {
  return mapView(
    papers.map(({ slug, plainTitle, plainAbstract, language, date, upvotes }) => ({
      slug,
      title: plainTitle,
      language,
      sentence: firstSentence(plainAbstract, sentenceLength),
      shownDate: date.text,
      date,
      votes: upvotes,
    })),
    places,
    topics
      .filter((topic) => topic.papers.length > 0)
      .map((topic) => ({ label: topic.label, papers: topic.papers.map(({ slug }) => positionOf.get(slug) ?? 0) })),
  );
}

/** Where papers were on the last map. The loaders have reported a file that cannot be read. */
function readLast(): ReadonlyMap<string, Point> {
  try {
    const text = readFileSync(join(currentOptions().seeds, placesFile), 'utf8');
    return new Map(Object.entries(mapPlacesSchema.parse(JSON.parse(text)).places));
  } catch {
    return new Map();
  }
}
