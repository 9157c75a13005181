import Foundation
import FoundationXML
import Markup

/// An element of a drawing, as a reader of XML meets it.
struct Shape {
    let name: String
    let attributes: [String: String]
    var text = ""

    var classes: Set<String> { Set((attributes["class"] ?? "").split(separator: " ").map(String.init)) }
    func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }
}

/// Reads a drawing back: nil when it is not well-formed XML.
func shapes(of bytes: [UInt8]) -> [Shape]? {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.shapes : nil
}

func shapes(of html: Html) -> [Shape] { shapes(of: html.bytes) ?? [] }

extension [Shape] {
    func with(_ name: String) -> [Shape] { filter { $0.classes.contains(name) } }

    /// Heights of all bars of a class, left to right as they were drawn: the numbers after `v` in the data.
    func heights(_ name: String) -> [Double] {
        with(name).flatMap { shape in
            (shape.attributes["d"] ?? "").split(separator: "v").dropFirst().compactMap { Double($0.prefix { $0 != "h" }).map(abs) }
        }
    }

    /// Number of separate strokes or bars of a class.
    func strokes(_ name: String) -> Int {
        with(name).map { shape in (shape.attributes["d"] ?? "").filter { $0 == "M" }.count }.reduce(0, +)
    }

    var label: String { first?.attributes["aria-label"] ?? "" }
    var texts: [String] { filter { $0.name == "text" }.map(\.text) }
}

private final class Reader: NSObject, XMLParserDelegate {
    var shapes: [Shape] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        shapes.append(Shape(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !shapes.isEmpty { shapes[shapes.count - 1].text += text }
    }
}
