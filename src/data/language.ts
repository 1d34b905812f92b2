import { site } from '../site.ts';
import { languageAttributes } from '../text/language/language-attributes.ts';
import type { PaperEntry } from './library.ts';

/** `lang` and `dir` for an element that holds a paper's own words. */
export function ownLanguage({ language }: Pick<PaperEntry, 'language'>): ReturnType<typeof languageAttributes> {
  return languageAttributes(language, site.language);
}
