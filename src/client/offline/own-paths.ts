/**
 * Which addresses belong to this site. Below its base path another site or program of the origin may live
 * (`/other/` beside a site at `/`): only what the build wrote is the site's own.
 *
 * @param base the base path, with a trailing slash
 * @param names the first segments of the site's files, such as `papers` and `feed.xml`
 */
export function ownPaths(base: string, names: readonly string[]): (pathname: string) => boolean {
  const own = new Set(names);
  return (pathname) => {
    if (!pathname.startsWith(base)) return false;
    const [first = ''] = pathname.slice(base.length).split('/');
    return first === '' || own.has(first);
  };
}
