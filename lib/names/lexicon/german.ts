import type { LanguageWords } from './language-words.ts';
import { listWords } from './list-words.ts';

/** German: closed classes, and what news says of people and institutions. Own lists. */
export const GERMAN: LanguageWords = {
  functionWords: listWords(`
der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, kein, keine, keinen, keinem, keiner, keines, und, oder, aber
sondern, denn, doch, nicht, auch, ist, sind, war, waren, wird, werden, wurde, wurden, worden, hat, haben, hatte, hatten, sich, mit
von, vom, für, auf, zu, zum, zur, im, ins, in, an, am, ans, bei, beim, nach, aus, über, unter, vor, hinter, neben, zwischen, durch
gegen, ohne, um, bis, seit, während, wegen, trotz, statt, anstatt, innerhalb, außerhalb, gegenüber, laut, gemäß, entlang, samt
nebst, je, pro, per, via, ab, es, ich, du, er, sie, wir, ihr, man, mich, mir, dich, dir, ihn, ihm, uns, euch, ihnen
mein, meine, meinen, meinem, meiner, meines, dein, deine, deinen, deinem, deiner, sein, seine, seinen, seinem, seiner, seines
ihre, ihren, ihrem, ihrer, ihres, unser, unsere, unseren, unserem, unserer, euer, eure, euren, eurem, eurer
dieser, diese, dieses, diesen, diesem, jener, jene, jenes, jenen, jenem, jeder, jede, jedes, jeden, jedem, welcher, welche
welches, welchen, welchem, solche, solcher, solches, solchen, solch, manche, mancher, manches, manchen, alle, aller, alles, allen
allem, beide, beiden, beider, beides, viele, vielen, vieler, vieles, viel, wenige, wenigen, wenig, weniger, einige, einigen
einiger, einiges, mehrere, mehreren, mehrerer, etwas, nichts, jemand, niemand, sämtliche, etliche, andere, anderen, anderer
anderes, anderem, selbst, selber, als, wie, dass, daß, ob, wenn, weil, da, damit, sodass, obwohl, falls, sofern, sobald, solange
nachdem, bevor, ehe, indem, wobei, wodurch, womit, wofür, wovon, worauf, woran, wozu, wer, wen, wem, wessen, was, wo, wohin
woher, wann, warum, wieso, weshalb, noch, nur, so, schon, sehr, mehr, meist, meistens, immer, nie, niemals, oft, manchmal, hier
dort, dorthin, hierher, jetzt, nun, dann, danach, davor, dabei, dafür, dagegen, daher, dahin, damals, daran, darauf, daraus
darin, darüber, darum, darunter, davon, dazu, deshalb, deswegen, trotzdem, dennoch, jedoch, allerdings, außerdem, zudem, ferner
zwar, also, etwa, rund, fast, knapp, ungefähr, eben, gerade, bereits, bisher, bislang, erst, zuerst, zunächst, zuletzt
schließlich, endlich, inzwischen, mittlerweile, heute, gestern, morgen, vorgestern, übermorgen, bald, später, früher, vorher
nachher, seitdem, künftig, derzeit, zurzeit, aktuell, vielleicht, möglicherweise, wahrscheinlich, offenbar, anscheinend
natürlich, selbstverständlich, leider, hoffentlich, wohl, ja, nein, bitte, danke, hallo, ganz, gar, kaum, wieder, weiter
weiterhin, zurück, zusammen, allein, sonst, ansonsten, sogar, besonders, insbesondere, vor allem, beispielsweise, übrigens
insgesamt, dadurch, hingegen, dagegen, demnach, somit, folglich, kann, können, könnte, könnten, konnte, konnten, muss, müssen
musste, mussten, müsste, soll, sollen, sollte, sollten, will, wollen, wollte, wollten, darf, dürfen, durfte, dürfte, mag, mögen
möchte, möchten, möge, bin, bist, seid, sei, seien, wäre, wären, würde, würden, habe, hätte, hätten, gibt, gab, geht, ging, macht
machen, kommt, kommen, lässt, lassen, steht, heißt, bleibt, sagt, sagte, liegt, findet, ihrerseits, seinerseits, einerseits
andererseits, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, hundert, tausend, erste, ersten, erster
erstes, zweite, zweiten, zweiter, dritte, dritten, dritter, letzte, letzten, nächste, nächsten, mal, einmal, zweimal, dreimal
deren, dessen, dazwischen, hinzu, gern, gerne, lieber, lange, nämlich, überhaupt, jährlich, täglich, online, weitere, weiteren
`),
  determiners: listWords(`
der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, kein, keine, keinen, keinem, keiner, keines, vom, zum, zur, im
ins, am, ans, beim, aufs, fürs, ums, durchs, übers, unterm, mein, meine, meinen, meinem, meiner, meines, dein, deine, deinen
deinem, deiner, sein, seine, seinen, seinem, seiner, seines, ihr, ihre, ihren, ihrem, ihrer, ihres, unser, unsere, unseren
unserem, unserer, euer, eure, euren, eurem, eurer, dieser, diese, dieses, diesen, diesem, jener, jene, jenes, jenen, jenem
jeder, jede, jedes, jeden, jedem, welcher, welche, welches, welchen, welchem, solche, solcher, solches, solchen, manche
mancher, manches, manchen, alle, aller, allen, allem, beide, beiden, viele, vielen, vieler, viel, wenige, wenigen, wenig, weniger
mehr, einige, einigen, einiger, einiges, mehrere, mehreren, mehrerer, etwas, sämtliche, etliche, andere, anderen, anderer
anderes, anderem, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, hundert, tausend, pro, je, deren, dessen
ganz, genug, erste, ersten, erster, erstes, zweite, zweiten, dritte, dritten, letzte, letzten, nächste, nächsten, weitere, weiteren
`),
  months: listWords('januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember'),
  weekdays: listWords(`
montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, montags, dienstags, mittwochs, donnerstags
freitags, samstags, sonntags, montagabend, dienstagabend, mittwochabend, donnerstagabend, freitagabend, samstagabend
sonntagabend, montagmorgen, dienstagmorgen, mittwochmorgen, donnerstagmorgen, freitagmorgen, samstagmorgen, sonntagmorgen, uhr
`),
  roles: listWords(`
herr, herrn, frau, fräulein, doktor, dr, professor, professorin, prof, präsident, präsidentin, kanzler, kanzlerin, minister
ministerin, ministerpräsident, ministerpräsidentin, bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin
senator, senatorin, staatssekretär, staatssekretärin, abgeordnete, abgeordneter, abgeordneten, botschafter, botschafterin
vorsitzende, vorsitzender, vorsitzenden, chef, chefin, sprecher, sprecherin, direktor, direktorin, leiter, leiterin, geschäftsführer
geschäftsführerin, gründer, gründerin, inhaber, inhaberin, manager, managerin, vorstand, general, oberst, major, hauptmann
leutnant, admiral, könig, königin, kaiser, kaiserin, fürst, fürstin, papst, kardinal, erzbischof, bischof, bischöfin, pfarrer
pfarrerin, pater, rabbiner, imam, richter, richterin, staatsanwalt, staatsanwältin, anwalt, anwältin, rechtsanwalt
rechtsanwältin, autor, autorin, schriftsteller, schriftstellerin, dichter, dichterin, journalist, journalistin, redakteur
redakteurin, regisseur, regisseurin, schauspieler, schauspielerin, sänger, sängerin, musiker, musikerin, komponist, komponistin
künstler, künstlerin, maler, malerin, architekt, architektin, fotograf, fotografin, forscher, forscherin, wissenschaftler
wissenschaftlerin, historiker, historikerin, ökonom, ökonomin, physiker, physikerin, philosoph, philosophin, politiker
politikerin, trainer, trainerin, bundestrainer, kapitän, torwart, stürmer, verteidiger, experte, expertin, kollege, kollegin
kollegen, freund, freundin, ehemann, ehefrau, bruder, schwester, vater, mutter, sohn, tochter, onkel, tante, opa, oma, moderator
moderatorin, kandidat, kandidatin, spitzenkandidat, spitzenkandidatin, landrat, landrätin, stadtrat, stadträtin, dekan, rektor
rektorin, arzt, ärztin, lehrer, lehrerin, kommissar, kommissarin, diplom, präsidenten, ministers, kanzlers, minister, nationalrat, ständerat
nationalrätin, ständerätin, bundesrat, bundesrätin, regierungsrat, regierungsrätin, blogger, bloggerin, unternehmer, unternehmerin
`),
  orgNouns: listWords(`
universität, hochschule, fachhochschule, institut, akademie, schule, gymnasium, realschule, bank, sparkasse, volksbank, ministerium
bundesministerium, amt, bundesamt, landesamt, landgericht, amtsgericht, oberlandesgericht, verwaltungsgericht, gericht, gerichtshof
partei, verein, verband, bundesverband, bund, gewerkschaft, stiftung, gesellschaft, union, kommission, parlament, zeitung, nachrichten
allgemeine, rundschau, anzeiger, tagblatt, tageblatt, abendblatt, morgenpost, post, kurier, verlag, rundfunk, fernsehen, theater
oper, staatsoper, orchester, philharmoniker, klinik, klinikum, krankenhaus, gmbh, ag, kg, ohg, ug, mbh, ev, e.v., se, werke
stadtwerke, bahn, post, telekom, versicherung, kirche, bistum, erzbistum, club, klub, turnverein, sportverein, sportclub, kreuz
bibliothek, rat, europarat, bundesrat, senat, behörde, polizei, zentrum, labor, kammer, agentur, demokraten, grünen, linke
`),
  placeNouns: listWords(`
straße, strasse, platz, allee, weg, gasse, brücke, tor, turm, schloss, burg, dom, münster, kirche, kapelle, park, garten, museum
galerie, bahnhof, hauptbahnhof, flughafen, hafen, stadion, arena, halle, see, fluss, kanal, meer, bucht, insel, inseln, berg, gebirge
wald, tal, alpen, pass, gletscher, küste, land, kreis, landkreis, bezirk, kanton, region, provinz, mauer, ufer, ring, markt, heide
`),
  eventNouns: listWords(`
krieg, weltkrieg, weltkrieges, weltkriegs, bürgerkrieg, revolution, festspiele, festival, buchmesse, messe, olympiade, spiele, weltmeisterschaft
europameisterschaft, meisterschaft, pokal, cup, preis, konferenz, gipfel, kongress, kirchentag, oktoberfest, weihnachten, ostern
pfingsten, silvester, neujahr, advent, karneval, fasching, reformation, wende, mauerfall
`),
  lawNouns: listWords('gesetz, grundgesetz, gesetzbuch, vertrag, abkommen, verordnung, verfassung, charta, richtlinie, erklärung, paragraph'),
  cues: listWords('so, namens, sagt, sagte, erklärt, erklärte, betont, betonte, meint, meinte, schreibt, schrieb, berichtet, berichtete, fordert, forderte, fragt, fragte, kritisiert, kritisierte, antwortet, antwortete, ergänzt, ergänzte, erzählt, erzählte'),
  peoples: listWords(`
deutsche, deutscher, deutschen, deutsches, deutschem, deutsch, deutschsprachige, österreicher, österreicherin, österreichische
österreichischer, schweizer, schweizerin, schweizerische, schweizerischer, schweizerisches, franzose, franzosen, französin, französische, französischer
franzoesisch, engländer, briten, brite, britische, britischer, amerikaner, amerikanerin, amerikanische, amerikanischer
us-amerikaner, russen, russe, russin, russische, russischer, russisches, türken, türke, türkische, türkischer, italiener, italienische, italienischer
spanier, spanische, spanischer, griechen, grieche, griechische, griechischer, polen, polnische, polnischer, niederländer
niederländische, holländer, belgier, belgische, dänen, däne, dänische, schweden, schwedische, norweger, norwegische, finnen
finnische, chinesen, chinese, chinesische, chinesischer, japaner, japanische, japanischer, inder, indische, iraner, iranische
iraker, syrer, syrische, syrischer, araber, arabische, israelis, israelische, palästinenser, kurden, ukrainer, ukrainische
ungarn, ungarische, tschechen, tschechische, rumänen, bulgaren, serben, kroaten, albaner, europäer, europäische, europäischer
europäisches, europäischen, afrikaner, afrikanische, asiaten, asiatische, bayer, bayern, bayerische, bayerischer, bayerisches, sachse, sachsen
schwaben, berliner, hamburger, münchner, münchener, kölner, frankfurter, wiener, zürcher, basler, berner, pariser, londoner
new yorker, leipziger, dresdner, stuttgarter, düsseldorfer, bremer, luzerner, genfer, brüsseler, moskauer, römer, bonner
christen, christ, muslime, muslim, juden, jude, katholiken, protestanten, buddhisten, hindus, islam, christentum, judentum
englisch, französisch, italienisch, spanisch, russisch, türkisch, arabisch, chinesisch, japanisch, latein, lateinisch
nazi, nazis, kommunisten, sozialisten, faschisten, sozialdemokraten, sozialdemokrat, christdemokraten, liberale, konservative
grüne, linke, linken, demokraten, republikaner, kapitalismus, sozialismus, kommunismus, faschismus, gott, bibel, koran
`),
  given: listWords(`
alexander, andreas, anja, anke, anna, anne, annette, antje, armin, astrid, bärbel, barbara, bastian, benedikt, benjamin, bernd
bernhard, bettina, bianca, birgit, björn, britta, burkhard, carina, carla, carolin, caroline, carsten, cem, christa, christiane, christina
christine, christoph, claudia, clemens, cornelia, daniel, daniela, david, dennis, detlef, diana, dietmar, dirk, dominik, doris
dorothea, eberhard, eckart, edith, egon, elena, elfriede, elisabeth, elke, emil, emma, erich, erika, ernst, erwin, esther, eva, fabian, felix
ferdinand, florian, franz, franziska, frauke, friederike, friedhelm, fritz, gabi, gabriele, georg, gerd, gert, gisela, gottfried
gregor, guido, gustav, hannah, hannelore, hannes, harald, hartmut, hedwig, heidi, heike, heiko, heiner, heinrich, helene, helga, helmuth
henning, herbert, hermann, hildegard, holger, hubert, hubertus, ilse, ines, inge, ingeborg, ingo, ingrid, irene, iris, irmgard, isabell
isabella, jan, jana, janina, jasmin, joachim, jochen, johanna, johannes, jonas, jörg, jörn, josef, judith, jule, julia, julian, juliane
jutta, kai, karin, karl-heinz, karla, karsten, katarina, katharina, kathrin, katja, katrin, kerstin, kilian, kirsten, konrad, konstantin, korbinian
kristina, kurt, laura, lea, lena, leonhard, leonie, lina, linda, lisa, lorenz, lothar, lukas, luisa, lutz, magdalena, maike, maja
manfred, manuela, marc, marcel, marco, marcus, margarete, margit, margot, marianne, marie, marina, marion, marius, markus, marlene, martin, martina
mathias, matthias, maximilian, meike, melanie, melina, michael, michaela, miriam, monika, moritz, nadine, nadja, natalie, nele, nicole, niklas
nina, norbert, oliver, oskar, otmar, ottmar, patricia, patrick, paula, peer, peter, petra, philip, philipp, pia, rainer, ralf, regina, regine, reiner
reinhard, reinhold, renate, richard, rita, robert, roland, rolf, roman, rosemarie, rudi, rudolf, ruth, sabine, sabrina, sandra, sara
sarah, saskia, sebastian, siegfried, sigmar, sigrid, silke, silvia, simon, sonja, sophia, sophie, stefan, stefanie, steffen, steffi
stephan, stephanie, susanne, svenja, sven, sybille, sylvia, tanja, theodor, theresa, thilo, thomas, thorsten, tilman, tim, timo, tina, tobias, torben
torsten, udo, ulf, uli, ulla, ulrike, urs, ursula, uta, ute, valentin, valentina, vanessa, vera, verena, veronika, viktoria, volker, walter, waltraud
werner, wibke, wilfried, wilhelm, willi, willy, winfried, wolf, wolfram, yvonne, beat, reto, köbi, jörg, jürg, regula, ueli, ruedi, hansjörg
angela, olaf, robert, annalena, christian, hubert, markus, armin, heiko, franz-walter, frank-walter, karl-theodor, ursula, jens, norbert, saskia, kevin, malu, winfried
`),
  places: listWords(`
deutschland, bundesrepublik, ddr, brd, bayern, baden-württemberg, württemberg, baden, nordrhein-westfalen, nrw, rheinland-pfalz, hessen, saarland, sachsen, sachsen-anhalt, thüringen
brandenburg, mecklenburg-vorpommern, mecklenburg, vorpommern, schleswig-holstein, niedersachsen, westfalen, rheinland, pfalz, franken, oberbayern
schwaben, allgäu, ruhrgebiet, tirol, südtirol, vorarlberg, kärnten, steiermark, burgenland, oberösterreich, niederösterreich
münchen, köln, nürnberg, hannover, düsseldorf, duisburg, dortmund, essen, bochum, wuppertal, bielefeld, münster, karlsruhe, mannheim, augsburg
wiesbaden, gelsenkirchen, mönchengladbach, braunschweig, chemnitz, kiel, aachen, halle, magdeburg, freiburg, krefeld, lübeck, oberhausen
erfurt, mainz, rostock, kassel, saarbrücken, potsdam, ludwigshafen, oldenburg, leverkusen, osnabrück, solingen, darmstadt, regensburg
paderborn, ingolstadt, würzburg, ulm, heilbronn, pforzheim, wolfsburg, göttingen, reutlingen, koblenz, bremerhaven, trier, jena
erlangen, moers, siegen, hildesheim, salzgitter, cottbus, kaiserslautern, gütersloh, schwerin, witten, gera, esslingen, ludwigsburg, hanau
tübingen, flensburg, zwickau, gießen, konstanz, worms, bamberg, bayreuth, bremen, weimar, passau, görlitz, stralsund, sylt, rügen, usedom, helgoland
wien, linz, klagenfurt, villach, bregenz, st pölten, st. gallen, zürich, genf, winterthur, luzern, lugano, biel, thun, solothurn, schaffhausen, chur
aargau, thurgau, tessin, wallis, graubünden, basel-stadt, basel-landschaft, appenzell, zug, liechtenstein, vaduz, bozen, meran
brüssel, straßburg, rom, mailand, venedig, florenz, neapel, turin, paris, london, lissabon, athen, moskau, petersburg, warschau, danzig, breslau, posen
krakau, prag, brünn, kopenhagen, kairo, peking, tokio, neu-delhi, bukarest, belgrad, jerusalem, damaskus, bagdad, teheran, kabul, tripolis, havanna
kalifornien, sibirien, katalonien, andalusien, bretagne, normandie, elsass, lothringen, toskana, sizilien, sardinien, korsika, kreta, mallorca
südamerika, nordamerika, lateinamerika, mittelamerika, nordafrika, südafrika, westafrika, ostafrika, zentralafrika, europa, osteuropa, westeuropa, mitteleuropa, südeuropa, nordeuropa
asien, südostasien, zentralasien, afrika, amerika, ozeanien, antarktis, arktis, naher osten, nahen osten, balkan, kaukasus, skandinavien, palästina, gaza, gazastreifen, westjordanland
sowjetunion, jugoslawien, tschechoslowakei, preußen, krim, ostsee, nordsee, mittelmeer, schwarzes meer, atlantik, pazifik, rhein, elbe, donau, oder, main, mosel, neckar, isar, weser, spree, bodensee, zürichsee
schwarzwald, bayerischer wald, harz, eifel, alpen, ostdeutschland, westdeutschland, norddeutschland, süddeutschland
`),
  organisations: listWords(`
bundestag, bundesrat, bundesregierung, bundeswehr, bundesverfassungsgericht, bundesgerichtshof, bundesbank, bundeskanzleramt, bundeskriminalamt
verfassungsschutz, nationalrat, ständerat, landtag, deutsche bahn, deutsche post, deutsche telekom, deutsche bank, commerzbank, lufthansa, allianz
volkswagen, daimler, bosch, basf, thyssenkrupp, rwe, eon, e on, sap, adidas, puma, tui, aldi, lidl, rewe, edeka, ndr, wdr, mdr, swr, rbb, zdf, ard, orf, srf, rtl, sat 1, pro7, taz, faz, nzz
frankfurter allgemeine zeitung, süddeutsche zeitung, neue zürcher zeitung, frankfurter rundschau, der spiegel, spiegel online, der standard
europäische union, europäische kommission, eu-kommission, europäisches parlament, europaparlament, europäische zentralbank, ezb, vereinte nationen, vereinten nationen, uno, nato
grünen, die grünen, bündnis 90, linkspartei, freie wähler, piratenpartei, fdp, spd, cdu, csu, npd, svp, fpö, spö, övp, bvp, sed, raf, stasi, gestapo, wehrmacht
fc bayern, fc bayern münchen, bayern münchen, borussia dortmund, bvb, schalke, schalke 04, hsv, hertha bsc, werder bremen, vfb stuttgart, rb leipzig, eintracht frankfurt, dfb, dfl
max-planck-institut, max-planck-gesellschaft, fraunhofer-gesellschaft, fraunhofer-institut, caritas, diakonie, greenpeace, attac, adac, dgb, verdi, ig metall, tüv, dlr
`),
  plain: listWords(`
mensch, menschen, jahr, jahre, jahren, zeit, zeiten, prozent, euro, euros, dollar, franken, uhr, million, millionen, milliarde
milliarden, tag, tage, tagen, woche, wochen, monat, monate, monaten, stunde, stunden, minute, minuten, sekunden, ende, anfang, mitte, beginn, seite, seiten
frage, fragen, antwort, thema, themen, teil, teile, beispiel, grund, gründe, gründen, angaben, angabe, hilfe, art, weise, form, fall, fälle, fällen, land
stadt, städte, gemeinde, dorf, haus, häuser, kinder, kindern, kind, frauen, männer, mann, leute, leuten, eltern, familie, familien, arbeit, geld, leben, tod
welt, weg, wege, ort, orte, platz, raum, luft, wasser, feuer, erde, sonne, licht, essen, trinken, brot, bier, wein, kaffee, tee, fleisch, fisch, milch
obst, gemüse, zucker, salz, öl, gas, strom, energie, kraft, macht, recht, rechte, gesetz, politik, wirtschaft, gesellschaft, staat, krieg, frieden, freiheit
liebe, angst, glück, spaß, freude, leid, schmerz, mut, lust, musik, kunst, kultur, film, filme, buch, bücher, bild, bilder, text, texte, wort, worte, wörter
sprache, schule, schulen, studium, universität, wissen, wissenschaft, forschung, technik, internet, computer, handy, smartphone, app, apps, software
daten, information, informationen, artikel, kommentar, kommentare, foto, fotos, video, videos, link, links, newsletter, website, webseite, blog, blogs, post, mail, email
firma, firmen, unternehmen, kunde, kunden, produkt, produkte, preis, preise, kosten, markt, märkte, handel, verkauf, kauf, angebot, angebote, job, jobs, beruf
mitarbeiter, mitarbeitern, chef, team, teams, gruppe, gruppen, partner, mitglied, mitglieder, nutzer, leser, autor, autoren, experten, forscher, ärzte, patienten, politiker
schüler, schülern, studenten, studierende, studierenden, bürger, bürgern, bürgerinnen, besucher, gäste, gast, zuschauer, spieler, fans, gegner, feind, freunde, freunden, nachbarn
problem, probleme, problemen, lösung, lösungen, ziel, ziele, plan, pläne, projekt, projekte, idee, ideen, chance, chancen, gefahr, risiko, risiken, folge, folgen, wirkung
ergebnis, ergebnisse, erfolg, fehler, kritik, meinung, ansicht, sicht, blick, eindruck, gefühl, gedanken, hoffnung, vertrauen, respekt, verständnis, interesse
druck, stress, ruhe, schlaf, gesundheit, krankheit, krankheiten, körper, kopf, hand, hände, händen, auge, augen, herz, haut, haare, blut, fuß, füße, rücken, bein, arm
auto, autos, zug, züge, bahn, bus, fahrrad, flugzeug, schiff, straße, straßen, verkehr, reise, reisen, urlaub, hotel, flug, flüge, wetter, regen, schnee, wind, sommer, winter
herbst, frühling, frühjahr, morgen, abend, nacht, mittag, nachmittag, vormittag, wochenende, zukunft, vergangenheit, gegenwart, geschichte, geschichten, alter, jugend
farbe, farben, größe, länge, höhe, breite, tiefe, gewicht, zahl, zahlen, menge, anzahl, hälfte, drittel, viertel, stück, paar, reihe, liste, punkt, punkte, stelle, stellen
bereich, bereiche, feld, ebene, system, systeme, struktur, prozess, prozesse, entwicklung, veränderung, wandel, umwelt, natur, klima, tier, tiere, tieren, pflanzen, bäume, baum, wald
bezug, rahmen, zusammenhang, zusammenarbeit, gespräch, gespräche, interview, treffen, besuch, rede, debatte, diskussion, streit, kampf, spiel, spiele, sieg, niederlage, tor, tore, saison
wahl, wahlen, partei, parteien, regierung, opposition, parlament, minister, kanzler, präsident, demokratie, gericht, urteil, polizei, täter, opfer, gewalt, mord, verbrechen, strafe
bett, tisch, stuhl, tür, fenster, küche, zimmer, wohnung, garten, boden, wand, dach, kleidung, schuhe, hemd, hose, rock, tasche, gold, silber, eisen, stahl, holz, stein, papier, glas, plastik
sinn, zweck, vorteil, vorteile, nachteil, nachteile, unterschied, unterschiede, vergleich, verhältnis, gegensatz, ausnahme, regel, regeln, pflicht, verantwortung, aufgabe, aufgaben
quelle, quellen, hinweis, hinweise, tipp, tipps, anleitung, rezept, rezepte, zutaten, teig, butter, mehl, eier, ei, teelöffel, esslöffel, gramm, liter, kilo, kilogramm, kilometer, kilometern, meter, metern, zentimeter
grad, celsius, hektar, tonnen, tonne, cent, version, ausgabe, kapitel, band, titel, name, namen, nummer, adresse, datum, copyright, impressum, datenschutz, kontakt, startseite, suche, menü, werbung, anzeige, abo
dank, lieben, neues, gutes, mehr, weihnachten, ostern, silvester, anfrage, pressemitteilung, presse, medien, zeitung, radio, fernsehen, sendung, serie, serien, show, star, stars, rolle, szene, bühne, konzert, album, song
bezirk, kreis, region, regionen, bund, länder, ländern, kommunen, kanton, ausland, inland, grenze, grenzen, flüchtlinge, flüchtlingen, migranten, asyl, heimat, ost, west, nord, süd, osten, westen, norden, süden
schutz, sicherheit, kontrolle, aufsicht, verwaltung, beamte, beamten, dienst, dienste, amt, rat, ausschuss, antrag, gesetze, reform, reformen, steuer, steuern, haushalt, schulden, rente, lohn, löhne, armut, reichtum
kirche, glaube, glauben, religion, gott, engel, teufel, himmel, hölle, seele, geist, wunder, schuld, ehre, würde, wahrheit, lüge, lügen, geheimnis, traum, träume, held, helden, könig, königin, prinz, kaiser
übung, übungen, training, sport, fußball, lauf, ball, mannschaft, trainer, verein, liga, pokal, finale, platz, stadion, kilometern, rennen, start, ziel, runde, runden, sekunde, stand, lage, situation, zustand
rose, mark, wolf, bauer, koch, richter, schäfer, jäger, fischer, müller, schneider, zimmermann, bäcker, vogel, fuchs, busch, berg, bach, stern, mond, nebel, frost, sturm, kamera, batterie, akku, motor, maschine, maschinen, gerät, geräte, rat, not, lang, kurz, stark, weiß, schwarz, rot, grün, blau, gelb, braun
`),
};
