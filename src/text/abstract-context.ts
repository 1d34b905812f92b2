import type { Definition } from './abbreviations.ts';

/** What an abstract's page knows beside its text. */
export interface AbstractContext {
  /** What the paper defines; where it is not given, what the abstract defines. */
  readonly definitions: readonly Definition[] | null;
}

/** The part of a virtual file that plugins read. */
export interface ContextFile {
  readonly data: Readonly<Record<string, unknown>>;
}

const nothing: AbstractContext = { definitions: null };

/** For the pipeline to hand to its plugins. */
export function withContext(context: Partial<AbstractContext>): { data: Record<string, unknown> } {
  return { data: { context: { ...nothing, ...context } } };
}

export function contextOf({ data }: ContextFile): AbstractContext {
  return (data['context'] as AbstractContext | undefined) ?? nothing;
}
