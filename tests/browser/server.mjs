// A `muster serve` of its own, on a folder of its own and a port that the system chose.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Where it was built, unless somebody says which.
const MUSTER = process.env.MUSTER ?? new URL('../../target/debug/muster', import.meta.url).pathname;

/** One on an empty folder, and the link by which it is set up. */
export async function serve() {
  const { said, ...server } = await start(await newPlace(), /http:\S*\/set-up\/\S+(?=\n)/);
  return { ...server, setUp: said };
}

/** One with made-up people, and a program's key that may invite more of them. */
export async function serveDemo(scopes = 'assessments:read,invitations:write') {
  const place = await newPlace();
  const { sign_in: owner } = await tell(place, 'demo', '--exit');
  const made = await tell(place, 'api-key', 'create', '--user', owner.email, '--scopes', scopes);
  return { ...(await start(place, /Muster answers/)), key: made.api_key, owner };
}

async function newPlace() {
  const home = await mkdtemp(join(tmpdir(), 'muster-browser-'));
  const listen = `127.0.0.1:${await freePort()}`;
  return { home, listen, args: ['--data', join(home, 'data'), '--listen', listen] };
}

async function tell({ args }, ...command) {
  const { stdout } = await promisify(execFile)(MUSTER, [...command, '--json', ...args]);
  return JSON.parse(stdout);
}

/** Starts it, and reads what it says first. */
async function start({ home, listen, args }, awaited) {
  const server = spawn(MUSTER, ['serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  // For whoever clears up after an interrupted run.
  await writeFile(join(home, 'pid'), String(server.pid));
  let log = '';
  server.stderr.on('data', (text) => (log += text));
  const said = await new Promise((resolve, reject) => {
    let all = '';
    server.stdout.on('data', (text) => {
      all += text;
      const found = awaited.exec(all);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}:\n${log}`)));
  });
  const url = `http://${listen}`;
  while (!(await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false))) await pause(50);
  const stop = async () => {
    const stopped = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await stopped;
    await rm(home, { recursive: true, force: true });
  };
  return { url, said, stop };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
