// How much time of a test is left, beside the time of day at which it ends. Every word comes from
// the page. Where the clock is hidden, neither this nor anything to count from is on the page.

const ends = document.querySelector('[data-seconds]');
const words = ends.dataset;
const aloud = document.querySelector('.timer [role="status"]');
const shown = document.createElement('span');
shown.className = 'timer__left';
shown.setAttribute('role', 'timer');
ends.append(shown);

// The server says how many seconds are left, and its word is as old as the page's first byte. From
// there performance.now() counts, which nobody can set; but on many phones it stands still while they
// sleep. Date runs on through sleep, but can be set, by hand or by the network. So when the two have
// grown apart, the phone slept or was set: Date's guess stands if it is the shorter one, and the
// server is asked anew, now or when there is a connection again.
const [opened] = performance.getEntriesByType('navigation');
let end = (opened?.responseStart ?? 0) + Number(words.seconds) * 1000;
let apart = Date.now() - performance.now();
let isGuess = false;
let timer;

function look() {
  const slept = Date.now() - performance.now() - apart;
  if (Math.abs(slept) > 1500) {
    apart += slept;
    end -= Math.max(slept, 0);
    isGuess = true;
    ask();
  }
  show();
}

async function ask() {
  const reply = await fetch(location.href).catch(() => null);
  if (!reply?.ok) return;
  const at = performance.now();
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  const told = page.querySelector('[data-seconds]')?.dataset.seconds;
  // Whoever is sent on has no more time for this page.
  if (told === undefined && !reply.redirected) return;
  end = at + Number(told ?? 0) * 1000;
  isGuess = false;
  show();
}

// Minutes, and in the last one seconds: nothing moves more often than it must.
function show() {
  clearTimeout(timer);
  const left = (end - performance.now()) / 1000;
  ends.parentElement.classList.toggle('timer--low', left <= 300);
  if (left <= 0) {
    shown.textContent = words.over;
    finish();
    return;
  }
  over?.remove();
  over = null;
  const unit = left > 60 ? 60 : 1;
  const count = Math.ceil(left / unit);
  shown.textContent = unit === 60 ? minutes(count) : seconds(count);
  speak(left);
  timer = setTimeout(look, (left % unit || unit) * 1000 + 20);
}

const minutes = (count) => (count === 1 ? words.minuteLeft : words.minutesLeft.replace('#', count));
const seconds = (count) => (count === 1 ? words.secondLeft : words.secondsLeft.replace('#', count));

// At ten minutes, at five and at one, each once in a sitting, whichever page is open then. A browser
// that keeps nothing says it on each page.
const sitting = /^\/take\/[^/]+\//.exec(location.pathname)[0];
const place = `muster:${sitting}spoken`;
let spoken = Infinity;
try {
  spoken = Number(sessionStorage.getItem(place) ?? Infinity);
} catch {}

function speak(left) {
  const mark = [1, 5, 10].find((one) => left <= one * 60);
  if (!mark || spoken <= mark) return;
  spoken = mark;
  aloud.textContent = minutes(Math.ceil(left / 60));
  try {
    sessionStorage.setItem(place, mark);
  } catch {}
}

// Nothing is sent: the server hands in what is saved by itself. It first waits a little for what is on
// its way, and only then does the link lead to the end.
let over = null;

function finish() {
  if (over) return;
  over = document.getElementById('over').content.firstElementChild.cloneNode(true);
  const link = over.querySelector('a');
  const grace = (Number(over.dataset.grace) + 1) * 1000;
  link.hidden = true;
  setTimeout(() => (link.hidden = false), end - performance.now() + grace);
  document.getElementById('told').append(over);
}

document.addEventListener('visibilitychange', look);
addEventListener('pageshow', look);
addEventListener('online', () => isGuess && ask());
show();
