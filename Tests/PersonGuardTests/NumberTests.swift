import PersonGuard
import Testing

/// Telephone numbers, plates and accounts. The telephone numbers are of the series PTS sets aside for fiction.
@Suite struct NumberTests {
    @Test(arguments: [
        "070-174 06 12", "070-1740612", "0701740612", "070 174 06 12", "070.174.06.12", "070/174 06 12", "(070) 174 06 12", "0 7 0 1 7 4 0 6 1 2",
        "+46 70 174 06 12", "+46701740612", "+46 (0)70-174 06 12", "0046 70 174 06 12", "46701740612", "08-465 004 12", "08 46 50 04 12", "(08) 465 004 12",
        "031-390 06 12", "0980-31 92 12", "040/628 04 11", "+47 912 34 567", "+358 40 123 4567", "+1 202 555 0143", "0048 512 345 678",
    ])
    func `telephone numbers are found in every way they are written`(_ text: String) {
        #expect(Guarded.found(.phone, "Ring \(text) efter klockan fem.") == [text])
    }

    @Test func `after tel a number needs no area code`() {
        #expect(Guarded.found(.phone, "tel 465 004 12") == ["465 004 12"])
        #expect(Guarded.found(.phone, "mobil: 70-174 06 12") == ["70-174 06 12"])
    }

    @Test(arguments: [
        "Ring 112 eller 114 14", "1177 svarar dygnet runt", "ring 116 117", "020-22 00 60 är gratis", "0771-11 22 33", "öppet 08.00-16.00", "05-20-2024",
        "01-01--10-31", "dnr 0180-2024-1234", "felanmälan nr 0123456789, ärende 0812345678", "0,3778 procent", "+12 000 000 kr", "ringde 3 gånger",
        "portkod 1234", "2024-05-21", "12 345 678 kronor",
    ])
    func `numbers that reach nobody's telephone are left`(_ text: String) {
        #expect(Guarded.found(.phone, text) == [])
    }

    @Test(arguments: ["ABC123", "ABC 123", "ABC-123", "abc12d", "ABC12D", "ABC 12D", "xkd482"])
    func `plates are found by their form`(_ text: String) {
        #expect(Guarded.found(.plate, "Såg \(text) igen") == [text])
    }

    @Test(arguments: [
        ("bil abc 123 stod kvar", "abc 123"), ("moped med reg ebs 41k", "ebs 41k"), ("regnr B-XY 0042", "B-XY 0042"), ("reg.nr WZ 00412", "WZ 00412"),
    ])
    func `plates are found beside a vehicle or after reg`(_ line: String, _ text: String) {
        #expect(Guarded.found(.plate, line) == [text])
    }

    @Test(arguments: [
        "VIQ123", "ABÅ123", "ABC12O", "BMW 320", "en Volvo V70", "buss 119", "kostar SEK 500", "RPC 112/2019", "det 200 personer", "LSS 123",
        "vi har 100 bilar",
        "VI HAR 100 BILAR", "rum123", "E18 och väg 275", "C20 2751",
    ])
    func `letters never issued, models, currencies and cases are no plates`(_ text: String) {
        #expect(Guarded.found(.plate, text) == [])
    }

    @Test(arguments: [
        ("konto 6000-123 456 789", "6000-123 456 789"), ("8327-9, 123 456 789-0", "8327-9, 123 456 789-0"), ("Bankgiro 123-4567 tillhör honom", "123-4567"),
        ("hans plusgiro 12 34 56-7", "12 34 56-7"), ("IBAN SE35 5000 0000 0549 1000 0003", "SE35 5000 0000 0549 1000 0003"),
        ("SE3550000000054910000003 stod det", "SE3550000000054910000003"), ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
        ("clearing 9020, konto 123 456 7", "9020, konto 123 456 7"), ("swisha till 123 456 78 90", "123 456 78 90"),
    ])
    func `accounts are found after their words or by their check`(_ line: String, _ text: String) {
        #expect(Guarded.found(.account, line) == [text])
    }

    @Test(arguments: [
        ("hon satte in 2 000 på 6112 448 207 913", "6112 448 207 913"), ("för över till 5491 00 312 77", "5491 00 312 77"),
        ("privatkonto Handelsbanken 6189 771 204 335", "6189 771 204 335"), ("han fick 3782-118 40 27 på en lapp", "3782-118 40 27"),
        ("till Sparbanken 8105 9 24 118 776 3", "8105 9 24 118 776 3"), ("3300 7909259825", "3300 7909259825"),
        ("kassörens privata giro 41 88 02-7", "41 88 02-7"), ("SE35 5000 0000 0549 1000 0004, kanske felskrivet", "SE35 5000 0000 0549 1000 0004"),
    ])
    func `accounts are found where no word says so, by a bank's four digits and what money does beside them`(_ line: String, _ text: String) {
        #expect(Guarded.found(.account, line) == [text])
    }

    @Test(arguments: [
        ("SOL 717 ska inte stå där", "SOL 717"), ("MUS 07D satt på", "MUS 07D"), ("HEJ 23C blockerar brandvägen", "HEJ 23C"),
        ("en bil, dom 616, körde iväg", "dom 616"), ("två fordon, RAM 550 och en moped", "RAM 550"), ("skåpbil från Polen, WPR 4K77", "WPR 4K77"),
        ("danska skyltar, AX 41 982", "AX 41 982"), ("kompisen väntade i CB 5582 KM", "CB 5582 KM"), ("B 97 XYZ stod vid tälten", "B 97 XYZ"),
        ("bilen repad, 482 BKT", "482 BKT"), ("han kör 34 TRK 582", "34 TRK 582"), ("personlig skylt MAMMAS på en Mini", "MAMMAS"),
    ])
    func `plates that are words, of other lands and of one's own are found`(_ line: String, _ text: String) {
        #expect(Guarded.found(.plate, line) == [text])
    }

    @Test(arguments: [
        "modell GLX 303", "blankett SOC 114", "stulen Makita DHP 484", "falsklarm från LAB 301", "bilen vid HUS 12B", "ISO 900", "Golf TDI 105",
    ])
    func `models, forms and rooms are no plates`(_ text: String) {
        #expect(Guarded.found(.plate, text) == [])
    }

    @Test func `a telephone number half in words is one, and what follows a free number is none`() {
        #expect(Guarded.found(.phone, "nummer noll sju noll, 174 06 12") == ["noll sju noll, 174 06 12"])
        #expect(Guarded.found(.phone, "ring 020-50 50 50 dygnet runt") == [])
        #expect(Guarded.found(.phone, "skriv till jour@example.org eller 08 4650 0412") == ["08 4650 0412"])
    }

    @Test func `money sent to a telephone is a telephone number`() {
        #expect(Guarded.found(.phone, "swisha 070-174 06 12") == ["070-174 06 12"])
    }

    @Test(arguments: [
        "Föreningens bankgiro 123-4567", "hyran betalas till bolagets plusgiro 12 34 56-7", "DE89 3704 0044 0532 0130 01", "konto 4010 i budgeten",
        "Clearing 8327 är Swedbanks.", "Nattvandrarnas förening har sitt plusgiro 12 34 50-8", "Lånekort 1002 8834 517 är spärrat.",
        "K 5000-118234-24 ligger i akten",
    ])
    func `giro numbers of bodies, and codes that fail their check, are left`(_ text: String) {
        #expect(Guarded.found(.account, text) == [])
    }

    @Test(arguments: [
        ("Ringde upp: 0 980 – 31 92 05", PersonKind.phone, "0 980 – 31 92 05"), ("Från 0046 (0)70 174 06 49", .phone, "0046 (0)70 174 06 49"),
        ("De vill ha 1 500 kr på 9550-000 222 33", .account, "9550-000 222 33"), ("Bilarna TYP-123 syntes", .plate, "TYP-123"),
        ("bereal linn.ex.linn visar gården", .handle, "linn.ex.linn"),
    ])
    func `numbers are found however they are grouped`(_ line: String, _ kind: PersonKind, _ text: String) {
        #expect(Guarded.found(kind, line) == [text])
    }

    @Test(arguments: ["bildruta 1995-0101-0003", "Beslagsprotokoll 2024-5000-BG118821", "kommandot ping @host"])
    func `numbers of frames and files and the signs of commands are left`(_ line: String) {
        #expect(Guarded.spans(line).isEmpty, "\(Guarded.spans(line))")
    }
}
