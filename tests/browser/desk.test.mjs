// The office at its desk: rules that are switched on after a look at what they would have done, and people who are found
// by a few letters, with the keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './chromium.mjs';
import { serveDemo } from './server.mjs';
import { LIMIT, SIZES } from './visitor.mjs';

let browser, server, cookies;
before(async () => {
  [browser, server] = await Promise.all([open(), serveDemo()]);
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(server.owner.email);
  await page.locator('[name="password"]').fill(server.owner.password);
  await leaving(page, () => page.locator('form[action="/sign-in"] button').click());
  cookies = await page.context().cookies();
  await page.context().close();
}, LIMIT);
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function office(t, size = SIZES.desktop) {
  const context = await browser.newContext({ baseURL: server.url, viewport: size, locale: 'en-US' });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  await context.addCookies(cookies);
  return context.newPage();
}

/** Waits for the page that something leads to. */
async function leaving(page, act) {
  await Promise.all([page.waitForEvent('load'), act()]);
}

test('a rule shows what it would have done, is switched on, and off again', LIMIT, async (t) => {
  const page = await office(t, SIZES.phone);
  await page.goto('/automation');
  const rule = page.locator('section[aria-labelledby="no_answer"]');
  const tag = rule.locator('.tag').first();
  assert.equal(await tag.innerText(), 'Off');
  const would = rule.locator('summary, p.small').first();
  assert.match(await would.innerText(), /90 days/);
  if (await rule.locator('summary').count()) {
    await rule.locator('summary').click();
    assert.ok(await rule.locator('details li').first().isVisible(), 'it names whom it would have acted for');
  }
  await rule.locator('[name="days"]').fill('');
  await leaving(page, () => rule.getByRole('button', { name: /^Turn on/ }).click());
  assert.equal(await rule.locator('[name="days"]').getAttribute('aria-invalid'), 'true', 'it asks for its number');
  await rule.locator('[name="days"]').fill('4');
  await leaving(page, () => rule.getByRole('button', { name: /^Turn on/ }).click());
  assert.equal(await tag.innerText(), 'On');
  assert.equal(await rule.locator('[name="days"]').inputValue(), '4');
  assert.match(await rule.innerText(), /On since .*, by Dana/);
  await leaving(page, () => rule.getByRole('button', { name: /^Turn off/ }).click());
  assert.equal(await tag.innerText(), 'Off');
});

for (const [what, typed, name, to] of [
  ['a person, by the beginnings of both names without their accents', 'ibar joaq', 'Joaquín Ibarra-Luz', 'applications'],
  ['a person, with the accents', 'Lucía Marroq', 'Lucía Marroquín', 'applications'],
  ['a job', 'recep', 'eceptionist', 'jobs'],
  ['somebody of the staff', 'cast gw', 'Gwen Castellano', 'staff'],
]) {
  test(`the keyboard finds ${what}`, LIMIT, async (t) => {
    const page = await office(t);
    await page.goto('/licenses');
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await leaving(page, () => page.keyboard.press('Enter'));
    await page.locator('#search').focus();
    const reached = page.locator(`[data-hits] a[href^="/${to}/"]:focus`);
    for (let downs = 0; downs < 30 && !(await reached.count()); downs += 1) await page.keyboard.press('ArrowDown');
    assert.match(await reached.innerText(), new RegExp(name));
    await leaving(page, () => page.keyboard.press('Enter'));
    assert.match(new URL(page.url()).pathname, new RegExp(`^/${to}/`));
    assert.match(await page.locator('main').innerText(), new RegExp(name));
  });
}

test('the last four digits of a caller find what was begun for them, in two steps', LIMIT, async (t) => {
  const page = await office(t, SIZES.phone);
  await page.goto('/search?q=0126');
  await leaving(page, () => page.locator('a[href^="/applications/"]').first().click());
  const application = new URL(page.url()).pathname;
  await page.goto(`${application}/offers/new`);
  await page.locator('[name="supervisor"]').fill('Gwen Castellano');
  await leaving(page, () => page.locator('[data-draft]').click());

  await page.goto('/');
  await page.locator('#search').fill('0126');
  await leaving(page, () => page.locator('#search').press('Enter'));
  const begun = page.getByRole('region', { name: 'Unfinished' }).getByRole('link');
  await leaving(page, () => begun.click());
  assert.equal(new URL(page.url()).pathname, `${application}/offers/new`);
  assert.equal(await page.locator('[name="supervisor"]').inputValue(), 'Gwen Castellano');
});

test('a question of a test is seen as on a phone, with other numbers, and is left out with a reason', LIMIT, async (t) => {
  const page = await office(t, SIZES.phone);
  await page.goto('/library?kind=numeric');
  await leaving(page, () => page.locator('main a[href^="/library/items/"]').first().click());
  const shown = page.locator('.phone');
  const first = await shown.innerText();
  assert.ok((await shown.boundingBox()).width <= SIZES.phone.width);
  await leaving(page, () => page.locator('section[aria-labelledby="shown"] a.button').click());
  assert.notEqual(await shown.innerText(), first, 'drawn again');

  await leaving(page, () => page.locator('a[href$="/retirement/new"]').click());
  await leaving(page, () => page.locator('form#form button').click());
  assert.equal(await page.locator('[name="reason"]').getAttribute('aria-invalid'), 'true');
  await page.locator('[name="reason"]').selectOption('unclear');
  await page.locator('[name="note"]').fill('Two of us read it as the copay.');
  await leaving(page, () => page.locator('form#form button').click());
  assert.match(await page.locator('main').innerText(), /It can be misread[^]*Two of us read it as the copay/);
  await leaving(page, () => page.locator('form[action$="/retirement/undoing"] button').click());
  assert.doesNotMatch(await page.locator('main').innerText(), /It can be misread/);
});

test('a question of one’s own for an interview is refused at its field where it asks what may not be asked', LIMIT, async (t) => {
  const page = await office(t, SIZES.phone);
  await page.goto('/jobs');
  const jobs = await page.locator('a[href^="/jobs/job_"]').evaluateAll((all) => all.map((one) => one.pathname.split('/')[2]));
  for (const job of new Set(jobs)) {
    await page.goto(`/jobs/${job}/interview-kit`);
    if (await page.locator('form[action$="/interview-questions"]').count()) break;
  }
  const fill = async (values) => {
    for (const [name, value] of Object.entries(values)) await page.locator(`#form [name="${name}"]`).fill(value);
    await leaving(page, () => page.locator('#form .form__acts button').click());
  };
  await fill({ ask: 'Are you married, and do you plan to have children?', one: 'Yes', three: 'Maybe', five: 'No' });
  assert.equal(await page.locator('#form [name="ask"]').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('#form [name="five"]').inputValue(), 'No', 'what was typed stays');
  const ask = 'Tell me about a morning when three people stood at the window at once.';
  await fill({ ask, one: 'Served whoever came first', three: 'Asked who was ill', five: 'Asked, sent for help, told each how long' });
  assert.ok(await page.locator('section', { hasText: ask }).first().isVisible());
});
