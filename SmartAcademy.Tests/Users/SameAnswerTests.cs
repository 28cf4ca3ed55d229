using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Tests.Users;

public sealed class SameAnswerTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "2")]
    public async Task Every_wrong_sign_in_gets_the_same_words_for_the_same_work()
    {
        using var counted = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IPasswordHasher<AcademyUser>, CountingHasher>()));
        await UserWithAsync("01912345674");
        await UserWithAsync("01912345674");
        var left = await UserWithAsync("01912345675", isActive: false);
        string[] logins = [TestApp.LoginOf(Role.Parent), "nobody@school.example", "01912345674", left, "01999999999", "SA999999999"];
        var answers = new List<(string Words, int Compared)>();

        foreach (var login in logins)
        {
            var before = CountingHasher.Compared;
            var words = await WordsAsync(counted, login, "not the password");
            answers.Add((words, CountingHasher.Compared - before));
        }

        Assert.Single(answers.Select(answer => answer.Words).Distinct());
        Assert.All(answers, answer => Assert.Equal(1, answer.Compared));
    }

    [Fact]
    [Trait("Attack", "2")]
    public async Task The_right_password_of_one_who_left_is_answered_like_a_wrong_one()
    {
        var left = await UserWithAsync("01912345676", isActive: false);

        Assert.Equal(await WordsAsync(app, "nobody2@school.example", "x"), await WordsAsync(app, left, TestApp.Password));
    }

    [Fact]
    [Trait("Attack", "1")]
    public async Task Six_wrong_passwords_in_mixed_case_lock_the_login_of_somebody_and_of_nobody_alike()
    {
        await app.AddUserAsync("mixed@school.example", Role.Staff, app.School.Id);
        var (somebody, nobody) = ("", "");
        for (var attempt = 0; attempt < 6; attempt++)
        {
            somebody = await WordsAsync(app, attempt % 2 == 0 ? "MIXED@school.example" : "mixed@School.Example", "wrong");
            nobody = await WordsAsync(app, attempt % 2 == 0 ? "NoOne@school.example" : "noone@school.example", "wrong");
        }

        var right = await WordsAsync(app, "mixed@school.example", TestApp.Password);

        Assert.Contains("15", right, StringComparison.Ordinal);
        Assert.Equal((right, right), (somebody, nobody));
    }

    private async Task<string> UserWithAsync(string phone, bool isActive = true)
    {
        var login = $"{Guid.NewGuid():N}@school.example";
        await ChangeAsync(await app.AddUserAsync(login, Role.Parent, app.School.Id), user =>
            (user.PhoneNumber, user.IsActive) = (PhoneNumber.Read(phone).Value.E164, isActive));
        return login;
    }

    private async Task ChangeAsync(Guid userId, Action<AcademyUser> change)
    {
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        change(await db.Users.SingleAsync(user => user.Id == userId, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<string> WordsAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> portal, string login, string password)
    {
        using var answer = await TestApp.VisitorOf(portal).SignInAsync(login, password);
        return (await TestBrowser.DocumentOfAsync(answer)).QuerySelector("[role=alert]")!.TextContent;
    }

    /// <summary>The portal's own hasher; it only counts.</summary>
    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<AcademyUser>
    {
        private readonly ComposedPasswordHasher real = new(options);
        private static int compared;

        public static int Compared => compared;

        public string HashPassword(AcademyUser user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(AcademyUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref compared);
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
