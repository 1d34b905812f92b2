import type { Question } from '../../search/answer.ts';

export const emptyQuestion: Question = { text: '', topic: '', year: '', sort: '' };

const sorts = ['', 'date', 'votes'] as const;

/** What a control named “sort” may say; anything else is by relevance. */
export function toSort(value: string | null): Question['sort'] {
  return sorts.find((sort) => sort === value) ?? '';
}

/** Reads a question from a page's query string. Anything unknown is passed over. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get('q') ?? '',
    topic: parameters.get('topic') ?? '',
    year: /^\d{4}$/.exec(parameters.get('year') ?? '')?.[0] ?? '',
    sort: toSort(parameters.get('sort')),
  };
}

/** The query string of a question, `''` for the empty one: the inverse of `readQuestion`. */
export function writeQuestion({ text, topic, year, sort }: Question): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text);
  if (topic !== '') parameters.set('topic', topic);
  if (year !== '') parameters.set('year', year);
  if (sort !== '') parameters.set('sort', sort);
  const string = parameters.toString();
  return string === '' ? '' : `?${string}`;
}

/** True where there is nothing to look for. */
export function isEmpty({ text, topic, year }: Question): boolean {
  return text.trim() === '' && topic === '' && year === '';
}
