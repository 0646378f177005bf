internal import Diagnostics
internal import FileAccess

/// Keeps two builds from writing to one folder at a time. The system lets go of it when the program ends, however it
/// ends.
struct FolderLock: Sendable {
    private let descriptor: Int32
    private let path: String

    /// - Throws: a refusal where another build holds the lock.
    init(_ path: String) throws(Refusal) {
        do {
            guard let descriptor = try Disk.lock(path) else { throw Refusal(.busy) }
            self.descriptor = descriptor
            self.path = path
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as FileError {
            throw Refusal(error)
        } catch {
            throw Refusal(.failed(path: path, reason: String(describing: error)))
        }
    }

    func release() {
        Disk.unlock(descriptor, path)
    }
}
