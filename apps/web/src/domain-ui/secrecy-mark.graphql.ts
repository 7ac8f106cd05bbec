import { graphql } from '@/lib/graphql';

/** What `SecrecyNote` shows of a mark. */
export const SECRECY_NOTE = graphql(`
  fragment secrecyNote on SecrecyMark @_unmask {
    level
    provision
    authority
    setAt
    circleName
  }
`);

/** What `ChangeableMark` needs besides. */
export const CHANGEABLE_MARK = graphql(`
  fragment changeableMark on SecrecyMark @_unmask {
    level
    provision
    authority
    setAt
    circleId
    circleName
    mayChange
  }
`);
