// The search box: suggestions at every key press, chosen with mouse or keyboard (the combobox pattern of WAI-ARIA).
import { navigate } from './navigate.js';

const boxes = new WeakMap();

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector('.bb-search');
  let box = boxes.get(host);
  if (!box) boxes.set(host, box = new SearchBox(host));
  box.update(data);
}

let count = 0;

class SearchBox {
  constructor(host) {
    this.input = host.querySelector('input');
    this.list = host.querySelector('[role=listbox]');
    this.status = host.querySelector('[role=status]');
    this.list.id = `bb-suggestions-${++count}`;
    this.input.setAttribute('aria-controls', this.list.id);
    this.active = -1;
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('keydown', event => this.key(event));
    this.input.addEventListener('focus', () => { if (this.options.length) this.open(true); });
    host.addEventListener('focusout', event => { if (!host.contains(event.relatedTarget)) this.open(false); });
  }

  get options() { return [...this.list.children]; }

  update(data) {
    const arrived = this.data?.page !== data.page;
    this.data = data;
    this.input.placeholder = data.placeholder;
    this.input.setAttribute('aria-label', data.label);
    this.list.setAttribute('aria-label', data.label);
    if (arrived) {
      this.input.value = data.text;
      this.show([]);
    }
  }

  async ask() {
    this.running?.abort();
    const text = this.input.value.trim();
    if (!text) return this.show([]);
    this.running = new AbortController();
    const question = new URLSearchParams({ q: text, lang: this.data.language, label: this.data.label_asked });
    try {
      const answer = await fetch(new URL(`./suggest?${question}`, document.baseURI), { signal: this.running.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const { items, status } = await answer.json();
      this.show(items, text);
      this.status.textContent = status;
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.show([]);
      this.status.textContent = this.data.failed;
    }
  }

  show(items, text = '') {
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...items.map((item, index) => this.option(item, index, text)));
    this.open(items.length > 0);
    if (!items.length) this.status.textContent = '';
  }

  option(item, index, text) {
    const option = document.createElement('a');
    option.setAttribute('role', 'option');
    option.id = `${this.list.id}-${index}`;
    option.tabIndex = -1;
    option.href = this.addressOf(item);
    const sign = document.createElement('span');
    sign.className = item.sign;
    const name = document.createElement('span');
    name.className = 'bb-suggestion-name';
    if (item.language) name.lang = item.language;
    name.append(...withMark(item.name, text));
    const what = document.createElement('span');
    what.className = 'bb-suggestion-what';
    what.textContent = item.what;
    option.append(sign, name, what);
    option.addEventListener('followed', () => this.open(false));
    return option;
  }

  /** Where a choice leads: to the page of the thing, or into the address that is being filled in. */
  addressOf(item) {
    const page = new URL(item.href, document.baseURI);
    if (!this.data.into) return page.href;
    return this.filled(this.data.into.words ? item.name : page.searchParams.get('id'));
  }

  /** The address that is being filled in, with what was chosen or typed. */
  filled(text) {
    const address = new URL(this.data.into.href, document.baseURI);
    address.searchParams.set(this.data.into.name, text);
    return address.href;
  }

  open(wanted) {
    this.list.hidden = !wanted;
    this.input.setAttribute('aria-expanded', String(wanted));
  }

  key(event) {
    event.stopPropagation(); // Streamlit listens for single letters.
    const options = this.options;
    if (event.key === 'Enter') return this.enter(options);
    if (event.key === 'Escape') return this.open(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !options.length) return;
    event.preventDefault();
    this.open(true);
    this.choose(options, this.active < 0 && step < 0 ? options.length - 1 : (this.active + step + options.length) % options.length);
  }

  choose(options, index) {
    options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    options[index].setAttribute('aria-selected', 'true');
    options[index].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[index].id);
  }

  enter(options) {
    if (this.active >= 0 && !this.list.hidden) return options[this.active].click();
    const text = this.input.value.trim();
    const into = this.data.into;
    if (into && !into.words) return options[0]?.click(); // A field for one thing takes the best match.
    if (!text && !into) return;
    this.running?.abort();
    this.open(false);
    navigate(into ? this.filled(text) : `./search?${new URLSearchParams({ q: text, lang: this.data.language })}`);
  }
}

/** The name with what was typed in bold, where it stands there as typed. */
function withMark(name, text) {
  const at = name.toLowerCase().indexOf(text.toLowerCase());
  if (!text || at < 0) return [name];
  const strong = document.createElement('strong');
  strong.textContent = name.slice(at, at + text.length);
  return [name.slice(0, at), strong, name.slice(at + text.length)];
}
