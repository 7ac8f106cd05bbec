import type { OslProvision } from '@samlad/domain/secrecy.js';

/** A provision of offentlighets- och sekretesslagen as it is cited: `18:1` → `18 kap. 1 § OSL`. */
export function provisionText(provision: OslProvision): string {
  const [chapter, section] = provision.split(':');
  return section === undefined ? `${chapter} kap. OSL` : `${chapter} kap. ${section} § OSL`;
}
