/** The look of the HTML report: one sheet for screen and paper, light and dark, from a phone to a desk. */
export const style = `
:root{color-scheme:light dark;--ink:#16202a;--soft:#475562;--paper:#ffffff;--page:#eef1f4;--line:#c9d1d9;--rule:#12395b;--accent:#12395b;--link:#0b5394;
--good:#17633a;--good-ground:#e7f4ec;--open:#7a4d00;--open-ground:#fdf3dd;--bad:#9c1f24;--bad-ground:#fbe9e9;--least:#1f5f93;--hatch:#4b7ca3;--hatch-ground:#e3edf5;--bar-ground:#e3e7eb;--mark:#16202a}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#b3bfca;--paper:#17212b;--page:#0e151c;--line:#3c4a57;--rule:#7fb2de;--accent:#a9d0f0;--link:#8fc4f2;
--good:#8fdcae;--good-ground:#12301f;--open:#f2c877;--open-ground:#33270d;--bad:#ffaba8;--bad-ground:#3b1517;--least:#6bb0e6;--hatch:#5b95c4;--hatch-ground:#1d3245;--bar-ground:#2a3642;--mark:#ffffff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-100vw;background:var(--paper);color:var(--link);padding:.5rem 1rem;z-index:1}
.skip:focus{left:0}
a{color:var(--link)}
main:focus{outline:none}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.sheet{max-width:64rem;margin:0 auto;background:var(--paper);padding:2.5rem 3rem}
.kicker{margin:0;color:var(--soft);font-size:.9rem;letter-spacing:.03em}
h1{margin:.1rem 0 .2rem;font-size:2.1rem;line-height:1.15;color:var(--accent);font-weight:650}
h2{margin:2.8rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--rule);font-size:1.4rem;line-height:1.25;color:var(--accent);font-weight:650}
h3{margin:1.4rem 0 .4rem;font-size:1.08rem;line-height:1.35;font-weight:650}
p{margin:.4rem 0 .7rem;max-width:46rem}
ul,ol{margin:.4rem 0 .9rem;padding-left:1.4rem}
li{margin:.15rem 0}
.copy{display:inline-block;margin:.6rem 0 0;padding:.25rem .7rem;border:2px solid var(--rule);font-weight:650}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.55rem 1.6rem;margin:1.3rem 0 0;padding:1rem 0 0;border-top:2px solid var(--rule)}
.facts div{min-width:0;break-inside:avoid}
dt{color:var(--soft);font-size:.85rem}
dd{margin:0;font-weight:550}
.blank{color:var(--open);font-weight:400;font-style:italic}
.verdict{margin:1.8rem 0 0;padding:1.3rem 1.5rem 1rem;border-left:.5rem solid;break-inside:avoid}
.verdict.good{border-color:var(--good);background:var(--good-ground)}
.verdict.open{border-color:var(--open);background:var(--open-ground)}
.verdict.bad{border-color:var(--bad);background:var(--bad-ground)}
.verdict h2{margin:0;padding:0;border:0;font-size:1.6rem}
.good h2,.tag.good{color:var(--good)}.open h2,.tag.open{color:var(--open)}.bad h2,.tag.bad{color:var(--bad)}
.verdict p{margin:.4rem 0 .6rem;font-size:1.08rem}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1rem;margin:1.3rem 0 1rem}
.figures div{border-top:3px solid var(--rule);padding-top:.4rem;min-width:0}
.figures dd{font-size:1.7rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.figures .of{font-size:.95rem;font-weight:400;color:var(--soft)}
svg{display:block;overflow:visible}
.defs{position:absolute}
.ground{fill:var(--bar-ground)}.least{fill:var(--least)}.most{fill:url(#hatch);stroke:var(--least);stroke-width:1}
.hatch-ground{fill:var(--hatch-ground)}.hatch-line{fill:var(--hatch)}
.mark{stroke:var(--mark);stroke-width:3}.tick{stroke:var(--soft);stroke-width:1}
svg text{font:.85rem "Segoe UI",system-ui,Arial,"Liberation Sans",sans-serif;fill:var(--soft)}svg .mark-name{fill:var(--ink);font-weight:650}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;list-style:none;padding:0;font-size:.9rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.5rem}
.tag{font-weight:700;white-space:nowrap}
nav{margin:1.6rem 0 0}
nav h2{font-size:1rem;margin:0;border:0;padding:0}
nav ol{columns:2;column-gap:2.5rem;margin:.3rem 0 0}
nav li{padding:.1rem 0}
table{width:100%;border-collapse:collapse;margin:.6rem 0 1.2rem;font-size:.95rem}
caption{text-align:left;color:var(--soft);font-size:.9rem;padding-bottom:.35rem}
th,td{padding:.42rem .7rem .42rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
thead th{border-bottom:2px solid var(--rule);color:var(--soft);font-size:.85rem;font-weight:600;vertical-align:bottom}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.third,td.third{width:30%}
th.word,td.word{min-width:8em}
thead th.number{white-space:normal}
th.wide,td.wide{width:34%}
th.name,td.name{min-width:5.2rem}
tr,.gap,.whole{break-inside:avoid}
tbody tr:first-child{break-before:avoid}
thead th{overflow-wrap:normal}
.nowrap,th.day,td.day{white-space:nowrap}
thead{display:table-header-group}
h2,h3,caption{break-after:avoid}
.gaps{list-style:none;padding:0}
.gap{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:0 1.2rem;margin:0;padding:.95rem 0;border-bottom:1px solid var(--line)}
.gap h3{margin:0 0 .25rem}
.cost{color:var(--bad);font-size:1.5rem;line-height:1.1;font-weight:650;margin:0}
.cost small{display:block;font-size:.82rem;font-weight:400;color:var(--soft);line-height:1.3;margin-top:.15rem}
.gap dl{margin:.3rem 0 0;display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:.2rem .8rem}
.gap dt{padding-top:.1rem}
.gap dd{font-weight:400}
.first{border:2px solid var(--rule);padding:.7rem 1.3rem;margin:1.2rem 0;break-inside:avoid}
.first h3{margin:.1rem 0 .3rem}
.ticks{list-style:none;padding:0}
.ticks li{padding-left:1.8rem;position:relative;break-inside:avoid}
.ticks li::before{content:"";position:absolute;left:0;top:.3em;width:.9em;height:.9em;border:2px solid var(--soft)}
.soft{color:var(--soft)}
.lead{font-size:1.15rem;font-weight:650}
footer{break-inside:avoid;margin-top:3rem;padding-top:1rem;border-top:2px solid var(--rule);color:var(--soft);font-size:.92rem}
@media (max-width:44rem){
.sheet{padding:1.3rem 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.2rem}.verdict{padding:1rem}.verdict h2{font-size:1.3rem}
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.facts{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr));gap:.55rem 1rem}
nav ol{columns:1}
.gap{grid-template-columns:minmax(0,1fr);gap:.2rem}.cost small{display:inline;margin-left:.4rem}.gap dl{grid-template-columns:minmax(0,1fr);gap:0}.gap dt{padding-top:.35rem}
}
@media screen and (max-width:44rem){
table,tbody,tr,th,td,caption{display:block}
thead{position:absolute;left:-200vw}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
th,td,th.wide,td.wide,th.third,td.third,th.name,td.name,th.word,td.word{width:auto;min-width:0;padding:.12rem 0;border:0}
td[data-label]:not([data-label=""])::before{content:attr(data-label) ": ";color:var(--soft);font-size:.85rem}
th.number,td.number{text-align:left;white-space:normal}
tbody th{font-weight:650}
td:empty{display:none}
td.wide svg{margin:.25rem 0}
}
@page{size:Letter;margin:17mm 16mm 18mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt "Segoe UI",Arial,"Liberation Sans",sans-serif;color:#475562}}
@media print{
html{font-size:10pt}
body{background:none;line-height:1.42}
.sheet{padding:0;max-width:none}
.skip,nav{display:none}
h1{font-size:20pt}h2{font-size:14pt;margin-top:18pt}h3{font-size:10.5pt}
table{font-size:9pt}.gap{padding:.7rem 0}
a{color:inherit;text-decoration:none}
.verdict{border:1.5pt solid;border-left-width:6pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.figures{grid-template-columns:repeat(4,minmax(0,1fr))}.facts{grid-template-columns:repeat(4,minmax(0,1fr))}
.appendix{break-before:page}
p,li{orphans:3;widows:3}
}
`;
