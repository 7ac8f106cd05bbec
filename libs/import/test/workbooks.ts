import { ZipFile } from 'yazl';

interface Parts {
  sheet?: string;
  shared?: string;
  macros?: boolean;
  more?: Record<string, string | Buffer>;
  without?: string[];
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const MACRO_MAIN = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const SHEET = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="s"><v>0</v></c></row>
  <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>t</t></r><r><t>vå</t></r></is></c></row></sheetData></worksheet>`;

/** A small workbook made by hand, for what no spreadsheet program would write. */
export function workbook({
  sheet = SHEET,
  shared = '<sst><si><t>b</t></si></sst>',
  macros,
  more,
  without,
}: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${macros ? MACRO_MAIN : MAIN}"/></Types>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="sharedStrings.xml"/></Relationships>',
    'xl/sharedStrings.xml': shared,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  for (const [name, content] of Object.entries(parts)) {
    if (!without?.includes(name)) zip.addBuffer(Buffer.from(content), name);
  }
  zip.end();
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
    zip.outputStream.on('end', () => resolve(Buffer.concat(pieces)));
    zip.outputStream.on('error', reject);
  });
}
