/** `npm run dev`, the second half of `npm start`, and what `npm run check` needs first. */
import { dev, preview, sync } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const commands = { dev, preview, sync };
const [name = ''] = process.argv.slice(2);
if (!(name in commands)) throw new Error(`expected dev, preview or sync, found “${name}”`);
await commands[name as keyof typeof commands]({ logLevel: name === 'sync' ? 'warn' : 'info' });
