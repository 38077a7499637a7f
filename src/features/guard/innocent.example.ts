/** Texts that look as if, and in which nothing points at anybody. */
export const innocent: readonly string[] = `
Barnets lov § 133, stk. 1, nr. 2
serviceloven §§ 50-52
straffelovens § 260, stk. 2
lov nr. 721 af 13. juni 2023
LBK nr. 1089 af 16/08/2023
bekendtgørelse nr. 1557 af 12/12/2023
forordning (EU) 2016/679, artikel 9
direktiv 2012/29/EU
KLE-nummer 27.24.00
KLE 27.24.00-G01
emne 27.09.12 i KLE
Planen gælder 2023-2027
skoleåret 2026/27
skoleåret 2025/2026
i årene 2019 - 2022
01.08.2025-31.07.2026
01.08.2025 - 31.07.2026
2025 - 01.08.2026 - 31.07.2027
24/10-15/12 2026
3. kvartal, 21/12-11/11 2026
P-nummer 4512345678
kontoplan 5.54.78.3
perioden 01.08.25 - 31.07.26
Budget 2026: 12.500.000 kr.
12 500 000 kroner
kr. 25.250.000,00
DKK 25250000
beløbet 31129912 kr
1.020.304.050 kr.
25 000 000 indbyggere
kl. 8.15-15.30
kl. 10.30-12.30 og 20.30-22.30
Mandag 9.00-15.00, torsdag 9.00-18.00
Mødet er den 4. juli 2026 kl. 14.30
Mødet 04.07.2026
vedtaget den 12. december 2023
sidst opdateret 2026-07-04
revideres senest 04-07-2027
Hun er 15 år. Mødet var den 4. juli 2026.
Konferencen blev flyttet til den 4. juli
Bogen udkom 4. juli 2011
blev anmeldt den 4. juli
jf. 04.07.2026
f.eks. 4. juli
12 af 35 elever
7,5 procent
1.234 borgere
3 ud af 10
CVR 12345678
CVR-nr. 25 30 40 50
EAN 5798001234567
EAN-nr. 5798 0012 3456 7
P-nummer 1012345678
ISBN 978-87-12-34567-8
2620 Albertslund
2000 Frederiksberg
bus 350S og 1A
linje 142 mod Glostrup
en taske på 40 x 30 x 20 cm
12 x 3 km
75 m2
version 1.2.3.4
afsnit 3.1.2.4
punkt 2.1
bilag 4
tabel 2.3
side 12-14
nr. 12345
ca 12500
af 12345 sager
på 25 000 personer
ring 112
ring til 114 eller 112
1813 ved sygdom
Børnetelefonen 116 111
43 68 64 86
+45 43 68 64 86
4368-6486
43686486
0045 43686486
４３６８６４８６
43.68.64.86
hjaelp@eksempel.dk
HJAELP@eksempel.dk
www.example.dk
https://example.dk/om/raad-og-vejledning
https://www.retsinformation.dk/eli/lta/2023/721
Facebook er lukket ned
Snapchat, TikTok og Instagram
facebook.com er spærret på skolen
Instagram: hun har slettet den
brugernavn er ikke oplyst
sag 5 af 9
sag nr. 3 på dagsordenen
sagerne i 2024
sagen fra 2023
dagsordenens punkt 12
EU-Domstolens sag C-34/09
U 2019.1234 H
trin 1, 2 og 3
de sidste fire år (2021)
de sidste 4 møder
et to tre fire
mellem 10 og 20 minutter
2-3 gange om ugen
24/7
50/50
10-12 år
15-17-årige
kl. 12:30:45
forholdet 1:10
3:2
A4 og A3
9. klasse
1.-3. klasse
uge 42-43
uge 10, 12, 14 og 16
uge 10, 12, 14, 16, 18
børn på 10, 12, 14, 16, 18 år
12.03.26: 1400 kr.
12.03.26, 1400 kroner
Budgettet er 25000000
Udgifterne var 31129912 i alt
født 3-4 uger for tidligt
født 10-12 år før de andre
børn født efter den 1. juli 2010
unge født før 1. januar 2008
tabel: 57 / 148 / 442
**8 / 25**
DK66137112
SE-nr. 12 34 56 78
www.facebook.com/eksempelhuset
https://instagram.com/eksempel_huset/
1. kvartal 2026
november 2026
4. juli
den 1. i hver måned
100 %
-5 grader
3,5 mio. kr.
telefonen er slukket hele dagen
han ringer 10 gange om dagen
ring efter kl. 14.30
kontakt os inden 1.8.2026
nummer 1 på listen
barnet er født i Danmark
født i 1990'erne
Hun er født i udlandet. Loven er fra 1. juli 2024.
fødselsdagen holdes ikke
Fødselsdage, ferier og helligdage
`
  .split('\n')
  .filter((line) => line !== '');
