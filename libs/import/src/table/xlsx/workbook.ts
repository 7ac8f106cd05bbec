import { spaced } from '../../quoted.js';
import { type TableLimits, Unreadable } from '../table.js';
import { type DateKind, dateKindOf } from './cell-dates.js';
import { readXml } from './xml-events.js';
import type { WorkbookFile } from './workbook-file.js';

export interface Sheet {
  name: string;
  part: string;
  isHidden: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  is1904: boolean;
  /** Index of a cell's format → how its number is a date; null when it is a number. */
  formats: (DateKind | null)[];
  shared: string[];
  notes: string[];
}

/** What a workbook says of itself: sheets, date system, formats and shared texts. Throws Unreadable. */
export async function readWorkbook(file: WorkbookFile, limits: TableLimits): Promise<Workbook> {
  const types = file.has('[Content_Types].xml') ? await file.smallPart('[Content_Types].xml') : '';
  const root = /PartName="\/([^"]*)"[^>]*ContentType="[^"]*sheet(?:\.macroEnabled)?\.main\+xml"/i.exec(types);
  const main = (root?.[1] ?? 'xl/workbook.xml').toLowerCase();
  if (!file.has(main)) throw new Unreadable(notAWorkbook(file));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = await relations(file, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const { sheets, is1904 } = await sheetsOf(file, main, targets);
  const part = (name: string) => [...targets.values()].find((target) => target.endsWith(name));
  const [styles, strings] = [part('/styles.xml'), part('/sharedstrings.xml')];
  return {
    sheets,
    is1904,
    formats: styles !== undefined && file.has(styles) ? await formatsOf(file, styles) : [],
    shared: strings !== undefined && file.has(strings) ? await sharedOf(file, strings, limits) : [],
    notes: notesOf(file, types),
  };
}

function notAWorkbook(file: WorkbookFile): string {
  if (file.has('content.xml') && file.has('mimetype'))
    return 'Filen är ett ODS-kalkylblad. Spara det som XLSX.';
  const isBook = file.names().some((name) => name.endsWith('.bin') && name.startsWith('xl/'));
  if (isBook) return 'Filen är en binär arbetsbok (XLSB). Spara den som XLSX.';
  return 'Filen är ett arkiv och ingen arbetsbok. Packa upp det och välj listan.';
}

function notesOf(file: WorkbookFile, types: string): string[] {
  const names = file.names();
  const hasMacros = /macroEnabled/i.test(types) || names.some((name) => name.endsWith('vbaproject.bin'));
  const hasLinks = names.some((name) => name.startsWith('xl/externallinks/'));
  return [
    ...(hasMacros ? ['Arbetsboken har makron. De körs inte; bara cellernas värden läses.'] : []),
    ...(hasLinks ? ['Arbetsboken har länkar till andra filer. De följs inte.'] : []),
  ];
}

async function relations(file: WorkbookFile, part: string, folder: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!file.has(part)) return targets;
  const text = await file.smallPart(part);
  await readXml(one(text), {
    open: (name, attributes) => {
      const { Id: id, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if (mode === 'External') return;
      targets.set(id, (target.startsWith('/') ? target.slice(1) : folder + target).toLowerCase());
    },
  });
  return targets;
}

async function sheetsOf(file: WorkbookFile, main: string, targets: ReadonlyMap<string, string>) {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(one(await file.smallPart(main)), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      const part = targets.get(id ?? '');
      if (part === undefined || !file.has(part)) return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: attributes['name'] ?? '', part, isHidden: state !== 'visible' });
    },
  });
  if (sheets.length === 0) throw new Unreadable('Arbetsboken har inga kalkylblad.');
  return { sheets, is1904 };
}

async function formatsOf(file: WorkbookFile, part: string): Promise<(DateKind | null)[]> {
  const codes = new Map<number, string>();
  const formats: (DateKind | null)[] = [];
  let isCellFormats = false;
  await readXml(one(await file.smallPart(part)), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name === 'xf' && isCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(dateKindOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return formats;
}

async function sharedOf(file: WorkbookFile, part: string, limits: TableLimits): Promise<string[]> {
  const shared: string[] = [];
  let [characters, current] = [0, ''];
  let [isText, isPhonetic] = [false, false];
  await readXml(file.text(part), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text: (text) => {
      if (!isText) return;
      current += text;
      characters += text.length;
      if (characters > limits.sharedCharacters)
        throw new Unreadable(`Arbetsboken har mer än ${spaced(limits.sharedCharacters)} tecken text.`);
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') shared.push(current);
    },
  });
  return shared;
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}
