import Testing

@testable import Addressing

@Suite struct IPAddressTests {
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1",
        "::ffff:192.168.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1",
        "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1",
        "fec0::1", "ff02::1",
    ])
    func `a special address is not public`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic == false)
    }

    @Test(arguments: [
        "8.8.8.8", "203.113.25.10", "100.63.255.255", "100.128.0.0", "172.15.255.255",
        "172.32.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1",
        "2400:cb00::1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    ])
    func `an ordinary address is public`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "0x7f.0.0.1", "1.2.3.4 ", "1..3.4",
        ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::1%eth0",
        "[::1]", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3", "::1.2.3.04", "1:", ":1", "1:2:3:4:5:6:7:8::",
    ])
    func `what is loosely written is no address`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("1.2.3.4", "1.2.3.4"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("0:0:1::", "0:0:1::"),
        ("::ffff:1.2.3.4", "::ffff:102:304"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("FE80:0:0:1:1:0:0:1", "fe80::1:1:0:0:1"),
    ])
    func `an address is written in its shortest form`(text: String, shortest: String) {
        #expect(IPAddress(text)?.description == shortest)
    }

    @Test func `the host of a web address may be one`() {
        #expect(Address("http://2130706433/")?.ipAddress == .v4(0x7F00_0001))
        #expect(Address("http://[::1]:80/")?.ipAddress == .v6(1))
        #expect(Address("http://town.go.th/")?.ipAddress == nil)
    }
}
