import Foundation

/// A value made when it is first asked for, once, and kept.
///
/// `@unchecked Sendable` because the compiler cannot see that `lock` guards the only mutable property. `Mutex` would say
/// so, but macOS has it only from version 15 on, and the package supports 14.
final class Lazily<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let make: @Sendable () -> Value
  private var made: Value?

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    lock.withLock {
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}
