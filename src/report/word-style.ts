import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";

/** The look of a Word document: real styles, so that whoever edits it changes one and has all. Sizes in half points, spaces in twentieths. */

/** Colours of words; dark enough on white for WCAG AA. */
export const inks = { good: "17633A", open: "7A4D00", bad: "9C1F24", soft: "475562" } as const;

/** Grounds of boxes, by tone. */
export const grounds = { good: "E7F4EC", open: "FDF3DD", bad: "FBE9E9", soft: "EEF1F4" } as const;

const accent = "12395B";
const margin = 1080;
/** Letter, with three quarters of an inch at each side. */
export const pageSize = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1080, bottom: 1080, left: margin, right: margin, header: 560, footer: 560 },
};
export const textWidth = 12_240 - 2 * margin;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Calibri", size: 21, language: { value: "en-CA" } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: { run: { size: 40, bold: true, color: accent }, paragraph: { spacing: { after: 40 } } },
    heading1: {
      run: { size: 29, bold: true, color: accent },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: 23, bold: true, color: "16202A" },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, outlineLevel: 1 },
    },
    listParagraph: { paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 20, color: inks.soft } },
    { id: "Lead", name: "Lead", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 23 } },
    { id: "Soft", name: "Soft", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 18, color: inks.soft } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 18, color: inks.soft },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
    { id: "TableHead", name: "Table Head", basedOn: "TableText", quickFormat: true, run: { bold: true }, paragraph: { keepNext: true } },
  ],
};

const indent = { left: 360, hanging: 260 };

/** The signs before the items of a list: for reading, and for ticking off on paper. */
export const numbering: INumberingOptions = {
  config: [
    { reference: "bullets", levels: [level("•", "Calibri")] },
    { reference: "boxes", levels: [level("☐", "Segoe UI Symbol")] },
  ],
};

function level(text: string, font: string) {
  return { level: 0, format: LevelFormat.BULLET, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent }, run: { font } } };
}
