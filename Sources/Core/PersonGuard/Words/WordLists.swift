/// The words the guard knows, as text parted by white space; their origin is in SOURCE.md beside this file.
enum WordLists {
    /// First names that a sentence may begin with as a word: "Per vecka", "Stig fram", "Mina barn".
    static let firstOrWord = """
        Per Dag Liv Stig My Bo Bror Sten Lo Li Love Björn Tor Hans Inga Tom Ville Vide Lage Gun Kaj Jan Rut Klara Frans Tage Tuva Lova Minna Mina
        Said Signe Tova Dick Roy Bill Jack Ina Sol Linda Lena Edit Jasmin Jasmine Malva Ask Frid Son Folke Inger Vera Ester Åse Mona Rune Tim Ted
        Sam Lill Penny Ante Sluggo Viva Gry Plutten Pyret Lillan Hind Hung Sana Mai An Rasa Liga Lan Bile Ion Divine Odile Wei Ming Ling Mei Jun
        Asad Musse Stickan Runa Rasken Malla Fille Matte Nicke Hacke Patte Palle
        """
    /// First names that something else bears too.
    static let firstOrThing = """
        Max Maj Juni August Viking Nova Stella Vega Milan Florence Lucia Valborg Svea Mark Regina Saga Siri Rose Rosa Viola Iris Bella Junior Jose
        Del Thor Alba Aurora Luna Mio Neo Aston Can Moses Marina Mercedes Sander Jason Victoria Abel Camino Diana Lana Saba Sakura Zara Luca Aras
        Dallas Basse Kenta Hala Ebru Tekla
        """
    static let surnameOrWord = """
        Alm Asp Berg Björk Blixt Blom Borg Brink Bäck Ek Falk Ferm Flink Fors Frid Frisk Gren Green Hall Hammar Hjelm Hjort Holm Hult Hägg Kling
        Kvist Lilja Lind Linde Linden Liden Rosen Noren Ljung Lund Lönn Löf Malm Modig Nord Palm Rask Roos Skog Sköld Stark Storm Strand Strid
        Ström Ståhl Svärd Wall Wester Frank Roth Holst Thor Park Tas Le Do Ho Vo Vu Wu Xu Ay Gul Mire Pour Sultan Kara Lam Dang Can Shah Lager
        Cruz Popa Nur Haile Silva Santos Ali Adem Sommar Vinter Ros
        """
    /// Names whose small letters may mean something else, so that only a full name of two is seen in text without capitals.
    static let wordsInSmallLetters = """
        samar taner adam alex anas ann ana ben carl dante ebba elin ella eric eva fanny fred gillis harry hedda helga hilda ida jon kai kari kim lara lea leo
        levi lily lisa lotta love maria mary may mika mila mira moa nina noa nora olga otto ove petra pia pär robin rita ruth sara simon tina toni
        tony tora ture uno ulla urban alma axel cem deniz emir emma hana hani mona nima musa roda rana sami ali adel aden deka asma muna nora nura
        sasa maher ramin jama elif kasia lina jill jim kian marit gerd gert siv tyra ylva tilda selma edit erna elvis bert bella karin dan
        """

    /// All of them, with what they are. Made once.
    static let lexicon: Lexicon = {
        var lexicon = Lexicon()
        addNames(to: &lexicon)
        addPersons(to: &lexicon)
        addThings(to: &lexicon)
        addNumbers(to: &lexicon)
        return lexicon
    }()

    private static func addNames(to lexicon: inout Lexicon) {
        for list in [firstNames, shortForms, firstNamesFromElsewhere, firstNamesOfManyLands, firstNamesOfToday, firstNamesOfTodayFromL, nicknamesOfToday] {
            lexicon.add(list, .first)
        }
        for list in [surnames, surnamesFromElsewhere, surnamesOfManyLands, surnamesOfToday] { lexicon.add(list, .surname) }
        lexicon.remove(firstOrWord + " " + firstOrThing, .first)
        lexicon.remove(surnameOrWord, .surname)
        for list in [firstOrWord, firstOrWordOfManyLands] { lexicon.add(list, .firstOrWord) }
        lexicon.add(firstOrThing, .firstOrThing)
        for list in [surnameOrWord, surnameOrWordOfManyLands] { lexicon.add(list, .surnameOrWord) }
        lexicon.add(wordsInSmallLetters, .weakWhenSmall)
        // Four letters and fewer are words in some tongue more often than not.
        for list in [firstNamesOfToday, firstNamesOfTodayFromL, nicknamesOfToday, surnamesOfToday] { lexicon.add(list, .weakWhenSmall) }
        for list in [firstNamesOfManyLands, surnamesOfManyLands] {
            for name in list.split(whereSeparator: \.isWhitespace) where name.count < 5 { lexicon.add(String(name), .weakWhenSmall) }
        }
        lexicon.add(particles, .particle)
        lexicon.remove("Alla", .first)
        for list in [vocabulary, ordinary, english] { lexicon.add(list, .ordinary) }
    }

    private static func addPersons(to lexicon: inout Lexicon) {
        let lists: [(String, WordClass)] = [
            (personNouns, .personNoun), (kin, .kin), (naming, .naming), (nameNouns, [.naming, .nameNoun]), (signing, .signing), (headers, .header),
            (bodilyVerbs, .bodilyVerb),
            (sayingVerbs, .sayingVerb), (weakVerbs, .weakVerb), (greetings, .greeting), (withPerson, .withPerson), (atPerson, .atPerson),
            (possessives, .possessive), (conjunctions, .conjunction), (ageWords, .ageWord), (pronouns, .pronoun),
        ]
        for (list, classes) in lists { lexicon.add(list, classes) }
    }

    private static func addThings(to lexicon: inout Lexicon) {
        let lists: [(String, WordClass)] = [
            (inPlace, .inPlace), (towardsPlace, .towardsPlace), (placeNouns, .placeNoun), (memorials, [.memorial, .placeNoun]), (saints, .saint),
            (places, .place), (firms, .firm), (shops, .shop), (thingNouns, .thingNoun), (placeSubjects, .placeSubject), (brands, .brand),
            (calendar, .calendar), (articles, .article), (collectives, .collective),
            (owned, .owned), ("gänget gäng ligan familjen klanen bröderna syskonen", .personGroup), (dwellings, .dwelling), (successors, .successors),
            (flats, .flat),
        ]
        for (list, classes) in lists { lexicon.add(list, classes) }
    }

    private static func addNumbers(to lexicon: inout Lexicon) {
        let lists: [(String, WordClass)] = [
            (phoneWords, .phoneWord), (accountWords, .accountWord), (clearing, .clearing), (identityWords, .identityWord), (caseWords, .caseWord),
            (services, .service), (userNames, .userName), (vehicles, .vehicle), (registrations, .registration), (digitWords, .digitWord),
            (atSigns, .atSign), (dotWords, .dotWord), (domainEndings, .domainEnding), (noPlates, .noPlate), (foreignLands, .foreignLand), (units, .unit),
            (abbreviations, .abbreviation), (acronyms, .acronym), ("iban", .ibanWord), (money, .money),
        ]
        for (list, classes) in lists { lexicon.add(list, classes) }
        for ending in ["", "t", "nummer", "numret", "nr"] {
            for kind in accountKinds.split(separator: " ") { lexicon.add(String(kind) + "konto" + ending, .accountWord) }
        }
        for service in services.split(whereSeparator: \.isWhitespace) {
            for ending in serviceEndings.split(separator: " ") { lexicon.add(String(service + ending), .service) }
        }
    }

    static let collectives = """
        förening föreningen föreningens kommun kommunen kommunens stad staden stadens förvaltningen nämnden bolaget bolagets företaget företagets
        firman styrelsen klubben klubbens församlingen kyrkan brf bostadsrättsföreningen samfälligheten myndigheten ab if bk ff ik hb stiftelsen
        fonden skolan laget lagets insamlingen butiken hyresvärden hyresvärdens skatteverket skattekontot kronofogden hyran hyra avgiften fakturan
        insamling medlemsavgift årsavgift klassens
        """
    static let owned = """
        lägenhet lägenheten hem dörr balkong cykel moped telefon mobil mobilnummer nummer telefonnummer adress konto väska jacka port trappuppgång
        källarförråd förråd hund katt rum säng kläder plånbok nycklar namn röst mejl mail mobiltelefon skor bord kontor altan bostad garage
        elsparkcykel uppgång fönster dörrar brevlåda ytterdörr dator läsplatta surfplatta nyckelknippa körkort pass bankkort mobilsvar altandörr kolonilott stuga
        båt parkeringsplats p-plats rullator rullstol barnvagn matkassar katter hundar kanin arbetsplats klass kontaktuppgifter personnummer brev bild
        hår arm ben näsa ansikte hand huvud rygg axel keps tröja luva namnteckning underskrift
        """
    static let dwellings =
        "port porten trapp trappan uppgång uppgången lgh lägenhet lägenheten hus huset trappa receptionen entrén disken kassan växeln expeditionen ettan tvåan trean fyran femman sexan sjuan åttan nian klassen entréplan bottenvåningen övervåningen våningen"
    static let successors = "söner son co company partners döttrar kompani"
    static let flats = "lgh lägenhet lägenhetsnummer tr trappor vån våning port uppg uppgång nb bv"
    static let articles = "en ett den det denna detta dessa de någon något några varje"
}
