/** A page of Værn that something can be mapped to. */
export interface Place {
  readonly path: string;
  readonly name: string;
  /** Whether the page says the duty to whoever has it. The others are where something is done, and prove nothing by being there. */
  readonly tells: boolean;
}

/** Every page that `compliance.yaml` may name. */
export const places: Readonly<Record<string, Place>> = {
  plan: { path: '/planen', name: 'Håndbogen', tells: true },
  hele: { path: '/planen/samlet', name: 'Hele planen på én side', tells: true },
  lov: { path: '/planen/lov', name: 'Loven bag', tells: true },
  huller: { path: '/planen/huller', name: 'Det, planen ikke siger', tells: true },
  guide: { path: '/guide', name: 'Guiden', tells: true },
  kort: { path: '/kort', name: 'Kortene', tells: true },
  kontakter: { path: '/kontakter', name: 'Kontakter', tells: true },
  tal: { path: '/tal', name: 'Udgivne tal', tells: false },
  henvendelser: { path: '/henvendelser', name: 'Henvendelser', tells: false },
  register: { path: '/sager', name: 'Registret', tells: false },
  markering: { path: '/markering', name: 'Markering', tells: false },
  journal: { path: '/journal', name: 'Journalisér', tells: false },
  viden: { path: '/viden', name: 'Viden', tells: false },
  bemanding: { path: '/aaret/bemanding', name: 'Bemanding', tells: false },
  videnspersoner: { path: '/videnspersoner', name: 'Videnspersoner', tells: false },
};
