// Links inside the app: one history entry, the session kept, Back and Forward exact.

/** Go to an address of the app without loading the page anew.
 *
 * The address is pushed and announced as a step through the history, which is how the app already follows Back and
 * Forward: so a link and the Back button can never disagree.
 */
export function navigate(href) {
  const target = new URL(href, document.baseURI);
  if (target.href === location.href) return;
  history.pushState({}, '', target);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}

/** Whether a click means "here and now", not "new tab", "new window" or "save". */
export function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Make a real link of the app: an address to copy or open in a new tab, and a quick step when pressed plainly. */
export function internalLink(anchor, href) {
  anchor.href = new URL(href, document.baseURI).href;
  anchor.addEventListener('click', event => {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(href);
  });
}
