const CLASS = 'visually-hidden voice';

/** Where somebody at an element hears what is said: in the open dialog around it, else on the page. */
const placeOf = (near: Element | null): Element => near?.closest('dialog') ?? document.body;

/**
 * Makes ready the one quiet live region around an element, so that it is known before it speaks; a page has one, and so has
 * an open dialog, beside which the page is silent.
 */
export function readyVoice(near: Element | null): HTMLElement {
  const place = placeOf(near);
  const there = place.querySelector<HTMLElement>(':scope > .voice');
  if (there) return there;
  const region = document.createElement('div');
  region.className = CLASS;
  region.setAttribute('role', 'status');
  return place.appendChild(region);
}

/** Says a sentence to those who listen, and shows nothing; the latest replaces what was said before. */
export function say(sentence: string, near: Element | null): void {
  readyVoice(near).textContent = sentence;
}
