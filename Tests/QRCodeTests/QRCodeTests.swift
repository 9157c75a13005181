import QRCodes
import Testing

@Suite struct QRCodeTests {
    /// What the app for one-time codes is shown: who it is for, the secret and who asks.
    private static let otpauth = "otpauth://totp/Samsyn:kim%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Samsyn"

    private static func text(_ bytes: Int) -> String { String(repeating: "Samsyn 0123456789 ", count: bytes / 18 + 1).prefix(bytes).description }

    @Test func `the secret of one-time codes is read back from its picture`() throws {
        let code = try #require(QRCode(Self.otpauth))
        #expect(try String(decoding: QRReader.bytes(of: code), as: UTF8.self) == Self.otpauth)
        #expect(code.side == 41)
    }

    @Test func `every length up to the tenth version is read back whole`() throws {
        for count in 1...213 {
            let text = Self.text(count)
            let code = try #require(QRCode(text))
            #expect(try QRReader.bytes(of: code) == Array(text.utf8))
        }
    }

    @Test(arguments: ["Åsa på Ängby ö", "nul\u{0}inuti", "\u{0}", "👮‍♀️", " ", "12345678", "SAMSYN-2026"])
    func `any text is kept byte for byte`(_ text: String) throws {
        let code = try #require(QRCode(text))
        #expect(try QRReader.bytes(of: code) == Array(text.utf8))
    }

    /// ISO/IEC 18004, table 7: bytes that each version holds at M.
    @Test(arguments: [(14, 21), (26, 25), (42, 29), (62, 33), (84, 37), (106, 41), (122, 45), (152, 49), (180, 53), (213, 57), (2331, 177)])
    func `the picture is as small as the standard lets it be`(_ most: Int, _ side: Int) {
        #expect(QRCode(Self.text(most))?.side == side)
        #expect(QRCode(Self.text(most + 1))?.side != side)
    }

    @Test(arguments: [2332, 2954, 100_000]) func `a text that does not fit gives no picture`(_ count: Int) {
        #expect(QRCode(Self.text(count)) == nil)
    }

    @Test func `no text gives no picture`() {
        #expect(QRCode("") == nil)
    }

    @Test(arguments: ["kim", text(100), text(1000)]) func `three corners are marked, and not the fourth`(_ text: String) throws {
        let code = try #require(QRCode(text))
        let far = code.side - 7
        #expect(Self.isCorner(code, 0, 0))
        #expect(Self.isCorner(code, 0, far))
        #expect(Self.isCorner(code, far, 0))
        #expect(!Self.isCorner(code, far, far))
    }

    /// A dark square of three within a light ring, within a dark ring, with a light edge around.
    private static func isCorner(_ code: QRCode, _ top: Int, _ left: Int) -> Bool {
        (-1...7).allSatisfy { row in
            (-1...7).allSatisfy { column in
                let ring = max(abs(row - 3), abs(column - 3))
                return code.isDark(row: top + row, column: left + column) == (ring != 2 && ring != 4)
            }
        }
    }

    @Test func `dark and light take turns along the lines between the corners`() throws {
        let code = try #require(QRCode(Self.otpauth))
        for step in 8..<code.side - 8 {
            #expect(code.isDark(row: 6, column: step) == (step % 2 == 0))
            #expect(code.isDark(row: step, column: 6) == (step % 2 == 0))
        }
    }

    @Test func `everything around the picture is light`() throws {
        let code = try #require(QRCode("kim"))
        for place in [-1, -4, code.side, code.side + 4, .min, .max] {
            for step in 0..<code.side {
                #expect(!code.isDark(row: place, column: step))
                #expect(!code.isDark(row: step, column: place))
            }
        }
    }

    @Test func `two texts give two pictures, and one text always the same`() throws {
        let other = Self.otpauth.replacing("JBSWY3DP", with: "JBSWY3DQ")
        let first = try #require(QRCode(Self.otpauth))
        #expect(first != QRCode(other))
        #expect(first == QRCode(Self.otpauth))
    }

    @Test func `many are made at once without disturbing each other`() async {
        let whole = await withTaskGroup(of: Bool.self) { group in
            for count in 1...200 {
                group.addTask { QRCode(Self.text(count)).flatMap { try? QRReader.bytes(of: $0) } == Array(Self.text(count).utf8) }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(whole == 200)
    }
}
