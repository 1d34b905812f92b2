/** A place where code, models or data are kept. */
export interface CodeAddress {
  readonly url: string;
  /** The host's name, as readers know it. */
  readonly host: string;
  /** Owner and name. */
  readonly repository: string;
}

const hosts = new Map(
  Object.entries({
    'github.com': 'GitHub',
    'gitlab.com': 'GitLab',
    'bitbucket.org': 'Bitbucket',
    'codeberg.org': 'Codeberg',
    'huggingface.co': 'Hugging Face',
  }),
);

/** Reads an address as that of a repository. `null`: it leads elsewhere. */
export function codeAddress(url: string): CodeAddress | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const host = hosts.get(hostname.replace(/^www\./, ''));
  const [owner, name] = pathname.split('/').filter((part) => part !== '');
  if (!host || !owner || !name) return null;
  return { url, host, repository: `${owner}/${name.replace(/\.git$/, '')}` };
}
