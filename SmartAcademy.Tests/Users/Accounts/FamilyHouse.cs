using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>Families and people with logins, and what each of them sees.</summary>
internal sealed class FamilyHouse(TestDatabase database)
{
    public AccountsHouse Accounts { get; } = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<AcademyUser> UserAsync(TestSchool school, string role, string? phone = null)
    {
        var user = await Accounts.Roles.AddUserAsync(school.Id, await Accounts.Roles.IdOfAsync(role));
        if (phone is not null)
        {
            await using var db = await database.OpenAsync(Actor.System(), Ct);
            db.Users.Attach(user).Entity.PhoneNumber = phone;
            await db.SaveChangesAsync(Ct);
        }

        return user;
    }

    /// <summary>A mother who is to see one child.</summary>
    public static async Task<(Guid Guardian, Guid Child)> GuardianAsync(TestSchool school)
    {
        var child = await school.AdmitAsync("Child");
        var guardian = new Guardian(school.Id, new GuardianDetails("Mother"));
        await school.AddAsync(guardian, new Guardianship(school.Id, child.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true));
        return (guardian.Id, child.Id);
    }

    public async Task<Guid[]> SeenAsync(Actor actor) =>
        [.. (await new StudentQueries(database, Views.Of(database)).PageAsync(actor, new StudentFilter(), Ct)).Lines.Select(line => line.Id)];
}
