import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useMay, useSession } from '@/lib/session';
import { leadsTo, NAVIGATION, type NavigationEntry } from './navigation';

const AFTER = '/rapport';

/** The pages of the top bar for who is signed in: those that the role has, and its hubs after the report. */
export function useNavigation(): readonly NavigationEntry[] {
  const mayDo = useMay();
  const { hubs } = useSession();
  const own = hubs.map((kind): NavigationEntry => {
    const { address, formAddress, label } = HUB_KIND[kind];
    return mayDo('hub.fill')
      ? { path: formAddress, label: 'Formulär', permission: 'hub.fill' }
      : { path: address, label, permission: 'hub.manage' };
  });
  const pages = NAVIGATION.filter((entry) => leadsTo(entry, mayDo));
  const at = pages.findIndex(({ path }) => path === AFTER) + 1;
  return [...pages.slice(0, at), ...own, ...pages.slice(at)];
}
