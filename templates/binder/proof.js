// What a binder's file does by itself, without Muster and without a network: it finds out whether its entries are what was
// signed, and shows them on a page that it makes itself. Of the page as it came in the file nothing is left, for nobody has
// signed its markup; and whatever is in it that no binder has makes the whole not proved.
//
// Its words (`SAYS`) and its style (`STYLE`) stand above, so that they hang on the same hash as the script. It brings its own
// arithmetic: browsers keep theirs from some pages on a disk.

// ---- SHA-256 (FIPS 180-4) ----

const PRIMES = (() => {
  const found = [];
  for (let n = 2; found.length < 80; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
})();

// The first 64 bits of the fraction of a root, exactly: what a floating-point number holds is not enough for SHA-512.
const fraction = (root, prime) => {
  const power = root === 2 ? 128n : 192n;
  const of = BigInt(prime) << power;
  let low = 0n, high = 1n << 70n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if ((root === 2 ? middle * middle : middle * middle * middle) <= of) low = middle;
    else high = middle - 1n;
  }
  return low & ((1n << 64n) - 1n);
};

const K64 = PRIMES.map((prime) => fraction(3, prime));
const H64 = PRIMES.slice(0, 8).map((prime) => fraction(2, prime));
const K32 = K64.slice(0, 64).map((value) => Number(value >> 32n));
const H32 = H64.map((value) => Number(value >> 32n));

function padded(bytes, block, sizeBytes) {
  const length = Math.ceil((bytes.length + 1 + sizeBytes) / block) * block;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  let bits = BigInt(bytes.length) * 8n;
  for (let at = length - 1; bits; at -= 1, bits >>= 8n) whole[at] = Number(bits & 255n);
  return whole;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

function sha256(bytes) {
  const whole = padded(bytes, 64, 8);
  const view = new DataView(whole.buffer);
  const state = Int32Array.from(H32, (word) => word | 0);
  const words = new Int32Array(64);
  for (let at = 0; at < whole.length; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const [x, y] = [words[i - 15], words[i - 2]];
      const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = (words[i - 16] + small + words[i - 7] + large) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + one + ((e & f) ^ (~e & g)) + K32[i] + words[i]) | 0;
      const zero = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const second = (zero + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (state[i] + word) | 0; });
  }
  const hash = new Uint8Array(32);
  state.forEach((word, i) => new DataView(hash.buffer).setInt32(i * 4, word));
  return hash;
}

// ---- SHA-512, for the signature alone ----

const M64 = (1n << 64n) - 1n;
const turn64 = (word, by) => ((word >> by) | (word << (64n - by))) & M64;

function sha512(bytes) {
  const whole = padded(bytes, 128, 16);
  const view = new DataView(whole.buffer);
  const state = [...H64];
  for (let at = 0; at < whole.length; at += 128) {
    const words = [];
    for (let i = 0; i < 16; i += 1) words.push(view.getBigUint64(at + i * 8));
    for (let i = 16; i < 80; i += 1) {
      const [x, y] = [words[i - 15], words[i - 2]];
      const small = turn64(x, 1n) ^ turn64(x, 8n) ^ (x >> 7n);
      const large = turn64(y, 19n) ^ turn64(y, 61n) ^ (y >> 6n);
      words.push((words[i - 16] + small + words[i - 7] + large) & M64);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i += 1) {
      const one = turn64(e, 14n) ^ turn64(e, 18n) ^ turn64(e, 41n);
      const first = h + one + ((e & f) ^ (~e & M64 & g)) + K64[i] + words[i];
      const zero = turn64(a, 28n) ^ turn64(a, 34n) ^ turn64(a, 39n);
      const second = zero + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & M64, c, b, a, (first + second) & M64];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (state[i] + word) & M64; });
  }
  const hash = new Uint8Array(64);
  state.forEach((word, i) => new DataView(hash.buffer).setBigUint64(i * 8, word));
  return hash;
}

// ---- Ed25519 (RFC 8032): whether a signature fits ----

const P = (1n << 255n) - 19n;
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (value, by = P) => ((value % by) + by) % by;

function power(base, exponent) {
  let [result, factor, left] = [1n, mod(base), exponent];
  for (; left; left >>= 1n) {
    if (left & 1n) result = mod(result * factor);
    factor = mod(factor * factor);
  }
  return result;
}

const inverse = (value) => power(value, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT = power(2n, (P - 1n) / 4n);
const little = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

// A point as x, y, z and t, where x/z and y/z are meant and t is x·y/z.
function added([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const [a, b] = [mod((y1 - x1) * (y2 - x2)), mod((y1 + x1) * (y2 + x2))];
  const [c, d] = [mod(2n * t1 * t2 * D), mod(2n * z1 * z2)];
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(point, factor) {
  let [result, doubled, left] = [[0n, 1n, 1n, 0n], point, factor];
  for (; left; left >>= 1n) {
    if (left & 1n) result = added(result, doubled);
    doubled = added(doubled, doubled);
  }
  return result;
}

function point(bytes) {
  const all = little(bytes);
  const [y, sign] = [all & ((1n << 255n) - 1n), all >> 255n];
  if (y >= P) return null;
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT);
  if (mod(v * x * x) !== u || (x === 0n && sign)) return null;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

const BASE = point(Uint8Array.from({ length: 32 }, (_, at) => (at ? 0x66 : 0x58)));

function fits(key, signature, words) {
  if (key.length !== 32 || signature.length !== 64) return false;
  const [a, r, s] = [point(key), point(signature.slice(0, 32)), little(signature.slice(32))];
  if (!a || !r || s >= ORDER) return false;
  const k = mod(little(sha512(Uint8Array.from([...signature.slice(0, 32), ...key, ...words]))), ORDER);
  const [left, right] = [times(BASE, s), added(r, times(a, k))];
  return mod(left[0] * right[2] - right[0] * left[2]) === 0n
    && mod(left[1] * right[2] - right[1] * left[2]) === 0n;
}

// ---- What the file says ----

const utf8 = (text) => new TextEncoder().encode(text);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text) => Uint8Array.from(/^([0-9a-f]{2})*$/.test(text) ? text.match(/../g) ?? [] : [], (two) => parseInt(two, 16));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const plain = (text) => text.replaceAll('%3C', '<').replaceAll('%25', '%');

// An element whose name is that of a property would stand in front of it: a document is asked by what all documents have.
const ofDocument = (name) => Object.getOwnPropertyDescriptor(Document.prototype, name).get.call(document);

function entriesIn(root) {
  return Array.from(root.querySelectorAll('script.entry'), (element) => {
    const sheltered = element.textContent;
    const text = plain(sheltered);
    const hash = hex(sha256(utf8(text)));
    let facts = null;
    try { facts = JSON.parse(text); } catch { /* It was changed, and is said to be below. */ }
    return { id: element.dataset.id, title: element.dataset.title, sheltered, text, hash, facts };
  });
}

/** A line break inside a part would let one entry stand for two, or a name for a day. */
function isSound(manifest) {
  const { practice, name, from, to, made_at: at, entries, signed } = manifest;
  const isLine = (part) => typeof part === 'string' && !/[\r\n]/.test(part);
  return [practice, name, from, to, at, signed.public_key, signed.signature].every(isLine)
    && entries.every((entry) => entry.length === 3 && entry.every(isLine));
}

/** Returns everything that does not hold, each as a word and what it is about. */
function faults(manifest, all) {
  if (!isSound(manifest)) return [['manifest']];
  const found = [];
  const known = new Map(all.map((entry) => [entry.id, entry]));
  for (const [id, title, hash] of manifest.entries) {
    const entry = known.get(id);
    if (!entry) found.push(['missing', title]);
    else if (entry.hash !== hash) found.push(['changed', title, id]);
    else if (entry.title !== title) found.push(['changed', title, id]);
  }
  const seen = new Set();
  for (const entry of all) {
    if (seen.has(entry.id)) found.push(['added', entry.title, entry.id]);
    seen.add(entry.id);
    if (!manifest.entries.some(([id]) => id === entry.id)) found.push(['added', entry.title, entry.id]);
  }
  // An entry says whose it is by what stands before it.
  if (!found.length && all.some((entry, at) => entry.id !== manifest.entries[at][0])) found.push(['order']);
  const list = manifest.entries.map((entry) => entry.map((part) => `${part}\n`).join('')).join('');
  const { practice, name, from, to, made_at: at, chain, signed } = manifest;
  const words = ['muster binder 1', practice, name, from, to, at, hex(sha256(utf8(list))),
    hex(sha256(utf8(JSON.stringify(chain)))), ''].join('\n');
  if (!fits(unhex(signed.public_key), unhex(signed.signature), utf8(words))) found.push(['signature']);
  const broken = link(chain, known);
  if (broken) found.push(broken);
  return found;
}

/** Folds the log from its first shown event to its end, as `muster verify-log` does. */
function link(chain, known) {
  let { before } = chain;
  for (const next of chain.links) {
    const entry = known.get(next);
    if (next.startsWith('evt_') && !entry) return ['chain', next];
    before = hex(sha256(Uint8Array.from([...unhex(before), ...unhex(entry ? entry.hash : next)])));
  }
  return before === chain.head ? null : ['chain', `${chain.events}`];
}

// ---- Pages that it makes ----

/** A page that nobody has written anything on. */
const blank = () => new DOMParser().parseFromString('<!doctype html><html><head></head><body></body></html>', 'text/html');

const put = (into, name, text, attributes = {}) => {
  const element = into.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return into.appendChild(element);
};

/** What stands at the head of both pages. */
function headed({ head, body, documentElement }, manifest, lang) {
  documentElement.setAttribute('lang', lang);
  put(head, 'meta', undefined, { charset: 'utf-8' });
  const policy = `default-src 'none'; script-src 'sha256-${base64(sha256(utf8(SCRIPT)))}'; `
    + `style-src 'sha256-${base64(sha256(utf8(STYLE)))}'; base-uri 'none'; form-action 'none'`;
  put(head, 'meta', undefined, { 'http-equiv': 'Content-Security-Policy', content: policy });
  put(head, 'meta', undefined, { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  const title = `${SAYS.title} – ${manifest.name}`;
  put(head, 'title', title);
  put(head, 'style', STYLE);
  const main = put(body, 'main');
  put(main, 'h1', title);
  put(main, 'p', `${manifest.from} – ${manifest.to}`);
  return main;
}

/** The page as a binder comes, if these are its entries. */
function asItCame(manifest, written, all) {
  const page = blank();
  const main = headed(page, manifest, SAYS.lang);
  const verdict = put(main, 'div', undefined, { id: 'verdict', class: 'bad', role: 'status' });
  put(verdict, 'h2', SAYS.unproved);
  put(verdict, 'p', SAYS.unproved_means);
  const add = (text, attributes) => { put(page.body, 'script', text, attributes); page.body.append('\n'); };
  for (const { id, title, sheltered } of all) {
    add(sheltered, { type: 'text/plain', class: 'entry', 'data-id': id, 'data-title': title });
  }
  add(written, { type: 'application/json', id: 'manifest' });
  put(page.body, 'script', SCRIPT);
  return page.documentElement;
}

/** A shadow root shows what is in it, and is no part of any tree. */
function hasShadow(root) {
  return [root, ...root.querySelectorAll('*')].some((element) => {
    if (element.shadowRoot) return true;
    try { element.attachShadow({ mode: 'open' }); } catch (error) {
      // Most elements can have none at all; of those that can, this one has one already.
      return /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(element.localName);
    }
    return false;
  });
}

/** Returns whether the page in the file is that of a binder with these entries, and nothing more. */
function isAsItCame(root, manifest, written, all) {
  const before = root.previousSibling;
  const isAlone = before?.nodeType === Node.DOCUMENT_TYPE_NODE && before.name === 'html'
    && !before.publicId && !before.systemId && !before.previousSibling && !root.nextSibling;
  return isAlone && asItCame(manifest, written, all).isEqualNode(root) && !hasShadow(root);
}

// What an auditor asks first stands first.
const FIRST = ['name', 'position', 'kind', 'list', 'jurisdiction', 'number', 'standing', 'source', 'method', 'query',
  'outcome', 'status', 'expires_on', 'state', 'tier', 'finding', 'means', 'words', 'at', 'made_at', 'verified_at'];
const rank = (key) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
const named = (key) => (key.charAt(0).toUpperCase() + key.slice(1)).replaceAll('_', ' ');

/** As text, never as a page. */
function show(into, value) {
  if (Array.isArray(value)) {
    const list = put(into, 'ul');
    value.forEach((one) => show(put(list, 'li'), one));
  } else if (value && typeof value === 'object') {
    const facts = put(into, 'dl');
    for (const [key, one] of Object.entries(value).sort(([a], [b]) => rank(a) - rank(b))) {
      put(facts, 'dt', named(key));
      show(put(facts, 'dd'), one);
    }
  } else put(into, 'span', String(value));
}

/** The page with what was found, and what the entries say. */
function shown(manifest, all, found) {
  const page = blank();
  const main = headed(page, manifest, SAYS.lang);
  const verdict = put(main, 'div', undefined, { id: 'verdict', class: found.length ? 'bad' : 'good', role: 'status' });
  put(verdict, 'h2', found.length ? SAYS.broken : SAYS.proved);
  put(verdict, 'p', found.length ? SAYS.broken_means : SAYS.proved_means);
  if (found.length) {
    const list = put(verdict, 'ul');
    found.forEach(([word, about]) => put(list, 'li', SAYS[word].replace('{}', () => about ?? '')));
  }
  put(main, 'p', SAYS.how);
  put(main, 'p', manifest.signed.public_key, { class: 'code' });
  const place = put(main, 'div', undefined, { id: 'entries' });
  const wrong = new Set(found.map((fault) => fault[2]).filter(Boolean));
  all.forEach((entry) => {
    const section = put(place, 'section', undefined, { id: entry.id });
    put(section, 'h2', entry.title);
    if (wrong.has(entry.id)) { section.className = 'bad'; put(section, 'p', SAYS.changed.replace('{}', () => entry.title)); }
    if (entry.facts) show(section, entry.facts);
    else put(section, 'pre', entry.text);
    put(section, 'p', `SHA-256 ${entry.hash}`, { class: 'code' });
  });
  return page.documentElement;
}

const SCRIPT = ofDocument('currentScript').textContent;

function prove() {
  const root = ofDocument('documentElement');
  const all = entriesIn(root);
  let [manifest, found] = [{ name: '', from: '', to: '', signed: { public_key: '' } }, [['manifest']]];
  try {
    const written = root.querySelector('script#manifest').textContent;
    const read = JSON.parse(plain(written));
    const wrong = faults(read, all);
    if (!isAsItCame(root, read, written, all)) wrong.push(['beside']);
    [manifest, found] = [read, wrong];
  } catch { /* What cannot be read proves nothing. */ }
  // What was put in may lead to another page, at once or a little later: whatever else is under way ends here.
  if (found.length) window.stop();
  let page;
  try { page = shown(manifest, all, found); } catch { page = shown({ ...manifest, signed: {} }, [], [['manifest']]); }
  Node.prototype.replaceChild.call(document, page, root);
}

// What stands behind the script has not been read yet, and may say as much as what stands before it.
EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', prove);
