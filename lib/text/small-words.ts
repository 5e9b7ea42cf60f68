/**
 * The small words of languages, by which a text's is told: divided by spaces, each language's in a constant of its own,
 * so that a bundle holds those it asks for. Those of Spanish, Portuguese and French are Snowball's stop words: articles, pronouns,
 * prepositions, conjunctions, forms of “to be” and “to have”; a search passes over them.
 */
export const SPANISH_SMALL_WORDS =
  'de la que el en y a los del se las por un para con no una su al lo como mas pero sus le ya o este si porque esta entre cuando muy sin ' +
  'sobre tambien me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mi antes algunos ' +
  'que unos yo otro otras otra tanto esa estos mucho quienes nada muchos cual poco ella estas algunas algo nosotros es son fue era ser ha ' +
  'han habia sido fueron eran estan';

export const PORTUGUESE_SMALL_WORDS =
  'de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos ja eu tambem so ' +
  'pelo pela ate isso ela entre depois sem mesmo aos seus quem nas me esse eles voce essa num nem suas meu minha numa pelos elas qual lhe ' +
  'deles essas esses pelas este dele esta foi era ser sao foram tem ha sido';

export const FRENCH_SMALL_WORDS =
  'au aux avec ce ces dans de des du elle en et eux il ils je la le les leur lui ma mais me meme mes moi mon ne nos notre nous on ou par pas ' +
  'pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l m n s t y est etait ete sont ont cette comme plus si sans';

export const ENGLISH_SMALL_WORDS =
  'the of and to in is was that for it with as on be by at this are from he she his have has had not but were which they their you an ' +
  'or will would been there its who said';

export const GERMAN_SMALL_WORDS =
  'der die das den dem des ein eine einen einem einer und oder aber nicht auch ist sind war wird werden wurde hat haben sich mit von ' +
  'für auf zu zum zur im bei nach aus über um es ich wir sie ihr als wie dass noch nur so an am vor durch wenn kann mehr sein seine ' +
  'auf';

export const ITALIAN_SMALL_WORDS =
  'il lo la gli le un una di del della dei delle dal dalla nel nella che e è in con per non si sono al alla da come più anche ma suo ' +
  'sua ha hanno questo questa stato ai alle sul sulla essere dell l d all nell i era dopo due tra fra loro quando tutti cui degli dai ' +
  'dalle negli sia fu ed lui lei molti anni';

export const DUTCH_SMALL_WORDS =
  'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan bij door maar naar uit ze nog wordt werd heeft over ' +
  'tot hij wij deze dit geen wat worden hun je ik kan meer';

/** Of Scandinavian tongues, which share many with the languages above, so that they are not taken for one of them. */
export const SCANDINAVIAN_SMALL_WORDS =
  'og på det av af som är att och til till ikke inte jeg jag har den en et ett du vi han hun hon kan med för fra från eller men om';
