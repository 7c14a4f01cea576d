// The list as a page: each thing with a line of one's own, moved up and down, and the list as a file.
import { download, joined, read } from './list_file.js';
import { LONGEST_NOTE, clean, entries, keep, whyNotKept } from './list_memory.js';
import { button, fill, h } from './teaching_dom.js';

export class ListPage {
  constructor(host) {
    this.rows = h('ol', { class: 'bb-plain' });
    this.trouble = h('p', { class: 'bb-box', role: 'note', hidden: true });
    this.status = h('p', { role: 'status', class: 'bb-meta' });
    this.file = h('input', { type: 'file', accept: 'application/json,.json', class: 'bb-unseen', tabindex: '-1', 'aria-hidden': 'true' });
    this.file.addEventListener('change', () => this.upload());
    this.buttons = h('div', { class: 'bb-buttons' });
    host.replaceChildren(this.trouble, this.rows, this.status, this.buttons, this.file);
  }

  update(data, send) {
    this.data = data;
    this.send = send;
    this.changed();
  }

  /** Show what this browser keeps, and tell the page which things they are. */
  changed() {
    const list = entries();
    const text = JSON.stringify(list);
    if (text !== JSON.stringify(this.data.known) && text !== this.sent) {
      this.sent = text;
      this.send('list', list);
    }
    this.say(list);
    const { items, texts, known } = this.data;
    const shown = JSON.stringify([list.map(entry => entry.id), items, texts, !known]);
    if (shown === this.shown) return; // The same things: a note that is being written and the focus stay.
    this.shown = shown;
    this.rows.replaceChildren(...list.map((entry, place) => this.row(entry, place, list.length)));
  }

  say(list) {
    const { texts } = this.data;
    this.trouble.textContent = texts[whyNotKept()] ?? '';
    this.trouble.hidden = !whyNotKept();
    const some = list.length > 0;
    this.buttons.replaceChildren(
      ...some ? [button(texts.download, () => download(entries()))] : [],
      button(texts.upload, () => this.file.click()),
      ...some ? [button(texts.clear, event => this.clear(event.target))] : []);
  }

  row(entry, place, of) {
    const { items, texts } = this.data;
    const item = items[entry.id];
    const name = item
      ? h('p', {}, h('span', { class: item.sign, 'aria-hidden': 'true' }), h('a', { href: new URL(item.href, document.baseURI).href, lang: item.language }, item.name), ' ', h('span', { class: 'bb-meta' }, item.what))
      : h('p', { class: 'bb-missing' }, fill(this.data.known ? texts.gone : texts.reading, { id: entry.id }));
    const note = h('textarea', { rows: 1, maxlength: LONGEST_NOTE, 'aria-label': fill(texts.note, { name: item?.name ?? entry.id }), placeholder: texts.noteHere }, entry.note);
    note.addEventListener('change', () => this.noted(entry.id, note.value));
    return h('li', { class: 'bb-item', 'data-id': entry.id }, name, item?.where ? h('p', { class: 'bb-meta' }, item.where) : null, note,
      h('div', { class: 'bb-small-buttons' },
        button(texts.up, () => this.move(entry.id, -1), { disabled: place === 0, 'data-does': 'up' }),
        button(texts.down, () => this.move(entry.id, 1), { disabled: place === of - 1, 'data-does': 'down' }),
        button(texts.remove, () => this.remove(entry.id, place))));
  }

  noted(id, text) {
    keep(entries().map(entry => entry.id === id ? { id, note: text } : entry));
    this.status.textContent = this.data.texts.noteKept;
  }

  move(id, step) {
    const list = [...entries()];
    const from = list.findIndex(entry => entry.id === id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= list.length) return;
    [list[from], list[to]] = [list[to], list[from]];
    keep(list);
    const row = [...this.rows.children].find(one => one.dataset.id === id);
    const does = step < 0 ? 'up' : 'down';
    (row.querySelector(`[data-does=${does}]:enabled`) ?? row.querySelector('button:enabled')).focus();
    this.status.textContent = fill(this.data.texts.nowAt, { n: to + 1 });
  }

  remove(id, place) {
    keep(entries().filter(entry => entry.id !== id));
    this.status.textContent = this.data.texts.removed;
    const next = this.rows.children[Math.min(place, this.rows.children.length - 1)];
    (next?.querySelector('a, button:enabled') ?? this.buttons.querySelector('button'))?.focus();
  }

  /** Ask once more in the button itself before everything is thrown away. */
  clear(pressed) {
    const { texts } = this.data;
    if (pressed.textContent !== texts.sure) {
      pressed.textContent = texts.sure;
      return;
    }
    keep([]);
    this.status.textContent = texts.cleared;
  }

  async upload() {
    const [file] = this.file.files;
    this.file.value = '';
    if (!file) return;
    const more = await read(file);
    const { texts } = this.data;
    if (!more) {
      this.status.textContent = texts.noList;
      return;
    }
    const before = entries().length;
    keep(joined(clean(entries()), more));
    this.status.textContent = fill(texts.uploaded, { n: entries().length - before });
  }
}
