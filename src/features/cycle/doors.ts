import { may } from '#kernel/person';
import type { Permission, SignedIn } from '#kernel/person';

/** One door of the year: where the team does what the plan asks of it in the course of a year. */
export interface YearDoor {
  readonly path: `/aaret/${string}`;
  readonly name: string;
  /** One line of what is done behind it. */
  readonly how: string;
  readonly needs: Permission;
}

/** Every door of the year, in the order of the year's work. A room that moves in finds its line here. */
const doors: readonly YearDoor[] = [
  {
    path: '/aaret/viden',
    name: 'Viden',
    how: 'Nyt om lov, kurser og materiale, og hvem det er nået ud til',
    needs: 'see-year',
  },
  {
    path: '/aaret/moede',
    name: 'Årsmødet',
    how: 'Mødet for videnspersonerne: indkaldelse, dagsorden og referat',
    needs: 'see-year',
  },
  {
    path: '/aaret/myndigheder',
    name: 'Kontakt til myndigheder',
    how: 'Hvad SIRI, VISO, politiet og andre har fortalt',
    needs: 'read-liaison',
  },
  { path: '/aaret/status', name: 'Årlig status', how: 'Den korte status til afdelingschefen', needs: 'see-year' },
  {
    path: '/aaret/bemanding',
    name: 'Bemanding',
    how: 'Om alle afdelinger har en konsulent, i dag og fremover',
    needs: 'see-coverage',
  },
  {
    path: '/aaret/revision',
    name: 'Revision',
    how: 'Planens versioner, og hvad der skal ses efter',
    needs: 'see-year',
  },
  { path: '/aaret/traening', name: 'Træning', how: 'Spil scenarierne igennem, alene eller sammen', needs: 'train' },
  {
    path: '/aaret/efterlevelse',
    name: 'Efterlevelse',
    how: 'Hvad planen og loven kræver, og hvad der opfylder det',
    needs: 'see-year',
  },
  {
    path: '/aaret/indlejring',
    name: 'Vis det på intranettet',
    how: 'Feeds og små sider til jeres egne systemer',
    needs: 'see-year',
  },
];

/** The doors that somebody may open, of those whose address is answered. */
export const doorsFor = (person: SignedIn, needsOf: (path: string) => Permission | undefined): readonly YearDoor[] =>
  doors.filter(({ path, needs }) => needsOf(path) !== undefined && may(person, needs, person));
