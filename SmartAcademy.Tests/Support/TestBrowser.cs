using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SmartAcademy.Tests.Support;

/// <summary>A browser without scripts: it reads pages and sends their forms, tokens included.</summary>
public sealed class TestBrowser(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string url) => client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> ReadAsync(string url)
    {
        using var answer = await GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await DocumentOfAsync(answer);
    }

    public static async Task<IHtmlDocument> DocumentOfAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public Task<HttpResponseMessage> SignInAsync(string login, string password, string page = "/account/sign-in") =>
        SubmitAsync(page, "sign-in", new() { ["Form.Login"] = login, ["Form.Password"] = password });

    /// <summary>Opens a page, fills the named form in over what it holds, and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string formName, Dictionary<string, string?> fields)
    {
        var document = await ReadAsync(page);
        var form = document.Forms.OfType<IHtmlFormElement>()
            .Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == formName);
        var values = ValuesOf(form);
        foreach (var (name, value) in fields)
        {
            values[name] = value ?? "";
        }

        return await PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page, values);
    }

    public Task<HttpResponseMessage> PostAsync(string url, Dictionary<string, string> fields) =>
        client.PostAsync(new Uri(url, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

    private static Dictionary<string, string> ValuesOf(IHtmlFormElement form) =>
        form.Elements.OfType<AngleSharp.Dom.IElement>()
            .Where(element => element.GetAttribute("name") is { Length: > 0 } && IsSent(element))
            .GroupBy(element => element.GetAttribute("name")!)
            .ToDictionary(group => group.Key, group => ValueOf(group.Last()));

    private static bool IsSent(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => false,
        IHtmlButtonElement => false,
        _ => true,
    };

    private static string ValueOf(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };
}
