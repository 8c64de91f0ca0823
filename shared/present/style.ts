/** The pages' only style sheet; it stands inside each page, and the page policy allows it by its hash. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#1e1d1a;--soft:#625d53;--rule:#ddd7ca;--mark:#a5341c;--wash:#f3ede1;--good:#1f6b42;--plan:#1f5b8f;--warn:#96580a;--bad:#a5261c}
@media (prefers-color-scheme:dark){:root{--paper:#141518;--card:#1b1d21;--ink:#e9e6de;--soft:#a49e92;--rule:#36363a;--mark:#ff9270;--wash:#22242a;--good:#7cc79b;--plan:#86bdf0;--warn:#e7b35c;--bad:#ff8f80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.55 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"DejaVu Serif",serif;overflow-wrap:break-word}
a{color:inherit;text-decoration-color:var(--mark);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{color:var(--mark)}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.sans,nav,footer,.meta,.badge,form,summary,.facts,table,.date small,.year h2,.strip,.lede{font-family:system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif}
.shell{max-width:60rem;margin:0 auto;padding:0 1.25rem}
.top{border-bottom:1px solid var(--rule)}
.top .shell{display:flex;gap:1.5rem;align-items:baseline;padding-top:.8rem;padding-bottom:.8rem}
.brand{font:700 1.15rem/1 Charter,Georgia,"DejaVu Serif",serif;text-decoration:none;letter-spacing:-.01em}
.brand::before{content:"";display:inline-block;width:.55rem;height:.55rem;border-radius:50%;background:var(--mark);margin-right:.5rem}
.top nav{margin-left:auto;font-size:.88rem;display:flex;gap:1.2rem}
.top nav a{text-decoration:none;color:var(--soft)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.3rem .6rem}
h1{font-size:clamp(1.9rem,5vw,2.9rem);line-height:1.1;letter-spacing:-.02em;margin:2.2rem 0 .5rem;text-wrap:balance}
h2{line-height:1.25}
.lede{color:var(--soft);max-width:44rem;margin:0 0 1.2rem;font-size:.98rem}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding:1.2rem 0 2.5rem;color:var(--soft);font-size:.85rem}
.exports{display:flex;flex-wrap:wrap;gap:.3rem 1rem}
.topics{list-style:none;padding:0;margin:1.5rem 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem}
.topics li{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;padding:1rem 1.1rem;position:relative}
.topics li:hover{border-color:var(--mark)}
.topics h2{margin:0 0 .25rem;font-size:1.25rem}
.topics h2 a{text-decoration:none}
.topics h2 a::after{content:"";position:absolute;inset:0}
.topics .meta{display:block}
.meta{color:var(--soft);font-size:.84rem}
.hint,.filters,.note{background:var(--wash);border-radius:.5rem;padding:.8rem 1.1rem;margin:1.2rem 0;font-size:.92rem}
.hint pre,pre.code{overflow-x:auto;background:var(--card);border:1px solid var(--rule);border-radius:.35rem;padding:.7rem .9rem;font-size:.82rem;line-height:1.5}
summary{cursor:pointer;font-size:.88rem;color:var(--soft)}
summary:hover{color:var(--mark)}
form{display:flex;flex-wrap:wrap;gap:.7rem;align-items:end;font-size:.86rem;margin-top:.8rem}
label{display:grid;gap:.15rem;color:var(--soft)}
input,select,button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--rule);border-radius:.3rem;padding:.32rem .5rem;max-width:100%}
button{background:var(--ink);color:var(--paper);border-color:var(--ink);padding:.32rem .9rem;cursor:pointer}
.facets{display:flex;flex-wrap:wrap;gap:.35rem .9rem;margin:.7rem 0 0;font-size:.86rem}
.facets b{color:var(--soft);font-weight:500}
.strip{margin:1.5rem 0 2.2rem}
.strip svg{display:block;width:100%;height:auto;overflow:visible}
.strip .axis{stroke:var(--rule);stroke-width:1}
.strip text{fill:var(--soft);font-size:11px}
.strip .tick{fill:var(--mark)}
.strip .band{fill:var(--mark);fill-opacity:.16;stroke:var(--mark);stroke-width:1}
.strip p{margin:.2rem 0 0}
.moments{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;padding:.4rem 1.1rem .8rem;margin:1.2rem 0}
.moments h2{font-size:1.05rem;margin:.5rem 0 .4rem}
.moments ol{list-style:none;margin:0;padding:0}
.moments li{display:grid;grid-template-columns:10.5rem 1fr;padding:.28rem 0;line-height:1.4}
.moments .when{line-height:1.75;font-size:.86rem;font-weight:700;color:var(--mark);font-family:system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif}
.moments a{text-decoration:none}
.years ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem .9rem;margin:0;padding:0}
.years>ul{display:block;columns:2;column-gap:2rem}
.years>ul>li{display:flex;flex-wrap:wrap;gap:0 .6rem;font-size:.9rem;break-inside:avoid}
.background{margin:1.6rem 0}
.background>summary{padding-left:11.7rem}
.mark.w2{transform:scale(1.25)}
.mark.w3{transform:scale(1.6)}
.year{margin:0}
.year h2{font-size:.95rem;font-weight:600;letter-spacing:.08em;color:var(--soft);margin:1.6rem 0 .4rem;padding-left:11.7rem}
.entries{list-style:none;margin:0;padding:0}
.entry{display:grid;grid-template-columns:10.5rem 1.2rem minmax(0,1fr);column-gap:0;position:relative;scroll-margin-top:1rem}
.date{margin:0;text-align:right;padding:.1rem 1rem 1.6rem 0;line-height:1.3;font-size:.95rem}
.date time,.date span.when{font-weight:700;color:var(--mark)}
.date small{display:block;color:var(--soft);font-size:.74rem;margin-top:.1rem}
.rail{position:relative;border-left:1px solid var(--rule);margin-left:.6rem}
.mark{position:absolute;left:-.36rem;top:.42rem;width:.68rem;height:.68rem;border-radius:50%;background:var(--mark);box-shadow:0 0 0 3px var(--paper)}
.mark.span{background:var(--paper);border:2px solid var(--mark);height:auto;bottom:1.9rem;border-radius:.4rem}
.mark.none{background:var(--paper);border:2px dotted var(--soft)}
.what{padding:0 0 1.7rem .9rem;min-width:0}
.what h3{margin:0;font-size:1.12rem;line-height:1.4;font-weight:600;text-wrap:pretty}
.what .meta{margin:.3rem 0 0}
.meant{color:var(--soft);font-weight:400;font-style:italic}
.what details{margin-top:.45rem}
.what details[open]{border-left:2px solid var(--rule);padding-left:.9rem}
.badge{display:inline-block;font-size:.72rem;font-weight:600;line-height:1;padding:.22rem .45rem;border:1px solid currentColor;border-radius:1rem;vertical-align:.12em;white-space:nowrap}
.badge.happened,.badge.ongoing{color:var(--good)}
.badge.planned,.badge.possible,.badge.building,.badge.suggested{color:var(--plan)}
.badge.overdue{color:var(--warn)}
.badge.denied,.badge.cancelled,.badge.moved,.badge.conflict{color:var(--bad)}
blockquote{margin:.6rem 0;padding:0;font-size:.98rem}
blockquote p{margin:0}
blockquote footer{border:0;margin:.15rem 0 0;padding:0}
blockquote p::before{content:"\\201C"}
blockquote p::after{content:"\\201D"}
.headline-only p::before,.headline-only p::after{content:none}
.conflict{border:1px solid var(--bad);border-radius:.5rem;padding:.6rem .9rem;margin:.6rem 0 0;font-size:.93rem}
.conflict h4{margin:0 0 .3rem;font-size:.86rem;color:var(--bad);font-family:system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif}
.conflict dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem .9rem;margin:0}
.conflict dt{font-weight:700}
.conflict dd{margin:0}
.facts{font-size:.9rem;display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1.2rem;margin:1rem 0}
.facts dt{color:var(--soft)}
.facts dd{margin:0;min-width:0}
.text{max-width:40rem;white-space:pre-wrap}
mark{background:color-mix(in srgb,var(--mark) 16%,transparent);color:inherit;border-bottom:1px solid var(--mark)}
.pager{display:flex;gap:1.5rem;margin:1.5rem 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.88rem;width:100%;margin:1rem 0}
th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
th{color:var(--soft);font-weight:500}
code{font-size:.88em}
@media (max-width:40rem){
.year h2{padding-left:1.5rem}
.entry{grid-template-columns:1.2rem minmax(0,1fr)}
.date{grid-column:2;grid-row:1;text-align:left;padding:0 0 .1rem .9rem}
.date small{display:inline;margin-left:.5rem}
.rail{grid-column:1;grid-row:1/span 2}
.what{grid-column:2}
.strip .labels{display:none}
.years>ul{columns:1}
.background>summary{padding-left:1.5rem}
.moments li{display:block}
.moments .when{display:block}
}
@media print{.filters,.hint,.top nav,.pager{display:none}.what details{display:block}}
`;
