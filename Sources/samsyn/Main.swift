import ArgumentParser
import Foundation
import Picture
import Terminal

/// Where the program begins: parses, runs, and ends with the exit code of the contract, all words in Swedish.
@main
enum Main {
    static func main() async {
        exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs a command line and answers its exit code.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            if let fault = UnknownCommand.fault(in: arguments) { return refuse(fault, asJSON: wantsJSON(arguments)) }
            try await Doors.run(Samsyn.parseAsRoot(arguments))
            return 0
        } catch let code as ExitCode where code.rawValue < 64 {
            return code.rawValue
        } catch {
            return end(error, asJSON: wantsJSON(arguments))
        }
    }

    /// Help and version end well; a command line that is written wrong ends with 2.
    private static func end(_ error: any Error, asJSON: Bool) -> Int32 {
        let words = SwedishHelp.translated(Samsyn.fullMessage(for: error))
        guard Samsyn.exitCode(for: error) != .success else {
            Console.print(words)
            return 0
        }
        guard asJSON else {
            Console.warn(words)
            return 2
        }
        let message = SwedishHelp.translated(Samsyn.message(for: error))
        Console.print(Envelope.faults([Fault("usage", message, remedy: "Se hjälpen: samsyn --help")]))
        return 2
    }

    private static func refuse(_ fault: Fault, asJSON: Bool) -> Int32 {
        let refused = Refused(.use, [fault])
        Console.report(refused, format: asJSON ? .json : .table)
        return refused.exitCode
    }

    private static func wantsJSON(_ arguments: [String]) -> Bool {
        zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" } || arguments.contains("--format=json")
    }
}
