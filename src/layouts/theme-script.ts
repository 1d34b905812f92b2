import { hash } from 'node:crypto';

/** Runs before the first paint, so that a chosen theme shows without a flash. */
export const themeScript = `try{let t=localStorage[${JSON.stringify(`${__DEVICE_PREFIX__}theme`)}];if(t)document.documentElement.dataset.theme=t}catch{}`;

/**
 * The content security policy of every page: own files only, and the one
 * script that stands in the page.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash('sha256', themeScript, 'base64')}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join(';');
