import Catalogue
public import Foundation
public import ProgrammeModel

/// Who acts, when, and where keys come from: what an act needs beside its own words.
public struct Desk: Sendable {
  /// Nil when neither the command nor the environment says; then `me` of `pont.yaml` acts.
  public let member: Code<Member>?
  public let now: Instant
  /// The local day at ``now``.
  public let today: Day
  /// The local time at ``now``.
  public let time: TimeOfDay
  /// Fixes the keys for tests and demos.
  public let keySeed: UInt64?

  public init(
    member: Code<Member>?, now: Instant, today: Day, time: TimeOfDay = TimeOfDay(clamping: 0), keySeed: UInt64? = nil
  ) {
    self.member = member
    self.now = now
    self.today = today
    self.time = time
    self.keySeed = keySeed
  }
}

/// Where to look for `Content/` and `Sessions/`.
public struct ContentSearch: Sendable {
  public let environment: [String: String]
  public let executable: URL?
  private let kept: Library?

  public init(environment: [String: String], executable: URL?) {
    self.init(environment: environment, executable: executable, kept: nil)
  }

  private init(environment: [String: String], executable: URL?, kept: Library?) {
    self.environment = environment
    self.executable = executable
    self.kept = kept
  }

  /// The same content, found now and then read once for all workspaces that have no files of their own.
  ///
  /// For a program that opens many workspaces, or one many times; the content must not change while it runs.
  public func keepingWhatIsRead() throws -> ContentSearch {
    ContentSearch(environment: environment, executable: executable, kept: try library(workspace: nil))
  }

  /// - Parameter workspace: The folder with `pont.yaml`; nil for the content that came with the program.
  func library(workspace: URL?) throws -> Library {
    if let kept { return workspace.map(kept.forWorkspace) ?? kept }
    return Library(try ContentLocation.find(environment: environment, executable: executable), workspace: workspace)
  }
}
