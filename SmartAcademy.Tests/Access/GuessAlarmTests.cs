using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

public sealed class GuessAlarmTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "24")]
    public async Task A_thousand_guessed_codes_are_stopped_and_the_office_is_told()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var device = GateClient.Of(app, gate.Key.Text);
        var refused = 0;
        for (var guess = 0; guess < 1000; guess++)
        {
            using var answer = await device.VerifyAsync($"GUESS{guess}", $"{guess}");
            refused += answer.StatusCode is HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.True(refused > 800, $"only {refused} guesses were refused");
        Assert.Equal(1000 - refused, (await gate.LogsAsync()).Count);
        var alarms = await AlarmsAsync(gate.Device.Id);
        Assert.NotEmpty(alarms);
        Assert.True(alarms.Count < 10, "the alarm rings for each guess");
        Assert.All(alarms, alarm => Assert.Equal(app.School.Id, alarm.SchoolId));

        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        Assert.NotNull((await admin.ReadAsync($"/devices/{gate.Device.Id}")).QuerySelector(".flash[role=alert]"));
        Assert.Contains(
            "sent unknown codes too fast", (await admin.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_behaves_raises_no_alarm()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync("GUESS", "1");

        Assert.Empty(await AlarmsAsync(gate.Device.Id));
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        Assert.Null((await admin.ReadAsync($"/devices/{gate.Device.Id}")).QuerySelector(".flash[role=alert]"));
    }

    private async Task<List<AuditEntry>> AlarmsAsync(Guid deviceId)
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var id = deviceId.ToString();
        return await db.AuditEntries.Where(entry => entry.ResourceId == id && entry.Action == AuditAction.Refused).ToListAsync(Ct);
    }
}
