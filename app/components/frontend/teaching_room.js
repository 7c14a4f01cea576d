// The room on a phone: join, follow the teacher or walk alone, answer, see. No names, and nothing is typed but the code.
import { aside, button, count, fill, h, statusLine } from './teaching_dom.js';
import { ask, Refused, RoomLink } from './teaching_link.js';
import { forget, recall, remember } from './teaching_memory.js';
import { navigate } from './navigate.js';
import { result } from './teaching_results.js';
import { taskForm } from './teaching_tasks.js';
import { Cards } from './teaching_cards.js';

const SEND_AFTER = 400;

export class Room {
  constructor(host, { code, texts, language }) {
    Object.assign(this, { host, code, texts, language });
    const member = code ? recall(`room.${code}`) : null;
    if (member) this.enter(member);
    else this.door();
  }

  close() {
    this.closed = true;
    this.link?.close();
    clearTimeout(this.sending);
  }

  /** The way in: the code from the wall, and a word on what happens with answers. */
  door(problem = '') {
    const field = h('input', {
      type: 'text', id: 'bb-room-code', value: this.code, maxlength: '20', autocomplete: 'off', autocapitalize: 'characters',
      spellcheck: 'false', class: 'bb-field', 'aria-describedby': 'bb-room-note',
    });
    const said = h('p', { role: 'alert', class: problem ? 'bb-error' : null }, problem);
    const form = h('form', { class: 'bb-door', onsubmit: event => { event.preventDefault(); this.join(field.value); } },
      h('label', { for: 'bb-room-code' }, this.texts.code), field,
      h('button', { type: 'submit', class: 'bb-press bb-main' }, this.texts.join));
    this.host.replaceChildren(h('h1', {}, this.texts.joinTitle), form, said, h('p', { class: 'bb-meta', id: 'bb-room-note' }, this.texts.privacy));
  }

  async join(typed) {
    const code = typed.replace(/[\s-]/g, '').toUpperCase();
    if (!code) return this.door(this.texts.noCode);
    try {
      const joined = await ask('POST', `/${encodeURIComponent(code)}/members`, { sent: {} });
      remember(`room.${joined.code}`, joined.member);
      if (this.code === joined.code) this.enter(joined.member);
      else navigate(`./room?code=${joined.code}`);
    } catch (trouble) {
      this.code = typed;
      this.door(this.words(trouble));
    }
  }

  words(trouble) {
    if (!(trouble instanceof Refused)) return this.texts.offline;
    if (trouble.status === 429) return fill(this.texts.tooMany, { n: trouble.wait });
    if (trouble.status === 404) return this.texts.noRoom;
    return trouble.word === 'full' ? this.texts.full : this.texts.notNow;
  }

  enter(member) {
    this.link = new RoomLink({
      code: this.code, language: this.language, member,
      onstate: state => this.show(state), onlost: lost => this.lost(lost), onend: trouble => this.end(trouble),
    });
    this.top = h('p', { class: 'bb-meta' });
    this.status = statusLine();
    this.ways = h('div', { class: 'bb-buttons' });
    this.stop = h('div');
    this.work = h('div');
    this.host.replaceChildren(this.top, this.ways, this.status, this.stop, this.work,
      h('div', { class: 'bb-buttons bb-leave' }, button(this.texts.leave, () => this.leave())));
    this.link.start();
  }

  end(trouble) {
    forget(`room.${this.code}`);
    if (trouble.status === 403) return this.door(this.texts.joinAgain);
    this.host.replaceChildren(h('h1', {}, this.texts.ended), h('p', {}, this.texts.endedNote),
      h('p', {}, h('a', { href: new URL(`./lessons?lang=${this.language}`, document.baseURI).href }, this.texts.toLessons)));
  }

  async leave() {
    this.link.close();
    forget(`room.${this.code}`);
    await this.link.send('DELETE', '/members').catch(() => null); // Whoever is gone is counted out after a while anyway.
    navigate('./lessons');
  }

  lost(lost) {
    if (lost) this.status.textContent = this.texts.lost;
    else if (this.status.textContent === this.texts.lost) this.status.textContent = this.texts.backAgain;
  }

  show(state) {
    const walking = this.link.walkedTo > 0;
    this.top.textContent = `${state.title} · ${fill(this.texts.stopOf, { n: state.stop.position, all: state.outline.length })}`;
    this.ways.replaceChildren(...this.moves(state, walking));
    const anew = this.state?.stop.id !== state.stop.id;
    const unveiled = this.state?.revealed !== state.revealed;
    this.state = state;
    if (anew) this.arrive(state);
    if (anew || unveiled || state.revealed) this.task(state);
  }

  moves(state, walking) {
    const follow = button(this.texts.follow, () => this.link.walk(0), { 'aria-pressed': String(!walking) });
    const walk = button(this.texts.walk, () => this.link.walk(state.stop.position), { 'aria-pressed': String(walking) });
    if (!walking) return [follow, walk];
    const at = state.stop.position;
    return [follow, walk,
      button(this.texts.previous, () => this.link.walk(at - 1), { disabled: at === 1 }),
      button(this.texts.next, () => this.link.walk(at + 1), { disabled: at === state.outline.length })];
  }

  arrive({ stop }) {
    this.flush();
    this.status.textContent = '';
    this.marks = null;
    const title = h('h1', { tabindex: '-1' }, stop.title);
    this.stop.replaceChildren(title,
      ...(stop.text ? [h('p', { class: 'bb-lead' }, stop.text)] : []),
      ...(stop.question ? [h('p', { class: 'bb-ask' }, stop.question)] : []),
      h('p', {}, aside(stop.view, this.texts.openView)));
    if (this.arrived) title.focus({ preventScroll: true });
    this.arrived = true;
  }

  task(state) {
    const { task } = state.stop;
    if (!task) return this.work.replaceChildren();
    if (task.kind === 'cards') {
      const place = h('div');
      this.work.replaceChildren(place);
      return void new Cards(place, { task, texts: this.texts });
    }
    const mine = this.marks ?? state.mine;
    if (state.revealed) {
      return this.work.replaceChildren(h('h2', {}, this.texts.libraryAnswer),
        result(task, state.solution, this.texts, { mine, tally: state.tally, of: state.answers }));
    }
    this.work.replaceChildren(taskForm(task, this.texts, mine, marks => this.changed(state.stop.id, marks)));
  }

  /** Answers are sent by themselves a moment after each change, so that nobody forgets to. */
  changed(stop, marks) {
    this.marks = marks;
    this.pending = { stop, marks };
    this.status.textContent = this.texts.sending;
    clearTimeout(this.sending);
    this.sending = setTimeout(() => this.flush(), SEND_AFTER);
  }

  async flush() {
    clearTimeout(this.sending);
    const sent = this.pending;
    if (!sent || this.closed) return;
    try {
      await this.link.send('PUT', `/answers/${sent.stop.split('/')[1]}`, { cells: sent.marks });
      if (this.pending === sent) {
        this.pending = null;
        this.status.textContent = count(this.texts.sent, sent.marks.length);
      }
    } catch (trouble) {
      if (trouble instanceof Refused && trouble.status < 429) {
        this.pending = null;
        this.status.textContent = this.words(trouble);
        return;
      }
      this.status.textContent = this.texts.kept;
      this.sending = setTimeout(() => this.flush(), Math.max(1500, (trouble.wait ?? 0) * 1000));
    }
  }
}
