/** Ends a command that failed: what the curator can mend in the curator's words, anything else with its stack. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  // The loaders run in another module graph, so classes cannot be compared.
  const name = error instanceof Error ? error.name : '';
  const fault = diskFault(error);
  if (name === 'Refusal' || fault !== null) console.error(fault ?? (error as Error).message);
  else if (name === 'ListingError') reportListing((error as Error).message);
  else console.error(error);
}

function reportListing(message: string): void {
  const count = message.split('\n').length;
  const errors = `${count} ${count === 1 ? 'error' : 'errors'}`;
  console.error(
    `${message}\n\nNothing was built: ${errors}. With --lenient the good entries are built and these are listed.`,
  );
}

const faults: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  ENOSPC: ['no space left on the disk', 'Free some space.'],
  EDQUOT: ['no space left in your quota', 'Free some space.'],
  EROFS: ['a file system that may only be read', 'Choose another folder.'],
  EACCES: ['no permission', 'Give yourself permission to write there.'],
  EPERM: ['no permission', 'Give yourself permission to write there.'],
  EIO: ['a fault of the disk', 'See that the disk is in order.'],
  EMFILE: ['too many open files', 'Raise the limit of open files (ulimit -n).'],
};

/** What kept a file from being written, where that is what an error comes from. */
function diskFault(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    // A write that fails names no file, and Pagefind writes in a process of its own.
    const isFull = code === 'ENOSPC' || /no space left on device/i.test(cause.message);
    const fault = faults[isFull ? 'ENOSPC' : (code ?? '')];
    const place = dest ?? path ?? (isFull ? 'the site' : undefined);
    if (fault && place !== undefined) return `${place}: expected to be written, found ${fault[0]}. ${fault[1]}`;
  }
  return null;
}
