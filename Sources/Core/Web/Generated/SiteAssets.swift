// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

enum SiteAssets {
    /// `Sources/Core/Web/Assets/site.css`.
    static let css: StaticString = #"""
/* Samsyn: the stylesheet of the whole product. Class names are Swedish and are the contract between the pages and this file.
   First the properties: light is the ground, dark follows the computer or the choice in the footer, print is always light.
   Then: ground, frame, text, parts, forms, tables, charts, pages, narrow screens, print. */
:root {
  color-scheme: light;

  /* Vollkorn carries sentences and headings, Inter numbers, labels and forms. */
  --serif: "Samsyn Vollkorn", Vollkorn, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  --sans: "Samsyn Inter", Inter, "Inter Variable", "Segoe UI", -apple-system, "Helvetica Neue", Arial, sans-serif;

  /* Sizes grow by 1.2 up to running text and by 1.3 in headings. Nothing under 0.8125rem (13 px). */
  --t-not: 0.8125rem;   /* source line, axis, label */
  --t-tabell: 0.875rem; /* table, chip, menu */
  --t-bas: 1rem;        /* forms, text of the tool */
  --t-prosa: 1.125rem;  /* prose in Vollkorn */
  --t-h3: 1.25rem;
  --t-h2: 1.625rem;
  --t-h1: clamp(1.875rem, 1.45rem + 1.8vw, 2.75rem);
  --r-tat: 1.2; --r-bas: 1.5; --r-prosa: 1.55;

  /* Space in steps of 4 px. */
  --a1: 0.25rem; --a2: 0.5rem; --a3: 0.75rem; --a4: 1rem; --a5: 1.5rem; --a6: 2rem; --a7: 3rem; --a8: 4.5rem;
  --radie: 3px; --radie-knapp: 4px;
  --sidbredd: 78rem; --spalt: 41rem; --traff: 2.75rem;

  /* Paper and ink */
  --papper: #FBFAF6; --yta: #FFFFFF; --sank: #F2EFE7; --ton: #E4EFEE;
  --black: #1B2327; --black2: #465258; --black3: #5F6A70;
  --linje: #DAD6CB; --faltlinje: #7E7F78;
  --accent: #0D5562; --accent-mork: #073C46; --pa-accent: #FFFFFF;
  --fokus: #0D5562; --fokus-luft: #FBFAF6;
  --varsel: #7A4A00; --varsel-yta: #FBF1DC; --fel: #9B1C1C; --fel-yta: #FBEAE7; --markering: #F6E3A1;

  /* Levels 1–5: surface, text on it, edge (at least 3:1 against paper; carries the shape in charts) */
  --n1: #E9EFE8; --n1t: #1B2327; --n1k: #6F8175;
  --n2: #EBCB6C; --n2t: #1B2327; --n2k: #8F7012;
  --n3: #D67E38; --n3t: #1B2327; --n3k: #A4571A;
  --n4: #A63A30; --n4t: #FFFFFF; --n4k: #7E251D;
  --n5: #45173F; --n5t: #FFFFFF; --n5k: #2C0C28;
  --streck: #8B9193; /* hatching: no basis */

  /* Charts */
  --nu: #0D5562; --tidigare: #8B9193; --ax: #8B9193; --vatten: #E3EBEC; --mark: #F5F3EC;
}

@media screen and (prefers-color-scheme: dark) { :root:not([data-tema="ljust"]) {
  color-scheme: dark;
  --papper: #14191B; --yta: #1A2023; --sank: #1D2427; --ton: #1C3034;
  --black: #EDEBE4; --black2: #BFC6C6; --black3: #9AA5A7;
  --linje: #333C40; --faltlinje: #77858A;
  --accent: #8CCBD3; --accent-mork: #B9E3E8; --pa-accent: #101517;
  --fokus: #F0C26B; --fokus-luft: #14191B;
  --varsel: #F0C26B; --varsel-yta: #2E2718; --fel: #FFB4A8; --fel-yta: #331D1A; --markering: #5A4A17;
  --n1: #28332F; --n1t: #EDEBE4; --n1k: #7C8C83;
  --n2: #5C4E24; --n2t: #FFFFFF; --n2k: #C0A653;
  --n3: #C07A35; --n3t: #101517; --n3k: #E0A15F;
  --n4: #F2A08E; --n4t: #101517; --n4k: #F2A08E;
  --n5: #F8DDF3; --n5t: #101517; --n5k: #F8DDF3;
  --streck: #707C80; --nu: #8CCBD3; --tidigare: #707C80; --ax: #707C80; --vatten: #1A2528; --mark: #1D2427;
} }
@media screen { :root[data-tema="morkt"] {
  color-scheme: dark;
  --papper: #14191B; --yta: #1A2023; --sank: #1D2427; --ton: #1C3034;
  --black: #EDEBE4; --black2: #BFC6C6; --black3: #9AA5A7;
  --linje: #333C40; --faltlinje: #77858A;
  --accent: #8CCBD3; --accent-mork: #B9E3E8; --pa-accent: #101517;
  --fokus: #F0C26B; --fokus-luft: #14191B;
  --varsel: #F0C26B; --varsel-yta: #2E2718; --fel: #FFB4A8; --fel-yta: #331D1A; --markering: #5A4A17;
  --n1: #28332F; --n1t: #EDEBE4; --n1k: #7C8C83;
  --n2: #5C4E24; --n2t: #FFFFFF; --n2k: #C0A653;
  --n3: #C07A35; --n3t: #101517; --n3k: #E0A15F;
  --n4: #F2A08E; --n4t: #101517; --n4k: #F2A08E;
  --n5: #F8DDF3; --n5t: #101517; --n5k: #F8DDF3;
  --streck: #707C80; --nu: #8CCBD3; --tidigare: #707C80; --ax: #707C80; --vatten: #1A2528; --mark: #1D2427;
} }

@media print { :root {
  --papper: #FFFFFF; --yta: #FFFFFF; --sank: #FFFFFF; --ton: #FFFFFF; --mark: #FFFFFF; --vatten: #EEF2F3;
  --black: #000000; --black2: #2A3033; --black3: #464D50; --linje: #B9B6AD;
  --accent: #000000; --accent-mork: #000000; --nu: #0D5562;
  --t-bas: 9.5pt; --t-prosa: 10.5pt; --t-tabell: 8.5pt; --t-not: 7.5pt; --t-h1: 17pt; --t-h2: 13pt; --t-h3: 11pt;
} }

/* The server puts the addresses of the fonts it has in place of the names between at signs (scripts/fonts.sh makes the files). Without them the system's fonts take over. */
@font-face { font-family: "Samsyn Inter"; src: url("@@inter.woff2@@") format("woff2"); font-weight: 400 700; font-display: swap; }
@font-face { font-family: "Samsyn Vollkorn"; src: url("@@vollkorn-400.woff2@@") format("woff2"); font-weight: 400; font-display: swap; }
@font-face { font-family: "Samsyn Vollkorn"; src: url("@@vollkorn-600.woff2@@") format("woff2"); font-weight: 600; font-display: swap; }

/* ---------- Ground ---------- */
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--papper); color: var(--black); font: 400 var(--t-bas)/var(--r-bas) var(--sans); font-variant-numeric: lining-nums; hyphens: manual; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, table { margin: 0; padding: 0; }
ul[class], ol[class], nav ol { list-style: none; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: var(--r-tat); text-wrap: balance; font-feature-settings: "lnum", "pnum", "kern"; }
h1 { font-size: var(--t-h1); letter-spacing: -0.012em; line-height: 1.12; max-width: 24em; }
h2 { font-size: var(--t-h2); letter-spacing: -0.006em; }
h3 { font-size: var(--t-h3); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent-mork); text-decoration-thickness: 2px; }
:focus-visible, input[type="date"]:focus-within { outline: 3px solid var(--fokus); outline-offset: 2px; border-radius: 2px; box-shadow: 0 0 0 2px var(--fokus-luft); }
strong, b { font-weight: 600; }
svg { display: block; max-width: 100%; }
.dold { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sprite { position: absolute; width: 0; height: 0; }
.tal { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.hoppa { position: absolute; left: var(--a4); top: -6rem; z-index: 9; background: var(--accent); color: var(--pa-accent); padding: var(--a3) var(--a4); border-radius: var(--radie-knapp); }
.hoppa:focus { top: var(--a2); color: var(--pa-accent); }

/* ---------- Frame: masthead, menu, breadcrumbs, footer ---------- */
.bredd { max-width: var(--sidbredd); margin-inline: auto; padding-inline: clamp(1rem, 3.2vw, 2.5rem); }
.huvud { border-top: 4px solid var(--black); border-bottom: 1px solid var(--linje); background: var(--papper); }
.huvud-rad { display: flex; align-items: center; gap: var(--a3) var(--a5); min-height: 4.25rem; flex-wrap: wrap; padding-block: var(--a2); }
.markord { display: inline-flex; align-items: center; gap: 0.55rem; font: 600 1.5rem/1 var(--serif); letter-spacing: -0.01em; color: var(--black); text-decoration: none; min-height: var(--traff); }
.markord svg { width: 2.1rem; height: 1.4rem; }
.markord .ring { fill: none; stroke: currentColor; stroke-width: 1.6; }
.markord .snitt { fill: var(--accent); }
.omrade { font-size: var(--t-tabell); color: var(--black2); line-height: 1.3; border-left: 1px solid var(--linje); padding-left: var(--a4); }
.sok { display: flex; margin-left: auto; flex: 0 1 22rem; }
.sok input { flex: 1; min-width: 0; border-right: 0; border-radius: var(--radie-knapp) 0 0 var(--radie-knapp); min-height: 2.5rem; font-size: var(--t-tabell); }
.sok button { border-radius: 0 var(--radie-knapp) var(--radie-knapp) 0; min-height: 2.5rem; padding-inline: var(--a3); }
.konto, .meny { position: relative; }
.konto summary, .meny summary { cursor: pointer; list-style: none; display: flex; align-items: center; gap: var(--a2); min-height: 2.5rem; font-size: var(--t-tabell); padding-inline: var(--a2); border-radius: var(--radie-knapp); }
.konto summary::-webkit-details-marker, .meny summary::-webkit-details-marker { display: none; }
.konto summary::after, .meny summary::after { content: ""; width: 0.42rem; height: 0.42rem; border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: translateY(-0.15rem) rotate(45deg); }
.konto > ul, .meny > nav { position: absolute; right: 0; top: 100%; z-index: 8; min-width: 15rem; background: var(--yta); border: 1px solid var(--faltlinje); border-radius: var(--radie-knapp); padding: var(--a2); box-shadow: 0 10px 30px rgb(0 0 0 / 0.14); max-height: calc(100vh - 6rem); overflow-y: auto; }
.konto a, .meny a { display: block; padding: var(--a2) var(--a3); color: inherit; text-decoration: none; min-height: var(--traff); line-height: 1.75rem; }
.konto a:hover, .meny a:hover { background: var(--sank); }
.konto ul { list-style: none; margin: 0; } .konto .vem { padding: var(--a2) var(--a3); color: var(--black2); font-size: var(--t-not); border-bottom: 1px solid var(--linje); margin-bottom: var(--a2); max-width: 18rem; }
.konto li > form { padding: var(--a2) var(--a3); border-top: 1px solid var(--linje); margin-top: var(--a2); } .logga-in { display: inline-flex; align-items: center; min-height: 2.5rem; padding-inline: var(--a2); font-size: var(--t-tabell); color: var(--black); }
.meny { display: none; }
.huvudnav ul { display: flex; flex-wrap: wrap; gap: 0 clamp(0.8rem, 1.9vw, 1.75rem); }
.huvudnav a { display: block; padding: var(--a2) 0 calc(var(--a2) + 1px); min-height: 2.5rem; font-size: 0.9375rem; color: var(--black2); text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -1px; }
.huvudnav a:hover { color: var(--black); border-bottom-color: var(--linje); }
[aria-current="page"] { font-weight: 600; }
.huvudnav a[aria-current="page"] { color: var(--black); border-bottom-color: var(--accent); }
.meny a[aria-current="page"] { box-shadow: inset 3px 0 var(--accent); }
.smulor { padding-top: var(--a4); font-size: var(--t-not); color: var(--black3); }
.smulor ol { display: flex; flex-wrap: wrap; }
.smulor li + li::before { content: "/"; padding-inline: 0.55em; color: var(--tidigare); }
.smulor a { color: var(--black2); }
.smulor a, .smulor span { display: inline-block; line-height: 1.5rem; min-height: 1.5rem; }
main { padding-block: var(--a6) var(--a8); } main:focus { outline: 0; } .smulor + main { padding-top: var(--a4); }
.fot { border-top: 1px solid var(--linje); background: var(--sank); font-size: var(--t-tabell); color: var(--black2); }
.fot .bredd { display: grid; grid-template-columns: 1.6fr 1fr 1fr 1fr; gap: var(--a6); padding-block: var(--a6) var(--a7); }
.fot h2 { font: 600 var(--t-tabell)/1.4 var(--sans); letter-spacing: 0; color: var(--black); margin-bottom: var(--a2); }
.fot li a, .fot .lank { display: inline-block; padding-block: 0.22rem; }
.fot p { max-width: 26em; } .fot p + p { margin-top: var(--a3); }
.fot .lofte { font: 400 var(--t-prosa)/1.45 var(--serif); color: var(--black); }
.lank { background: none; border: 0; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; padding-inline: 0; min-height: 1.5rem; }

/* ---------- Text ---------- */
.overrad { font-size: var(--t-tabell); color: var(--black2); margin-bottom: var(--a2); }
.ingress { font: 400 var(--t-h3)/1.5 var(--serif); color: var(--black2); max-width: 36em; margin-top: var(--a3); font-feature-settings: "lnum", "pnum"; text-wrap: pretty; }
.sidhuvud { margin-bottom: var(--a6); }
.avsnitt { margin-top: var(--a7); }
.avsnitt > h2 { margin-bottom: var(--a2); }
.avsnitt > h2 + p { color: var(--black2); max-width: 44em; margin-bottom: var(--a4); }
.prosa { font: 400 var(--t-prosa)/var(--r-prosa) var(--serif); max-width: 36em; font-feature-settings: "lnum", "pnum"; }
.prosa, .kalla, .lista p { text-wrap: pretty; } .prosa p + p { margin-top: 0.9em; }
.kalla { font-size: var(--t-not); line-height: 1.45; color: var(--black3); margin-top: var(--a3); max-width: 60em; }
.kalla a { color: inherit; }
.figurtitel { font: 600 var(--t-h3)/1.3 var(--serif); margin-bottom: 0.15rem; text-wrap: balance; }
.figurtitel, .grupp th, .fot .lofte, .stortal { font-feature-settings: "lnum", "pnum"; }
.figurunder { font-size: var(--t-tabell); color: var(--black2); margin-bottom: var(--a3); }
.tva { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--a6) var(--a7); }
.huvudspalt.bredare { grid-template-columns: minmax(0, 1fr) 17rem; gap: var(--a6); }
.tre { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--a6) var(--a6); }
.huvudspalt { display: grid; grid-template-columns: minmax(0, 1fr) minmax(17rem, 23rem); gap: var(--a6) var(--a7); align-items: start; }
.spalt h2 { font-size: var(--t-h3); border-top: 2px solid var(--black); padding-top: var(--a2); margin-bottom: var(--a3); }
.spalt > section + section { margin-top: var(--a6); }
.lista > li { padding-block: var(--a3); border-top: 1px solid var(--linje); }
.lista > li:first-child { border-top: 0; padding-top: 0; }
.figurtitel + .lista, .figurtitel + table { margin-top: var(--a3); }
.lista p { max-width: 40em; } .lista small a { display: inline-block; line-height: 1.5rem; }
.lista small { font-size: var(--t-not); color: var(--black3); display: block; }
.matt { color: var(--black2); }

/* ---------- Parts ---------- */
.niva { display: inline-flex; align-items: center; justify-content: center; gap: 0.35em; min-width: 2.6em; padding: 0.1em 0.5em; border-radius: var(--radie); background: var(--y); color: var(--yt); box-shadow: inset 0 0 0 1px var(--yk); font-weight: 600; font-variant-numeric: tabular-nums lining-nums; line-height: 1.5; white-space: nowrap; }
.n1 { --y: var(--n1); --yt: var(--n1t); --yk: var(--n1k); } .n2 { --y: var(--n2); --yt: var(--n2t); --yk: var(--n2k); }
.n3 { --y: var(--n3); --yt: var(--n3t); --yk: var(--n3k); } .n4 { --y: var(--n4); --yt: var(--n4t); --yk: var(--n4k); }
.n5 { --y: var(--n5); --yt: var(--n5t); --yk: var(--n5k); }
.sym { width: 0.68em; height: 0.68em; fill: currentColor; flex: none; }
.sym use, .sym { stroke: none; }
.niva.stor { font-size: 1.5rem; min-width: 2.9em; padding-block: 0.2em; }
.utan { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--linje) 4px 5px); }
.niva.utan { color: var(--black2); box-shadow: inset 0 0 0 1px var(--faltlinje); font-weight: 400; }
.utan > .lapp { background: var(--papper); padding: 0.05em 0.5em; color: var(--black2); border-radius: var(--radie); }
.skala { margin-top: var(--a4); display: flex; flex-wrap: wrap; gap: var(--a2) var(--a5); font-size: var(--t-not); color: var(--black2); }
.skala li { display: flex; align-items: center; gap: var(--a2); }

/* Verdicts on change: shape and words, never alarm colours. Their wordings may be long: they wrap. */
.omdome { font-family: var(--sans); display: inline-flex; align-items: baseline; gap: 0.4em; font-size: var(--t-not); line-height: 1.5; padding: 0.08em 0.55em; border-radius: var(--radie); border: 1px solid transparent; color: var(--black2); max-width: 100%; font-weight: 400; text-align: left; text-wrap: balance; }
.omdome svg { flex: none; width: 0.75em; height: 0.75em; fill: none; stroke: currentColor; stroke-width: 1.8; }
.omdome.saker { background: var(--black); color: var(--papper); font-weight: 600; }
.omdome.trolig { border-color: var(--black2); color: var(--black); font-weight: 500; }
.omdome.slump, .omdome.enskild { padding-inline: 0; }
.omdome.fa { border: 1px dashed var(--faltlinje); }
.multipel .omdome .mer { display: none; }

/* The trace dot leads to how we know: a target of 28 px, a dot of 8. */
.spar { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; vertical-align: middle; color: var(--accent); border-radius: 50%; }
.spar::before { content: ""; width: 0.5rem; height: 0.5rem; border-radius: 50%; border: 2px solid currentColor; }
.spar:hover::before { background: currentColor; }
a.figur { color: inherit; text-decoration: underline dotted; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: 0.2em; font-variant-numeric: lining-nums; }
a.figur:hover { background: var(--ton); }

.knapp, button { display: inline-flex; align-items: center; justify-content: center; gap: var(--a2); min-height: var(--traff); padding: var(--a2) var(--a4); border: 1px solid var(--faltlinje); border-radius: var(--radie-knapp); background: var(--yta); color: var(--black); font: 500 0.9375rem/1.3 var(--sans); text-decoration: none; cursor: pointer; }
.knapp:hover, button:hover { border-color: var(--black); color: var(--black); background: var(--sank); }
.knapp.forst, button.forst { background: var(--accent); border-color: var(--accent); color: var(--pa-accent); }
.knapp.forst:hover, button.forst:hover { background: var(--accent-mork); border-color: var(--accent-mork); color: var(--pa-accent); }
.knapp.liten { min-height: 2.25rem; font-size: var(--t-tabell); padding-block: var(--a1); }
.knapprad { display: flex; flex-wrap: wrap; gap: var(--a2) var(--a3); align-items: center; }
.hamta { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--a4); font-size: var(--t-not); color: var(--black3); margin-top: var(--a2); }
.hamta a { padding-block: 0.22rem; }

.ruta { border: 1px solid var(--linje); background: var(--yta); padding: var(--a4); border-radius: var(--radie); max-width: 52rem; }
.ruta > h2, .ruta > h3 { font: 600 var(--t-bas)/1.4 var(--sans); letter-spacing: 0; margin: 0 0 0.15rem; border: 0; padding: 0; }
.ruta p, .ruta li { font-size: 0.9375rem; }
.ruta.varsel { border-color: var(--varsel); background: var(--varsel-yta); } .ruta.varsel h2, .ruta.varsel h3 { color: var(--varsel); }
.ruta.fel { border-color: var(--fel); background: var(--fel-yta); } .ruta.fel h2, .ruta.fel h3 { color: var(--fel); }
.ruta.tom { border: 1px dashed var(--faltlinje); background: none; }
.stampel { display: inline-flex; gap: 0.5em; align-items: center; font-size: var(--t-not); border: 1px solid var(--black2); border-radius: var(--radie); padding: 0.15em 0.6em; color: var(--black); }
.exempel { font-size: var(--t-not); color: var(--black2); border: 1px dashed var(--faltlinje); border-radius: var(--radie); padding: var(--a1) var(--a3); margin-bottom: var(--a5); width: fit-content; max-width: 100%; }
mark { background: var(--markering); color: inherit; padding-inline: 0.1em; text-decoration: underline wavy var(--varsel) 1px; text-underline-offset: 0.25em; }
kbd, code { font: 500 0.875em/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.status { display: inline-block; font-size: var(--t-not); padding: 0 0.5em; border: 1px solid var(--linje); border-radius: var(--radie); color: var(--black2); white-space: nowrap; }

/* ---------- Forms ---------- */
label, legend { font-weight: 600; font-size: 0.9375rem; }
legend { padding: 0; margin-bottom: var(--a2); }
fieldset { border: 0; min-width: 0; }
.hjalp { font-size: var(--t-tabell); font-weight: 400; color: var(--black2); display: block; }
input, select, textarea { width: 100%; min-height: var(--traff); padding: var(--a2) var(--a3); font: 400 var(--t-bas)/1.4 var(--sans); color: var(--black); background: var(--yta); border: 1px solid var(--faltlinje); border-radius: var(--radie-knapp); }
textarea { min-height: 7rem; resize: vertical; }
input[type="checkbox"], input[type="radio"] { width: 1.25rem; height: 1.25rem; min-height: 0; margin: 0; accent-color: var(--accent); flex: none; }
::placeholder { color: var(--black3); opacity: 1; }
.falt { margin-bottom: var(--a5); display: grid; gap: var(--a2); }
.falt.rad { grid-template-columns: 1fr 1fr; gap: var(--a3); }
.val { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--a2); }
.val.tre-i-rad { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.val label { position: relative; display: flex; align-items: center; gap: 0.6rem; min-height: 3.25rem; padding: var(--a2) var(--a3); border: 1px solid var(--faltlinje); border-radius: var(--radie-knapp); background: var(--yta); font-weight: 500; line-height: 1.25; cursor: pointer; }
.val label:hover { border-color: var(--black); }
.val label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--ton); }
.val label:focus-within { outline: 3px solid var(--fokus); outline-offset: 2px; }
.val label :focus-visible { outline: 0; box-shadow: none; }
.rapport { grid-template-columns: minmax(0, 36rem) minmax(0, 20rem); }
.rapport .skicka { border-top: 1px solid var(--linje); padding-block: var(--a4); margin-top: var(--a5); }
.rapport .skicka button { width: 100%; min-height: 3.25rem; font-size: var(--t-prosa); }
.stillsamt { display: flex; width: 100%; min-height: 3.5rem; justify-content: space-between; text-align: left; }
/* Written by the script of who reports: how many reports wait in the phone, and which. */
[data-ko="sager"] { border-left: 4px solid var(--accent); background: var(--ton); color: var(--black); padding: var(--a3) var(--a4); margin-block: var(--a4); max-width: 52rem; font-size: var(--t-bas); }
[data-ko-lista] { margin-bottom: var(--a5); } [data-ko-lista] ul { display: grid; gap: var(--a3); list-style: none; }
[data-ko-lista] li { font-size: 0.9375rem; } [data-ko-lista] .lank { margin-right: var(--a4); min-height: var(--traff); }
.filter { display: flex; flex-wrap: wrap; gap: var(--a3) var(--a4); align-items: end; margin-bottom: var(--a5); padding-bottom: var(--a4); border-bottom: 1px solid var(--linje); }
.filter > div { display: grid; gap: 0.25rem; } .filter label { font-size: var(--t-not); font-weight: 500; color: var(--black2); }
.filter select, .filter input { width: auto; min-width: 9rem; min-height: 2.5rem; font-size: var(--t-tabell); }
.filter button { min-height: 2.5rem; }
.kryss { display: grid; gap: 0.1rem; } .kryss label { display: flex; gap: 0.6rem; align-items: center; min-height: 2.25rem; font-weight: 400; font-size: var(--t-tabell); }

/* ---------- Tables ---------- */
.rulla { max-width: 100%; position: relative; }
@media (max-width: 80rem) { .rulla { overflow-x: auto; } } .rulla.alltid { overflow-x: auto; }
.rulla:focus-visible { outline-offset: 4px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: var(--t-tabell); line-height: 1.4; }
caption { text-align: left; }
th { font-weight: 500; text-align: left; }
th, td { padding: 0.42rem 0.6rem; border-bottom: 1px solid var(--linje); vertical-align: middle; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--papper); vertical-align: bottom; color: var(--black2); border-bottom: 1.5px solid var(--black); font-size: var(--t-not); }
tbody th { position: sticky; left: 0; z-index: 1; background: var(--papper); }
td.h, th.h { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
th a, td a:not(.spar) { display: inline-block; line-height: 1.5rem; min-height: 1.5rem; }
tbody tr:hover > * { background: var(--sank); }
.grupp th { font: 600 var(--t-bas)/1.4 var(--serif); padding-top: var(--a5); position: static; }
tr.grupp:hover > *, .grupp th { background: var(--papper); }
tr.summa > * { font-weight: 600; border-top: 1px solid var(--black); border-bottom: 0; }
tr.del > * { color: var(--black2); border-bottom-style: dotted; } tr.del th { padding-left: 1.4rem; font-weight: 400; }
td.nu, th.nu { font-weight: 600; color: var(--black); }
.smal { width: 1%; }

/* ---------- Charts ---------- */
.diagram { width: 100%; height: auto; } td .diagram { min-width: 8.5rem; }
.diagram text { font-family: var(--sans); font-size: 12px; fill: var(--black2); font-variant-numeric: tabular-nums lining-nums; }
.diagram text.stark { fill: var(--black); font-weight: 600; } .diagram text.nutext { fill: var(--nu); font-weight: 600; } .diagram text.mitt { text-anchor: middle; } .diagram text.slut { text-anchor: end; }
.diagram text.liten { font-size: 11px; }
.st-nu { fill: var(--nu); } .st-tid { fill: var(--tidigare); } .st-ljus { fill: var(--linje); }
.ax { stroke: var(--ax); stroke-width: 1; fill: none; } .axl { stroke: var(--linje); stroke-width: 1; fill: none; } .noll { stroke: var(--black); stroke-width: 1; }
.intervall { stroke: var(--black); stroke-width: 1.5; fill: none; } .intervall.osaker { stroke-dasharray: 2 2.5; stroke: var(--black3); }
.intervall-luft { stroke: var(--papper); stroke-width: 4.5; fill: none; }
.punkt { fill: var(--black); } .punkt.osaker { fill: var(--papper); stroke: var(--black3); stroke-width: 1.5; }
.linje-nu { stroke: var(--nu); stroke-width: 2.5; fill: none; } .linje-tid { stroke: var(--tidigare); stroke-width: 1.25; fill: none; }
.brott { stroke: var(--black); stroke-width: 1.25; stroke-dasharray: 1 3; stroke-linecap: round; fill: none; }
.skraff { stroke: var(--streck); stroke-width: 1; fill: none; } .skraff-nu { stroke: var(--papper); stroke-width: 2; fill: none; }
.b1 { fill: var(--n1k); } .b2 { fill: var(--n2); } .b3 { fill: var(--n3); } .b4 { fill: var(--n4); } .b5 { fill: var(--n5); }
.f1 { fill: var(--n1); } .f2 { fill: var(--n2); } .f3 { fill: var(--n3); } .f4 { fill: var(--n4); } .f5 { fill: var(--n5); }
.fordelningsband { width: 100%; height: 0.9rem; box-shadow: 0 0 0 1px var(--n1k); }
.k2 { stroke: var(--n2k); } .k3 { stroke: var(--n3k); } .k4 { stroke: var(--n4k); } .k5 { stroke: var(--n5k); } .k2, .k3, .k4, .k5 { stroke-width: 1.5; fill: none; }
.band path, .fordelningsband path { vector-effect: non-scaling-stroke; }
.band { width: 100%; height: 2.1rem; }
.multipel { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); gap: var(--a5) var(--a6); }
.multipel figure { border-top: 1px solid var(--linje); padding-top: var(--a2); }
.kedjor > *, .tva > *, .tre > *, .huvudspalt > *, .inlogg > * { min-width: 0; }
figcaption { display: flex; flex-wrap: wrap; gap: 0 var(--a3); align-items: baseline; justify-content: space-between; font-size: var(--t-tabell); align-content: start; }
.multipel figcaption { min-height: 3.2rem; } .multipel > figure { display: grid; grid-template-rows: 1fr auto; }
.teckenrad { display: flex; flex-wrap: wrap; gap: var(--a1) var(--a5); font-size: var(--t-not); color: var(--black2); align-items: center; margin-block: var(--a3); }
.teckenrad svg { display: inline-block; width: 1.6rem; height: 0.9rem; vertical-align: -0.1rem; margin-right: 0.35rem; }

/* ---------- The year summary (årssammanställning) ---------- */
.matris { width: 52.6rem; table-layout: fixed; font-size: var(--t-not); }
.matris th, .matris td { padding: 0; border: 0; }
.matris thead th { height: 3.1rem; width: 3.9rem; padding: 0 0.25rem 0.4rem; text-align: center; line-height: 1.15; border-bottom: 1.5px solid var(--black); color: var(--black); font-weight: 500; }
.matris thead th a { color: inherit; text-decoration-color: var(--linje); display: inline-block; min-height: 1.5rem; line-height: 1.15; }
.matris thead th:first-child, .matris thead th:nth-child(2) { width: 2.6rem; padding-inline: 0; }
.matris .fyll { white-space: nowrap; padding-right: 0.2rem; }
.matris thead th.not { width: 12.3rem; text-align: left; padding-left: var(--a4); }
.matris tbody th { text-align: right; padding-right: 0.55rem; width: 2.6rem; font-variant-numeric: tabular-nums; font-weight: 400; }
.matris tbody th a { color: var(--black2); text-decoration: none; display: block; min-height: 1.5rem; line-height: 1.5rem; } .matris tbody th a:hover { text-decoration: underline; }
.matris .manad { position: static; vertical-align: top; text-align: left; color: var(--black2); font-size: var(--t-not); line-height: 1.5rem; font-weight: 600; background: none; width: 2.6rem; }
.matris td.c { height: 1.5rem; background: var(--y); color: var(--yt); border: 1px solid var(--papper); border-width: 0 2px 1px 0; text-align: center; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; line-height: 1; }
.matris td.c svg { display: inline-block; width: 0.68em; height: 0.68em; fill: currentColor; margin-left: 0.4em; }
.matris td.c.n1 { color: var(--black2); font-weight: 400; }
.matris tbody tr:hover > td.c { background: var(--y); box-shadow: inset 0 -2px 0 var(--black), inset 0 2px 0 var(--black); }
.matris tbody tr:hover > th, .matris tbody tr:hover > td.not { background: var(--sank); } .matris tbody tr:hover > .manad { background: none; }
.matris td.not { padding-left: var(--a4); color: var(--black2); white-space: nowrap; }
.matris td.utan { height: 3.25rem; text-align: center; border: 1px solid var(--linje); }
.matris tr.manadsstart > * { border-top: 5px solid var(--papper); }
.matris tfoot th, .matris tfoot td { padding: 0.32rem 0.25rem; border-bottom: 1px solid var(--linje); }
.matris tfoot tr:first-child > * { border-top: 1.5px solid var(--black); }
.matris tfoot th { font-weight: 500; color: var(--black2); text-align: left; padding-right: var(--a2); line-height: 1.2; }
.matris tfoot td { text-align: center; white-space: nowrap; font-variant-numeric: tabular-nums lining-nums; }
.matris tfoot .topp { font-weight: 600; box-shadow: inset 0 -2px 0 var(--black); }
.matris tfoot small { font-size: var(--t-not); color: var(--black3); display: block; }

/* ---------- Other pages ---------- */
.lage { width: 100%; } .lage tbody th { white-space: nowrap; } .lista .omdome { margin-top: var(--a2); } .lage th, .lage td { padding-block: 0.5rem; } .lage td.bandcell { width: 56%; padding-inline: var(--a3); } .lage td.matt { white-space: nowrap; } .lage thead th.h { min-width: 5.8rem; white-space: normal; }
.lage tbody th a { font-weight: 600; font-size: 0.9375rem; color: var(--black); text-decoration-color: var(--linje); }
.spalt .diagram { max-width: 17rem; } .spalt .multipel { display: block; }
.fordelning { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem var(--a3); font-size: var(--t-not); align-items: center; } .fordelning dd { margin: 0; }
.mellan { margin-block: var(--a3); }
.stortal { font: 600 clamp(2.4rem, 5vw, 3.5rem)/1 var(--serif); font-feature-settings: "lnum", "pnum"; letter-spacing: -0.02em; }
.kort { border-top: 2px solid var(--black); padding-top: var(--a3); }
.kort h3 { margin-bottom: var(--a2); } .kort p + p { margin-top: var(--a2); }
td .knapp { white-space: nowrap; } .lista .prosa, .mote-omrade .prosa { margin-top: var(--a2); } h2:focus-visible, .stampel:focus-visible { position: relative; z-index: 3; } .sidhuvud ~ .knapprad + .ruta { margin-top: var(--a5); }
.roster { display: flex; flex-wrap: wrap; gap: var(--a1) var(--a4); font-size: var(--t-not); color: var(--black2); } .roster li { display: inline-flex; gap: 0.4rem; align-items: center; }
.mote { display: grid; gap: 0; }
.mote-omrade { display: grid; grid-template-columns: 13rem minmax(0, 1fr) 13rem; gap: var(--a3) var(--a6); padding-block: var(--a5); border-top: 1px solid var(--linje); }
.mote-omrade:first-child { border-top: 2px solid var(--black); }
.mote-omrade .avgjort { display: grid; gap: var(--a2); align-content: start; justify-items: start; }
.mote-omrade h3 { margin-bottom: var(--a1); } .mote-omrade .lista > li { padding-block: var(--a1); border: 0; }
.mote-kort .mote-omrade { padding-block: var(--a3); }
.dagordning { display: flex; flex-wrap: wrap; gap: var(--a1) var(--a5); counter-reset: d; font-size: var(--t-tabell); margin-bottom: var(--a5); padding-bottom: var(--a3); border-bottom: 1px solid var(--linje); }
.dagordning li { counter-increment: d; } .dagordning a { display: inline-block; padding-block: 0.3rem; color: var(--black2); text-decoration: none; } .dagordning a::before { content: counter(d) "\2002"; color: var(--black3); font-variant-numeric: tabular-nums; } .dagordning a[aria-current] { color: var(--black); box-shadow: inset 0 -3px var(--accent); font-weight: 600; }
.sparkedja { counter-reset: s; border-left: 2px solid var(--accent); margin-left: 0.55rem; }
.sparkedja > li { position: relative; padding: 0 0 var(--a6) var(--a6); } .sparkedja > li:last-child { padding-bottom: 0; }
.sparkedja > li::before { content: ""; position: absolute; left: -0.58rem; top: 0.3rem; width: 1.05rem; height: 1.05rem; border-radius: 50%; background: var(--papper); border: 3px solid var(--accent); }
.sparkedja h2 { font-size: var(--t-h3); margin-bottom: var(--a2); }
.fakta { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem var(--a5); font-size: 0.9375rem; } .fakta dt { color: var(--black2); } .fakta dd { white-space: normal; }
.karta-yta { background: var(--mark); border: 1px solid var(--linje); border-radius: var(--radie); }
.karta .utan { --y: var(--papper); --yt: var(--black2); } .karta .omr { fill: var(--y); fill-rule: evenodd; stroke: var(--n1k); stroke-width: 1; stroke-linejoin: round; } .karta a:hover .omr, .karta a:focus-visible .omr { stroke: var(--black); stroke-width: 3; } .karta a:focus-visible { outline: 0; box-shadow: none; } .karta a:focus-visible .omr { stroke: var(--fokus); stroke-width: 5; }
.karta text { font-size: 15px; fill: var(--black); } .karta .skraff { pointer-events: none; } .karta .pa, .karta .patal { paint-order: stroke; stroke: var(--y); stroke-width: 4px; stroke-linejoin: round; } .karta .pa { fill: var(--yt); font-weight: 600; } .karta .patal { fill: var(--yt); font-weight: 700; font-size: 19px; } .karta .pasym { fill: var(--yt); } .karta g { pointer-events: none; }
.karta .bara-smal text.pa { font-size: 26px; } .karta .bara-smal .patal { font-size: 33px; } .karta .bara-smal :is(.pa, .patal) { stroke-width: 6px; }
.karta .stn { fill: var(--papper); stroke: var(--black); stroke-width: 1.75; } .karta .spår { stroke: var(--black2); stroke-width: 1.5; stroke-dasharray: 5 3; fill: none; }
.kedjor { display: grid; gap: var(--a7); }
.kedja { display: grid; grid-template-columns: repeat(8, minmax(0, 1fr)); border-top: 2px solid var(--black); }
.kedja > li { position: relative; padding: var(--a3) var(--a3) var(--a4); border-right: 1px solid var(--linje); font-size: var(--t-tabell); line-height: 1.4; min-width: 0; hyphens: auto; }
.kedja > li:first-child { padding-left: 0; } .kedja > li:last-child { border-right: 0; padding-right: 0; }
.kedja h3, .kedja h4 { font: 500 var(--t-not)/1.3 var(--sans); color: var(--black3); margin-bottom: var(--a2); }
.kedja h3::after, .kedja h4::after { content: ""; display: block; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: var(--accent); position: absolute; top: -0.36rem; left: 0.75rem; } .kedja > li:first-child :is(h3, h4)::after { left: 0; }
.kedja .lucka { background: repeating-linear-gradient(135deg, transparent 0 7px, var(--sank) 7px 8px); } .kedja .lucka :is(h3, h4)::after { background: var(--papper); border: 2px solid var(--varsel); width: 0.8rem; height: 0.8rem; top: -0.45rem; }
.lucka strong { color: var(--varsel); }
.rapportblad { display: grid; grid-template-columns: 12rem minmax(0, 1fr) 12rem; gap: 0 var(--a6); align-items: start; }
.innehall { position: sticky; top: var(--a4); font-size: var(--t-tabell); } .innehall li a { display: block; padding-block: 0.3rem; color: var(--black2); text-decoration: none; border-left: 2px solid var(--linje); padding-left: var(--a3); } .innehall li a:hover { border-color: var(--black); color: var(--black); } .innehall [aria-current] { border-color: var(--accent); color: var(--black); }
.blad h2 { margin: var(--a7) 0 var(--a3); } .blad figure { margin-block: var(--a5); } .blad .tva figure { margin-block: 0; } .blad .bandcell { width: 60%; } .blad > section:first-child h2 { margin-top: 0; } .blad h3 { margin: var(--a6) 0 var(--a3); } .blad figcaption { margin-bottom: var(--a1); } .blad .tva { gap: var(--a4) var(--a6); } .blad ul.prosa { list-style: none; margin-top: var(--a3); } .blad ul.prosa > li { padding-left: 1.4em; text-indent: -1.4em; margin-top: var(--a2); } .blad ul.prosa > li::before { content: "–"; display: inline-block; width: 1.4em; text-indent: 0; color: var(--black3); } .blad .rulla { margin-top: var(--a4); } .blad .cs td:last-child { min-width: 11rem; } .blad .matris .fotrub { white-space: nowrap; }
.marg { font-size: var(--t-not); line-height: 1.45; color: var(--black2); } .marg > * + * { margin-top: var(--a5); } .marg h3 { font: 600 var(--t-not)/1.4 var(--sans); color: var(--black); margin-bottom: 0.2rem; }
.intyg { border-top: 2px solid var(--black); padding-top: var(--a2); }
.inlogg { display: grid; grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); gap: var(--a6) var(--a8); align-items: start; }
.eller { display: flex; align-items: center; gap: var(--a3); color: var(--black3); font-size: var(--t-tabell); margin-block: var(--a5); } .eller::before, .eller::after { content: ""; flex: 1; border-top: 1px solid var(--linje); }
.fullbredd { width: 100%; } .lista-ren { list-style: none; } .lista-ren a { display: inline-block; padding-block: 0.22rem; } .felrad { color: var(--fel); font-weight: 500; font-size: var(--t-tabell); } [aria-invalid="true"] { border-color: var(--fel); border-width: 2px; }
.bara-smal { display: none; }

/* ---------- Narrow screens ---------- */
@media (max-width: 64rem) {
  .huvudspalt, .inlogg, .rapport { grid-template-columns: minmax(0, 1fr); } .tre { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .kedja { grid-template-columns: minmax(0, 1fr); border-top: 0; border-left: 2px solid var(--black); margin-left: 0.4rem; }
  .kedja > li, .kedja > li:first-child, .kedja > li:last-child { border-right: 0; padding: 0 0 var(--a4) var(--a5); } .kedja .lucka { background: none; }
  .kedja :is(h3, h4)::after, .kedja > li:first-child :is(h3, h4)::after { left: -0.38rem; top: 0.28rem; } .kedja .lucka :is(h3, h4)::after { left: -0.48rem; top: 0.2rem; } .kedja :is(h3, h4) { margin-bottom: 0.1rem; }
  .rapportblad { grid-template-columns: minmax(0, 1fr); gap: var(--a5); } .innehall { position: static; } .mote-omrade { grid-template-columns: minmax(0, 1fr) 12rem; } .mote-omrade > :nth-child(2) { grid-row: 2; grid-column: 1 / -1; }
  .huvudspalt.bredare { grid-template-columns: minmax(0, 1fr); } .matris { width: 40.3rem; } .matris td.not, .matris thead th.not { display: none; }
}
@media screen and (max-width: 48rem) {
  .huvudnav, .omrade { display: none; } .huvud-rad > .konto, .huvud-rad > .logga-in { margin-left: auto; } .meny { display: block; } .huvud-rad { gap: var(--a2); min-height: 3.5rem; } .sok { order: 9; flex: 1 1 100%; margin: 0; } .huvud-rad .rapportera { margin-left: auto; }
  .sok button { min-width: 4rem; } .tva, .tre, .fot .bredd { grid-template-columns: minmax(0, 1fr); } .fot .bredd { gap: var(--a5); }
  h1, h2, h3, .knapp { overflow-wrap: anywhere; } .bara-bred { display: none; } .bara-smal { display: revert; } span.bara-smal { display: block; } .avsnitt { margin-top: var(--a6); } .ingress { font-size: var(--t-prosa); }
  .matris { width: 100%; } /* Not display: none, which would move every summary to another area. */ .matris:has(.manad) :is(.manad, thead th:first-child) { width: 0; padding: 0; visibility: hidden; overflow: hidden; white-space: nowrap; } .matris thead th { height: 8.2rem; width: auto; padding-inline: 0; vertical-align: bottom; } .matris thead th span.lod, .matris thead th a { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; min-height: 0; min-width: 1.5rem; display: inline-flex; align-items: center; }
  .matris td.c { height: 1.75rem; } .matris td.c svg { margin-left: 0.16em; } .matris thead th:nth-child(2), .matris tbody th, .matris tfoot th { width: 2.8rem; } .matris tfoot th { padding-right: 0; } .matris tfoot td { padding-inline: 0; font-size: var(--t-not); } .matris .lang { display: none; } .matris tfoot small.ki { display: none; } .matris tbody th a { min-height: 1.75rem; line-height: 1.75rem; }
  .fakta { grid-template-columns: minmax(0, 1fr); gap: 0; } .fakta dd { margin-bottom: var(--a2); } .filter > div { flex: 1 1 9rem; } .filter select, .filter input { width: 100%; min-width: 0; }
  .lage .bandcell { display: none; } .multipel { grid-template-columns: repeat(auto-fill, minmax(9.6rem, 1fr)); gap: var(--a5) var(--a4); } .mote-omrade { gap: var(--a3); }
  .mote-omrade { grid-template-columns: minmax(0, 1fr); } .mote-omrade > :nth-child(2) { grid-row: auto; } .mote-omrade .avgjort:not(:has(form)) { order: -1; } .mote-omrade > :first-child { order: -2; }
  th, td { padding-inline: 0.3rem; } td:last-child, th:last-child { padding-right: 0; } .cs tbody th { max-width: 8.4rem; padding-left: 0; } .cs .omdome { padding-inline: 0.35em; font-size: 0.75rem; } .cs .omdome.slump, .cs .omdome.enskild { padding-inline: 0; }
  .diagram.bred text { font-size: 18px; } .diagram.bred text.liten { font-size: 17px; } .diagram.bredast text { font-size: 20px; } .diagram.bredast text.liten { font-size: 19px; }
  .karta-yta > text { font-size: 26px; } .multipel .diagram:not(.karta) text { font-size: 13px; } .cs .omdome .mer { display: none; }
  .blad .matris thead th:first-child { width: 3.5rem; } .blad .matris thead th:nth-child(2) { width: auto; } .blad .matris .fotrub { white-space: normal; }
}
@media screen and (max-width: 24rem) { .val.tre-i-rad { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .falt.rad { grid-template-columns: minmax(0, 1fr); } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } html:has([autofocus]) { scroll-behavior: auto; } }
@media (forced-colors: active) { .niva, .matris td.c, .omdome, .karta, .band, .fordelningsband { forced-color-adjust: none; } .spar::before { border-color: LinkText; } }

/* ---------- Print ---------- */
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .huvudnav, .meny, .konto, .sok, .rapportera, .smulor, .hoppa, .logga-in, .fot nav, .fot form, .filter, .knapprad, .hamta, .bara-skarm, .spar { display: none !important; }
  .huvud { border-top-width: 2px; } .huvud-rad { min-height: 0; padding-block: 1.5mm; } .markord { min-height: 0; font-size: 12pt; } .bredd { padding-inline: 0; max-width: none; } main, .smulor + main { padding-block: 3mm 0; }
  .fot { background: none; } .fot .bredd { display: block; padding-block: 3mm 0; } .fot .bredd > div + div { display: none; } .fot .lofte, .fot p { max-width: none; font-size: var(--t-not); } .fot p + p { margin-top: 0.5mm; }
  a { color: inherit; text-decoration: none; } h1, h2, h3, .figurtitel { break-after: avoid; } figure, tr, .ruta, .kort, .mote-omrade { break-inside: avoid; } thead { display: table-header-group; } thead th, tbody th { position: static; }
  tfoot { display: table-row-group; } th, td { padding: 0.7mm 1.2mm; } th a, td a:not(.spar) { min-height: 0; line-height: inherit; } .cs .diagram { min-width: 0; width: 24mm; } .cs tbody th { min-width: 27mm; } .cs .omdome { min-width: 25mm; line-height: 1.2; } .rulla { overflow: visible; }
  .matris { width: 164mm; font-size: 7.5pt; } .matris thead th { height: 8mm; width: 15.5mm; padding-bottom: 1mm; } .matris thead th:first-child, .matris thead th:nth-child(2) { width: 10mm; } .matris thead th a, .matris thead th span { min-height: 0; }
  .matris td.c { height: 3.2mm; border-width: 0 0.4mm 0.2mm 0; } .matris tbody th, .matris tbody th a, .matris .manad { line-height: 3.2mm; min-height: 0; font-size: 7.5pt; } .matris tr.manadsstart > * { border-top-width: 0.8mm; } .matris td.utan { height: 4.5mm; }
  .matris td.not, .matris thead th.not { display: none; } .matris tfoot th, .matris tfoot td { padding-block: 0.3mm; font-size: 7.5pt; } .matris tfoot small { font-size: 6.5pt; }
  .sidhuvud { margin-bottom: 2mm; } .avsnitt { margin-top: 4mm; } .ingress { font-size: 10.5pt; line-height: 1.35; margin-top: 1mm; max-width: none; } h1 { max-width: none; } .skala { margin-top: 1.5mm; gap: 0.8mm 5mm; } .kalla { margin-top: 1.5mm; line-height: 1.3; max-width: none; }
  .multipel { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 4mm 6mm; } .multipel > figure { display: block; } .cs .omdome .mer { display: none; }
  .huvudspalt, .huvudspalt.bredare { grid-template-columns: minmax(0, 1fr); gap: 4mm; } .spalt { break-before: auto; } .fordelning { max-width: 110mm; } .rapportblad { display: block; }
}

/* ---------- Månader, timmar, områdesfakta ---------- */
/* Five steps of petrol for numbers that are no levels: ever darker on paper, ever lighter in the dark. */
:root { --steg1: #D3E4E5; --steg2: #9DC4C9; --steg3: #67A2AB; --steg4: #2F7783; --steg5: #0A4450; --steg-lag: #1B2327; --steg-mellan: #1B2327; --steg-hog: #FFFFFF; }
@media screen and (prefers-color-scheme: dark) { :root:not([data-tema="ljust"]) { --steg1: #1E3A40; --steg2: #275660; --steg3: #3A747F; --steg4: #6BABB5; --steg5: #B4E2E8; --steg-lag: #FFFFFF; --steg-mellan: #FFFFFF; --steg-hog: #101517; } }
@media screen { :root[data-tema="morkt"] { --steg1: #1E3A40; --steg2: #275660; --steg3: #3A747F; --steg4: #6BABB5; --steg5: #B4E2E8; --steg-lag: #FFFFFF; --steg-mellan: #FFFFFF; --steg-hog: #101517; } }
.steg1 { fill: var(--steg1); } .steg2 { fill: var(--steg2); } .steg3 { fill: var(--steg3); } .steg4 { fill: var(--steg4); } .steg5 { fill: var(--steg5); }
.diagram text:is(.pa1, .pa2) { fill: var(--steg-lag); } .diagram text.pa3 { fill: var(--steg-mellan); } .diagram text:is(.pa4, .pa5) { fill: var(--steg-hog); }
.sasongsyta { fill: var(--linje); fill-opacity: 0.4; } .linje-tid.fjol { stroke-width: 2; } .linje-nu, .linje-tid { stroke-linejoin: round; }
.halo { paint-order: stroke; stroke: var(--papper); stroke-width: 4px; stroke-linejoin: round; } .ram { fill: none; stroke: var(--black); stroke-width: 2; }
.avstand { fill: none; stroke: var(--nu); stroke-width: 3; } .avstand.osaker { stroke-width: 1.5; stroke-dasharray: 2 2.5; }
td .diagram.faktaprick { width: 7.5rem; min-width: 7.5rem; }
.diagram.sasong { max-width: 52rem; } .diagram.manader { max-width: 44rem; } .diagram.timmar { max-width: 46rem; } .trang { display: none; }
/* The type of these drawings follows the column they stand in, not the window: never under 11 px where it is shown. */
:is(figure, div):has(> :is(.sasong, .manader, .timmar)) { container: diagram / inline-size; }
@container diagram (max-width: 38rem) { .diagram:is(.sasong, .timmar) text { font-size: 15px; } }
@container diagram (max-width: 34rem) { .diagram.manader text { font-size: 14.5px; } }
@container diagram (max-width: 30rem) { .vid { display: none; } .trang { display: inline; } .diagram.sasong text { font-size: 21.5px; } .diagram.timmar text { font-size: 20.5px; } }
@container diagram (max-width: 27rem) { .diagram.manader text { font-size: 18.5px; } }
@media screen { @container diagram (max-width: 21rem) { .diagram.sasong text { font-size: 24.5px; } .sasong .glesare { display: none; } .diagram.timmar text { font-size: 23px; } .diagram.manader text { font-size: 21px; } } }
@media print { @container diagram (max-width: 30rem) { .diagram:is(.sasong, .timmar) text { font-size: 19px; } .diagram.manader text { font-size: 17px; } } }

/* ---------- Inläsning, källor, noter ---------- */
.inlasning { max-width: 40rem; } .inlasning > p { margin-block: var(--a3); }
.val.val-en { grid-template-columns: minmax(0, 1fr); } .val-en label { align-items: flex-start; } .val-en label > span { padding-top: 0.05rem; } .val-en .hjalp { margin-top: 0.15rem; line-height: 1.4; }
.falt > label > .hjalp { display: inline; margin-left: 0.5em; } .falt.rad > .falt { margin-bottom: 0; } .falt.rad label > .hjalp { display: block; margin-left: 0; }
input[type="file"] { padding-block: 0.55rem; } input[type="file"]::file-selector-button { font: inherit; color: var(--black); background: var(--sank); border: 1px solid var(--faltlinje); border-radius: var(--radie); margin-right: var(--a3); padding: 0.15rem 0.6rem; }
.ruta .falt { margin-block: var(--a3); max-width: 28rem; } .ruta .knapprad { margin-top: var(--a3); } .ruta button:not(.lank) { margin-top: var(--a2); }
.ruta p + p { margin-top: var(--a2); } .ruta > h2 + p, .ruta > h3 + p { margin-top: var(--a1); }
.feltabell td { vertical-align: top; } .feltabell td:last-child { min-width: 20rem; } .feltabell .knapprad { margin-top: var(--a2); } .feltabell select { width: auto; min-height: 2.25rem; font-size: var(--t-tabell); padding-block: var(--a1); } .feltabell td:not(:last-child) { max-width: 14rem; overflow-wrap: break-word; } .feltabell .status { margin-right: 0.4em; }
button.lank { display: inline; min-height: 1.5rem; background: none; border: 0; padding: 0; color: var(--accent); font: inherit; } button.lank:hover { background: none; color: var(--accent-mork); text-decoration-thickness: 2px; }
.fakta + .fakta, .kalla + .rulla { margin-top: var(--a4); }
.noter { margin-top: var(--a3); font: 400 var(--t-prosa)/1.5 var(--serif); color: var(--black2); max-width: 36em; font-feature-settings: "lnum", "pnum"; }
.noter > li { padding-left: var(--a4); border-left: 2px solid var(--linje); } .noter > li + li { margin-top: var(--a2); }
summary { cursor: pointer; } main details > summary { min-height: 1.75rem; color: var(--accent); font-size: 0.9375rem; } main details[open] > summary { margin-bottom: var(--a3); }
@media screen and (max-width: 48rem) { .feltabell td:last-child { min-width: 0; } .feltabell td:not(:last-child) { max-width: 6rem; } }
/* ---------- Reports ---------- */
.grupp { border: 1px solid var(--faltlinje); border-radius: var(--radie-knapp); background: var(--yta); }
.grupp > summary { min-height: 3.25rem; display: flex; align-items: center; gap: 0.6rem; padding: var(--a2) var(--a3); font-weight: 500; }
.grupp > summary::before { content: "+"; width: 1.25rem; text-align: center; font-weight: 600; } .grupp[open] > summary::before { content: "–"; }
.grupp > summary::marker { content: ""; } .grupp > summary::-webkit-details-marker { display: none; }
.grupp > :not(summary) { margin-inline: var(--a3); } .grupp > :last-child { margin-bottom: var(--a3); }
fieldset.falt > .val + .grupp, fieldset.falt > input + .val { margin-top: 0; }
.val.tre-i-rad label { padding-inline: var(--a2); gap: var(--a2); }
.ruta ul:not(.lista) { padding-left: 1.1rem; margin: var(--a1) 0 0; } .stillsamt { margin-bottom: var(--a3); }
.inlasning > div:has(> select) { margin-bottom: var(--a4); display: grid; gap: var(--a2); } .inlasning > .ruta { margin-bottom: var(--a4); }
th[scope="row"] > small { display: block; font-weight: 400; } table + h3 { margin-top: var(--a5); }
.knapprad + section, .sidhuvud + section { margin-top: var(--a6); } .lista form { margin-top: var(--a2); } .sidhuvud ~ p + .fakta { margin-top: var(--a4); }
@media print { .inlasning, .falt, button.lank { display: none; } }

/* ---------- Rapport ---------- */
.blad .multipel { grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: var(--a5); }
.blad .tva { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); } .blad .tva > figure, .blad .multipel > figure { min-width: 0; } .blad .multipel > figure { margin-block: 0; } .blad .prosa + .prosa { margin-top: var(--a3); }
.blad figcaption .hjalp { font-weight: 400; } .blad caption { text-align: left; font-weight: 600; padding-bottom: var(--a2); } .blad .rulla + .kalla, .blad .tva + .kalla, .blad .multipel + .kalla { margin-top: var(--a2); }
.blad tbody th { font-weight: 600; } .blad .grupp th { padding-top: var(--a4); } .blad sup { line-height: 0; font-size: 0.72em; margin-left: 0.15em; } .blad sup a { min-height: 0; padding: 0.3em; margin: -0.3em; text-decoration: none; font-weight: 600; }
.blad ol.noter { padding-left: 0; list-style: none; counter-reset: not; } .blad ol.noter > li { counter-increment: not; position: relative; border-left: 0; padding-left: 1.6em; } .blad ol.noter > li::before { content: counter(not); position: absolute; left: 0; font-size: 0.8em; font-weight: 600; }
.blad ol.noter > li:target { background: var(--sank); }
/* Six columns and a drawing in the width of prose. */
.blad table:has(.faktaprick) :is(th, td) { padding-inline: 0.3rem; } .blad td .diagram.faktaprick { width: 5.5rem; min-width: 5.5rem; } .blad table:has(.faktaprick) tbody th { hyphens: auto; }
/* The corner says that the reason for the level stands under the table. */
.matris td.medskal { background-image: linear-gradient(to top right, transparent 50%, currentColor 50%); background-size: 0.4rem 0.4rem; background-position: top right; background-repeat: no-repeat; }
@media (max-width: 48rem) { .blad .tva { grid-template-columns: minmax(0, 1fr); } .blad table:not([class]) tbody th[scope="row"] { min-width: 6rem; } }

/* ---------- Konto ---------- */
.qr { width: 13rem; max-width: 100%; height: auto; display: block; margin-block: var(--a3); border: 1px solid var(--linje); } .qr-bakgrund { fill: #fff; } .qr-prickar { fill: #000; }
.steg > li + li { margin-top: var(--a4); } .koder { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: var(--a2) var(--a5); max-width: 36rem; margin-block: var(--a4); font-size: 1.05rem; }
.fakta + p, .knapprad + .rulla, .lista + form { margin-top: var(--a4); } .val-en label:not(:has(.hjalp)) { align-items: center; }

"""#
}
