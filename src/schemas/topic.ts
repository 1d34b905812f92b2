import { z } from 'zod';

export const axes = ['task', 'method', 'modality'] as const;

/** The front matter of `topics/<slug>.md`. */
export const topicSchema = z.strictObject({
  label: z.string().min(1),
  /** What kind of topic it is: what is done, how, or on what. */
  axis: z.enum(axes),
  /** Slug of the wider topic. A paper of a topic belongs to its parents too. */
  parent: z.string().optional(),
  /**
   * Phrases that put a paper here when its title or abstract has one of them. Matched as whole words,
   * without regard to case, hyphens and a plural ending.
   */
  match: z.array(z.string().min(2)).min(1),
});

export type Topic = z.infer<typeof topicSchema>;
export type Axis = (typeof axes)[number];
