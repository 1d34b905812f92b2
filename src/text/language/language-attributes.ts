const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** What HTML says of a text that is not in the page's own language: nothing where it is. */
export function languageAttributes(
  language: string,
  pageLanguage: string,
): { readonly lang?: string; readonly dir?: 'rtl' | 'auto' } {
  if (primary(language) === primary(pageLanguage)) return {};
  return { lang: language, dir: rightToLeft.test(language) ? 'rtl' : 'auto' };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}
