/// Words that public documents and police notices in Swedish write with a small letter: a capital on one of them says where it stands, not what it is.
/// Their origin is in SOURCE.md beside this file.
extension WordLists {
    static let vocabulary = """
        adress agera aktiviteter aktivt aktuella aktörer aktörerna alla allmänna allt alltid allvarliga allvarligt allvarssamtal allvarssamtalen
        alternativ ambulans andel andra angeläget angående anhöriga anhörigstöd anledning anmälan anmälda anmälningar annat anpassad anser anspråk
        ansvarsområde antal antalet antisocialt anträffad använder används april arbeta arbetar arbetas arbetat arbete arbetet arbetsgrupp
        arbetsmiljö arbetsplats arbetsplatsolycka arbetssituation arbetssätt arenor assistans att augusti avdelningen avdelningschef avgränsade
        avgörande avseende avslutar avsnitt bakgrund barn barnet barns bedrivs bedrägerier bedöma bedömer bedömning bedömningen bedöms befattning
        befinner befintlig befolkning befolkningsprognos befäl begå begår begått behov behöver behövs bekräftas benägenhet beordras beredning
        beretts berusad beskriver beslut bestulen består besvaras beteende beteenden bidra bifogas bil bilaga bilar bild bilförare bilist bistånd
        biståndshandläggare bjuds bland blev bli blir blivit boende bolag bor bort bostad bostadsområde bosättningar bra brand brinner brott
        brottsförebyggande brottskategorier brottslighet brottsligheten brottsoffer brottsprevention brottstyper brottsutsatta bryta bråk budget
        budskap buss busslinjer butik bygger byggnad bättre båda både central centrala centrum chefer civilsamhälle civilsamhället cyklist dagar
        dagens definition delaktiga delar dels delta deltagande deltar dem den denna deras dess dessa dessutom destruktivt det detta dialog digitala
        digitalt diket direkta diskriminering dock dokument drabbats dras droghandel drogscen drogscener drygt dråp där därefter däremot därför
        därmed dödligt effekt effektivt efter eftermiddagen egen egna ekonomiskt elever elkick eller emot enheten enkäten enkätutvärdering enligt
        ensamma enskild enskilda enskilde enstaka erbjuda erbjuder ersätta etablerade ett exakt exempel exempelvis extremism extremistiska
        fackförvaltningar fackliga fakta fall farligt fastighetsägare februari fem finnas finns fler flera flerbostadshus flerfamiljshus flertalet
        flesta flickor flygplats flygräddningscentralen flytta flyttat fokus fokusområde fordon form fortfarande fortsatt fortsatta fortsätta
        fortsätter fortsättningsvis forum fotgängare fram framför framförallt framgår framtid framöver fritid fritidsledare främja främst frågan
        frågar frågor frågorna från fullt fungerar funktionsnedsättning fyra fyrhjuling fältassistenter fältet färre fånga får fått födda följa
        följande följer följs för förare förbättrad förbättras förebygga förebyggande föregående förekommer föremål föreningar föreningsbidrag
        företag förhindra förlagt förmåga förra förs förskolan förslag första försvunnen försök försökt försökte förtroendet förutsättningar
        förvaltning förvaltningar förvaltningen förvaltningens förvaltningsövergripande förväntas föräldrar föräldrarådgivare föräldrastöd
        föräldrastödsprogram ganska gemensam gemensamma generellt genom genomför genomföra genomföras genomförd genomfördes genomförs genomfört
        genomförts geografiskt ger ges gett gjort glid globalassets god goda godkänner godkänts grad gripen grips grov grovt grund grupp gruppering
        grupperingar grupperna gruppnivå gymnasiebehörighet gymnasiet gällande gäller gängkriminalitet gärningsman gärningspersonen gärningspersoner
        gånger går gård gör göra görs hade haft hand handlar handlingsplan hantera hanterat har hasselby hastighet heatmapen hela helhet heller hem
        hemmet hemtjänst hjälp hos hot https hur hushåll hyresrätter händelser händelserna häng hög höga högre högst höja höjd hösten idag
        identifiera identifierats ifrån ihop implementeras inblandade inbrott indikationer indikatorn individ individer individnivå information
        informerar ingen inget ingripa ingår initiativ inklusive inkommer inkomster innan innebär inom inriktning insatsen insatser insatserna
        insatsgrupper inte intensifiera intensivt interventioner introduktion inträffat intrång involverade invånare invånarna januari juli just
        jämförelse jämfört kallas kan kartlägger kategori klassas klienten klockan klotter knutpunkt kolliderar kolliderat kollision kom komma
        kommer kommun komplex koncentration konkreta konstateras kontaktas kontinuerligt kontroll kontrollera kontrollerad kontrollerar kopplade
        kopplat koppling korsningen kostnader kriminalitet kriminell kriminella kriminellas kring kriterier krock kroppsskada kräver krävs kunna
        kunskap kunskapsbaserade kunskapsstöd kvinna kvinnor kväll kvällen kvällstid känna kännedom känner kön kör körde körning kört larm larmar
        larmas lastbil leda leds lett ligga ligger lila lindriga lista liten livsmedelsbutik livsstil livsstilar livsstilen ljud lokal lokala
        lokalpolisområde lokalpolisområdena lokalsamhället lugn lyfta lyfts läge lägenhet lägesbild lägesbilden lägesbilder läget lämna län länet
        längre länsväg låg låga långsiktigt löpande löper lördag lösningar man markerat massmedia matbutik material med medarbetare medborgardialog
        medborgardialoger medborgare medel medför medfört media mediecenter medverka mellan men mer mest metoder miljö miljöer miljön mindre
        minoriteter minska minskar minskat minst missbruk misshandel misshandlad misshandlat misstanke misstänks misstänkt misstänkta mitträcket
        modellen mord mordbrand mot motorcykel mottagningsgrupp motverka musik mycket myndigheter myndighetsutövning män människor mätning
        mätningarna mål målgrupp målgruppen målgrupperna månaderna måndag många måste möjlighet möjligheten möjligheter möjligt möte möten möter
        narkotika narkotikabrott narkotikahandel nationella nationellt natt natten nattens nattvandrare nedan nedskräpning negativ nivå nivån normal
        normbrytande norr notera noteras november nuläget numera nuvarande nya nyrekrytering nämnda när nära närheten näringsidkare näringsliv
        närmare närmaste närvaro nätverk någon något några nöjda oavsett och också offentlig offentliga officiella ofredande ofta ohälsa okt oktober
        okänd olika olovlig olovliga olycka omfattande omfattar omfattning omhändertagen omnejd område områden områdena området onsdagen operativa
        ordinarie ordningen ordningsstörningar ordningsvakter organisationer oro oroande oroliga oron orosanmälningar orsaken otillåten otrygga
        otrygghet otryggheten otrygghetsskapande ovan parker parkering parrelation parter parterna pdf pengar period person personal personbil
        personbilar personer personskada plan plats platsen platser platserna platssamverkan pojkarna polis polisanmälan polisen polisens
        polisområde polisområdet polisverksamhet positiv positiva presenterar presstalesperson prevention preventiva prioritera prioriterade
        prioriterar prioriteras prioritering privata problem problematik problemen procent program psykisk pågående pågår påkörd påtryckningar
        påverkad påverkan påverkar påverkas ramen rapport rapporterad rapporterade rattfylleri reaktioner redan redovisas regelbundet region
        regionala rekrytering rekryteringen relation ren representant representanter respektive respondenter resultat resurser riksväg rikta riktade
        riktas riktat riktning ringa ringer risk risken riskerar riskfaktorer riskområde riskzon roll rondell rubriken runt ruta rutiner
        räddningstjänst rädsla rätt rättigheter råder rådet rådighet rådjur rån rör röra samarbete samarbetet samband samhälle samhället samhällets
        samla samma sammanfaller sammanfattning sammanhang samt samtal samtalen samtidigt samtliga samverka samverkan samverkansområden
        samverkansparter samverkansöverenskommelse samverkansöverenskommelsen samverkar sanering sdf sedan senare senaste september ser service sett
        sexuella sida siffra siffror sig signaler sin sina singel singelolycka sitt situationell situationen sju sjunkit själva ska skadat
        skadegörelse skapa skapar skapat ske sker skiljer skillnader skjutningar skola skolan skolgång skolor skolorna skrivelse skrivelsen skrivs
        skulle skydd skyddsfaktorer skyndsamt snabba snabbt snarare social sociala socialförvaltningen socialsekreterare socialt socialtjänst
        socialtjänsten socialtjänstens socioekonomiska socioekonomiskt socionom som sommaren specifik specifika specifikt sprider sprängningar stad
        staden stadens stads stadsdelar stadsdelen stadsdelsdirektör stadsdelsförvaltning stadsdelsförvaltningarna stadsdelsförvaltningen
        stadsdelsnämnd stadsdelsnämnden stadsdelsområde stadsdelsområden stadsdelsområdet stadsförvaltning stadsledningskontoret stadsmiljö
        stadsmiljön stadsövergripande stan start statistik statistiken sticker stillastående stockholm stockholms stoppad stoppade stoppats stor
        stora stort strategi strax strukturerat ställer ställs stängt stärka står stöd stödet stödåtgärder stöld stör störande större störst största
        svar svarande svarar svårare svårt syftar syfte synnerhet synpunkter syns systemhotande säga säkerställa särskilda särskilt sätt sårbara
        såsom såväl söder södra söker söndag tagit tagits tar tas team tecken tid tiden tidiga tidigare tidigt till tillgänglig tillgå tillgång
        tillit tillsammans tillstånd tillträdesförbud timmar tio tisdagen tjejer tjejerna tjänst tjänsteman tjänsteutlåtande tjänsteutlåtandet togs
        torg trafik trafiken trafikkontroll trafikkontroller trafikolycka trafikplats trafikveckan trakasserier traktor tre trend trenden tros trots
        trygg trygga trygghet tryggheten trygghetsmätning trygghetsrådet trygghetsskapande trygghetsundersökning trygghetsundersökningen träffas
        trångbodda tunnelbanestation tur två tydliga tydligt typ tänker under underlag undersökning undersökningen undviker unga ungdomar
        ungdomskriminalitet ungdomssamlingar unge upp uppdrag uppföljning uppger uppges uppgifter upplevda upplever upplevs uppmärksamhet
        uppmärksamma uppmärksammas uppmärksammats uppstår uppsökande upptäcka uppvisar urval utan utanför utanförskap utbildning
        utbildningsförvaltningen utbildningsnivå utbyter ute utformad utgår utgör utgörs utifrån utläsa utmaningar utmärker utomhus utomlands
        utreder utredningar utredningarna utreds utrikesfödda utsatt utsatta utsattheten utsatts utsträckning utsättas utsättningsmöten utsätts
        utveckla utvecklas utveckling utvecklingen utöver vad vakthavande vallingby vandrare var vara varandra varit varje varningssignaler vars
        veckovis verksamhet verksamheter verksamhetsområden verksamhetsstöd via vid vidare vikt viktig viktigaste viktigt vilja vilka vilken vilket
        vill villa villastad vilt visa visar visas viss vissa vistelseförbud vuxna väg vägen väl välfungerande välfärdsbrottslighet
        välfärdsbrottsligheten våld våldet våldsbejakande våldsbrott våldsdåd våldsutsatta vår våren äldre ämnar ännu ärende ärenden även åren året
        års årskurs årsutveckling årsåldern återfall återkommande åtgärder åtgärdsplan öka ökad ökade ökar ökat ökning öppen öppna öppnar över
        övergripande övriga
        """
}
