// From an empty folder to a score, as people do it: on a phone and on a desktop, with JavaScript
// and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { answer } from './answers.mjs';
import { open } from './chromium.mjs';
import { serve } from './server.mjs';
import { LIMIT, SIZES, Visitor } from './visitor.mjs';

const PASSWORD = 'nine brown kettles';

let browser;
before(async () => {
  browser = await open();
});
after(() => browser?.close());

for (const [device, size] of Object.entries(SIZES)) {
  for (const script of [true, false]) {
    test(`a job is filled on a ${device} ${script ? 'with' : 'without'} JavaScript`, LIMIT, async (t) => {
      const server = await serve();
      t.after(server.stop);
      const visitor = (name) => Visitor.of(browser, { url: server.url, size, script, name });
      const office = await visitor('office');
      await setUp(office, server.setUp);
      await publish(office);
      const candidate = await visitor('candidate');
      await apply(candidate);
      const link = await invite(office);
      await take(candidate, link);
      await readScore(office);
      await lookRound(office);
      await candidate.leave();
      await office.leave();
    });
  }
}

async function setUp(office, link) {
  await office.go(link);
  await office.look('set-up');
  await office.fill({ 'Name of the practice': 'Cedar Hollow Family Practice', City: 'Salem' });
  await office.page.getByLabel('State', { exact: true }).selectOption('OR');
  await office.page.getByLabel('Time zone', { exact: true }).selectOption({ index: 1 });
  await office.fill({
    'How many people work there?': '26',
    'Your name': 'Dana Okafor',
    'Email address': 'dana@cedarhollow.example',
    Password: PASSWORD,
  });
  await office.press('Save and continue');
  await office.look('reach');
  await office.follow('Later');
  await office.look('first');
  await office.follow('Nothing yet: just look around');
  await office.look('today');
}

async function publish(office) {
  const { page } = office;
  await office.go('/jobs');
  await office.look('jobs-none');
  await office.go('/jobs/new');
  await office.look('job-new');
  await page.getByLabel('Receptionist').first().check();
  await office.press('Start the draft');
  await office.look('job-draft');

  await office.follow('Pay and benefits');
  await office.fill({ 'Lowest pay': '19.50', 'Highest pay': '23' });
  await page.getByLabel('hour', { exact: true }).check();
  await office.look('job-pay');
  await office.press('Save pay and benefits');
  await office.look('publication-suggested');
  await office.go('/jobs');
  await office.follow('Medical receptionist');

  await office.follow('Duties');
  for (const legend of ['Essential?', 'Needed on day one?']) {
    for (const ask of await page.getByRole('group', { name: legend }).all()) {
      const duty = ask.locator('xpath=ancestor::fieldset[1]').getByRole('textbox');
      if (await duty.inputValue()) await ask.getByLabel('Yes', { exact: true }).check();
    }
  }
  await office.look('job-duties');
  await office.press('Save duties');
  for (const section of ['Title, location and hours', 'Requirements', 'Languages']) {
    await office.follow(section);
    await office.look(`job-${section.split(/\W/)[0].toLowerCase()}`);
    await office.follow('Cancel');
  }
  await office.follow('Review and publish');
  await office.look('publication');
  await office.press('Publish the job');
  await office.look('job-published');
}

async function apply(candidate) {
  const { page } = candidate;
  await candidate.go('/careers/cedar-hollow-family-practice');
  await candidate.look('careers');
  await candidate.follow('Medical receptionist');
  await candidate.look('posting');
  await candidate.follow(/^Apply/);
  await candidate.look('apply');
  await candidate.press('Send my application');
  await candidate.look('apply-faults');
  await candidate.fill({ 'Your name': 'Marisol Etxeberria', 'Email address': 'marisol@mail.example' });
  await page.getByLabel('English', { exact: true }).check();
  await page.getByLabel(/I’ve read this/).check();
  await candidate.press('Send my application');
  await candidate.look('received');
  await candidate.follow('Check your status');
  await candidate.look('status');
}

async function invite(office) {
  const { page } = office;
  await office.go('/candidates');
  await office.look('candidates');
  await office.follow('Marisol Etxeberria');
  await office.look('application');
  await office.go('/invitations');
  await office.look('invitations-none');
  await office.follow('Invite someone');
  await page.getByRole('radio').last().check();
  await office.fill({ Name: 'Marisol Etxeberria', 'Email address': 'marisol@mail.example' });
  await page.getByLabel(/^Language/).selectOption('en');
  await office.look('invitation-new');
  await office.press('Invite');
  await office.look('invitation-link');
  return page.locator('.code').filter({ hasText: '/take/' }).innerText();
}

async function take(candidate, link) {
  const { page } = candidate;
  await candidate.go(new URL(link).pathname);
  await candidate.look('take-start');
  await candidate.press('Start');
  const seen = new Set();
  for (let asked = 0; !page.url().endsWith('/review'); asked += 1) {
    assert.ok(asked < 100, 'the questions come to an end');
    const kind = await answer(page);
    // One of each kind is enough to look at.
    if (!seen.has(kind)) await candidate.look(`take-${kind}`);
    seen.add(kind);
    await candidate.press('Save and continue');
  }
  await candidate.look('take-review');
  await candidate.press('Turn in');
  await candidate.look('take-done');
}

async function readScore(office) {
  await office.go('/invitations');
  await office.look('invitations');
  await office.follow('Marisol Etxeberria');
  await office.page.getByRole('heading', { name: 'What they can do' }).waitFor();
  await office.look('score');
}

async function lookRound(office) {
  const rest = [
    '/jobs', '/messages', '/licenses', '/licenses/new', '/settings', '/settings/users',
    '/settings/api-keys', '/settings/requests', '/requests', '/late-answers', '/me',
    '/candidates/new', '/candidates/paste', '/nowhere',
  ];
  for (const path of rest) {
    await office.go(path);
    await office.look(path.slice(1).replaceAll('/', '-'));
  }
}
