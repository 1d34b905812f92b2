import type { FacetCounts, Facets } from '../../search/count-facets.ts';

/** Writes behind each choice of a filter how many papers it would leave. */
export function showFacetCounts(form: HTMLFormElement, { topics, years }: Facets): void {
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
