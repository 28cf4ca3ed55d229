using System.Net;
using System.Text.RegularExpressions;

namespace SmartAcademy.Bench.Setup;

/// <summary>A person at a browser without scripts, signed in over plain loopback HTTP.</summary>
internal sealed partial class PersonBrowser : IDisposable
{
    private static readonly Uri SignIn = new("/account/sign-in", UriKind.Relative);

    /// <summary>Kept by hand: the portal's cookies are Secure, which a browser accepts of localhost and HttpClient does not.</summary>
    private readonly Dictionary<string, string> cookies = [];

    private readonly HttpClient client;

    private PersonBrowser(Uri portal) => client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = portal,
    };

    public static async Task<PersonBrowser> SignInAsync(PublishedPortal portal, string login, CancellationToken ct)
    {
        var browser = new PersonBrowser(portal.Address);
        var fields = HiddenFieldsOf(await browser.ReadAsync(SignIn, ct));
        fields["Form.Login"] = login;
        fields["Form.Password"] = BenchSeed.Password;
        using var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, SignIn) { Content = new FormUrlEncodedContent(fields) }, ct);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            ? browser
            : throw new BenchException($"{login} cannot sign in: {answer.StatusCode}");
    }

    /// <summary>The whole page; anything but a page is an error.</summary>
    public async Task<string> ReadAsync(Uri address, CancellationToken ct)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address), ct);
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(ct)
            : throw new BenchException($"{address} answered {answer.StatusCode}");
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the form of signing in sends unseen; the page has other forms too.</summary>
    private static Dictionary<string, string> HiddenFieldsOf(string page)
    {
        var form = page.Split("<form").FirstOrDefault(part => part.Contains("value=\"sign-in\"", StringComparison.Ordinal))
            ?? throw new BenchException("the sign-in page has no form");
        return HiddenFields().Matches(form)
            .ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await client.SendAsync(request, ct);
            Keep(answer);
            return answer;
        }
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            return;
        }

        foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)))
        {
            cookies[cookie[0]] = cookie[1];
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenFields();
}
