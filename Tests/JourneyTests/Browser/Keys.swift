import Foundation
import Picture
import ProgramUnderTest
import Testing

// What a person does who has only a keyboard.
extension Browser {
    /// Presses Tab until the keyboard stands at what a selector names, and sees that it does; where it stands there already, nothing.
    /// - Parameter isBack: with Shift, towards the top of the page.
    /// - Throws: an `Obstacle` when the Tab key leaves the page without coming there.
    func reach(_ selector: String, isBack: Bool = false) async throws {
        var passed: [String] = []
        for _ in 0..<300 {
            let stop = try await stop(at: selector)
            passed.append("\(stop)")
            // The keyboard may stand outside the page at first: Tab then goes into it.
            guard stop.isOnPage || passed.count == 1 else { break }
            if stop.isLast { return #expect(stop.isSeen, "focus is not seen on \(stop)") }
            try await strike([Key.tab.rawValue], holding: isBack ? .shift : nil)
        }
        throw Obstacle("the Tab key never came to \(selector) on \(try await address()); \(passed.count) stops, the last \(passed.suffix(4))")
    }

    /// Waits until the page itself has put the keyboard at what a selector names.
    func stands(at selector: String) async throws {
        try await wait(until: "document.activeElement.matches(\(JSON.string(selector).text))")
        let stop = try await stop(at: selector)
        #expect(stop.isSeen, "focus is not seen on \(stop)")
    }

    private func stop(at selector: String) async throws -> Stop { Stop(try await script(Stop.look, [.string(selector), .strings(Stop.names)])) }

    /// Types words where the keyboard stands, with Enter for each new line.
    func type(_ words: String) async throws { try await strike(words.map { $0 == "\n" ? Key.enter.rawValue : String($0) }) }

    /// Pastes words where the keyboard stands.
    func paste(_ words: String) async throws { _ = try await devTools("Input.insertText", .of(["text": .string(words)])) }

    /// Goes down the list that the keyboard stands at to an option.
    func pick(_ option: String) async throws {
        try await press(.home)
        for _ in 0..<100 {
            if try await script("return document.activeElement.selectedOptions[0].text.trim()").string == option { return }
            try await press(.down)
        }
        throw Obstacle("no option \(option) in the list on \(try await address())")
    }

    /// Presses Enter and waits for the page it leads to.
    func proceed() async throws {
        _ = try await script("window.samsynOldPage = true")
        try await press(.enter)
        try await wait(until: "window.samsynOldPage === undefined")
    }
}

// What a person holds in the hand.
extension Browser {
    /// Makes the window a phone's: narrow, and touched with a finger.
    func becomePhone() async throws {
        try await resize(390, 844)
        _ = try await devTools("Emulation.setTouchEmulationEnabled", .of(["enabled": .bool(true)]))
    }

    /// Makes each page the one that somebody stands at, whichever window is in front: several people have theirs open at once.
    func standAtPage() async throws { _ = try await devTools("Emulation.setFocusEmulationEnabled", .of(["enabled": .bool(true)])) }

    /// Sets the clock that pages are told of, which goes on from there.
    func setClock(_ moment: String) async throws {
        let source = """
            {
                const Real = Date, ahead = Real.parse('\(moment)') - Real.now();
                globalThis.Date = class extends Real {
                    constructor(...parts) { parts.length > 0 ? super(...parts) : super(Real.now() + ahead); }
                    static now() { return Real.now() + ahead; }
                };
            }
            """
        _ = try await devTools("Page.addScriptToEvaluateOnNewDocument", .of(["source": .string(source)]))
    }

    /// Takes the network away, or gives it back. What a kept page's worker asks for goes past this: for it the server has to be gone too.
    func setNetwork(isThere: Bool) async throws {
        let speed = isThere ? -1 : 0
        let line = JSON.of(["offline": .bool(!isThere), "latency": .int(0), "downloadThroughput": .int(speed), "uploadThroughput": .int(speed)])
        _ = try await devTools("Network.enable", .of([:]))
        _ = try await devTools("Network.emulateNetworkConditions", line)
    }
}
