import { listWords } from './list-words.ts';

/**
 * Capitalised words for peoples, tongues, faiths and schools of thought, which readers do not take for names. What the
 * demonyms of the `compromise` lexicon leave out; own list.
 */
export const PEOPLES = listWords(`
anglo, afro, african, asian, european, american, latin, latino, latina, latinx, hispanic, arab, arabic, jewish, jew, jews, kurd, kurdish, kurds
hebrew, yiddish, berber, slavic, slav, germanic, celtic, nordic, scandinavian, balkan, baltic, persian, ottoman, byzantine
roman, romans, greek, greeks, hellenic, gaelic, catalan, basque, galician, flemish, walloon, sicilian, bavarian, prussian
soviet, soviets, yankee, british, briton, britons, english, scottish, scots, scot, welsh, irish, northern irish
american, americans, latin american, south american, north american, central american, caribbean, west indian
christian, christians, catholic, catholics, protestant, protestants, anglican, orthodox, methodist, baptist, lutheran
calvinist, presbyterian, evangelical, mormon, mormons, muslim, muslims, moslem, islamic, islamist, islamists, sunni, sunnis
shia, shiite, shiites, sufi, hindu, hindus, hinduism, buddhist, buddhists, buddhism, sikh, sikhs, sikhism, islam, christianity
judaism, catholicism, protestantism, atheist, pagan, jesuit, quaker, puritan
marxist, marxists, marxism, leninist, leninism, trotskyist, trotskyists, trotskyism, stalinist, stalinists, stalinism, maoist
maoism, bolshevik, bolsheviks, bolshevism, menshevik, mensheviks, communist, communists, communism, socialist, socialists
socialism, fascist, fascists, fascism, nazi, nazis, nazism, zionist, zionists, zionism, democrat, democratic
republican, conservative, liberal, peronist, peronists, peronism
chavista, chavistas, chavismo, bolivarian, keynesian, darwinian, victorian, elizabethan, edwardian, georgian, napoleonic
freudian, orwellian, shakespearean, dickensian, thatcherite, blairite, reaganite, gaullist, titoist, castroist, castrista
castroite, guevarist, madurista, maduristas, internet, web, bible, quran, koran, god, lord, allah, santa claus, ok, tv, dna
castilian, andalusian, valencian, mapuche, quechua, aymara, guarani, aztec, maya, mayan, inca, inuit, maori, aboriginal
native american, native americans, caucasian, eurasian, indo, sino, franco, russo, turko, euro, euros, eurozone, mandarin
cantonese, hindi, urdu, punjabi, bengali, tamil, gujarati, pashto, farsi, swahili, zulu, hausa, yoruba, igbo, xhosa, afrikaans
sanskrit, aramaic, esperanto, westerner, westerners, southerner, northerner, new zealander, new zealanders, new yorker, new yorkers, queenslander, texan, californian, hawaiian, londoner, parisian, parisians, hoosier
`);
