import koffi from 'koffi';

/**
 * Lets two folders change places in one step, so that there is no moment at which either path names nothing.
 * Node has no call for it; the system's own is `renameat2` on Linux and `renamex_np` on macOS.
 * @returns whether it was done: not every system and file system can
 */
export function exchangeFolders(a: string, b: string): boolean {
  try {
    const system = koffi.load(null);
    if (process.platform === 'linux') {
      const renameat2 = system.func('int renameat2(int, const char *, int, const char *, unsigned int)');
      return renameat2(atWorkingFolder, a, atWorkingFolder, b, renameExchange) === 0;
    }
    if (process.platform === 'darwin')
      return system.func('int renamex_np(const char *, const char *, unsigned int)')(a, b, renameSwap) === 0;
  } catch {
    // No such function in this C library.
  }
  return false;
}

/** From `fcntl.h` and `linux/fs.h`, and from `stdio.h` of macOS. */
const atWorkingFolder = -100;
const renameExchange = 2;
const renameSwap = 2;
