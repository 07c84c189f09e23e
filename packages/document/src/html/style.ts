/** The page's looks: light and dark by the reader's preference, and print. System fonts only, nothing is fetched. */
export const STYLE = `
:root{--paper:#fff;--wash:#f7f7f5;--ink:#1b1f24;--soft:#5c636c;--line:#e3e4e1;--strong-line:#c9cbc7;
--link:#0a5fb4;--pass:#18744a;--pass-wash:#edf7f0;--warn:#9a5b00;--warn-wash:#fdf5e4;--inconclusive:#4356b8;--inconclusive-wash:#f0f2fc;
--fail:#bf2a2f;--fail-wash:#fdf0ef;--error:#93276f;--error-wash:#fbeff7;
--s0:#1f6fbf;--s1:#c4620f;--s2:#15857a;--s3:#7652c6;--s4:#b83a6e;--s5:#67751a}
@media(prefers-color-scheme:dark){:root{--paper:#121417;--wash:#1a1d21;--ink:#e6e8ea;--soft:#9ca4ad;--line:#2a2e33;--strong-line:#474d54;
--link:#79b4f2;--pass:#5cc48e;--pass-wash:#14251c;--warn:#e0a84a;--warn-wash:#2a2214;--inconclusive:#98a8f5;--inconclusive-wash:#1b1f33;
--fail:#f2807d;--fail-wash:#2e1a1a;--error:#e28ac2;--error-wash:#2c1826;
--s0:#6aaef0;--s1:#f0a05a;--s2:#4fc3b4;--s3:#b49af2;--s4:#ee86b0;--s5:#b9c75c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;text-rendering:optimizeLegibility}
.page{max-width:62rem;margin:0 auto;padding:3.5rem 1.5rem 4rem}
header{margin-bottom:2.25rem}
h1{margin:0 0 1.4rem;font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.02em;overflow-wrap:anywhere}
h2,h3,h4,h5,h6{line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{margin:3rem 0 .9rem;font-size:1.3rem;font-weight:600}
h3,h4,h5,h6{margin:1.75rem 0 .5rem;font-size:1.05rem;font-weight:600}
main>h2:first-child{margin-top:0}
p{margin:.75rem 0;overflow-wrap:anywhere}
main>p,main>ul,.headline{max-width:46rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
ul{margin:.75rem 0;padding-left:1.25rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
li::marker{color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
code{padding:.1em .35em;border-radius:4px;background:var(--wash);overflow-wrap:anywhere}
pre{margin:1rem 0;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:8px;background:var(--wash);overflow:auto;line-height:1.55;max-height:32rem}
pre code{padding:0;background:none;overflow-wrap:normal}
td .whole{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.symbols{position:absolute}
.glyph{flex:none;width:1em;height:1em;vertical-align:-.12em;fill:currentColor;overflow:visible}
.ink{fill:none;stroke:var(--paper);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.tone-pass{color:var(--pass)}.tone-warn{color:var(--warn)}.tone-inconclusive{color:var(--inconclusive)}.tone-fail{color:var(--fail)}.tone-error{color:var(--error)}
.banner{display:flex;gap:1rem;align-items:flex-start;padding:1.15rem 1.35rem;border-radius:12px;border:1px solid color-mix(in srgb,var(--tone) 26%,transparent);background:var(--tone-wash)}
.banner .glyph{width:1.5rem;height:1.5rem;margin-top:.15rem}
.banner p{margin:0}
.verdict{color:var(--tone);font-size:1.2rem;line-height:1.5;font-weight:650;letter-spacing:-.01em}
.headline{line-height:1.5}
.banner-pass,.note-pass,.row-pass{--tone:var(--pass);--tone-wash:var(--pass-wash)}
.banner-warn,.note-warn,.row-warn{--tone:var(--warn);--tone-wash:var(--warn-wash)}
.banner-inconclusive,.note-inconclusive,.row-inconclusive{--tone:var(--inconclusive);--tone-wash:var(--inconclusive-wash)}
.banner-fail,.note-fail,.row-fail{--tone:var(--fail);--tone-wash:var(--fail-wash)}
.banner-error,.note-error,.row-error{--tone:var(--error);--tone-wash:var(--error-wash)}
.note{display:flex;gap:.7rem;align-items:baseline}
.note .glyph{position:relative;top:.12em}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));gap:1.1rem 1.75rem;margin:1.25rem 0}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{margin:.05rem 0 0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.facts code{padding:0;background:none}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{padding:0 0 .6rem;text-align:left;font-weight:600;font-size:1rem}
th{padding:.35rem 1rem .35rem 0;font-weight:500;font-size:.82rem;color:var(--soft);text-align:left;vertical-align:bottom;border-bottom:1px solid var(--strong-line)}
td{padding:.5rem 1rem .5rem 0;vertical-align:top;border-bottom:1px solid var(--line);min-width:3.5rem;max-width:26rem;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:.35rem}
th:first-child,td:first-child{padding-left:.35rem}
.number{text-align:right}
td:not(.number):not(.sign){min-width:6rem}
td.number{overflow-wrap:normal}
.sign{width:2rem;min-width:2rem;padding-right:.35rem}
.row-fail td,.row-error td,.row-inconclusive td,.row-warn td{background:var(--tone-wash)}
.chart{margin:1.5rem 0 2rem;max-width:50rem}
figcaption{font-weight:600}
.axis{font-weight:400;color:var(--soft)}
.axis::before{content:" · "}
.chart .scroll{margin:.5rem 0 .25rem}
.chart svg[role=img]{display:block;width:100%;min-width:34rem;height:auto}
.chart text{font-size:12px;fill:var(--soft);font-variant-numeric:tabular-nums}
.chart .value{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart svg line{stroke:var(--line)}
.chart svg .base{stroke:var(--strong-line)}
.chart svg .limit{stroke:var(--fail);stroke-dasharray:5 4;stroke-width:1.4}
.line{fill:none;stroke:var(--s);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.line.s1{stroke-dasharray:7 4}.line.s2{stroke-dasharray:2 4}.line.s4{stroke-dasharray:10 3 2 3}.line.s5{stroke-dasharray:4 3}
.mark{fill:var(--paper);stroke:var(--s);stroke-width:1.8}
.bar{--part:88%;fill:color-mix(in srgb,var(--s) var(--part),var(--paper));stroke:var(--s)}
.bar.s1{--part:28%}.bar.s2{--part:60%}.bar.s3{--part:12%}.bar.s4{--part:75%}.bar.s5{--part:40%}
.s0{--s:var(--s0)}.s1{--s:var(--s1)}.s2{--s:var(--s2)}.s3{--s:var(--s3)}.s4{--s:var(--s4)}.s5{--s:var(--s5)}
.spark{display:block;width:6.5rem;height:1.6rem;overflow:visible}.spark-bar{fill:color-mix(in srgb,var(--s0) 80%,var(--paper))}
.spark-base{stroke:var(--strong-line)}.spark-line{fill:none;stroke:var(--s1);stroke-width:1.6}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.35rem 0 0;padding:0;list-style:none;font-size:.86rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.5rem;margin:0}
.swatch{width:24px;height:12px;overflow:visible}
summary{cursor:pointer;overflow-wrap:anywhere}
summary::marker{color:var(--soft)}
.numbers>summary{font-size:.82rem;color:var(--soft)}
.fold{margin:1rem 0;border:1px solid var(--line);border-radius:8px}
.fold>summary{padding:.65rem 1rem;font-weight:500}
.fold[open]>summary{border-bottom:1px solid var(--line)}
.folded{padding:.4rem 1rem .6rem}
footer{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--line);font-size:.82rem;color:var(--soft);overflow-wrap:anywhere}
footer:empty{display:none}
nav ol{margin:0;padding:0;list-style:none;font-size:.88rem}
nav{margin:-.75rem 0 2.25rem}
nav ol{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
nav a{color:var(--soft);text-decoration:none}
nav a:hover{color:var(--ink);text-decoration:underline}
@media(min-width:76rem){
.with-contents{max-width:78rem;display:grid;grid-template-columns:12rem minmax(0,62rem);column-gap:3rem}
.with-contents>header,.with-contents>main,.with-contents>footer{grid-column:2}
.with-contents>nav{grid-column:1;grid-row:1/4;margin:0}
.with-contents>nav ol{position:sticky;top:3.5rem;display:block;padding-top:3.9rem}
nav li{margin:0}
nav a{display:block;padding:.3rem 0 .3rem .9rem;border-left:2px solid var(--line)}
nav a:hover{border-color:var(--ink);text-decoration:none}}
@media(max-width:36rem){body{font-size:15px}.page{padding:1.75rem 1.1rem 3rem}.banner{padding:1.1rem;gap:.8rem}h1{font-size:1.45rem}.verdict{font-size:1.1rem}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{--paper:#fff;--wash:#f6f6f6;--ink:#000;--soft:#444;--line:#ccc;--strong-line:#888;--link:#000}
body{font-size:10pt}.page{max-width:none;padding:0}nav{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll,pre{overflow:visible;max-height:none}pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;display:block}
h2,h3,figcaption,.legend,thead{break-after:avoid}.chart .scroll{break-before:avoid}tr,svg,.banner{break-inside:avoid}
.chart svg[role=img]{min-width:0}}
`;
