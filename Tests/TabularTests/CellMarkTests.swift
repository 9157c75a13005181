import Tabular
import Testing

@Suite struct CellMarkTests {
    private static let styles = """
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/></patternFill></fill>\
        <fill><patternFill patternType="solid"><fgColor indexed="20"/></patternFill></fill>\
        <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/></patternFill></fill>\
        <fill><patternFill patternType="solid"><fgColor theme="9" tint="-0.249977111117893"/></patternFill></fill>\
        <fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill>\
        <fill><patternFill patternType="lightGray"><fgColor rgb="FFFF0000"/></patternFill></fill>\
        <fill><patternFill patternType="solid"><fgColor theme="1" tint="0.5"/></patternFill></fill></fills>\
        <cellXfs>\((0...8).map { "<xf numFmtId=\"0\" fillId=\"\($0)\"/>" }.joined())</cellXfs>\
        <dxfs><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>
        """

    private static let theme = """
        <a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>\
        <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>\
        <a:accent6><a:srgbClr val="F79646"/></a:accent6></a:clrScheme></a:themeElements></a:theme>
        """

    private func marks(_ book: TestWorkbook) throws -> [Int: CellMark] {
        let sheet = try #require(Sheet.open(book.content, file: "bok.xlsx").sheet)
        return try #require(sheet.rows.first).marks
    }

    @Test func `tells fill colours by their value, palette and theme`() throws {
        let heads = (0...8).map { "<c t=\"str\"><v>h\($0)</v></c>" }.joined()
        let cells = (0...8).map { "<c s=\"\($0)\"><v>\($0)</v></c>" }.joined()
        var book = TestWorkbook(rows: "<row>\(heads)</row><row>\(cells)</row>")
        book.styles = CellMarkTests.styles
        book.theme = CellMarkTests.theme
        let fills = try marks(book).compactMapValues(\.fill?.hex)
        // The tinted ones as Excel shows them: 95B3D7 and E46C0A; white and patterns are no colour.
        #expect(fills == [3: "FFC000", 4: "800080", 5: "95B3D7", 6: "E46C0A", 9: "808080"])
    }

    @Test func `gives comments without the names of those who wrote them`() throws {
        let comments = """
            <authors><author>Vera Påhittad</author><author>tc=1</author></authors><commentList>\
            <comment ref="A2" authorId="0"><text><r><rPr><b/></rPr><t>Vera Påhittad:</t></r>\
            <r><t xml:space="preserve">\nLila: skjutning vid torget</t></r></text></comment>\
            <comment ref="B2" authorId="0"><text><t>Bo B:\nHelt annat</t></text></comment>\
            <comment ref="C2" authorId="1"><text><t>[Threaded comment]</t></text></comment>\
            </commentList>
            """
        let threaded = """
            <threadedComment ref="C2" personId="{1}"><text>@Vera Påhittad kolla</text>\
            <mentions><mention startIndex="0" length="14"/></mentions></threadedComment>\
            <threadedComment ref="C2" parentId="{2}"><text>Stämmer</text></threadedComment>
            """
        let book = TestWorkbook(pages: [
            .init(name: "Blad1", rows: TestWorkbook.rows([["a", "b", "c"], ["1", "2", "3"]]), comments: comments, threaded: threaded)
        ])
        #expect(try marks(book).mapValues(\.comment) == [1: "Lila: skjutning vid torget", 2: "Helt annat", 3: "kolla\nStämmer"])
    }

    @Test func `a coloured cell without text keeps its colour`() throws {
        var book = TestWorkbook(rows: "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c><v>1</v></c><c s=\"2\"/></row>")
        book.styles = CellMarkTests.styles
        #expect(try marks(book) == [2: CellMark(fill: CellColour(red: 255, green: 192, blue: 0))])
    }

    @Test(arguments: [("FFC000", "FFC000"), ("#ffc000", "FFC000"), ("FFFFC000", "FFC000"), ("ffc", nil), ("gggggg", nil), ("", nil)])
    func `reads colours as they are written`(_ text: String, _ hex: String?) {
        #expect(CellColour(hex: text)?.hex == hex)
    }
}
