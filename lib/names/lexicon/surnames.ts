import { listWords } from './list-words.ts';

/**
 * Surnames that very many people bear: the commonest of the United States (census 2010), Spain and Latin America (INE
 * frequency table), Britain, France, Germany, Italy, Portugal, China, Korea, Vietnam and India, from memory of the public
 * tables, beyond those which the `compromise` lexicon marks.
 */
export const COMMON_SURNAMES = listWords(`
smith, johnson, williams, brown, jones, garcia, miller, davis, rodriguez, martinez, hernandez, lopez, gonzalez, wilson
anderson, thomas, taylor, moore, jackson, martin, lee, perez, thompson, white, harris, sanchez, clark, ramirez, lewis
robinson, walker, young, allen, king, wright, scott, torres, nguyen, hill, flores, green, adams, nelson, baker, hall, rivera
campbell, mitchell, carter, roberts, gomez, phillips, evans, turner, diaz, parker, cruz, edwards, collins, reyes, stewart
morris, morales, murphy, cook, rogers, gutierrez, ortiz, morgan, cooper, peterson, bailey, reed, kelly, howard, ramos, kim
cox, ward, richardson, watson, brooks, chavez, wood, james, bennett, gray, mendoza, ruiz, hughes, price, alvarez, castillo
sanders, patel, myers, long, ross, foster, jimenez, powell, jenkins, perry, russell, sullivan, bell, coleman, butler
henderson, barnes, gonzales, fisher, vasquez, simmons, romero, jordan, patterson, alexander, hamilton, graham, reynolds
griffin, wallace, moreno, west, cole, hayes, bryant, herrera, gibson, ellis, tran, medina, aguilar, stevens, murray, ford
castro, marshall, owens, harrison, fernandez, mcdonald, woods, washington, kennedy, wells, vargas, henry, chen, freeman
webb, tucker, guzman, burns, crawford, olson, simpson, porter, hunter, gordon, mendez, silva, shaw, snyder, mason, dixon
munoz, hunt, hicks, holmes, palmer, wagner, black, robertson, boyd, rose, stone, salazar, fox, warren, mills, meyer, rice
schmidt, garza, daniels, ferguson, nichols, stephens, soto, weaver, ryan, gardner, payne, grant, dunn, kelley, spencer
hawkins, arnold, pierce, vazquez, hansen, peters, santos, hart, bradley, knight, elliott, cunningham, duncan, armstrong
hudson, carroll, lane, riley, andrews, alvarado, ray, delgado, berry, perkins, hoffman, johnston, matthews, pena, richards
contreras, willis, carpenter, lawrence, sandoval, guerrero, george, chapman, rios, estrada, ortega, watkins, greene, nunez
wheeler, valdez, harper, burke, larson, santiago, maldonado, morrison, franklin, carlson, austin, dominguez, carr, lawson
jacobs, obrien, lynch, singh, vega, bishop, montgomery, oliver, jensen, harvey, williamson, gilbert, dean, sims, espinoza
howell, li, wong, reid, hanson, le, mccoy, garrett, burton, fuller, wang, weber, welch, rojas, lucas, marquez, fields, park
yang, little, banks, padilla, day, walsh, bowman, schultz, luna, fowler, mejia, davidson, acosta, brewer, may, holland
juarez, newman, pearson, curtis, cortez, douglas, schneider, joseph, barrett, navarro, figueroa, keller, avila, wade, molina
stanley, hopkins, campos, barnett, bates, chambers, caldwell, beck, lambert, miranda, byrd, craig, ayala, lowe, frazier
powers, neal, leonard, gregory, carrillo, sutton, fleming, rhodes, shelton, schwartz, norris, jennings, rios, watts, duran
walters, cohen, mcdaniel, moran, parks, steele, vaughn, becker, holt, deleon, barker, terry, hale, leon, hail, benson
haynes, horton, miles, lyons, pham, graves, bush, thornton, wolfe, warner, cabrera, mckinney, mann, zimmerman, dawson, lara
fletcher, page, mccarthy, love, robles, cervantes, solis, erickson, reeves, chang, klein, salinas, fuentes, baldwin, daniel
simon, velasquez, hardy, higgins, aguirre, lin, cummings, chandler, sharp, barber, bowen, ochoa, dennis, robbins, liu
ramsey, francis, griffith, paul, blair, oconnor, cardenas, pacheco, cross, calderon, quinn, moss, swanson, chan, rivas, khan
rodgers, serrano, fitzgerald, rosales, stevenson, christensen, manning, gill, curry, mclaughlin, harmon, mcgee, gross, doyle
garner, newton, burgess, reese, walton, blake, trujillo, adkins, brady, goodman, roman, webster, goodwin, fischer, huang
potter, delacruz, montoya, todd, wu, hines, mullins, castaneda, malone, cannon, tate, mack, sherman, hubbard, hodges, zhang
guerra, wolf, valencia, saunders, franco, rowe, gallagher, farmer, hammond, hampton, townsend, ingram, wise, gallegos
clarke, barton, schroeder, maxwell, waters, logan, camacho, strickland, norman, person, colon, parsons, frank, harrington
glover, osborne, buchanan, casey, floyd, patton, ibarra, ball, tyler, suarez, bowers, orozco, salas, cobb, gibbs, andrade
bauer, conner, moody, escobar, mcguire, lloyd, mueller, hartman, french, kramer, mcbride, pope, lindsey, velazquez, norton
mccormick, sparks, flynn, yates, hogan, marsh, macias, villanueva, zamora, pratt, stokes, owen, ballard, lang, brock
villarreal, charles, drake, barrera, cain, patrick, pineda, burnett, mercado, santana, shepherd, bautista, ali, shaffer
lamb, trevino, mckenzie, hess, beil, olsen, cochran, morton, nash, wilkins, petersen, briggs, shah, roth, nicholson
holloway, lozano, rangel, flowers, hoover, arias, short, mora, valenzuela, bryan, meyers, weiss, underwood, bass, greer
summers, houston, carson, morrow, clayton, whitaker, decker, yoder, collier, zuniga, carey, wilcox, melendez, poole, roberson
larsen, conley, davenport, copeland, massey, lam, huff, rocha, cameron, jefferson, hood, monroe, anthony, pittman, huynh
garrido, machado, rubio, bolton, sosa, paz, blanco, iglesias, marin, mendes, costa, pereira, souza
oliveira, ferreira, almeida, carvalho, rossi, russo, ferrari, esposito, bianchi, romano, ricci, bruno, gallo, conti, dubois
bernard, durand, moreau, laurent, petit, roux, leroy, muller, schulz, koch, richter, wolff, neumann, braun, krüger, krause
ivanov, petrov, popov, sokolov, park, choi, jung, kang, cho, yoon, jang, lim, han, oh, seo, shin, kwon, hwang, zhao, zhou, xu
sun, ma, zhu, hu, guo, he, gao, luo, sato, suzuki, takahashi, tanaka, watanabe, ito, yamamoto, nakamura, kobayashi, kumar
sharma, gupta, das, mehta, reddy, rao, ahmed, hussain, hassan, mohamed, ibrahim, yilmaz, kaya, demir, jansen, de jong, bakker
vidal, prieto, cortes, mendieta, bravo, caballero, cano, gallego, cabello, calvo, crespo, duque, ferrer, gil, lorenzo, mena
montero, nieto, ojeda, parra, pascual, peralta, quintero, redondo, roldan, rosario, saez, soler, toledo, vera, villa, zapata
`);
