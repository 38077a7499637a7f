// Texts made up for the tests: what must be found stands in [[ ]] after its label. Civil registration numbers are of people who are not born yet.
const cpr = `
Cpr [[CPR:010251-6234]]
hendes cpr nummer er [[CPR:0102516234]], siger hun
Det drejer sig om [[CPR:010251 6234]].
Se 01/02/51-6234: [[CPR:01/02/51-6234]]
[[CPR:01-02-51-6234]] har fået en ny sagsbehandler
mor ([[CPR:01.02.51 6234]]) og far
barnet [[CPR:01 02 51 6234]] er ikke set siden
[[CPR:01 02 51 62 34]] stod der på sedlen
Faderens: [[CPR:010251/6234]]
[[CPR:010251.6234]]
[[CPR:010251_6234]];
nr [[CPR:010251--6234]]
[[CPR:010251 -6234]]
[[CPR:010251- 6234]]
[[CPR:010251 - 6234]]
[[CPR:010251:6234]]
[[CPR:01021951-6234]]
[[CPR:01.02.2051-6234]] flyttede
[[CPR:01-02-2051 6234]]
[[CPR:01 02 2051 6234]]
[[CPR:010220516234]]
[[CPR:1.2.51-6234]]
[[CPR:20510201-6234]]
[[CPR:2051-02-01-6234]]
[[CPR:1/2-51-6234]]
[[CPR:1-2-2051-6234]]
[[CPR:10251-6234]] (nullet faldt af i regnearket)
[[CPR:0 1 0 2 5 1 6 2 3 4]]
[[CPR:0-1-0-2-5-1-6-2-3-4]]
[[CPR:0102 51 6234]]
[[CPR:0102 5162 34]]
[[CPR:010 251 6234]]
[[CPR:01025 16234]]
[[CPR:0102 516234]]
[[CPR:610251-6234]]
[[CPR:910251 6234]]
[[CPR:310251-6234]]
[[CPR:311251-8999]]
[[CPR:010251-XXXX]]
[[CPR:010251-xxx]]
[[CPR:010251 xxxx]] er skjult
[[CPR:010251-****]]
[[CPR:010251-____]]
[[CPR:010251-62xx]]
[[CPR:010251-xx34]]
[[CPR:010251-••••]]
[[CPR:010251-????]]
[[CPR:010251-####]]
[[CPR:010251-...]]
[[CPR:010251xxxx]]
[[CPR:01.02.51-xxxx]]
[[CPR:01.02.2051-xxxx]]
[[CPR:010251-6UA4]]
personnummeret [[CPR:450051-6234]] er tastet forkert
CPR nr.: [[CPR:451399]]
cpr [[CPR:010251]]
cpr-nummer slutter på [[CPR:6234]]
de sidste fire cifre er [[CPR:6234]]
4 sidste: [[CPR:6234]]
hendes endecifre [[CPR:6234]]
[[CPR:O1O25I-6234]]
[[CPR:01025l-62E4]]?
kontakt vedr.[[CPR:010251-6234]]hurtigst
a[[CPR:0102516234]]b
("[[CPR:010251-6234]]")
cpr=[[CPR:010251+6234]]
[[CPR:010251*6234]]
[[CPR:010251 bindestreg 6234]]
[[CPR:010251 streg 6234]]
[[CPR:010251 (6234)]]
[[CPR:010251-
6234]]
c.p.r.: [[CPR:010251 6234]]
pnr. [[CPR:0102516234]]
Person-nr [[CPR:010251 6234]]
[[CPR:nul et nul to fem et seks to tre fire]]
[[CPR:010251–6234]]
[[CPR:010251−6234]]
`;

const phone = `
Ring [[PHONE:20304050]] efter skole
hun svarer på [[PHONE:20 30 40 50]]
[[PHONE:2030 4050]] er hendes veninde
sms til [[PHONE:203 040 50]]
[[PHONE:20 304 050]] virker ikke
[[PHONE:203 04 050]]
[[PHONE:20-30-40-50]]
[[PHONE:20.30.40.50]]
[[PHONE:20/30/40/50]]
[[PHONE:2030-4050]]
[[PHONE:20 30 4050]]
[[PHONE:2030 40 50]]
[[PHONE:20 3040 50]]
[[PHONE:2 0 3 0 4 0 5 0]]
[[PHONE:+4520304050]]
[[PHONE:+45 20304050]]
[[PHONE:+45 20 30 40 50]]
[[PHONE:+45-20-30-40-50]]
[[PHONE:+45.2030.4050]]
[[PHONE:(+45) 20304050]]
[[PHONE:+45 2030 4050]]
[[PHONE:+45(20)304050]]
[[PHONE:004520304050]]
[[PHONE:0045 2030 4050]]
[[PHONE:00 45 20 30 40 50]]
[[PHONE:45 20 30 40 50]]
[[PHONE:4520304050]]
+ 45: [[PHONE:+ 45 20 30 40 50]]
tlf:[[PHONE:20304050]]
Mobil nr. [[PHONE:20 30 40 50]].
Tlf. [[PHONE:10 30 40 50]] (tastefejl)
telefonnummeret er [[PHONE:00 30 40 50]]
hans svenske nummer [[PHONE:+46 70 123 45 67]]
tlf [[PHONE:070-123 45 67]]
[[PHONE:0046701234567]]
[[PHONE:+90 532 123 45 67]]
[[PHONE:+90 (532) 1234567]]
[[PHONE:+964 750 123 4567]]
[[PHONE:+93 70 123 4567]]
[[PHONE:+252 61 1234567]]
[[PHONE:+92 300 1234567]]
[[PHONE:+49 151 23456789]]
[[PHONE:+44 (0)7700 900123]]
[[PHONE:+1 202-555-0123]]
[[PHONE:+299 12 34 56]]
[[PHONE:+298 123456]]
[[PHONE:00 46 70 123 45 67]]
whatsapp [[PHONE:532 123 45 67]]
Skriv til ham på [[PHONE:60 70 80 90]]/[[PHONE:61 71 81 91]]
morens: [[PHONE:51525354]], farens: [[PHONE:61626364]]
[[PHONE:2O 3O 4O 5O]]
mor:[[PHONE:20304050]]far
[[PHONE:20  30  40  50]]
[[PHONE:20 - 30 - 40 - 50]]
[[PHONE:20–30–40–50]]
nummer [[PHONE:20 30 40 50]] tilhører onklen
i alt to samtaler med 2 numre: [[PHONE:20304050]]
Ved akut: [[PHONE:20304050]]!
Tlf. arbejde [[PHONE:20304050]], privat [[PHONE:30405060]]
kan træffes på [[PHONE:20304050]] kl. 10-12
[[PHONE:tyve tredive fyrre halvtreds]]
`;

const mail = `
skriv til [[EMAIL:sol@example.dk]]
[[EMAIL:sol.maane@example.com]]
[[EMAIL:sol_maane+skole@mail.example.co.uk]]
[[EMAIL:SOL-MAANE@EXAMPLE.DK]]
<[[EMAIL:sol1999@example.org]]>
mailto:[[EMAIL:sol@example.net]]?subject=hej
([[EMAIL:s@example.dk]])
[[EMAIL:søl.måne@eksempel.dk]]
[[EMAIL:sol@xn--mne-ula.dk]],
[[EMAIL:sol%maane@example.dk]]
[[EMAIL:sol @example.dk]]
[[EMAIL:sol@ example.dk]]
[[EMAIL:sol @ example.dk]]
[[EMAIL:sol(at)example.dk]]
[[EMAIL:sol (at) example.dk]]
[[EMAIL:sol[at]example.dk]]
[[EMAIL:sol [at] example [dot] dk]]
[[EMAIL:sol{at}example.dk]]
[[EMAIL:sol(a)example.dk]]
[[EMAIL:sol snabel-a example.dk]]
[[EMAIL:sol snabela example punktum dk]]
[[EMAIL:sol snabel a example punktum dk]]
[[EMAIL:sol (snabel-a) example (punktum) dk]]
[[EMAIL:sol at example dot com]]
[[EMAIL:sol.maane at example punktum dk]]
[[EMAIL:sol.maane@gmail]]
hendes adresse er [[EMAIL:sol@example.dk]].
e-mail:[[EMAIL:sol@example.dk]];
[[EMAIL:sol@skole.eksempel-kommune.dk]]
[[EMAIL:s.m@example.museum]]
`;

const birth = `
[[DOB:født 4. juli 2011]]
[[DOB:født den 4. juli 2011]]
[[DOB:født d. 4/7-2011]]
[[DOB:født d. 4/7 2011]]
[[DOB:født: 04.07.2011]]
[[DOB:født 04-07-11]]
[[DOB:Født 4/7/2011]]
[[DOB:født 040711]]
[[DOB:født 04072011]]
[[DOB:født 2011-07-04]]
[[DOB:født 2011/07/04]]
[[DOB:født i Basra den 4. juli 2011]]
[[DOB:født på Rigshospitalet d. 4. juli 2011]]
[[DOB:født fjerde juli 2011]]
[[DOB:født den fjerde juli totusindogelleve]]
[[DOB:født den 4. i 7. 2011]]
[[DOB:født i juli 2011]]
[[DOB:født 4 jul 2011]]
[[DOB:født 4.jul.11]]
[[DOB:født 04 07 2011]]
[[DOB:f. 4. juli 2011]]
[[DOB:f. 04.07.11]]
([[DOB:f. 4/7-11]])
pigen ([[DOB:f. d. 4. juli 2011]])
[[DOB:f.040711]]
[[DOB:f: 04.07.11]]
[[DOB:*04.07.2011]]
[[DOB:fødselsdato 04.07.2011]]
[[DOB:Fødselsdato: 4. juli 2011]]
[[DOB:fødselsdag: 4. juli]]
[[DOB:fødselsdag den 4/7]]
[[DOB:fødselsdato (dd-mm-åååå): 04-07-2011]]
[[DOB:f.dato 040711]]
[[DOB:fdato: 04.07.11]]
[[DOB:born 4 July 2011]]
[[DOB:born on July 4, 2011]]
[[DOB:DOB 04/07/2011]]
[[DOB:date of birth: 4th of July 2011]]
Hun fylder 16 den [[DOB:4. juli]]
fylder 18 år d. [[DOB:4/7]]
han fyldte år den [[DOB:4. juli]]
Den [[DOB:4. juli]] fylder hun 18
[[DOB:4. juli 2011]] er hendes fødselsdag
[[DOB:04.07.2011]] (fødselsdato)
Den [[DOB:4. juli]] bliver han 15 år.
Hun blev 15 år [[DOB:4. juli]]
[[DOB:4. juli 2011]] blev hun født
16-års fødselsdag den [[DOB:4. juli]]
Tvillingerne er [[DOB:født den 4/7-11]] i uge 34
moderen fødte ham [[DOB:fødte ham den 4. juli 2011]]
`;

const plate = `
bil [[PLATE:CK 41 207]]
sort Audi [[PLATE:CK41207]]
[[PLATE:CK 41207]] holdt udenfor
[[PLATE:CK-41-207]]
[[PLATE:CK-41207]]
[[PLATE:CK.41.207]]
[[PLATE:ck 41 207]] kørte væk
[[PLATE:AF 41 207]] holdt der
[[PLATE:DE41207]] holdt der
en hvid varevogn, [[PLATE:ck41207]]
nummerplade: [[PLATE:CK 41 207]]
nummerpladen var [[PLATE:CK41207]]
reg.nr. [[PLATE:CK 41 207]]
registreringsnr. [[PLATE:ck41207]]
hentet i bil med nr. [[PLATE:CK41 207]]
kørte i en BMW ([[PLATE:CK 41 207]])
scooter, plade [[PLATE:CK 412]]
ønskeplade [[PLATE:DRONE 1]]
nummerpladen [[PLATE:KONGEN]]
svensk plade [[PLATE:ABC 123]]
svensk bil [[PLATE:ABC 12D]]
tysk bil [[PLATE:FL-AB 123]]
stelnummer [[PLATE:WVWZZZ1JZXW000001]]
[[PLATE:1HGCM82633A004352]] stod på papirerne
`;

const internet = `
IP [[IP:203.0.113.7]]
fra [[IP:198.51.100.23]] i nat
[[IP:10.0.0.12]]:8080
(192.0.2.1: [[IP:192.0.2.1]])
ip-adressen er [[IP:192.0.2.146]].
[[IP:2001:db8::1]]
[[IP:2001:0db8:85a3:0000:0000:8a2e:0370:7334]]
[[IP:fe80::1ff:fe23:4567:890a]]
[[IP:fe80::1%eth0]]
[[IP:::ffff:192.0.2.128]]
[[IP:2001:DB8:0:0:8:800:200C:417A]]
mac [[IP:00:1B:44:11:3A:B7]]
[[IP:00-1B-44-11-3A-B7]]
logget på fra [[IP:203.0.113.200]], siger politiet
[[IP:203 . 0 . 113 . 7]]
`;

const profile = `
[[URL_PROFILE:https://www.facebook.com/sol.maane.5]]
[[URL_PROFILE:facebook.com/sol.maane]]
[[URL_PROFILE:m.facebook.com/sol]]
[[URL_PROFILE:https://da-dk.facebook.com/sol.maane]]
[[URL_PROFILE:www.facebook.com/profile.php?id=100000000000001]]
[[URL_PROFILE:fb.com/sol]]
[[URL_PROFILE:https://instagram.com/sol_maane/]]
[[URL_PROFILE:instagram.com/sol.maane?igshid=1]].
[[URL_PROFILE:https://www.tiktok.com/@solmaane]]
[[URL_PROFILE:tiktok.com/@solmaane/video/1]]
[[URL_PROFILE:https://www.snapchat.com/add/solmaane]]
[[URL_PROFILE:https://t.snapchat.com/abc]]
[[URL_PROFILE:https://x.com/solmaane]]
[[URL_PROFILE:twitter.com/solmaane]]
[[URL_PROFILE:https://dk.linkedin.com/in/sol-maane]]
[[URL_PROFILE:linkedin.com/in/sol-maane-1]]
[[URL_PROFILE:https://www.youtube.com/@solmaane]]
[[URL_PROFILE:youtube.com/c/solmaane]]
[[URL_PROFILE:t.me/solmaane]]
[[URL_PROFILE:https://wa.me/4520304050]]
[[URL_PROFILE:https://vk.com/id1]]
[[URL_PROFILE:twitch.tv/solmaane]]
[[URL_PROFILE:https://www.reddit.com/user/solmaane]]
[[URL_PROFILE:https://discord.gg/solmaane]]
[[URL_PROFILE:https://www.threads.net/@solmaane]]
[[URL_PROFILE:https://klub.example.dk/profil/solmaane]]
[[URL_PROFILE:https://example.social/@solmaane]]
[[URL_PROFILE:@solmaane]] skriver til hende
han hedder [[URL_PROFILE:@sol.maane]] derinde
([[URL_PROFILE:@sol_maane]])
følg [[URL_PROFILE:@sol1]]
snap: [[URL_PROFILE:sol_maane]]
Snapchat: [[URL_PROFILE:solmaane07]]
hendes insta er [[URL_PROFILE:sol.maane]]
Instagram-profil [[URL_PROFILE:sol_maane1]]
TikTok ([[URL_PROFILE:solmaane_]])
brugernavn: [[URL_PROFILE:solmaane]]
brugernavnet "[[URL_PROFILE:solmaane]]"
username=[[URL_PROFILE:solmaane]]
gamertag: [[URL_PROFILE:SolMaane]]
på insta under navnet [[URL_PROFILE:sol.maane]]
discord [[URL_PROFILE:sol1234]]
telegram hedder [[URL_PROFILE:sol_m]]
`;

const caseNumber = `
[[CASE_NO:27.24.00-G01-12-26]]
[[CASE_NO:27.24.00-G01-1234-2026]]
[[CASE_NO:27.24.00 - G01 - 12 - 26]]
[[CASE_NO:27.24.00-G01/12/26]]
[[CASE_NO:27.24.00G01-12-26]]
[[CASE_NO:32.18.04-P19-3-25]]
[[CASE_NO:00.01.00-A26-7-24]]
sbsys [[CASE_NO:27.24.00-g01-12-26]]
[[CASE_NO:sagsnr. 26/1234]]
[[CASE_NO:sagsnr.: 26/012345]]
[[CASE_NO:sagsnummer 2026-1234]]
[[CASE_NO:Sagsnummeret er 12345678]]
[[CASE_NO:sags nr. 1234567]]
[[CASE_NO:sag nr. 2026-012345]]
[[CASE_NO:sags-id 4711]]
[[CASE_NO:sag 26/12345]]
[[CASE_NO:Sagen 26/12345]]
[[CASE_NO:børnesag 26/12345]]
[[CASE_NO:sag: 2026-012345]]
[[CASE_NO:j.nr. 26/1234]]
[[CASE_NO:J.nr. 2026-12-3456]]
[[CASE_NO:j. nr. 123-456]]
[[CASE_NO:jnr. 12345]]
[[CASE_NO:journalnummer 26/12345]]
[[CASE_NO:Journalnr.: 123456]]
[[CASE_NO:journal nr 26-12345]]
politiets [[CASE_NO:j.nr. 0100-73241-00123-26]]
[[CASE_NO:0100-73241-00123-26]]
[[CASE_NO:0700 - 73241 - 00123 - 26]]
[[CASE_NO:3700-70531-00045-26]]
[[CASE_NO:anmeldelsesnummer 123456]]
[[CASE_NO:ESDH-nr. 26/12345]]
[[CASE_NO:ESDH-sag 2026-12345]]
[[CASE_NO:dok.nr. 123456-26]]
[[CASE_NO:dokumentnr. 987654]]
[[CASE_NO:aktnr. 1234]]
[[CASE_NO:Acadre 26/12345]]
[[CASE_NO:DUBU-sag 123456]]
[[CASE_NO:ref.nr. AB-12345]]
[[CASE_NO:Vores ref.: 26-0012]]
[[CASE_NO:reference nr. X12345]]
[[CASE_NO:EMN-2026-001234]]
[[CASE_NO:SAG-2026-00123]]
[[CASE_NO:BS-12345/2026-GLO]]
[[CASE_NO:SS 12-345/2026]]
[[CASE_NO:2026-012345]] blev oprettet
[[CASE_NO:26/123456]] er lukket
[[CASE_NO:underretningsnr. 12345]]
[[CASE_NO:klientnummer 12345]]
[[CASE_NO:borgernr. 123456]]
[[CASE_NO:udl.nr. 12345678]]
[[CASE_NO:pasnummer 123456789]]
[[CASE_NO:kørekortnr. 12345678]]
[[CASE_NO:kontonr. 1234 0012345678]]
[[CASE_NO:DK50 0040 0440 1162 43]]
[[CASE_NO:DK5000400440116243]]
[[CASE_NO:person-id 12345678]]
`;

/** Every made-up text in which something must be found. */
export const forms: readonly string[] = [cpr, phone, mail, birth, plate, internet, profile, caseNumber].flatMap(
  (table) => table.split(/\n(?!6234)/).filter((line) => line !== ''),
);
