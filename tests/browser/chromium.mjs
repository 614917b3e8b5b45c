// The browser in which people try things out.
import { chromium } from 'playwright-core';

// Without these it looks for Google's servers.
const QUIET = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update',
];

export function open() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: QUIET });
}
