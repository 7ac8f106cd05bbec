import { categoryOf } from '@samlad/domain/incident-categories.js';

/** Categories whose label does not read well in the middle of a sentence. */
const IN_TEXT: Readonly<Record<string, string>> = {
  'ORD-01': 'störande samlingar',
  'ORD-06': 'buskörning med mopeder',
  'ORD-08': 'obehöriga i trapphus och garage',
  'VLD-06': 'hot mot personal',
  'NAR-02': 'bruk av narkotika i miljön',
  'NAR-03': 'fynd av narkotika',
  'EGE-01': 'bostadsinbrott',
  'EGE-02': 'inbrott i skolor och lokaler',
  'BRA-01': 'bränder i byggnader',
  'BRA-02': 'fordonsbränder',
  'BRA-03': 'bränder i containrar och soprum',
  'BRA-04': 'markbränder',
  'BRA-07': 'hindrade insatser',
  'TRA-01': 'höga hastigheter',
  'TRA-02': 'trafikolyckor',
  'TRA-03': 'oordnad lämning vid skolorna',
  'PLA-01': 'släckt belysning',
  'PLA-04': 'övergivna fordon och lokaler',
  'SKO-02': 'obehöriga på skolorna',
  'SKO-06': 'händelser i verksamheterna',
};

/** A category as it reads inside a sentence: `främst störande samlingar`. */
export function categoryInText(code: string): string {
  const label = categoryOf(code)?.label ?? code;
  return IN_TEXT[code] ?? label.charAt(0).toLowerCase() + label.slice(1);
}
