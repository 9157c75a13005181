import Foundation

/// Input that is not what it should be.
struct BadInput: Error {
    let what: String
}

/// A folder with input, and for answers.
struct Folder {
    let path: String

    /// The lines of a CSV file without quotes, the header first, each as its fields.
    func lines(_ name: String) throws -> [[Substring]] {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        return text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    /// The rows of a CSV file as numbers, without the header.
    func numbers(_ name: String) throws -> [[Double]] {
        try lines(name).dropFirst().map { try $0.map(number) }
    }

    /// The rows of a CSV file as whole numbers, without the header.
    func wholes(_ name: String) throws -> [[Int]] {
        try lines(name).dropFirst().map { try $0.map(whole) }
    }

    /// A file of doubles as they lie in memory.
    func doubles(_ name: String) throws -> [Double] {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
        return data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - 7, by: 8).map { bytes.loadUnaligned(fromByteOffset: $0, as: Double.self) }
        }
    }

    /// Writes a CSV file.
    func write(_ lines: [String], to name: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }

    /// Writes doubles as they lie in memory.
    func write(_ values: [Double], to name: String) throws {
        try values.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    }
}

/// A field as a number.
func number(_ field: Substring) throws -> Double {
    guard let number = Double(field) else { throw BadInput(what: String(field)) }
    return number
}

/// A field as a whole number.
func whole(_ field: Substring) throws -> Int {
    guard let whole = Int(field) else { throw BadInput(what: String(field)) }
    return whole
}

/// A number as a field; empty where there is none.
func field(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
