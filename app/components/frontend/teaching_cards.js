// Recall cards with spaced repetition: what one knows comes back later, what one does not comes back soon. All of it stays here.
import { aside, button, count, fill, h } from './teaching_dom.js';
import { recall, remember } from './teaching_memory.js';

const DAY = 24 * 3600 * 1000;
/** Days until a card comes back, by how often in a row it was known. */
const PAUSES = [0, 1, 3, 7, 16, 35];
const NAME = 'cards';

export class Cards {
  constructor(host, { task, texts }) {
    Object.assign(this, { host, texts, cards: task.cards });
    this.known = recall(NAME) ?? {};
    this.turn();
  }

  close() { }

  /** When a card is due; a new one at once. */
  due(card) { return this.known[card.id]?.due ?? 0; }

  turn() {
    const now = Date.now();
    const waiting = this.cards.filter(card => this.due(card) <= now);
    if (!waiting.length) return this.done();
    const card = waiting.sort((one, other) => this.due(one) - this.due(other))[0];
    const answer = h('div', { class: 'bb-answer', hidden: true },
      h('p', { class: 'bb-lead' }, card.meaning),
      card.beside ? h('p', {}, h('strong', {}, `${this.texts.notTheSame}: `), card.beside) : null,
      h('p', {}, aside(card.href, this.texts.readMore)));
    const grades = h('div', { class: 'bb-buttons', hidden: true },
      button(this.texts.knew, () => this.grade(card, true), { class: 'bb-press bb-main' }),
      button(this.texts.didNotKnow, () => this.grade(card, false)));
    const turn = button(this.texts.turn, () => { answer.hidden = grades.hidden = false; turn.hidden = true; grades.firstChild.focus(); }, { class: 'bb-press bb-main' });
    const title = h('h2', { tabindex: '-1' }, card.name);
    this.host.replaceChildren(
      h('p', { class: 'bb-meta', role: 'status' }, count(this.texts.cardsLeft, waiting.length)),
      h('article', { class: 'bb-card bb-flip' }, title, h('p', {}, this.texts.recall), turn, answer, grades));
    if (this.started) title.focus();
    this.started = true;
  }

  grade(card, knew) {
    const before = this.known[card.id]?.times ?? 0;
    const times = knew ? Math.min(before + 1, PAUSES.length - 1) : 0;
    // A card that was not known waits a minute, so that others come between.
    const pause = knew ? PAUSES[times] * DAY : 60_000;
    this.known[card.id] = { times, due: Date.now() + pause };
    remember(NAME, this.known);
    this.turn();
  }

  done() {
    const next = Math.min(...this.cards.map(card => this.due(card)));
    const days = Math.max(0, Math.ceil((next - Date.now()) / DAY));
    const soon = next - Date.now() < DAY / 2;
    this.host.replaceChildren(
      h('div', { class: 'bb-empty' },
        h('h3', {}, this.texts.allDone),
        h('p', {}, soon ? this.texts.backSoon : count(this.texts.backIn, days)),
        h('p', {}, fill(this.texts.staysHere, {}))),
      h('div', { class: 'bb-buttons' }, button(this.texts.startOver, () => this.startOver())));
  }

  startOver() {
    for (const card of this.cards) delete this.known[card.id];
    remember(NAME, this.known);
    this.turn();
  }
}
