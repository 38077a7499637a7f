import type { Site } from '#ui/site.ts';

/** A look for pages whose words alone are tested. */
export const unstyled: Site['style'] = {
  front: '',
  guide: '',
  cards: '',
  plan: '',
  contacts: '',
  search: '',
  about: '',
  figures: '',
  history: '',
  knowledge: '',
  year: '',
  inside: '',
};
