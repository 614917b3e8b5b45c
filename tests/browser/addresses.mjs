// The committed list of addresses, and which of its lines an address of somebody's is.
import { readFileSync } from 'node:fs';

const SNAPSHOT = new URL('../snapshots/urls.txt', import.meta.url);

export class Addresses {
  #lines;

  constructor(method) {
    const lines = readFileSync(SNAPSHOT, 'utf8').trim().split('\n').map((line) => line.split(' '));
    const pages = lines.filter(([path, by]) => by === method && !path.startsWith('/api/v1/')).map(([path]) => path);
    // Of two that fit, the one with more words in it was meant: `/jobs/new` is no job.
    const names = (path) => path.split(':').length;
    this.#lines = pages.sort((one, other) => names(one) - names(other)).map((path) => [path, pattern(path)]);
  }

  all() {
    return this.#lines.map(([path]) => path).sort();
  }

  /** Returns the line that this path is of, if it is one of ours. */
  lineOf(path) {
    return this.#lines.find(([, fits]) => fits.test(path))?.[0];
  }
}

function pattern(path) {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : RegExp.escape(part)));
  return new RegExp(`^${parts.join('/')}$`);
}
