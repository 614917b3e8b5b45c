// The page of a browser without JavaScript once more, where axe, which is a script, can run.
import assert from 'node:assert/strict';

/** Served once, shown twice: nothing is asked of the server again but what dresses the page. */
export class Twin {
  #html = '';
  #answer = {};

  /** `view` is what the browser without JavaScript was told of its screen. */
  static async of(browser, view) {
    const context = await browser.newContext(view);
    const twin = new Twin(context, await context.newPage());
    await context.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.continue();
      return route.fulfill({ ...twin.#answer, body: twin.#html });
    });
    return twin;
  }

  constructor(context, page) {
    Object.assign(this, { context, page });
  }

  /** Shows what `page` was served by `response`, filled in as it is there. Returns that page. */
  async show(page, response) {
    assert.equal(response.url(), page.url().split('#')[0], 'what was served is what is shown');
    const { 'content-type': contentType, 'content-security-policy': policy } = response.headers();
    const headers = { 'content-type': contentType };
    // Styles that the policy forbids must be missing here as well.
    if (policy) headers['content-security-policy'] = policy;
    this.#answer = { status: response.status(), headers };
    this.#html = withoutScript(await response.text());
    await this.context.clearCookies();
    await this.context.addCookies(await page.context().cookies());
    await this.page.setViewportSize(page.viewportSize());
    await this.page.goto(page.url());
    await this.page.evaluate(fillIn, await page.evaluate(filled));
    assert.equal(await this.page.evaluate(height), await page.evaluate(height), 'both look the same');
    return this.page;
  }
}

/** What a browser that runs no scripts makes of a document. */
export function withoutScript(html) {
  return html.replace(/<script\b[^]*?<\/script>/gi, '').replace(/<\/?noscript>/gi, '');
}

// Both run inside a page. What was typed or ticked is no part of its HTML, and changes its looks.
function filled() {
  const fields = document.querySelectorAll('input:not([type=file]), select, textarea');
  return Array.from(fields, ({ value, checked }) => ({ value, checked }));
}

function fillIn(values) {
  const fields = document.querySelectorAll('input:not([type=file]), select, textarea');
  values.forEach((one, place) => Object.assign(fields[place], one));
}

function height() {
  return document.documentElement.scrollHeight;
}
