// A visitor who sees nothing wrong must have looked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './chromium.mjs';
import { Visitor } from './visitor.mjs';

// What helps is done by a script; what harms is there without one, or is the answer to a form.
const PAGE = `<!doctype html><title>Clinic</title><main><h1>Clinic</h1>
  <script>document.documentElement.lang = 'en'</script>
  <noscript><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></noscript>
  <form method="post"><button>Send</button></form></main>`;
const REPLY = `<!doctype html><html lang="en"><title>Clinic</title><main><h1>Clinic</h1><input></main>`;
const ADDRESS = 'http://127.0.0.1:9';
const SIZE = { width: 390, height: 844 };

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

test('axe judges what somebody without JavaScript is served, each time once', async () => {
  const visitor = await Visitor.of(browser, { url: ADDRESS, size: SIZE, script: false, name: 'anybody' });
  const asked = [];
  await visitor.context.route('**/*', (route) => {
    const method = route.request().method();
    asked.push(method);
    const [status, body] = method === 'POST' ? [422, REPLY] : [200, PAGE];
    return route.fulfill({ status, contentType: 'text/html', body });
  });
  await visitor.go('/');
  await visitor.look('page');
  await visitor.press('Send');
  await visitor.look('reply');
  assert.deepEqual(asked, ['GET', 'POST']);
  await assert.rejects(visitor.leave(), ({ actual }) => {
    const found = actual.map((one) => /(\w+, \w+: axe [\w-]+)/.exec(one)?.[1] ?? one);
    assert.deepEqual(found, ['light', 'dark'].flatMap((scheme) => [
      `page, ${scheme}: axe html-has-lang`, `page, ${scheme}: axe image-alt`,
    ]).concat(['light', 'dark'].map((scheme) => `reply, ${scheme}: axe label`)));
    return true;
  });
});
