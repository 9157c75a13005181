import Foundation
import Picture
import ProgramUnderTest

/// How a person has set their browser.
struct BrowserSettings: Sendable {
    /// Whether pages may run scripts.
    var runsScripts = true
    /// The size of ordinary text, in pixels: 16 as delivered, 32 for text at 200 %.
    var textSize = 16

    fileprivate func preferences(downloads: String) -> JSON {
        .of([
            "download.default_directory": .string(downloads), "download.prompt_for_download": .bool(false),
            // A PDF is saved, not shown.
            "plugins.always_open_pdf_externally": .bool(true), "webkit.webprefs.default_font_size": .int(textSize),
            "profile.managed_default_content_settings.javascript": .int(runsScripts ? 1 : 2),
        ])
    }
}

/// A browser window that a driver steers.
struct Browser: Sendable {
    /// Where files that the person downloads land.
    let downloads: String
    private let driver: WebDriver
    private let session: String

    /// Opens a window for as long as some work takes, with nothing remembered from before.
    static func during<Answer>(
        _ driver: WebDriver, _ settings: BrowserSettings = BrowserSettings(), _ work: (Browser) async throws -> Answer
    ) async throws -> Answer {
        try await TemporaryFolder.with { downloads in
            let opened = try await driver.send("POST", "/session", capabilities(settings, downloads: downloads))
            guard let session = opened["sessionId"]?.string else { throw Obstacle("no session: \(opened.text)") }
            let browser = Browser(downloads: downloads, driver: driver, session: session)
            do {
                let answer = try await work(browser)
                _ = try? await driver.send("DELETE", "/session/\(session)")
                return answer
            } catch {
                _ = try? await driver.send("DELETE", "/session/\(session)")
                throw error
            }
        }
    }

    private static func capabilities(_ settings: BrowserSettings, downloads: String) -> JSON {
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
            // Scrolling that glides would still be under way when its end is looked at.
            "--force-prefers-reduced-motion", "--hide-scrollbars", "--lang=sv",
        ]
        let options = JSON.of([
            "binary": .string(WebDriver.browser), "args": .strings(arguments), "prefs": settings.preferences(downloads: downloads),
        ])
        return .of(["capabilities": .of(["alwaysMatch": .of(["browserName": .string("chrome"), "goog:chromeOptions": options])])])
    }

    fileprivate func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        try await driver.send(method, "/session/\(session)" + path, body)
    }
}

// What a person does.
extension Browser {
    /// Takes over a sign-in, on the site that is open.
    /// - Parameter cookies: as a browser sends them: `a=1; b=2`.
    func wear(_ cookies: String) async throws {
        for pair in cookies.components(separatedBy: "; ") {
            let sides = pair.split(separator: "=", maxSplits: 1).map { String($0) }
            let cookie = JSON.of([
                "name": .string(sides[0]), "value": .string(sides.count == 2 ? sides[1] : ""), "path": .string("/"), "secure": .bool(true),
                "httpOnly": .bool(true),
            ])
            _ = try await send("POST", "/cookie", .of(["cookie": cookie]))
        }
    }

    func visit(_ address: String) async throws { _ = try await send("POST", "/url", .of(["url": .string(address)])) }

    /// Where the window is now.
    func address() async throws -> String { try await send("GET", "/url").string ?? "" }

    /// Clicks the first element that a CSS selector finds.
    func click(_ selector: String) async throws { _ = try await send("POST", try await element("css selector", selector) + "/click", .of([:])) }

    /// Clicks the first link with exactly these words.
    func follow(_ words: String) async throws { _ = try await send("POST", try await element("link text", words) + "/click", .of([:])) }

    /// Chooses an option of a list by its words.
    func choose(_ words: String, in list: String) async throws {
        let option = "//select[@id='\(list)']/option[normalize-space()='\(words)']"
        _ = try await send("POST", try await element("xpath", option) + "/click", .of([:]))
    }

    /// Writes in a field, or chooses a file for a field of files by its path.
    func fill(_ selector: String, with text: String) async throws {
        _ = try await send("POST", try await element("css selector", selector) + "/value", .of(["text": .string(text)]))
    }

    /// Presses the button that has these words, and waits for the page it leads to.
    func push(_ words: String) async throws {
        _ = try await script("window.samsynOldPage = true")
        _ = try await send("POST", try await element("xpath", "//button[normalize-space()='\(words)']") + "/click", .of([:]))
        try await wait(until: "window.samsynOldPage === undefined && document.readyState === 'complete'")
    }

    /// Presses a key and lets it go.
    func press(_ key: Key) async throws { try await strike([key.rawValue]) }

    /// Strikes keys one after the other, with another held down all the while.
    func strike(_ keys: [String], holding held: Key? = nil) async throws {
        let struck = keys.flatMap { [("keyDown", $0), ("keyUp", $0)] }
        let all = held.map { [("keyDown", $0.rawValue)] + struck + [("keyUp", $0.rawValue)] } ?? struck
        let actions = all.map { JSON.of(["type": .string($0), "value": .string($1)]) }
        let keyboard = JSON.of(["type": .string("key"), "id": .string("keyboard"), "actions": .array(actions)])
        _ = try await send("POST", "/actions", .of(["actions": .array([keyboard])]))
    }

    /// Keys by the code points of the protocol (§17.4.2).
    enum Key: String {
        case tab = "\u{E004}"
        case enter = "\u{E007}"
        case space = "\u{E00D}"
        case escape = "\u{E00C}"
        case home = "\u{E011}"
        case down = "\u{E015}"
        case shift = "\u{E008}"
    }

    func reload() async throws { _ = try await send("POST", "/refresh", .of([:])) }

    /// Waits until an expression of the page is true, for a click may still be on its way.
    /// - Throws: an `Obstacle` when it is not within ten seconds.
    func wait(until expression: String) async throws {
        for _ in 0..<100 {
            if try await script("return document.readyState == 'complete' && (\(expression))") == .bool(true) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Obstacle("never true: \(expression), on \(try await address())")
    }

    /// Waits for the one file that is being downloaded.
    /// - Throws: an `Obstacle` when none is there in time.
    func downloaded(within seconds: Int = 10) async throws -> String {
        for _ in 0..<seconds * 10 {
            let files = try FileManager.default.contentsOfDirectory(atPath: downloads)
            if let file = files.first, files.count == 1, !file.hasSuffix(".crdownload"), !file.hasPrefix(".") { return downloads + "/" + file }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Obstacle("nothing was downloaded")
    }

    private func element(_ strategy: String, _ words: String) async throws -> String {
        let found = try await send("POST", "/element", .of(["using": .string(strategy), "value": .string(words)]))
        guard case .object(let members) = found, let id = members.first?.value.string else { throw Obstacle("no element \(words)") }
        return "/element/" + id
    }
}

// What a person sees.
extension Browser {
    /// Runs a script's body in the page and answers what it returns.
    func script(_ body: String, _ arguments: [JSON] = []) async throws -> JSON {
        try await send("POST", "/execute/sync", .of(["script": .string(body), "args": .array(arguments)]))
    }

    /// Runs a script's body that answers by calling its last argument.
    func waitingScript(_ body: String, _ arguments: [JSON] = []) async throws -> JSON {
        try await send("POST", "/execute/async", .of(["script": .string(body), "args": .array(arguments)]))
    }

    /// The text as it is shown, of the first element that a selector finds.
    func text(_ selector: String) async throws -> String { try await send("GET", try await element("css selector", selector) + "/text").string ?? "" }

    /// A command of the Chrome DevTools protocol, for what WebDriver has no word for.
    func devTools(_ command: String, _ parameters: JSON) async throws -> JSON {
        try await send("POST", "/goog/cdp/execute", .of(["cmd": .string(command), "params": parameters]))
    }

    /// Makes the window so large, in CSS pixels.
    func resize(_ width: Int, _ height: Int) async throws {
        let size = JSON.of(["width": .int(width), "height": .int(height), "deviceScaleFactor": .int(1), "mobile": .bool(false)])
        _ = try await devTools("Emulation.setDeviceMetricsOverride", size)
    }

    /// Sets whether the computer asks for light or dark.
    func prefer(_ scheme: ColourScheme) async throws {
        let feature = JSON.of(["name": .string("prefers-color-scheme"), "value": .string(scheme.rawValue)])
        let motion = JSON.of(["name": .string("prefers-reduced-motion"), "value": .string("reduce")])
        _ = try await devTools("Emulation.setEmulatedMedia", .of(["features": .array([feature, motion])]))
    }

    enum ColourScheme: String, CaseIterable, Sendable { case light, dark }

    /// Prints the page as its own style sheet asks, and answers the PDF.
    func printed() async throws -> Data {
        let printed = try await devTools("Page.printToPDF", .of(["preferCSSPageSize": .bool(true), "printBackground": .bool(true)]))
        guard let data = Data(base64Encoded: printed["data"]?.string ?? "") else { throw Obstacle("nothing was printed") }
        return data
    }
}
