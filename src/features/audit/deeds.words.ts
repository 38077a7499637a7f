/** A deed as the trail tells it: what somebody did, and what for. */
export interface DeedWords {
  readonly did: string;
  readonly why: string;
}

const letIn = 'Så det kan ses, hvem der er lukket ind, og hvornår';
const seeTrail = 'At føre tilsyn med, hvem der har set og gjort hvad';

/** Every deed that leaves a line, by its name. A deed that is not here is told by its name and its own purpose. */
export const deedWords: Readonly<Record<string, DeedWords>> = {
  'access.sign-in': { did: 'Ville logge ind', why: letIn },
  'access.signed-in': { did: 'Loggede ind', why: letIn },
  'access.sign-out': { did: 'Loggede ud', why: 'Så det kan ses, hvor længe nogen var inde' },
  'access.sign-out-everywhere': { did: 'Loggede ud overalt', why: 'Så det kan ses, hvor længe nogen var inde' },
  'audit.read': { did: 'Læste sporet', why: seeTrail },
  'audit.choose': { did: 'Valgte, hvad der skulle vises af sporet', why: seeTrail },
  'audit.list-people': { did: 'Så, hvem der står i sporet', why: seeTrail },
  'audit.take-along': { did: 'Hentede sporet som fil', why: seeTrail },
  'audit.read-lookups': {
    did: 'Læste opslagene om én henvendelse',
    why: 'At svare den, der vil vide, hvornår og hvorfor der er slået op',
  },
  'audit.take-lookups': {
    did: 'Hentede opslagene om én henvendelse',
    why: 'At svare den, der vil vide, hvornår og hvorfor der er slået op',
  },
  'guard.overrule': {
    did: 'Sendte et ord, som vagten tvivlede på',
    why: 'Så det kan ses, at nogen har taget ansvar for ordet',
  },
  'outbox.take-up': { did: 'Tog breve op for at sende dem', why: 'At fortælle folk, at der er noget nyt til dem' },
  'outbox.settle': { did: 'Sendte et brev', why: 'At sende hvert brev, til det er taget imod' },
  'outbox.undelivered': { did: 'Så på breve, der ikke kom frem', why: 'At finde adresser, der ikke længere svarer' },
  'outbox.try-again': { did: 'Sendte et brev igen', why: 'At nå den, hvis adresse er rettet' },
};
