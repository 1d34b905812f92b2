import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { fileError } from './file-error.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Whether the social image that `site.yaml` names is a PNG file.
 * @param name its path below the folder
 * @param file `site.yaml`, for messages
 */
export async function checkImage(folder: string, name: string, file: string): Promise<readonly Diagnostic[]> {
  const found = await describe(join(folder, name));
  if (found === null) return [];
  return [
    fileError(
      file,
      'bad-image',
      `“image” to name a PNG file in this folder`,
      `${found}: ${name}`,
      'Put the picture into the folder, or correct the name.',
    ),
  ];
}

/** What a file is that is no PNG; `null` for one that is. */
async function describe(path: string): Promise<string | null> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0);
    return bytesRead === signature.length && signature.equals(buffer) ? null : 'a file of another kind';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'a file that cannot be read';
  }
}
