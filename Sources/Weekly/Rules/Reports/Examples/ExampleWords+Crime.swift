import AccessRules

/// Thefts, threats and the rest.
extension ExampleWords {
    static let thefts: [ExampleTemplate] = [
        .init(51, .minor, .nights, [.association, .police], "Uppbrutet [garage|förråd]. [Verktyg borta.|Inget verkar saknas.]", in: .villas),
        .init(51, .minor, .nights, [.trade], "Uppbruten container på ett bygge. [Kabel borta.|Inget verkar saknas.]", in: .works),
        .init(51, .minor, .nights, [.housing], "[Ett tiotal|Fem|Tre] källarförråd uppbrutna.", in: .flats),
        .init(51, .minor, .nights, [.school], "Skolans förråd uppbrutet. [Bollar och verktyg borta.|Inget verkar saknas.]", in: .homes),
        .init(51, .worrying, .days, [.police, .association], "Inbrott i en villa mitt på dagen. Grannsamverkan vet om det.", in: .villas),
        .init(51, .worrying, .nights, [.police, .association], "[Två|Tre] försök till inbrott på samma gata, samma natt.", in: .villas),
        .init(51, .worrying, .nights, [.trade, .guards], "Inbrott i en lokal {industri}. [Verktyg borta.|Larmet gick, dörren är uppbruten.]"),
        .init(51, .worrying, .nights, [.trade, .guards], "Inbrott i en butik {torg}. Dörren är uppbruten."),
        .init(52, .minor, .nights, [.police, .housing, .association], "[Två|Tre] bilar uppbrutna på [parkeringen|samma gata].", in: .homes),
        .init(52, .minor, .nights, [.police, .association], "Katalysatorer stulna från [två|tre] bilar.", in: .villas),
        .init(52, .minor, .nights, [.trade], "Stöld ur [en hantverkarbil|två hantverkarbilar]. Verktyg borta.", in: .works),
        .init(52, .minor, .nights, [.association, .housing, .police], "Skyltarna stulna från en parkerad bil.", in: .homes),
        .init(53, .minor, .days, [.transport, .municipality, .trade], "[Två|Tre|Flera] cyklar stulna från cykelstället {station}.", season: .light),
        .init(53, .minor, .nights, [.housing], "[En elcykel stulen|Två cyklar stulna] ur cykelrummet. Låset är avklippt.", in: .flats),
        .init(53, .minor, .nights, [.association, .police], "Cyklar stulna ur [två|flera] garage samma natt.", in: .villas, season: .light),
        .init(54, .minor, .afternoons, [.trade], "Snatterier i [två|tre|flera] butiker {torg} samma eftermiddag."),
        .init(54, .minor, .afternoons, [.trade], "Varor togs ur en butik {torg} [under eftermiddagen|strax före stängning]. Butiken anmäler."),
        .init(54, .worrying, .evenings, [.trade, .guards], "Stöld i en butik {torg}. Personalen möttes av hot när de sade till."),
        .init(55, .minor, .rush, [.guards, .transport, .trade], "Fickstölder {station} i rusningen. [Två är anmälda.|Flera är anmälda.]"),
        .init(55, .worrying, .evenings, [.guards, .police, .transport], "Väskryckning {station}. Polisanmäld."),
    ]

    static let threats: [ExampleTemplate] = [
        .init(61, .worrying, .evenings, [.guards, .police], "Slagsmål {torg}, över när ordningsvakterna kom fram.", in: .guarded),
        .init(61, .worrying, .school, [.school], "Slagsmål på skolgården. Skolan följer upp.", in: .homes),
        .init(61, .serious, .evenings, [.guards, .police], "Misshandel {torg}. [Polisen utreder.|Polisen var snabbt på plats.]"),
        .init(61, .serious, .weekendNights, [.police, .association], "Slagsmål med flera inblandade {plats}. Polisen skingrade.", in: .homes),
        .init(62, .worrying, .school, [.school], "Hotfull stämning på skolan efter ett gräl på nätet. Fler vuxna är ute på rasterna.", in: .homes),
        .init(62, .worrying, .evenings, [.trade], "Hot mot personal i en butik {torg} vid stängning. Polisanmält."),
        .init(62, .worrying, .days, [.housing], "Hot mot personal under ett arbete i en port. Arbetet avbröts.", in: .flats),
        .init(
            62, .worrying, .afternoons, [.association, .police, .trade], "Hotfullt gräl i trafiken vid [rondellen|övergångsstället].", in: [.villas, .works]),
        .init(62, .serious, .evenings, [.police, .guards], "Allvarligt hot {torg}. Polisanmält."),
        .init(63, .worrying, .evenings, [.police, .association], "Försök till rån {plats}. Ingen kom till skada.", in: .homes),
        .init(63, .serious, .evenings, [.police, .transport], "Rån {station} [under kvällen|sent på kvällen]. Polisen utreder."),
        .init(63, .serious, .evenings, [.police], "Rån på en gångväg. Polisen utreder och finns mer i området.", in: .homes),
        .init(65, .worrying, .mornings, [.municipality, .school], "Kniv hittad i [en rabatt|ett buskage] {plats}. Lämnad till polisen.", in: .homes),
        .init(65, .serious, .evenings, [.guards, .police], "Kniv visades vid ett bråk {torg}. Polisen kom snabbt."),
    ]

    static let others: [ExampleTemplate] = [
        .init(81, .worrying, .evenings, [.municipality], "Hot mot personal på fritidsgården vid stängning. Anmält hos arbetsgivaren.", in: .flats),
        .init(
            85, .minor, .evenings, [.association, .municipality], "Rykte om [inbrott|okända bilar] i grannarnas grupp. Inget är bekräftat.", in: .villas,
            isDigital: true),
        .init(
            85, .worrying, .school, [.school], "Rykten om ett planerat bråk sprids i elevernas chattar. Fältgruppen vet om det.", in: .homes, isDigital: true),
        .init(92, .minor, .days, [.police, .association], "Flera boende har fått samtal från någon som säger sig ringa från banken.", in: .homes),
        .init(92, .worrying, .days, [.housing, .police], "Falska hantverkare har ringt på i flera hus. Information är uppsatt.", in: .homes),
    ]
}
