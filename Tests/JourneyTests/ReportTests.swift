import Foundation
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// A manager takes the yearly picture home.
    @Suite struct TakingTheReportHome {
        @Test func `downloads the yearly picture as a PDF by its button`() async throws {
            let workshop = try Workshop.open()
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                try await browser.visit(workshop.site + "/rapporter")
                try await browser.click("main a[href='/rapporter/lagesbild-2024']")
                #expect(try await browser.text("h1") != "")
                try await browser.click("a.knapp[href='/rapporter/lagesbild-2024.pdf']")
                let file = try await browser.downloaded()
                #expect(try Data(contentsOf: URL(filePath: file)).starts(with: Data("%PDF-1.7".utf8)))
            }
        }
    }
}
