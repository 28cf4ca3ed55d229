using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Tests.Users;

public sealed class SignInWaysTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("01712345671", "01712345671")]
    [InlineData("01712345672", "+880 1712-345672")]
    [InlineData("01712345673", "০১৭১২৩৪৫৬৭৩")]
    public async Task A_phone_signs_in_however_it_is_written(string phone, string typed)
    {
        await UserWithAsync(phone);

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(typed, TestApp.Password));
    }

    [Fact]
    public async Task A_pupil_signs_in_with_the_enrolment_number()
    {
        var student = await app.School.AdmitAsync("Pupil");
        var userId = await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Student, app.School.Id);
        await using (var db = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            (await db.Students.SingleAsync(row => row.Id == student.Id, Ct)).LinkLogin(userId);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(student.EnrolmentNumber, TestApp.Password));
    }

    [Fact]
    public async Task A_phone_of_two_people_signs_in_neither()
    {
        await UserWithAsync("01812345672");
        await UserWithAsync("01812345672");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("01812345672", TestApp.Password));
    }

    [Fact]
    public async Task The_phone_of_one_who_left_signs_in_the_one_who_stayed()
    {
        await UserWithAsync("01812345673", isActive: false);
        await UserWithAsync("01812345673");

        Assert.Equal(HttpStatusCode.Found, await StatusAsync("01812345673", TestApp.Password));
    }

    [Fact]
    public async Task The_login_name_of_one_goes_before_the_email_of_another()
    {
        var owner = $"{Guid.NewGuid():N}@school.example";
        await app.AddUserAsync(owner, Role.Staff, app.School.Id);
        await ChangeAsync(await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Parent, app.School.Id), user =>
            (user.Email, user.NormalizedEmail) = (owner, owner.ToUpperInvariant()));

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(owner, TestApp.Password));
    }

    [Fact]
    public async Task A_weaker_hash_is_renewed_at_sign_in()
    {
        using var portal = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.RemoveAll<IPostConfigureOptions<PasswordHasherOptions>>()));
        var weak = new PasswordHasher<AcademyUser>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }));
        var userId = await app.AddUserAsync("weak@school.example", Role.Staff, app.School.Id);
        await ChangeAsync(userId, user => user.PasswordHash = weak.HashPassword(user, TestApp.Password));

        var first = await StatusAsync(portal, "weak@school.example", TestApp.Password);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var hash = (await db.Users.SingleAsync(user => user.Id == userId, Ct)).PasswordHash!;
        Assert.Equal(HttpStatusCode.Found, first);
        Assert.Equal(ComposedPasswordHasher.Iterations, (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5)));
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(portal, "weak@school.example", TestApp.Password));
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

    private Task<HttpStatusCode> StatusAsync(string login, string password) => StatusAsync(app, login, password);

    private static async Task<HttpStatusCode> StatusAsync(WebApplicationFactory<Program> portal, string login, string password)
    {
        using var answer = await TestApp.VisitorOf(portal).SignInAsync(login, password);
        return answer.StatusCode;
    }
}
