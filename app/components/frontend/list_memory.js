// The list a reader collects, kept in this browser: [{ id, note }], in the reader's order.
const KEY = 'brobygger.my-list';
export const CHANGED = 'brobygger:list';
export const MOST = 500;
export const LONGEST_NOTE = 2000;
const ID = /^[a-z]{2,20}\/[^\s,"<>]{1,200}$/;

let here = null; // What this page holds where the browser keeps nothing.
let trouble = ''; // '', 'off' or 'full': why the list is not kept.

export function entries() {
  if (here) return here;
  try {
    return clean(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch (error) {
    if (error instanceof SyntaxError) return []; // Something else has written there: begin anew.
    trouble = 'off';
    return here = [];
  }
}

/** Keep the list; where the browser refuses, it lives as long as the page, and `whyNotKept` says so. */
export function keep(list) {
  const text = JSON.stringify(list);
  try {
    localStorage.setItem(KEY, text);
    here = null;
    trouble = '';
  } catch (error) {
    here = list;
    trouble = error.name === 'QuotaExceededError' && storageWorks() ? 'full' : 'off';
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
}

export function whyNotKept() {
  return trouble;
}

export function has(id) {
  return entries().some(entry => entry.id === id);
}

/** Put a thing at the end, or take it away; false where the list is full. */
export function toggle(id) {
  const list = entries();
  if (has(id)) keep(list.filter(entry => entry.id !== id));
  else if (list.length >= MOST) return false;
  else keep([...list, { id, note: '' }]);
  return true;
}

/** Only what a list may hold, each thing once. */
export function clean(list) {
  if (!Array.isArray(list)) return [];
  const found = new Map();
  for (const entry of list) {
    if (typeof entry?.id !== 'string' || !ID.test(entry.id) || found.has(entry.id) || found.size >= MOST) continue;
    found.set(entry.id, { id: entry.id, note: typeof entry.note === 'string' ? entry.note.slice(0, LONGEST_NOTE) : '' });
  }
  return [...found.values()];
}

/** Private windows of some browsers have a storage of no size: it exists and holds nothing. */
function storageWorks() {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

addEventListener('storage', event => { if (event.key === KEY) document.dispatchEvent(new CustomEvent(CHANGED)); });
