import AccessRules
import Picture
package import Storage
package import Web

extension AccessRoom {
    /// Puts into the trail what happened at an address though it changed nothing. What is refused is counted, so that a flood of it is a few rows; every
    /// table or document that somebody took out is an entry of its own.
    ///
    /// - Returns: why it could not be written, for the log; nil when it was, or is counted.
    package func tell(_ event: SiteEvent) async -> StoreRefusal? {
        do {
            switch event.kind {
            case .refused: try await count(.refused, event)
            case .strangeForm: try await count(.strangeForm, event)
            case .exported(let format): try await write(.exported, event, format)
            }
            return nil
        } catch let refusal as StoreRefusal {
            return refusal
        } catch {
            return .other(String(describing: error))
        }
    }

    private func count(_ kind: AccessEvent.Kind, _ event: SiteEvent) async throws {
        try await book.take(AccessRoom.event(kind, event), by: event.viewer.actor, at: event.at, clock: means.clock())
    }

    private func write(_ kind: AccessEvent.Kind, _ event: SiteEvent, _ format: String) async throws {
        let told = AccessRoom.event(kind, event, format)
        _ = try await store.write(by: event.viewer.actor, at: event.at, why: told.why) { [events] in try events.add(told, $0) }
    }

    private static func event(_ kind: AccessEvent.Kind, _ event: SiteEvent, _ format: String? = nil) -> AccessEvent {
        let about = plain("\(event.method) \(event.path)", 200) + (format.map { ", \($0)" } ?? "")
        return AccessEvent(kind, account: event.viewer.account, cooperation: event.viewer.cooperation, about: about, address: address(of: event.sender))
    }

    /// The sender's machine as an address is written; nil for what is none. A proxy passes on what it was told, and that is not to be believed.
    static func address(of sender: Sender) -> String? {
        let isAddress = sender.address.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        }
        return isAddress && (2...45).contains(sender.address.utf8.count) ? sender.address : nil
    }

    /// Without control characters, so that no line is broken where the trail is shown or printed.
    private static func plain(_ text: String, _ most: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { ![.control, .format].contains($0.properties.generalCategory) }).prefix(most))
    }
}
