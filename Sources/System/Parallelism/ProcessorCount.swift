#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The number of processors available to programs, and so of tasks that run at once; at least 1.
package func processorCount() -> Int {
    max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
}
