/** Languages in which papers are written, for names such as “English” or “Deutsch”. */
const codes =
  'en de fr es pt it nl sv da no nb nn fi is pl cs sk sl hr sr bs mk bg ro hu el ru uk be et lv lt tr az kk uz he ar fa ur hi bn ta te ml mr gu pa th vi id ms tl zh ja ko ka hy ca gl eu cy ga la af sw sq mn';

let named: ReadonlyMap<string, string> | null = null;

function languageNames(): ReadonlyMap<string, string> {
  const list = codes.split(' ');
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const pairs = list.flatMap((code) => {
    const own = new Intl.DisplayNames(code, { type: 'language' });
    return [english.of(code), own.of(code)].flatMap((name) => (name ? [[name.toLowerCase(), code] as const] : []));
  });
  const babel = { american: 'en-US', british: 'en-GB', usenglish: 'en-US', ukenglish: 'en-GB', ngerman: 'de' };
  return new Map([...pairs, ...Object.entries(babel)]);
}

/** The BCP 47 tag of a language that is given as a tag, a code of three letters or a name; else `null`. */
export function languageTag(text: string): string | null {
  const name = text.trim().toLowerCase();
  named ??= languageNames();
  const byName = named.get(name);
  if (byName) return byName;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name) || /^(?:und|mul|zxx|mis)\b/.test(name)) return null;
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}
