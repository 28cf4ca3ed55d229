using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Factors;

internal static class AppSetup
{
    /// <summary>Sets up an app through the page, with the code of now, so that the next one is left.</summary>
    public static async Task<(string Secret, string[] Codes)> SetUpAppAsync(this TestBrowser browser)
    {
        const string page = "/account/second-factor";
        var secret = (await browser.ReadAsync(page)).QuerySelector("#factor-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var code = FactorWorld.CodeOf(secret, TimeProvider.System.GetUtcNow());
        using var answer = await browser.SubmitAsync(page, "set-up", new() { ["Form.Code"] = code });
        var codes = (await TestBrowser.DocumentOfAsync(answer)).QuerySelector("#recovery-codes")!.TextContent;
        return (secret, codes.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
