// The frame of every screen: every link inside the app, the history, the language of the page, and where reading begins.
import { speak } from './chrome.js';
import { GO } from './navigate.js';

const push = history.pushState.bind(history);
// Streamlit writes the history too, when a run answers: after two quick steps back it would write an address that mixes
// both pages. Here every step is written when it is made, so what comes later is left out.
history.pushState = () => {};

let language = document.documentElement.lang;
let screens = new Set(); // Last parts of the addresses that are screens; every other link is the browser's own business.
let page = null;
let place = null;
let byHistory = false;
let entry = history.state?.entry ?? 0; // Number of the step one is at, kept in the history, so that it survives Back.
let steps = entry;
const BUILDING = 10_000; // Milliseconds within which the parts of a page have come, on a slow machine too.
const heights = new Map(); // Step to how far down its page was read.
const embedded = new URLSearchParams(location.search).get('embed') === 'true'; // Inside another site's page, without menu.

document.addEventListener(GO, event => go(new URL(event.detail, document.baseURI)));
document.addEventListener('click', click, { capture: true });
document.addEventListener('mousedown', event => { const link = inside(event); if (link) link.href = spoken(new URL(link.href)).href; }, { capture: true });
addEventListener('popstate', event => { byHistory = event.isTrusted; if (byHistory) turn(event.state?.entry ?? 0); }, { capture: true });

export default function ({ data }) {
  language = document.documentElement.lang = data.language;
  screens = new Set(data.screens);
  speak(data.words);
  if (page !== null && page !== data.page) arrive(place !== data.place);
  page = data.page;
  place = data.place;
}

/** Make one step: one entry in the history, announced the way Back and Forward are, so that the three never disagree. */
function go(address) {
  spoken(address);
  if (embedded) address.searchParams.set('embed', 'true');
  if (address.href === location.href) return;
  steps = Math.max(steps, entry) + 1;
  turn(steps);
  push({ entry }, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}

/** A plain click on a link of the app is a step; with a key or another button it is what the browser makes of it. */
function click(event) {
  const link = inside(event);
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation(); // The menu is Streamlit's own and forgets the language.
  go(new URL(link.href));
  link.dispatchEvent(new CustomEvent('followed', { bubbles: true }));
}

/** The link of the app that an event is about, if any. */
function inside(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null;
  if (!screens.has(link.pathname.slice(link.pathname.lastIndexOf('/') + 1))) return null;
  return link.hash && link.pathname + link.search === location.pathname + location.search ? null : link;
}

/** An address of the app speaks the language of the page unless it names another. */
function spoken(address) {
  if (!address.searchParams.has('lang')) address.searchParams.set('lang', language);
  return address;
}

/** Remember how far down one has read, and be at another step. */
function turn(next) {
  const main = document.querySelector('[data-testid="stMain"]');
  heights.set(entry, main?.scrollTop ?? 0);
  entry = next;
}

/** After a link to another page reading starts at its top; after Back where one was; another view of a page stays put. */
function arrive(elsewhere) {
  const main = document.querySelector('[data-testid="stMain"]');
  if (byHistory) restore(main, heights.get(entry) ?? 0);
  else if (elsewhere) {
    main?.scrollTo({ top: 0 });
    main?.focus({ preventScroll: true });
  }
  byHistory = false;
}

/** Stay at a height while the page is built, part by part; never against a reader who scrolls meanwhile. */
function restore(main, height) {
  const stopping = new AbortController();
  const stop = () => { stopping.abort(); watching.disconnect(); };
  const watching = new ResizeObserver(() => main.scrollTo({ top: height }));
  for (const child of main.children) watching.observe(child);
  for (const event of ['wheel', 'touchstart', 'keydown', 'mousedown', 'popstate']) addEventListener(event, stop, { signal: stopping.signal, capture: true });
  setTimeout(stop, BUILDING);
}
