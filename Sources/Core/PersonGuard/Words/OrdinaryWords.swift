/// Words that begin sentences and titles and are no names, beside ``vocabulary``.
extension WordLists {
    static let ordinary = """
        jag du han hon hen vi ni de dom mig dig oss er honom henne dem man den det denna detta dessa någon något några ingen inget inga alla allt annan annat andra vem vad var vart när hur
        varför vilken vilket vilka som att om för eller men och samt utan dock ändå även också bara nu då här där hit dit sedan sen igår idag imorgon imorse ikväll inatt nyligen tidigare
        senare ibland ofta alltid aldrig kanske troligen möjligen enligt efter före under över mellan mot med av från till hos utanför innanför bakom framför bredvid nära ett en två tre fyra
        fem sex sju åtta nio tio elva tolv hundra tusen många flera få färre fler mycket mer mest lite mindre minst stor stora större liten litet lilla små ny nya nytt gammal gamla god goda gott
        bra dålig dåliga hel hela halv halva första andra tredje fjärde sista nästa förra samma egen egna svensk svenska svenskt nordisk nordiska stockholms göteborgs hässelby vällingby norra södra östra
        västra övre nedre inre yttre röd röda rött vit vita vitt svart svarta svart grön gröna grönt blå blåa blått gul gula gult grå gråa grått brun bruna rosa lila orange silver mörk mörka ljus ljusa
        är har hade blev blir kom kommer gick går såg ser sett fick får gör gjorde gjort tog tar stod står låg ligger satt sitter sov skrev skriver säger sa sade tycker tror vet ville vill ska skulle
        kan kunde måste bör borde behöver använder söker önskar hoppas tack tackar hej hallå obs ps se jo ja nej ok okej visst absolut tyvärr glad glada arg arga sur orolig oroliga rädd rädda trött
        ungdom ungdomar ungdomarna ungdomsgäng barn barnen vuxna vuxen äldre yngre unga kvinna kvinnan kvinnor man mannen män pojke pojkar flicka flickor tjej tjejer kille killar gäng gänget grupp gruppen person
        personer personal personalen folk människor boende boenden grannar granne elever eleven elever lärare föräldrar förälder mamma pappa syskon familj familjer kompis väktare vakt vakter ordningsvakt
        ordningsvakter polis polisen patrull patrullen ambulans ambulansen räddningstjänst räddningstjänsten brandkår brandkåren kommun kommunen stad staden stadsdel stadsdelen förvaltning socialtjänst
        socialtjänsten fältare fältarna fältassistent fritidsgård fritidsgården skola skolan skolor förskola bibliotek biblioteket centrum torg torget park parken lekplats lekplatsen gata gatan väg vägen
        gångväg gångvägen tunnel tunneln tunnelbana tunnelbanan bana buss bussen bussar tåg tåget spårvagn perrong perrongen station stationen hållplats hållplatsen port porten portar portkod trapphus trapphuset hiss hissen källare källaren
        källarförråd garage garaget parkering parkeringen tvättstuga tvättstugan tvättstugor gård gården innergård innergården hus huset huskropp lägenhet lägenheten lokal lokalen butik butiken kiosk kiosken affär affären
        restaurang restaurangen pizzeria pizzerian café kafé krog gym gymmet badhus simhall simhallen ishall idrottsplats idrottshall fotbollsplan planen hall skog skogen skogsdunge vatten strand stranden brygga bryggan båt båtar bro bron
        cykel cyklar cykeln moped mopeder elsparkcykel elsparkcyklar bil bilen bilar fordon lastbil motorcykel skåpbil taxi släp epa lampa lampor lampan belysning belysningen mörkt gatlykta lykta papperskorg papperskorgar sopor
        sopkärl skräp skräpigt soprum grovsopor klotter klottret sanering skadegörelse glas glaskross fönster ruta rutor dörr dörrar lås låset nyckel nycklar stöld stölder inbrott rån misshandel hot bråk slagsmål
        skjutning skott sprängning smäll smällar smällare fyrverkeri fyrverkerier bomb brand bränder eld rök narkotika knark droger cannabis hasch gräs tabletter alkohol öl sprit fylla berusad berusade nyktra kniv vapen pistol
        misstänkt misstänkta gripen gripna anmäld anmälan anmälningar tips larm larmet samtal mejl mail sms brev lapp lappen affisch affischer dekal dekaler graffiti tagg taggar symboler flagga flaggor bild bilder film filmer
        video kamera kameror övervakning kväll kvällen natt natten morgon morgonen förmiddag eftermiddag dag dagen dagtid kvällstid helg helgen vecka veckan månad månaden år året sommar vinter höst vår lov lovet jul
        rapport rapporten ronden rond rondering avvikelse ärende ärendet notering information info möte mötet beslut plan planer åtgärd åtgärder uppföljning ansvar ansvarig kontakt kontakta ring skicka lämna hämta hittade hittat hitta
        stulen stulna försvunnen borttappad trasig trasigt trasiga sönder söndrig lugn lugnt tyst stökigt stök stökig bråkigt hög höga högt låg låga lågt ljud musik fest fester festen hund hunden hundar katt
        rastar råttor råtta fågel fåglar träd trädet buske buskar buskage gren grenar snö is halka halt sand grus grind grinden staket staketet mur vägg väggar tak taket bänk bänkar bord stol stolar soffa möbler
        container byggarbetsplats bygge byggdamm byggställning arbete arbetet vägarbete avspärrning skylt skyltar korsning korsningen rondell övergångsställe trottoar trottoaren cykelbana cykelbanan hastighet fartkontroll buller
        kyrka kyrkan moské moskén församling förening föreningen klubb klubben lag laget match matchen derby träning träningen turnering tävling konsert marknad loppis insamling demonstration manifestation torgmöte
        kund kunder kunden ägare ägaren hyresgäst hyresgäster hyresvärd hyresvärden fastighetsägare fastighetsägaren fastighetsskötare förvaltare förvaltaren bostadsbolag bostadsbolaget styrelse styrelsen brf samfällighet samfälligheten trygghetsjouren jouren
        stöldskydd alarm brandlarm brandlarmet jour telefon telefonen mobil nummer numret adress adressen namn konto kontot pengar kontanter kort väska väskan ryggsäck plånbok jacka skor kläder mask rån luva luvtröja keps
        kvarglömd upphittad observerad observerade observation observationer noterat noterades kontroll kontrollerad kontrollerade visiterad avvisad avvisade avvisades omhändertagen stoppad stoppade patrullerade pratade talade mötte träffade
        trygghetsvandring trygghetsvandringen nattvandring nattvandrare samverkan samverkansmöte lägesbild veckan vecka trygghet otrygghet trygg otrygg otryggt tryggt lugnare värre bättre sämre oförändrat positivt negativt glädjande
        gäller angående ang avser apropå förutom trots medan eftersom därför alltså således dessutom nämligen emellertid hittills fortfarande redan knappt nästan ungefär cirka exakt minst högst totalt sammanlagt
        måndag tisdag flyger brinner luktar läcker saknas fattas fungerar funkar hänger springer kör åker går röker dricker skriker spelar säljer köper kastar slår sparkar hotar rånar stjäl bryter klottrar eldar skräpar
        lunch frukost middag fika kaffe korv glass pizza mat maten korvgubbe fredagsmys bio teater kulturhuset kulturhus bildning studiecirkel kurs pensionär pensionärer pensionärsförening anhörig anhöriga åskådare trafikant cyklist bilist
        nazistiska rasistiska islamistiska hakkors runor klistermärken rekrytering propaganda flygblad utdelning budskap rykte rykten ryktet hemsida webb sida länk appen app kod
        allmän allmänna allmänhet öppen öppna öppet stängd stängda stängt avstängd fri fria fritt gratis ledig lediga full fulla tom tomma ren rena smutsig smutsiga varm kall kallt vått blött torrt
        """
}
