import { useQuery } from '@tanstack/react-query';
import { graphql } from './graphql';
import { graphqlQuery } from './query-client';
import { useMay } from './session';

const OWN_CIRCLES = graphql(`
  query ownCircles($first: Int!) {
    circles(first: $first) {
      nodes {
        id
        name
        own
        closedAt
      }
    }
  }
`);

/** The circles that the own party may restrict its material to, by name. */
export function useOwnCircles(): readonly { id: string; name: string }[] {
  const may = useMay();
  const { data } = useQuery({
    ...graphqlQuery(OWN_CIRCLES, { first: 100 }),
    staleTime: 60_000,
    enabled: may('circle.read'),
  });
  return (data?.circles.nodes ?? [])
    .filter(({ own, closedAt }) => own && closedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
