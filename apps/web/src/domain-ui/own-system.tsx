import { Badge } from '@/ui/badge';

/** That a system of the party's own has delivered what stands beside; the one place for the words. */
export function OwnSystem() {
  return <Badge title="Levererat av partens eget system, inte inskrivet för hand">från eget system</Badge>;
}
