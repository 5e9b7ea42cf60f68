import { listWords } from './list-words.ts';

/** Words that end or head the name of an organisation. Own list, English and Spanish. */
export const ORG_NOUNS = listWords(`
party, union, unions, committee, council, commission, congress, parliament, senate, assembly, court, tribunal, cabinet
government, ministry, department, agency, bureau, authority, administration, office, secretariat, directorate, board
bank, company, corporation, corp, inc, ltd, llc, plc, gmbh, group, holdings, partners, industries, enterprises, ventures
university, college, school, academy, institute, institution, faculty, conservatory, seminary, polytechnic, campus
association, federation, confederation, organization, organisation, alliance, coalition, league, society, foundation, trust
club, team, front, movement, campaign, tendency, network, forum, initiative, project, programme, program, collective
international, brigade, brigades, army, navy, force, forces, guard, guards, police, militia, corps, battalion, regiment
division, squadron, wing, marines, infantry, cavalry, fleet
times, post, herald, tribune, gazette, journal, telegraph, guardian, observer, chronicle, press, news, broadcasting
television, radio, network, channel, studio, studios, pictures, records, entertainment, productions, media, publishing, publishers
publications, airlines, airways, railways, railway, railroad, motors, electric, energy, oil, gas, steel, mining, foods
pharmaceuticals, laboratories, labs, laboratory, technologies, technology, systems, software, solutions, services, service
hospital, clinic, church, diocese, orchestra, philharmonic, choir, ensemble, band
ballet, opera, fund, exchange, market, markets, stores, store, insurance, associates, consortium, cooperative, co-operative
survey, embassy, consulate, legion, order, lodge, fraternity, sorority, republicans, democrats, conservatives, socialists, greens
workers, teachers, students, veterans, rangers, rovers, united, athletic, wanderers, albion, city, sox, giants, tigers
eagles, lions, bears, bulls, hawks, cardinals, braves, indians, pirates, cowboys, warriors, knights, rockets, stars, kings
command, cartel, mafia, syndicate, house, chamber, caucus, delegation, mission, taskforce, task, unit, intelligence
partido, sindicato, asamblea, congreso, senado, tribunal, corte, comision, comisión, comité, comite, ministerio, banco
universidad, instituto, escuela, colegio, fundacion, fundación, federacion, federación, asociacion, asociación, frente
movimiento, liga, ejercito, ejército, guardia, policia, policía, consejo, union, unión, organizacion, organización
departamento, despacho, gabinete, cámara, camara, fiscalía, ayuntamiento, empresa, grupo, compañia, compañía, central, confederacion, confederación, coordinadora, juventud, ateneo, gobierno
fc, f.c., afc, a.f.c., cf, c.f., sc, s.c., bsc, fk, nk, hc, bk, sv, tsv, vfl, vfb, tsg, rcd, c.d., s.a., ag, ab, limited
borussia, eintracht, hertha, olympique, dynamo, dinamo, lokomotiv, spartak, deportivo, hapoel, maccabi, steaua, partizan
films, comics, music, communications, interactive, newsroom, baseball
parti, partei, verein, bund, universität, université, ministère, società, università
`);

/** Words that end or head the name of a place. Own list, English and Spanish. */
export const PLACE_NOUNS = listWords(`
street, road, avenue, lane, drive, boulevard, square, plaza, place, court, terrace, crescent, highway, motorway, bridge
tunnel, route, way, walk, row, alley, circle, quay, pier, dock, docks, wharf, gate, tower, towers, building, hall, palace
castle, fort, fortress, manor, mansion, house, center, centre, stadium, arena, park, garden, gardens, zoo, cemetery, field
fields, ground, grounds, airport, station, terminal, port, harbor, harbour, bay, gulf, sea, ocean, strait, straits, channel
canal, river, creek, stream, brook, lake, lakes, pond, falls, waterfall, springs, spring, reservoir, dam, island, islands
isle, isles, peninsula, cape, coast, shore, beach, point, head, hill, hills, mountain, mountains, mount, peak, ridge, range
valley, canyon, gorge, pass, plateau, plain, plains, desert, forest, wood, woods, jungle, swamp, marsh, oasis, reef, glacier
volcano, crater, basin, delta, region, province, state, states, county, district, territory, territories, prefecture, canton
municipality, city, town, township, village, borough, parish, ward, suburb, neighborhood, neighbourhood, republic, kingdom
empire, emirate, emirates, federation, hemisphere, continent, cathedral, abbey, basilica, mosque, temple, shrine, monastery
chapel, synagogue, monument, museum, library, theatre, theater, gallery, church, planetarium, complex, facility, house, memorial, statue, mall, hotel, inn, prison, jail, camp, base, barracks, observatory, heights
mill, mills, farm, ranch, estate, corner, cross, junction, ville, border, zone, strip, bank, east, west, north, south
trail, parkway, freeway, expressway, turnpike, causeway, viaduct, aqueduct, interchange, speedway, raceway, racecourse
grove, formation, wilderness, refuge, preserve, sanctuary, seashore, archipelago, lagoon, atoll, fjord, cove, rapids, moors
meadow, meadows, steppe, massif, cave, caves, cavern, caverns, shelf, panhandle, lighthouse, pool, rink, gym, gymnasium
pavilion, playfield, vineyard, vineyards, mausoleum, tomb, pyramid, citadel, acropolis, amphitheatre, amphitheater, capitol
governorate, oblast, krai, okrug, voivodeship, voivodship, principality, duchy, grand duchy, sultanate, counties, districts
communes, reservation, archdiocese, colony
calle, avenida, plaza, parque, puente, rio, río, lago, isla, islas, montaña, cerro, valle, ciudad, pueblo, barrio, provincia
estado, municipio, puerto, playa, palacio, catedral, iglesia, aeropuerto, estadio, sierra, costa, villa, golfo, mar
`);

/** Words that begin the name of a place: "Mount Everest", "Lake Victoria", "San José". Own list. */
export const PLACE_OPENERS = listWords(`
mount, mt, le, les, lake, fort, port, cape, camp, río, rio, san, santa, santo, são, sao, saint, st, ste, los, las, el, la, ciudad
puerto, villa, isla, bay, isle, gulf, strait, river, upper, lower, greater, north, south, east, west, northern, southern
eastern, western, central, new, county, avenida, calle, plaza, parque, barrio, valle, monte, costa, sierra, playa
`);

/** Words that end or head the name of an event. Own list, English and Spanish. */
export const EVENT_NOUNS = listWords(`
war, wars, battle, siege, revolution, uprising, rebellion, revolt, mutiny, coup, massacre, genocide, holocaust, crisis
election, elections, referendum, campaign, summit, conference, convention, congress, symposium, olympics, games, cup
championship, championships, tournament, open, masters, series, prix, marathon, derby, bowl, playoffs, final, finals
festival, fair, expo, exhibition, biennale, carnival, parade, ceremony, awards, award, day, week, month, spring, operation
hurricane, cyclone, typhoon, storm, earthquake, tsunami, flood, fire, famine, plague, pandemic, epidemic, crash, disaster
bombing, attack, attacks, strike, march, riots, riot, protests, protest, conquest, invasion, occupation, liberation
christmas, easter, thanksgiving, halloween, ramadan, hajj, hanukkah, passover, diwali, eid
intervention, expedition, mission, trial, trials, inquiry, scandal, affair, incident, depression, recession, renaissance
reformation, enlightenment, restoration, movement, trade, draft, tour, event, jubilee, blockade, lockdown
guerra, batalla, revolución, revolucion, rebelión, golpe, crisis, elecciones, cumbre, congreso, festival, copa, juegos
operación, operacion, huelga, marcha, terremoto, huracán, conquista
`);

/** Words that end or head the name of a law, treaty or other binding text. Own list, English and Spanish. */
export const LAW_NOUNS = listWords(`
act, law, laws, bill, treaty, accord, accords, agreement, agreements, pact, convention, protocol, constitution, charter
plan, doctrine, decree, statute, code, amendment, resolution, directive, ordinance, regulation, article, edict, declaration, proclamation
ley, tratado, acuerdo, acuerdos, pacto, constitución, constitucion, decreto, código, codigo, carta, artículo, articulo
`);

/** Words that end or head the name of a work. Own list. */
export const WORK_NOUNS = listWords(`
symphony, concerto, sonata, overture, requiem, dictionary, encyclopedia, encyclopaedia, bible, quran, koran, gospel
show, chronicles, manifesto, trilogy, saga, magazine, review, newsletter, podcast, album, novel, anthology, memoirs, diary, atlas
`);

/** Organisations' nouns which take an "and" before them: "Ministry of Health and Social Care". Own list. */
export const AND_HEADS = listWords(`
ministry, department, institute, institution, committee, commission, council, office, bureau, secretariat, agency, society
academy, college, school, faculty, centre, center, association, union, federation, board, museum, chamber, court
secretary, organization, organisation, foundation, fund, authority, administration, service, convention, college, directorate
campaign, network, programme, program
`);

/** Words that begin the name of an event: "Operation Overlord", "Hurricane Maria". Own list. */
export const EVENT_OPENERS = listWords(`
operation, hurricane, cyclone, typhoon, storm, battle, siege, tropical, expedition, super
`);

/** Companies that two places name together: "London and South Western Railway". Own list. */
export const JOINT_HEADS = listWords(`
railway, railroad, canal, airways, airlines, line, lines, bank, waterworks
`);
