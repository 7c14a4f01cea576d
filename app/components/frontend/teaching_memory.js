// What this browser remembers; where it may not, as long as the page is open.
const PREFIX = 'brobygger.';
const here = new Map();

export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return here.get(name) ?? null; // Storage is off, or holds what is not ours.
  }
}

export function remember(name, value) {
  here.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch { /* Storage is off or full: the page remembers until it is closed. */ }
}

export function forget(name) {
  here.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch { /* Storage is off: there is nothing to remove. */ }
}
