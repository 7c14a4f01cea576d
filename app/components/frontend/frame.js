// The frame of every screen: language of the page, its address, and where reading begins after a step.

let page = null;
let byHistory = false;

addEventListener('popstate', event => { byHistory = event.isTrusted; });

export default function ({ data }) {
  document.documentElement.lang = data.language;
  completeAddress(data.language, data.standard);
  if (page !== null && page !== data.page) arrive();
  page = data.page;
}

/** The menu forgets the language: put it back into the address, so that a shared link speaks the same one. */
function completeAddress(language, standard) {
  const address = new URL(location.href);
  if ((address.searchParams.get('lang') ?? standard) === language) return;
  address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
}

/** After a link reading starts at the top of the page; Back leaves the reader where the browser is. */
function arrive() {
  const main = document.querySelector('[data-testid="stMain"]');
  if (!byHistory) {
    main?.scrollTo({ top: 0 });
    main?.focus({ preventScroll: true });
  }
  byHistory = false;
}
