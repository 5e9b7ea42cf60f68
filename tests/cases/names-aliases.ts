/** Which forms are one name, and which are not. Forms are looked up as written; several texts are one corpus. */
export type AliasCase = {
  readonly rule: string;
  readonly texts: readonly string[];
  readonly same: readonly (readonly string[])[];
  readonly different?: readonly (readonly [string, string])[];
};

export const ALIASES: readonly AliasCase[] = [
  {
    rule: 'a German country is the same in the genitive, and in another language',
    texts: ['Die Häfen Norwegens sind im Winter offen, und auch die von Norwegen im Norden.', 'The ports of Norway are open.'],
    same: [['Norwegen', 'Norwegens', 'Norway']],
  },
  {
    rule: 'accents and case make no other name',
    texts: ['They met Joaquín Beltrán in Ávila.', 'JOAQUÍN BELTRÁN RESIGNS\n\nThe mayor, Joaquin Beltran, left Avila.'],
    same: [['Joaquín Beltrán', 'Joaquin Beltran'], ['Ávila', 'Avila']],
  },
  {
    rule: 'a surname is the person whom the text named with it',
    texts: ['They heard Greta Solberg play. Then Solberg slept.', 'They heard Arne Solberg sing. Then Solberg wept.'],
    same: [['Greta Solberg', 'Solberg']],
    different: [['Greta Solberg', 'Arne Solberg']],
  },
  {
    rule: 'a surname stands for the only person with it in other texts',
    texts: ['They heard Greta Solberg play.', 'A week later Solberg gave the prize away.'],
    same: [['Greta Solberg', 'Solberg']],
  },
  {
    rule: 'a surname that is a given name or a common word stands for nobody in other texts',
    texts: ['They heard Jorge Martin play with Mike Pence.', 'The boat of Martin sank.', 'They paid with a Pence coin.'],
    same: [],
    different: [['Jorge Martin', 'Martin'], ['Mike Pence', 'Pence']],
  },
  {
    rule: 'a bare surname is the first who bears it, not the relative named last',
    texts: ['The pianist Odile Marchand was born in Dijon. Her sister Elise Marchand danced. In 1990 Marchand moved to Lyon.'],
    same: [['Odile Marchand', 'Marchand']],
    different: [['Elise Marchand', 'Marchand']],
  },
  {
    rule: 'middle names and initials come and go',
    texts: ['They read Charles J. Whitlow first. Then they read Charles Whitlow again, and Charles James Whitlow.'],
    same: [['Charles J. Whitlow', 'Charles Whitlow', 'Charles James Whitlow']],
  },
  {
    rule: 'two given names are two people',
    texts: ['They read Carla Whitlow and Simon Whitlow.'],
    same: [],
    different: [['Carla Whitlow', 'Simon Whitlow']],
  },
  {
    rule: 'an acronym in brackets',
    texts: ['The Baltic Pilots Guild (BPG) struck.', 'In spring the BPG met.'],
    same: [['Baltic Pilots Guild', 'BPG']],
  },
  {
    rule: 'an acronym by its initials, in another text',
    texts: ['They joined the Northern Rowing Federation.', 'In spring the NRF met.'],
    same: [['Northern Rowing Federation', 'NRF']],
  },
  {
    rule: 'an acronym that two names fit is neither',
    texts: ['They joined the Northern Rowing Federation.', 'They joined the National Radio Foundation.', 'In spring the NRF met.'],
    same: [],
    different: [['Northern Rowing Federation', 'NRF'], ['National Radio Foundation', 'NRF']],
  },
  {
    rule: 'a translation in brackets',
    texts: ["The Fishers' Union (Sindicato de Pescadores) struck."],
    same: [["Fishers' Union", 'Sindicato de Pescadores']],
  },
  {
    rule: 'a country in all its forms',
    texts: ['They left Britain for the US. In the UK nobody knew; in the United States, or U.S., everybody did. The United Kingdom slept.'],
    same: [['Britain', 'UK', 'United Kingdom'], ['US', 'U.S.', 'United States']],
    different: [['UK', 'US']],
  },
  {
    rule: 'a country under its old and its new name',
    texts: ['They sailed to Myanmar and Türkiye.', 'In Burma they rested, and in Turkey. From Burma to Turkey and back they went.'],
    same: [['Myanmar', 'Burma'], ['Türkiye', 'Turkey']],
  },
  {
    rule: 'a people before a name that only one has',
    texts: ['They stormed the Peruvian National Ballet. They watched the National Ballet flee.'],
    same: [['Peruvian National Ballet', 'National Ballet']],
  },
  {
    rule: 'a rare spelling one letter from a common one',
    texts: ['In Ruritania it snows. From Ruritania to Ruritania they went, in Ruritania they stayed, and Ruritania was kind to them. To Ruritania, then.', 'They loved Ruratania.'],
    same: [['Ruritania', 'Ruratania']],
  },
  {
    rule: 'short names that differ in a letter are two',
    texts: ['In Iran and Iraq. From Iran to Iraq. In Iran, Iran, Iran, Iran and Iran.'],
    same: [],
    different: [['Iran', 'Iraq']],
  },
  {
    rule: 'the short form of an institution in the same text',
    texts: ['She studied at Kestrel University. Her years at Kestrel were happy.'],
    same: [['Kestrel University', 'Kestrel']],
  },
  {
    rule: 'a noun with an article stands for the longer name',
    texts: ['The Church of Mirth met. Later the Church denied it.'],
    same: [['Church of Mirth', 'Church']],
  },
];
