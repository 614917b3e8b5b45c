// Makes pages nicer; every page works without it.

// Who sent a form with a mistake in it is taken to the list of mistakes.
const errors = document.querySelector('.errors');
if (errors) {
  errors.tabIndex = -1;
  errors.focus();
}

// A form that is on its way is not sent a second time.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented) return;
  if (button.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  button.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('[aria-busy="true"]')) button.removeAttribute('aria-busy');
});

// “Copy” copies, where without a script it leads to the text.
document.addEventListener('click', async (event) => {
  const link = event.target.closest('[data-copy]');
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  await navigator.clipboard.writeText(link.dataset.copy);
  const said = link.querySelector('[data-copied]');
  if (said) said.hidden = false;
});

// On a phone, “Text it from my phone” opens the text, where elsewhere it leads to a code.
if (matchMedia('(pointer: coarse) and (max-width: 48rem)').matches) {
  for (const link of document.querySelectorAll('[data-on-phone]')) link.href = link.dataset.onPhone;
}

// “/” leads to the search, as long as nobody types. In what was found the arrows go up and down.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const search = document.querySelector('#search');
  const types = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && search && !types) {
    event.preventDefault();
    search.focus();
    search.select();
    return;
  }
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const hits = [...document.querySelectorAll('[data-hits] a')];
  const from = hits.indexOf(document.activeElement);
  if (!way || !hits.length || (types && types !== search) || (from < 0 && event.target !== search)) return;
  const next = from + way;
  event.preventDefault();
  if (next < 0) search.focus();
  else hits[Math.min(next, hits.length - 1)].focus();
});

// What stands in a long form of the office is kept while somebody types, and again once there is a connection. The words
// come from the page. Without this, “Finish later” keeps it.
for (const later of document.querySelectorAll('[data-draft]')) {
  const form = later.form;
  const said = form.querySelector('[data-draft-said]');
  let timer;
  let isChanged = false;
  const keep = async () => {
    clearTimeout(timer);
    if (!isChanged) return;
    isChanged = false;
    const pairs = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
    let reply = null;
    try {
      reply = await fetch(later.formAction, { method: 'POST', body: new URLSearchParams(pairs), keepalive: true });
    } catch {
      isChanged = true;
    }
    if (reply?.status === 204) {
      said.textContent = said.dataset.draftSaid;
      return;
    }
    // Whatever else was answered, nothing was saved: who was signed out meanwhile is sent to the door.
    isChanged = true;
    said.textContent = reply ? said.dataset.draftRefused : said.dataset.draftOffline;
    timer = setTimeout(keep, 15000);
  };
  form.addEventListener('input', () => {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  });
  form.addEventListener('submit', () => {
    isChanged = false;
    clearTimeout(timer);
  });
  addEventListener('online', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
