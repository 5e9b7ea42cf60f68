import { listWords } from './list-words.ts';

/** Months and days of the week, English and Spanish, with their short forms. */
export const MONTHS = listWords(`
january, february, march, april, may, june, july, august, september, october, november, december
jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
`);

/** Days of the week, and the parts of the calendar that are capitalised but no name of an event. */
export const WEEKDAYS = listWords(`
monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays
sundays, mon, tue, tues, wed, thu, thur, thurs, fri, lunes, martes, miércoles, jueves, viernes, sábado, domingo
gmt, utc, est, edt, pst, pdt, cet, bst, am, pm, ad, bc, bce, ce
`);
