import Foundation
import Synchronization

/// Ctrl-C, noticed and not obeyed at once: a search keeps the best plan it has found. A second one ends the program.
enum Interrupt {
  private static let pressed = Atomic(false)

  /// From now on.
  static func watch() {
    pressed.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      Interrupt.pressed.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  static var wasPressed: Bool { pressed.load(ordering: .relaxed) }
}
