import { listWords } from './list-words.ts';

/**
 * Given names that the `compromise` lexicon leaves out: those that are English words as well, and the common ones of Spanish,
 * Portuguese, French, German, Italian, Slavic, Arabic, Persian, Turkish, Indian and East Asian news. Own list.
 */
export const GIVEN_NAMES = listWords(`
elon, rishi, taylor, kanye, serena, novak, lionel, cristiano, kylian, greta, malala, oprah, ruth, naomi
christian, jordan, sydney, austin, chelsea, brittany, dallas, brooklyn, israel, florence, charlotte, maria, diana, carmen
will, mark, bill, jack, rob, pat, art, drew, rich, gene, grace, hope, may, june, april, august, summer, autumn, rose, lily
daisy, ivy, iris, heather, joy, faith, dawn, chance, chase, hunter, mason, carter, parker, cooper, chip, buck, dean, earl
duke, grant, guy, jay, josh, lance, max, miles, neil, nick, norm, pierce, ray, reed, rick, rod, ron, rusty, skip, sue, ted
tim, tom, trip, van, victor, wade, ward, wayne, wes, al, ed, ben, dan, don, doug, frank, fred, gus, hal, hank, harry, herb
jim, joe, ken, larry, lou, matt, mike, mickey, mitch, nate, ned, otto, pete, phil, ralph, sam, sid, stan, steve, terry, todd
tony, walt, will, woody, zach, beth, bonnie, candy, carol, chris, cindy, crystal, dolly, dot, ella, eve, fern, flora, gay
gloria, hazel, holly, jade, jean, jewel, joan, judy, kay, kim, kitty, lee, liberty, lucky, mercy, misty, olive, opal, pam
patience, pearl, peg, penny, prudence, robin, ruby, sandy, sherry, star, susan, tina, trinity, violet, virginia, wendy
juan, josé, jose, luis, carlos, jorge, jesús, miguel, ángel, rafael, pedro, pablo, manuel, francisco, javier, fernando, sergio
diego, alejandro, andrés, antonio, arturo, augusto, cristóbal, cristina, eduardo, enrique, ernesto, esteban, evo, felipe, fidel
gabriel, gerardo, gilberto, gonzalo, guillermo, gustavo, héctor, hugo, ignacio, jaime, jair, javiera, joaquín, julián, julio
lázaro, leonardo, leopoldo, lorenzo, lula, marcelo, marco, marcos, mariano, mario, martín, mauricio, maximiliano, nayib, nestor
néstor, nicolás, octavio, óscar, oscar, patricio, ramiro, ramón, raúl, ricardo, roberto, rodolfo, rodrigo, rómulo, salvador
santiago, simón, tomás, vicente, vladimir, xavier, alba, alicia, beatriz, camila, carmen, claudia, consuelo, delcy, dilma
dolores, elena, ester, gabriela, gloria, guadalupe, inés, isabel, josefina, juana, leticia, lucía, luisa, luz, manuela, marcela
margarita, maría, mariana, mercedes, michelle, mónica, pilar, rocío, rosa, rosario, sofía, soledad, susana, teresa, verónica
theresa, jeremy, boris, nigel, tariq, keir, angela, emmanuel, françois, jacques, jean, jules, marine, michel, nicolas, pierre
yves, rené, andré, étienne, benoît, gérard, claude, didier, thierry, olivier, simone, brigitte, hans, jürgen, klaus, heinz
karl, friedrich, wolfgang, günter, gerhard, dieter, uwe, horst, olaf, helmut, ludwig, johann, jakob, otto, ulrich, annegret
ursula, giorgio, giuseppe, giovanni, luigi, matteo, silvio, romano, paolo, giulio, enrico, carlo, alessandro, federico, beppe
joão, luiz, paulo, fernanda, flávio, geraldo, getúlio, ivan, igor, dmitri, dmitry, sergei, sergey, vladimir, yuri, mikhail
nikolai, boris, leon, josef, lev, oleg, pavel, anatoly, andrei, viktor, yevgeny, volodymyr, olga, svetlana, natalia, tatiana
lech, wojciech, andrzej, jarosław, mateusz, viktor, zoran, slobodan, ivo, milan, václav, miloš, jiří, lars, sven, anders, björn
olof, henrik, jens, søren, niels, mette, erna, jussi, mohammed, muhammad, mohamed, mohammad, ahmed, ahmad, ali, hassan, hussein
hussain, omar, osama, saddam, bashar, muammar, yasser, mahmoud, khaled, khalid, ibrahim, ismail, yusuf, youssef, abdel, abdul
abdullah, abu, tariq, karim, rashid, saeed, salman, faisal, fatima, aisha, leila, layla, zainab, recep, mustafa, kemal, mehmet
ayşe, reza, hassan, javad, ebrahim, qasem, narendra, rahul, indira, jawaharlal, rajiv, sonia, amit, arvind, sanjay, priya, ravi
anil, sunil, vijay, imran, nawaz, benazir, asif, pervez, hamid, ashraf, aung, xi, mao, deng, zhou, hu, wen, li, jiang, shinzo
yoshihide, junichiro, hirohito, akira, haruki, kenji, takashi, yoko, kim, park, moon, ban, ho, nguyen, kwame, nelson, thabo
jacob, desmond, robert, kofi, barack, muhammadu, goodluck, olusegun, uhuru, raila, paul, yoweri, idi, haile
`);
