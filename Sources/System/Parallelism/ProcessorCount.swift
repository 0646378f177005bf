#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How many processors the machine has for its programs, and so how many tasks run at once; at least 1.
package func processorCount() -> Int {
    max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
}
