import { definePreference } from './preferences';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_LABEL: Record<Theme, string> = {
  system: 'Som datorn',
  light: 'Ljust',
  dark: 'Mörkt',
};

/** The chosen theme; public/theme.js sets it before the first paint. */
export const themePreference = definePreference<Theme>('samlad.theme', THEMES, (theme) => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
});
