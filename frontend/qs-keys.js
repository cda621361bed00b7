/* Single-key shortcuts of a list: they keep quiet while somebody types. Enter counts only inside the list. */
class QsKeys extends HTMLElement {
  connectedCallback() {
    this._listen = event => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.composedPath()[0];
      const tag = target && target.tagName;
      if (tag === 'INPUT' || tag === 'TEXTAREA' || (target && target.isContentEditable)) return;
      if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
      const key = event.key;
      if (key === 'Enter') {
        const inList = event.composedPath().some(e => e.tagName === 'VAADIN-GRID');
        if (!inList || tag === 'BUTTON' || tag === 'A' || tag === 'VAADIN-BUTTON') return;
      }
      if (!(this.getAttribute('keys') || '').split(' ').includes(key)) return;
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('qs-key', { detail: { key } }));
    };
    document.addEventListener('keydown', this._listen);
  }
  disconnectedCallback() {
    document.removeEventListener('keydown', this._listen);
  }
}
customElements.define('qs-keys', QsKeys);
