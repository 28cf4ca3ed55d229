using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Factors;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Factors;

/// <summary>A person with an authenticator app, and a clock that a test sets.</summary>
internal sealed class FactorWorld
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static readonly EphemeralDataProtectionProvider Protection = new();

    private readonly TestDatabase database;

    private FactorWorld(TestDatabase database, TestSchool school, Actor person, string secret) =>
        (this.database, School, Person, Secret) = (database, school, person, secret);

    public TestSchool School { get; }

    public Actor Person { get; }

    public string Secret { get; }

    public string[] RecoveryCodes { get; private set; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The app was set up two minutes before noon.</summary>
    public static async Task<FactorWorld> MakeAsync(TestDatabase database, string role = Role.Teacher)
    {
        var school = await TestSchool.MakeAsync(database);
        var login = $"{Guid.NewGuid():N}@school.example";
        var user = new AcademyUser { UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = "Somebody", SchoolId = school.Id };
        await school.AddAsync(user);
        var person = Actors.In(school.Id, role, user.Id);
        var before = Noon.AddMinutes(-2);
        var setup = await Apps(database, before).BeginAsync(person, login, Ct);
        var world = new FactorWorld(database, school, person, setup.Value.Secret);
        world.RecoveryCodes = (await Apps(database, before).ConfirmAsync(person, world.CodeAt(before), Ct)).Value;
        return world;
    }

    public string CodeAt(DateTimeOffset at) => CodeOf(Secret, at);

    public static string CodeOf(string secret, DateTimeOffset at) =>
        new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(at.UtcDateTime);

    /// <summary>Six digits that are no code of now or its neighbours.</summary>
    public string WrongCode(DateTimeOffset at)
    {
        string[] right = [.. Enumerable.Range(-2, 5).Select(step => CodeAt(at.AddSeconds(step * 30)))];
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 6)).First(code => !right.Contains(code));
    }

    public AuthenticatorService AppsAt(DateTimeOffset now) => Apps(database, now);

    public RecoveryCodeService CodesAt(DateTimeOffset now) => new(database, Audit(database), DemoDatabase.TimeAt(now));

    public static AuditTrail Audit(TestDatabase database) => new(database, TimeProvider.System);

    private static AuthenticatorService Apps(TestDatabase database, DateTimeOffset now) =>
        new(database, Protection, Audit(database), DemoDatabase.TimeAt(now));
}
