// A skills check on a phone whose signal comes and goes: no answer is lost and none is taken twice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { answer, filledIn } from './answers.mjs';
import { open } from './chromium.mjs';
import { serveDemo } from './server.mjs';
import { LIMIT, SIZES, Visitor } from './visitor.mjs';

const NOT_SAVED = 'Not saved yet: no connection.';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([open(), serveDemo()]);
}, LIMIT);
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('an answer that meets no signal stays, is sent later, and is taken once', LIMIT, async () => {
  const candidate = await begin();
  const { page, context } = candidate;
  const taken = [];
  page.on('response', (reply) => reply.request().method() === 'POST' && taken.push(reply.status()));
  await answer(page);
  const given = await filledIn(page);
  await context.setOffline(true);
  await save(page);
  await page.getByText(NOT_SAVED).waitFor();
  await candidate.look('take-no-signal');
  assert.equal(await filledIn(page), given);
  assert.match(page.url(), /\/questions\/1$/);
  assert.deepEqual(taken, []);

  await context.setOffline(false);
  await page.waitForURL('**/questions/2');
  assert.deepEqual(taken, [303]);
  await candidate.go(`${candidate.check}/review`);
  await page.getByText('1 of 20 answered').waitFor();
  assert.equal(await nextStep(candidate), 2);
  await candidate.leave();
});

test('the second of two quick taps passes no question', LIMIT, async () => {
  const candidate = await begin();
  const { page } = candidate;
  await answer(page);
  const button = page.getByRole('button', { name: 'Save and continue' });
  // In its first moment it takes no tap, and a long question puts it below the screen.
  await button.click({ trial: true });
  const place = await button.boundingBox();
  const middle = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.click(...middle);
  await page.waitForURL('**/questions/2', { waitUntil: 'commit' });
  await page.mouse.click(...middle);
  await page.waitForLoadState('load');
  await page.waitForTimeout(800);
  assert.match(page.url(), /\/questions\/2$/);

  await answer(page);
  await save(page);
  await page.waitForURL('**/questions/3');
  await candidate.leave();
});

test('an answer that is changed after its reply was lost is the changed one', LIMIT, async () => {
  const candidate = await begin();
  const { page, context } = candidate;
  await answer(page);
  const lose = async (route) => {
    const headers = { ...(await route.request().allHeaders()), 'sec-fetch-site': 'same-origin' };
    const reply = await route.fetch({ headers, maxRedirects: 0 });
    assert.equal(reply.status(), 303);
    await context.setOffline(true);
    await route.abort();
  };
  await page.route('**/questions/1', lose, { times: 1 });
  await save(page);
  await page.getByText(NOT_SAVED).waitFor();
  await answer(page, 1);
  const changed = await filledIn(page);
  await context.setOffline(false);
  await page.waitForURL('**/questions/2');
  await candidate.go(`${candidate.check}/questions/1`);
  assert.equal(await filledIn(page), changed);
  assert.equal(await nextStep(candidate), 3);
  await candidate.leave();
});

test('an answer outlasts a reload, and nothing outlasts handing in', LIMIT, async () => {
  const candidate = await begin();
  const { page } = candidate;
  const busy = (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 503 }) : route.continue();
  await page.route('**/questions/1', busy);
  await answer(page);
  await page.getByLabel('I want to look at this one again').check();
  const given = await filledIn(page);
  await save(page);
  await page.getByText('Not saved yet: the server is busy.').waitFor();
  const warnings = [];
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  assert.deepEqual(warnings, ['beforeunload']);
  await page.getByText('Not saved yet: the server is busy.').waitFor();
  assert.equal(await filledIn(page), given);

  await page.unroute('**/questions/1', busy);
  await page.getByRole('button', { name: 'Try now' }).click();
  await page.waitForURL('**/questions/2');
  assert.deepEqual(await kept(page), []);
  await page.route('**/questions/2', (route) => route.fulfill({ status: 503 }));
  await answer(page);
  await save(page);
  await page.getByText('Not saved yet: the server is busy.').waitFor();
  assert.equal((await kept(page)).length, 1);
  await candidate.go(`${candidate.check}/review`);
  await candidate.press('Turn in');
  assert.match(page.url(), /\/done$/);
  assert.deepEqual(await kept(page), []);
  await candidate.leave();
});

test('a mistake in an answer is shown as it is without a script', LIMIT, async () => {
  const candidate = await begin();
  const { page } = candidate;
  // A number by itself, or the first of a table.
  const number = page.locator('#form input[inputmode=decimal]').first();
  while (!(await number.count())) {
    await answer(page);
    await candidate.press('Save and continue');
  }
  await number.fill('a lot');
  await save(page);
  await page.locator('.errors').waitFor();
  assert.equal(await number.inputValue(), 'a lot');
  assert.deepEqual(await kept(page), []);
  await candidate.leave();
});

test('time is counted down, unless the clock is hidden or there is no script', LIMIT, async () => {
  const shown = await begin();
  await shown.page.locator('.timer').getByText(/^\d+ minutes left$/).waitFor();
  await shown.look('take-clock');
  await shown.leave();

  const hidden = await begin({ hidesClock: true });
  await hidden.page.getByText('Show clock').waitFor();
  assert.doesNotMatch(await hidden.page.content(), /data-seconds|Ends at|-clock\.js/);
  await hidden.leave();

  const plain = await begin({ script: false });
  assert.match(await plain.page.locator('.timer').innerText(), /^Ends at \d+:\d\d [ap]m\s+Hide/);
  await plain.leave();
});

/** Somebody who has been invited, at the first question. */
async function begin({ script = true, hidesClock = false } = {}) {
  const check = await invite();
  const size = SIZES.phone;
  const told = { url: server.url, size, script, name: 'signal', losesSignal: true, check };
  const candidate = await Visitor.of(browser, told);
  await candidate.go(check);
  if (hidesClock) await candidate.page.getByLabel('Hide the clock').check();
  await candidate.press('Start');
  return candidate;
}

/** Invites somebody, and returns the path of their link. */
async function invite() {
  const { data } = await ask(server.key, '/assessments');
  const own = data.find((one) => one.role === 'medical_biller' && !one.job_id);
  const candidate = { name: 'Marisol Etxeberria', email: `${crypto.randomUUID()}@mail.example` };
  const { url } = await ask(server.key, '/invitations', { assessment_id: own.id, candidate });
  return new URL(url).pathname;
}

/** Takes one more step, and returns which one it is. */
async function nextStep({ check }) {
  const secret = check.split('/').at(-1);
  const { id } = await ask(secret, '/sittings', {});
  const step = { number: 1, client_step_id: 'one-more-step' };
  return (await ask(secret, `/sittings/${id}/answers`, step)).step_no;
}

async function ask(secret, path, body) {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const reply = await fetch(`${server.url}/api/v1${path}`, { headers, ...sent });
  assert.ok(reply.ok, `${path}: ${reply.status} ${reply.ok || (await reply.text())}`);
  return reply.json();
}

function save(page) {
  return page.getByRole('button', { name: 'Save and continue' }).click();
}

function kept(page) {
  return page.evaluate(() => Object.keys(sessionStorage));
}
