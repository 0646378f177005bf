import Diagnostics
import Hashing
import Testing

@testable import SitePublishing

@Suite("The manifest: the files of a release")
struct ManifestTests {
    private let hash = String(repeating: "0123456789abcdef", count: 4)

    private func failure(_ text: String) -> String? {
        do throws(ManifestReader.Failure) {
            _ = try ManifestReader.read(Array(text.utf8))
            return nil
        } catch {
            return error.reason.english
        }
    }

    private func entry(_ path: String) -> String { #"{"path":"\#(path)","bytes":1,"sha256":"\#(hash)"}"# }

    @Test func bytesAreAsExpected() {
        let manifest = Manifest(files: [
            Manifest.File(path: "z.html", byteCount: 0, sha256: hash),
            Manifest.File(path: "事项/a\"b.html", byteCount: 12, sha256: hash),
            Manifest.File(path: "a-b.html", byteCount: 3, sha256: hash),
            Manifest.File(path: "a/b.html", byteCount: 3, sha256: hash),
        ])
        #expect(
            String(decoding: manifest.json(), as: UTF8.self) == """
                {"files":[
                {"path":"a-b.html","bytes":3,"sha256":"\(hash)"},
                {"path":"a/b.html","bytes":3,"sha256":"\(hash)"},
                {"path":"z.html","bytes":0,"sha256":"\(hash)"},
                {"path":"事项/a\\"b.html","bytes":12,"sha256":"\(hash)"}
                ]}

                """)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        for paths in [[], ["index.html"], ["a\\b", "a\"b", "é", "e\u{301}", "事项/页.html"]] {
            let manifest = Manifest(files: paths.map { Manifest.File(path: $0, byteCount: 7, sha256: hash) })
            let read = try ManifestReader.read(manifest.json())
            #expect(read.files.map { Array($0.path.utf8) } == manifest.files.map { Array($0.path.utf8) })
            #expect(read == manifest)
        }
    }

    @Test func hashIsThatOfTheStandard() {
        #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "a//b", "a/", "", ".", "..", "a/../b", "a/./b", "a/..", "daylight-manifest.json",
    ])
    func pathThatIsNotBelowTheFolderIsRefused(path: String) {
        #expect(failure(#"{"files":[\#(entry(path))]}"#)?.contains("not a path within the folder") == true)
    }

    @Test(arguments: ["...", "..a", ".hidden", "a/...", "a/.b"])
    func dotsWithinANameAreFine(path: String) {
        #expect(failure(#"{"files":[\#(entry(path))]}"#) == nil)
    }

    @Test func anythingElseIsRefused() {
        #expect(failure("") == "it ends too soon")
        #expect(failure("[]") == "\"{\" is missing")
        #expect(failure("{}") == "\"files\" is missing")
        #expect(failure(#"{"file":[]}"#) == "\"files\" is missing")
        #expect(failure(#"{"files":{}}"#) == "\"[\" is missing")
        #expect(failure(#"{"files":[],"more":1}"#) == "\"}\" is missing")
        #expect(failure(#"{"files":[]} x"#) == "there is text after its end")
        #expect(failure(#"{"files":["#) == "it ends too soon")
        #expect(failure(#"{"files":[\#(entry("a"))"#) == "it ends too soon")
        #expect(failure(#"{"files":[\#(entry("a")),]}"#) == "\"]\" is not allowed here")
        #expect(failure(#"{"files":["a"]}"#) == "\"{\" is missing")
        #expect(failure(#"{"files":[{"bytes":1}]}"#) == "\"path\" is missing")
        #expect(failure(#"{"files":[{"path":"a"}]}"#) == "\"bytes\" is missing")
        #expect(failure(#"{"files":[{"path":1,"bytes":1,"sha256":""}]}"#) == "\"\"\" is missing")
        #expect(failure(#"{"files":[{"path":"a","bytes":-1,"sha256":""}]}"#) == "a number of bytes is missing")
        #expect(failure(#"{"files":[{"path":"a","bytes":"1","sha256":""}]}"#) == "a number of bytes is missing")
        #expect(
            failure(#"{"files":[{"path":"a","bytes":01,"sha256":""}]}"#) == "a number is not in JSON's format")
        #expect(
            failure(#"{"files":[{"path":"a","bytes":12345678901234567890,"sha256":""}]}"#)
                == "a number of bytes is missing")
        #expect(failure(#"{"files":[{"path":"a"#) == "it ends too soon")
        #expect(failure(#"{"files":[{"path":"a","path":"b"}]}"#) == "an object has the name \"path\" twice")
        #expect(failure(#"{"files":[[[]]]}"#) == "it is nested more than 3 levels deep")
        #expect(failure("{\"files\":[{\"path\":\"a\u{1}\"") == "a string contains a control character")
        #expect(failure(#"{"files":[{"path":"a","bytes":1,"sha256":"AB"}]}"#)?.hasPrefix("the hash of a") == true)
        #expect(failure(#"{"files":[\#(entry("b")),\#(entry("a"))]}"#) == "a is out of order or listed twice")
        #expect(failure(#"{"files":[\#(entry("a")),\#(entry("a"))]}"#) == "a is out of order or listed twice")
    }

    @Test func textThatIsNotUTF8IsRefused() throws {
        let bytes = Array(#"{"files":[{"path":""#.utf8) + [0xB1, 0xB1] + Array("\"".utf8)
        #expect(throws: ManifestReader.Failure.self) { try ManifestReader.read(bytes) }
    }

    @Test func foldersOfFilesAreKnown() {
        let manifest = Manifest(
            files: ["a-b/x", "a/b/c.html", "d"].map { .init(path: $0, byteCount: 0, sha256: hash) })
        #expect(manifest.hasFiles(in: "a"))
        #expect(manifest.hasFiles(in: "a/b"))
        #expect(!manifest.hasFiles(in: "a/c"))
        #expect(!manifest.hasFiles(in: "d"))
        #expect(!manifest.hasFiles(in: "e"))
    }
}
