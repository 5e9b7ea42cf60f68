/**
 * Other ways in which English and Spanish news write countries, by region code (ISO 3166-1). `Intl.DisplayNames` knows the
 * official and short forms; these are the rest. Own list; Britain stands for the state, as news does.
 */
export const COUNTRY_FORMS: Readonly<Record<string, readonly string[]>> = {
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'United Kingdom', 'Reino Unido', 'Gran Bretaña'],
  US: ['US', 'U.S.', 'U. S.', 'USA', 'U.S.A.', 'United States', 'United States of America', 'America', 'Estados Unidos', 'EEUU', 'EE.UU.', 'EE UU'],
  AE: ['UAE', 'U.A.E.', 'Emirates'],
  RU: ['Russian Federation'],
  CN: ["People's Republic of China", 'PRC'],
  KP: ["Democratic People's Republic of Korea", 'DPRK'],
  KR: ['Republic of Korea', 'ROK'],
  IR: ['Islamic Republic of Iran'],
  VE: ['Bolivarian Republic of Venezuela'],
  CZ: ['Czech Republic'],
  NL: ['Holland'],
  MM: ['Burma'],
  CI: ['Ivory Coast'],
  CD: ['DRC', 'DR Congo', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  TL: ['East Timor'],
  SZ: ['Swaziland'],
  MK: ['Macedonia'],
  VA: ['Vatican'],
  SY: ['Syrian Arab Republic'],
  LA: ['Lao PDR'],
  CV: ['Cape Verde'],
  BA: ['Bosnia and Herzegovina', 'Bosnia-Herzegovina'],
  TR: ['Türkiye', 'Turkey'],
  IE: ['Republic of Ireland'],
  ZA: ['RSA'],
};

/** The same in other languages: known to mean the country, but never added to a name whose articles don't use them. */
export const FOREIGN_COUNTRY_FORMS: Readonly<Record<string, readonly string[]>> = {
  GB: ['Großbritannien', 'Vereinigten Königreich', 'Vereinigten Königreichs', 'Grande-Bretagne', 'Gran Bretagna', 'Grã-Bretanha', 'Groot-Brittannië', 'Royaume-Uni', 'Regno Unito', 'Verenigd Koninkrijk'],
  US: ['Vereinigte Staaten', 'Vereinigten Staaten', 'Vereinigte Staaten von Amerika', 'Vereinigten Staaten von Amerika', 'États-Unis', 'Etats-Unis', 'Stati Uniti', "Stati Uniti d'America", 'EUA', 'Verenigde Staten', 'VS'],
  NL: ['Niederlanden', 'Pays-Bas', 'Paesi Bassi'],
  CN: ['Volksrepublik China'],
  CZ: ['Tschechische Republik'],
  DE: ['Bundesrepublik Deutschland'],
  CH: ['Schweizerische Eidgenossenschaft'],
  BY: ['Weißrussland', 'Weissrussland'],
};
