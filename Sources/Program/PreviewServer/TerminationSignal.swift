internal import Dispatch
internal import Foundation

/// Ctrl-C, or the request of another program to end. Neither ends the program by itself from the moment that this is
/// made until the first has come; a second one does.
package struct TerminationSignal: Sendable {
    private let signals: AsyncStream<Void>

    package init() {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
        self.signals = signals
        let numbers = [SIGINT, SIGTERM]
        for number in numbers {
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            // Its handler holds it until it is cancelled.
            source.setEventHandler { [source] in
                source.cancel()
                for number in numbers { signal(number, SIG_DFL) }
                continuation.yield()
            }
            source.resume()
            signal(number, SIG_IGN)
        }
    }

    /// Waits for the first of them.
    package func first() async {
        for await _ in signals { break }
    }
}
