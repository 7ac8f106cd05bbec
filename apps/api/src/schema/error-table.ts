import { ERROR_CODES, ERRORS, type ErrorReason } from '@samlad/domain/errors.js';

const HEAD = `# Errors of the API

Written by \`npm run permissions\` from \`libs/domain/src/errors.ts\`; \`test/contract/reference.spec.ts\` compares.
\`extensions.code\` is the class, \`extensions.reason\` the exact reason, \`extensions.params\` what fills the braces,
\`extensions.requestId\` the number that the log has too.
`;

/** What each class means to whoever calls, and the status it has outside a GraphQL answer. */
const MEANING: Record<(typeof ERROR_CODES)[number], string> = {
  UNAUTHENTICATED: '401. Nobody is signed in, or no longer.',
  FORBIDDEN: '403. Signed in, and known to exist, but not for this role or from this site.',
  NOT_FOUND: '404. Is not there, or is not for the caller: the two answer alike.',
  BAD_USER_INPUT: '400. The call cannot be read, is too large, or breaks a rule that the sentence names.',
  CONFLICT: '409. Somebody was first; read again, compare, send anew.',
  TOO_MANY_REQUESTS: '429, with `Retry-After`. Wait.',
  UNAVAILABLE: '503, with `Retry-After`, inside GraphQL too. Send the same again, with the same client key.',
  INTERNAL: '500. Our fault; the number finds it in the log.',
};

/** All classes and reasons, as Markdown. */
export function errorTable(): string {
  const parts = ERROR_CODES.map((code) => {
    const reasons = (Object.keys(ERRORS) as ErrorReason[]).filter((reason) => ERRORS[reason].code === code);
    const lines = reasons.map((reason) => `| \`${reason}\` | ${ERRORS[reason].sentence} |`);
    return [`## ${code}`, '', MEANING[code], '', '| Reason | Sentence |', '| --- | --- |', ...lines, ''].join(
      '\n',
    );
  });
  return [HEAD, ...parts].join('\n');
}
