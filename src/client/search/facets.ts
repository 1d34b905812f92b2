import type { Answer, FacetCounts } from '../../search/answer.ts';

/** Writes behind each choice of a filter how many papers it would leave. */
export function showFacetCounts(form: HTMLFormElement, { topics, years }: Pick<Answer, 'topics' | 'years'>): void {
  showCounts(form.elements.namedItem('topic'), topics);
  showCounts(form.elements.namedItem('year'), years);
}

function showCounts(control: Element | RadioNodeList | null, counts: FacetCounts): void {
  if (!(control instanceof HTMLSelectElement)) return;
  const known = new Map(counts);
  for (const option of control.options) {
    if (option.value === '') continue;
    const papers = known.get(option.value);
    option.textContent = papers === undefined ? option.value : `${option.value} (${papers})`;
    option.disabled = papers === 0 && !option.selected;
  }
}
