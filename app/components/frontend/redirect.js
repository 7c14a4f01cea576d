// An address to go on to: a new step, or, where an address has moved, in the place of the one in the history.
import { navigate } from './navigate.js';

export default function ({ data }) {
  const address = new URL(data.href, document.baseURI);
  if (address.href === location.href) return;
  if (data.step) {
    navigate(data.href);
    return;
  }
  history.replaceState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}
