/** Moves the focus to the first field that is marked wrong, once it has been drawn. */
export function focusFirstFault(within: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`${within} [aria-invalid='true'], ${within} .field-error`)?.focus();
    document.querySelector(`${within} .field-error`)?.scrollIntoView({ block: 'center' });
  });
}
