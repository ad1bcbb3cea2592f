import ArgumentParser
import Foundation
import Scheduling

struct ScheduleBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Solve a visits file and say how well, as one line of JSON.",
    discussion: """
      Example: pont-bench schedule M-1.json --seconds 10 --output M-1.solution.json
      Ctrl-C ends the search and keeps the best plan found so far.
      """)

  @Argument(help: "A file in the format visits-1 or visits-2.") var instance: String
  @Option(help: "Search so long; 10 if neither this nor iterations are given.") var seconds: Double?
  @Option(help: "Search so many iterations: repeatable.") var iterations: Int?
  @Option(help: "One or two; the plan is the same.") var threads = 2
  @Option(help: "Where chance starts.") var seed: UInt64 = 1
  @Option(help: "Where the solution goes.") var output: String?
  @Option(help: "After the search, look at so many sets of visits to see how much better a plan could be.")
  var boundWork = 0
  @Flag(help: "Show on standard error how far it is: best so far, bound, time left.") var verbose = false

  func validate() throws {
    if seconds != nil, iterations != nil { throw ValidationError("Give either --seconds or --iterations, not both.") }
    if let seconds, !(0...86_400).contains(seconds) { throw ValidationError("Give --seconds from 0 to 86400.") }
    if let iterations, iterations < 0 { throw ValidationError("Give --iterations of 0 or more.") }
    if !(1...2).contains(threads) { throw ValidationError("Give --threads 1 or 2.") }
    if boundWork < 0 { throw ValidationError("Give --bound-work of 0 or more.") }
  }

  func run() throws {
    let clock = ContinuousClock()
    let began = clock.now
    Interrupt.watch()
    if let output { try checkWritable(output) }
    let file = try VisitsFile(path: instance)
    let read = clock.now
    let result: VisitsResult
    do {
      result = try solve(
        file, seed: seed, limit: iterations.map(PlanLimit.iterations) ?? .seconds(seconds ?? 10), threads: threads,
        boundWork: boundWork, stop: { Interrupt.wasPressed }, progress: verbose ? { say($0) } : nil)
    } catch {
      throw BadInput(file.told(error, as: instance))
    }
    let solved = clock.now
    if let output {
      let solution = try JSONEncoder().encode(result.solution)
      do {
        try solution.write(to: URL(fileURLWithPath: output))
      } catch {
        throw unwritable(output)
      }
    }
    let line = ScheduleLine(
      instance: file.name, priority: result.priority, priorityAsked: file.priorityAsked,
      priorityBound: result.priorityBound, travel: result.travel, officerDays: result.officerDays,
      iterations: result.iterations, seconds: thousandths(solved - began), solving: thousandths(solved - read),
      peakMegabytes: peakMegabytes())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(String(decoding: try encoder.encode(line), as: UTF8.self))
    if Interrupt.wasPressed { throw ExitCode(130) }
  }

  /// A search may take hours: what cannot be kept afterwards is refused before it.
  private func checkWritable(_ output: String) throws {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    if files.fileExists(atPath: output, isDirectory: &isFolder) {
      if isFolder.boolValue || !files.isWritableFile(atPath: output) { throw unwritable(output) }
    } else {
      let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
      let isThere = files.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
      guard isThere, files.isWritableFile(atPath: folder) else { throw unwritable(output) }
    }
  }

  private func unwritable(_ output: String) -> ValidationError {
    ValidationError("\(output) cannot be written. Check the path and the rights to write there.")
  }

  private func thousandths(_ time: Duration) -> Double { (time / .seconds(1) * 1_000).rounded() / 1_000 }

  private func say(_ step: VisitsProgress) {
    let left = step.secondsLeft.map { ", \(Int($0.rounded(.up))) s left" } ?? ""
    let open = step.priorityBound - step.priority
    let text =
      "\(Int(step.fraction * 100)) %: priority \(step.priority), at most \(open) more; \(step.travel) min, \(step.officerDays) days\(left)\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// What `schedule` prints.
struct ScheduleLine: Codable {
  var instance: String
  var priority: Int
  var priorityAsked: Int
  /// No plan reaches more.
  var priorityBound: Int
  /// Minutes.
  var travel: Int
  var officerDays: Int
  var iterations: Int
  /// From the start to the solution, with reading the file.
  var seconds: Double
  /// From the file read to the solution, as the scripts of the others count theirs.
  var solving: Double
  var peakMegabytes: Int?
}

/// A file that cannot be used; exit code 65.
struct BadInput: Error, CustomStringConvertible {
  static let status: Int32 = 65
  /// Before the description on standard error.
  static let opening = "Error: "

  let description: String
  init(_ description: String) { self.description = description }
}

extension VisitsFile {
  /// - Throws: ``BadInput`` with every fault, each with its place.
  init(path: String) throws {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw BadInput("\(path): cannot be read. Check the path and the rights to read it.")
    }
    do {
      self = try VisitsFile(json: Array(data), path: path)
    } catch {
      throw BadInput(error.description)
    }
  }

  /// A fault found after reading, with the path in place of the name that the file gives itself: several files may have
  /// one name.
  func told(_ fault: VisitsFault, as path: String) -> String {
    fault.description.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("\(name):") ? path + line.dropFirst(name.count) : String(line)
    }.joined(separator: "\n")
  }

  var priorityAsked: Int { sessions.reduce(0) { $0 + $1.priority } }
}

/// The most memory this process has held in megabytes, where the system says so.
func peakMegabytes() -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
    let kilobytes = line.split(separator: " ", omittingEmptySubsequences: true).dropFirst().first.flatMap({ Int($0) })
  else { return nil }
  return kilobytes / 1_024
}
