/** What a reader asks for: the words in the box and the choices beside it. */
export interface Query {
  readonly text: string;
  /** Label of a topic, or `''` for any. */
  readonly topic: string;
  /** Four digits, or `''` for any. */
  readonly year: string;
  readonly sort: '' | 'date';
}

export const emptyQuery: Query = { text: '', topic: '', year: '', sort: '' };

/** Reads a query from a page's query string. Anything unknown is passed over. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get('q') ?? '',
    topic: parameters.get('topic') ?? '',
    year: /^\d{4}$/.exec(parameters.get('year') ?? '')?.[0] ?? '',
    sort: parameters.get('sort') === 'date' ? 'date' : '',
  };
}

/** The query string of a query, `''` for the empty one: the inverse of `readQuery`. */
export function writeQuery({ text, topic, year, sort }: Query): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text);
  if (topic !== '') parameters.set('topic', topic);
  if (year !== '') parameters.set('year', year);
  if (sort !== '') parameters.set('sort', sort);
  const string = parameters.toString();
  return string === '' ? '' : `?${string}`;
}

/** True where there is nothing to look for. */
export function isEmpty({ text, topic, year }: Query): boolean {
  return text.trim() === '' && topic === '' && year === '';
}
