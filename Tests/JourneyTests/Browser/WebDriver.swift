import Foundation
import Picture
import ProgramUnderTest

/// Speaks the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/) with a driver.
struct WebDriver: Sendable {
    /// Where the driver listens on this computer.
    let port: UInt16

    /// Sends a command and answers its value.
    /// - Throws: an `Obstacle` with the driver's own words.
    func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        let answer = try await LocalHTTP.send(method, path, port: port, body: body?.bytes ?? [])
        let content = try JSON(reading: answer.body)
        guard answer.status == 200 else { throw Obstacle("\(method) \(path): \(content[["value", "message"]]?.string ?? content.text)") }
        return content["value"] ?? .null
    }

    /// Runs Debian's driver on a free port for as long as some work takes.
    /// - Throws: an `Obstacle` that names what to install when the driver or the browser is missing.
    static func during<Answer>(in folder: String, _ work: (WebDriver) async throws -> Answer) async throws -> Answer {
        for tool in [driver, browser] where !FileManager.default.isExecutableFile(atPath: tool) {
            throw Obstacle("\(tool) is missing, and without it no page can be tried: run make setup-test")
        }
        let ready = "was started successfully on port "
        return try await Tended.during(driver, ["--port=0"], environment: ["HOME": folder, "TMPDIR": folder], in: folder, ready: ready) { process in
            let port = UInt16(process.firstWords.components(separatedBy: ready).last?.prefix { $0.isNumber } ?? "")
            guard let port else { throw Obstacle("the driver names no port: \(process.firstWords)") }
            return try await work(WebDriver(port: port))
        }
    }

    static let browser = "/usr/bin/chromium"
    private static let driver = "/usr/bin/chromedriver"
}
