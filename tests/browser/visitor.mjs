// Somebody with a browser, who looks closely at every page.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';

import { Twin } from './twin.mjs';

// On a machine that does much else.
export const LIMIT = { timeout: 300_000 };
export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Half of a phone's width, or a desktop's at 400 %: nothing may need scrolling to the side.
const NARROWEST = 320;

export class Visitor {
  // What is wrong is collected, so that one run tells all of it.
  #wrong = [];
  #seen = 0;
  #served;

  static async of(browser, { size, script, ...told }) {
    const view = {
      baseURL: told.url,
      viewport: size,
      hasTouch: size.width < 600,
      isMobile: size.width < 600,
      reducedMotion: 'reduce',
      locale: 'en-US',
    };
    const context = await browser.newContext({ ...view, javaScriptEnabled: script });
    // What can be clicked is there at once.
    context.setDefaultTimeout(10_000);
    const twin = script ? undefined : await Twin.of(browser, view);
    return new Visitor(context, await context.newPage(), { size, script, twin, ...told });
  }

  constructor(context, page, told) {
    Object.assign(this, { context, page, ...told });
    page.on('console', (message) => {
      // A page that says what is wrong with a form, or that nothing is there, is no mishap.
      const isOwn = message.location().url === page.url() && / (404|422) /.test(message.text());
      // Nor is a signal that was lost, or a busy server, where that is what is tried out.
      const isAway = this.losesSignal && /net::ERR_| 503 /.test(message.text());
      if (message.type() === 'error' && !isOwn && !isAway) this.#complain(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      // The last of them has the page: whoever is sent on is served by the next.
      if (response.request().isNavigationRequest()) this.#served = response;
    });
    page.on('pageerror', (error) => this.#complain(`script: ${error.message}`));
    context.on('request', (request) => {
      if (!request.url().startsWith(this.url) && !request.url().startsWith('data:')) {
        this.#complain(`asked another host: ${request.url()}`);
      }
    });
  }

  #complain(what) {
    this.#wrong.push(`${new URL(this.page.url(), this.url).pathname}: ${what}`);
  }

  async go(path) {
    await this.page.goto(path);
  }

  /** Presses what is called so, and waits for the page that it leads to. */
  async press(name, role = 'button') {
    const target = this.page.getByRole(role, { name, exact: true }).first();
    await Promise.all([this.page.waitForEvent('domcontentloaded'), target.click()]);
    await this.page.waitForLoadState('load');
  }

  follow(name) {
    return this.press(name, 'link');
  }

  /** Fills in by the beginnings of labels: some go on with “(optional)”. */
  async fill(values) {
    for (const [label, value] of Object.entries(values)) {
      const begins = new RegExp(`^${RegExp.escape(label)}`);
      await this.page.getByLabel(begins).first().fill(value);
    }
  }

  /** Looks at this page: for everybody, in the light and in the dark, on the narrowest screen. */
  async look(name) {
    const { page, size } = this;
    assert.match(await page.locator('h1').first().innerText(), /\S/, `${name} has a heading`);
    this.#seen += 1;
    await this.#measure(name);
    if (size.width > NARROWEST && size.width < 600) {
      await page.setViewportSize({ width: NARROWEST, height: size.height });
      await this.#measure(name);
      await page.setViewportSize(size);
    }
    // Axe is a script, and runs on a twin where the page's own may not.
    await this.#judge(name, this.script ? page : await this.twin.show(page, this.#served));
  }

  async #judge(name, page) {
    const { size } = this;
    // Unrolled, so that no bar at the edge of the screen covers what one would scroll to.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      // A colour on its way to another has a contrast of neither.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
      // “Legacy” is all in one page, and no second one for the sum: we have no frames.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
      for (const { id, nodes } of violations) {
        const where = nodes.map((node) => `${node.target} ${node.failureSummary}`);
        this.#complain(`${name}, ${colorScheme}: axe ${id}: ${where.slice(0, 3).join('; ')}`);
      }
      if (this.script) await this.#picture(name, colorScheme);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(size);
  }

  async #measure(name) {
    const [wide, has] = await this.page.evaluate(() => {
      const root = document.documentElement;
      return [root.scrollWidth, root.clientWidth];
    });
    if (wide > has) this.#complain(`${name}: ${wide} pixels wide on a screen of ${has}`);
  }

  async #picture(name, colorScheme) {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    const number = String(this.#seen).padStart(2, '0');
    const file = `${this.size.width}-${this.name}-${number}-${name}-${colorScheme}.png`;
    await this.page.screenshot({ path: join(folder, file), fullPage: true });
  }

  async leave() {
    await this.context.close();
    await this.twin?.context.close();
    assert.deepEqual(this.#wrong, []);
  }
}
