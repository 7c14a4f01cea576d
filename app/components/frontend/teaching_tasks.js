// The tasks as forms: each gives its marks as a list of short lists, and calls `changed` with them.
import { button, fill, h } from './teaching_dom.js';

/** Build the form of a task; `marks` are those made before, `changed` hears of every change. */
export function taskForm(task, texts, marks, changed) {
  return FORMS[task.kind](task, texts, marks ?? [], changed);
}

const FORMS = { predict, voices, chain, case: caseWalk };

/** Two concepts, then a verb: the sentence is read before it is drawn. */
function predict(task, texts, marks, changed) {
  const names = Object.fromEntries(task.concepts.map(concept => [concept.id, concept.name]));
  let drawn = [...marks];
  let chosen = [];
  const concepts = h('div', { class: 'bb-tiles', role: 'group', 'aria-label': texts.chooseTwo });
  const verbs = h('div', { class: 'bb-verbs', role: 'group', 'aria-label': texts.chooseVerb });
  const list = h('ul', { class: 'bb-plain bb-drawn' });
  const tiles = task.concepts.map(concept => button(concept.name, () => choose(concept.id), { 'aria-pressed': 'false', title: concept.meaning }));
  concepts.append(...tiles);

  function choose(id) {
    chosen = chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id].slice(-2);
    show();
  }
  function draw(verb) {
    const [from, to] = chosen;
    drawn = drawn.filter(mark => !(mark.includes(from) && mark.includes(to)));
    drawn.push([from, verb, to]);
    chosen = [];
    show();
    changed(drawn);
  }
  function erase(mark) {
    drawn = drawn.filter(other => other !== mark);
    show();
    changed(drawn);
  }
  function sentences() {
    const [from, to] = chosen;
    return task.verbs.flatMap(verb => [
      button(`${names[from]} ${verb.words} ${names[to]}`, () => draw(verb.id)),
      verb.directed ? button(`${names[to]} ${verb.words} ${names[from]}`, () => { chosen = [to, from]; draw(verb.id); }) : null,
    ]);
  }
  function show() {
    tiles.forEach((tile, at) => tile.setAttribute('aria-pressed', chosen.includes(task.concepts[at].id)));
    verbs.replaceChildren(...(chosen.length === 2 ? sentences().filter(Boolean) : [h('p', { class: 'bb-meta' }, texts.chooseTwo)]));
    const verb = Object.fromEntries(task.verbs.map(item => [item.id, item.words]));
    list.replaceChildren(...drawn.map(mark => h('li', {},
      h('span', {}, `${names[mark[0]]} ${verb[mark[1]]} ${names[mark[2]]} `),
      button(texts.remove, () => erase(mark), { 'aria-label': `${texts.remove}: ${names[mark[0]]} – ${names[mark[2]]}` }))));
  }
  show();
  return h('div', { class: 'bb-task' }, concepts, verbs, list);
}

/** One choice of speaker for each statement. */
function voices(task, texts, marks, changed) {
  const guess = new Map(marks);
  const group = Math.random().toString(36).slice(2);
  const cards = task.statements.map((statement, number) => h('fieldset', { class: 'bb-guess' },
    h('legend', {}, statement.text),
    h('div', { class: 'bb-levels' }, task.levels.map(level => h('label', {},
      h('input', {
        type: 'radio', name: `${group}-${number}`, value: level.id, checked: guess.get(statement.id) === level.id,
        onchange: () => { guess.set(statement.id, level.id); changed([...guess]); },
      }),
      h('span', {}, level.name))))));
  return h('div', { class: 'bb-task' }, cards);
}

/** A list whose rows go up and down; the marks are places from 1. */
function chain(task, texts, marks, changed) {
  const place = new Map(marks);
  let rows = [...task.statements].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  const list = h('ol', { class: 'bb-chain' });
  const said = h('p', { role: 'status', class: 'bb-unseen' });
  function move(at, by) {
    const [row] = rows.splice(at, 1);
    rows.splice(at + by, 0, row);
    show();
    list.children[at + by].querySelector(by < 0 ? '[data-up]' : '[data-down]')?.focus();
    said.textContent = fill(texts.nowAt, { n: at + by + 1 });
    changed(rows.map((item, number) => [item.id, String(number + 1)]));
  }
  function show() {
    list.replaceChildren(...rows.map((row, at) => h('li', {},
      h('span', {}, row.text),
      h('span', { class: 'bb-moves' },
        at ? button(texts.up, () => move(at, -1), { 'data-up': true, 'aria-label': `${texts.up}: ${row.text}` }) : null,
        at < rows.length - 1 ? button(texts.down, () => move(at, 1), { 'data-down': true, 'aria-label': `${texts.down}: ${row.text}` }) : null))));
  }
  show();
  return h('div', { class: 'bb-task' }, list, said);
}

/** A case sentence by sentence; any concept may be tied to any sentence. */
function caseWalk(task, texts, marks, changed) {
  const tied = new Set(marks.map(mark => mark.join(' ')));
  const send = () => changed([...tied].map(mark => mark.split(' ')));
  return h('div', { class: 'bb-task' }, task.sentences.map((sentence, number) => {
    const names = h('p', { class: 'bb-tied' });
    const show = () => names.replaceChildren(task.concepts.filter(concept => tied.has(`${number} ${concept.id}`)).map(concept => concept.name).join(' · '));
    const box = concept => h('label', {},
      h('input', {
        type: 'checkbox', checked: tied.has(`${number} ${concept.id}`),
        onchange: event => { tied[event.target.checked ? 'add' : 'delete'](`${number} ${concept.id}`); show(); send(); },
      }),
      h('span', {}, concept.name));
    show();
    return h('details', { class: 'bb-sentence' }, h('summary', {}, lit(sentence)), names,
      h('div', { class: 'bb-levels' }, task.concepts.map(box)));
  }));
}

/** The words of a sentence, those of a concept marked. */
export function lit(sentence) {
  const parts = [];
  let at = 0;
  for (const [start, end] of sentence.marks) {
    parts.push(sentence.text.slice(at, start), h('mark', {}, sentence.text.slice(start, end)));
    at = end;
  }
  return [...parts, sentence.text.slice(at)];
}
