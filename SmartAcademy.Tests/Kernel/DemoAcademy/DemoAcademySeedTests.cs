using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel.DemoAcademy;

public sealed class DemoAcademySeedTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DemoPasswords Passwords = new("demo-academy-2026", "first-day-only");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeding_fills_an_empty_database_once()
    {
        var first = await SeedAsync();
        var again = await SeedAsync();
        await using var db = await database.OpenAsync(Actor.System(), Ct);

        Assert.False(again.Seeded);
        Assert.Empty(again.ReaderKeys);
        Assert.Equal(1_200, await db.Students.CountAsync(Ct));
        Assert.True(await db.AccessLogs.CountAsync(Ct) > 60_000);
        Assert.True(!first.Seeded || first.ReaderKeys.Count == 6);
    }

    [Fact]
    public async Task Everybody_signs_in_with_the_demo_password_but_the_newest_clerk()
    {
        await SeedAsync();
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var users = await db.Users.AsNoTracking().ToListAsync(Ct);

        Assert.Equal(PasswordVerificationResult.Success, Check(users.Single(user => user.UserName == "parent@noor.example"), Passwords.Everybody));
        var newest = users.Single(user => user.UserName == "newstaff@noor.example");
        Assert.True(newest.MustChangePassword);
        Assert.Equal(PasswordVerificationResult.Failed, Check(newest, Passwords.Everybody));
        Assert.Equal(PasswordVerificationResult.Success, Check(newest, Passwords.Temporary));
    }

    [Fact]
    public async Task A_printed_card_carries_the_code_whose_hash_was_written()
    {
        await SeedAsync();
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var pass = await db.Passes.AsNoTracking().FirstAsync(Ct);

        Assert.Equal(PassToken.Make(TestPassKeys.Key.Span, pass.Id).Hash(), pass.TokenHash);
    }

    [Fact]
    public async Task The_next_numbers_follow_the_seeded_ones()
    {
        await SeedAsync();
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var year = await db.Passes.MaxAsync(pass => pass.IssuedOn.Year, Ct);
        var next = PassNumber.Format(year, await db.TakeNumbersAsync(PassNumber.Series, year, 1, Ct));

        Assert.False(await db.Passes.AnyAsync(pass => pass.Number == next, Ct));
        Assert.True(string.CompareOrdinal(next, await db.Passes.MaxAsync(pass => pass.Number, Ct)) > 0);
    }

    private static PasswordVerificationResult Check(AcademyUser user, string password) =>
        new PasswordHasher<AcademyUser>().VerifyHashedPassword(user, user.PasswordHash!, password);

    private Task<DemoReport> SeedAsync() =>
        new DemoAcademySeed(database, new TestPassKeys(), TimeProvider.System, NullLogger<DemoAcademySeed>.Instance)
            .SeedAsync(DemoSize.Academy, Passwords, Ct);
}
