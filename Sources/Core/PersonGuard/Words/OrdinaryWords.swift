/// Words that begin sentences and titles and are no names, beside ``vocabulary``.
extension WordLists {
    static let ordinary = """
        tas sanden lunden heden forsen loven sunden dalen moren ges fås ses sägs görs hålls matar saber klass klassen dans dansen majs lins ros rosor tors kurs pass bass gas vers mars pers livs ans ås bås rus hals puls jag du han hon hen vi ni de
        dom mig dig oss er honom henne dem man den det denna detta dessa någon något några ingen inget inga alla allt annan annat andra vem vad var
        vart när hur varför vilken vilket vilka som att om för eller men och samt utan dock ändå även också bara nu då här där hit dit sedan sen igår
        idag imorgon imorse ikväll inatt nyligen tidigare senare ibland ofta alltid aldrig kanske troligen möjligen enligt efter före under över
        mellan mot med av från till hos utanför innanför bakom framför bredvid nära ett en två tre fyra fem sex sju åtta nio tio elva tolv hundra
        tusen många flera få färre fler mycket mer mest lite mindre minst stor stora större liten litet lilla små ny nya nytt gammal gamla god goda
        gott bra dålig dåliga hel hela halv halva första tredje fjärde sista nästa förra samma egen egna svensk svenska svenskt nordisk nordiska
        stockholms göteborgs hässelby vällingby norra södra östra västra övre nedre inre yttre röd röda rött vit vita vitt svart svarta grön gröna
        grönt blå blåa blått gul gula gult grå gråa grått brun bruna rosa lila orange silver mörk mörka ljus ljusa är har hade blev blir kom kommer
        gick går såg ser sett fick får gör gjorde gjort tog tar stod står låg ligger satt sitter sov skrev skriver säger sa sade tycker tror vet ville
        vill ska skulle kan kunde måste bör borde behöver använder söker önskar hoppas tack tackar hej hallå obs ps se jo ja nej ok okej visst absolut
        tyvärr glad glada arg arga sur orolig oroliga rädd rädda trött ungdom ungdomar ungdomarna ungdomsgäng barn barnen vuxna vuxen äldre yngre unga
        kvinna kvinnan kvinnor mannen män pojke pojkar flicka flickor tjej tjejer kille killar gäng gänget grupp gruppen person personer personal
        personalen folk människor boende boenden grannar granne elever eleven lärare föräldrar förälder mamma pappa syskon familj familjer kompis
        väktare vakt vakter ordningsvakt ordningsvakter polis polisen patrull patrullen ambulans ambulansen räddningstjänst räddningstjänsten brandkår
        brandkåren kommun kommunen stad staden stadsdel stadsdelen förvaltning socialtjänst socialtjänsten fältare fältarna fältassistent fritidsgård
        fritidsgården skola skolan skolor förskola bibliotek biblioteket centrum torg torget park parken lekplats lekplatsen gata gatan väg vägen
        gångväg gångvägen tunnel tunneln tunnelbana tunnelbanan bana buss bussen bussar tåg tåget spårvagn perrong perrongen station stationen
        hållplats hållplatsen port porten portar portkod trapphus trapphuset hiss hissen källare källaren källarförråd garage garaget parkering
        parkeringen tvättstuga tvättstugan tvättstugor gård gården innergård innergården hus huset huskropp lägenhet lägenheten lokal lokalen butik
        butiken kiosk kiosken affär affären restaurang restaurangen pizzeria pizzerian café kafé krog gym gymmet badhus simhall simhallen ishall
        idrottsplats idrottshall fotbollsplan planen hall skog skogen skogsdunge vatten strand stranden brygga bryggan båt båtar bro bron cykel cyklar
        cykeln moped mopeder elsparkcykel elsparkcyklar bil bilen bilar fordon lastbil motorcykel skåpbil taxi släp epa lampa lampor lampan belysning
        belysningen mörkt gatlykta lykta papperskorg papperskorgar sopor sopkärl skräp skräpigt soprum grovsopor klotter klottret sanering
        skadegörelse glas glaskross fönster ruta rutor dörr dörrar lås låset nyckel nycklar stöld stölder inbrott rån misshandel hot bråk slagsmål
        skjutning skott sprängning smäll smällar smällare fyrverkeri fyrverkerier bomb brand bränder eld rök narkotika knark droger cannabis hasch
        gräs tabletter alkohol öl sprit fylla berusad berusade nyktra kniv vapen pistol misstänkt misstänkta gripen gripna anmäld anmälan anmälningar
        tips larm larmet samtal mejl mail sms brev lapp lappen affisch affischer dekal dekaler graffiti tagg taggar symboler flagga flaggor bild
        bilder film filmer video kamera kameror övervakning kväll kvällen natt natten morgon morgonen förmiddag eftermiddag dag dagen dagtid kvällstid
        helg helgen vecka veckan månad månaden år året sommar vinter höst vår lov lovet jul rapport rapporten ronden rond rondering avvikelse ärende
        ärendet notering information info möte mötet beslut plan planer åtgärd åtgärder uppföljning ansvar ansvarig kontakt kontakta ring skicka lämna
        hämta hittade hittat hitta stulen stulna försvunnen borttappad trasig trasigt trasiga sönder söndrig lugn lugnt tyst stökigt stök stökig
        bråkigt hög höga högt låga lågt ljud musik fest fester festen hund hunden hundar katt rastar råttor råtta fågel fåglar träd trädet buske
        buskar buskage gren grenar snö is halka halt sand grus grind grinden staket staketet mur vägg väggar tak taket bänk bänkar bord stol stolar
        soffa möbler container byggarbetsplats bygge byggdamm byggställning arbete arbetet vägarbete avspärrning skylt skyltar korsning korsningen
        rondell övergångsställe trottoar trottoaren cykelbana cykelbanan hastighet fartkontroll buller kyrka kyrkan moské moskén församling förening
        föreningen klubb klubben lag laget match matchen derby träning träningen turnering tävling konsert marknad loppis insamling demonstration
        manifestation torgmöte kund kunder kunden ägare ägaren hyresgäst hyresgäster hyresvärd hyresvärden fastighetsägare fastighetsägaren
        fastighetsskötare förvaltare förvaltaren bostadsbolag bostadsbolaget styrelse styrelsen brf samfällighet samfälligheten trygghetsjouren jouren
        stöldskydd alarm brandlarm brandlarmet jour telefon telefonen mobil nummer numret adress adressen namn konto kontot pengar kontanter kort
        väska väskan ryggsäck plånbok jacka skor kläder mask luva luvtröja keps kvarglömd upphittad observerad observerade observation observationer
        noterat noterades kontroll kontrollerad kontrollerade visiterad avvisad avvisade avvisades omhändertagen stoppad stoppade patrullerade pratade
        talade mötte träffade trygghetsvandring trygghetsvandringen nattvandring nattvandrare samverkan samverkansmöte lägesbild trygghet otrygghet
        trygg otrygg otryggt tryggt lugnare värre bättre sämre oförändrat positivt negativt glädjande gäller angående ang avser apropå förutom trots
        medan eftersom därför alltså således dessutom nämligen emellertid hittills fortfarande redan knappt nästan ungefär cirka exakt högst totalt
        sammanlagt måndag tisdag flyger brinner luktar läcker saknas fattas fungerar funkar hänger springer kör åker röker dricker skriker spelar
        säljer köper kastar slår sparkar hotar rånar stjäl bryter klottrar eldar skräpar lunch frukost middag fika kaffe korv glass pizza mat maten
        korvgubbe fredagsmys bio teater kulturhuset kulturhus bildning studiecirkel pensionär pensionärer pensionärsförening anhörig anhöriga åskådare
        trafikant cyklist bilist nazistiska rasistiska islamistiska hakkors runor klistermärken rekrytering propaganda flygblad utdelning budskap
        rykte rykten ryktet hemsida webb sida länk appen app kod allmän allmänna allmänhet öppen öppna öppet stängd stängda stängt avstängd fri fria
        fritt gratis ledig lediga full fulla tom tomma ren rena smutsig smutsiga varm kall kallt vått blött torrt inte icke heller ju väl nog blott
        enbart endast ännu snart strax genast plötsligt faktiskt verkligen egentligen tydligen uppenbarligen antagligen förmodligen eventuellt
        möjligtvis självklart naturligtvis givetvis förhoppningsvis dessvärre lyckligtvis vidare slutligen äntligen sist först därefter numera
        nuförtiden förr fordom nyss härom häromdagen häromkvällen häromnatten tillsammans ensam ensamma själv själva sällan gång gånger jämt ständigt
        dygnet runt varje varannan vartannat vardag vardagar helgdag helgdagar säsong säsongen period perioden stund stunden tillfälle tillfällen
        tillfället ögonblick sekund minut timme timmar hejsan tjena vänligen snälla varsågod välkommen välkomna grattis lycka jobbat heja tummen stort
        jättebra jättedåligt suveränt sluta börja låt släck tänd mejla maila kolla titta lyssna vänta gå spring stå sitt ligg ta ge ha bli vara göra
        säg fråga svara hjälp hjälpte försökte började fortsatte slutade undrade tänkte kändes verkade syntes hördes luktade gav sprang stannade
        väntade fanns lämnade parkera parkerad parkerat köra cykla gående cyklande springande skrikande påverkad påverkade våldsam våldsamma aggressiv
        aggressiva hotfull hotfulla högljudd högljudda upprörd upprörda skadad skadade ledsen ledsna irriterad irriterade nöjd nöjda frustrerad
        frustrerade krossad krossade krossat uppbruten uppbrutna låst låsta olåst olåsta släckt släckta tända nedsläckt nedklottrad klottrad skadat
        par dussin tiotal femtontal tjugotal hundratal stycken bägge båda samtliga resten övriga somliga vissa resultat resultatet orsak orsaken
        anledning anledningen problem problemet problemen lösning lösningen förslag förslaget synpunkt synpunkter klagomål klagomålet frågan svar
        svaret besked beskedet krav kravet önskemål behov behovet syfte syftet mål målet fokus läge läget lägen nuläge nuläget utsikt väder vädret
        regn regnet blåst dimma kyla värme sol solen måne snöfall ishalka mörker mörkret ljuset ytterdörr källardörr balkong balkongen balkonger altan
        gräsmatta gräsmattan rabatt rabatter häck häcken slänt slänten trappa trappan trappor ramp rampen räcke räcket mast stolpe stolpen stolpar
        elskåp brunn brunnen lock brevlåda brevlådan postfack tvättmaskin torktumlare miljörum cykelrum barnvagnsrum vind vinden loft kök köket badrum
        sovrum vardagsrum entré entrén reception receptionen foajé omklädningsrum dusch toalett toaletten skåp skåpet låda lådan påse påsar kasse
        kassar burk burkar flaska flaskor fimpar snus cigaretter vape vejp lustgas lustgastuber ballonger spruta sprutor kanyl kanyler skyddsjakt
        rävar räv hare rådjur vildsvin duvor kråkor måsar gäss svan igelkott huggorm fästingar getingar myror hållplatsskur biljett biljettspärr spärr
        spärren rulltrappa rulltrappan vagn vagnen tågvagn spår spåret gudstjänst gudstjänsten mässa bön bönen bönerum koran bibel präster imamer
        kören körsång julkonsert luciatåg bokbord bokcirkel språkkafé läxhjälp läxcafé stickcafé syjunta bingo boule schack pingis fotboll innebandy
        basket handboll simning gymnastik friidrott skridskor hockey tennis padel kampsport boxning teatern pjäs pjäsen musikal utställning
        utställningen konst konsten målning skulptur staty fontän testar test testas provar prov övning övningen utbildning utbildningen föreläsning
        föreläsningen workshop seminarium konferens studiebesök prao praktik sommarjobb feriejobb jobb jobbet arbetsplats kontor kontoret företag
        företaget butikschef lager lagret fabrik verkstad verkstaden bygget trädgård trädgården odling odlingslott koloni kolonilott växthus kompost
        häckar löv lövhög ogräs blommor blomman tulpaner sandlåda gunga gungor gungan rutschkana klätterställning klätterställningen studsmatta
        hoppborg pulka pulkabacke skidor skidspår skateboard skateramp misstankar misstanke spaning spaningen utredning utredningen förundersökning
        förundersökningen åtal rättegång domen straff böter bot ordningsbot beslag beslaget husrannsakan kroppsvisitation avvisning avlägsnande
        omhändertagande gripande anhållan häktning frigiven frihet brandbil brandbilar polisbil polisbilar helikopter drönare drönaren hundpatrull
        hundpatrullen piket piketen radiobil insats insatsen insatser
        """
    /// English that shops, clubs and supporters call themselves with.
    static let english = """
        black white red blue green golden gold silver army street house club united city real team crew boys girls king queen young new old big
        sound system power burger coffee sport sports leaves corner star stars super market world royal grand shop best fresh food asian garden
        life style express express center centre studio hair nails beauty wellness bar pub inn lounge night day summer winter spring festival
        music dance pride run race open air free love hope dream fighters wolves lions bears outlet discount store mini mega the of and for your
        my our good great first second last true north south east west east side park hill lake
        """
}
