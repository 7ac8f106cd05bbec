/** The settings of the rhythm that holds in a week, as JSON; $1 is the municipality. */
export const rhythmOf = (week: string): string =>
  `(select r.settings from rhythm r where r.municipality_id = $1 and r.from_week <= ${week} order by r.number desc limit 1)`;
