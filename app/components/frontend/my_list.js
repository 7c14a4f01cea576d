// My list: a button on every page that can be collected, and the list itself; both read what this browser keeps.
import { CHANGED, entries, has, toggle, whyNotKept } from './list_memory.js';
import { ListPage } from './list_page.js';
import { button, fill, h } from './teaching_dom.js';

const parts = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  const host = parentElement.querySelector('.bb-mine');
  let part = parts.get(host);
  if (!part) parts.set(host, part = new ROLES[data.role](host));
  part.update(data, setStateValue);
  const heard = () => part.changed();
  document.addEventListener(CHANGED, heard);
  return () => document.removeEventListener(CHANGED, heard);
}

class Collect {
  constructor(host) {
    this.button = button('', () => this.press());
    this.compare = h('a', {});
    this.link = h('a', { class: 'bb-only-phone' }); // A wide window has it above the page.
    this.status = h('span', { role: 'status', class: 'bb-meta' });
    host.replaceChildren(this.button, this.compare, this.link, this.status);
  }

  update(data) {
    if (this.data?.id !== data.id) this.status.textContent = '';
    this.data = data;
    this.link.href = new URL(data.href, document.baseURI).href;
    this.compare.hidden = !data.compare;
    if (data.compare) this.compare.href = new URL(data.compare, document.baseURI).href;
    else this.compare.removeAttribute('href');
    this.compare.textContent = data.compare ? data.texts.compare : '';
    this.changed();
  }

  changed() {
    const { id, texts } = this.data;
    const on = has(id);
    this.button.textContent = on ? texts.remove : texts.add;
    this.button.classList.toggle('on', on);
    this.link.textContent = fill(texts.open, { n: entries().length });
    this.link.hidden = !on;
  }

  press() {
    const { texts, id } = this.data;
    const done = toggle(id);
    this.status.textContent = done ? texts[whyNotKept()] ?? (has(id) ? texts.added : texts.removed) : texts.most;
  }
}

class Way {
  constructor(host) {
    this.link = h('a', {});
    host.replaceChildren(this.link);
  }

  update(data) {
    this.data = data;
    this.link.href = new URL(data.href, document.baseURI).href;
    this.changed();
  }

  changed() {
    const number = entries().length;
    this.link.textContent = fill(this.data.texts.open, { n: number });
    this.link.hidden = number === 0;
  }
}

const ROLES = { button: Collect, link: Way, list: ListPage };
