import Testing
import Web

/// Forms with a file in them, as browsers send them and as they must not be sent.
@Suite struct MultipartTests {
    private let bench = Workbench()

    /// A form of parts, each with its head and content.
    private func body(_ parts: [(head: String, content: [UInt8])], boundary: String = "gräns-ej", closing: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts { bytes += Array("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8) + part.content + [13, 10] }
        return closing ? bytes + Array("--\(boundary)--\r\n".utf8) : bytes
    }

    private func file(_ name: String, _ content: [UInt8], field: String = "fil") -> (String, [UInt8]) {
        (#"Content-Disposition: form-data; name="\#(field)"; filename="\#(name)"\#r\#nContent-Type: text/csv"#, content)
    }

    private func field(_ name: String, _ value: String) -> (String, [UInt8]) { (#"Content-Disposition: form-data; name="\#(name)""#, Array(value.utf8)) }

    private func send(
        _ body: [UInt8], to target: String = "/ladda-upp", boundary: String = "----Grans1", _ headers: [String: String] = [:]
    ) async -> SiteResponse {
        let type = ["content-type": "multipart/form-data; boundary=\(boundary)"]
        return await bench.site.respond(
            to: SiteRequest(method: "POST", target: target, headers: type.merging(headers) { _, own in own }, body: body))
    }

    /// What the address says it was sent.
    private func answer(_ parts: [(String, [UInt8])]) async -> SiteResponse { await send(body(parts, boundary: "----Grans1")) }

    @Test func `takes fields and a file, byte for byte`() async {
        let content = [UInt8](0...255) + Array("\r\n--annat\r\n\r\n----Grans".utf8)
        let response = await answer([field("slag", "nivåer"), file("veckor.xlsx", content), field("tom", "")])
        #expect(response.status == 200)
        #expect(response.text.contains("slag=nivåer tom= fil=veckor.xlsx:\(content.count):\(content.reduce(0) { $0 &* 31 &+ Int($1) })"))
    }

    @Test(arguments: [
        ("nivåer i år.csv", "nivåer i år.csv"), (#"C:\Mina filer\nivåer.csv"#, "nivåer.csv"), ("/home/kim/../nivåer.csv", "nivåer.csv"),
        ("med %22citat%22.csv", "med \"citat\".csv"), (#"med \"citat\".csv"#, "med \"citat\".csv"), ("..", "fil"), ("mapp/", "mapp"),
        ("a;b=c.csv", "a;b=c.csv"),
        ("rad%0D%0Abryts.csv", "radbryts.csv"), ("baklänges\u{202E}vsc.csv", "baklängesvsc.csv"),
    ])
    func `keeps a file's own name, without folders and what does not show`(_ sent: String, _ wanted: String) async {
        let response = await answer([file(sent, [65])])
        #expect(response.status == 200)
        #expect(response.text.replacing("&quot;", with: "\"").contains("fil=\(wanted):1:65"), "\(response.text)")
    }

    @Test func `reads a name that is written in percent signs`() async {
        let head = #"Content-Disposition: form-data; name="fil"; filename="nivaer.csv"; filename*=UTF-8''niv%C3%A5er.csv"#
        #expect(await answer([(head, [65])]).text.contains("fil=nivåer.csv:1"))
    }

    @Test func `takes a field for files in which none was chosen for no file`() async {
        let response = await answer([file("", [])])
        #expect(response.status == 200)
        #expect(!response.text.contains("fil="))
    }

    @Test func `takes an empty file that has a name`() async {
        #expect(await answer([file("tom.csv", [])]).text.contains("fil=tom.csv:0:0"))
    }

    @Test func `reads every form but a whole one as cut or unreadable, wherever it ends`() async {
        let whole = body([field("slag", "nivåer"), file("veckor.csv", Array("a,b\r\n1,2\r\n".utf8))], boundary: "----Grans1")
        for length in 0..<(whole.count - 2) {
            let response = await send(Array(whole.prefix(length)))
            #expect(response.status == 400, "\(length)")
        }
        #expect(await send(whole).status == 200)
        #expect(await send(Array(whole.dropLast(2))).status == 200)
        #expect(await send(Array(whole.prefix(whole.count - 30))).text.contains("Sändningen bröts innan allt hade kommit fram. Inget har ändrats."))
    }

    /// Bytes without order, the same in every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    @Test func `bears any bytes at all`() async {
        let whole = body([field("slag", "nivåer"), file("veckor.csv", Array("a,b\r\n1,2\r\n".utf8))], boundary: "----Grans1")
        var dice = Dice(state: 1)
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0...dice.roll(4) {
                let place = dice.roll(bytes.count)
                switch dice.roll(3) {
                case 0: bytes[place] = UInt8(dice.roll(256))
                case 1: bytes.insert(contentsOf: [13, 10, 45, 45].prefix(1 + dice.roll(4)), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.roll(8)))
                }
                if bytes.isEmpty { bytes = [45] }
            }
            #expect([200, 400].contains(await send(bytes).status))
        }
    }

    @Test(arguments: [
        "text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"å\"",
        "multipart/form-data; boundary=" + String(repeating: "a", count: 71), "multipart/mixed; boundary=a",
    ])
    func `refuses a form of another kind`(_ type: String) async {
        let response = await send(body([field("slag", "x")], boundary: "a"), ["content-type": type])
        #expect(response.status == 400)
        #expect(response.text.contains("Formuläret går inte att läsa. Inget har ändrats."))
    }

    @Test(arguments: [
        "Content-Type: text/csv", #"Content-Disposition: attachment; name="fil""#, "Content-Disposition: form-data",
        #"Content-Disposition: form-data; name="""#,
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "utan kolon",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64",
        "Content-Disposition: form-data; name=\"a\"; filename*=ISO-8859-1''%E5", "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%FF",
        "Content-Disposition: form-data; name=\"a\"; filename=\"" + String(repeating: "a", count: 256) + "\"",
        "Content-Disposition: form-data; name=\"a\"\r\nX: " + String(repeating: "a", count: 5_000),
    ])
    func `refuses a part that no browser would write`(_ head: String) async { #expect(await answer([(head, [65])]).status == 400) }

    @Test func `refuses more parts than a form has, and fields that are no short ones`() async {
        #expect(await answer((0..<200).map { field("f\($0)", "x") }).status == 200)
        #expect(await answer((0..<202).map { field("f\($0)", "x") }).status == 400)
        #expect(await answer([field("a", String(repeating: "x", count: 64_001))]).status == 413)
        #expect(await answer([("Content-Disposition: form-data; name=\"a\"", [0xFF])]).status == 400)
    }

    @Test func `takes a file only where files are taken, and no larger one than the address says`() async {
        let large = body([file("stor.csv", [UInt8](repeating: 65, count: 100_000))], boundary: "----Grans1")
        #expect(await send(large).status == 200)
        #expect(await send(large, to: "/skicka").status == 413)
        let larger = await send(body([file("stor.csv", [UInt8](repeating: 65, count: 1_000_001))], boundary: "----Grans1"))
        #expect(larger.status == 413)
        #expect(larger.text.contains("Filen är större än de 1\u{A0}MB som går att läsa in här. Inget har ändrats."))
    }

    @Test func `tells the server how much to collect, and no more for a form from elsewhere`() {
        func bytes(_ method: String, _ target: String, _ headers: [String: String] = [:]) -> Int {
            bench.site.bodyBytes(for: SiteRequest(method: method, target: target, headers: headers))
        }
        #expect(bytes("POST", "/ladda-upp") == 1_000_000)
        #expect(bytes("POST", "/ladda-upp?a=b") == 1_000_000)
        #expect(bytes("POST", "/skicka") == 64_000)
        #expect(bytes("POST", "/nej") == 64_000)
        #expect(bytes("PUT", "/ladda-upp") == 64_000)
        #expect(bytes("POST", "/ladda-upp", ["sec-fetch-site": "cross-site"]) == 64_000)
    }

    @Test func `refuses a file from another site`() async {
        let form = body([file("a.csv", [65])], boundary: "----Grans1")
        #expect(await send(form, ["sec-fetch-site": "cross-site"]).status == 403)
        #expect(await send(form, ["origin": "https://annan.example", "host": "h"]).status == 403)
    }
}
