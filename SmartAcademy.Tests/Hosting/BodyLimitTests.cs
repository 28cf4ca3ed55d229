using System.Net;
using System.Text;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class BodyLimitTests(TestApp app) : IClassFixture<TestApp>
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Fact]
    [Trait("Attack", "26")]
    public async Task A_device_is_told_what_is_wrong_with_its_body()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var device = GateClient.Of(app, gate.Key.Text);
        var deep = string.Concat(Enumerable.Repeat("{\"qrCode\":", 1000)) + "1" + new string('}', 1000);

        using var large = await device.PostTextAsync(GateClient.Verify, $"{{\"qrCode\":\"{new string('x', TenMegabytes)}\"}}");
        using var nested = await device.PostTextAsync(GateClient.Verify, deep);
        using var text = await device.PostTextAsync(GateClient.Verify, "{}", "text/plain");

        await GateClient.ProblemAsync(large, 413, "body_too_large");
        await GateClient.ProblemAsync(nested, 400, "bad_json");
        await GateClient.ProblemAsync(text, 415, "unsupported_media_type");
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/students/new")]
    [InlineData("/school")]
    [Trait("Attack", "26")]
    public async Task A_form_of_ten_megabytes_is_not_read(string address)
    {
        var browser = await app.SignedInAsync(Role.SuperAdmin);
        using var body = new StringContent(new string('x', TenMegabytes), Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("too large", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
