// Colours of the style sheet as the canvas needs them: resolved for the theme that is on.

const NAMES = ['paper', 'card', 'ink', 'ink2', 'line', 'edge', 'accent', 'soft', 'contrast', 'theory', 'phenomenon', 'role', 'competence',
  'method', 'stakeholder-level', 'theme', 'project', 'source'];

export function coloursIn(host) {
  const probe = document.createElement('i');
  host.append(probe);
  const found = {};
  for (const name of NAMES) {
    probe.style.color = `var(--bb-${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

/** The same colour, more or less see-through. */
export function faint(colour, alpha) {
  const [red, green, blue] = colour.match(/[\d.]+/g);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
