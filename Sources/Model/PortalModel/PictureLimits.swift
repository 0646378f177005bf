/// How large a picture on a page may be: somebody reads it on a phone and a slow line.
package struct PictureLimits: Sendable, Hashable {
    /// Of the file. The usual limit is a second's worth at 1.6 Mbit/s.
    package let bytes: Int
    /// Width times height, of what is no drawing. The usual limit is twice as wide as the column, for screens with
    /// twice as many pixels, and as high as it is wide.
    package let pixels: Int

    package init(bytes: Int = 200_000, pixels: Int = 2_000_000) {
        self.bytes = bytes
        self.pixels = pixels
    }
}
