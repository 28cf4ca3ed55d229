using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Architecture;

public sealed class RouteTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] OfTheFramework = ["/_blazor", "/_framework", "/_content", "/css/", "/js/", "/img/", "/fonts/", "/gate-reader/", "/favicon", "/{**path:file}", "/SmartAcademy.Web."];

    /// <summary>A whole PNG of one pixel.</summary>
    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, TestBrowser> browsers = [];
    private readonly Dictionary<string, string> tokens = [];

    private IEnumerable<RouteEndpoint> Routes => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => !OfTheFramework.Any(start => PatternOf(route).StartsWith(start, StringComparison.Ordinal)));

    [Fact]
    public void Every_route_declares_who_may_use_it() =>
        Assert.Empty(Routes
            .Where(route => route.Metadata.GetMetadata<IAuthorizeData>() is null && route.Metadata.GetMetadata<IAllowAnonymous>() is null
                && route.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            .Select(PatternOf));

    [Fact]
    public void The_table_lists_every_route_and_no_other()
    {
        var routes = Routes.SelectMany(NamesOf).Distinct().Order().ToArray();

        Assert.Equal(string.Join('\n', routes), string.Join('\n', RouteTable.WhoIsLetIn.Keys.Order()));
    }

    [Fact]
    public async Task Each_role_is_let_in_exactly_where_the_table_says()
    {
        var world = await RouteWorld.MakeAsync(app.School, app.Services.GetServices<IWorkRunner>().First().Kind);
        var wrong = new List<string>();
        foreach (var (route, roles) in RouteTable.WhoIsLetIn)
        {
            foreach (var role in Role.All.Prepend(RouteTable.Visitor))
            {
                var status = await StatusAsync(role, route, world.Fill(route));
                if ((IsLetIn(status) && !IsHidden(route, status)) != roles.Contains(role))
                {
                    wrong.Add($"{route}: {role} got {status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_role_that_an_admin_made_opens_what_its_permissions_open_and_not_what_a_name_does()
    {
        var world = await RouteWorld.MakeAsync(app.School, app.Services.GetServices<IWorkRunner>().First().Kind);
        browsers["twin"] = await app.SignedInWithAsync("Twin of the office", RolePermissions.TicksOf(Role.Staff));
        browsers["empty"] = await app.SignedInWithAsync("May do nothing", []);
        var wrong = new List<string>();
        foreach (var (route, roles) in RouteTable.WhoIsLetIn)
        {
            foreach (var (role, expected) in new[] { ("twin", roles.Contains(Role.Staff)), ("empty", RouteTable.NeedsNoPermission(roles)) })
            {
                var status = await StatusAsync(role, route, world.Fill(route));
                if ((IsLetIn(status) && !IsHidden(route, status)) != expected)
                {
                    wrong.Add($"{route}: {role} got {status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Attack", "9")]
    public async Task A_form_without_its_token_is_refused_everywhere()
    {
        var world = await RouteWorld.MakeAsync(app.School, app.Services.GetServices<IWorkRunner>().First().Kind);
        var wrong = new List<string>();
        // What programs send is JSON without a cookie; see the tests of tokens.
        var forms = RouteTable.WhoIsLetIn.Where(rule => rule.Key.StartsWith("POST", StringComparison.Ordinal) && !rule.Key.Contains("/api/", StringComparison.Ordinal));
        foreach (var (route, roles) in forms.Where(rule => rule.Value.Length > 0))
        {
            var status = await StatusAsync(roles[0], route, world.Fill(route));
            if (status is not "BadRequest")
            {
                wrong.Add($"{route}: {status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Attack", "13")]
    public async Task What_belongs_to_another_school_is_not_found()
    {
        var foreign = await RouteWorld.MakeAsync(app.OtherSchool, app.Services.GetServices<IWorkRunner>().First().Kind);
        var wrong = new List<string>();
        foreach (var (route, roles) in RouteTable.WhoIsLetIn.Where(rule => rule.Key.Contains("{id", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var role in roles.Except([Role.SuperAdmin, RouteTable.Visitor]))
            {
                var status = await StatusAsync(role, route, foreign.Fill(route), withToken: true);
                if (!IsUnknown(status))
                {
                    wrong.Add($"{route}: {role} got {status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<string> StatusAsync(string role, string route, string filled, bool withToken = false)
    {
        var browser = await BrowserOfAsync(role);
        var url = filled[(filled.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        using var answer = route.StartsWith("GET", StringComparison.Ordinal)
            ? await browser.GetAsync(url)
            : await PostAsync(browser, url, withToken ? await FormAsync(role) : []);
        return answer.StatusCode is HttpStatusCode.Found ? answer.Headers.Location!.ToString() : answer.StatusCode.ToString();
    }

    /// <summary>The API description answers 404 to who may not read it.</summary>
    private static bool IsHidden(string route, string status) =>
        route.StartsWith("GET /openapi", StringComparison.Ordinal) && status is "NotFound";

    /// <summary>A page that is not there, or the list again with the words "not found".</summary>
    private static bool IsUnknown(string status) => status is "NotFound" || status.EndsWith("refused=not_found", StringComparison.Ordinal);

    /// <summary>Sent as a form with a file, which every endpoint that reads a form accepts.</summary>
    private static async Task<HttpResponseMessage> PostAsync(TestBrowser browser, string url, Dictionary<string, string> fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(OnePixel), "photo", "photo.png" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await browser.Client.PostAsync(new Uri(url, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static bool IsLetIn(string status) =>
        status is not ("Unauthorized" or "Forbidden")
        && !status.Contains("/account/denied", StringComparison.Ordinal)
        && !status.Contains("/account/sign-in?", StringComparison.Ordinal);

    private async Task<Dictionary<string, string>> FormAsync(string role)
    {
        if (!tokens.TryGetValue(role, out var token))
        {
            var page = await (await BrowserOfAsync(role)).ReadAsync("/account/change-password");
            tokens[role] = token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        return new()
        {
            ["__RequestVerificationToken"] = token,
            ["reason"] = "a reason",
            ["status"] = "Inactive",
            ["relationship"] = "Father",
            ["userId"] = Guid.Empty.ToString(),
            ["classId"] = Guid.Empty.ToString(),
            ["from"] = Guid.Empty.ToString(),
            ["end"] = "Withdrawn",
        };
    }

    private async Task<TestBrowser> BrowserOfAsync(string role)
    {
        if (!browsers.TryGetValue(role, out var browser))
        {
            browser = browsers[role] = role == RouteTable.Visitor ? app.Visitor() : await app.SignedInAsync(role);
        }

        return browser;
    }

    private static string PatternOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.TrimStart('/');

    /// <summary>Pages answer GET and POST of their own forms; the GET stands for both.</summary>
    private static IEnumerable<string> NamesOf(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Contains("GET") ? [$"GET {PatternOf(route)}"] : methods.Select(method => $"{method} {PatternOf(route)}");
    }
}
