import type { Finding } from './finding.model.js';

/** A finding about the file as a whole. */
export const finding = (severity: Finding['severity'], sentence: string): Finding => ({
  severity,
  sentence,
  line: null,
});
