/** A deed as the trail tells it: what somebody did, and what for. */
export interface DeedWords {
  readonly did: string;
  readonly why: string;
}

const told = (did: string, why: string): DeedWords => ({ did, why });

const guidance = 'At give eller få vejledning';
const nobodyWaits = 'At ingen venter forgæves';
const letIn = 'At det kan ses, hvem der er lukket ind, og hvornår';
const howLong = 'At det kan ses, hvor længe nogen var inde';
const whoHolds = 'At det kan ses, hvem der har givet hvem hvilken rolle';
const whoLooked = 'At det kan ses, hvem der har set på det';
const workplaces = 'At arbejdspladserne passer med virkeligheden';
const absence = 'At ingen spørger den, der er væk';
const roster = 'At det kan ses, hvem der har læst en fil med mennesker ind';
const counted = 'At sagerne bliver talt, uden at nogen kan kendes';
const theStatus = 'At skrive den årlige status sammen';
const delivered = 'At det kan ses, hvad der er blevet af den årlige status';
const sharedFigures = 'At lægge udgivne tal fra kommuner sammen';
const filedThere = 'At de udgivne tal ligger på kommunens sag, én gang';
const letters = 'At fortælle folk, at der er noget nyt til dem';
const oversight = 'At føre tilsyn med, hvem der har set og gjort hvad';
const toldWhom = 'At svare den, der vil vide, hvornår og hvorfor der er slået op';

const privately = 'At det kan ses, hvornår en kalender udenfor viser årets gang';
const theYear = 'At se, hvad året kræver, og hvad der er gjort';

/** Every deed that leaves a line, by its name. One that is not here is told by its name and its own purpose. */
export const deedWords: Readonly<Record<string, DeedWords>> = {
  'access.sign-in': told('Ville logge ind', letIn),
  'access.signed-in': told('Loggede ind', letIn),
  'access.sign-out': told('Loggede ud', howLong),
  'access.sign-out-everywhere': told('Loggede ud overalt', howLong),
  'audit.read': told('Læste sporet', oversight),
  'audit.choose': told('Valgte, hvad der skulle vises af sporet', oversight),
  'audit.list-people': told('Så, hvem der står i sporet', oversight),
  'audit.take-along': told('Hentede sporet som fil', oversight),
  'audit.read-lookups': told('Læste opslagene om én henvendelse', toldWhom),
  'audit.take-lookups': told('Hentede opslagene om én henvendelse', toldWhom),
  'compliance.see': told('Så, hvordan planen og loven bliver opfyldt', whoLooked),
  'compliance.take-along': told('Hentede beviset for, at planen og loven bliver opfyldt', oversight),
  'cases.overview': told('Så registret over sager', whoLooked),
  'cases.begin': told('Åbnede en ny linje i registret', 'At tælle en sag'),
  'cases.receipt': told('Så, at en sag var talt', whoLooked),
  'cases.see': told('Så en linje i registret', whoLooked),
  'cases.correct': told('Rettede en linje i registret', 'At det kan ses, hvem der har rettet, og hvornår'),
  'cases.strike': told('Lod en linje i registret ikke tælle', 'At en sag kun tælles én gang'),
  'cases.restore': told('Talte en linje i registret med igen', 'At det kan ses, hvem der har rettet, og hvornår'),
  'cases.register': told('Talte en sag i registret', 'At teamet kan følge, hvor mange sager der er'),
  'enquiries.begin': told('Åbnede en ny henvendelse', guidance),
  'enquiries.ask': told('Sendte en henvendelse', guidance),
  'enquiries.overview': told('Så listen over henvendelser', 'At se, hvad der venter'),
  'enquiries.look': told('Læste en henvendelse', 'At læse eller svare på henvendelsen'),
  'enquiries.take': told('Tog en henvendelse', 'At det er klart, hvem der svarer'),
  'enquiries.write': told('Skrev i en henvendelse', guidance),
  'enquiries.share': told('Spurgte flere om en henvendelse', guidance),
  'enquiries.pass': told('Spurgte hele teamet om en henvendelse', guidance),
  'enquiries.attach': told('Koblede en myndighedsperson på', 'At en foranstaltning kan sættes i gang'),
  'enquiries.ask-company': told('Spurgte, om nogen kan gå med til samtalen', guidance),
  'enquiries.answer-company': told('Svarede på, om de kan gå med til samtalen', guidance),
  'enquiries.hand-over': told('Gav kontakten med borgeren videre', 'At det er klart, hvem der har kontakten'),
  'enquiries.close': told('Lukkede en henvendelse', 'At der ikke gemmes mere end nødvendigt'),
  'enquiries.withdraw': told('Trak en henvendelse tilbage', 'At der ikke gemmes mere end nødvendigt'),
  'enquiries.reopen': told('Åbnede en henvendelse igen', guidance),
  'enquiries.tend': told('Så efter, om nogen venter', nobodyWaits),
  'enquiries.remind': told('Mindede om en henvendelse, der venter', nobodyWaits),
  'enquiries.rise': told('Spurgte de næste om en henvendelse, der venter', nobodyWaits),
  'enquiries.tell-heads': told('Fortalte ledelsen, at noget venter', nobodyWaits),
  'enquiries.close-quiet': told('Lukkede en henvendelse, der har ligget stille', 'At intet gemmes for evigt'),
  'enquiries.delete': told('Slettede en henvendelse', 'At intet gemmes længere, end vi har lovet'),
  'guard.overrule': told('Lod et ord stå, som vagten tvivlede på', 'At det kan ses, hvem der tog ansvar for ordet'),
  'home.see': told('Åbnede sin egen side', 'At se, hvad der venter'),
  'marking.begin': told('Åbnede siden, hvor sager markeres', counted),
  'marking.mark': told('Markerede en sag', counted),
  'marking.receipt': told('Så, hvad der blev markeret', counted),
  'marking.undo': told('Fortrød en markering', counted),
  'marking.none': told('Svarede, at der ikke var noget at markere', 'At ingen mindes om det, der ikke var'),
  'marking.remind': told('Mindede registratorerne om at markere', counted),
  'marking.preview-import': told('Så, hvad en fil med sager ville tælle', counted),
  'marking.import': told('Læste en fil med sager ind', counted),
  'status.see': told('Så, hvor langt den årlige status er', whoLooked),
  'status.begin': told('Begyndte den årlige status', theStatus),
  'status.see-draft': told('Så udkastet til den årlige status', theStatus),
  'status.open-section': told('Åbnede et afsnit i den årlige status', theStatus),
  'status.write': told('Skrev i den årlige status', theStatus),
  'status.refresh': told('Hentede et afsnit i den årlige status på ny', theStatus),
  'status.undo-refresh': told('Fortrød, at et afsnit var hentet på ny', theStatus),
  'status.preview': told('Læste den årlige status igennem', theStatus),
  'status.freeze': told(
    'Frøs en udgave af den årlige status',
    'At det kan ses, hvem der frøs hvilken udgave, og hvornår',
  ),
  'status.read': told('Læste den årlige status', whoLooked),
  'status.take-file': told('Hentede den årlige status som fil', whoLooked),
  'status.deliver': told('Afleverede den årlige status', delivered),
  'status.confirm': told('Sagde, at den årlige status er modtaget', delivered),
  'status.decide': told('Valgte, hvor den årlige status skal præsenteres', delivered),
  'status.record-outcome': told('Skrev, hvad der kom ud af den årlige status', delivered),
  'national.see': told('Så, om kommunen deler sine tal', whoLooked),
  'national.agree': told('Sagde ja til at dele de udgivne tal', sharedFigures),
  'national.withdraw': told('Trak de delte tal tilbage', sharedFigures),
  'national.prepare': told('Gjorde tal klar til landets tal', sharedFigures),
  'national.settle': told('Lagde tal til landets tal, eller tog dem ud', sharedFigures),
  'filing.see': told('Så, hvad der er journaliseret', 'At se, hvad der er journaliseret, og hvad der venter'),
  'filing.look': told('Så, hvad der bliver journaliseret', 'At se præcis, hvad der bliver sendt'),
  'filing.take-file': told('Hentede en fil til journalen', 'At læse, hvad der bliver sendt'),
  'filing.take-package': told('Hentede pakken til journalen', 'At lægge tallene på sagen i hånden'),
  'filing.journalise': told('Journaliserede de udgivne tal', filedThere),
  'filing.try-again': told('Lod noget journalisere igen', filedThere),
  'filing.cancel': told('Fortrød, at noget skulle journaliseres', filedThere),
  'filing.take-up': told('Tog op, hvad der skal journaliseres', filedThere),
  'filing.begin': told('Begyndte at skrive på kommunens sag', filedThere),
  'filing.settle-case': told('Fandt kommunens sag', filedThere),
  'filing.settle-piece': told('Lagde en fil eller et notat på kommunens sag', filedThere),
  'filing.settle': told('Så, hvordan det gik at journalisere', filedThere),
  'reminders.send': told('Mindede om det, hvis dag var kommet', 'At intet i årets løb bliver glemt'),
  'outbox.take-up': told('Tog mails op for at sende dem', letters),
  'outbox.settle': told('Sendte en mail', letters),
  'outbox.undelivered': told('Så på mails, der ikke kom frem', 'At finde adresser, der ikke længere svarer'),
  'outbox.try-again': told('Sendte en mail igen', letters),
  'people.list': told('Så listen over mennesker', whoLooked),
  'people.show': told('Så på en person og dens roller', whoLooked),
  'people.add': told('Oprettede en person', letIn),
  'people.change': told('Rettede en persons navn eller mail', 'At det kan ses, hvem der har rettet det'),
  'people.disable': told('Lukkede en person ude eller ind igen', 'At det kan ses, hvem der er lukket ude, og af hvem'),
  'people.sign-out': told('Loggede en anden ud overalt', 'At det kan ses, hvem der gjorde det'),
  'people.give-post': told('Gav nogen en rolle', whoHolds),
  'people.end-post': told('Tog en rolle fra nogen', whoHolds),
  'people.install': told('Gav en rolle fra kommandolinjen', whoHolds),
  'people.settle-demo': told('Satte opdigtede mennesker ind', 'At prøve Værn på én maskine'),
  'cycle.see': told('Så årets gang', theYear),
  'cycle.mark-done': told('Krydsede noget af i årshjulet', theYear),
  'cycle.see-feed': told('Så på sin private kalender', privately),
  'cycle.make-feed': told('Lavede en adresse til sin private kalender', privately),
  'cycle.withdraw-feed': told('Slettede adressen til sin private kalender', privately),
  'cycle.take-file': told('Hentede årshjulet som fil', theYear),
  'cycle.undo-done': told('Fortrød et kryds i årshjulet', theYear),
  'coverage.appoint': told('Udpegede en vidensperson', whoHolds),
  'coverage.dismiss': told('Sluttede en videnspersons rolle', whoHolds),
  'coverage.note-gaps': told(
    'Noterede, hvilke afdelinger og arbejdspladser der ingen har',
    'At sige det i tide, én gang, og kunne se hvor længe',
  ),
  'coverage.board': told('Så, hvem der repræsenterer afdelingerne', whoLooked),
  'coverage.see': told('Så, hvor der mangler videnspersoner', whoLooked),
  'absence.see': told('Så, hvem der er væk', whoLooked),
  'absence.set': told('Meldte nogen væk', absence),
  'absence.end': told('Meldte nogen tilbage', absence),
  'people.list-workplaces': told('Så listen over arbejdspladser', whoLooked),
  'people.show-workplace': told('Så på en arbejdsplads', whoLooked),
  'people.add-workplace': told('Oprettede en arbejdsplads', workplaces),
  'people.rename-workplace': told('Gav en arbejdsplads et nyt navn', workplaces),
  'people.close-workplace': told('Lukkede eller åbnede en arbejdsplads', workplaces),
  'statistics.preview': told('Så, hvad der kan udgives af tal', 'At udgive tal, der ikke røber nogen'),
  'statistics.publish': told('Udgav tal', 'At det kan ses, hvem der udgav hvilke tal'),
  'statistics.see': told('Så teamets egne tal', 'At det kan ses, hvem der har set de rå tal'),
  'roster.preview': told('Så, hvad en fil med mennesker ville ændre', roster),
  'roster.import': told('Læste en fil med mennesker ind', roster),
  'roster.change': told('Ændrede en person efter en fil', roster),
};
