// Every page of the house that the demo can reach, as people look at it: on a phone and on a desktop, in English and in
// Spanish, in the light and in the dark, with JavaScript and without. Axe finds nothing, and nothing scrolls sideways.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { Addresses } from './addresses.mjs';
import { open } from './chromium.mjs';
import { opened } from './opened.mjs';
import { serveDemo } from './server.mjs';
import { LIMIT, SIZES } from './visitor.mjs';
import { Walk } from './walk.mjs';

// Every language meets a screen of each size, and JavaScript and its lack. `WALK=whole` looks in each way at each page.
const WAYS = [
  { language: 'en', size: SIZES.phone, script: true },
  { language: 'es', size: SIZES.desktop, script: false },
];
const OTHERS = [
  { language: 'en', size: SIZES.desktop, script: false },
  { language: 'es', size: SIZES.phone, script: true },
];

/** The lines of the list that nobody walks to: files and ways, which are no pages, and pages that no demo leads to. */
function unwalked() {
  const text = readFileSync(new URL('unwalked.txt', import.meta.url), 'utf8');
  const [, noPages, unreached] = text.split(/^# .*$/m);
  const lines = (part) => new Set(part.trim().split('\n').map((line) => line.split(' ')[0]));
  return { noPages: lines(noPages), unreached: lines(unreached) };
}

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

test('every page can be used by everybody, on a phone too', { timeout: 2 * LIMIT.timeout }, async (t) => {
  const server = await serveDemo();
  t.after(server.stop);
  const { noPages, unreached } = unwalked();
  const all = new Addresses('GET').all();
  const awaited = all.filter((line) => !noPages.has(line) && !unreached.has(line));
  const began = Date.now();
  const { cookies, shared, addresses } = await opened(browser, server);
  const ways = process.env.WALK === 'whole' ? [...WAYS, ...OTHERS] : WAYS;
  const walk = await Walk.of(browser, { url: server.url, cookies, shared, ways, hidden: noPages });
  t.after(() => walk.leave());
  await walk.from(addresses, awaited);

  const seconds = Math.round((Date.now() - began) / 1000);
  t.diagnostic(`${walk.seen.size} pages in ${ways.length} ways, ${seconds} s; not reached: ${[...unreached].join(' ')}`);
  assert.deepEqual(awaited.filter((line) => !walk.seen.has(line)), [], 'no demo leads there');
  assert.deepEqual([...unreached].filter((line) => walk.seen.has(line)), [], 'strike them off unwalked.txt');
  assert.deepEqual([...noPages, ...unreached].filter((line) => !all.includes(line)), [], 'they are gone');
  assert.deepEqual(walk.wrong, []);
});
