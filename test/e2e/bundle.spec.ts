import { expect, test } from '@playwright/test';
import { firstScreen } from '../../scripts/lib/first-screen.mjs';

const MOST_KILOBYTES = 250;

test('första skärmen är högst 250 kB komprimerad, utan kartan', () => {
  const { bytes, files } = firstScreen();
  expect(files.map(({ file }) => file).filter((file) => /leaflet|geoman/.test(file))).toEqual([]);
  expect(bytes / 1024).toBeLessThanOrEqual(MOST_KILOBYTES);
});
