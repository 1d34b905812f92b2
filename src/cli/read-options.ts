import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Reads the command line. For what it does not know it names the options there are and ends the process with 2. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    console.error(`${reason.replace(/\.? To specify a positional.*$/, '')}. The options are ${names.join(', ')}.`);
    process.exit(2);
  }
}
