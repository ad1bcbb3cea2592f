import Catalogue
import ProgrammeModel
import ProgrammeStore

/// An error as its reader sees it, with the exit status of design.md §5.
public struct Failure: Sendable {
  public let message: String
  /// 1 could not, 65 bad input data, 75 busy.
  public let status: Int32

  /// Nil for an error that is none of Pont's own, such as a wrong command line.
  public init?(_ error: any Error) {
    switch error {
    case let fault as InputFaults:
      message =
        fault.faults.count == 1
        ? fault.description : "\(fault.faults.count) faults; nothing was changed.\n" + fault.description
      status = 65
    case let fault as InputFault:
      message = fault.description
      status = 65
    case is TimeFault, is CodeFault, is HostReference.Fault, is Group.Fault, is Request.Fault, is Headcount.Fault,
      is CampaignEdition.Fault, is AnnouncedDates.Fault:
      message = "\(error)"
      status = 65
    case let fault as StoreFault:
      message = fault.description
      if case .busy = fault { status = 75 } else { status = 1 }
    case let fault as OfficeFault:
      message = fault.description
      status = 1
    case let fault as ReleaseFault:
      message = fault.description
      status = 1
    case is ContentLocation.Missing, is Terms.Fault, is Town.Fault:
      message = "\(error)"
      status = 1
    default: return nil
    }
  }
}
