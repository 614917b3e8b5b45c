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
  await page.goto(pathToFileURL(at).href);
  const verdict = await page.locator('#verdict').innerText();
  const entries = await page.locator('#entries section').count();
  const bad = await page.locator('#entries section.bad').evaluateAll((all) => all.map((one) => one.id));
  await context.close();
  return { verdict, entries, bad, asked };
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
  assert.match((await opened(file.replace('found.length ? says.broken :', 'false ? says.broken :'))).verdict, /has not run/);
  assert.match((await opened(file, false)).verdict, /has not run/);
  assert.match((await opened(changed('{', '['))).verdict, /^Not proved/);
});
