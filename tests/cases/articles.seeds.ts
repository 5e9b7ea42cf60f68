/** How many pieces each seed holds, and how their headings begin in order; `null`: no heading is stated. */
export const SEED_PIECES: Readonly<Record<string, readonly (string | null)[]>> = {
  '000_2b950e5aa4ee4a19.txt': [
    'Supreme Court Approves',
    'Venezuela: How did the PSUV',
    'Freedom for Jailed Workers',
    'Venezuelan National Assembly',
    'From "Humanitarian Aid"',
    'Venezuela: February 23',
    'Venezuela: Imperialist Pressure',
    null,
    'Trump Is Going for',
    'Washington Ups the Stakes',
    'Venezuela: Coup in Progress',
    'Washington Moves Towards',
  ],
  '001_c852cb48cc976d23.txt': [null, 'Model motion', 'Statement from Lucha de Clases', 'Washington ups the stakes'],
  '002_a07a3156bf8e9e6e.txt': [
    'Argentina: Hundreds of Thousands',
    'Venezuela-Guyana Conflict',
    'Argentina: Far-Right Milei',
    'Lessons of Chile 1973',
    'Supreme Court Approves',
    'Argentina: Jujuy Rising',
    'Latin America’s Second',
    'Against “Neoliberalism”',
    'Ecuador Elections',
    'Capitalism’s Blood-Soaked Ascent',
    'Peru: Oligarchy Launches',
    'Peru: An Urgent Call',
  ],
  '003_5a9b0c10246218dd.txt': [null, null, null, null, null],
  '004_f54c4b78720f0974.txt': ['The only way to really defend'],
};

/** Articles after merging the two pieces that stand twice. */
export const SEED_ARTICLES = 32;
