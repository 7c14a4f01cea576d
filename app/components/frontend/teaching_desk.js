// The teacher's own screen: what to say and the answers, the time, the code of the room, and the steps by key or clicker.
import { aside, button, count, fill, h, picture, statusLine } from './teaching_dom.js';
import { onStep } from './teaching_keys.js';
import { ask, Refused, RoomLink } from './teaching_link.js';
import { forget, recall, remember } from './teaching_memory.js';
import { result } from './teaching_results.js';

export class Desk {
  constructor(host, { lesson, title, texts, language }) {
    Object.assign(this, { host, lesson, title, texts, language });
    const kept = recall(`teach.${lesson}`);
    if (kept) this.run(kept);
    else this.before();
  }

  close() {
    this.link?.close();
    this.keys?.();
    clearInterval(this.clock);
  }

  before(problem = '') {
    this.host.replaceChildren(
      h('h1', {}, this.title),
      h('p', { class: 'bb-lead' }, this.texts.before),
      h('p', { class: 'bb-meta' }, this.texts.privacy),
      h('p', { role: 'alert', class: problem ? 'bb-error' : null }, problem),
      h('div', { class: 'bb-buttons' }, button(this.texts.openRoom, () => this.open(), { class: 'bb-press bb-main' })));
  }

  async open() {
    try {
      const { code, key } = await ask('POST', `?lang=${this.language}`, { sent: { lesson: this.lesson } });
      const kept = { code, key, started: Date.now(), stopped: Date.now(), position: 1 };
      remember(`teach.${this.lesson}`, kept);
      remember(`key.${code}`, key); // The wall of this browser may step too.
      this.run(kept);
    } catch (trouble) {
      this.before(this.words(trouble));
    }
  }

  words(trouble) {
    if (!(trouble instanceof Refused)) return this.texts.offline;
    return trouble.status === 429 ? fill(this.texts.tooMany, { n: trouble.wait }) : this.texts.notNow;
  }

  run(kept) {
    this.kept = kept;
    this.link = new RoomLink({
      code: kept.code, key: kept.key, language: this.language,
      onstate: state => this.show(state), onend: () => this.over(),
      onlost: lost => { this.status.textContent = lost ? this.texts.lost : ''; },
    });
    this.status = statusLine();
    this.time = h('p', { class: 'bb-time' });
    this.people = h('p', { class: 'bb-people' });
    this.room = h('div', { class: 'bb-box' });
    this.stop = h('div');
    this.outline = h('ol', { class: 'bb-outline' });
    this.steps = h('div', { class: 'bb-buttons bb-steps' });
    this.host.replaceChildren(h('div', { class: 'bb-desk' },
      h('div', {}, this.steps, this.status, this.stop),
      h('aside', { 'aria-label': this.texts.room }, this.time, this.people, this.room, h('h2', {}, this.texts.stops), this.outline,
        h('div', { class: 'bb-buttons' }, button(this.texts.end, () => this.end())))));
    this.clock = setInterval(() => this.tick(), 1000);
    this.keys = onStep(by => this.go(this.state.position + by), () => this.reveal());
    this.door();
    this.link.start();
  }

  async door() {
    const door = await ask('GET', `/${this.kept.code}/door?lang=${this.language}`).catch(() => null);
    if (!door) return;
    this.room.replaceChildren(
      h('p', { class: 'bb-big-code' }, door.code),
      h('p', {}, fill(this.texts.goTo, { address: door.short })),
      door.reachable ? null : h('p', { class: 'bb-missing' }, this.texts.onlyHere),
      picture(door.qr, fill(this.texts.qr, { address: door.address })),
      h('p', {}, aside(`./room?code=${this.kept.code}&wall=yes&lang=${this.language}`, this.texts.wall)));
  }

  show(state) {
    if (this.state?.position !== state.position) {
      if (this.state) this.kept.stopped = Date.now();
      this.kept.position = state.position;
      remember(`teach.${this.lesson}`, this.kept);
    }
    const anew = this.state?.stop.id !== state.stop.id;
    this.state = state;
    this.people.textContent = `${count(this.texts.present, state.present)} · ${count(this.texts.answers, state.answers)}`;
    this.buttons(state);
    this.list(state);
    this.tell(state, anew);
    this.tick();
  }

  buttons(state) {
    const first = state.position === 1;
    const last = state.position === state.outline.length;
    const reveal = state.stop.task && state.stop.task.kind !== 'cards'
      ? button(state.revealed ? this.texts.hide : this.texts.show, () => this.reveal(), { 'aria-pressed': String(state.revealed) }) : null;
    const focused = this.steps.contains(document.activeElement) ? document.activeElement.dataset.step : null;
    this.steps.replaceChildren(
      button(this.texts.previous, () => this.go(state.position - 1), { disabled: first, 'data-step': 'previous' }),
      button(this.texts.next, () => this.go(state.position + 1), { disabled: last, class: 'bb-press bb-main', 'data-step': 'next' }),
      ...(reveal ? [reveal] : []));
    if (focused) this.steps.querySelector(`[data-step=${focused}]`)?.focus();
  }

  list(state) {
    this.outline.replaceChildren(...state.outline.map((stop, at) => h('li', { 'aria-current': at + 1 === state.position ? 'step' : null },
      button(`${stop.title} (${fill(this.texts.minutes, { n: stop.minutes })})`, () => this.go(at + 1), { class: 'bb-link' }))));
  }

  tell(state, anew) {
    const { aside: notes, stop } = state;
    const part = (title, ...content) => content.some(Boolean) ? [h('h2', {}, title), ...content.filter(Boolean)] : [];
    const answered = stop.task && stop.task.kind !== 'cards'
      ? part(this.texts.classTogether, result(stop.task, state.solution, this.texts, { tally: state.tally, of: state.answers })) : [];
    this.stop.replaceChildren(
      h('p', { class: 'bb-meta' }, `${state.title} · ${fill(this.texts.stopOf, { n: stop.position, all: state.outline.length })}`),
      h('h1', { tabindex: '-1' }, stop.title),
      ...(stop.text ? [h('p', { class: 'bb-lead' }, stop.text)] : []),
      ...(stop.question ? [h('p', { class: 'bb-ask' }, stop.question)] : []),
      h('p', {}, aside(stop.view, this.texts.openView)),
      ...part(this.texts.guide, notes.guide ? h('p', {}, notes.guide) : null),
      ...part(this.texts.answer, notes.answer ? h('p', {}, notes.answer) : null,
        notes.answer ? h('p', { class: 'bb-meta' }, notes.passages.flatMap((passage, at) => [at ? '; ' : '', aside(passage.href, passage.text)])) : null),
      ...answered,
      ...(state.next ? [h('p', { class: 'bb-meta' }, fill(this.texts.then, { title: state.next }))] : []));
    if (anew && this.told) this.stop.querySelector('h1').focus({ preventScroll: true });
    this.told = true;
  }

  tick() {
    if (!this.state) return;
    const minutes = since => Math.floor((Date.now() - since) / 60_000);
    const planned = this.state.outline[this.state.position - 1].minutes;
    this.time.textContent = fill(this.texts.time, { here: minutes(this.kept.stopped), planned, all: minutes(this.kept.started), lesson: this.state.minutes });
  }

  go(position) {
    if (!this.state || position < 1 || position > this.state.outline.length) return;
    this.send('PUT', '/position', { position });
  }

  reveal() {
    if (!this.state?.stop.task) return;
    this.send('PUT', '/revealed', { stop: this.state.stop.id, shown: !this.state.revealed });
  }

  async send(method, path, sent) {
    try {
      await this.link.send(method, path, sent);
    } catch (trouble) {
      this.status.textContent = this.words(trouble);
    }
  }

  async end() {
    if (!this.sure) {
      this.sure = true;
      this.status.textContent = this.texts.sureToEnd;
      setTimeout(() => { this.sure = false; }, 6000);
      return;
    }
    await this.send('DELETE', '');
    this.over();
  }

  over() {
    this.close();
    forget(`teach.${this.lesson}`);
    forget(`key.${this.kept.code}`);
    this.state = null;
    this.before();
    this.host.prepend(h('p', { class: 'bb-box', role: 'status' }, this.texts.over));
  }
}
