using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.E2E.Support;

/// <summary>A guard's phone with the gate page on it, and a scanner that types.</summary>
internal sealed class GatePhone(Window window, Wire wire)
{
    /// <summary>All letters in one go: how quickly a test machine types must not matter.</summary>
    private const string TypeLikeScanner = """
        code => {
            for (const key of [...code, 'Enter']) {
                document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            }
        }
        """;

    private const string FocusWhenShown = """
        before => new MutationObserver((_, watch) => {
            const answer = document.getElementById('answer');
            if (Number(answer.dataset.count) > before && !answer.hidden) {
                watch.disconnect();
                document.getElementById('answer-close').focus();
            }
        }).observe(document.getElementById('answer'), { attributes: true })
        """;

    private const string KeptScans = """
        () => new Promise((resolve, reject) => {
            const opening = indexedDB.open('gate-reader');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
                const asking = opening.result.transaction('scans').objectStore('scans').getAll();
                asking.onsuccess = () => { opening.result.close(); resolve(asking.result.map(scan => `${scan.scanId} ${scan.shown}`)); };
            };
        })
        """;

    /// <summary>Changes what lies on a shelf of the page's database.</summary>
    private const string Change = """
        ([shelf, change]) => new Promise((resolve, reject) => {
            const opening = indexedDB.open('gate-reader');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
                const work = opening.result.transaction(shelf, 'readwrite');
                const age = (store, name) => { store.get(name).onsuccess = event =>
                    store.put({ ...event.target.result, checkedAt: event.target.result.checkedAt - 5 * 3600000 }, name); };
                const changes = {
                    age: store => ['list', 'rules'].forEach(name => age(store, name)),
                    spoilOne: store => { store.getAll().onsuccess = event => {
                        store.delete(event.target.result[0].scanId);
                        store.put({ ...event.target.result[0], scanId: 'not an id' }); }; },
                };
                changes[change](work.objectStore(shelf));
                work.oncomplete = () => { opening.result.close(); resolve(); };
            };
        })
        """;

    public IPage Page => window.Page;

    public ILocator Answer => Page.Locator("#answer");

    public ILocator Status => Page.Locator("#status");

    /// <summary>An open one-time code of a device, as the office would make it on the device's page.</summary>
    public static async Task<string> OfferAsync(Portal portal, GateSchool school)
    {
        var offered = await portal.Services.GetRequiredService<DeviceEnrolmentService>()
            .OfferAsync(Actor.System(school.Id), school.Device.Id, TestContext.Current.CancellationToken);
        return offered.Value.Text;
    }

    /// <summary>Opens the address of the QR code and waits until the gate is open and has spoken to the portal.</summary>
    public async Task EnrolAsync(string code)
    {
        await Page.GotoAsync(new Uri(wire.Address, $"/gate-reader/#enrol={code}").ToString());
        await Page.Locator("#gate").WaitForAsync();
        await Assertions.Expect(Page.Locator("#status[data-online=true][data-old=false]")).ToHaveCountAsync(1);
        await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
    }

    /// <summary>Scans a code and tells the answer: its tone and its words.</summary>
    public async Task<(string Tone, string Words)> ScanAsync(string code)
    {
        var before = await CountAsync();
        await Page.EvaluateAsync(TypeLikeScanner, code);
        await Assertions.Expect(Answer).ToHaveAttributeAsync("data-count", $"{before + 1}");
        return (await Answer.GetAttributeAsync("data-tone") ?? "", await Page.Locator(".answer-words").InnerTextAsync());
    }

    /// <summary>Scans a code and lays a finger on the answer, which stays as long as the finger does.</summary>
    public async Task HoldAsync(string code)
    {
        var before = await CountAsync();
        await Page.EvaluateAsync($"code => {{ ({TypeLikeScanner})(code); ({FocusWhenShown})({before}); }}", code);
        await Assertions.Expect(Answer).ToHaveAttributeAsync("data-count", $"{before + 1}");
        await Assertions.Expect(Page.Locator("#answer-close")).ToBeFocusedAsync();
    }

    /// <summary>Takes the answer away, unless it has gone by itself meanwhile.</summary>
    public async Task DismissAsync()
    {
        await Page.EvaluateAsync("document.getElementById('answer-close').click()");
        await Assertions.Expect(Answer).ToBeHiddenAsync();
    }

    /// <summary>Makes the lists of the page five hours older, and starts it anew.</summary>
    public async Task AgeAsync()
    {
        await Page.EvaluateAsync(Change, new[] { "papers", "age" });
        await Page.ReloadAsync();
        await Page.Locator("#gate").WaitForAsync();
    }

    /// <summary>Turns one of the scans that wait into something that the portal does not take.</summary>
    public Task SpoilOneAsync() => Page.EvaluateAsync(Change, new[] { "scans", "spoilOne" });

    /// <summary>The scans that wait, as "id shown".</summary>
    public async Task<IReadOnlyList<string>> KeptAsync() => await Page.EvaluateAsync<string[]>(KeptScans);

    /// <summary>Runs a function of the page's modules, named by a path below /gate-reader/.</summary>
    public Task<JsonElement> RunAsync(string script, object? argument = null) => Page.EvaluateAsync<JsonElement>(script, argument);

    public Task WaitsAsync(int scans) => Assertions.Expect(Status).ToHaveAttributeAsync("data-waiting", $"{scans}");

    /// <summary>As a phone does when its network is back.</summary>
    public Task NoticeNetworkAsync() => Page.EvaluateAsync("dispatchEvent(new Event('online'))");

    private async Task<int> CountAsync() =>
        int.Parse(await Answer.GetAttributeAsync("data-count") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
