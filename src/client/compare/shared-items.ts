/** What several lists have in common, and what each has alone. */
export interface Shared {
  /** Items of at least two lists, those of more lists first. */
  readonly shared: readonly string[];
  /** For each list its items that no other has. */
  readonly own: readonly (readonly string[])[];
}

export function sharedItems(lists: readonly (readonly string[])[]): Shared {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return {
    shared: [...counts]
      .filter(([, count]) => count > 1)
      .sort(([, a], [, b]) => b - a)
      .map(([item]) => item),
    own: lists.map((list) => [...new Set(list)].filter((item) => counts.get(item) === 1)),
  };
}
