import Almanac
import Tabular
import Testing

@Suite struct MomentTextTests {
    private let day: Day
    /// 14.30, in minutes of the day.
    private let halfPastTwo = 14 * 60 + 30

    init() throws { day = try #require(Day(year: 2024, month: 5, day: 20)) }

    @Test(arguments: [
        "2024-05-20", "20240520", "2024/05/20", "2024.05.20", "2024-5-20", "20 maj 2024", "20 MAJ 2024", "20. maj 2024", "den 20 maj 2024",
        "20/5 2024", "20/5-2024", "20/05 2024", "20.5.2024", "20.05.2024", "20/5/2024", "20-05-2024", "5/20/2024", "05-20-2024",
        "May 20, 2024", "20 May 2024", "20-May-2024", "\u{00A0}20\u{202F}maj\u{2009}2024 ", "2024\u{2212}05\u{2011}20",
        "\u{200E}20/5/2024\u{FEFF}",
    ])
    func `reads a day in any of the ways it is written`(_ text: String) {
        #expect(MomentText.read(text) == .day(day))
    }

    @Test(arguments: [
        "2024-05-20 14:30", "2024-05-20 14:30:05", "2024-05-20 14:30:05.000", "2024-05-20T14:30", "2024-05-20T14:30:05.1234567",
        "2024-05-20 14:30:05,123456789", "2024-05-20 kl. 14.30", "2024-05-20 kl 14:30", "20240520 14:30", "20 maj 2024 kl 14.30",
        "20 maj 2024 klockan 14.30", "20/5 2024 14.30", "20/5 2024 14.30.05", "5/20/2024 2:30 PM", "5/20/2024, 2:30:05\u{202F}pm",
        "May 20, 2024 2:30 p.m.",
        "2024-05-20\n14:30", "2024-05-20T12:30:00Z", "2024-05-20 12:30 UTC", "2024-05-20T14:30:00+02:00", "2024-05-20 14:30:05 +0200",
        "2024-05-20T14:30+02", "2024-05-20T07:30-05:00", "2024-05-20T07:30\u{2212}05:00",
    ])
    func `reads a day and a time, shown as a Swedish clock shows it`(_ text: String) {
        #expect(MomentText.read(text) == .moment(day, minute: halfPastTwo))
    }

    @Test(arguments: [
        ("12:05 AM", 5), ("12:05 PM", 725), ("11:59 PM", 1439), ("1 am", 60), ("2:30 em", 870), ("kl. 7", 420), ("9:05", 545),
    ])
    func `reads the twelve hours of each half of the day, and an hour alone where a word says so`(_ time: String, _ minute: Int) {
        #expect(MomentText.read("5/20/2024 \(time)") == .moment(day, minute: minute))
    }

    @Test(arguments: [
        ("5/6/2024", "5 juni 2024 eller 6 maj 2024"), ("05-06-2024", "5 juni 2024 eller 6 maj 2024"),
        ("5/6/2024 2:30 PM", "5 juni 2024 eller 6 maj 2024"), ("20.5.24", "20 maj 2024 eller 20 maj 1924"),
        ("20 maj 24", "20 maj 2024 eller 20 maj 1924"), ("20/5/24", "20 maj 2024 eller 20 maj 1924"),
        ("20/5 -24", "20 maj 2024 eller 20 maj 1924"), ("24-05-20", "20 maj 2024 eller 24 maj 2020"),
        ("5/6/24", "5 juni 2024 eller 6 maj 2024"), ("99-05-20", "20 maj 2099 eller 20 maj 1999"), ("29.2.00", "29 februari 2000"),
    ])
    func `says which days can be meant when there are more than one`(_ text: String, _ readings: String) {
        guard case .ambiguous(let told) = MomentText.read(text) else {
            Issue.record("\(text) is not told as ambiguous")
            return
        }
        #expect(told.map { $0 == "\u{00A0}" ? " " : $0 } == Array(readings))
    }

    @Test func `takes points, and a stroke before a spaced year, for the Swedish order`() throws {
        let fifthOfJune = try #require(Day(year: 2024, month: 6, day: 5))
        for text in ["5.6.2024", "5/6 2024", "5/6-2024"] { #expect(MomentText.read(text) == .day(fifthOfJune)) }
    }

    @Test func `takes a day and a month of the same number for certain`() throws {
        let fifthOfMay = try #require(Day(year: 2024, month: 5, day: 5))
        #expect(MomentText.read("5/5/2024") == .day(fifthOfMay))
    }

    @Test(arguments: ["", " ", "\u{00A0}\t\u{202F}\n"])
    func `tells an empty cell from one that cannot be read`(_ text: String) {
        #expect(MomentText.read(text) == .empty)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "20240230", "31/4 2024", "30 februari 2024", "13/13/2024", "0000-01-01",
        "2024-05-20 24:01", "2024-05-20 24:00:01", "2024-05-20 25:00", "2024-05-20 14:60", "2024-05-20 14:30:60", "5/20/2024 13:30 PM",
        "5/20/2024 0:30 AM", "2024-05-20T14:30+15:00", "2024-05-20T14:30+02:60", "9999-12-31 24:00", "9999-12-31T23:30Z",
        "0001-01-01T00:30+14:00",
    ])
    func `refuses a day or a time that does not exist`(_ text: String) {
        #expect(MomentText.read(text) == .unreadable)
    }

    @Test(arguments: [
        "okänt", "-", "2024", "2024-05", "2024-W21", "45432", "14:30", "20 maj", "20/5", "20 mai 2024", "2024-05-20x", "2024-05-20 14",
        "2024-05-20 14:3", "2024-05-20 kl", "2024-05-20 14:30 ungefär", "2024-05-20T", "2024-05-20 14:30:05.", "2024-05-20Z", "2024/05-20",
        "20//5/2024", "020/5/2024", "20/5/024", "2024-05-20-", "=A1", "20 maj 2024 och 21 maj 2024", "2024-05-20 14:30 +2", "١٤/٥/2024",
        "2024-05-20\u{0}", "123456789", "2024-05-20 14:30 PM", "maj 2024", "2024-05-20T14:30+99:99",
    ])
    func `refuses what is neither a day nor a moment`(_ text: String) {
        #expect(MomentText.read(text) == .unreadable)
    }

    @Test func `refuses bytes that are no text, and text far too long`() {
        for bytes: [UInt8] in [[0xFF, 0xFE], Array("20 maj 2024".utf8) + [0xA0], Array(repeating: 0x32, count: 100_000)] {
            #expect(bytes.withUnsafeBufferPointer { MomentText.read(bytes: $0) } == .unreadable)
        }
        #expect(MomentText.read(String(repeating: " ", count: 500) + "2024-05-20") == .day(day))
    }
}

@Suite struct MomentTextClockTests {
    private func moment(_ day: String, _ minute: Int) throws -> MomentText { .moment(try #require(Day(text: day)), minute: minute) }

    @Test(arguments: [
        // Summer time begins 2024-03-31 and ends 2024-10-27, both at 01:00 UTC.
        ("2024-03-31T00:59:00Z", "2024-03-31", 119), ("2024-03-31T01:00:00Z", "2024-03-31", 180),
        ("2024-10-27T00:30:00Z", "2024-10-27", 150),
        ("2024-10-27T01:30:00Z", "2024-10-27", 150), ("2024-10-27T02:00:00Z", "2024-10-27", 180),
        ("2024-12-31T23:30:00Z", "2025-01-01", 30),
        ("2024-06-30 22:00Z", "2024-07-01", 0), ("2024-01-01T00:30:00+05:30", "2023-12-31", 1200),
        ("1 January 2024 00:30 +05:30", "2023-12-31", 1200),
    ])
    func `turns an offset into Swedish time, also where the clock is changed`(_ text: String, _ day: String, _ minute: Int) throws {
        #expect(MomentText.read(text) == (try moment(day, minute)))
    }

    @Test func `takes a time without an offset as it stands, also in the hour that spring skips`() throws {
        #expect(MomentText.read("2024-03-31 02:30") == (try moment("2024-03-31", 150)))
    }

    @Test(arguments: ["2024-12-31 24:00", "2024-12-31T24:00:00", "31 dec 2024 kl. 24.00", "2024-12-31T24:00:00+01:00"])
    func `takes 24.00 for the midnight that ends the day`(_ text: String) throws {
        #expect(MomentText.read(text) == (try moment("2025-01-01", 0)))
    }
}

@Suite struct MomentTextLawTests {
    private let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]

    @Test func `every day from 1990 through 2035 is read back from six ways of writing it`() throws {
        let first = try #require(Day(year: 1990, month: 1, day: 1))
        let last = try #require(Day(year: 2035, month: 12, day: 31))
        for offset in 0...(last - first) {
            let day = first + offset
            let name = swedish[day.month - 1]
            let digits = String("\(day)".filter { $0 != "-" })
            let shapes = [
                "\(day)", digits, "\(day.day).\(day.month).\(day.year)", "\(day.day)/\(day.month) \(day.year)",
                "\(day.day) \(name) \(day.year)",
                "\(name.prefix(3)) \(day.day), \(day.year)",
            ]
            for text in shapes where MomentText.read(text) != .day(day) { Issue.record("\(text) is not read as \(day)") }
        }
    }

    @Test func `every minute of a day is read back, with a colon, with a point, and on a clock of twelve hours`() throws {
        let day = try #require(Day(year: 2024, month: 5, day: 20))
        for minute in 0..<1440 {
            let (hour, rest) = (minute / 60, minute % 60)
            let two = (rest < 10 ? "0" : "") + "\(rest)"
            let half = hour < 12 ? "AM" : "PM"
            let clock = (hour < 10 ? "0" : "") + "\(hour):\(two)"
            for text in ["2024-05-20T\(clock)", "2024-05-20 kl. \(hour).\(two)", "5/20/2024 \((hour + 11) % 12 + 1):\(two) \(half)"]
            where MomentText.read(text) != .moment(day, minute: minute) {
                Issue.record("\(text) is not read as minute \(minute)")
            }
        }
    }

    @Test func `the quick reading of ISO forms says what the full one says`() throws {
        let whole = [
            "2024-05-20T14:30:05.123+02:00", "2024-02-29 23:59:59Z", "2023-02-29 24:00:00-14:00", "2024-10-27T01:30Z",
            "2024-05-20T14:30+14:00",
        ]
        let signs = ["0", "1", "2", "3", "5", "6", "9", "-", ":", ".", "T", "Z", "+", " ", "x"]
        for text in whole {
            for length in 0...text.count {
                let (head, tail) = (text.prefix(length), text.dropFirst(length + 1))
                // A space before it keeps a text from the quick reading, and changes nothing else.
                for tried in [String(head)] + signs.map({ head + $0 + tail }) {
                    #expect(MomentText.read(tried) == MomentText.read(" " + tried), "\(tried)")
                }
            }
        }
    }

    @Test func `garbage made of the signs of dates never traps`() {
        let signs = [
            "0", "1", "2", "20", "05", "2024", "9999", "-", "/", ".", ":", " ", "T", "Z", "+", "kl", "maj", "PM", ",", "den", "\u{2212}",
            "å",
        ]
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var read = 0
        for _ in 0..<20_000 {
            let text = (0..<(1 + next(9))).map { _ in signs[next(signs.count)] }.joined()
            if case .day(let day) = MomentText.read(text) {
                read += 1
                #expect(Day(text: day.description) == day, "\(text)")
            }
        }
        #expect(read > 0, "the garbage never makes a day, so nothing is tried")
    }
}
