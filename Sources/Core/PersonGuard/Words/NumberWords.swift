/// Words that say what a number beside them is.
extension WordLists {
    static let phoneWords = """
        tel tfn telefon telefonen telefonnr telefonnummer telefonnumret mobil mobilen mobilnr mobilnummer mobilnumret sms smsa ring ringa nås telnr
        mobiltel mobiltelefon whatsapp wa signal hemnummer jobbnummer direktnummer ringde ringer ringt uppringd telefonnumren
        mobilnumren nummret lösnummer kontaktnummer journummer sms:a sms:ade hemtelefon jobbtelefon
        """
    static let accountWords = """
        konto kontot kontonummer kontonumret kontonr bankkonto bankkontot bankkontonummer clearing clearingnr clearingnummer bg bankgiro bankgirot pg
        giro girot plusgiro plusgirot postgiro swish swisha swishade swishat swishnummer swishnr personkonto sparkonto lönekonto överföring kto överförde
        betalkonto betala betalas betalade betalat inbetalning insättning insatt överför överfördes överföringar kontona
        kontonumren bankuppgifter bankuppgift clearingnumret
        """
    static let money = """
        pengar pengarna pengarnas deposition depositionen handpenning handpenningen skuld skulden föra förde sätta sätter satte insatta satt
        hyra hyran hyror förskott förskottet överlåtelse lån lånet bankar bank banken privatkonto betalning betalningen betalningar kontant
        handelsbanken swedbank seb nordea länsförsäkringar skandia avanza revolut sparbanken sparbank resurs icabanken klarna skicka skickat skickade
        skickar gåva bidrag lön lönen kr kronor lösensumma utpressning krävde krävs krävdes krav bankdosa mottagare mottagaren
        """
    /// What "konto" is joined with: sparkonto, plusgirokonto.
    static let accountKinds = "bank spar löne person plusgiro bankgiro giro privat allkorts betal transaktions mottagar insättnings kund"
    static let clearing = "clearing clearingnr clearingnummer clnr clr"
    static let identityWords = """
        personnummer personnumret personnr persnr pnr pn personr persnummer samordningsnummer samordningsnumret samordningsnr samnr födelsenummer
        personnumren född födelsetid id-nummer legitimation leg ssn pers
        """
    static let caseWords = """
        lånekort lånekortet bibliotekskort passerkort passerkortet kortnummer medlemsnummer larmkod portkod dörrkod dnr diarienr diarienummer diariet diarie ärende ärendet ärendenr ärendenummer ärendenumret mål målet målnr målnummer ref referens
        referensnr referensnummer order ordernr ordernummer faktura fakturanr fakturanummer kvitto kvittonr artikel artikelnr artikelnummer
        serienr serienummer bokning bokningsnr bokningsnummer ocr fastighet streckkod ean isbn id kod koden kodnr avtal avtalsnr avtalsnummer
        kundnr kundnummer inventarienr inventarienummer knr kollinr kolli försändelse spårningsnummer version org orgnr organisationsnummer
        orgnummer felanmälan felanmälningsnr beslut imei chassinr chassinummer kartnr sidnr protokoll händelsenr händelsenummer larmnr objektnr
        stolpe stolpnr skåp mätare mätarnr anläggning anläggnings anläggningsid hållplatsid koordinat koordinater sweref wgs rt90 lat long
        """
    static let services = """
        tg snap snapchat snapchatten snapen insta instagram instan ig tiktok telegram facebook fb messenger discord twitter kik whatsapp twitch linkedin
        steam roblox sc wickr threema reddit tinder vinted viber youtube tiktoken bereal bluesky mastodon threads pinterest soundcloud vsco
        onlyfans yubo omegle skype zangi patreon strava fortnite psn xbox weibo wechat
        flashback blocket tradera marketplace snapnamn snapnamnet tiktokkonto parler trovo dlive quora tellonym sendit ngl
        """
    /// What a service's name is joined with: instagramkonto, snapnamn.
    static let serviceEndings = "konto kontot namn namnet profil profilen kanal kanalen användare grupp gruppen"
    static let userNames =
        """
        användarnamn användarnamnet användare användaren kontot konto konton kontona kontouppgifter admin nick nicket alias profil profilen profilnamn kontonamn
        kontonamnet nickname user dm chatt chatten chattade följare inlägg inlägget uthängningskonto uthängningskontot fejkkonto fejkkontot
        """
    static let vehicles = """
        bil bilen bilar personbil personbilen fordon fordonet moped mopeden epa epan epatraktor epatraktorn mc motorcykel motorcykeln skåpbil
        skåpbilen lastbil lastbilen taxi taxin buss suv kombi sedan van släp släpvagn husbil husvagn transportbil transportbilen registrerad parkerad
        parkerade bagageutrymme bagageutrymmet motorhuv motorhuven vindruta vindrutan bilruta bilrutan körde kör långtidsparkerad felparkerad dubbelparkerad felparkerade flyktbil flyktbilen hyrbil hyrbilen pickup skoter skotern mopedbil mopedbilen elbil jeep traktor föraren bärgades bärgare
        bärgad plåt plåten plåtar fyrhjuling fyrhjulingen bilarna fordonen mopederna motorcyklarna motorcyklar lastbilarna lastbilar bussen bussarna
        mopedist mopedisten mopeder elmoppe moppe moppen elmoped elmopeden skåpbilar skåpbilarna kombin herrgårdsvagn cabriolet minibuss minibussen
        pickupen pickuper budbil budbilen budbilar jeepen suven firmabil firmabilen lånebil lånebilen tjänstebil tjänstebilen epatraktorer motorfordon
        kärra kärran släpet släpkärra vespa vespan crossen cross crossmotorcykel volvon bmw:n audin mercan golfen passaten saaben teslan toyotan
        """
    static let registrations = """
        reg regnr regnummer regnumret registreringsnummer registreringsnumret registreringsnr registrering registreringsskylt registreringsskylten
        skylt skylten skyltar skyltarna skyltpar skyltat skyltad personskylt privatskylt privatskylten nummerplåt nummerplåten nummerplåtar regskylt regskylten
        """
    static let digitWords = "noll ett två tre fyra fem sex sju åtta nio en"
    static let atSigns = "at snabela snabel alfaslang alfakrull ad"
    static let dotWords = "punkt dot prick"
    static let domainEndings = "se com nu org net no dk fi de eu live me io co uk info gmail hotmail ru pl"
    /// Three letters, or what stands before three digits, that are no plate.
    static let noPlates = """
        bmw ktm sek eur usd dkk nok gbp sms sos lss hsb abf bup csn nrk gsm usb ram gps rum sal hus kod tel dag kap lgh max min tom plan per stk
        pkt art sid sfs sou dnr ref ean jet pdf mp3 rgb spf ppm pgb buss hpl feb mar apr jun jul aug sep okt nov dec jan ca kg km hdr hdd ssd gtr
        gtx rtx psp pse nek bbr prv efs ces iso ral lag nys spår abb skr sis aff ama boa bta bra loa omr kat dok bil fig tab nmt rev ver upa ink
        fas del dim kva ppb pmt dnk inc arr res kto etg tdi cdi hdi tsi gti yzf crf gsx cbr exc mdf led lux dia vol tgn std fab avd enh grp pos lnr snr tjr gta mac xl lab
        """
    /// Of these, what numbers a thing beside a vehicle too: a house, a motor, a distance.
    static let numberedBesideVehicles = """
        hus sal rum kod tel lgh tom max min kap dag hpl tgn spår tdi cdi hdi tsi gti gtr man bmw ktm plan buss sek km kg ca art nys per stk pkt sid
        yzf crf gsx cbr exc jan feb mar apr jun jul aug sep okt nov dec lag sfs abb mac mdf etg avd enh pos
        """
    /// Right before a number, or letters and a number, they say whose it is: "modell GLX 303", "blankett SOC 114".
    static let numberedThings = """
        modell modellen blankett blanketten signal signalen kurs kursen sal salen rum rummet lokal lokalen typ typen norm standard linje nyckel
        nyckeln formulär formuläret paragraf växel växeln station patrull patrullen canon nikon makita bosch stihl husqvarna dewalt hilti hikoki
        metabo ryobi milwaukee dyson samsung sony nokia motorola philips epson garmin bose siemens radio kanal anrop anropssignal märkt märkta
        färgkod kulör lås cylinder detektor larmkod
        """
    static let foreignLands = """
        norsk norska norskt dansk danska danskt finsk finska finskt polsk polska polskt tysk tyska tyskt litauisk litauiska lettisk lettiska
        estnisk estniska rumänsk rumänska bulgarisk bulgariska ukrainsk ukrainska rysk ryska holländsk holländska belgisk belgiska fransk franska
        engelsk engelska brittisk brittiska utländsk utländska utlandsregistrerad norskregistrerad polskregistrerad tyskregistrerad
        danskregistrerad litauiskregistrerad
        """
    static let units = """
        kr kronor sek kkr tkr mkr mnkr euro dollar procent st stycken m meter km mil kg gram liter cm mm kvm m2 kvadratmeter personer pers
        ungdomar barn gånger minuter min timmar tim h sekunder dagar veckor månader invånare bostäder lägenheter platser rader ärenden anmälningar
        poäng resor watt kw kwh mw volt lux db mb gb grader
        """
    static let abbreviations =
        "kl ca nr bl tex osv mm mfl etc resp jfr st t f d dvs s k p g a tr vån pga tom fom ev ang inkl exkl tel m e o sv vb fwd fw fr fam ämne rubrik bilaga bilagor"
    static let acronyms =
        "SL SD IF AB IT PC TV HVB BRF EU FN USA UK BVC SFI SOS SMS GPS LSS SoL LVU HV SÖ RH DNA ABF HSB SKR BRÅ MSB JO JK DO KO VD HR PR CV ID QR ATM WC"
}
