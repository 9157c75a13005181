import Foundation
import Picture
import ProgramUnderTest
import Testing

/// Pictures of pages and papers. They are kept for people to look at; what a machine can see of them is asked for here.
enum Album {
    /// Where the pictures of the last run lie.
    static let folder = Program.repository + "/.build/pictures"

    /// What a machine sees of a picture.
    struct Look: Sendable {
        let width: Int
        let height: Int
        /// White on each side of what is printed: left, top, right, bottom.
        let margins: [Int]
        /// The share of the picture that is not its ground.
        let ink: Double
        /// Pixels of the colour that was asked for.
        let coloured: Int
    }

    static func keep(_ picture: Data, named name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/" + name + ".png"
        try picture.write(to: URL(filePath: path))
        return path
    }

    /// - Parameter colour: red, green, blue.
    static func look(at path: String, for colour: [Double] = [0, 0, 0]) async throws -> Look {
        let seen = try await Command.run(Program.python, ["-c", eye, path] + colour.map { String(Int($0)) }, in: "/")
        guard seen.code == 0 else { throw Obstacle("no picture is seen, run make setup-test: \(seen.err)") }
        let look = try JSON(reading: Array(seen.out.utf8))
        let numbers = look.elements.compactMap(\.double)
        guard numbers.count == 8 else { throw Obstacle("the picture is not told: \(seen.out)") }
        return Look(width: Int(numbers[0]), height: Int(numbers[1]), margins: numbers[2...5].map { Int($0) }, ink: numbers[6], coloured: Int(numbers[7]))
    }

    private static let eye = """
        import json, sys
        from PIL import Image, ImageChops
        picture = Image.open(sys.argv[1]).convert("RGB")
        width, height = picture.size
        ground = Image.new("RGB", picture.size, picture.getpixel((2, height // 2)))
        ink = ImageChops.difference(picture, ground).convert("L").point(lambda shade: 255 if shade > 24 else 0)
        left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
        colour = tuple(int(part) for part in sys.argv[2:5])
        colours = dict((value, count) for count, value in picture.getcolors(1 << 24))
        print(json.dumps([width, height, left, top, width - right, height - bottom, ink.histogram()[255] / (width * height), colours.get(colour, 0)]))
        """
}

extension Browser {
    /// Takes a picture of the whole page, from its top to its end.
    func picture(_ name: String) async throws -> String {
        _ = try await script("scrollTo(0, 0)")
        let page = try await script("return {width: innerWidth, height: document.documentElement.scrollHeight}")
        let clip = JSON.of(["x": .int(0), "y": .int(0), "width": page["width"] ?? .int(0), "height": page["height"] ?? .int(0), "scale": .int(1)])
        let taken = try await devTools("Page.captureScreenshot", .of(["captureBeyondViewport": .bool(true), "clip": clip]))
        guard let data = Data(base64Encoded: taken["data"]?.string ?? "") else { throw Obstacle("no picture was taken") }
        return try Album.keep(data, named: name)
    }
}
