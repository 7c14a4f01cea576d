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
let byHistory = false;
const embedded = new URLSearchParams(location.search).get('embed') === 'true'; // Inside another site's page, without menu.

document.addEventListener(GO, event => go(new URL(event.detail, document.baseURI)));
document.addEventListener('click', click, { capture: true });
document.addEventListener('mousedown', event => { const link = inside(event); if (link) link.href = spoken(new URL(link.href)).href; }, { capture: true });
addEventListener('popstate', event => { byHistory = event.isTrusted; }, { capture: true });

export default function ({ data }) {
  language = document.documentElement.lang = data.language;
  screens = new Set(data.screens);
  speak(data.words);
  if (page !== null && page !== data.page) arrive();
  page = data.page;
}

/** Make one step: one entry in the history, announced the way Back and Forward are, so that the three never disagree. */
function go(address) {
  spoken(address);
  if (embedded) address.searchParams.set('embed', 'true');
  if (address.href === location.href) return;
  push({}, '', address);
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

/** After a link reading starts at the top of the page; after Back the reader stays where the browser is. */
function arrive() {
  const main = document.querySelector('[data-testid="stMain"]');
  if (!byHistory) {
    main?.scrollTo({ top: 0 });
    main?.focus({ preventScroll: true });
  }
  byHistory = false;
}
