// An answer outlasts a lost signal: it is sent from within the page, and again until the server has
// it. Every word comes from the page. Without this, the page is a plain form.

const here = location.pathname;
const sitting = /^\/take\/[^/]+\//.exec(here)[0];
const form = document.getElementById('form');

// What outlasts a reload, in this tab alone. Where a browser keeps nothing, the page still does.
const shelf = {
  read: () => trying(() => JSON.parse(sessionStorage.getItem(`muster:${here}`))),
  keep: (what) => trying(() => sessionStorage.setItem(`muster:${here}`, JSON.stringify(what))),
  drop: () => trying(() => sessionStorage.removeItem(`muster:${here}`)),
  // All that is of this sitting.
  clear: () => trying(() => {
    const names = Object.keys(sessionStorage);
    for (const name of names) if (name.startsWith(`muster:${sitting}`)) sessionStorage.removeItem(name);
  }),
};

function trying(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

// A browser that leads back may show a page from before, with a name under which it was sent already.
const isOld = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
let step = isOld ? freshName() : form?.elements.step.value;
let tried = null; // what was sent last, under the name of this step
let go = 'next';
let isUnsaved = false;
let isUnderWay = false;
let isLeaving = false;
let banner = null;
let pause = 1;
let timer;

function answer() {
  const pairs = [...new FormData(form)].filter(([name]) => name !== 'step');
  return String(new URLSearchParams(pairs));
}

function keep() {
  if (isUnsaved) shelf.keep({ step, tried, go, answer: answer() });
}

// The server takes a step once: whatever is sent again under its name gets the first reply. So the
// same answer keeps the name, since the reply alone may have been lost, and any other answer than
// the last one that was sent is a step of its own.
function name() {
  if (tried !== null && tried !== answer()) step = freshName();
  tried = answer();
}

async function send() {
  if (isUnderWay || isLeaving) return;
  clearTimeout(timer);
  isUnderWay = true;
  isUnsaved = true;
  addEventListener('beforeunload', warn);
  name();
  keep();
  spin(true);
  const reply = await post();
  isUnderWay = false;
  const why = trouble(reply);
  if (why) wait(why, Number(reply?.headers.get('Retry-After')));
  else if (!isSaved(reply)) submitPlainly();
  else if (answer() !== tried) send();
  else leave(reply.url);
}

async function post() {
  const body = new URLSearchParams(tried);
  body.append('step', step);
  body.append('go', go);
  // A lost signal also shows by nothing coming back.
  const limit = new AbortController();
  const bell = setTimeout(() => limit.abort(), 20_000);
  const sent = fetch(form.action, { method: 'POST', body, signal: limit.signal });
  const reply = await sent.catch(() => null);
  clearTimeout(bell);
  return reply;
}

// Whoever has an answer saved is always sent on to a page of this sitting.
function isSaved(reply) {
  return reply.redirected && reply.url.startsWith(location.origin + sitting);
}

/** Names why it may be sent again, if it may. */
function trouble(reply) {
  if (!reply) return 'away';
  if ([502, 503, 504].includes(reply.status)) return 'busy';
  // Some wireless networks answer in place of the server, with a page of their own.
  return reply.ok && !isSaved(reply) ? 'away' : null;
}

function wait(why, asked) {
  spin(false);
  if (!banner) {
    banner = document.getElementById('unsaved').content.firstElementChild.cloneNode(true);
    banner.querySelector('button').addEventListener('click', send);
    document.getElementById('told').prepend(banner);
    // It says that what was there before is saved, and would now be misread.
    form.querySelector('.saved')?.remove();
  }
  for (const one of banner.querySelectorAll('[data-why]')) one.hidden = one.dataset.why !== why;
  pause = Math.min(pause * 2, 30);
  timer = setTimeout(send, Math.min(Math.max(pause, asked || 0), 30) * 1000);
}

function leave(url) {
  isLeaving = true;
  settle();
  shelf.drop();
  location.assign(url);
}

// A mistake in the answer, or a link that is spent: the browser sends the form itself, and shows what
// the server says. The answer stays on the shelf until that page has come.
function submitPlainly() {
  settle();
  name();
  form.elements.step.value = step;
  form.submit();
}

function settle() {
  isUnsaved = false;
  removeEventListener('beforeunload', warn);
}

function warn(event) {
  event.preventDefault();
  // Older browsers look at this instead.
  event.returnValue = '';
}

function spin(isBusy) {
  for (const button of form.querySelectorAll('.button')) {
    const is = isBusy && (button.value === go || banner?.contains(button));
    if (is) button.setAttribute('aria-busy', 'true');
    else button.removeAttribute('aria-busy');
  }
}

function fill(kept) {
  const pairs = new URLSearchParams(kept);
  for (const control of form.elements) {
    const given = pairs.getAll(control.name);
    if (['radio', 'checkbox'].includes(control.type)) control.checked = given.includes(control.value);
    if (['text', 'select-one'].includes(control.type)) control.value = given[0] ?? '';
  }
}

// `randomUUID` is missing where the server is reached without TLS.
function freshName() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The second of two quick taps on the button before lands on this page. The style sheet keeps it away for longer than this,
// but not in older browsers, which don't change by steps what takes a tap.
const [painted] = performance.getEntriesByName('first-contentful-paint');
let came = painted?.startTime ?? performance.now();

function isTooSoon(event) {
  return event.detail > 0 && event.timeStamp - came < 400;
}

if (form) {
  form.addEventListener('click', (event) => {
    if (event.target.closest('.bar .button') && isTooSoon(event)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go = event.submitter?.value ?? 'next';
    send();
  });
  form.addEventListener('input', keep);
  addEventListener('online', () => isUnsaved && send());
  // A browser may bring the page back as it was: whatever is sent from there is a step of its own.
  addEventListener('pageshow', (event) => {
    if (!event.persisted || isUnsaved) return;
    came = event.timeStamp;
    [isLeaving, tried, step] = [false, null, freshName()];
    spin(false);
  });
  // To hide the clock leads to the page anew: what is filled in and not sent goes along.
  document.querySelector('.timer a')?.addEventListener('click', () => {
    if (!isUnsaved) shelf.keep({ answer: answer() });
  });
  const kept = shelf.read();
  if (document.querySelector('.errors')) {
    // A page that shows a mistake shows what was sent.
    shelf.drop();
  } else if (kept) {
    fill(kept.answer);
    if (kept.step) {
      ({ step, tried, go } = kept);
      send();
    } else shelf.drop();
  }
}

// Handed in: nothing of it stays behind.
if (here === `${sitting}done`) shelf.clear();
