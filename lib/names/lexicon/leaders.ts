import { listWords } from './list-words.ts';

/**
 * Surnames which news writes without a given name: heads of state and government since 1900 and others as well known. Own
 * list, from the public lists of office holders.
 */
export const LEADERS = listWords(`
trump, biden, obama, bush, clinton, reagan, nixon, kennedy, eisenhower, truman, roosevelt, hoover, coolidge, harding, wilson
carter, ford, lincoln, putin, yeltsin, gorbachev, brezhnev, khrushchev, stalin, lenin, trotsky, medvedev, zelensky, zelenskyy
poroshenko, yanukovych, lukashenko, merkel, scholz, schröder, kohl, adenauer, brandt, hitler, bismarck, macron, hollande
sarkozy, chirac, mitterrand, de gaulle, le pen, mélenchon, melenchon, johnson, cameron, blair, brown, thatcher, churchill
attlee, corbyn, starmer, sunak, truss, farage, macmillan, renzi, berlusconi, meloni, mussolini, salvini, conte, draghi
rajoy, zapatero, sánchez, franco, tsipras, papandreou, varoufakis, orbán, orban, kaczyński, tusk, wałęsa, walesa, havel
tito, milošević, milosevic, ceaușescu, ceausescu, hoxha, erdoğan, erdogan, atatürk, ataturk, assad, saddam, gaddafi, qaddafi
mubarak, morsi, sisi, nasser, sadat, arafat, abbas, netanyahu, sharon, rabin, peres, begin, olmert, khomeini, khamenei, rouhani
ahmadinejad, soleimani, karzai, bhutto, musharraf, modi, gandhi, nehru, mao, deng, xi, hu, abe, koizumi, suharto, sukarno
marcos, duterte, mandela, mbeki, zuma, ramaphosa, mugabe, nkrumah, kagame, museveni, castro, guevara, batista, chávez, chavez
maduro, correa, lula, rousseff, bolsonaro, temer, kirchner, fernández, macri, milei, perón
peron, menem, allende, pinochet, bachelet, piñera, pinera, boric, uribe, fujimori, humala
somoza, zelaya, bukele, bolívar, bolivar, zapata, villa, sandino, martí, trudeau
harper, turnbull, morrison, albanese, ardern, marx, engels, luxemburg, gramsci, freud, darwin, einstein, newton, galileo
shakespeare, dickens, orwell, tolstoy, dostoyevsky, goethe, nietzsche, hegel, kant, beethoven, mozart, bach, picasso, warhol
musk, bezos, zuckerberg, soros, murdoch, snowden, assange, chomsky, kissinger
`);
