// What is done in a demo before it is walked through, so that there are pages which its story has not come to.
import { answer } from './answers.mjs';

const JOB = 'form[action="/jobs"]';

/** Returns who has signed in, which screen was handed over, and where to begin. */
export async function opened(browser, { url, owner }) {
  const office = await signedIn(browser, { url, owner });
  const cookies = await office.context.cookies();
  const shared = await handedOver(browser, { url, owner });
  const candidate = await person(browser, url);
  const addresses = ['/', '/sign-in', '/forgot', '/settings/first', '/late-answers', '/requests', '/api/docs', '/kiosk', '/kiosk/back', '/search?q=mar'];
  const made = [
    await applied(office, candidate), await drafted(office), await closed(office), await told(office),
    ...(await tested(office, candidate)), await imported(office), await nudged(office),
  ];
  await Promise.all([office.context.close(), candidate.context.close()]);
  return { cookies, shared, addresses: [...addresses, ...made.flat()] };
}

/** A screen of the office that candidates use: nobody is signed in there any more. */
async function handedOver(browser, { url, owner }) {
  const screen = await signedIn(browser, { url, owner });
  await screen.page.goto('/settings/kiosk');
  await screen.send('form[action="/settings/kiosk"]');
  const cookies = await screen.context.cookies();
  await screen.context.close();
  return cookies;
}

async function signedIn(browser, { url, owner }) {
  const one = await person(browser, url);
  await one.page.goto('/sign-in');
  await one.send('form[action="/sign-in"]', { email: owner.email, password: owner.password });
  return one;
}

async function person(browser, url) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-US' });
  context.setDefaultTimeout(15_000);
  return new Person(context, await context.newPage());
}

class Person {
  constructor(context, page) {
    Object.assign(this, { context, page });
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** Fills in a form by the names of its fields, and sends it. */
  async send(form, fields = {}) {
    const found = this.page.locator(form).first();
    for (const [name, value] of Object.entries(fields)) {
      const field = found.locator(`[name="${name}"]`).first();
      const kind = await field.evaluate((node) => (node.tagName === 'SELECT' ? 'select' : node.type));
      if (kind === 'select') await field.selectOption(value);
      else if (kind === 'radio' || kind === 'checkbox') await found.locator(`[name="${name}"]${value && `[value="${value}"]`}`).first().check();
      else if (kind === 'file') await field.setInputFiles(value);
      else await field.fill(value);
    }
    const button = found.locator('button:not([type=button]):not([formaction])').last();
    await Promise.all([this.page.waitForEvent('load'), button.click()]);
  }
}

async function applied(office, candidate) {
  await office.page.goto('/jobs');
  const board = await office.page.locator('a[href^="/jobs/job_"]').first().getAttribute('href');
  await office.page.goto(board.split('/').slice(0, 3).join('/'));
  const posting = await office.page.locator('a[href^="/careers/"]').first().getAttribute('href');
  await candidate.page.goto(`${posting}/apply`);
  for (const ask of await candidate.page.locator('fieldset:has([name^="speaks."])').all()) await ask.locator('input').first().check();
  await candidate.send('form[action*="/apply"]', { name: 'Cleo Tran', phone: '503 555 0149', consent: '' });
  const received = candidate.path;
  return [received, received.replace(/\/received$/, '')];
}

/** A job that is not published yet. */
async function drafted(office) {
  await office.page.goto('/jobs/new');
  await office.send(JOB, { role: 'receptionist' });
  const job = office.path;
  await office.page.goto(`${job}/pay`);
  await office.send('form#form', { 'pay.min_cents': '19.5', 'pay.max_cents': '23', 'pay.period': 'hour' });
  return [job, `${job}/publication/new`];
}

async function closed(office) {
  await office.page.goto('/settings/closures');
  const year = new Date().getFullYear() + 1;
  await office.send('form#form', { first_day: `${year}-07-03`, name: 'Summer outing' });
  return '/settings/closures';
}

async function told(office) {
  await office.page.goto('/settings/webhooks');
  await office.send('form#form', { url: 'https://hr.example.com/muster' });
  return [office.path, '/settings/webhooks'];
}

/** Four tests: one that nobody began, one with a wish, one that was begun, and one that is handed in. */
async function tested(office, candidate) {
  const links = [];
  for (const name of ['Ana Orr', 'Bo Orr', 'Cy Orr', 'Dee Orr']) {
    await office.page.goto('/invitations/new');
    const test = await office.page.locator('[name="assessment_id"]').first().getAttribute('value');
    await office.send('form#form', { assessment_id: test, name, email: `${name.split(' ')[0]}@mail.example`, language: 'en' });
    links.push(new URL(await office.page.locator('.code').filter({ hasText: '/take/' }).first().innerText()).pathname);
  }
  const [waiting, wished, taken, done] = links;
  await candidate.page.goto(`${wished}/request`);
  await candidate.send('form#form', { helps: '' });
  await candidate.page.goto(taken);
  await candidate.send('form#start');
  await answer(candidate.page);
  await candidate.send('form#form');
  await candidate.page.goto(done);
  await candidate.send('form#start');
  await candidate.page.goto(`${done}/review`);
  await candidate.send('form[action$="/submission"]');
  return [waiting, `${waiting}/request`, `${taken}/questions/2`, `${taken}/review`, `${done}/done`];
}

async function imported(office) {
  await office.page.goto('/staff/imports/new');
  const buffer = Buffer.from('Name,Phone,Role,Started\nIda Orr,503 555 0188,Receptionist,2024-03-04\n');
  await office.send('form[action="/staff/imports"]', { file: { name: 'staff.csv', mimeType: 'text/csv', buffer } });
  return office.path;
}

/** The link of somebody who begins soon goes out again with a word about what is open. */
async function nudged(office) {
  await office.page.goto('/onboardings');
  const courses = await office.page.locator('a[href^="/onboardings/onb_"]').evaluateAll((all) => all.map((one) => one.pathname));
  for (const course of new Set(courses)) {
    await office.page.goto(course);
    const tasks = await office.page.locator('a[href*="/tasks/"]').evaluateAll((all) => all.map((one) => one.pathname));
    for (const task of tasks.slice(0, 12)) {
      await office.page.goto(task);
      if (!(await office.page.locator('form[action$="/nudge"]').count())) continue;
      await office.send('form[action$="/nudge"]');
      await office.page.goto('/messages');
      const message = office.page.locator('details', { hasText: 'task list' }).locator('a[href^="/messages/"]').last();
      const path = (await message.getAttribute('href')).split('/').slice(0, 3).join('/');
      // On a phone with JavaScript the link to its code opens a text instead.
      return [path, `${path}/code`];
    }
  }
  return [];
}
