import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.rdf': 'application/rdf+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

export interface StaticServer {
  /** Address of the site's home, with a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a base path, as any web host does: index files, and 404.html for the rest. */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? await find(folder, path.slice(base.length)) : null;
    const shown = file ?? join(folder, '404.html');
    response.writeHead(file ? 200 : 404, { 'Content-Type': types[extname(shown)] ?? 'application/octet-stream' });
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function find(folder: string, path: string): Promise<string | null> {
  const file = join(folder, normalize(path.endsWith('/') || path === '' ? `${path}index.html` : path));
  const isFile = await stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return file.startsWith(folder) && isFile ? file : null;
}
