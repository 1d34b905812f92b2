import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium for the tests: the one that INCIPIT_BROWSER names, one that is installed, one that
 * Playwright has, else one that is installed now.
 */
export async function findBrowser(): Promise<string> {
  const found = installedBrowser();
  if (found) return found;
  const steps: [string, () => Promise<unknown>][] = [
    ['apt-get', installWithApt],
    ['playwright', () => run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])],
  ];
  const failures: string[] = [];
  for (const [name, install] of steps) {
    try {
      await install();
      const installed = installedBrowser();
      if (installed) return installed;
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  throw new Error(
    `No Chrome or Chromium was found and none could be installed (${failures.join('; ')}). Install one, run “npx playwright install chromium”, or name one in INCIPIT_BROWSER.`,
  );
}

function installedBrowser(): string | undefined {
  const named = process.env['INCIPIT_BROWSER'];
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(named ? [named] : []), ...inPath, ...places, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

async function installWithApt(): Promise<void> {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...words: string[]) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', '-qq', ...words];
    await run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 26 });
  };
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', 'chromium');
}
