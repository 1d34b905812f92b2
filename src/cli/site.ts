/** `npm run dev`, the second half of `npm start`, and what `npm run check` needs first. */
import { dev, preview, sync } from 'astro';
import { silenceTelemetry } from '../options/environment.ts';
import { readOptions } from './read-options.ts';
import { reportFailure } from './report-failure.ts';
import { refuseOddPath, rootConfig } from './root-config.ts';

silenceTelemetry();

const { positionals, values } = readOptions({
  allowPositionals: true,
  options: { port: { type: 'string' }, host: { type: 'string' }, outDir: { type: 'string' } },
});
const server = {
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values.host === undefined ? {} : { host: values.host }),
};
const config = { ...rootConfig, server, ...(values.outDir === undefined ? {} : { outDir: values.outDir }) };
const [command] = positionals;
try {
  if (command === 'dev') refuseOddPath();
  if (command === 'dev') await dev(config);
  else if (command === 'preview') await preview(config);
  else if (command === 'sync') await sync({ ...rootConfig, logLevel: 'warn' });
  else throw new Error(`expected dev, preview or sync, found “${command}”`);
} catch (error) {
  reportFailure(error);
}
