/** What is measured inside the side panel. Owns the stopwatch; put in front of the panel's own scripts. */
(() => {
  /** Looks at every frame. */
  const until = (is) =>
    new Promise((done) => {
      const look = () => (is() ? done() : requestAnimationFrame(look));
      look();
    });
  /** So many stand there while the others are being opened. */
  const FIRST_ROWS = 20;
  const isThere = (selector) => document.querySelector(selector) !== null;
  const found = () => document.querySelector('.rl-search [role=status]')?.textContent ?? '';

  function type(box, text) {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  async function marks() {
    // casework is drawn, with names in Today's list, and answers: from then on a key or a click is heard
    await until(() => isThere('[data-part=due] .du') && isThere('.rl-search input'));
    performance.mark('can-be-used');
    await until(() => document.querySelectorAll('[data-part=due] .du').length > FIRST_ROWS);
    performance.mark('all-is-listed');
    await until(() => isThere('.indexing'));
    await until(() => !isThere('.indexing'));
    performance.mark('all-can-be-found');
  }

  globalThis.bench = {
    async unlocked(button) {
      const from = performance.now();
      button.click();
      await until(() => isThere('[data-part=due] .du'));
      return performance.now() - from;
    },
    async found(box, words) {
      type(box, '');
      await until(() => found() === '');
      const from = performance.now();
      type(box, words);
      await until(() => found() !== '');
      return performance.now() - from;
    },
    async answered(message) {
      const from = performance.now();
      const reply = await chrome.runtime.sendMessage(message);
      return { time: performance.now() - from, reply };
    },
  };
  performance.mark('begun');
  void marks();
})();
