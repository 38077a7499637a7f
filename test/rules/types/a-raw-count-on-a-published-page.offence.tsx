import { FigureTable } from '../../../src/features/statistics/figures.view.tsx';

export const leak = (cases: number) => (
  <FigureTable
    name="Sager"
    caption="Antal sager"
    // @offence 2322
    grid={{ columns: ['Sager'], rows: [{ label: '2025', total: false, cells: [cases] }] }}
  />
);
