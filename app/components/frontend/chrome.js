// What Streamlit itself writes around our pages: in the language of the page, and with roles that hold.
// Streamlit knows only English; where it draws something anew, the new text is put right as it comes.

const OURS = '[data-testid="stBidiComponentRegular"]'; // What our components draw is already in the right language.
const SPOKEN = ['aria-label', 'placeholder', 'title'];
const HEARD = 'ul[data-testid="stSidebarNavItems"], ul[data-testid="stSidebarNavItems"] li';

const DROP = '[data-testid="stFileUploaderDropzone"]';

const FOLD = '[data-testid="stSidebarCollapseButton"] button';

// On a phone the menu lies over the page: once it has been followed it is in the way.
document.addEventListener('followed', ({ target }) => target.closest('[data-testid="stSidebar"]')?.querySelector(FOLD)?.click());

let phrases = []; // Each [pattern, replacement].
let watching = null;

/** Words: Streamlit's English to ours; … in both stands for the same part, such as a number. */
export function speak(words) {
  phrases = Object.entries(words).map(([theirs, ours]) => [pattern(theirs), ours.replace('…', '$1')]);
  repair(document.body);
  watching ??= watch();
}

function watch() {
  const observer = new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) translate(target);
      else if (!addedNodes.length) attributes(target);
      addedNodes.forEach(repair);
    }
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true, attributeFilter: SPOKEN });
  return observer;
}

function repair(root) {
  if (root.nodeType === Node.TEXT_NODE) return translate(root);
  if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return;
  unlist(root);
  named(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
    node.matches?.(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  attributes(root);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) translate(node); else attributes(node);
  }
}

function translate(text) {
  if (text.parentElement && !text.parentElement.closest(OURS) && said(text.data) !== text.data) text.data = said(text.data);
}

function attributes(element) {
  for (const name of SPOKEN) {
    const theirs = element.getAttribute(name);
    if (theirs && said(theirs) !== theirs) element.setAttribute(name, said(theirs));
  }
}

/** The menu of a phone puts a section between a list and its items, so it is no list: a reader hears a row of links. */
function unlist(root) {
  for (const one of [root, ...root.querySelectorAll(HEARD)]) if (one.matches(HEARD)) one.setAttribute('role', 'none');
}

/** A place to drop a file has a name, so it is not for show only. */
function named(root) {
  const places = [root, ...root.querySelectorAll(DROP)].filter(node => node.matches(DROP));
  places.forEach(node => node.setAttribute('role', 'group'));
}

function said(text) {
  for (const [theirs, ours] of phrases) if (theirs.test(text)) return text.replace(theirs, ours);
  return text;
}

function pattern(theirs) {
  return new RegExp(`^${theirs.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('…', '(.+)')}$`);
}
