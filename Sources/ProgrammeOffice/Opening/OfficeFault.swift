public import ProgrammeModel

/// Why an act could not be done: wrong value, place, remedy.
public enum OfficeFault: Error, Hashable, Sendable, CustomStringConvertible {
  case noWorkspace(from: String)
  case workspaceExists(String)
  case folderInUse(String)
  case demoExists(String)
  case unsafeFolder(path: String, why: String)
  case noMember
  case unknownMember(String, known: [String])
  case notAllowed(member: Code<Member>, needs: Member.Role)
  case unknown(what: String, name: String, nearest: String?, list: String)
  /// A number that nothing has; the first and the last that something has, where there is anything.
  case unknownNumber(what: String, number: String, range: [String], list: String)
  case noProposal
  /// Nothing could be planned.
  case emptyProposal
  case staleProposal
  /// Days of the open proposal have come or gone since it was made.
  case pastProposal
  /// Days that are past or today cannot be planned.
  case pastDays(DayRange)
  case nothingToPlan(DayRange?)
  case breaksRule(String)
  case wrongState(String)
  /// A number that was never told to the host; `held` says which are.
  case noSuchOffer(RequestNumber, choice: Int, held: ClosedRange<Int>)
  /// The dates were held until then and are free again.
  case offerLapsed(RequestNumber, on: Day)
  /// The dates were given free with `none`.
  case offerTurnedDown(RequestNumber)
  /// The request has these sessions already.
  case offerTaken(RequestNumber, [SessionNumber])
  case nothingOffered(RequestNumber)

  public var description: String {
    switch self {
    case .noWorkspace(let folder):
      "There is no workspace in \(folder) or above it. Make one with ‘pont init FOLDER’, or name one with --workspace."
    case .workspaceExists(let folder):
      "\(folder) holds a workspace already. Choose another folder, or go there and work on."
    case .folderInUse(let folder):
      "\(folder) is not empty. Choose another folder, so that nothing of yours is mixed up with Pont's files."
    case .demoExists(let folder):
      "\(folder) is there already. Look into it, make the demo anew with ‘pont demo --replace’, or choose another with --folder."
    case .unsafeFolder(let path, let why):
      "\(path) \(why), where the database can be damaged. Choose a folder on this machine's own disk, and share by calendar files and exports."
    case .noMember:
      "It is not clear who acts. Say it with --as, set PONT_USER, or put ‘me: coordinator’ into pont.yaml."
    case .unknownMember(let name, let known):
      "“\(name)” is not a member of this workspace. Members: \(known.joined(separator: ", ")). Add one with ‘pont member add’."
    case .notAllowed(let member, let role):
      "\(member) does not have the role \(role.rawValue). Act as somebody who has, with --as, or give the role with ‘pont member add’."
    case .unknown(let what, let name, let nearest, let list):
      "There is no \(what) “\(name)”. " + (nearest.map { "Did you mean “\($0)”? " } ?? "") + "See ‘\(list)’."
    case .unknownNumber(let what, let number, let range, let list):
      "There is no \(what) “\(number)”. "
        + (range.count < 2
          ? range.first.map { "The only one is \($0). " } ?? "" : "They go from \(range[0]) to \(range[1]). ")
        + "See ‘\(list)’."
    case .noProposal: "There is no open proposal. Make one with ‘pont schedule’."
    case .emptyProposal:
      "The open plan has no session: there is nothing to accept. ‘pont schedule’ makes another and says why requests are not planned."
    case .staleProposal:
      "Hosts, facilitators, requests or sessions have changed since this plan was made. Plan again with ‘pont schedule’, then accept."
    case .pastProposal:
      "Some days of this plan have come since it was made. Plan again with ‘pont schedule’, then accept."
    case .pastDays(let days): "The days \(days) are past, or today. Give later ones, such as --weeks FIRST..LAST."
    case .nothingToPlan(let weeks):
      "No open request asks for \(weeks.map { "a day in \($0)" } ?? "anything"). See ‘pont request list’."
    case .breaksRule(let text), .wrongState(let text): text
    case .noSuchOffer(let request, let choice, let held):
      held.count == 1
        ? "\(request) has one offer, number \(held.lowerBound), and no number \(choice). See it with ‘pont offer \(request)’."
        : "\(request) has offers \(held.lowerBound) to \(held.upperBound), and no number \(choice). See them with ‘pont offer \(request)’."
    case .offerLapsed(let request, let day):
      "The dates offered for \(request) were held until \(day) and are free again. Look for new ones with ‘pont offer \(request)’."
    case .offerTurnedDown(let request):
      "The dates offered for \(request) were turned down and are free again. Look for others with ‘pont offer \(request)’."
    case .offerTaken(let request, let sessions):
      "\(request) has its sessions already: \(sessions.map(\.description).joined(separator: ", ")). Move one with ‘pont session move \(sessions.first?.description ?? "S1") --to DAYTTIME’, or take back your last act with ‘pont undo’."
    case .nothingOffered(let request):
      "No dates are held for \(request). Look for some with ‘pont offer \(request)’."
    }
  }
}
