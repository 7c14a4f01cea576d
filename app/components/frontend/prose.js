// Prose: text with links, rendered from data.
import { build } from './markup.js';

const shown = new WeakMap();

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector('.bb-prose');
  const text = JSON.stringify(data);
  if (shown.get(host) === text) return; // The same text again: keep focus, selection and open details.
  shown.set(host, text);
  const focused = host.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  host.replaceChildren(...data.blocks.map(build));
  if (focused) [...host.querySelectorAll('a')].find(anchor => anchor.getAttribute('href') === focused)?.focus();
  if (data.target) lead(host.querySelector(`#${CSS.escape(data.target)}`));
}

/** Lead the reader to a place, unless it stands before their eyes already. */
function lead(place) {
  const top = place?.getBoundingClientRect().top;
  if (top < 0 || top > innerHeight / 2) place.scrollIntoView();
}
