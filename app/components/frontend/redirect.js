// An address that has moved: the entry in the history is replaced, and the app is told the way Back tells it.

export default function ({ data }) {
  const address = new URL(data.href, document.baseURI);
  if (address.href === location.href) return;
  history.replaceState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}
