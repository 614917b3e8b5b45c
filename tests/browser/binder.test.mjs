// The audit binder as a file from a disk, before somebody who has no Muster and no network.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { open } from './chromium.mjs';
import { serveDemo } from './server.mjs';
import { LIMIT } from './visitor.mjs';

let browser, folder, file;
before(async () => {
  const server = await serveDemo('binders:read');
  const headers = { authorization: `Bearer ${server.key}` };
  const got = await fetch(`${server.url}/api/v1/audit-binder/file`, { headers });
  assert.equal(got.status, 200);
  file = await got.text();
  await server.stop();
  folder = await mkdtemp(join(tmpdir(), 'muster-binder-'));
  browser = await open();
}, LIMIT);
after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Opens a file from the disk. Returns what it says of itself, and what it asked the network for. */
async function opened(text, javaScriptEnabled = true) {
  const at = join(folder, 'binder.html');
  await writeFile(at, text);
  const context = await browser.newContext({ offline: true, javaScriptEnabled });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  // One that is not proved stops whatever it was loading, so that it never has loaded all of it.
  await page.goto(pathToFileURL(at).href, { waitUntil: 'domcontentloaded' });
  if (text.includes('http-equiv="refresh"')) await page.waitForTimeout(1500);
  const verdict = await page.locator('#verdict').innerText();
  // As somebody sees it: what is hidden is not in it, what a shadow root shows is.
  const seen = await page.evaluate(() => document.body.innerText);
  const picture = await page.ariaSnapshot?.() ?? await page.locator('body').ariaSnapshot();
  const entries = await page.locator('#entries section').count();
  const bad = await page.locator('#entries section.bad').evaluateAll((all) => all.map((one) => one.id));
  await context.close();
  return { verdict, entries, bad, asked, seen: seen + picture };
}

/** Changes the first of these words in the text of an entry. */
function changed(from, to) {
  const at = file.indexOf(from, file.indexOf('class="entry"'));
  assert.notEqual(at, -1, from);
  return file.slice(0, at) + to + file.slice(at + from.length);
}

test('as it was made it is proved, without a network', LIMIT, async () => {
  const { verdict, entries, bad, asked } = await opened(file);
  assert.match(verdict, /^Proved/);
  assert.ok(entries > 5, `${entries} entries`);
  assert.deepEqual([bad, asked.length], [[], 1]);
});

test('of one byte that was changed it says in which entry', LIMIT, async () => {
  for (const id of ['ver_', 'lic_', 'evt_', 'person_']) {
    const found = new RegExp(`data-id="(${id}[^"]+)" data-title="([^"]+)">([^<]+)<`).exec(file);
    const [whole, entry, title, text] = found;
    const other = text.replace(/[a-z](?=[^a-z]*$)/, (last) => (last === 'x' ? 'y' : 'x'));
    assert.equal(other.length, text.length);
    const { verdict, bad } = await opened(file.replace(whole, () => whole.replace(text, () => other)));
    assert.match(verdict, /^Not proved/, id);
    assert.deepEqual(bad, [entry], id);
    assert.ok(verdict.includes('This entry was changed: '), title);
  }
});

test('an entry that is gone, a title, a hash, a signature or the script: none goes unseen', LIMIT, async () => {
  const look = /<script type="text\/plain" class="entry" data-id="ver_.*\n/.exec(file)[0];
  const gone = await opened(file.replace(look, ''));
  assert.match(gone.verdict, /This entry is missing: /);
  const twice = look.replace(/data-id="ver_.{26}"/, 'data-id="ver_00000000000000000000000000"');
  assert.match((await opened(file.replace(look, () => look + twice))).verdict, /This entry was put in: /);
  const again = await opened(file.replace(look, () => look + look));
  assert.match(again.verdict, /This entry was put in: /, 'an entry that stands there twice');
  const title = look.replace('data-title="', 'data-title="X');
  assert.match((await opened(file.replace(look, () => title))).verdict, /This entry was changed: /);
  const manifest = file.indexOf('id="manifest"');
  const flip = (name, from) => {
    const at = file.indexOf(`"${name}":"`, manifest) + name.length + 4 + from;
    return file.slice(0, at) + (file[at] === '0' ? '1' : '0') + file.slice(at + 1);
  };
  assert.match((await opened(flip('signature', 0))).verdict, /signature were changed/);
  assert.match((await opened(flip('before', 5))).verdict, /does not lead to its end/);
  assert.match((await opened(flip('made_at', 3))).verdict, /signature were changed/);
  assert.match((await opened(file.replace('found.length ? SAYS.broken :', 'false ? SAYS.broken :'))).verdict, /has not run/);
  assert.match((await opened(file, false)).verdict, /has not run/);
  const words = file.replace('"broken":"Not proved"', '"broken":"Proved"');
  assert.notEqual(words, file);
  assert.match((await opened(words)).verdict, /has not run/, 'its words are of the script');
  assert.match((await opened(changed('{', '['))).verdict, /^Not proved/);
});

test('two entries that are listed as one, and entries in another order, are not proved', LIMIT, async () => {
  const [first, second] = file.match(/<script type="text\/plain" class="entry" .*\n/g);
  const manifest = file.indexOf('id="manifest"');
  const seam = file.indexOf('"],["', manifest);
  const merged = `${file.slice(0, seam)}","${file.slice(seam + 5)}`.replace(second, '');
  const { verdict } = await opened(merged);
  assert.match(verdict, /^Not proved/, 'the signature fits, for the same lines were hashed');
  const swapped = file.replace(first + second, () => second + first);
  assert.match((await opened(swapped)).verdict, /not in the order/);
});

const SAID = '<section><h2>Proved</h2><p>Cleared by the board</p></section>';
const put = (before, what) => file.replace(before, () => what + before);
const atEnd = (what) => file.replace(/<\/body><\/html>$/, () => `${what}</body></html>`);
const BESIDE = {
  'in front of everything': () => SAID + file,
  'at the head': () => put('<title>', SAID),
  'before the page': () => put('<main>', SAID),
  'in front of what was found': () => put('<div id="verdict"', SAID),
  'beside what was found': () => put('</main>', SAID),
  'among the entries': () => put('<script type="text/plain"', SAID),
  'between the entries': () => put('<script type="application/json"', SAID),
  'after the script': () => atEnd(SAID),
  'after the end': () => file + SAID,
  'as bare words': () => put('<main>', 'Cleared by the board'),
  'as a remark': () => put('<main>', '<!-- Cleared by the board -->'),
  'as a remark after the end': () => `${file}<!-- Cleared by the board -->`,
  'in a shadow root of the page': () => put('<main>', `<template shadowrootmode="open">${SAID}</template>`),
  'in a closed shadow root': () => put('<main>', `<template shadowrootmode="closed">${SAID}</template>`),
  'in a shadow root of what was found': () => put('<h2>', `<template shadowrootmode="closed">${SAID}</template>`),
  'in the attribute of an entry': () => file.replace('class="entry"', 'class="entry" style="display:block" aria-label="Cleared by the board"'),
  'as a style of the page': () => file.replace('<main>', '<main style="display:none">'),
  'as a class of the page': () => file.replace('<body>', '<body class="good">'),
  'as an attribute of the root': () => file.replace('<html ', '<html style="display:none" '),
  'as another style': () => put('<title>', '<style>section { display: none }</style>'),
  'as another style that may act': () => file.replace(/style-src '[^']*'/, "style-src 'unsafe-inline'")
    .replace('<title>', '<style>section { display: none }</style><title>'),
  'in the style itself': () => file.replace(/style-src '[^']*'/, "style-src 'unsafe-inline'")
    .replace('<style>', '<style>section { display: none }'),
  'as another policy': () => file.replace("default-src 'none'", 'default-src *'),
  'as another script': () => atEnd('<script>document.title = "Cleared"</script>'),
  'as a script that may act': () => file.replace(/script-src '[^']*'/, "script-src 'unsafe-inline'")
    .replace('<main>', '<script>document.write("Cleared by the board")</script><main>'),
  'as a script in front of the policy': () => put('<meta charset', '<script>var cleared = true</script>'),
  'as a name that stands before what a document can do': () => put('<main>',
    '<img name="currentScript"><form name="documentElement"></form><img name="createElement"><img name="replaceChild"><form id="getElementById"></form><img name="addEventListener">'),
  'as an address of its own': () => put('<title>', '<base href="https://elsewhere.example/">'),
  'as another kind of document': () => file.replace('<!doctype html>', ''),
  'as a way to another page': () => put('<title>', '<meta http-equiv="refresh" content="0;url=about:blank">'),
  'as a way to another page after a while': () => put('<title>', '<meta http-equiv="refresh" content="1;url=about:blank">'),
  'as another title': () => file.replace('<h1>', '<h1>Cleared by the board: '),
  'as another day': () => file.replace(/<p>\d{4}-\d\d-\d\d/, '<p>2019-01-01'),
  'in a frame': () => put('</main>', '<iframe srcdoc="Cleared by the board"></iframe>'),
  'as an entry in a box that hides it': () => file.replace(/<script type="text\/plain".*\n/, (entry) => `<div hidden>${entry.trim()}</div>\n`),
};

for (const [where, put] of Object.entries(BESIDE)) {
  test(`what somebody put beside the entries is not proved and not shown: ${where}`, LIMIT, async () => {
    const other = put();
    assert.notEqual(other, file);
    const { verdict, entries, seen } = await opened(other);
    assert.match(verdict, /^Not proved/);
    assert.match(verdict, /no part of a binder/);
    assert.ok(entries > 5, `${entries} entries are shown`);
    assert.doesNotMatch(seen, /Cleared|^Proved|2019-01-01/m);
  });
}
