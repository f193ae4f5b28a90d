/** The looks of the Word briefing: Word's own style names, so that a reader can restyle it and find it in the navigation pane. */
import type { INumberingOptions, IStylesOptions } from 'docx';

export const COLOUR = { ink: '1B2B3A', muted: '56667A', blue: '0B4F7D', line: 'D5DDE5', tint: 'F3F7FA' } as const;

export const SEVERITY_FILL = {
  high: { fill: 'A63603', text: 'FFFFFF' },
  medium: { fill: 'FBE0BF', text: COLOUR.ink },
  low: { fill: 'E6EBF0', text: COLOUR.ink },
} as const;

/** Twips: A4 with margins of 2.2 cm, which leaves `TEXT_WIDTH`. */
const MARGIN = 1247;
export const TEXT_WIDTH = 11906 - 2 * MARGIN;

export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: MARGIN, right: MARGIN, footer: 567 },
};

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: COLOUR.blue, font: 'Calibri' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: COLOUR.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 269, lineRule: 'auto' } },
    },
    title: {
      run: { size: 44, bold: true, color: COLOUR.blue, font: 'Calibri' },
      paragraph: {
        spacing: { after: 160 },
        border: { bottom: { style: 'single', size: 12, color: COLOUR.blue, space: 6 } },
      },
    },
    heading1: heading(30, 340, 110),
    heading2: { ...heading(24, 200, 60), run: { size: 24, bold: true, color: COLOUR.ink, font: 'Calibri' } },
    hyperlink: { run: { color: COLOUR.blue, underline: { type: 'none' } } },
  },
  paragraphStyles: [
    {
      id: 'Kicker',
      name: 'Kicker',
      basedOn: 'Normal',
      run: { size: 19, color: COLOUR.muted, allCaps: true, characterSpacing: 16 },
      paragraph: { spacing: { after: 40 } },
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 120 } } },
    { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 19, color: COLOUR.muted } },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 30, line: 240, lineRule: 'auto' } },
    },
    { id: 'CellHead', name: 'Table heading', basedOn: 'Cell', run: { size: 19, bold: true, color: 'FFFFFF' } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 19, color: COLOUR.muted },
      paragraph: { spacing: { before: 40, after: 160 } },
    },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: COLOUR.muted } },
    {
      id: 'Work',
      name: 'Bibliography',
      basedOn: 'Normal',
      paragraph: { indent: { left: 397, hanging: 397 }, spacing: { after: 90 } },
    },
    {
      id: 'Asked',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: {
        indent: { left: 227, right: 227 },
        shading: { type: 'clear', fill: COLOUR.tint },
        border: { left: { style: 'single', size: 24, color: '8FB4CF', space: 8 } },
      },
    },
    {
      id: 'Reference',
      name: 'Reference',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { indent: { left: 567, hanging: 567 }, spacing: { after: 20, line: 245, lineRule: 'auto' } },
    },
    {
      id: 'ReferenceNote',
      name: 'Reference note',
      basedOn: 'Normal',
      run: { size: 19, color: COLOUR.muted },
      paragraph: { indent: { left: 567 }, spacing: { after: 60, line: 245, lineRule: 'auto' } },
    },
  ],
};

export const NUMBERING = ({ LevelFormat, AlignmentType }: typeof import('docx')): INumberingOptions => ({
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 283 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
});
