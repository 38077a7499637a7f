/** Word: papers as .docx files that can be worked on, the same bytes for the same paper. */
import { Packer } from 'docx';
import type { Paper, Print } from '#kernel/paper';
import { timeless } from '#kernel/timeless';
import { documentOf } from './setting.ts';

const house = 'Værn';
/** No day at all: with an hour in it a file would never be the same twice. */
const noDay = '2000-01-01T00:00:00Z';

/** Sets papers as Word files, in Danish, with real headings, lists and table heads. */
export const printWord: Print = async (paper) => {
  const core = { path: 'docProps/core.xml', data: coreOf(paper) };
  const packed = await Packer.toArrayBuffer(documentOf(paper), undefined, [core]);
  return timeless(new Uint8Array(packed));
};

// The package would write the hour, and leave out the language.
const coreOf = ({ title }: Paper): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${house}</dc:creator><dc:language>da-DK</dc:language><cp:lastModifiedBy>${house}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${noDay}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${noDay}</dcterms:modified></cp:coreProperties>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
