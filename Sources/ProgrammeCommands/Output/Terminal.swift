import Foundation

/// What the terminal can do.
enum Terminal {
  /// `COLUMNS`, else what the terminal says, else 100; never under 20.
  static func width(_ environment: [String: String]) -> Int { width(of: STDOUT_FILENO, environment) }

  /// The same for standard error, which may stand in a terminal while results go to a file.
  static func errorWidth(_ environment: [String: String]) -> Int { width(of: STDERR_FILENO, environment) }

  private static func width(of stream: Int32, _ environment: [String: String]) -> Int {
    if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return max(20, columns) }
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return max(20, Int(size.ws_col))
  }

  /// Whether somebody can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether somebody watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Asks on standard error and reads a line; nil at the end of input.
  static func ask(_ question: String) -> String? {
    FileHandle.standardError.write(Data((question + " ").utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }
}
