import { listWords } from './list-words.ts';

/**
 * Cities, states and regions that news names often and the `compromise` lexicon and the time zones leave out: world capitals,
 * large cities, states of federations, continents, seas and regions, in English and local spelling. Own list.
 */
export const PLACES = listWords(`
africa, asia, europe, america, americas, north america, south america, central america, latin america, oceania, antarctica
middle east, far east, near east, eastern europe, western europe, central europe, southeast asia, south asia, central asia
east asia, west africa, east africa, north africa, southern africa, sub-saharan africa, scandinavia, balkans, caucasus
caribbean, mediterranean, baltic, arctic, pacific, atlantic, indian ocean, pacific ocean, atlantic ocean, black sea, red sea
persian gulf, gulf of mexico, south china sea, siberia, crimea, donbas, donetsk, luhansk, chechnya, dagestan, kurdistan
catalonia, galicia, andalusia, basque country, navarre, castile, aragon, bavaria, saxony, prussia, flanders, wallonia
brittany, normandy, provence, gascony, burgundy, alsace, lorraine, corsica, sardinia, sicily, tuscany, lombardy, piedmont
england, scotland, wales, northern ireland, ulster, cornwall, devon, kent, essex, sussex, surrey, yorkshire, lancashire
soviet union, ussr, yugoslavia, czechoslovakia, east germany, west germany, prussia, ottoman empire, roman empire, palestine
gaza, west bank, gaza strip, golan heights, jerusalem, tel aviv, haifa, ramallah, tibet, xinjiang, manchuria, inner mongolia
kashmir, punjab, sindh, balochistan, bengal, gujarat, kerala, tamil nadu, bihar, assam, goa, rajasthan, maharashtra
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois
indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri
montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma
oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington
west virginia, wisconsin, wyoming, puerto rico, washington d c, d c, district of columbia, new england, midwest, appalachia
new york city, los angeles, chicago, houston, philadelphia, san antonio, san diego, dallas, austin, san jose, jacksonville
fort worth, columbus, charlotte, indianapolis, san francisco, seattle, denver, nashville, oklahoma city, el paso, boston
portland, las vegas, detroit, memphis, louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, kansas city
atlanta, omaha, miami, raleigh, oakland, minneapolis, tulsa, tampa, new orleans, cleveland, honolulu, anaheim, pittsburgh
cincinnati, buffalo, st louis, st paul, newark, hollywood, brooklyn, manhattan, queens, bronx, harlem, long island
silicon valley, wall street, capitol hill, pearl harbor, guantanamo, guantánamo bay, berkeley, princeton, cambridge
toronto, montreal, vancouver, calgary, ottawa, edmonton, quebec, ontario, british columbia, alberta, manitoba, saskatchewan
nova scotia, new brunswick, newfoundland, newfoundland and labrador, jammu and kashmir, yukon, winnipeg, halifax, sydney, melbourne, brisbane, perth, adelaide, canberra
new south wales, queensland, victoria, tasmania, auckland, wellington, christchurch, london, manchester, birmingham, leeds
liverpool, glasgow, edinburgh, bristol, cardiff, belfast, sheffield, newcastle, nottingham, leicester, oxford, dublin, cork
galway, downing street, westminster, whitehall, paris, marseille, lyon, lyons, toulouse, nice, nantes, strasbourg, bordeaux
lille, berlin, hamburg, munich, cologne, frankfurt, stuttgart, dusseldorf, leipzig, dresden, hanover, nuremberg, heidelberg
bonn, vienna, salzburg, graz, innsbruck, zurich, geneva, basel, bern, lausanne, rome, milan, naples, turin, palermo, genoa
bologna, florence, venice, verona, vatican city, madrid, barcelona, valencia, seville, bilbao, malaga, granada, zaragoza
lisbon, porto, amsterdam, rotterdam, the hague, hague, utrecht, groningen, brussels, antwerp, ghent, bruges, luxembourg
copenhagen, aarhus, stockholm, gothenburg, malmö, uppsala, oslo, bergen, helsinki, tampere, reykjavik, tallinn, riga, vilnius
warsaw, krakow, gdansk, lodz, poznan, prague, brno, bratislava, budapest, bucharest, sofia, belgrade, zagreb, ljubljana
sarajevo, skopje, tirana, pristina, podgorica, athens, thessaloniki, istanbul, ankara, izmir, moscow, saint petersburg
st petersburg, leningrad, stalingrad, kiev, kyiv, odessa, odesa, kharkiv, lviv, mariupol, minsk, chisinau, tbilisi, yerevan
baku, tehran, isfahan, baghdad, mosul, basra, fallujah, kirkuk, damascus, aleppo, homs, raqqa, beirut, tripoli, benghazi
cairo, alexandria, suez canal, suez, khartoum, juba, addis ababa, asmara, mogadishu, nairobi, mombasa, kampala, kigali
bujumbura, dar es salaam, lusaka, harare, lilongwe, maputo, luanda, kinshasa, lagos, abuja, kano, accra, abidjan, dakar
bamako, ouagadougou, niamey, algiers, tunis, rabat, casablanca, marrakesh, fez, johannesburg, pretoria, cape town, durban
soweto, darfur, riyadh, jeddah, mecca, medina, sanaa, aden, doha, dubai, abu dhabi, kuwait city, manama, muscat, amman, kabul
kandahar, herat, islamabad, karachi, lahore, peshawar, rawalpindi, delhi, new delhi, mumbai, bombay, kolkata, calcutta
chennai, madras, bangalore, hyderabad, ahmedabad, pune, dhaka, chittagong, colombo, kathmandu, rangoon, yangon, naypyidaw
bangkok, chiang mai, hanoi, ho chi minh city, saigon, phnom penh, vientiane, kuala lumpur, jakarta, bali, aceh, java, sumatra
borneo, manila, mindanao, beijing, peking, shanghai, guangzhou, canton, shenzhen, tianjin, wuhan, chongqing, nanjing, nanking
chengdu, xian, hangzhou, lhasa, hong kong, kowloon, macau, taipei, seoul, busan, pyongyang, tokyo, kyoto, osaka, hiroshima
nagasaki, fukushima, yokohama, okinawa, hokkaido, ulaanbaatar, tashkent, samarkand, almaty, astana, bishkek, dushanbe
mexico city, ciudad de mexico, guadalajara, monterrey, tijuana, ciudad juarez, acapulco, cancun, chiapas, oaxaca, guatemala city
san salvador, tegucigalpa, managua, havana, la habana, santiago de cuba, kingston, port-au-prince, santo domingo
san juan, caracas, maracaibo, valencia, barquisimeto, bogota, bogotá, medellin, medellín, cali, cartagena, cucuta, cúcuta
quito, guayaquil, lima, cusco, cuzco, arequipa, la paz, el alto, santa cruz, cochabamba, sucre, potosí, asuncion, montevideo
buenos aires, rosario, cordoba, córdoba, mendoza, patagonia, tierra del fuego, falklands, falkland islands, malvinas
santiago, santiago de chile, valparaiso, valparaíso, concepción, araucania, amazonas, amazon, brasilia, brasília, sao paulo
são paulo, rio de janeiro, rio, salvador, bahia, recife, porto alegre, curitiba, andes, southern cone
ariz, calif, colo, conn, fla, mich, minn, okla, tenn, wyo
earth, mars, moon, nile, danube, rhine, thames, seine, volga, mississippi river, alps, pyrenees, himalayas, rockies, sahara
everest, mount everest, suez, panama canal, english channel, thames, western hemisphere, third world, global south, holy land
`);
