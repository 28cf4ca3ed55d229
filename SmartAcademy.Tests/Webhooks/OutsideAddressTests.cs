using System.Net;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Tests.Webhooks;

public sealed class OutsideAddressTests
{
    [Theory]
    [Trait("Attack", "38")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void What_is_not_of_the_internet_is_inside(string address) => Assert.False(OutsideAddress.IsOutside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("203.112.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void Ordinary_addresses_are_outside(string address) => Assert.True(OutsideAddress.IsOutside(IPAddress.Parse(address)));

    [Theory]
    [Trait("Attack", "38")]
    [InlineData("http://app.example.com/hook", "webhook_not_https")]
    [InlineData("ftp://app.example.com/hook", "webhook_not_https")]
    [InlineData("https://user:word@app.example.com/", "webhook_not_https")]
    [InlineData("https://app.example.com/#part", "webhook_not_https")]
    [InlineData("//app.example.com/hook", "webhook_not_https")]
    [InlineData("https://127.0.0.1/", "webhook_not_outside")]
    [InlineData("https://2130706433/", "webhook_not_outside")]
    [InlineData("https://0x7f.1/", "webhook_not_outside")]
    [InlineData("https://[::ffff:10.0.0.1]/", "webhook_not_outside")]
    [InlineData("https://[fe80::1%25eth0]/", "webhook_not_outside")]
    [InlineData("https://localhost/", "webhook_not_outside")]
    [InlineData("https://db.internal./", "webhook_not_outside")]
    [InlineData("https://printer/", "webhook_not_outside")]
    [InlineData("http://localhost:9000/hook", "webhook_not_https")]
    public void An_address_that_is_written_so_is_refused(string address, string code) =>
        Assert.Equal(code, OutsideAddress.RefusalOf(address, localAllowed: false)?.Code);

    [Theory]
    [InlineData("https://app.example.com/hook?school=1", false)]
    [InlineData("https://93.184.216.34:8443/", false)]
    [InlineData("http://localhost:9000/hook", true)]
    [InlineData("http://127.0.0.1:9000/hook", true)]
    public void An_ordinary_address_is_taken(string address, bool localAllowed) => Assert.Null(OutsideAddress.RefusalOf(address, localAllowed));

    [Fact]
    public void Where_this_machine_is_allowed_its_network_is_not() =>
        Assert.Equal("webhook_not_https", OutsideAddress.RefusalOf("http://10.0.0.1/", localAllowed: true)?.Code);
}
