import Foundation

/// Runs one method over input that `scripts/peers/inputs.py` has made, and prints how long each run took.
///
///     samsyn-bench WORK FOLDER [RUNS]
///
/// What is timed is the method itself, without start and reading. The last run's answer is left in FOLDER, so that
/// `scripts/bench_methods.py` can hold it against the peer's.
@main
struct Bench {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        guard words.count >= 2, let work = work(named: words[1]), let runs = Int(words.count > 2 ? words[3] : "1"), runs > 0 else {
            FileHandle.standardError.write(Data("samsyn-bench MÄTNING MAPP [ANTAL]\n".utf8))
            exit(2)
        }
        try measure(work, Folder(path: words[2]), runs: runs)
    }

    private static func work(named name: String) -> (any Work.Type)? {
        switch name {
        case "farrington": WholeYear.self
        case "farrington-latest": LatestWeek.self
        case "local": LocalStatistics.self
        case "kde": Smoothing.self
        case "knox": NearRepeats.self
        case "scan": Scanning.self
        case "survey": Shares.self
        case "suppression": Protecting.self
        default: nil
        }
    }

    private static func measure<Method: Work>(_ type: Method.Type, _ folder: Folder, runs: Int) throws {
        let work = try type.init(folder)
        let clock = ContinuousClock()
        var answer: Method.Answer?
        for _ in 0..<runs {
            let took = try clock.measure { answer = try work.run() }
            print("seconds", took / .seconds(1))
        }
        if let answer { try work.keep(answer, in: folder) }
        print("peak_mb", try peak())
    }

    /// The most memory this process has had, in MB; what started it is not counted.
    private static func peak() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) }) else {
            throw BadInput(what: "/proc/self/status")
        }
        return kilobytes / 1024
    }
}

/// One thing that is measured.
protocol Work {
    associatedtype Answer

    /// Reads the input; not timed.
    init(_ folder: Folder) throws
    /// What is timed.
    func run() throws -> Answer
    /// Leaves the answer for comparison; not timed.
    func keep(_ answer: Answer, in folder: Folder) throws
}
