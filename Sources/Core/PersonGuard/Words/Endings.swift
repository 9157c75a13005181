/// What the end of a word says of it, where the lexicon knows nothing.
struct Endings: Sendable {
    struct Class: OptionSet, Sendable {
        let rawValue: UInt16
        /// Surely a place: -gatan, -torget, -skolan.
        static let place = Class(rawValue: 1)
        /// A place or a surname: -berg, -sta, -by.
        static let placeOrSurname = Class(rawValue: 2)
        /// A surname and hardly anything else: -sson, -qvist, -ović, -owska.
        static let sureSurname = Class(rawValue: 4)
        /// Often a surname in languages around: -ova, -enko, -ian.
        static let foreignSurname = Class(rawValue: 8)
        /// A Swedish noun, verb or adjective: -ningen, -heten, -verket.
        static let ordinary = Class(rawValue: 16)
        /// A street that may bear a house number.
        static let street = Class(rawValue: 32)
        /// A body that may own an account: -föreningen, -bolaget.
        static let collective = Class(rawValue: 64)
        /// One person, in the definite: -aren, -mannen, -chefen.
        static let person = Class(rawValue: 128)
        /// Before a name it makes a thing of it: -studio, -butiken.
        static let thing = Class(rawValue: 256)
    }

    static let longest = 12
    private let table: HashTable<Class>

    /// The classes of the longest ending known. A word that is nothing but the ending has none.
    func classes(of signs: ArraySlice<UInt8>) -> Class {
        var hash = Endings.seed
        var found: Class = []
        var length = 0
        var place = signs.endIndex - 1
        while place > signs.startIndex, length < Endings.longest {
            hash = Endings.step(hash, signs[place])
            length += 1
            place -= 1
            guard length > 1 else { continue }
            let classes = table.classes(of: hash | 1)
            if !classes.isEmpty { found = classes }
        }
        return found
    }

    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static func step(_ hash: UInt64, _ sign: UInt8) -> UInt64 { ((hash ^ UInt64(sign)) &* 0x0000_0100_0000_01B3) ^ (hash >> 31) }

    /// All endings. Made once.
    static let known: Endings = {
        let lists: [(String, Class)] = [
            (WordLists.streetEndings, [.place, .street]), (WordLists.placeEndings, .place), (WordLists.placeOrSurnameEndings, .placeOrSurname),
            (WordLists.surelySurnameEndings, .sureSurname), (WordLists.foreignSurnameEndings, .foreignSurname),
            (WordLists.ordinaryEndings, .ordinary),
            (WordLists.collectiveEndings, [.ordinary, .collective]), (WordLists.personEndings, [.ordinary, .person]),
            (WordLists.thingEndings, [.ordinary, .thing]),
        ]
        var table = HashTable<Class>(capacity: 2_048)
        for (list, classes) in lists {
            for ending in list.split(whereSeparator: \.isWhitespace) {
                let hash = ending.unicodeScalars.reversed().reduce(seed) { step($0, Sign($1).code) }
                table.add(hash | 1, classes)
            }
        }
        return Endings(table: table)
    }()
}

extension WordLists {
    static let streetEndings = """
        gatan vägen gränd gränden stigen allén torget torg plan planen backen väg gata stig slingan ringen brinken kroken svängen bågen vallen
        gången gång allé allén höjd glänta gläntan slänt slänten rundan stråk bryggan promenaden esplanaden kajen leden liden terrassen trappan gård gården höjden hagen parken stråket ängen gatans vägens gsv sgatan
        """
    static let thingEndings = """
        handeln handel studio studion butik butiken salong salongen kiosken restaurang restaurangen pizzerian kafé kaféet café hotell hotellet
        krogen puben skola affär affären verkstad verkstaden bolaget bolag förening föreningen klubb klubben båten fartyget kvarteret huset hus
        teatern teater festival festivalen kontoret expeditionen receptionen biblioteket simhallen lagret gymmet kedjan firman firma projektet kampanjen tidningen stiftelsen förskolan förskola gymnasiet märket
        systemet appen byrån byrå cupen
        """
    static let personEndings = """
        värd vakt lärare ledare skötare chef mästare inspektör assistent pedagog konsulent strateg handläggare samordnare sekreterare hustru brorsa
        kompis elev spelare aren erskan mannen kvinnan chefen ledaren assistenten pojken flickan killen tjejen läraren vakten skötaren värden ägaren
        hustrun mamman pappan brorsan kompisen grannen eleven spelaren sonen dottern inspektören kommissarien konsulenten strategen pedagogen
        terapeuten konsulten operatören ansvarige ansvariga kollegan gästen gäst gästerna föräldern förälder granne vännen kamraten kamrat partnern
        chauffören föraren sköterskan tanten farbrodern brodern systern expediten kassören arbetaren tränaren värdarna lärarna kollegorna vikarien
        anhörige deltagaren flickvännen pojkvännen teknikern tekniker montören montör städaren städare mästaren befälet befäl student studenten
        volontären ombudet ombud ordföranden ordförande stödjaren stödjare vårdaren vårdare vakterna ägarna hyraren uthyraren boaren säljaren köparen
        åringen skribenten instruktören instruktör stewarden praktikanten biträdet rådgivaren rådgivare ansvarig sjukgymnasten kuratorn läkaren
        doktorn psykologen förvaltaren förvaltare bagaren körskan kompisarna syrran dotter maken makan
        """
    static let collectiveEndings = """
        föreningen förening föreningens kommun kommunen kommunens staden nämnden förvaltningen bolaget bolagets styrelsen klubben församlingen
        myndigheten verket byrån hjälpen korset fonden stiftelsen banken bostäder förbundet skolan sällskapet laget samfälligheten insamlingen
        samlingen hem försäljningen banan
        """
    static let placeEndings = """
        parkens skolan skolans skola kyrkan kyrkans bron tunneln hallen kullen dalen badet centrum stationen gymnasiet förskolan udden holmen sjön
        hamnen slottet rondellen motet garaget området kvarteret byn staden huset husen fältet rinken banan platsen allé arenan stadion bostäder
        hem vik viken sund tuna köping torp hult ryd löv måla näs arp hus åkern skogen berget åsen myntan strand hamn slott äng ängar kyrka park
        hall biblioteket mossen kärret dammen hemmet sjukhus sjukhuset camping torgets gatans vägens planens gårdens parkernas ladan kvarn kvarnen
        byggnaden museet teatern badhuset hallar marken gärdet gärde
        """
    static let placeOrSurnameEndings = """
        by sta berg lund holm inge rum ås ö stad borg bo vad fors dal dahl vall um landa sala ånger böle träsk lösa hammar brunn bruk mark fält
        sjö backa löt kulla
        """
    static let surelySurnameEndings = """
        ovic evic ovich evich owski owska ewski ewska inski inska icki icka wicz zadeh oglu escu shvili sson gren grén qvist kvist quist stedt
        lander blad hjelm stierna feldt rantz mark man ström ell bladh gårdh lindh ström wall thander ander dotter sdotter ulin elin orin olin
        stråle skiöld skjöld sköld hielm crona krona stjerna ram dotter berger selius enius elius vald strand sten back
        """
    static let foreignSurnameEndings = """
        ic vic cki dzki ski ska wicz czyk ttä kkä lä czyk ova eva ov ev enko chuk uk escu oglu poulos akis idis ian yan zadeh pour nejad shvili dze ullah rahman
        allah nen eddin uddin ovski evski ovska ani adi awi ez wala deh rad far loo inho eira ães opoulos kowa aite iene is auskas ienė
        """
    static let ordinaryEndings = """
        teamet team ningen ningar ning ande ende heten heter het skapet skap tionen tioner tion ismen ism aren arna orna erna else elsen lig liga ligt igt iska
        iskt isk verket verk fogden jouren tjänsten tjänst bolaget bolag nämnden nämnd förvaltningen kontoret kontor myndigheten styrelsen partiet
        parti demokraterna förbundet förbund rörelsen klubben klubb kåren armén korset hjälpen missionen gruppen rådet råd verksamheten projektet
        appen portalen sidan bladet bussen bussar tåget laget gänget koden kortet kort boken butiken affären macken bilen bilar listan planerna
        säkerhet enheten centralen kameran kameror veckan dagen dagar kvällen natten afton helgen lovet månaden året tid tiden möte mötet vandring
        vandringen vakten vakter värd värden ägare ägaren föreningen förening boende grannar ungdomar barnen arbete arbetet plats makt pojkarna
        flickorna herrar damer lotteriet festivalen marknaden loppet cupen matchen derbyt rapporten bilden linjen sällskapet stiftelsen fonden banken
        posten tidningen radion kanalen skyddet stödet hjälp vård vården omsorg omsorgen bevis beviset nummer skylt skylten körkort legitimation
        uppgift uppgifter protokoll protokollet rapporter kontroll kontrollen kontroller larm larmet nyckel nycklar lista listor blankett blanketten
         avgift avgiften tavla tavlan personal personalen folk gäng anmälan anmälningar tillstånd tillståndet avtal avtalet ärende ärendet ronder
        ronden mötena samtal samtalet brott brottet olycka olyckan stöld stölder skott skottet smäll smällen fest festen bråk bråket kille tjej pojke
        flicka kvinna kvinnor person personer patrull patrullen grupper lampa lampan lampor dörr dörren dörrar fönster moped cykel cyklar
        kärra vagnen station sopor kärl rummet spår spåret skog träd buskar vatten väder soppa bröd kaffe saga          filmen musik spel spelet program programmet kväll morgon natt vecka samverkan gemenskap trygghet utveckling bevakning dialog insats
        insatser insatsen metod modell modellen policy strategi riktlinje riktlinjer lagen lagar förordning bestämmelse regler arbetare sätt
        anläggning belysning byggnad utrustning material redskap verktyg maskin huset gata gatan torg torget platsen bänk bänkar park skola tunnel
        lokal lokaler entré entrén porten uppgång källare källaren åring åringar åringarna barn unga vuxna stammisar supportrar besökare
        resenärer kunder gäster medlemmar ledare lärare värdar spelare
        """
}
