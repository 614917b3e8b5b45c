// Somebody who follows every link of a served demo until each page of the committed list was seen once.
import { Addresses } from './addresses.mjs';
import { View, leads } from './view.mjs';

/** Where those come who have not signed in. */
const OPEN = /^\/(background|careers|chat|forgot|interview|my-licenses|offer|password|rate|set-up|sign-in|status|take|team|welcome)(\/|$)/;

/** Buttons that lead to a page which no link leads to. Each is pressed once. */
const PRESSED = new Set([
  '/applications/:id/code', '/applications/:id/screening', '/background-checks/:id/links', '/background-checks/:id/record/links',
  '/interviews/:id/links', '/interviews/:id/raters/:rater/links', '/invitations/:id/links', '/jobs/:id/team-check',
  '/jobs/:id/team-check/links', '/offers/:id/links', '/onboardings/:id/tasks/:task/nudge', '/people/:id/license-link',
  '/settings/users/:id/password-link', '/status/:token/background-checks/:id', '/status/:token/interviews/:id',
  '/status/:token/offers/:id', '/status/:token/onboardings/:id', '/status/:token/screening', '/status/:token/tests/:id',
]);

/** How many pages of one kind are asked in search of links to others. */
const MOST = 12;

export class Walk {
  wrong = [];
  /** What was seen of each line of the list: how often, and with what answer. */
  seen = new Map();
  #fresh = [];
  #more = [];
  #known = new Set();
  #pressed = new Set();
  #tries = new Map();
  #pages = new Addresses('GET');
  #forms = new Addresses('POST');

  /** `looks` are the ways of the office, of anybody and of a shared screen to look; `hidden` are lines that are no pages. */
  constructor(url, looks, hidden) {
    Object.assign(this, { url, looks, hidden });
  }

  static async of(browser, { url, cookies, shared, ways, hidden }) {
    const views = (mine) => Promise.all(ways.map((way) => View.of(browser, { url, cookies: mine, ...way })));
    const [office, anybody, kiosk] = await Promise.all([views(cookies), views([]), views(shared)]);
    return new Walk(url, { office, anybody, kiosk }, hidden);
  }

  /** Walks on from these addresses, until all of the list that is `awaited` was seen or nothing leads further. */
  async from(addresses, awaited) {
    for (const address of addresses) this.#note(address);
    const isDone = () => awaited.every((line) => this.seen.has(line));
    while (this.#fresh.length || (this.#more.length && !isDone())) {
      await this.#visit(this.#fresh.shift() ?? this.#rarest());
    }
  }

  /** Takes one of whose kind the fewest were asked: what leads on is rather a kind than the tenth of another. */
  #rarest() {
    const tries = ({ line }) => this.#tries.get(line) ?? 0;
    const least = Math.min(...this.#more.map(tries));
    const [one] = this.#more.splice(this.#more.findIndex((other) => tries(other) === least), 1);
    return one;
  }

  #note(address) {
    const { origin, pathname, search } = new URL(address, this.url);
    const path = pathname.replace(/[.,]+$/, '') + search;
    const line = origin === this.url && this.#pages.lineOf(path.split('?')[0]);
    if (!line || this.hidden.has(line) || this.#known.has(path)) return;
    this.#known.add(path);
    const isFirst = !this.#more.concat(this.#fresh).some((one) => one.line === line) && !this.seen.has(line);
    (isFirst ? this.#fresh : this.#more).push({ line, path });
  }

  #whose(path) {
    const { anybody, kiosk, office } = this.looks;
    if (/^\/kiosk(\/|$)/.test(path)) return kiosk;
    return OPEN.test(path) ? anybody : office;
  }

  async #visit({ line, path }) {
    const views = this.#whose(path);
    const tries = this.#tries.get(line) ?? 0;
    if (tries >= MOST) return;
    this.#tries.set(line, tries + 1);
    const found = this.seen.has(line) ? await this.#ask(views[0], path) : await this.#look(views, line, path);
    for (const link of found?.links ?? []) this.#note(link);
    for (const form of found?.forms ?? []) await this.#press(views[0], form);
  }

  /** Looks closely, in each way at once: one waits for the server while another is judged. */
  async #look(views, line, path) {
    const [found, ...others] = await Promise.all(views.map((view) => view.look(path)));
    if (found.status !== 200 || this.#pages.lineOf(found.at ?? '') !== line) {
      if (found.at) this.#note(found.at);
      return found;
    }
    this.seen.set(line, path);
    this.wrong.push(...[found, ...others].flatMap((one) => one.wrong));
    return found;
  }

  async #ask(view, path) {
    const response = await view.page.goto(path).catch(() => null);
    return response?.ok() ? view.page.evaluate(leads) : null;
  }

  async #press(view, { action, fields }) {
    const line = this.#forms.lineOf(action);
    if (!PRESSED.has(line) || this.#pressed.has(line)) return;
    this.#pressed.add(line);
    const answer = await view.context.request.post(action, {
      form: Object.fromEntries(fields), headers: { origin: this.url },
    });
    if (!answer.ok()) {
      this.#pressed.delete(line);
      return;
    }
    const html = await answer.text();
    for (const [, link] of html.matchAll(/href="([^"]+)"/g)) this.#note(link.replaceAll('&amp;', '&'));
    for (const [link] of html.matchAll(/https?:\/\/[\w.:]+\/[\w./-]+/g)) this.#note(link);
    this.#note(answer.url());
  }

  async leave() {
    for (const view of Object.values(this.looks).flat()) await view.context.close();
  }
}
