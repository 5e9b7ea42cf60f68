import { listWords } from './list-words.ts';

/**
 * Bodies that news names often and the `compromise` lexicon leaves out: unions of states, agencies, news media, companies,
 * parties, universities by their short names. Own list.
 */
export const ORGANISATIONS = listWords(`
united nations, un, u n, eu, e u, european union, nato, who, world health organization, imf, world bank, wto, opec, oecd
unesco, unicef, unhcr, iaea, icc, interpol, osce, g7, g8, g20, brics, mercosur, oas, unasur, celac, alba, asean, african union
arab league, commonwealth of nations, european commission, european parliament, european central bank, european council
european economic community, eec, council of europe, security council, general assembly, red cross, amnesty international
human rights watch, greenpeace, oxfam, wwf, doctors without borders, médecins sans frontières, medecins sans frontieres
cia, fbi, nsa, kgb, fsb, mi5, mi6, mossad, dea, fda, epa, nasa, fema, irs, sec, usaid, pentagon, kremlin, white house, congress
senate, house of representatives, house of commons, house of lords, supreme court, state department, federal reserve, treasury
bbc, cnn, nbc, abc, cbs, fox news, msnbc, npr, pbs, hbo, itv, sky news, al jazeera, al-jazeera, reuters, associated press
agence france-presse, afp, bloomberg, xinhua, tass, itar-tass, upi, dpa, efe, yonhap, kcna, new york times, washington post
wall street journal, los angeles times, usa today, guardian, the guardian, daily telegraph, daily mail, the independent
the times, sunday times, financial times, the economist, economist, der spiegel, le monde, le figaro, libération, el país
el mundo, la repubblica, corriere della sera, haaretz, jerusalem post, granma, time magazine, newsweek, forbes
washington times, chicago tribune, boston globe, vogue, wired, rolling stone, wikipedia, wikinews, wikimedia, wikileaks
google, apple, microsoft, amazon, facebook, meta, twitter, youtube, instagram, whatsapp, tiktok, netflix, uber, airbnb, spotify
reddit, linkedin, yahoo, ebay, paypal, tesla, spacex, intel, amd, nvidia, ibm, oracle, cisco, dell, samsung, sony, nokia
huawei, xiaomi, toshiba, panasonic, hitachi, siemens, philips, ericsson, boeing, airbus, lockheed martin, raytheon, toyota
honda, nissan, ford, general motors, chrysler, volkswagen, bmw, mercedes-benz, fiat, renault, peugeot, hyundai, volvo, exxon
exxonmobil, chevron, bp, shell, total, gazprom, rosneft, aramco, petrobras, pemex, walmart, mcdonald s, starbucks
coca-cola, pepsi, nestle, nestlé, unilever, nike, adidas, ikea, disney, warner bros, paramount, mgm, universal pictures
goldman sachs, jpmorgan, jp morgan, j p morgan, morgan stanley, citigroup, bank of america, hsbc, barclays, lehman brothers, ubs
credit suisse, deutsche bank, pfizer, moderna, astrazeneca, monsanto, bayer, enron, halliburton, blackwater, cargill
hamas, hezbollah, hizbollah, fatah, plo, taliban, al-qaeda, al qaeda, isis, islamic state, boko haram, farc, eln, eta, ira
sinn féin, sinn fein, plaid cymru, snp, dup, ukip, labour party, conservative party, liberal democrats, tory party, tory, tories
democrats, republicans, democratic party, republican party, gop, libertarians, likud, kadima, meretz, syriza, podemos, psoe
cdu, csu, spd, afd, die linke, the greens, front national, national front, bjp, indian national congress, ppp, pml-n, anc
african national congress, workers' party, peronist party, frelimo, zanu-pf
communist party, socialist party, bolsheviks, mensheviks, nazi party, wehrmacht, gestapo, waffen-ss, red army, black panthers
ku klux klan, antifa, black lives matter, tea party, occupy wall street, extinction rebellion, solidarność
harvard, yale, princeton, stanford, mit, oxford university, cambridge university, ucla, uc berkeley, cornell, columbia
university of oxford, university of cambridge, sorbonne, caltech, lse, nyu, johns hopkins, johns hopkins university
fifa, uefa, ioc, nba, nfl, mlb, nhl, mls, ncaa, espn, wwe, pga, wta, atp, real madrid, fc barcelona, manchester united
manchester city, liverpool fc, chelsea, arsenal, tottenham, juventus, ac milan, bayern munich, boca juniors, river plate
new york yankees, yankees, red sox, boston red sox, dodgers, mets, lakers, celtics, knicks, chicago bulls, atletico madrid
linkin park, metallica, the beatles, beatles, rolling stones, the rolling stones, pink floyd, led zeppelin, nirvana, abba, u2
sky, sky sports, virgin records, emi, warner, decca, motown, marvel, dc comics, pixar, lucasfilm, nintendo, sega, atari
penn state, ohio state, florida state, michigan state, oklahoma state, iowa state, arizona state, kansas state, oregon state
colorado state, mississippi state, utah state, boise state, fresno state, san diego state
major league baseball, major league soccer, minor league baseball, fianna fáil, fine gael, adult swim, the cw
al-arabiya, al arabiya, deutsche welle, interfax, elsevier, ticketmaster, kickstarter, patreon, mozilla, openai, open ai, deepmind, paris saint-germain, inter milan, tottenham hotspur, adobe, kodak, xerox, easyjet, ryanair, creative commons, internet archive
pirelli, cessna, suzuki, mazda, subaru, mitsubishi, porsche, bombardier, embraer, accenture, deloitte, kpmg, mckinsey, nielsen
aclu, naacp, nra, afl-cio, uaw, tuc, ilo, unison, unite, rmt, vatican, holy see, catholic church, church of england
church of scientology, salvation army, boy scouts, girl scouts, mormon church, freemasons, opus dei, jesuits
`);
