import { PublishedBars } from '../../../src/ui/chart.tsx';

const counted: number = 3;
const picture = { id: 'a', title: 'Tre.', unit: 'sager', language: 'da', within: 4 } as const;

export const shown = PublishedBars({
  ...picture,
  // @offence 2322
  series: [{ label: 'sager', values: [{ label: '2026', value: counted }] }],
});
