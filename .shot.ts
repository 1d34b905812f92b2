import { chromium } from 'playwright-core';
import { serveFolder } from './tests/support/static-server.ts';
const [dir, out, ...jobs] = process.argv.slice(2);
const server = await serveFolder(dir!);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const job of jobs) { const [path, width, scheme, full] = job.split('|');
 const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme as 'light', deviceScaleFactor: 1 });
 await page.goto(server.url + path); await page.waitForTimeout(200);
 await page.screenshot({ path: `${out}/${(path||'home').replace(/\W+/g,'-').slice(0,30)}-${width}-${scheme}.png`, fullPage: full !== 'no' });
 await page.close(); }
await browser.close(); await server.close();
