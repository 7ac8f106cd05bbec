import type { BrowserContext } from '@playwright/test';

const TELL = 'samladInteraction';

/**
 * Counts what a person does at a window from now on. One interaction is a click or a tap, a choice in a list or of a
 * file, or one burst of typing in one field together with the Enter, Tab or Escape that ends it. A key pressed where
 * nothing was being typed is one of its own. Source: the targets in interactions of the product's description.
 */
export class Interactions {
  private seen: string[] = [];

  private constructor() {}

  /** Begins to count in every window that the context opens or loads from now on. */
  static async of(context: BrowserContext): Promise<Interactions> {
    const counted = new Interactions();
    await context.exposeBinding(TELL, (_source, what: string) => void counted.seen.push(what));
    await context.addInitScript(listen, TELL);
    for (const page of context.pages()) await page.evaluate(listen, TELL);
    return counted;
  }

  /** What has been done since `begin`, in order; each says what it was. */
  get done(): readonly string[] {
    return this.seen;
  }

  get count(): number {
    return this.seen.length;
  }

  /** Counts from nought again. */
  begin() {
    this.seen = [];
  }
}

/** Runs in the page. A burst is open while keys go to the same element; what follows it without a key belongs to it. */
function listen(tell: string) {
  const say = (what: string) =>
    void (window as unknown as Record<string, (what: string) => void>)[tell]?.(what);
  const nameOf = (target: EventTarget | null) => {
    const { tagName = '', id = '' } = (target ?? {}) as Partial<Element>;
    return `${tagName.toLowerCase()}${id === '' ? '' : `#${id}`}`;
  };
  const isField = (target: EventTarget | null) =>
    target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  const ENDS = new Set(['Enter', 'Tab', 'Escape']);
  const ALONE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead']);
  const CHOSEN = 'select, [type=checkbox], [type=radio], [type=file]';
  let typingIn: EventTarget | null = null;
  let touched: EventTarget | null = null;
  const wasTouched = (field: Element) =>
    touched === field ||
    (touched instanceof Element && touched.closest<HTMLLabelElement>('label')?.control === field);

  addEventListener(
    'pointerdown',
    ({ target }) => {
      typingIn = null;
      touched = target;
      say(`pointer ${nameOf(target)}`);
    },
    true,
  );
  addEventListener(
    'keydown',
    ({ target, key }) => {
      if (ALONE.has(key)) return;
      if (typingIn !== target) say(`keys ${nameOf(target)}`);
      typingIn = ENDS.has(key) || !isField(target) ? null : target;
      touched = target;
    },
    true,
  );
  addEventListener(
    'input',
    ({ target }) => {
      if (typingIn === target || !(target instanceof Element)) return;
      if (target.matches(CHOSEN) && wasTouched(target)) return;
      say(`input ${nameOf(target)}`);
      typingIn = target;
      touched = target;
    },
    true,
  );
}
