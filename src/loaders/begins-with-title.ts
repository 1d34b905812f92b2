/** Whether an entry's title and abstract, run together, may be cut behind `title`: at white space of any kind. */
export function beginsWithTitle(text: string, title: string): boolean {
  return text.startsWith(title) && /^\s[\s\S]/.test(text.slice(title.length));
}
