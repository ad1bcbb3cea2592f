import Foundation

/// Whether a folder is a place where SQLite's write-ahead log is safe.
///
/// A shared-memory index lies beside the log; network file systems do not keep it coherent between machines, and
/// synchronising programs copy half-written files (sqlite.org/wal.html, “Noteworthy disadvantages”).
struct FolderSafety {
  /// Why the folder is unsafe; nil when nothing speaks against it.
  static func objection(to folder: URL) -> String? {
    let parts = folder.standardizedFileURL.resolvingSymlinksInPath().pathComponents.map { $0.lowercased() }
    let synced = [
      "dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "nextcloud", "owncloud", "box sync",
    ]
    if let part = parts.first(where: { part in synced.contains { part.hasPrefix($0) } }) {
      return "lies in a folder that is synchronised (“\(part)”)"
    }
    return networkName(of: nearestExisting(folder)).map { "lies on a network drive (\($0))" }
  }

  private static func nearestExisting(_ folder: URL) -> URL {
    var url = folder.standardizedFileURL
    while !FileManager.default.fileExists(atPath: url.path), url.path != "/" { url.deleteLastPathComponent() }
    return url
  }

  private static func networkName(of folder: URL) -> String? {
    guard let mounts = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) else { return nil }
    return networkName(of: folder.resolvingSymlinksInPath().path, mounts: mounts)
  }

  /// The kind of network drive that holds `path`, by a list of mounts in the form of fstab(5); nil for a local one.
  static func networkName(of path: String, mounts: String) -> String? {
    let network: Set = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs", "ncpfs", "glusterfs", "fuse.sshfs",
      "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs",
    ]
    var best: (length: Int, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      let point = fields[1].replacing("\\040", with: " ")
      let holds = path == point || path.hasPrefix(point.hasSuffix("/") ? point : point + "/")
      if holds, point.count >= best?.length ?? 0 { best = (point.count, String(fields[2])) }
    }
    return best.flatMap { network.contains($0.kind) ? $0.kind : nil }
  }
}
