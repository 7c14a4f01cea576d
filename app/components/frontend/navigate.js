// Going somewhere inside the app. The frame does it, so that only one piece of code writes the history.

export const GO = 'brobygger:go';

/** Go to an address of the app without loading the page anew. */
export function navigate(href) {
  document.dispatchEvent(new CustomEvent(GO, { detail: href }));
}
