using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Support;

/// <summary>The whole demo academy as it stands on a Sunday at noon in Dhaka: everybody has come, nobody has left.</summary>
public sealed class DemoDatabase(TestServer server) : IAsyncLifetime
{
    public static readonly DateTimeOffset SundayNoon = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    public TestDatabase Rows { get; } = new(server);

    public async ValueTask InitializeAsync()
    {
        await Rows.InitializeAsync();
        await new DemoAcademySeed(Rows, new TestPassKeys(), TimeAt(SundayNoon), NullLogger<DemoAcademySeed>.Instance).SeedAsync(
            DemoSize.Academy, new DemoPasswords("demo-academy-2026", "first-day-only"), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Rows.DisposeAsync();

    /// <summary>The person behind a demo login, as they act in their own school.</summary>
    public async Task<Actor> ActorAsync(string login)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = await Rows.OpenAsync(Actor.System(), ct);
        var user = await db.Users.SingleAsync(user => user.UserName == login, ct);
        return await new ActorDirectory(Rows, new RoleBook(Rows)).FindAsync(user.Id, user.SchoolId!.Value, ct);
    }

    public static TimeProvider TimeAt(DateTimeOffset now) => new StoppedClock(now);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
