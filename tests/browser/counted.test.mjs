// How many times somebody has to touch something: each field that is filled in or chosen, each box, link and button is
// one. The figures are printed; what they may not exceed is a promise to whoever has no time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './chromium.mjs';
import { serve, serveDemo } from './server.mjs';
import { LIMIT, SIZES } from './visitor.mjs';

const PASSWORD = 'nine brown kettles';
const MARISOL = { name: 'Marisol Etxeberria', phone: '503 555 0147' };

let browser;
before(async () => {
  browser = await open();
});
after(() => browser?.close());

/** Somebody whose touches are counted, from the last `from` on. */
class Counted {
  static async of(url, size) {
    const context = await browser.newContext({ baseURL: url, viewport: size, locale: 'en-US' });
    context.setDefaultTimeout(30_000);
    return new Counted(context, await context.newPage());
  }

  constructor(context, page) {
    Object.assign(this, { context, page, touches: 0, began: Date.now() });
  }

  async from(path) {
    await this.page.goto(path);
    Object.assign(this, { touches: 0, began: Date.now() });
  }

  /** Fills in, or chooses, by the names of fields. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`[name="${name}"]`).first();
      const isList = await field.evaluate((node) => node.tagName === 'SELECT');
      await (isList ? field.selectOption(value) : field.fill(value));
      this.touches += 1;
    }
  }

  async tick(name, value) {
    await this.page.locator(`[name="${name}"]${value ? `[value="${value}"]` : ''}`).first().check();
    this.touches += 1;
  }

  /** Follows a link, or presses the button of a form, and waits for the page that comes. */
  async press(what) {
    const found = typeof what === 'string' ? this.page.locator(what).first() : what;
    await Promise.all([this.page.waitForNavigation(), found.click()]);
    this.touches += 1;
  }

  say(t, what, most) {
    const seconds = ((Date.now() - this.began) / 1000).toFixed(1);
    t.diagnostic(`${what}: ${this.touches} touches (at most ${most}), ${seconds} s of machine`);
    assert.ok(this.touches <= most, `${what}: ${this.touches}`);
  }
}

const submit = (action) => `form[action^="${action}"] button`;

for (const [device, size] of Object.entries(SIZES)) {
  test(`a two-person office is not kept long, on a ${device}`, LIMIT, async (t) => {
    const server = await serve();
    t.after(server.stop);
    const office = await Counted.of(server.url, size);
    t.after(() => office.context.close());
    await publish(t, office, new URL(server.setUp).pathname);
    const job = new URL(office.page.url()).pathname;

    const candidate = await Counted.of(server.url, size);
    t.after(() => candidate.context.close());
    await apply(t, candidate, await office.page.locator('a[href^="/careers/"]').first().getAttribute('href'));

    await paste(office, job);
    await inviteTen(t, office, job);
    await closeWithNine(t, office, job);
  });
}

async function publish(t, office, setUp) {
  await office.from(setUp);
  await office.fill({
    name: 'Cedar Hollow Family Practice',
    state: 'OR',
    city: 'Salem',
    zone: 'pacific',
    head_count: '26',
    your_name: 'Dana Okafor',
    email: 'dana@cedarhollow.example',
    password: PASSWORD,
  });
  await office.press('form:has([name="your_name"]) .form__acts button');
  await office.press('a[href="/settings/first"]');
  await office.press('main a[href="/jobs/new"]');
  await office.tick('role', 'receptionist');
  await office.press('form#form .form__acts button');
  await office.press('main a[href$="/pay"]');
  await office.fill({ 'pay.min_cents': '19.5', 'pay.max_cents': '23' });
  await office.tick('pay.period', 'hour');
  await office.press('form#form .form__acts button');
  if (!office.page.url().endsWith('/publication/new')) await office.press('a[href$="/publication/new"]');
  await office.tick('duties_fit');
  await office.press(submit('/jobs/'));
  await office.page.locator('#share').waitFor();
  office.say(t, 'first start to published', 20);
}

async function apply(t, candidate, posting) {
  await candidate.from(posting);
  await candidate.press('a[href$="/apply"]');
  await candidate.fill(MARISOL);
  await candidate.tick('consent');
  await candidate.press(submit('/careers/'));
  await candidate.page.locator('.key-code').waitFor();
  candidate.say(t, 'link to applied', 6);
}

/** Nine more, which nobody counts here. */
async function paste(office, job) {
  const id = job.split('/')[2];
  const names = ['Ana', 'Bo', 'Cy', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida'];
  const list = names.map((name, at) => `${name} Orr\t503 555 02${10 + at}`).join('\n');
  await office.page.goto('/candidates/paste');
  await office.page.locator('[name="job_id"]').first().selectOption(id);
  await office.page.locator('textarea[name="list"]').first().fill(list);
  await office.press('form[action="/candidates/paste"] .form__acts button');
  await office.press('form[action="/candidates/pasted"] button');
}

async function inviteTen(t, office, job) {
  await office.from(`${job}/board`);
  await office.press('a[href*="/invitations/new"]');
  const goes = await office.page.locator('input[name="appl"]').count();
  assert.equal(goes, 10);
  await office.press('form[action$="/invitations"] button');
  office.say(t, 'invite 10', 4);
}

async function closeWithNine(t, office, job) {
  // One of them is closed before, which nobody counts here.
  await office.page.goto(`${job}/board`);
  await office.press('.slip__top a');
  await office.press('a[href$="/decision/new"]');
  await office.fill({ reason: 'another_chosen' });
  await office.press('form[action$="/decision"] button');

  await office.from(job);
  await office.press('a[href$="/closing/new"]');
  await office.press('a[href*="/decisions/new"]');
  assert.equal(await office.page.locator('input[name="appl"]').count(), 9);
  await office.fill({ reason: 'position_closed', closing: 'Filled.' });
  await office.press('form#form .form__acts button');
  await office.press('form:has([name="seen"]) .form__acts button');
  office.say(t, 'close a job with 9 people', 6);
}

test('the score of a person stands on their page', LIMIT, async (t) => {
  const server = await serveDemo();
  t.after(server.stop);
  const office = await Counted.of(server.url, SIZES.phone);
  t.after(() => office.context.close());
  await office.page.goto('/sign-in');
  await office.fill({ email: server.owner.email, password: server.owner.password });
  await office.press(submit('/sign-in'));
  await office.page.goto('/candidates');
  // Whoever's test is scored leads to a report.
  const rows = await office.page.locator('a[href^="/applications/appl_"]').evaluateAll((all) =>
    all.map((link) => link.getAttribute('href')));
  for (const row of new Set(rows)) {
    await office.from(row);
    const score = office.page.locator('section[aria-labelledby="score-h"] .scores');
    if (await score.count()) break;
  }
  assert.match(await office.page.locator('section[aria-labelledby="score-h"]').innerText(), /likely/);
  office.say(t, 'score of a person, from their page', 0);
});
