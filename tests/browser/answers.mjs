// What a candidate answers, whatever is asked.

/** Fills in the question with what comes first, or with what comes so many later. */
export async function answer(page, later = 0) {
  const form = page.locator('#form');
  const lines = await form.locator('select').all();
  for (const [place, line] of lines.entries()) {
    const offers = (await line.locator('option').count()) - 1;
    await line.selectOption({ index: ((place + later) % offers) + 1 });
  }
  if (lines.length) return 'lines';
  const number = form.locator('input[inputmode=decimal]');
  if (await number.count()) {
    await number.fill(String(12 + later));
    return 'number';
  }
  const texts = await form.locator('.field input.input').all();
  for (const text of texts) await text.fill(String(12 + later));
  if (texts.length) return 'texts';
  const radios = form.getByRole('radio');
  if (await radios.count()) {
    await radios.nth(later).check();
    return 'single';
  }
  const boxes = form.locator('input[type=checkbox][name=answer]');
  for (const box of await boxes.all()) await box.uncheck();
  await boxes.nth(later).check();
  return 'multiple';
}

/** What is filled in, as the form would send it. */
export function filledIn(page) {
  return page.locator('#form').evaluate((form) => {
    const pairs = [...new FormData(form)].filter(([name]) => name !== 'step');
    return String(new URLSearchParams(pairs));
  });
}
