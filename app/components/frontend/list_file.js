// The list as a file: written here and read here, so that it never passes the hub.
import { clean } from './list_memory.js';

const FORMAT = 'brobygger-list';
const LARGEST = 2_000_000;

export function download(list) {
  const text = JSON.stringify({ format: FORMAT, version: 1, entries: list }, null, 1);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'brobygger-list.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000); // The browser reads it while it saves.
}

/** Read a file that `download` wrote: its entries, or null where it is something else. */
export async function read(file) {
  if (file.size > LARGEST) return null;
  try {
    const held = JSON.parse(await file.text());
    return held?.format === FORMAT && Array.isArray(held.entries) ? clean(held.entries) : null;
  } catch {
    return null;
  }
}

/** The list with what a file adds at its end; a note that is here already stays. */
export function joined(list, more) {
  return clean([...list, ...more]);
}
