/// The maximum size of a picture on a page, for readers with a phone and a slow connection.
package struct PictureLimits: Sendable, Hashable {
    /// The size of the file. The default takes one second at 1.6 Mbit/s.
    package let bytes: Int
    /// Width times height, except for drawings. The default is twice the width of the column, for screens with twice
    /// as many pixels, and as high as it is wide.
    package let pixels: Int

    package init(bytes: Int = 200_000, pixels: Int = 2_000_000) {
        self.bytes = bytes
        self.pixels = pixels
    }
}
