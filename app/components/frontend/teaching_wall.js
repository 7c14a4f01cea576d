// The wall: what the whole room sees, in large type, with the code for whoever comes late.
import { button, count, fill, h, picture } from './teaching_dom.js';
import { onStep } from './teaching_keys.js';
import { ask, RoomLink } from './teaching_link.js';
import { recall } from './teaching_memory.js';
import { result } from './teaching_results.js';
import { lit } from './teaching_tasks.js';

export class Wall {
  constructor(host, { code, texts, language }) {
    Object.assign(this, { host, code, texts, language });
    this.key = recall(`key.${code}`) ?? '';
    this.body = h('div', { class: 'bb-wall-body', tabindex: '0' });
    this.note = h('p', { class: 'bb-wall-note', role: 'status' });
    this.foot = h('div', { class: 'bb-wall-foot' });
    host.replaceChildren(h('div', { class: 'bb-wall' }, this.body, h('div', { class: 'bb-wall-line' }, this.note, this.foot)));
    this.link = new RoomLink({
      code, language, key: this.key,
      onstate: state => this.show(state), onend: () => this.over(),
      onlost: lost => { if (lost) this.note.textContent = this.texts.lost; },
    });
    if (this.key) this.keys = onStep(by => this.step(by), () => this.reveal());
    this.door();
    this.link.start();
  }

  close() {
    this.link.close();
    this.keys?.();
  }

  async door() {
    const door = await ask('GET', `/${this.code}/door?lang=${this.language}`).catch(() => null);
    if (!door) return;
    const full = button(this.texts.fullScreen, () => this.host.firstChild.requestFullscreen());
    this.foot.replaceChildren(
      h('span', {}, fill(this.texts.goTo, { address: door.short }), ' ', h('strong', { class: 'bb-big-code' }, door.code)),
      picture(door.qr, fill(this.texts.qr, { address: door.address })), full);
  }

  show(state) {
    const { stop } = state;
    const anew = this.state?.stop.id !== stop.id || this.state?.revealed !== state.revealed;
    this.state = state;
    const answered = this.key && stop.task && stop.task.kind !== 'cards' ? ` · ${count(this.texts.answers, state.answers)}` : '';
    this.note.textContent = `${fill(this.texts.stopOf, { n: stop.position, all: state.outline.length })}${answered}`;
    if (!anew && !state.revealed) return;
    this.body.replaceChildren(h('h1', {}, stop.title), ...(state.revealed ? this.answer(state) : this.ask(stop)));
    if (anew) this.body.scrollTo({ top: 0 });
  }

  ask({ text, question, task }) {
    return [
      ...(text ? [h('p', { class: 'bb-wall-text' }, text)] : []),
      ...(question ? [h('p', { class: 'bb-ask' }, question)] : []),
      ...material(task),
    ];
  }

  answer(state) {
    const { stop } = state;
    return [
      ...(stop.question ? [h('p', { class: 'bb-ask' }, stop.question)] : []),
      ...(stop.task ? [result(stop.task, state.solution, this.texts, { tally: state.tally, of: state.answers })] : []),
    ];
  }

  step(by) {
    const position = this.state.position + by;
    if (position >= 1 && position <= this.state.outline.length) this.link.send('PUT', '/position', { position }).catch(() => this.link.look());
  }

  reveal() {
    if (this.state.stop.task) this.link.send('PUT', '/revealed', { stop: this.state.stop.id, shown: !this.state.revealed }).catch(() => this.link.look());
  }

  over() {
    this.close();
    this.body.replaceChildren(h('h1', {}, this.texts.ended));
    this.foot.replaceChildren();
    this.note.textContent = '';
  }
}

/** What a task is made of, for everybody to read. */
function material(task) {
  if (!task) return [];
  if (task.statements) return [h('ol', { class: 'bb-wall-list', type: 'A' }, task.statements.map(item => h('li', {}, item.text)))];
  if (task.sentences) return [h('p', { class: 'bb-wall-text' }, task.sentences.flatMap(sentence => [...lit(sentence), ' ']))];
  return [h('ul', { class: 'bb-wall-tiles' }, (task.concepts ?? task.cards).map(item => h('li', {}, item.name)))];
}
