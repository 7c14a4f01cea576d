// A task at home: answer, then see; nothing is sent anywhere.
import { button, h } from './teaching_dom.js';
import { result } from './teaching_results.js';
import { taskForm } from './teaching_tasks.js';

export class HomeTask {
  constructor(host, { task, solution, texts }) {
    Object.assign(this, { host, task, solution, texts });
    this.marks = [];
    this.form();
  }

  close() { }

  form() {
    this.host.replaceChildren(
      taskForm(this.task, this.texts, this.marks, marks => { this.marks = marks; }),
      h('div', { class: 'bb-buttons' }, button(this.texts.show, () => this.reveal(), { class: 'bb-press bb-main' })));
  }

  reveal() {
    const title = h('h2', { tabindex: '-1' }, this.texts.libraryAnswer);
    this.host.replaceChildren(
      title,
      result(this.task, this.solution, this.texts, { mine: this.marks }),
      h('div', { class: 'bb-buttons' }, button(this.texts.again, () => this.form())));
    title.focus();
  }
}
