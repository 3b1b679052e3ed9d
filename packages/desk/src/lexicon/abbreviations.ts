/** Folded words whose full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof sen rep gov gen lt col maj capt sgt adm cmdr brig st rev hon pres jr sr inc ltd co corp llc vs etc e.g i.e a.k.a u.s u.k u.n e.u
jan feb mar apr jun jul aug sep sept oct nov dec no nos vol fig figs al approx dept est a.m p.m ph.d d.c ca cf pp v د م أ ا ص ب`
    .split(/\s+/)
    .filter(Boolean),
);
