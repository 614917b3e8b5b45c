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
