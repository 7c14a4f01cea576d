// The guided tour: a strip above the page, never over it. This browser remembers the stop, so that one can leave and resume.
import { build } from './markup.js';
import { fill } from './teaching_dom.js';
import { forget, recall, remember } from './teaching_memory.js';

const NAME = 'tour';
const places = new WeakMap();

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector('.bb-tour-place');
  if (!places.has(host)) {
    host.addEventListener('followed', event => left(event.target));
    host.addEventListener('click', event => { if (event.target.matches('button')) end(host); });
  }
  places.set(host, data);
  if (data.step) remember(NAME, { step: data.step, href: data.here, on: true });
  show(host, data);
}

function show(host, data) {
  const stop = recall(NAME);
  const parts = data.blocks.map(build);
  if (data.invite && stop?.step > 1 && !stop.on) parts.push(paragraph('bb-buttons', back(stop, data.words.resume)));
  if (!data.invite && !data.step && stop?.on) parts.push(paragraph('bb-detour', data.words.detour, ' ', back(stop, data.words.back), ' ', button(data.words.end)));
  host.replaceChildren(...parts);
  host.hidden = !parts.length;
}

/** The way back to a stop; the address keeps the language of the page it is followed from. */
function back(stop, words) {
  const link = document.createElement('a');
  const address = new URL(stop.href, document.baseURI);
  address.searchParams.set('lang', document.documentElement.lang);
  link.href = address.href;
  link.textContent = fill(words, { n: stop.step });
  return link;
}

function button(words) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'bb-press';
  made.textContent = words;
  return made;
}

function paragraph(style, ...children) {
  const made = document.createElement('p');
  made.className = style;
  made.append(...children);
  return made;
}

/** A link of the strip that leaves the tour, or ends it. */
function left(link) {
  const stop = recall(NAME);
  if (link.matches('.bb-tour-end')) forget(NAME);
  else if (link.matches('.bb-tour-leave') && stop) remember(NAME, { ...stop, on: false });
}

function end(host) {
  const stop = recall(NAME);
  if (stop) remember(NAME, { ...stop, on: false });
  show(host, places.get(host));
}
