// What Lighthouse says of the pages that a candidate opens on a phone: the median of several runs, each on a demo that
// is served here. CONTRIBUTING.md says how it is run.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { serveDemo } from '../tests/browser/server.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean' }, lighthouse: { type: 'string' } },
});
if (!values.lighthouse) {
  console.error('usage: node benches/lighthouse.mjs --lighthouse FOLDER [--runs 5] [--json]');
  console.error('FOLDER is where `npm install --prefix FOLDER lighthouse` was run.');
  process.exit(2);
}
const from = (name) => import(pathToFileURL(join(values.lighthouse, 'node_modules', name)).href);
const [{ default: lighthouse }, { launch }] = await Promise.all([
  from('lighthouse/core/index.js'), from('chrome-launcher/dist/index.js'),
]);

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
// A test is nobody's to find: it tells search engines to stay away, and Lighthouse counts that as a fault.
const PRIVATE = new Set(['test start', 'question']);
const QUIET = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
  '--disable-component-update',
];

const server = await serveDemo('assessments:read,invitations:write');
const browser = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: QUIET });
const found = [];
try {
  for (const [page, path] of Object.entries(await pages())) found.push(await measure(page, path));
} finally {
  await browser.kill();
  await server.stop();
}
if (values.json) console.log(JSON.stringify(found, null, 2));
else table();
process.exitCode = found.some(({ faults }) => faults.length) ? 1 : 0;

/** Returns where the pages are: a posting, and a test that was begun beside one that was not. */
async function pages() {
  const careers = '/careers/willamette-family-medicine';
  const html = await (await fetch(server.url + careers)).text();
  const [posting] = html.match(/\/careers\/[\w-]+\/jobs\/job_\w+/);
  const [fresh, begun] = [await invite(), await invite()];
  const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  await fetch(`${server.url}${begun}/start`, { method: 'POST', headers, body: '' });
  return { careers, posting, apply: `${posting}/apply`, 'test start': fresh, question: `${begun}/questions/1` };
}

async function invite() {
  const { data } = await ask('/assessments');
  const own = data.find((one) => one.role === 'medical_biller' && !one.job_id);
  const candidate = { name: 'Marisol Etxeberria', email: `${crypto.randomUUID()}@mail.example` };
  return new URL((await ask('/invitations', { assessment_id: own.id, candidate })).url).pathname;
}

async function ask(path, body) {
  const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' };
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const reply = await fetch(`${server.url}/api/v1${path}`, { headers, ...sent });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}

/** The mobile preset is Lighthouse's own: a slow phone on a slow network, simulated. */
async function measure(page, path) {
  const runs = [];
  const faults = new Set();
  for (let run = 0; run < Number(values.runs); run += 1) {
    const { lhr } = await lighthouse(server.url + path, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    runs.push({
      ...Object.fromEntries(CATEGORIES.map((one) => [one, Math.round(100 * lhr.categories[one].score)])),
      bytes: lhr.audits['total-byte-weight'].numericValue,
    });
    for (const one of CATEGORIES.slice(1)) for (const fault of faultsOf(lhr, one, page)) faults.add(fault);
  }
  const middle = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const medians = Object.fromEntries([...CATEGORIES, 'bytes'].map((name) => [name, middle(name)]));
  return { page, runs: runs.length, ...medians, faults: [...faults] };
}

/** Returns what costs points, apart from how fast it is, which a debug build or a busy machine decides. */
function faultsOf(lhr, category, page) {
  const refs = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0);
  const wrong = refs.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
  return wrong.filter(({ id }) => !(PRIVATE.has(page) && id === 'is-crawlable')).map(({ id, title }) => `${id}: ${title}`);
}

function table() {
  const [commit] = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).split('\n');
  console.log(`median of ${values.runs}, mobile preset, commit ${commit}`);
  const columns = ['page', ...CATEGORIES, 'bytes'];
  console.log(columns.map((name) => name.padEnd(15)).join(''));
  for (const one of found) {
    console.log(columns.map((name) => String(one[name]).padEnd(15)).join(''));
    for (const fault of one.faults) console.log(`    ${fault}`);
  }
}
