// Keeps what is being written: a field that Streamlit would read only when it is left is read after a short rest too.
const REST = 1200;

export class Keep {
  constructor() {
    this.typed = event => {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => enter(event.target), REST);
    };
    document.addEventListener('input', this.typed);
    this.typed({ target: document.activeElement }); // Somebody may write already while the page is still coming.
  }

  close() {
    clearTimeout(this.rest);
    document.removeEventListener('input', this.typed);
  }
}

/** Press the keys by which Streamlit takes what stands in a field; where reading goes on elsewhere, it has been taken. */
function enter(field) {
  if (document.activeElement !== field || !field?.matches('textarea, input[type="text"]') || field.role === 'combobox') return;
  const keys = { key: 'Enter', ctrlKey: field.tagName === 'TEXTAREA', bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', keys));
  field.dispatchEvent(new KeyboardEvent('keypress', keys)); // A field of one line listens to this one.
}
