// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

enum DemoData {
    /// `Examples/lagesbild-2024/weekly-levels.csv`.
    static let levels: StaticString = #"""
iso_year,iso_week,area,level
2024,1,Hässelby gård,3
2024,1,Hässelby strand,2
2024,1,Hässelby villastad,1
2024,1,Vällingby,3
2024,1,Vinsta,1
2024,1,Råcksta,1
2024,1,Grimsta,1
2024,1,Kälvesta,1
2024,1,Nälsta,1
2024,2,Hässelby gård,2
2024,2,Hässelby strand,1
2024,2,Hässelby villastad,1
2024,2,Vällingby,2
2024,2,Vinsta,2
2024,2,Råcksta,1
2024,2,Grimsta,1
2024,2,Kälvesta,1
2024,2,Nälsta,1
2024,3,Hässelby gård,2
2024,3,Hässelby strand,1
2024,3,Hässelby villastad,2
2024,3,Vällingby,1
2024,3,Vinsta,1
2024,3,Råcksta,1
2024,3,Grimsta,1
2024,3,Kälvesta,1
2024,3,Nälsta,1
2024,4,Hässelby gård,2
2024,4,Hässelby strand,2
2024,4,Hässelby villastad,2
2024,4,Vällingby,3
2024,4,Vinsta,2
2024,4,Råcksta,1
2024,4,Grimsta,1
2024,4,Kälvesta,1
2024,4,Nälsta,1
2024,5,Hässelby gård,2
2024,5,Hässelby strand,1
2024,5,Hässelby villastad,1
2024,5,Vällingby,3
2024,5,Vinsta,1
2024,5,Råcksta,1
2024,5,Grimsta,1
2024,5,Kälvesta,1
2024,5,Nälsta,1
2024,6,Hässelby gård,2
2024,6,Hässelby strand,2
2024,6,Hässelby villastad,2
2024,6,Vällingby,3
2024,6,Vinsta,5
2024,6,Råcksta,1
2024,6,Grimsta,1
2024,6,Kälvesta,1
2024,6,Nälsta,1
2024,7,Hässelby gård,2
2024,7,Hässelby strand,2
2024,7,Hässelby villastad,3
2024,7,Vällingby,2
2024,7,Vinsta,1
2024,7,Råcksta,1
2024,7,Grimsta,1
2024,7,Kälvesta,1
2024,7,Nälsta,1
2024,8,Hässelby gård,2
2024,8,Hässelby strand,1
2024,8,Hässelby villastad,2
2024,8,Vällingby,3
2024,8,Vinsta,2
2024,8,Råcksta,1
2024,8,Grimsta,1
2024,8,Kälvesta,1
2024,8,Nälsta,1
2024,9,Hässelby gård,2
2024,9,Hässelby strand,1
2024,9,Hässelby villastad,2
2024,9,Vällingby,2
2024,9,Vinsta,2
2024,9,Råcksta,1
2024,9,Grimsta,2
2024,9,Kälvesta,1
2024,9,Nälsta,1
2024,10,Hässelby gård,2
2024,10,Hässelby strand,1
2024,10,Hässelby villastad,2
2024,10,Vällingby,2
2024,10,Vinsta,2
2024,10,Råcksta,1
2024,10,Grimsta,1
2024,10,Kälvesta,1
2024,10,Nälsta,1
2024,11,Hässelby gård,2
2024,11,Hässelby strand,1
2024,11,Hässelby villastad,1
2024,11,Vällingby,2
2024,11,Vinsta,1
2024,11,Råcksta,1
2024,11,Grimsta,1
2024,11,Kälvesta,1
2024,11,Nälsta,1
2024,12,Hässelby gård,1
2024,12,Hässelby strand,2
2024,12,Hässelby villastad,1
2024,12,Vällingby,1
2024,12,Vinsta,1
2024,12,Råcksta,1
2024,12,Grimsta,1
2024,12,Kälvesta,1
2024,12,Nälsta,1
2024,13,Hässelby gård,1
2024,13,Hässelby strand,1
2024,13,Hässelby villastad,1
2024,13,Vällingby,2
2024,13,Vinsta,1
2024,13,Råcksta,1
2024,13,Grimsta,1
2024,13,Kälvesta,1
2024,13,Nälsta,1
2024,14,Hässelby gård,1
2024,14,Hässelby strand,1
2024,14,Hässelby villastad,1
2024,14,Vällingby,1
2024,14,Vinsta,1
2024,14,Råcksta,1
2024,14,Grimsta,1
2024,14,Kälvesta,1
2024,14,Nälsta,1
2024,15,Hässelby gård,2
2024,15,Hässelby strand,1
2024,15,Hässelby villastad,2
2024,15,Vällingby,3
2024,15,Vinsta,2
2024,15,Råcksta,1
2024,15,Grimsta,1
2024,15,Kälvesta,1
2024,15,Nälsta,1
2024,16,Hässelby gård,2
2024,16,Hässelby strand,1
2024,16,Hässelby villastad,2
2024,16,Vällingby,3
2024,16,Vinsta,2
2024,16,Råcksta,1
2024,16,Grimsta,1
2024,16,Kälvesta,1
2024,16,Nälsta,1
2024,17,Hässelby gård,3
2024,17,Hässelby strand,1
2024,17,Hässelby villastad,2
2024,17,Vällingby,3
2024,17,Vinsta,1
2024,17,Råcksta,1
2024,17,Grimsta,1
2024,17,Kälvesta,1
2024,17,Nälsta,1
2024,18,Hässelby gård,2
2024,18,Hässelby strand,1
2024,18,Hässelby villastad,2
2024,18,Vällingby,2
2024,18,Vinsta,2
2024,18,Råcksta,1
2024,18,Grimsta,1
2024,18,Kälvesta,1
2024,18,Nälsta,1
2024,19,Hässelby gård,2
2024,19,Hässelby strand,2
2024,19,Hässelby villastad,2
2024,19,Vällingby,3
2024,19,Vinsta,1
2024,19,Råcksta,1
2024,19,Grimsta,1
2024,19,Kälvesta,1
2024,19,Nälsta,1
2024,20,Hässelby gård,2
2024,20,Hässelby strand,1
2024,20,Hässelby villastad,1
2024,20,Vällingby,3
2024,20,Vinsta,2
2024,20,Råcksta,1
2024,20,Grimsta,1
2024,20,Kälvesta,1
2024,20,Nälsta,1
2024,21,Hässelby gård,2
2024,21,Hässelby strand,4
2024,21,Hässelby villastad,1
2024,21,Vällingby,5
2024,21,Vinsta,2
2024,21,Råcksta,1
2024,21,Grimsta,1
2024,21,Kälvesta,1
2024,21,Nälsta,1
2024,22,Hässelby gård,2
2024,22,Hässelby strand,1
2024,22,Hässelby villastad,2
2024,22,Vällingby,2
2024,22,Vinsta,2
2024,22,Råcksta,1
2024,22,Grimsta,1
2024,22,Kälvesta,1
2024,22,Nälsta,1
2024,23,Hässelby gård,2
2024,23,Hässelby strand,1
2024,23,Hässelby villastad,2
2024,23,Vällingby,2
2024,23,Vinsta,1
2024,23,Råcksta,1
2024,23,Grimsta,1
2024,23,Kälvesta,1
2024,23,Nälsta,1
2024,24,Hässelby gård,2
2024,24,Hässelby strand,1
2024,24,Hässelby villastad,2
2024,24,Vällingby,3
2024,24,Vinsta,2
2024,24,Råcksta,1
2024,24,Grimsta,1
2024,24,Kälvesta,1
2024,24,Nälsta,1
2024,25,Hässelby gård,2
2024,25,Hässelby strand,1
2024,25,Hässelby villastad,2
2024,25,Vällingby,2
2024,25,Vinsta,1
2024,25,Råcksta,1
2024,25,Grimsta,1
2024,25,Kälvesta,1
2024,25,Nälsta,1
2024,26,Hässelby gård,3
2024,26,Hässelby strand,1
2024,26,Hässelby villastad,2
2024,26,Vällingby,1
2024,26,Vinsta,1
2024,26,Råcksta,1
2024,26,Grimsta,1
2024,26,Kälvesta,1
2024,26,Nälsta,1
2024,27,Hässelby gård,1
2024,27,Hässelby strand,1
2024,27,Hässelby villastad,2
2024,27,Vällingby,2
2024,27,Vinsta,2
2024,27,Råcksta,1
2024,27,Grimsta,1
2024,27,Kälvesta,1
2024,27,Nälsta,1
2024,28,Hässelby gård,2
2024,28,Hässelby strand,1
2024,28,Hässelby villastad,1
2024,28,Vällingby,3
2024,28,Vinsta,1
2024,28,Råcksta,2
2024,28,Grimsta,1
2024,28,Kälvesta,1
2024,28,Nälsta,1
2024,29,Hässelby gård,2
2024,29,Hässelby strand,1
2024,29,Hässelby villastad,4
2024,29,Vällingby,2
2024,29,Vinsta,2
2024,29,Råcksta,1
2024,29,Grimsta,1
2024,29,Kälvesta,1
2024,29,Nälsta,1
2024,30,Hässelby gård,1
2024,30,Hässelby strand,1
2024,30,Hässelby villastad,2
2024,30,Vällingby,1
2024,30,Vinsta,2
2024,30,Råcksta,1
2024,30,Grimsta,1
2024,30,Kälvesta,1
2024,30,Nälsta,1
2024,31,Hässelby gård,2
2024,31,Hässelby strand,2
2024,31,Hässelby villastad,1
2024,31,Vällingby,2
2024,31,Vinsta,2
2024,31,Råcksta,1
2024,31,Grimsta,1
2024,31,Kälvesta,1
2024,31,Nälsta,1
2024,32,Hässelby gård,2
2024,32,Hässelby strand,1
2024,32,Hässelby villastad,2
2024,32,Vällingby,2
2024,32,Vinsta,2
2024,32,Råcksta,1
2024,32,Grimsta,2
2024,32,Kälvesta,1
2024,32,Nälsta,1
2024,33,Hässelby gård,2
2024,33,Hässelby strand,2
2024,33,Hässelby villastad,1
2024,33,Vällingby,2
2024,33,Vinsta,2
2024,33,Råcksta,1
2024,33,Grimsta,1
2024,33,Kälvesta,1
2024,33,Nälsta,1
2024,34,Hässelby gård,1
2024,34,Hässelby strand,2
2024,34,Hässelby villastad,1
2024,34,Vällingby,3
2024,34,Vinsta,2
2024,34,Råcksta,1
2024,34,Grimsta,1
2024,34,Kälvesta,1
2024,34,Nälsta,1
2024,35,Hässelby gård,2
2024,35,Hässelby strand,1
2024,35,Hässelby villastad,2
2024,35,Vällingby,2
2024,35,Vinsta,1
2024,35,Råcksta,1
2024,35,Grimsta,1
2024,35,Kälvesta,1
2024,35,Nälsta,1
2024,36,Hässelby gård,2
2024,36,Hässelby strand,1
2024,36,Hässelby villastad,1
2024,36,Vällingby,2
2024,36,Vinsta,2
2024,36,Råcksta,1
2024,36,Grimsta,1
2024,36,Kälvesta,1
2024,36,Nälsta,1
2024,37,Hässelby gård,2
2024,37,Hässelby strand,3
2024,37,Hässelby villastad,1
2024,37,Vällingby,5
2024,37,Vinsta,1
2024,37,Råcksta,1
2024,37,Grimsta,1
2024,37,Kälvesta,1
2024,37,Nälsta,1
2024,38,Hässelby gård,2
2024,38,Hässelby strand,1
2024,38,Hässelby villastad,1
2024,38,Vällingby,2
2024,38,Vinsta,1
2024,38,Råcksta,1
2024,38,Grimsta,1
2024,38,Kälvesta,1
2024,38,Nälsta,1
2024,39,Hässelby gård,2
2024,39,Hässelby strand,1
2024,39,Hässelby villastad,1
2024,39,Vällingby,3
2024,39,Vinsta,1
2024,39,Råcksta,1
2024,39,Grimsta,1
2024,39,Kälvesta,1
2024,39,Nälsta,1
2024,40,Hässelby gård,2
2024,40,Hässelby strand,1
2024,40,Hässelby villastad,1
2024,40,Vällingby,2
2024,40,Vinsta,1
2024,40,Råcksta,1
2024,40,Grimsta,1
2024,40,Kälvesta,1
2024,40,Nälsta,1
2024,41,Hässelby gård,2
2024,41,Hässelby strand,1
2024,41,Hässelby villastad,1
2024,41,Vällingby,2
2024,41,Vinsta,1
2024,41,Råcksta,1
2024,41,Grimsta,1
2024,41,Kälvesta,1
2024,41,Nälsta,1
2024,42,Hässelby gård,3
2024,42,Hässelby strand,1
2024,42,Hässelby villastad,1
2024,42,Vällingby,2
2024,42,Vinsta,1
2024,42,Råcksta,1
2024,42,Grimsta,1
2024,42,Kälvesta,1
2024,42,Nälsta,1
2024,43,Hässelby gård,2
2024,43,Hässelby strand,1
2024,43,Hässelby villastad,3
2024,43,Vällingby,2
2024,43,Vinsta,2
2024,43,Råcksta,2
2024,43,Grimsta,1
2024,43,Kälvesta,1
2024,43,Nälsta,1
2024,44,Hässelby gård,2
2024,44,Hässelby strand,1
2024,44,Hässelby villastad,1
2024,44,Vällingby,2
2024,44,Vinsta,1
2024,44,Råcksta,2
2024,44,Grimsta,1
2024,44,Kälvesta,1
2024,44,Nälsta,1
2024,45,Hässelby gård,2
2024,45,Hässelby strand,2
2024,45,Hässelby villastad,1
2024,45,Vällingby,3
2024,45,Vinsta,2
2024,45,Råcksta,1
2024,45,Grimsta,1
2024,45,Kälvesta,1
2024,45,Nälsta,1

"""#

    /// `Examples/lagesbild-2024/tyck-till.csv`.
    static let opinions: StaticString = #"""
category,year,district,01,02,03,04,05,06,07,08,09,10,11,12,printed_total
Alkoholförtäring där förbud råder,2021,Hässelby-Vällingby,,,,,,,,1,1,,1,,3
Alkoholförtäring där förbud råder,2022,Hässelby-Vällingby,,,,1,1,,,2,,,,,4
Alkoholförtäring där förbud råder,2023,Hässelby-Vällingby,1,2,,2,1,2,,,,1,,,9
Alkoholförtäring där förbud råder,2024,Hässelby-Vällingby,,,,1,,1,1,,1,,,,4
Grupp som bråkar/stökar,2021,Hässelby-Vällingby,,,,,,,,3,1,1,4,,9
Grupp som bråkar/stökar,2022,Hässelby-Vällingby,1,1,2,2,5,19,6,23,5,6,9,,79
Grupp som bråkar/stökar,2023,Hässelby-Vällingby,1,11,3,2,6,12,9,10,3,4,8,,69
Grupp som bråkar/stökar,2024,Hässelby-Vällingby,,2,5,2,3,3,4,8,3,,,,30
Höga ljud / hög och störande musik,2021,Hässelby-Vällingby,,,,,,,2,10,,,,,12
Höga ljud / hög och störande musik,2022,Hässelby-Vällingby,,,1,1,14,11,12,3,2,1,1,,46
Höga ljud / hög och störande musik,2023,Hässelby-Vällingby,,2,1,2,2,,,,,,,,7
"Höga ljud, hög och störande musik",2023,Hässelby-Vällingby,,,,,,19,32,10,1,,,1,63
"Höga ljud, hög och störande musik",2024,Hässelby-Vällingby,,1,,2,7,14,4,21,13,,,,62
Person eller grupp som stör den allmänna ordningen,2021,Hässelby-Vällingby,,,,,,,2,7,,4,1,1,15
Person eller grupp som stör den allmänna ordningen,2022,Hässelby-Vällingby,,2,5,6,7,15,12,17,20,16,20,3,123
Person eller grupp som stör den allmänna ordningen,2023,Hässelby-Vällingby,2,25,9,4,5,15,14,19,27,17,7,2,146
Person eller grupp som stör den allmänna ordningen,2024,Hässelby-Vällingby,1,5,5,8,19,20,4,8,15,,,,85
Totalt,,,6,51,31,32,57,134,101,151,93,51,51,8,766

"""#

    /// `Examples/omradesfakta-2024.csv`.
    static let facts: StaticString = #"""
indikator;enhet;n;period;område;jämförelseområde;värde;definition
Folkmängd;antal;;2023-12-31;Hässelby-Vällingby;;76286;Antal folkbokförda.
Invånare under 20 år;procent;;2023-12-31;Hässelby-Vällingby;Stockholm;25,5;Andel av invånarna som är yngre än 20 år.
Invånare under 20 år;procent;;2023-12-31;Stockholm;;21,2;Andel av invånarna som är yngre än 20 år.
Utländsk bakgrund;procent;;2023;Hässelby-Vällingby;Stockholm;49;Andel av invånarna som själva är födda utomlands eller har utrikesfödda föräldrar, ungefärligt angivet.
Utländsk bakgrund;procent;;2023;Stockholm;;35;Andel av invånarna som själva är födda utomlands eller har utrikesfödda föräldrar, ungefärligt angivet.
Hyresrätter i flerbostadshus;procent;;2023;Hässelby-Vällingby;Stockholm;67;Andel av lägenheterna i flerbostadshus som upplåts med hyresrätt.
Hyresrätter i flerbostadshus;procent;;2023;Stockholm;;43,1;Andel av lägenheterna i flerbostadshus som upplåts med hyresrätt.
Hyresrätter i flerbostadshus;procent;;2023;Hässelby gård;;77;Andel av lägenheterna i flerbostadshus som upplåts med hyresrätt.
Trångbodda hushåll med låga inkomster;procent;;2024;Hässelby gård;;27,4;Andel av hushållen i lägenhet som är trångbodda och har låga inkomster.
Grundskoleelever;antal;;2024;Hässelby-Vällingby;;8319;Antal grundskoleelever som bor i området.
Grundskoleelever som går i skola i området;antal;;2024;Hässelby-Vällingby;;7695;Antal av områdets grundskoleelever som också går i skola där.
Högst grundskola, 25–64 år;procent;;2023;Hässelby-Vällingby;Stockholm;11,3;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Högst grundskola, 25–64 år;procent;;2023;Stockholm;;7,2;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Högst gymnasium, 25–64 år;procent;;2023;Hässelby-Vällingby;Stockholm;35,2;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Högst gymnasium, 25–64 år;procent;;2023;Stockholm;;26,3;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Eftergymnasial utbildning, 25–64 år;procent;;2023;Hässelby-Vällingby;Stockholm;48,8;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Eftergymnasial utbildning, 25–64 år;procent;;2023;Stockholm;;62,8;Andel av invånarna 25–64 år som har detta som högsta utbildning.
Gymnasiebehörighet;procent;;2023;Hässelby-Vällingby;Stockholm;85;Andel av eleverna som lämnade årskurs nio med behörighet till gymnasiet.
Gymnasiebehörighet;procent;;2023;Stockholm;;89,9;Andel av eleverna som lämnade årskurs nio med behörighet till gymnasiet.
Gymnasiebehörighet, elever med utländsk bakgrund;procent;;2023;Hässelby-Vällingby;;76,9;"Lägesbildens mening om de här båda andelarna går att läsa på två sätt; de läses här som andel behöriga i varje grupp."
Gymnasiebehörighet, elever med svensk bakgrund;procent;;2023;Hässelby-Vällingby;;92,5;"Lägesbildens mening om de här båda andelarna går att läsa på två sätt; de läses här som andel behöriga i varje grupp."
Medelinkomst;kronor;;2023;Hässelby-Vällingby;Stockholm;406900;Medelinkomst per år, så som Områdesfakta anger den.
Medelinkomst;kronor;;2023;Stockholm;;496400;Medelinkomst per år, så som Områdesfakta anger den.
Förvärvsarbetande;procent;;2023;Hässelby-Vällingby;Stockholm;78,1;Andel av invånarna i arbetsför ålder som förvärvsarbetar, så som källan avgränsar dem.
Förvärvsarbetande;procent;;2023;Stockholm;;81,1;Andel av invånarna i arbetsför ålder som förvärvsarbetar, så som källan avgränsar dem.
Ekonomiskt bistånd;procent;;2024-07;Hässelby-Vällingby;Stockholm;1,67;Andel av invånarna som hade ekonomiskt bistånd under månaden.
Ekonomiskt bistånd;procent;;2024-07;Stockholm;;1,09;Andel av invånarna som hade ekonomiskt bistånd under månaden.
Ohälsotal;dagar;;2023;Hässelby-Vällingby;Stockholm;19,4;Dagar per person och år med ersättning från sjukförsäkringen, så som källan räknar dem.
Ohälsotal;dagar;;2023;Stockholm;;14,8;Dagar per person och år med ersättning från sjukförsäkringen, så som källan räknar dem.

"""#

    /// `Examples/folkmangd-2023.csv`.
    static let population: StaticString = #"""
område;dag;folkmängd
Hässelby-Vällingby;2023-12-31;76286

"""#

    /// `Examples/jamforelseomraden.csv`.
    static let references: StaticString = #"""
namn;kod;indelning;ingår i
Stockholm;0180;kommun;

"""#

    /// `Examples/scb-regso/regso_hasselby_vallingby_2020_2023.csv`.
    static let inhabitants: StaticString = #"""
regsokod,region,kommun,regsonamn,ar,befolkning,fodda_i_sverige,lgh_hyresratt,lgh_bostadsratt,lgh_aganderatt,lgh_saknas,loneinkomst_medel_tkr
0180R026,Stockholm (Grimsta),Stockholm,Grimsta,2020,4831,2624,1866,349,0,0,221.6
0180R026,Stockholm (Grimsta),Stockholm,Grimsta,2021,4785,2578,1690,526,0,0,228.1
0180R026,Stockholm (Grimsta),Stockholm,Grimsta,2022,4746,2556,1571,645,0,0,227.0
0180R026,Stockholm (Grimsta),Stockholm,Grimsta,2023,4712,2511,1571,645,0,0,216.6
0180R039,Stockholm (Hässelby Gård),Stockholm,Hässelby Gård,2020,11589,6205,4471,915,318,0,223.7
0180R039,Stockholm (Hässelby Gård),Stockholm,Hässelby Gård,2021,11602,6066,4391,1012,323,0,229.9
0180R039,Stockholm (Hässelby Gård),Stockholm,Hässelby Gård,2022,11564,5914,4394,1012,318,0,230.3
0180R039,Stockholm (Hässelby Gård),Stockholm,Hässelby Gård,2023,11340,5758,4403,1012,321,0,220.3
0180R040,Stockholm (Hässelby Strand),Stockholm,Hässelby Strand,2020,8152,4872,2964,1652,0,0,234.3
0180R040,Stockholm (Hässelby Strand),Stockholm,Hässelby Strand,2021,8224,4808,2966,1652,0,0,235.8
0180R040,Stockholm (Hässelby Strand),Stockholm,Hässelby Strand,2022,8252,4719,2966,1654,0,0,235.2
0180R040,Stockholm (Hässelby Strand),Stockholm,Hässelby Strand,2023,8267,4654,2991,1654,0,0,225.9
0180R041,Stockholm (Hässelby Villastad),Stockholm,Hässelby Villastad,2020,18896,14404,1459,563,4777,0,370.8
0180R041,Stockholm (Hässelby Villastad),Stockholm,Hässelby Villastad,2021,18993,14339,1476,563,4781,0,375.8
0180R041,Stockholm (Hässelby Villastad),Stockholm,Hässelby Villastad,2022,19125,14229,1478,639,4771,0,361.4
0180R041,Stockholm (Hässelby Villastad),Stockholm,Hässelby Villastad,2023,18978,14027,1480,738,4774,0,348.5
0180R050,Stockholm (Kälvesta),Stockholm,Kälvesta,2020,4549,3569,0,5,1461,0,375.9
0180R050,Stockholm (Kälvesta),Stockholm,Kälvesta,2021,4591,3553,0,5,1460,0,381.4
0180R050,Stockholm (Kälvesta),Stockholm,Kälvesta,2022,4554,3521,0,5,1459,0,371.9
0180R050,Stockholm (Kälvesta),Stockholm,Kälvesta,2023,4578,3495,1,5,1454,0,355.5
0180R072,Stockholm (Nälsta),Stockholm,Nälsta,2020,5021,3955,227,171,1304,0,405.2
0180R072,Stockholm (Nälsta),Stockholm,Nälsta,2021,5048,3927,226,171,1294,0,415.4
0180R072,Stockholm (Nälsta),Stockholm,Nälsta,2022,5049,3903,226,173,1301,0,410.7
0180R072,Stockholm (Nälsta),Stockholm,Nälsta,2023,5038,3879,226,173,1296,0,391.0
0180R077,Stockholm (Råcksta),Stockholm,Råcksta,2020,10044,6215,3179,1548,297,0,315.4
0180R077,Stockholm (Råcksta),Stockholm,Råcksta,2021,10179,6205,3179,1548,299,0,319.3
0180R077,Stockholm (Råcksta),Stockholm,Råcksta,2022,10166,6100,3179,1551,297,0,320.2
0180R077,Stockholm (Råcksta),Stockholm,Råcksta,2023,10052,5979,3179,1551,301,0,305.1
0180R107,Stockholm (Vinsta),Stockholm,Vinsta,2020,4588,3039,426,372,835,0,323.6
0180R107,Stockholm (Vinsta),Stockholm,Vinsta,2021,4604,3008,428,373,833,0,329.2
0180R107,Stockholm (Vinsta),Stockholm,Vinsta,2022,4634,2968,429,373,831,0,319.3
0180R107,Stockholm (Vinsta),Stockholm,Vinsta,2023,4566,2974,429,373,826,0,310.0
0180R109,Stockholm (Vällingby),Stockholm,Vällingby,2020,8653,5807,2086,2070,223,0,273.7
0180R109,Stockholm (Vällingby),Stockholm,Vällingby,2021,8712,5821,2094,2070,220,0,277.3
0180R109,Stockholm (Vällingby),Stockholm,Vällingby,2022,8753,5776,2095,2075,223,0,273.7
0180R109,Stockholm (Vällingby),Stockholm,Vällingby,2023,8728,5719,2095,2075,223,0,262.1

"""#

    /// `Examples/lagesbild-2024/compstat.csv`.
    static let counts: StaticString = #"""
group,category,2020,2021,2022,2023,2024,printed_change,printed_change_percent
Brott mot hushåll,Bilstöld,73,51,37,43,42,-1,-2
Brott mot hushåll,Cykelstöld,385,316,254,307,300,-7,-2
Brott mot hushåll,Inbrott i bostad,133,126,107,90,89,-1,-1
Brott mot hushåll,Stöld ur fordon,361,414,277,334,218,-116,-35
Brott mot hushåll,Summa,952,907,675,774,649,-125,-16
Brott mot person,Bedrägeri (urval),132,162,333,554,669,115,21
Brott mot person,Fickstöld,63,53,42,59,72,13,22
Brott mot person,Fridskränkning,47,32,41,32,23,-9,-28
Brott mot person,Hot,312,325,327,345,322,-23,-7
Brott mot person,Misshandel utomhus (0–14 år),36,51,38,26,39,13,50
Brott mot person,Misshandel utomhus (15– år),226,192,204,180,174,-6,-3
Brott mot person,Mord/dråp,7,3,2,1,4,3,300
Brott mot person,"Mord/dråp, försök",11,8,7,8,5,-3,-38
Brott mot person,Rån,62,52,45,46,42,-4,-9
Brott mot person,Sexuellt ofredande,52,41,60,53,60,7,13
Brott mot person,"Våldtäkt, utomhus",8,7,7,2,2,0,0
Brott mot person,Summa,956,926,1106,1306,1412,106,8

"""#

    /// `Examples/regso-2025/regso_2025_hasselby_vallingby.geojson`.
    static let areas: StaticString = #"""
{
"type": "FeatureCollection",
"name": "regso_2025_hasselby_vallingby",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
"xy_coordinate_resolution": 1e-06,
"features": [
{ "type": "Feature", "properties": { "regsokod": "0180R107", "regsonamn": "Vinsta", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Vinsta" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.86174, 59.379223 ], [ 17.86284, 59.379031 ], [ 17.864946, 59.379019 ], [ 17.866384, 59.378654 ], [ 17.866384, 59.378654 ], [ 17.866093, 59.376772 ], [ 17.86573, 59.375524 ], [ 17.865556, 59.375165 ], [ 17.869521, 59.374039 ], [ 17.865997, 59.372059 ], [ 17.866227, 59.371754 ], [ 17.863257, 59.371356 ], [ 17.862219, 59.371273 ], [ 17.861095, 59.369067 ], [ 17.859822, 59.366126 ], [ 17.859028, 59.3666 ], [ 17.855537, 59.368067 ], [ 17.855343, 59.368085 ], [ 17.855343, 59.368085 ], [ 17.849356, 59.370467 ], [ 17.848309, 59.370883 ], [ 17.84728, 59.371252 ], [ 17.84476, 59.372155 ], [ 17.842456, 59.37298 ], [ 17.841016, 59.373496 ], [ 17.836184, 59.375193 ], [ 17.834929, 59.375618 ], [ 17.835538, 59.376455 ], [ 17.837522, 59.376064 ], [ 17.838068, 59.376573 ], [ 17.837244, 59.376704 ], [ 17.836887, 59.376826 ], [ 17.83663, 59.377458 ], [ 17.838917, 59.379046 ], [ 17.839355, 59.379271 ], [ 17.8393, 59.379584 ], [ 17.843054, 59.378711 ], [ 17.849733, 59.379887 ], [ 17.852829, 59.38041 ], [ 17.854027, 59.380375 ], [ 17.855482, 59.380333 ], [ 17.86174, 59.379223 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R109", "regsonamn": "Vällingby", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Vällingby" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.888731, 59.366579 ], [ 17.887589, 59.366192 ], [ 17.885832, 59.365894 ], [ 17.885253, 59.365933 ], [ 17.884672, 59.365982 ], [ 17.883298, 59.366276 ], [ 17.88277, 59.366347 ], [ 17.881926, 59.366339 ], [ 17.881329, 59.366214 ], [ 17.880799, 59.365998 ], [ 17.880435, 59.365727 ], [ 17.879978, 59.36541 ], [ 17.87886, 59.364172 ], [ 17.878038, 59.363262 ], [ 17.87746, 59.362929 ], [ 17.877144, 59.362704 ], [ 17.875757, 59.362361 ], [ 17.875042, 59.362081 ], [ 17.874529, 59.361929 ], [ 17.874228, 59.361808 ], [ 17.874126, 59.36156 ], [ 17.874237, 59.361026 ], [ 17.874004, 59.360438 ], [ 17.873433, 59.359736 ], [ 17.873066, 59.359341 ], [ 17.872418, 59.358829 ], [ 17.869753, 59.360186 ], [ 17.867015, 59.36158 ], [ 17.864836, 59.362695 ], [ 17.863461, 59.363366 ], [ 17.862296, 59.364011 ], [ 17.859822, 59.366126 ], [ 17.861095, 59.369067 ], [ 17.862219, 59.371273 ], [ 17.863257, 59.371356 ], [ 17.866227, 59.371754 ], [ 17.865997, 59.372059 ], [ 17.869521, 59.374039 ], [ 17.87051, 59.373662 ], [ 17.872887, 59.372797 ], [ 17.875402, 59.371901 ], [ 17.87957, 59.370416 ], [ 17.881375, 59.369772 ], [ 17.882483, 59.369376 ], [ 17.883661, 59.368959 ], [ 17.88575, 59.368218 ], [ 17.885892, 59.368075 ], [ 17.888731, 59.366579 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R072", "regsonamn": "Nälsta", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Nälsta" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.873012, 59.379223 ], [ 17.873946, 59.378759 ], [ 17.874945, 59.378742 ], [ 17.876064, 59.37849 ], [ 17.876868, 59.378107 ], [ 17.878493, 59.378931 ], [ 17.88004, 59.37845 ], [ 17.88287, 59.377712 ], [ 17.883502, 59.377047 ], [ 17.883754, 59.376362 ], [ 17.883587, 59.37554 ], [ 17.883587, 59.37554 ], [ 17.885696, 59.375543 ], [ 17.886968, 59.375422 ], [ 17.887806, 59.375286 ], [ 17.888429, 59.375913 ], [ 17.891145, 59.375659 ], [ 17.891502, 59.375291 ], [ 17.892171, 59.375292 ], [ 17.892235, 59.375001 ], [ 17.892619, 59.374595 ], [ 17.892962, 59.374516 ], [ 17.893834, 59.374454 ], [ 17.894532, 59.375012 ], [ 17.894751, 59.375126 ], [ 17.897145, 59.373931 ], [ 17.897866, 59.373762 ], [ 17.899556, 59.372813 ], [ 17.896777, 59.372012 ], [ 17.895405, 59.371239 ], [ 17.895163, 59.371103 ], [ 17.893708, 59.370051 ], [ 17.894643, 59.369621 ], [ 17.895307, 59.369244 ], [ 17.895474, 59.369058 ], [ 17.895409, 59.368781 ], [ 17.894671, 59.367892 ], [ 17.893897, 59.367869 ], [ 17.893879, 59.367466 ], [ 17.892654, 59.366073 ], [ 17.891019, 59.366143 ], [ 17.888557, 59.366041 ], [ 17.888731, 59.366579 ], [ 17.885892, 59.368075 ], [ 17.88575, 59.368218 ], [ 17.883661, 59.368959 ], [ 17.882483, 59.369376 ], [ 17.881375, 59.369772 ], [ 17.87957, 59.370416 ], [ 17.875402, 59.371901 ], [ 17.872887, 59.372797 ], [ 17.87051, 59.373662 ], [ 17.869521, 59.374039 ], [ 17.865556, 59.375165 ], [ 17.86573, 59.375524 ], [ 17.866093, 59.376772 ], [ 17.866384, 59.378654 ], [ 17.867255, 59.378645 ], [ 17.868059, 59.37884 ], [ 17.869975, 59.378804 ], [ 17.870235, 59.379015 ], [ 17.870223, 59.379265 ], [ 17.870599, 59.3794 ], [ 17.873012, 59.379223 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R039", "regsonamn": "Hässelby Gård", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Hässelby gård" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.836184, 59.375193 ], [ 17.841016, 59.373496 ], [ 17.842456, 59.37298 ], [ 17.84476, 59.372155 ], [ 17.84728, 59.371252 ], [ 17.848309, 59.370883 ], [ 17.849356, 59.370467 ], [ 17.855343, 59.368085 ], [ 17.855343, 59.368085 ], [ 17.855537, 59.368067 ], [ 17.859028, 59.3666 ], [ 17.859822, 59.366126 ], [ 17.85655, 59.36458 ], [ 17.854563, 59.364262 ], [ 17.849321, 59.363426 ], [ 17.848445, 59.363092 ], [ 17.846954, 59.362452 ], [ 17.844991, 59.361542 ], [ 17.840787, 59.363173 ], [ 17.839812, 59.363488 ], [ 17.838605, 59.364523 ], [ 17.838048, 59.36486 ], [ 17.837581, 59.36521 ], [ 17.836715, 59.365891 ], [ 17.83664, 59.365576 ], [ 17.836171, 59.365625 ], [ 17.835553, 59.365995 ], [ 17.834938, 59.36605 ], [ 17.832875, 59.366559 ], [ 17.832375, 59.366686 ], [ 17.82789, 59.367895 ], [ 17.827978, 59.368012 ], [ 17.828151, 59.368426 ], [ 17.82813, 59.36891 ], [ 17.828058, 59.369143 ], [ 17.828814, 59.369208 ], [ 17.828954, 59.369414 ], [ 17.829189, 59.369605 ], [ 17.829419, 59.370054 ], [ 17.829668, 59.370402 ], [ 17.830028, 59.370623 ], [ 17.830217, 59.37064 ], [ 17.830863, 59.3704 ], [ 17.831672, 59.371459 ], [ 17.832404, 59.371297 ], [ 17.833125, 59.372279 ], [ 17.832423, 59.372432 ], [ 17.834108, 59.374477 ], [ 17.834996, 59.374229 ], [ 17.836184, 59.375193 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R040", "regsonamn": "Hässelby Strand", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Hässelby strand" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.836171, 59.365625 ], [ 17.83664, 59.365576 ], [ 17.836715, 59.365891 ], [ 17.837581, 59.36521 ], [ 17.838048, 59.36486 ], [ 17.838605, 59.364523 ], [ 17.839812, 59.363488 ], [ 17.840787, 59.363173 ], [ 17.844991, 59.361542 ], [ 17.842266, 59.360337 ], [ 17.840169, 59.359407 ], [ 17.842444, 59.355479 ], [ 17.839395, 59.352531 ], [ 17.829898, 59.350898 ], [ 17.829859, 59.350892 ], [ 17.826928, 59.352882 ], [ 17.826633, 59.353026 ], [ 17.826417, 59.353149 ], [ 17.826237, 59.353289 ], [ 17.825893, 59.353541 ], [ 17.825796, 59.353624 ], [ 17.825451, 59.353867 ], [ 17.825371, 59.353941 ], [ 17.825327, 59.354032 ], [ 17.82525, 59.354133 ], [ 17.825206, 59.354224 ], [ 17.825144, 59.354307 ], [ 17.825054, 59.354462 ], [ 17.825032, 59.354588 ], [ 17.817222, 59.357764 ], [ 17.817222, 59.357764 ], [ 17.818293, 59.361056 ], [ 17.822477, 59.362562 ], [ 17.823018, 59.363003 ], [ 17.823347, 59.362913 ], [ 17.824072, 59.363202 ], [ 17.824659, 59.363348 ], [ 17.824785, 59.36351 ], [ 17.824881, 59.364 ], [ 17.826597, 59.364194 ], [ 17.826984, 59.364159 ], [ 17.827161, 59.364133 ], [ 17.829493, 59.365088 ], [ 17.830124, 59.365404 ], [ 17.830982, 59.365863 ], [ 17.831904, 59.365934 ], [ 17.832875, 59.366559 ], [ 17.834938, 59.36605 ], [ 17.835553, 59.365995 ], [ 17.836171, 59.365625 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R041", "regsonamn": "Hässelby Villastad", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Hässelby villastad" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.826622, 59.388865 ], [ 17.825733, 59.385185 ], [ 17.825322, 59.38348 ], [ 17.825016, 59.382156 ], [ 17.824975, 59.381979 ], [ 17.824908, 59.381712 ], [ 17.827237, 59.381466 ], [ 17.828448, 59.38134 ], [ 17.828596, 59.381325 ], [ 17.83083, 59.381087 ], [ 17.839726, 59.381283 ], [ 17.839516, 59.381277 ], [ 17.839515, 59.381277 ], [ 17.839308, 59.380696 ], [ 17.839094, 59.380389 ], [ 17.838875, 59.380073 ], [ 17.839229, 59.3798 ], [ 17.8393, 59.379584 ], [ 17.839355, 59.379271 ], [ 17.838917, 59.379046 ], [ 17.83663, 59.377458 ], [ 17.836887, 59.376826 ], [ 17.837244, 59.376704 ], [ 17.838068, 59.376573 ], [ 17.837522, 59.376064 ], [ 17.835538, 59.376455 ], [ 17.834929, 59.375618 ], [ 17.836184, 59.375193 ], [ 17.834996, 59.374229 ], [ 17.834108, 59.374477 ], [ 17.832423, 59.372432 ], [ 17.833125, 59.372279 ], [ 17.832404, 59.371297 ], [ 17.831672, 59.371459 ], [ 17.830863, 59.3704 ], [ 17.830217, 59.37064 ], [ 17.830028, 59.370623 ], [ 17.829668, 59.370402 ], [ 17.829419, 59.370054 ], [ 17.829189, 59.369605 ], [ 17.828954, 59.369414 ], [ 17.828814, 59.369208 ], [ 17.828058, 59.369143 ], [ 17.82813, 59.36891 ], [ 17.828151, 59.368426 ], [ 17.827978, 59.368012 ], [ 17.82789, 59.367895 ], [ 17.832375, 59.366686 ], [ 17.832875, 59.366559 ], [ 17.831904, 59.365934 ], [ 17.830982, 59.365863 ], [ 17.830124, 59.365404 ], [ 17.829493, 59.365088 ], [ 17.827161, 59.364133 ], [ 17.826984, 59.364159 ], [ 17.826597, 59.364194 ], [ 17.824881, 59.364 ], [ 17.824785, 59.36351 ], [ 17.824659, 59.363348 ], [ 17.824072, 59.363202 ], [ 17.823347, 59.362913 ], [ 17.823018, 59.363003 ], [ 17.822477, 59.362562 ], [ 17.818293, 59.361056 ], [ 17.817222, 59.357764 ], [ 17.816209, 59.358176 ], [ 17.812104, 59.357548 ], [ 17.80866, 59.357018 ], [ 17.796286, 59.355119 ], [ 17.792987, 59.359731 ], [ 17.787953, 59.366357 ], [ 17.78738, 59.36714 ], [ 17.788028, 59.370606 ], [ 17.788042, 59.370855 ], [ 17.787458, 59.371398 ], [ 17.783112, 59.375442 ], [ 17.773249, 59.384615 ], [ 17.762207, 59.388813 ], [ 17.760691, 59.391767 ], [ 17.768108, 59.394412 ], [ 17.769091, 59.394746 ], [ 17.771169, 59.395485 ], [ 17.779471, 59.398429 ], [ 17.792032, 59.393252 ], [ 17.798688, 59.390507 ], [ 17.801597, 59.391712 ], [ 17.802445, 59.392063 ], [ 17.809676, 59.394953 ], [ 17.809483, 59.395004 ], [ 17.811269, 59.39568 ], [ 17.81272, 59.396615 ], [ 17.813589, 59.397108 ], [ 17.814351, 59.397505 ], [ 17.814977, 59.397756 ], [ 17.815443, 59.39787 ], [ 17.815798, 59.39793 ], [ 17.815884, 59.397952 ], [ 17.816535, 59.39871 ], [ 17.816816, 59.398913 ], [ 17.817088, 59.399124 ], [ 17.817154, 59.399175 ], [ 17.817288, 59.398995 ], [ 17.817869, 59.398396 ], [ 17.818365, 59.398146 ], [ 17.818655, 59.397959 ], [ 17.818886, 59.397734 ], [ 17.818968, 59.397695 ], [ 17.819774, 59.397177 ], [ 17.819827, 59.396677 ], [ 17.823403, 59.39419 ], [ 17.823568, 59.394075 ], [ 17.82707, 59.391637 ], [ 17.827251, 59.39151 ], [ 17.827255, 59.391508 ], [ 17.826622, 59.388865 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R077", "regsonamn": "Råcksta", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Råcksta" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.888731, 59.366579 ], [ 17.888557, 59.366041 ], [ 17.891019, 59.366143 ], [ 17.892654, 59.366073 ], [ 17.893411, 59.366047 ], [ 17.895396, 59.365823 ], [ 17.898684, 59.364864 ], [ 17.898738, 59.364118 ], [ 17.899411, 59.363924 ], [ 17.899216, 59.363748 ], [ 17.898629, 59.363343 ], [ 17.900029, 59.36282 ], [ 17.899767, 59.362537 ], [ 17.899633, 59.362465 ], [ 17.899132, 59.361908 ], [ 17.898583, 59.361694 ], [ 17.897242, 59.361006 ], [ 17.897078, 59.360752 ], [ 17.89782, 59.360237 ], [ 17.897615, 59.35956 ], [ 17.893581, 59.359934 ], [ 17.892847, 59.359116 ], [ 17.892006, 59.358559 ], [ 17.890866, 59.357857 ], [ 17.88985, 59.357272 ], [ 17.88897, 59.356575 ], [ 17.887642, 59.355708 ], [ 17.88752, 59.355456 ], [ 17.887521, 59.355429 ], [ 17.887967, 59.354037 ], [ 17.888003, 59.353643 ], [ 17.887777, 59.353258 ], [ 17.887519, 59.352963 ], [ 17.887138, 59.35277 ], [ 17.886507, 59.35247 ], [ 17.885035, 59.351768 ], [ 17.883503, 59.352654 ], [ 17.881834, 59.353606 ], [ 17.872418, 59.358829 ], [ 17.873066, 59.359341 ], [ 17.873433, 59.359736 ], [ 17.874004, 59.360438 ], [ 17.874237, 59.361026 ], [ 17.874126, 59.36156 ], [ 17.874228, 59.361808 ], [ 17.874529, 59.361929 ], [ 17.875042, 59.362081 ], [ 17.875757, 59.362361 ], [ 17.877144, 59.362704 ], [ 17.87746, 59.362929 ], [ 17.878038, 59.363262 ], [ 17.87886, 59.364172 ], [ 17.879978, 59.36541 ], [ 17.880435, 59.365727 ], [ 17.880799, 59.365998 ], [ 17.881329, 59.366214 ], [ 17.881926, 59.366339 ], [ 17.88277, 59.366347 ], [ 17.883298, 59.366276 ], [ 17.884672, 59.365982 ], [ 17.885253, 59.365933 ], [ 17.885832, 59.365894 ], [ 17.887589, 59.366192 ], [ 17.888731, 59.366579 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R026", "regsonamn": "Grimsta", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Grimsta" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.881834, 59.353606 ], [ 17.881295, 59.352327 ], [ 17.874771, 59.352792 ], [ 17.873237, 59.35144 ], [ 17.873942, 59.351202 ], [ 17.870697, 59.348368 ], [ 17.868986, 59.346849 ], [ 17.863983, 59.342422 ], [ 17.862342, 59.343243 ], [ 17.855953, 59.346052 ], [ 17.85082, 59.348307 ], [ 17.839395, 59.352531 ], [ 17.839395, 59.352531 ], [ 17.842444, 59.355479 ], [ 17.840169, 59.359407 ], [ 17.842266, 59.360337 ], [ 17.844991, 59.361542 ], [ 17.846954, 59.362452 ], [ 17.848445, 59.363092 ], [ 17.849321, 59.363426 ], [ 17.854563, 59.364262 ], [ 17.85655, 59.36458 ], [ 17.859822, 59.366126 ], [ 17.862296, 59.364011 ], [ 17.863461, 59.363366 ], [ 17.864836, 59.362695 ], [ 17.867015, 59.36158 ], [ 17.869753, 59.360186 ], [ 17.872418, 59.358829 ], [ 17.881834, 59.353606 ] ] ] } },
{ "type": "Feature", "properties": { "regsokod": "0180R050", "regsonamn": "Kälvesta", "kommunkod": "0180", "lanskod": "01", "version": "2025_v2", "referensdatum": "20250101", "stadsdel": "Kälvesta" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 17.867585, 59.38673 ], [ 17.866897, 59.383273 ], [ 17.866692, 59.381419 ], [ 17.866384, 59.378654 ], [ 17.864946, 59.379019 ], [ 17.86284, 59.379031 ], [ 17.86174, 59.379223 ], [ 17.855482, 59.380333 ], [ 17.854027, 59.380375 ], [ 17.852829, 59.38041 ], [ 17.849733, 59.379887 ], [ 17.843054, 59.378711 ], [ 17.8393, 59.379584 ], [ 17.839229, 59.3798 ], [ 17.838875, 59.380073 ], [ 17.839094, 59.380389 ], [ 17.839308, 59.380696 ], [ 17.839515, 59.381277 ], [ 17.839516, 59.381277 ], [ 17.839726, 59.381283 ], [ 17.839733, 59.381283 ], [ 17.839741, 59.381283 ], [ 17.840206, 59.381583 ], [ 17.840245, 59.381622 ], [ 17.841043, 59.382128 ], [ 17.841654, 59.382518 ], [ 17.843183, 59.383505 ], [ 17.846622, 59.385716 ], [ 17.846972, 59.385857 ], [ 17.850952, 59.387458 ], [ 17.851129, 59.387064 ], [ 17.859116, 59.387588 ], [ 17.867422, 59.387591 ], [ 17.867585, 59.38673 ] ] ] } }
]
}

"""#
}
