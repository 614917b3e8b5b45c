// One way to look at a page: a language, a size, with or without JavaScript; always in the light and in the dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { withoutScript } from './twin.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// A phone, and half of its width or a desktop's at 400 %: nothing may need scrolling to the side.
const WIDTHS = [390, 320];
// Of a long list these are judged: the hundredth row looks as one of the first.
const ROWS = 6;
// What looks at colors, and so differs in the dark.
const COLORS = ['color-contrast', 'link-in-text-block'];

export class View {
  static async of(browser, { url, cookies, language, size, script }) {
    const context = await browser.newContext({
      baseURL: url,
      viewport: size,
      isMobile: size.width < 600,
      hasTouch: size.width < 600,
      reducedMotion: 'reduce',
      locale: language === 'es' ? 'es-US' : 'en-US',
    });
    await context.addCookies([...cookies, { name: 'language', value: language, url }]);
    // Axe is a script: what somebody without JavaScript is served is shown where axe can run.
    if (!script) await context.route('**/*', bare);
    return new View(context, await context.newPage(), { language, size, script });
  }

  constructor(context, page, told) {
    Object.assign(this, { context, page, ...told });
    this.name = `${told.language}, ${told.size.width}, ${told.script ? 'with' : 'without'} JavaScript`;
  }

  /** Returns what is wrong with the page there, and where it leads. */
  async look(path) {
    const { page, name } = this;
    const response = await page.goto(path);
    const type = response.headers()['content-type'] ?? '';
    if (!response.ok() || !type.startsWith('text/html')) return { status: response.status(), type, wrong: [] };
    const found = { status: 200, type, at: new URL(page.url()).pathname, ...(await page.evaluate(leads)) };
    await this.#picture(path);
    const wrong = await this.#judge();
    return { ...found, wrong: wrong.map((one) => `${path} (${name}): ${one}`) };
  }

  async #judge() {
    const { page, size, language } = this;
    const wrong = [];
    const spoken = await page.evaluate(() => document.documentElement.lang);
    if (spoken !== language) wrong.push(`speaks ${spoken}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: size.height });
      const [wide, widest] = await page.evaluate(overflow);
      if (wide > width) wrong.push(`${wide} pixels wide on a screen of ${width}: ${widest}`);
    }
    await page.setViewportSize(size);
    await page.evaluate(thin, ROWS);
    await page.evaluate(unpin);
    await page.evaluate(AXE);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme });
      // A color on its way to another has a contrast of neither.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
      // Nothing but colors differs in the dark.
      const rules = scheme === 'light' ? null : COLORS;
      const violations = await page.evaluate(judge, rules);
      wrong.push(...violations.map((one) => `${scheme}: axe ${one}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    return wrong;
  }

  async #picture(path) {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    const file = `${this.size.width}-${this.language}-${path.split('?')[0].slice(1).replaceAll(/[/.]/g, '-').slice(0, 80) || 'today'}.png`;
    await this.page.screenshot({ path: join(folder, file), fullPage: true });
  }
}

async function bare(route) {
  if (!route.request().isNavigationRequest()) return route.continue();
  const response = await route.fetch({ maxRedirects: 0 });
  const isPage = response.ok() && (response.headers()['content-type'] ?? '').startsWith('text/html');
  return isPage ? route.fulfill({ response, body: withoutScript(await response.text()) }) : route.fulfill({ response });
}

// What follows runs inside a page.
async function judge(rules) {
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary.replace(/\s+/g, ' ')}`);
    return `${id} (${nodes.length}): ${where.join('; ')}`;
  });
}

function thin(rows) {
  for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
    for (const row of [...list.children].slice(rows)) row.remove();
  }
}

/** No bar at the edge of the screen covers what one would scroll to. */
function unpin() {
  for (const one of document.body.querySelectorAll('*')) {
    if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) one.style.position = 'static';
  }
}

function overflow() {
  const root = document.documentElement;
  const has = root.clientWidth;
  const over = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > has + 1);
  const named = over.slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  return [root.scrollWidth, named.join(' ')];
}

/** Returns the links of a page, those that are shown as words and those of forms that only ask, and its other forms. */
export function leads() {
  const links = Array.from(document.querySelectorAll('a[href]'), (one) => one.href);
  const shown = document.body.innerText.match(/https?:\/\/\S+\/\S+/g) ?? [];
  const asking = document.querySelectorAll('form:not([method=post])');
  const asked = Array.from(asking, (one) => new URL(one.getAttribute('action') ?? '', location.href).href);
  const forms = Array.from(document.querySelectorAll('form[method=post]'), (one) => ({
    action: new URL(one.getAttribute('action'), location.href).pathname,
    fields: [...new FormData(one)].filter(([, value]) => typeof value === 'string'),
  }));
  return { links: [...links, ...shown, ...asked], forms };
}
