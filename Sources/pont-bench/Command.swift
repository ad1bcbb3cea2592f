import Foundation

/// Another program, run to its end.
struct Command {
  private let program: URL
  private let arguments: [String]

  init(_ program: URL, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  struct Result {
    let status: Int32
    let output: String
    /// Empty where they were not kept.
    let errors: String
    var lastLine: String? { output.split(separator: "\n").last.map(String.init) }
  }

  /// - Parameter keepingErrors: Whether its standard error is kept, for a program that writes little there; else it is
  ///   thrown away.
  func run(keepingErrors: Bool = false) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    let errors = keepingErrors ? Pipe() : nil
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    let told = errors?.fileHandleForReading.readDataToEndOfFile() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self))
  }
}
