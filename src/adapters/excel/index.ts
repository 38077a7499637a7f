/** Excel: published tables as a workbook, the same bytes for the same sheets. */
import writeWorkbook from 'write-excel-file/universal';
import type { Sheet, WriteSheets } from '#ports/spreadsheet';
import { timeless } from '#kernel/timeless';

/** Writes a workbook. Text is text and never a formula, whatever it begins with. */
export const writeSheets: WriteSheets = async (sheets) => {
  const blob = await writeWorkbook(sheets.map(sheetOf)).toBlob();
  return timeless(new Uint8Array(await blob.arrayBuffer()));
};

const sheetOf = ({ name, widths, rows }: Sheet) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  data: rows.map((row, at) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  ),
});
