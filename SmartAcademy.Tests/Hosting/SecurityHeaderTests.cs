using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class SecurityHeaderTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/nowhere")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do(string address)
    {
        using var answer = await app.Visitor().GetAsync(address);

        var policy = Header(answer, "Content-Security-Policy");
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("microphone=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://school.example", true)]
    [InlineData("http://school.example", false)]
    public async Task Who_came_by_https_is_told_to_stay_there(string address, bool told)
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });

        using var answer = await client.GetAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(told, answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(' ', answer.Headers.TryGetValues(name, out var values) ? values : []);
}
