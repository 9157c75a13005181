import Picture
import ProgramUnderTest
import StoresUnderTest
import Testing

extension FaultTests {
    /// Many who report at the same moment.
    @Suite struct ManyReporters {
        /// Half of them have a personal link each, half have signed in.
        private static let people = 200
        private static let each = 5
        /// Every so many sends the same report twice in the same moment.
        private static let nervous = 5

        @Test func `two hundred who send at once lose none and double none`() async throws {
            let posts = Posts()
            try await TemporaryFolder.with { folder in
                let victim = Victim()
                try await victim.prepareForWeeks(in: folder, posts)
                let writer = try await posts.writer
                let code = try await Program.serving(["--data", victim.name], in: folder) { site, server in
                    let port = try Poster.port(in: site)
                    let links = try await links(writer, port)
                    for report in 1...ManyReporters.each { try await expectTaken(forms(report, links, writer, isNervous: true), port) }
                    // What no answer was heard of is sent again, by everybody, once more at once.
                    try await expectTaken(forms(1, links, writer, isNervous: false), port)
                    return await server.stop()
                }
                #expect(code == 0)
                try await expectEach(victim)
                _ = try await victim.examine()
            }
        }

        private func expectTaken(_ forms: [LocalHTTP.Form], _ port: UInt16) async throws {
            let answers = try await LocalHTTP.together(forms, port: port)
            let refused = answers.filter { $0.status != 303 }
            #expect(
                answers.count == forms.count && refused.isEmpty,
                "\(refused.count) were not taken: \(refused.first?.text.split(separator: "<main").last?.prefix(900) ?? "")")
        }

        /// Makes a personal link for each of the first half.
        private func links(_ writer: SignedIn, _ port: UInt16) async throws -> [String] {
            var links: [String] = []
            for number in 0..<ManyReporters.people / 2 {
                let page = try await writer.post("/rapportera/lankar", port: port, form: "vem=Vakten+\(number)&organisation=exempelby-kommun").text
                guard let link = page.firstMatch(of: #/(\/rad\/[^<]+)<\/code>/#) else { throw Obstacle("no link: \(page)") }
                links.append(String(link.1))
            }
            return links
        }

        /// One report of everybody's. Those with links all use the same key: one person's key is not another's.
        private func forms(_ report: Int, _ links: [String], _ writer: SignedIn, isNervous: Bool) -> [LocalHTTP.Form] {
            let lines = links.map { LocalHTTP.Form($0, "nyckel=rapport-\(report)&omrade-prov-a=ja&ord=Klotter+vid+bommen") }
            let reports = (links.count..<ManyReporters.people).map { person in
                let fields = WeeklyPerson.report("p\(person)-rapport-\(report)", in: WeeklyPerson.areas[person % 3])
                return LocalHTTP.Form("/rapportera", "formular=\(writer.formToken)&\(fields)", cookie: writer.cookie)
            }
            let all = lines + reports
            return all.enumerated().flatMap { index, form in isNervous && index % ManyReporters.nervous == 0 ? [form, form] : [form] }
        }

        /// Exactly one of everybody's every report.
        private func expectEach(_ victim: Victim) async throws {
            let found = try await victim.witness()
            #expect(found.keys.count == ManyReporters.people * ManyReporters.each && found.halves == [])
            let told = Dictionary(grouping: found.keys.map { $0.split(separator: " ") }) { $0[0] }.mapValues { Set($0.map { $0[1] }) }
            let ofLink = Set((1...ManyReporters.each).map { Substring("rapport-\($0)") })
            let ofAccount = Set(
                (ManyReporters.people / 2..<ManyReporters.people).flatMap { p in (1...ManyReporters.each).map { Substring("p\(p)-rapport-\($0)") } })
            #expect(told.count == ManyReporters.people / 2 + 1 && told.values.count { $0 == ofLink } == ManyReporters.people / 2)
            #expect(told.values.count { $0 == ofAccount } == 1)
        }
    }
}
