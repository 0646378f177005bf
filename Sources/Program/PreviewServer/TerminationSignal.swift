internal import Dispatch
internal import Foundation

/// Ctrl-C, or the request of another program to end.
package enum TerminationSignal {
    /// Waits for the first of them, which does not end the program by itself any more; a second one does.
    package static func first() async {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            signal(number, SIG_IGN)
            return source
        }
        for await _ in signals { break }
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
