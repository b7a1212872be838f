// The look of the page: paper and pencils by day, lamp light by night, and a printed proof.

/** Styles of the report; they stand in the page, so it needs nothing from elsewhere. */
export const style = `
:root{color-scheme:light dark;
--paper:#fbfaf6;--card:#fff;--ink:#1d1c1a;--soft:#6b675f;--line:#e2ded4;--red:#c1121f;--red-wash:#c1121f14;--blue:#1257b0;
--blue-wash:#1257b014;--grey:#6d6a63;--grey-wash:#6d6a6314;--ring:#1257b0;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--card:#201f1c;--ink:#e9e5dc;--soft:#a29d92;--line:#38352f;
--red:#ff7b72;--red-wash:#ff7b7224;--blue:#82b4ff;--blue-wash:#82b4ff24;--grey:#a8a49a;--grey-wash:#a8a49a24;--ring:#82b4ff}}
*{box-sizing:border-box}
html{scroll-padding:5rem 0 2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans)}
a{color:inherit}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--ring);outline-offset:2px;border-radius:3px}
.page{max-width:82rem;margin:0 auto;padding:0 1.5rem 3rem}
header.top{padding:2rem 0 1rem}
h1{font:600 1.05rem/1.3 var(--sans);letter-spacing:.02em;margin:0}
.totals{margin:.2rem 0 0;color:var(--soft)}
.totals b{color:var(--ink);font-weight:600}
nav.bar{position:sticky;top:0;z-index:2;background:var(--paper);border-block:1px solid var(--line);padding:.55rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;align-items:center}
nav.bar fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem .4rem;min-width:0}
nav.bar legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.chip{display:inline-flex;align-items:center;gap:.35rem;padding:.12rem .6rem;border:1px solid var(--line);border-radius:1rem;background:var(--card);cursor:pointer;font-size:.84rem;white-space:nowrap}
.chip input{margin:0;accent-color:var(--ring)}
.chip:has(input:not(:checked)){color:var(--soft);background:none}
.chip .n{color:var(--soft);font-variant-numeric:tabular-nums}
.chip.error b{color:var(--red)}.chip.warning b{color:var(--blue)}.chip.info b{color:var(--grey)}
.chip b{font-weight:600}
nav.bar details{position:relative}
nav.bar summary{cursor:pointer;font-size:.84rem;padding:.12rem .2rem}
nav.bar details .menu{position:absolute;left:0;top:1.9rem;width:min(44rem,86vw);padding:.75rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;box-shadow:0 8px 24px #0003}
.keys{margin-left:auto;color:var(--soft);font-size:.8rem}
kbd{font:600 .75rem/1 var(--sans);border:1px solid var(--line);border-bottom-width:2px;border-radius:.25rem;padding:.1rem .32rem;background:var(--card)}
.contents{columns:2 24rem;column-gap:2rem;margin:1.25rem 0 0;padding:0;list-style:none;font-size:.9rem}
.contents li{break-inside:avoid;padding:.15rem 0;display:flex;gap:.6rem}
.contents .n{margin-left:auto;color:var(--soft);white-space:nowrap}
article{padding-top:2rem}
article+article{border-top:1px solid var(--line);margin-top:2.5rem}
.slug{color:var(--soft);font-size:.84rem;margin:0 0 1rem;overflow-wrap:anywhere}
.slug b{color:var(--ink)}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 23.5rem;gap:3rem;align-items:start}
.copy{max-width:43rem;font:1.13rem/1.62 var(--serif);overflow-wrap:break-word}
.copy p{margin:0 0 1.05em;position:relative;unicode-bidi:plaintext;white-space:pre-line}
.copy p:has(ruby){line-height:1.9}
.copy .headline{font-size:1.85rem;line-height:1.22;font-weight:700;letter-spacing:-.01em;margin:0 0 .5em;text-wrap:balance}
.copy .headline:has(ruby){line-height:1.6}
.copy .standfirst{font-size:1.2rem;color:var(--soft)}
.copy .byline,.copy .date,.copy .credit,.copy .caption,.copy .end,.copy .field,.copy .link{font:.86rem/1.55 var(--sans);color:var(--soft)}
.copy .subhead{font-weight:700}
.copy .item{padding-left:1.2em}.copy .item::before{content:"•";position:absolute;left:.2em;color:var(--soft)}
.copy .quote{padding-left:1em;border-left:3px solid var(--line)}
.copy .furniture{font:.86rem/1.6 var(--sans);color:var(--soft);margin:0;padding:.1rem .75rem;background:var(--grey-wash)}
.copy .furniture+.furniture::after{content:none}
.copy .furniture+:not(.furniture){margin-top:1.05em}
.copy .link{overflow-wrap:anywhere}
.copy [data-zone]::after{content:attr(data-zone);margin-left:.6em;font:600 .62rem/1 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--soft);opacity:.75}
mark{background:none;color:inherit;border-radius:2px;padding:.04em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.error{background:var(--red-wash)}mark.warning{background:var(--blue-wash)}mark.info{background:none}
mark.query{text-decoration:underline 2px;text-underline-offset:.22em;text-decoration-skip-ink:none}
mark.error.query{text-decoration-color:var(--red)}mark.warning.query{text-decoration-color:var(--blue)}
mark.info.query{text-decoration:underline dotted 2px var(--grey)}
mark.delete,mark.replace{text-decoration:line-through 2px}
mark.error.delete,mark.error.replace{text-decoration-color:var(--red)}
mark.warning.delete,mark.warning.replace{text-decoration-color:var(--blue)}
mark:has(ruby){text-decoration:none}
ruby{ruby-position:over;ruby-align:center;white-space:nowrap}
mark s{text-decoration:line-through 2px}
mark.error s{text-decoration-color:var(--red)}mark.warning s{text-decoration-color:var(--blue)}
rt{font:600 .7em/1.1 var(--sans);letter-spacing:0}
mark.error rt{color:var(--red)}mark.warning rt{color:var(--blue)}
.copy ins{text-decoration:none;font:600 .8em/1 var(--sans);margin-left:.35em;color:var(--blue)}
mark.error+ins{color:var(--red)}
.badge{padding:.14em .42em;margin:0 .12em 0 .2em;white-space:nowrap;border-radius:.7em;font:700 .62rem/1.15 var(--sans);text-align:center;text-decoration:none;vertical-align:.35em;color:var(--card);font-variant-numeric:tabular-nums;letter-spacing:0}
.badge.error{background:var(--red)}.badge.warning{background:var(--blue)}.badge.info{background:var(--grey)}
.headline .badge{vertical-align:.9em}
.side{position:sticky;top:3.6rem;max-height:calc(100vh - 4.4rem);overflow-y:auto;overscroll-behavior:contain;font-size:.9rem;padding:.15rem .5rem 1rem .15rem;scrollbar-width:thin}
.side h2{font:600 .78rem/1.2 var(--sans);letter-spacing:.05em;text-transform:uppercase;color:var(--soft);margin:0 0 .6rem}
.cards{list-style:none;margin:0 0 1.25rem;padding:0;display:grid;gap:.5rem}
.card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--grey);border-radius:.4rem;padding:.5rem .7rem .55rem;overflow-wrap:anywhere}
.card.error{border-left-color:var(--red)}.card.warning{border-left-color:var(--blue)}
.card p{margin:.25rem 0 0}
.card .what{display:flex;align-items:baseline;gap:.1rem .35rem;flex-wrap:wrap;color:var(--soft);font-size:.78rem;margin:0}
.card .what .badge{vertical-align:0;margin-left:0;color:var(--card)}
.card .what a.rule{color:inherit}
.card .line{margin-left:auto;white-space:nowrap}
.card .note,.card .other{color:var(--soft);font-size:.84rem}
.card code{font:inherit;font-weight:600}
.card .cure{font-weight:600}
.card.error .cure{color:var(--red)}.card.warning .cure{color:var(--blue)}
.lit.card{outline:2px solid var(--ring);outline-offset:1px}
mark.lit{outline:2px solid var(--ring);outline-offset:1px}
.fold{border-top:1px solid var(--line);padding:.55rem 0}
.fold summary{cursor:pointer;font-weight:600}
.fold .n{font-weight:400;color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.84rem;margin:.5rem 0 0}
th{text-align:left;font-weight:600;color:var(--soft);white-space:nowrap}
th,td{padding:.22rem .6rem .22rem 0;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.unlisted td:first-child::after{content:" ?";color:var(--blue);font-weight:700}
.doubted td:first-child{color:var(--red);font-weight:600}
.hint{color:var(--soft);margin:.4rem 0 0;font-size:.84rem}
.grade{font-weight:600}.grade.vague,.grade.anonymous,.grade.none{color:var(--blue)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8rem}
.empty{color:var(--soft);font-style:italic}
[hidden]{display:none!important}
mark.off{background:none;text-decoration:none;outline:none}
mark.off s{text-decoration:none}mark.off rt,mark.off rp{display:none}
@media (max-width:62rem){.columns{grid-template-columns:minmax(0,1fr);gap:1.5rem}.side{position:static;max-height:none}.keys{display:none}.page{padding:0 1rem 2rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--red:#b00010;--blue:#0b4a9c;--grey:#555}
nav.bar{display:none}.page{max-width:none;padding:0}.columns{display:block}.side{position:static;max-height:none;overflow:visible;margin-top:1.5rem}
.copy{max-width:none;font-size:11pt}.card{break-inside:avoid}article{break-after:page}article:last-of-type{break-after:auto}
mark,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}.fold:not([open])>:not(summary){display:revert}}
`
