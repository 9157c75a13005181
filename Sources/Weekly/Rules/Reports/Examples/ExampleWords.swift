import AccessRules

/// What is told in the examples: order, drugs, damage and how places are. Of events and places, in the words that people use.
enum ExampleWords {
    static let all = order + traffic + drugs + damage + places + thefts + threats + others

    /// Places that every neighbourhood has.
    static let spots = ["vid lekplatsen", "i parken", "vid busshållplatsen", "på parkeringen"]

    /// Of the gravest nothing is told but that it is there.
    static let grave = "Händelse som polisen utreder. Uppgifterna visas för behöriga."

    /// A line as somebody writes it who sorts nothing.
    static let line = ExampleWording("Glas överallt {plats} i morse, och lampan i gångtunneln är släckt igen.")

    /// What somebody writes who has seen or heard of the same.
    static func again(_ teller: OrganisationKind) -> String {
        switch teller {
        case .municipality: "Fältgruppen såg det också."
        case .school: "Elever har berättat om det."
        case .housing: "Boende har hört av sig om det."
        case .guards: "Samma sak sågs på ronden."
        case .trade: "Det har märkts hos oss också."
        case .police: "Det finns en anmälan."
        case .transport: "Personalen har sett det."
        case .association, .other: "Vi såg det också."
        }
    }

    private static let order: [ExampleTemplate] = [
        .init(
            11, .minor, .evenings, [.guards, .municipality, .trade],
            "Ett [tiotal|femtontal|tjugotal] samlade {torg} [hela kvällen|till sent]. Högljutt men lugnt."),
        .init(11, .minor, .rush, [.school, .trade], "Många samlade {torg} efter skolan. Det glesnade när bussarna hade gått.", season: .school),
        .init(11, .minor, .evenings, [.housing], "Samling i [trapphuset|entrén|tvättstugan]. [Fimpar och skräp efteråt.|Tomt när jouren kom.]", in: .flats),
        .init(
            11, .minor, .evenings, [.municipality, .association, .housing],
            "Samling vid [lekplatsen|fotbollsplanen|grillplatsen] till sent. [Burkar kvar på morgonen.|Grannar har hört av sig om ljudet.]", in: .homes,
            season: .light),
        .init(11, .worrying, .evenings, [.guards, .municipality, .trade], "Stor samling {torg}, hotfull stämning. Flera vände om i stället för att gå förbi."),
        .init(
            11, .worrying, .evenings, [.guards, .association], "Två grupper möttes {torg}. [Det stannade vid skrik.|De skingrades när patrullen kom.]"),
        .init(
            11, .worrying, .rush, [.transport], "Samling {station} i vägen för resenärer. [Flera valde en annan uppgång.|Personalen kallade på hjälp.]"),
        .init(12, .minor, .school, [.school], "Knuffar och skrik på skolgården under [en rast|lunchen|eftermiddagen]. Vuxna gick emellan.", in: .homes),
        .init(12, .minor, .evenings, [.municipality], "Stök utanför fritidsgården vid stängning. Lugnt när personalen kom ut.", in: .flats),
        .init(12, .minor, .evenings, [.transport, .guards], "Tjafs {station}, över på några minuter."),
        .init(
            12, .worrying, .evenings, [.guards, .trade], "Bråk {torg}. [Ordningsvakterna gick emellan.|Två butiker stängde tidigare än vanligt.]", in: .guarded),
        .init(12, .worrying, .evenings, [.housing], "Stökigt i garaget tredje kvällen i rad. Boende går inte dit ensamma.", in: .flats),
        .init(12, .worrying, .school, [.school], "Bråk mellan två grupper på skolgården. Skolan har fler vuxna ute på rasterna nu.", in: .homes),
        .init(
            12, .worrying, .weekendNights, [.police, .association], "Fest i en lokal som spårade ur. Bråket fortsatte ute på gatan tills polisen kom.",
            in: [.villas, .works]),
        .init(13, .minor, .weekendNights, [.housing], "Hög musik från [en bil på parkeringen|gården|samlingslokalen] långt in på natten.", in: .flats),
        .init(13, .minor, .evenings, [.municipality, .association], "Skrik och hög musik {plats} [sent på kvällen|under kvällen].", in: .homes),
        .init(14, .minor, .afternoons, [.guards, .trade], "Öppet drickande på bänkarna {torg}. [Glas och burkar låg kvar.|Lugnt i övrigt.]"),
        .init(14, .minor, .evenings, [.guards, .transport], "Berusat sällskap {station}. Det gick vidare när det blev tillsagt."),
        .init(
            14, .minor, .mornings, [.municipality, .school], "[Glassplitter och ölburkar|Flaskor och burkar] {plats} på morgonen. Städat.", in: .homes
        ),
        .init(14, .worrying, .evenings, [.guards, .trade], "Berusat sällskap {torg} skrek åt folk som gick förbi. Flera blev rädda."),
        .init(14, .worrying, .weekendNights, [.association], "Mycket alkohol i omlopp {plats}. Nattvandrarna stannade tills det hade lugnat sig.", in: .homes),
        .init(
            16, .minor, .evenings, [.guards, .municipality, .housing], "Smällare {plats} [flera gånger under kvällen|till och från hela kvällen].",
            season: .fireworks),
        .init(16, .worrying, .evenings, [.guards, .trade], "Raketer sköts längs marken {torg}. Folk tog skydd i butikerna.", season: .fireworks),
        .init(
            16, .worrying, .evenings, [.housing], "Smällare kastades in i en port. [Dörren höll.|Rök i trapphuset en stund.]", in: .flats, season: .fireworks),
    ]

    private static let traffic: [ExampleTemplate] = [
        .init(15, .minor, .evenings, [.municipality, .association], "Mopeder i hög fart {plats}, [flera varv|fram och tillbaka i en timme].", season: .light),
        .init(
            15, .minor, .evenings, [.association, .municipality, .police], "Epatraktorer körde varv på parkeringen [med hög musik|till sent på kvällen].",
            in: [.villas, .works]),
        .init(15, .minor, .evenings, [.association, .police], "Mullrande bilar fram och tillbaka på genomfarten. Flera har hört av sig om det.", in: .villas),
        .init(15, .minor, .afternoons, [.guards, .trade, .municipality], "Elsparkcyklar i hög fart bland gående {torg}.", season: .light),
        .init(15, .minor, .evenings, [.trade, .guards], "Sladdande bilar på vändplanen. Svarta däckspår på morgonen.", in: .works),
        .init(
            15, .worrying, .afternoons, [.municipality, .association],
            "Crossmopeder i hög fart över [lekplatsen|skolgården|fotbollsplanen]. Barn fick hoppa undan.", in: .homes, season: .light),
        .init(
            15, .worrying, .evenings, [.police, .association], "Bilar körde ikapp på genomfarten. Det var nära en olycka vid övergångsstället.", in: .villas),
        .init(15, .worrying, .evenings, [.guards, .trade], "Moped i hög fart genom folk {torg}. Det var nära en påkörning."),
    ]

    private static let drugs: [ExampleTemplate] = [
        .init(
            21, .worrying, .afternoons, [.guards, .municipality, .trade], "Tecken på försäljning {torg}: täta, korta möten [hela eftermiddagen|under en timme]."
        ),
        .init(
            21, .worrying, .evenings, [.housing, .municipality],
            "Snabba möten vid [cykelrummet|garageinfarten|återvinningen], samma tid flera kvällar. Kan vara försäljning.", in: .flats),
        .init(
            21, .worrying, .evenings, [.transport, .guards],
            "Misstänkt försäljning {station}. [Det har märkts förut vid den tiden.|Det upphörde när patrullen kom.]"),
        .init(
            21, .worrying, .evenings, [.association, .police], "Bilar stannar kort vid [skogsbrynet|vändplanen] flera kvällar. Kan vara försäljning.",
            in: [.villas, .works]),
        .init(22, .minor, .evenings, [.housing], "Lukt av cannabis i trapphuset. Tomt när jouren kom.", in: .flats),
        .init(22, .minor, .evenings, [.municipality, .association], "Lukt av cannabis {plats} under kvällen.", in: .homes),
        .init(22, .worrying, .afternoons, [.guards, .trade], "Påverkade personer {torg} störde handeln [under eftermiddagen|i flera timmar]."),
        .init(23, .minor, .mornings, [.housing], "Folie och tomma påsar i [källargången|soprummet|cykelrummet]. Städat.", in: .flats),
        .init(23, .worrying, .mornings, [.municipality], "Kanyler i buskarna [vid lekplatsen|bakom skolan|längs gångvägen]. Platsen är städad.", in: .flats),
        .init(
            23, .worrying, .days, [.municipality, .housing], "Småpåsar gömda i [en rabatt|ett elskåp|ett stuprör] {plats}. Lämnat till polisen.", in: .flats),
    ]

    private static let damage: [ExampleTemplate] = [
        .init(31, .minor, .nights, [.transport], "Krossat glas i busskuren {station}. Felanmält."),
        .init(31, .minor, .nights, [.municipality], "[En ruta krossad|Två rutor krossade] i busskuren. Felanmält.", in: [.homes, .works]),
        .init(31, .minor, .nights, [.school], "[En ruta krossad|Två rutor krossade|Tre rutor krossade] på skolans baksida. Lagas i veckan.", in: .homes),
        .init(
            31, .minor, .nights, [.housing], "Glaset i [porten|tvättstugan|garagedörren] är krossat. [Glasmästare beställd.|Provisoriskt lagat.]", in: .flats),
        .init(31, .minor, .nights, [.trade, .guards], "Skyltfönster krossat {torg}. Inget verkar vara stulet."),
        .init(31, .minor, .nights, [.trade, .guards], "Krossade rutor i en lokal {industri}. [Inget verkar vara stulet.|Larmet gick, tomt på platsen.]"),
        .init(31, .worrying, .evenings, [.transport], "Stenar kastades mot en buss {station}. [En ruta sprack.|Turen ställdes in.]"),
        .init(31, .worrying, .evenings, [.housing], "Stenar mot fönster på bottenvåningen. Boende är oroliga.", in: .flats),
        .init(32, .minor, .nights, [.transport, .municipality], "Nytt klotter i uppgången {station}. Anmält för sanering."),
        .init(
            32, .minor, .nights, [.municipality, .association], "Nytt klotter i gångtunneln. [Anmält för sanering.|Det förra är knappt borta.]",
            in: .homes),
        .init(32, .minor, .nights, [.school], "Klotter på skolans fasad. [Borta före första lektionen.|Anmält för sanering.]", in: .homes),
        .init(32, .minor, .nights, [.housing], "Klotter i [hissen|porten|trapphuset|tvättstugan]. [Sanerat.|Målas om i veckan.]", in: .flats),
        .init(32, .minor, .nights, [.municipality, .association], "Klotter på [elskåp och brevlådor|bullerplanket|garagelängan].", in: .villas),
        .init(32, .minor, .nights, [.trade, .guards], "Klotter på [lastkajen|fasaden|portarna] till en lokal {industri}."),
        .init(32, .worrying, .school, [.school], "Klotter med hot på skolans fasad. Borttaget direkt och anmält.", in: .homes),
        .init(
            33, .minor, .mornings, [.municipality, .association], "Spår av eldning i skogsbrynet. Kallt och släckt på morgonen.", in: .villas, season: .light),
        .init(33, .worrying, .evenings, [.housing, .municipality], "Brand i [en papperskorg|en container|ett soprum]. Räddningstjänsten släckte.", in: .flats),
        .init(33, .worrying, .nights, [.school, .municipality], "Spår av eldning på skolgården. [En bänk är bränd.|Fasaden är sotig.]", in: .homes),
        .init(33, .serious, .nights, [.housing, .police], "Brand i ett källarförråd. Rök i trapphuset, och boende fick gå ut en stund.", in: .flats),
        .init(33, .serious, .nights, [.police, .municipality], "[En bil|Två bilar] brann på en parkering. Räddningstjänsten släckte."),
        .init(33, .serious, .nights, [.trade, .police], "Brand i en container intill en lokal {industri}. Fasaden skadades."),
    ]

    private static let places: [ExampleTemplate] = [
        .init(
            41, .minor, .mornings, [.municipality, .housing, .association], "Släckta lampor [i gångtunneln|längs gångvägen|på parkeringen]. Felanmält.",
            season: .dark),
        .init(41, .minor, .evenings, [.association, .municipality], "Mörkt {plats}, [tre|fyra|flera] stolpar är släckta.", season: .dark),
        .init(41, .minor, .evenings, [.housing], "Belysningen i [garaget|källargången] är trasig igen.", in: .flats),
        .init(41, .minor, .evenings, [.transport], "Släckta lampor i uppgången {station}. Felanmält.", season: .dark),
        .init(
            42, .minor, .days, [.municipality, .association], "Buskarna skymmer gångvägen [i parken|vid lekplatsen|mot skolan]. Svårt att se framåt.",
            season: .light),
        .init(42, .minor, .evenings, [.trade, .municipality], "Ödsligt {torg} när butikerna har stängt. Flera säger att de går en annan väg.", season: .dark),
        .init(43, .minor, .mornings, [.housing], "Grovsopor utanför soprummet. [Hämtas i dag.|Andra gången den här månaden.]", in: .flats),
        .init(
            43, .minor, .mornings, [.municipality, .trade], "Byggavfall dumpat på vändplanen. [Det räcker till en hel container.|Andra gången på kort tid.]",
            in: .works),
        .init(43, .minor, .mornings, [.municipality], "Byggsopor dumpade [i skogsbrynet|längs vägen|vid återvinningen]. Felanmält.", in: [.villas, .works]),
        .init(43, .minor, .mornings, [.municipality, .trade], "Mycket skräp {torg} efter [kvällen|natten]. Städat under morgonen."),
        .init(43, .minor, .mornings, [.municipality, .association], "Överfull återvinning, [påsar på marken|glas på gångvägen].", in: .homes),
        .init(
            44, .minor, .mornings, [.municipality, .trade], "Spår av övernattning i skogsdungen bakom lokalerna. [Skräp kvar.|Platsen är städad.]", in: .works),
        .init(44, .minor, .mornings, [.housing], "Spår av övernattning i [cykelrummet|källargången|tvättstugan]. Låset är bytt.", in: .flats),
        .init(45, .minor, .mornings, [.school], "Grinden till skolgården är trasig och går inte att stänga.", in: .homes, season: .school),
        .init(45, .minor, .nights, [.municipality], "[Bänken är sönderbruten|Papperskorgen är losslagen|Skylten är nedriven] {plats}.", in: .homes),
        .init(45, .minor, .nights, [.housing], "Porttelefonen är sönderslagen. Porten står öppen [dygnet runt|tills den är lagad].", in: .flats),
        .init(45, .minor, .mornings, [.municipality], "[Gungan|Klätterställningen] på lekplatsen är sönder. Avspärrad.", in: .homes),
        .init(45, .minor, .mornings, [.association, .municipality], "Staketet vid fotbollsplanen är uppklippt. [Felanmält.|Lagas i veckan.]", in: .homes),
        .init(45, .minor, .nights, [.transport], "Biljettautomaten {station} är sönderslagen. Felanmäld."),
    ]
}
