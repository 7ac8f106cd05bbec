let last = Date.now();

/** When somebody last did something on the page, in milliseconds since 1970; its opening counts. */
export const lastUse = (): number => last;

if (typeof document !== 'undefined') {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focusin']) {
    document.addEventListener(kind, () => (last = Date.now()), { capture: true, passive: true });
  }
}
