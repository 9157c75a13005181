import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// Someone who has only a keyboard.
    @Suite struct Keyboard {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        @Test func `reaches skip link, menu, filter and a figure's dot in the order one reads`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                try await browser.visit(workshop.site + "/statistik")
                let stops = try await stops(browser, until: "a.spar")
                let order = ["a.hoppa", "a.markord", "#q", ".huvudnav a", ".smulor a", "#kalla", "#omrade", "#till", "#ar", "form.filter button", "a.spar"]
                #expect(order.filter { stops.map(\.is).contains($0) } == order)
                let first = order.compactMap { name in stops.firstIndex { $0.is == name } }
                #expect(first == first.sorted(), "they are reached as \(stops.map(\.is))")
                for stop in stops { #expect(stop.isSeen, "focus is not seen on \(stop)") }
            }
        }

        @Test func `opens the folded menu of a phone and goes on by it`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(390, 844)
                try await browser.visit(workshop.site + "/")
                let stops = try await stops(browser, until: ".meny summary")
                #expect(stops.last?.isSeen ?? false)
                try await browser.press(.enter)
                try await browser.press(.tab)
                try await browser.press(.tab)
                #expect(try await browser.script("return document.activeElement.innerText").string == "Områden")
                try await browser.press(.enter)
                #expect(try await browser.address() == workshop.site + "/omraden")
            }
        }

        @Test func `skips to the content, past everything before it`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                try await browser.visit(workshop.site + "/statistik")
                try await browser.press(.tab)
                try await browser.press(.enter)
                #expect(try await browser.script("return document.activeElement.localName").string == "main")
                try await browser.press(.tab)
                #expect(try await browser.script("return document.activeElement.id").string == "kalla")
            }
        }

        @Test func `shows every stop of every page, hidden under nothing`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                for page in workshop.pages {
                    try await browser.visit(workshop.site + page)
                    let stops = try await stops(browser, until: "footer button")
                    for stop in stops { #expect(stop.isSeen, "focus is not seen on \(stop) of \(page)") }
                }
            }
        }

        /// The stops of the Tab key, from the top to the first that a selector names.
        private func stops(_ browser: Browser, until last: String) async throws -> [Stop] {
            var stops: [Stop] = []
            for _ in 0..<400 {
                try await browser.press(.tab)
                let stop = Stop(try await browser.script(Stop.look, [.string(last), .strings(Stop.names)]))
                stops.append(stop)
                if stop.isLast { return stops }
            }
            Issue.record("the Tab key never came to \(last), only to \(stops.suffix(5))")
            return stops
        }
    }
}

/// Where the Tab key stopped.
struct Stop: CustomStringConvertible {
    /// Which of the named parts this is, else its element.
    let `is`: String
    let isSeen: Bool
    let isLast: Bool
    /// False past the page's last stop, in the frame of the browser.
    let isOnPage: Bool
    let description: String

    static let names = ["a.hoppa", "a.markord", "#q", ".huvudnav a", ".smulor a", "#kalla", "#omrade", "#till", "#ar", "form.filter button", "a.spar"]

    init(_ seen: JSON) {
        `is` = seen["is"]?.string ?? ""
        isSeen = seen["ring"] == .bool(true) && seen["free"] == .bool(true)
        isLast = seen["last"] == .bool(true)
        isOnPage = seen["page"] == .bool(true)
        description = seen.text
    }

    /// A ring of at least two pixels stands around the element, and a part of it lies uncovered in the window.
    static let look = """
        const e = document.activeElement, box = e.getBoundingClientRect();
        const within = (low, high, limit) => (Math.max(low, 0) + Math.min(high, limit)) / 2;
        const hit = document.elementFromPoint(within(box.left, box.right, innerWidth), within(box.top, box.bottom, innerHeight));
        // A link of the map is shown by the border of its area.
        const border = e.querySelector('path.omr'), bordered = border != null && parseFloat(getComputedStyle(border).strokeWidth) >= 3;
        const ringed = part => part != null && getComputedStyle(part).outlineStyle != 'none' && parseFloat(getComputedStyle(part).outlineWidth) >= 2;
        // A choice is shown by a ring around its whole row; a date by one around all its parts.
        const outlined = ringed(e) || (['radio', 'checkbox'].includes(e.type) && ringed(e.closest('label')));
        const isShown = e.matches(':focus-visible') || (e.type == 'date' && e.matches(':focus-within'));
        return {
            is: arguments[1].find(name => e.matches(name)) ?? e.localName, last: e.matches(arguments[0]),
            page: document.hasFocus(), ring: isShown && (outlined || bordered),
            free: box.width > 0 && hit != null && (e.contains(hit) || hit.contains(e)),
            html: e.outerHTML.slice(0, 120), box: [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')
        };
        """
}
