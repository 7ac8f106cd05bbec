/** The colours behind custom properties as a canvas understands them, read where the element stands. */
export function resolveColours<Name extends string>(
  element: HTMLElement,
  names: readonly Name[],
): Record<Name, string> {
  const entries = names.map((name) => {
    element.style.color = `var(${name})`;
    return [name, getComputedStyle(element).color] as const;
  });
  element.style.color = '';
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** Calls back when the page turns light or dark. */
export function onThemeChange(callback: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watcher = new MutationObserver(callback);
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', callback);
  return () => {
    watcher.disconnect();
    dark.removeEventListener('change', callback);
  };
}
