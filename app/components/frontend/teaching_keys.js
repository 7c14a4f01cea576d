// Keys of a clicker and of the keyboard: forward, back, show. Never while somebody types or a button has the key.
const FORWARD = new Set(['ArrowRight', 'PageDown', 'n']);
const BACK = new Set(['ArrowLeft', 'PageUp', 'p']);
const SHOW = new Set(['s', '.']);

/** Listen for steps; returns how to stop listening. */
export function onStep(step, show) {
  const listen = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, [role=application], .bb-scroll')) return;
    if (FORWARD.has(event.key)) step(1);
    else if (BACK.has(event.key)) step(-1);
    else if (SHOW.has(event.key)) show();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', listen, { capture: true });
  return () => document.removeEventListener('keydown', listen, { capture: true });
}
