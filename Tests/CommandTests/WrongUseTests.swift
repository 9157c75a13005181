import Picture
import ProgramUnderTest
import Testing

/// A command written wrong, and how the program says so.
struct WrongUse: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let fault: String
    let words: String

    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., fault: String = "usage", saying words: String) {
        self.arguments = arguments
        self.fault = fault
        self.words = words
    }

    static let all: [WrongUse] = [
        WrongUse("--finns-inte", saying: "Okänt val '--finns-inte'"),
        WrongUse("levels", "--year", "2024", "--fromat", "json", saying: "Menade du '--format'?"),
        WrongUse("levels", saying: "Det saknas ett argument: '--year <år>'"),
        WrongUse("levels", "--year", "i fjol", saying: "Värdet 'i fjol' går inte för '--year <år>'"),
        WrongUse("levels", "--year", "9223372036854775807", fault: "year-unreadable", saying: "Året 9223372036854775807 finns inte"),
        WrongUse("levels", "--year", "2024", "--format", "xml", saying: "Ange ett av 'table' eller 'json'"),
        WrongUse("levels", "--year", "2024", "extra", saying: "Oväntat argument 'extra'"),
        WrongUse("levels", "--year", "2024", "--area", "Vinta", fault: "area-unknown", saying: "Menade du: Vinsta"),
        WrongUse("import", "levels", saying: "Det saknas ett argument: '<fil>'"),
        WrongUse("import", "levels", "finns-inte.csv", fault: "file-absent", saying: "Filen finns-inte.csv finns inte"),
        WrongUse("import", "levels", "lager", fault: "file-is-folder", saying: "lager är en mapp"),
        WrongUse("import", "levels", Example.levels, "--now", "igår", fault: "now-unreadable", saying: "Tiden ”igår” går inte att läsa"),
        WrongUse("import", "levels", Example.levels, "--year", "20244", fault: "year-unreadable", saying: "Året 20244 finns inte"),
        WrongUse(
            "import", "counts", Example.counts, "--source", "Anmälda brott", "--area", "Hässelby-Vällingby", "--window", "2024-10",
            fault: "option-unreadable", saying: "Värdet ”2024-10” för --window går inte att läsa"),
        WrongUse(
            "import", "counts", Example.counts, "--source", "Anmälda brott", "--area", "Hässelby-Vällingby", "--window", "02-30--10-31",
            fault: "option-unreadable", saying: "Värdet ”02-30--10-31” för --window"),
        WrongUse(
            "import", "counts", Example.counts, "--source", "Anmälda brott", fault: "window-missing",
            saying: "Filen har en kolumn per år, men säger inte vilken del av åren den täcker"),
        WrongUse(
            "compstat", "--source", "anmalda-brot", "--area", "Vinsta", "--through", "2024-10", fault: "option-unreadable", saying: "Menade du: anmalda-brott"),
        WrongUse("compstat", "--source", "anmalda-brott", "--area", "Vinta", "--through", "2024-10", fault: "option-unreadable", saying: "Menade du: Vinsta"),
        WrongUse("compstat", "--source", "anmalda-brott", "--area", "Vinsta", "--through", "2024-13", fault: "option-unreadable", saying: "Ange en månad"),
        WrongUse("alarms", "--area", "Vinta", "--week", "2024-W21", fault: "option-unreadable", saying: "Menade du: Vinsta"),
        WrongUse("alarms", "--area", "Vinsta", "--week", "2024-W54", fault: "option-unreadable", saying: "Ange en vecka"),
        WrongUse(
            "compstat", "--source", "anmalda-brott", "--area", "Vinsta", "--through", "2024-10", "--years", "1", fault: "option-unreadable",
            saying: "Ange ett antal mellan 2 och 10"),
        WrongUse("figure", "nix", fault: "figure-unknown", saying: "Det finns ingen figur som heter ”nix”"),
        WrongUse("figure", "levels.ge3:ingenstans:2024", fault: "figure-unknown", saying: "Det finns ingen figur"),
        WrongUse("levles", "--year", "2024", fault: "command-unknown", saying: "Menade du: levels"),
        WrongUse("import", "nivåer", fault: "command-unknown", saying: "Kommandot ”samsyn import nivåer” finns inte"),
        WrongUse("backup", "verfy", fault: "command-unknown", saying: "Kommandot ”samsyn backup verfy” finns inte"),
        WrongUse("serve", "--port", "åtta", saying: "Värdet 'åtta' går inte för '--port <port>'"),
        WrongUse("serve", "--port", "99999", fault: "port-unreadable", saying: "Porten 99999 finns inte"),
    ]
}

extension CommandTests {
    /// Commands that a stranger writes wrong.
    @Suite struct WrongUses {
        @Test(arguments: WrongUse.all) func `says what is wrong and changes nothing`(use: WrongUse) async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let arguments = use.arguments.first == "--finns-inte" ? use.arguments : use.arguments + ["--data", Desk.store]
                let spoken = try await Program.run(arguments, in: desk.folder)
                Speech.expectRefusal(spoken, code: 2, saying: use.words)
                #expect(spoken.out == "")
                if !use.arguments.contains("xml") {
                    try Speech.expectFault(await Program.run(arguments + ["--format", "json"], in: desk.folder), code: 2, fault: use.fault)
                }
                #expect(try await desk.state() == before)
            }
        }

        @Test(arguments: [[], ["--help"], ["import", "--help"], ["levels", "--help"], ["help", "compstat"], ["report", "build", "--help"], ["store"]])
        func `helps in Swedish`(arguments: [String]) async throws {
            try await Desk.with { desk in
                let ended = try await Program.run(arguments, in: desk.folder)
                #expect(ended.code == 0 && ended.err == "")
                #expect(ended.out.contains("OM: ") && ended.out.contains("ANVÄNDNING: samsyn"))
                #expect(Speech.foreignWords(in: ended.out) == [], "\(ended.out)")
            }
        }

        @Test func `lets a flag win over the environment, and the environment over the default`() async throws {
            try await Desk.with { desk in
                let figures = ["figures", "--matching", "vinsta"]
                #expect(try await Program.run(figures, in: desk.folder).code == 3, "./data has no store")
                #expect(try await Program.run(figures, environment: ["SAMSYN_DATA": Desk.store], in: desk.folder).code == 0)
                #expect(try await desk.run("figures", "--matching", "vinsta", environment: ["SAMSYN_DATA": "annan"]).code == 0)
                let early = try await desk.run("import", "levels", Example.levels, environment: ["SAMSYN_NOW": "igår"])
                Speech.expectRefusal(early, code: 2, saying: "Tiden ”igår” går inte att läsa")
            }
        }
    }
}
