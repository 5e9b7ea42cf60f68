/** The alarm by which the background says that a web address is to be asked again. */
export const CHECK_ALARM = 'check';

/** Where in storage.local the time of that alarm stands, in milliseconds since 1970. */
export const NEXT_CHECK = 'next-check';

/** What stands on the toolbar's button while an address is due. */
export const BADGE = '↻';
