using Microsoft.Playwright;

namespace SmartAcademy.E2E.Support;

/// <summary>The fingerprint reader of a window. It keeps passkeys, and answers only while a finger lies on it.</summary>
internal sealed class PasskeyDevice(ICDPSession browser, string id)
{
    private const string Asserted = "WebAuthn.credentialAsserted";
    private const string Added = "WebAuthn.credentialAdded";

    public static async Task<PasskeyDevice> PlugInAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var answer = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = false,
            },
        });
        return new PasskeyDevice(browser, answer!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Lays a finger on the reader until a new passkey is kept.</summary>
    public Task MakeAsync(Func<Task> ask) => TouchAsync(Added, ask);

    /// <summary>Lays a finger on the reader until a passkey was shown.</summary>
    public Task ShowAsync(Func<Task> ask) => TouchAsync(Asserted, ask);

    private async Task TouchAsync(string until, Func<Task> ask)
    {
        var done = new TaskCompletionSource();
        browser.Event(until).OnEvent += (_, _) => done.TrySetResult();
        // A question that finds no finger is never asked again.
        await PressAsync(true);
        await ask();
        await done.Task.WaitAsync(TimeSpan.FromMilliseconds(Browser.Patience), TestContext.Current.CancellationToken);
        await PressAsync(false);
    }

    private async Task PressAsync(bool enabled) => await browser.SendAsync(
        "WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = id, ["enabled"] = enabled });
}
