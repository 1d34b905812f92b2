/** What an abstract's page knows beside its text. */
export interface AbstractContext {
  /** The paper's title: what it defines is explained in the abstract too. */
  readonly title: string;
}

/** The part of a virtual file that plugins read. */
export interface ContextFile {
  readonly data: Readonly<Record<string, unknown>>;
}

const nothing: AbstractContext = { title: '' };

/** For the pipeline to hand to its plugins. */
export function withContext(context: Partial<AbstractContext>): { data: Record<string, unknown> } {
  return { data: { context: { ...nothing, ...context } } };
}

export function contextOf({ data }: ContextFile): AbstractContext {
  return (data['context'] as AbstractContext | undefined) ?? nothing;
}
