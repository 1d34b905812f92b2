import { z } from 'zod';
import { type Axis, defaultSite } from './site.ts';

/** The front matter of `topics/<slug>.md` in a collection whose topics are of these kinds. */
export function topicSchemaFor(axes: readonly Axis[]) {
  const names = axes.map(({ name }) => name);
  const axis = z.enum(names);
  const [only] = names;
  return z.strictObject({
    label: z.string().min(1),
    /** What kind of topic it is: what is done, how, or on what. Where there is one kind, it need not be said. */
    axis: names.length === 1 && only !== undefined ? axis.default(only) : axis,
    /** Slug of the wider topic. A paper of a topic belongs to its parents too. */
    parent: z.string().optional(),
    /**
     * Phrases that put a paper here when its title or abstract has one of them. Matched as whole words,
     * without regard to case, hyphens and a plural ending.
     */
    match: z.array(z.string().min(2)).min(1),
  });
}

/** The same with the axes of a collection that names none of its own. */
export const topicSchema = topicSchemaFor(defaultSite.axes);

export type Topic = z.infer<typeof topicSchema>;
