// A `muster serve` of its own, on an empty folder and a port that the system chose.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MUSTER = new URL('../../target/debug/muster', import.meta.url).pathname;

export async function serve() {
  const home = await mkdtemp(join(tmpdir(), 'muster-browser-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const args = ['serve', '--data', join(home, 'data'), '--listen', listen];
  const server = spawn(MUSTER, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  // For whoever clears up after an interrupted run.
  await writeFile(join(home, 'pid'), String(server.pid));
  let log = '';
  server.stderr.on('data', (text) => (log += text));
  const setUp = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const link = /http:\S*\/set-up\/\S+(?=\n)/.exec(said);
      if (link) resolve(link[0]);
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
  return { url, setUp, stop };
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
