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
    var lastLine: String? { output.split(separator: "\n").last.map(String.init) }
  }

  /// Its standard error is thrown away.
  func run() throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
