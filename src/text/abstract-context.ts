import type { Definition } from './abbreviations.ts';
import type { Figure } from './figures/figure.ts';

/** What is known of an abstract beside its text; what is `null` is found in the text itself. */
export interface AbstractContext {
  readonly definitions: readonly Pick<Definition, 'short' | 'long'>[] | null;
  readonly figures: readonly Figure[] | null;
  /** Names that are to lead somewhere, with the address. */
  readonly mentions: readonly { readonly name: string; readonly href: string }[];
}

/** The part of a virtual file that plugins read. */
export interface ContextFile {
  readonly data: Readonly<Record<string, unknown>>;
}

const nothing: AbstractContext = { definitions: null, figures: null, mentions: [] };

/** For the pipeline to hand to its plugins. */
export function withContext(context: Partial<AbstractContext>): { data: Record<string, unknown> } {
  return { data: { context: { ...nothing, ...context } } };
}

export function contextOf({ data }: ContextFile): AbstractContext {
  return (data['context'] as AbstractContext | undefined) ?? nothing;
}
