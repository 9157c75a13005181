import Testing

/// The built program, run as a process by someone who has never seen it: what it answers, what it refuses, and that a refusal changes nothing.
@Suite(.exampleOnShelf) struct CommandTests {}
