using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Support;

/// <summary>The portal beside a mail server and an SMS gateway that keep what they are given.</summary>
public sealed class MailingApp(TestServer server) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? portal;

    public TestApp App { get; } = new(server);

    public SmtpTrap Smtp { get; } = new();

    public SmsTrap Sms { get; } = new();

    public IServiceProvider Services => portal!.Services;

    public async ValueTask InitializeAsync()
    {
        await Sms.StartAsync();
        await App.InitializeAsync();
        // It has no mail server, and would take jobs from the portal that has one: both serve one database.
        await (await App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Standby();
        portal = App.WithWebHostBuilder(host =>
        {
            host.UseSetting("Mail:Host", "127.0.0.1");
            host.UseSetting("Mail:Port", Smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            host.UseSetting("Mail:Encryption", "None");
            host.UseSetting("Mail:From", "portal@school.example");
            host.UseSetting("Mail:PortalAddress", "https://portal.school.example");
            host.UseSetting("Sms:Url", Sms.Url);
            host.UseSetting("Sms:Fields:api_key", "secret");
            host.UseSetting("Sms:Fields:to", "{to}");
            host.UseSetting("Sms:Fields:msg", "{text}");
            host.UseSetting("Sms:Fields:type", "{type}");
            host.UseSetting("Sms:Fields:csms_id", "{id}");
            host.UseSetting("Sms:Number", "Country");
            host.UseSetting("Sms:AcceptedPattern", "\"response_code\":202");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await portal!.DisposeAsync();
        await App.DisposeAsync();
        await Smtp.DisposeAsync();
        await Sms.DisposeAsync();
    }

    public TestBrowser Visitor() => TestApp.VisitorOf(portal!);

    public async Task<TestBrowser> SignedInAsAsync(string login, string password)
    {
        var browser = Visitor();
        using var answer = await browser.SignInAsync(login, password);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }
}
