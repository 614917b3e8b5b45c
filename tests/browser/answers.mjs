// What a candidate answers, whatever is asked.

/** Fills in the question with what comes first, or with what comes so many later. */
export async function answer(page, later = 0) {
  const form = page.locator('#form');
  const done = [];
  const lines = await form.locator('select').all();
  for (const [place, line] of lines.entries()) {
    const offers = (await line.locator('option').count()) - 1;
    await line.selectOption({ index: ((place + later) % offers) + 1 });
  }
  if (lines.length) done.push('lines');
  const numbers = await form.locator('input[inputmode=decimal]').all();
  for (const number of numbers) await number.fill(String(12 + later));
  if (numbers.length) done.push('number');
  const texts = await form.locator('.field input.input:not([inputmode=decimal])').all();
  for (const text of texts) await text.fill(String(12 + later));
  if (texts.length) done.push('texts');
  // A case has several groups on one page, and each has a first one.
  const first = async (kind, groups) => {
    for (const name of groups) {
      const group = form.locator(`input[type=${kind}][name="${name}"]`);
      if (kind === 'checkbox') for (const box of await group.all()) await box.uncheck();
      await group.nth(later).check();
    }
  };
  const names = (kind) => form.locator(`input[type=${kind}]:not([name=flag])`)
    .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  const radios = await names('radio');
  await first('radio', radios);
  if (radios.length) done.push('single');
  const boxes = await names('checkbox');
  await first('checkbox', boxes);
  if (boxes.length) done.push('multiple');
  return done[0];
}

/** What is filled in, as the form would send it. */
export function filledIn(page) {
  return page.locator('#form').evaluate((form) => {
    const pairs = [...new FormData(form)].filter(([name]) => name !== 'step');
    return String(new URLSearchParams(pairs));
  });
}
