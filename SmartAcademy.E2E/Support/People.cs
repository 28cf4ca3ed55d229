using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.E2E.Support;

/// <summary>People beside those of the demo, so that a journey may change how they sign in.</summary>
internal static class People
{
    /// <summary>Somebody of a school, Noor unless told otherwise, who signs in with <see cref="Portal.Password"/>.</summary>
    public static async Task<string> AddPersonAsync(this Portal portal, string role, Guid? schoolId = null)
    {
        var school = schoolId ?? await portal.ReadAsync((db, ct) => db.Schools.Where(row => row.Code == "NOOR").Select(row => row.Id).SingleAsync(ct));
        var login = $"{Guid.NewGuid():N}@noor.example";
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var user = new AcademyUser { UserName = login, Email = login, DisplayName = "Abdul Karim", SchoolId = school };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, Portal.Password);
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        return login;
    }

    /// <summary>Asks the database what no page tells.</summary>
    public static async Task<T> ReadAsync<T>(this Portal portal, Func<AcademyDbContext, CancellationToken, Task<T>> question)
    {
        var ct = TestContext.Current.CancellationToken;
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>();
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await question(db, ct);
    }
}
