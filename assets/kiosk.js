// A screen that many use locks itself, and keeps nothing of whoever was there.

const LOCKS_AFTER = 180_000;
const SAYS_SO_EVERY = 60_000;

const isInTurn = document.querySelector('[data-kiosk]') !== null;
let touched = Date.now();
let said = Date.now();
let isLocked = false;

// Before and after a turn, what pages have put aside in this browser goes.
function forget() {
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {}
}

// Whatever is typed, tapped or scrolled counts. The server is told now and then, or the turn ends there.
function touch() {
  if (isLocked) return;
  if (look()) return;
  touched = Date.now();
  if (touched - said < SAYS_SO_EVERY) return;
  said = touched;
  fetch('/kiosk/touch').catch(() => {});
}

// A device that slept wakes up with the page still there: the time of day tells.
function look() {
  if (Date.now() - touched < LOCKS_AFTER) return false;
  if (!isLocked) lock();
  return true;
}

// First nobody reads it any more. It is not left before the server knows, or its links would still open.
async function lock() {
  isLocked = true;
  document.documentElement.hidden = true;
  const reply = await fetch('/kiosk/lock', { method: 'POST', body: new URLSearchParams() }).catch(() => null);
  // A server that is busy has locked nothing. Where it did, it has led on to the first page, which is fine.
  if (!reply?.ok) {
    setTimeout(lock, 5_000);
    return;
  }
  forget();
  location.replace('/kiosk?locked=yes');
}

if (isInTurn) {
  for (const kind of ['pointerdown', 'keydown', 'scroll', 'input', 'wheel']) {
    addEventListener(kind, touch, { passive: true, capture: true });
  }
  addEventListener('visibilitychange', look);
  setInterval(look, 1_000);
  // A page that came of a form is led back to by its address, and sends nothing again.
  history.replaceState(null, '', location.href);
} else {
  forget();
}

// A page that a browser kept whole is asked for anew.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
