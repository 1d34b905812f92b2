/** Ends a command that failed: errors of the seeds as a list, anything else with its stack. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  // The loaders run in another module graph, so the class itself cannot be compared.
  if (!(error instanceof Error) || error.name !== 'ListingError') {
    console.error(error);
    return;
  }
  const count = error.message.split('\n').length;
  const errors = `${count} ${count === 1 ? 'error' : 'errors'}`;
  console.error(
    `${error.message}\n\nNothing was built: ${errors}. With --lenient the good entries are built and these are listed.`,
  );
}
