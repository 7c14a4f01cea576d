// A step that the app makes itself, once something has been written: to the page where one goes on.
import { navigate } from './navigate.js';

export class Step {
  constructor(host, { href }) { navigate(href); }

  close() { }
}
