// A shared screen, as a browser sees it: what the script does, and where Back leads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './chromium.mjs';
import { serveDemo } from './server.mjs';
import { LIMIT, SIZES } from './visitor.mjs';

let browser;
before(async () => {
  browser = await open();
});
after(() => browser?.close());

/** A browser in which somebody of the office has signed in and handed it over. */
async function handedOver(t) {
  const server = await serveDemo();
  t.after(server.stop);
  const context = await browser.newContext({ baseURL: server.url, viewport: SIZES.desktop, locale: 'en-US' });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(server.owner.email);
  await page.locator('[name="password"]').fill(server.owner.password);
  await page.locator('form[action="/sign-in"] button').click();
  await page.goto('/settings/kiosk');
  await page.locator('form[action="/settings/kiosk"] button').click();
  await page.waitForURL('**/kiosk');
  return { page, context, server };
}

async function apply(page, name, phone) {
  await page.locator('form[action="/kiosk/fresh"] button').click();
  await page.locator('main a[href*="/jobs/"]').first().click();
  await page.locator('a[href*="/apply"]').first().click();
  await page.locator('[name="name"]').fill(name);
  await page.locator('[name="phone"]').fill(phone);
  for (const ask of await page.locator('fieldset:has([name^="speaks."])').all()) {
    await ask.locator('input').first().check();
  }
  await page.locator('[name="consent"]').check();
  await page.locator('form[action*="/apply"] button').last().click();
  return page.locator('.key-code').innerText();
}

test('a screen that nobody touches locks, and opens by the code', LIMIT, async (t) => {
  const { page } = await handedOver(t);
  const code = await apply(page, 'Cleo Tran', '503 555 0149');
  await page.clock.fastForward('02:30');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('02:30');
  assert.ok(await page.locator('.key-code').isVisible(), 'whoever touches it goes on');
  await page.clock.fastForward('03:05');
  await page.waitForURL('**/kiosk?locked=yes');
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);

  for (let back = 0; back < 6; back += 1) {
    await page.goBack().catch(() => null);
    assert.ok(!(await page.content()).includes('Cleo Tran'), 'Back shows nobody else');
    assert.ok(!(await page.content()).includes(code), 'and no code');
  }
  await page.goto('/kiosk?locked=yes');
  await page.locator('[name="code"]').fill(code);
  await page.locator('form[action="/kiosk"] button').click();
  await page.waitForURL('**/status/**');
});

test('the browser offers nobody what another has typed', LIMIT, async (t) => {
  const { page } = await handedOver(t);
  await page.locator('form[action="/kiosk/fresh"] button').click();
  await page.locator('main a[href*="/jobs/"]').first().click();
  await page.locator('a[href*="/apply"]').first().click();
  const filled = page.locator('input[autocomplete]:not([autocomplete="off"]), form:not([autocomplete="off"])');
  assert.equal(await filled.count(), 0);
  await page.locator('[name="name"]').fill('Cleo Tran');
  await page.locator('[data-kiosk] button').click();
  await page.waitForURL('**/kiosk');
  await page.goBack();
  assert.equal(await page.locator('[name="name"]').count(), 0);
});
