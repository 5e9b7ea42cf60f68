import { listWords } from './list-words.ts';

/** Words in capitals that name nothing: degrees, units, media, numerals, trades, abbreviations of everyday. Own list. */
export const NO_ACRONYMS = listWords(`
tv, dna, rna, ok, am, pm, ceo, cfo, cto, phd, md, bc, ad, bce, ce, ii, iii, iv, vi, vii, viii, ix, xi, xii, xiii, xiv, xv, xvi, xvii, xviii, xix, xx, xxi, km, mm, cm, kg, mb
gb, hz, pdf, cd, dvd, lp, ep, dj, mc, id, pr, hr, vip, faq, usd, gdp, hiv, aids, pc, gps, vat, gmt, utc, est, edt, ph, ngo, ngos
mp, mps, iq, url, http, html, llc, ltd, inc, tbc, tba, rsvp, rip, asap, pov, mvp, rbi, era, ko, gnp, qc, sc, sq, aka, diy, bdsm
s&m, r&b, q&a, b&b, hq, atm, suv, led, lcd, usb, cpu, ram, rom, dpi, mph, kph, jr, sr, vs, ufo, lgbt, lgbtq, ww, www, msc, bsc
ba, ma, mba, obe, mbe, kcb
isbn, issn, pmid, doi, plz, stgb, bgb, ukw, fckw, mhz, ghz, khz, dbm, kwh, mwh, kw, mw, ps, usw, bzw, lkw, pkw, mwst, eur, chf, evtl, inkl, nr, str, tel, dipl, ing, max, min, mio, mrd
`);
