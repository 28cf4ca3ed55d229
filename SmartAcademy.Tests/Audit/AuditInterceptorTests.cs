using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditInterceptorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_tells_who_and_from_where()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id) with { Origin = new CallerOrigin("2001:db8::7", "Reader/1.0") };

        var department = new Department(school.Id, "Hifz", "HIFZ");
        await SaveAsync(clerk, db => db.Add(department));

        var entry = Assert.Single(await EntriesAsync("Department", department.Id.ToString()));
        Assert.Equal((clerk.UserId, clerk.Name, "2001:db8::7", "Reader/1.0"), (entry.ActorId, entry.ActorName, entry.Address, entry.UserAgent));
        Assert.Equal((school.Id, AuditAction.Created), (entry.SchoolId, entry.Action));
        AssertTold(entry, "Name", null, "Hifz");
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_entry()
    {
        var school = await TestSchool.MakeAsync(database);
        await SaveAsync(Actor.System(), db => db.Add(new Department(school.Id, "Hifz", "TWICE")));
        var second = new Department(school.Id, "Nazera", "TWICE");

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Actor.System(), db => db.Add(second)));

        Assert.Empty(await EntriesAsync("Department", second.Id.ToString()));
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_leaves_no_entry()
    {
        var school = await TestSchool.MakeAsync(database);
        var department = new Department(school.Id, "Hifz", "BACK");
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            db.Add(department);
            await db.SaveChangesAsync(Ct);
            await transaction.RollbackAsync(Ct);
        }

        Assert.Empty(await EntriesAsync("Department", department.Id.ToString()));
    }

    [Fact]
    public async Task A_save_tried_again_is_told_once()
    {
        var school = await TestSchool.MakeAsync(database);
        await SaveAsync(Actor.System(), db => db.Add(new Department(school.Id, "Hifz", "TAKEN")));
        var wanted = new Department(school.Id, "Nazera", "TAKEN");
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.Add(wanted);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));

        db.Entry(wanted).Property(row => row.Code).CurrentValue = "FREE";
        await db.SaveChangesAsync(Ct);

        AssertTold(Assert.Single(await EntriesAsync("Department", wanted.Id.ToString())), "Code", null, "FREE");
    }

    [Fact]
    public async Task A_sensitive_field_is_told_without_its_value()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Bilal", details => details with
        {
            Phone = "+8801711111111",
            Address = "12 Lake Road",
            DateOfBirth = new DateOnly(2014, 3, 9),
            EmergencyContactName = "Uncle Karim",
            EmergencyContactPhone = "+8801722222222",
        });

        await SaveAsync(Actor.System(), db =>
        {
            db.Attach(student);
            db.Entry(student).Property(row => row.Phone).CurrentValue = "+8801733333333";
        });

        var entries = await EntriesAsync(nameof(Student), student.Id.ToString());
        AssertTold(entries[1], nameof(Student.Phone), AuditMask.Hidden, AuditMask.Hidden);
        Assert.All(entries, entry => Assert.DoesNotContain(
            ["17111", "17222", "17333", "Lake Road", "2014", "Karim"], told => entry.Changes.Contains(told, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Passwords_and_keys_of_a_user_are_told_without_their_value()
    {
        var school = await TestSchool.MakeAsync(database);
        var user = new AcademyUser { UserName = "amina", DisplayName = "Amina", SchoolId = school.Id, PasswordHash = "the-hash" };
        await SaveAsync(Actor.System(), db =>
        {
            db.Add(user);
            db.Add(new IdentityUserToken<Guid> { UserId = user.Id, LoginProvider = "app", Name = "AuthenticatorKey", Value = "the-key" });
        });

        var told = Assert.Single(await EntriesAsync("User", user.Id.ToString()));
        var token = Assert.Single(await EntriesAsync("UserToken", $"{user.Id}/app/AuthenticatorKey"));
        AssertTold(told, "PasswordHash", null, AuditMask.Hidden);
        AssertTold(token, "Value", null, AuditMask.Hidden);
        Assert.Equal([school.Id, school.Id], new[] { told.SchoolId, token.SchoolId });
        Assert.DoesNotContain("SecurityStamp", told.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_given_and_taken_is_told()
    {
        var school = await TestSchool.MakeAsync(database);
        var role = new AcademyRole(school.Id, new RoleDetails($"Role {Guid.NewGuid():N}"));
        var user = new AcademyUser { UserName = "umar", DisplayName = "Umar", SchoolId = school.Id };
        var link = new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id };
        await SaveAsync(Actor.System(), db => db.AddRange(role, user, link));
        await SaveAsync(Actor.System(), db => db.Remove(link));

        var entries = await EntriesAsync("UserRole", $"{user.Id}/{role.Id}");
        Assert.Equal([AuditAction.Created, AuditAction.Deleted], entries.Select(entry => entry.Action));
        AssertTold(entries[0], "RoleId", null, role.Id.ToString());
        AssertTold(entries[1], "RoleId", role.Id.ToString(), null);
        Assert.Equal(school.Id, entries[0].SchoolId);
    }

    [Fact]
    public async Task What_a_strangers_program_calls_itself_cannot_stop_a_save()
    {
        var school = await TestSchool.MakeAsync(database);
        var odd = Actors.Clerk(school.Id) with { Origin = new CallerOrigin("10.0.0.1", new string('a', 299) + "\U0001F600\0") };

        var department = new Department(school.Id, "Hifz", "ODD");
        await SaveAsync(odd, db => db.Add(department));

        Assert.Equal(299, Assert.Single(await EntriesAsync("Department", department.Id.ToString())).UserAgent!.Length);
    }

    private async Task SaveAsync(Actor actor, Action<AcademyDbContext> change)
    {
        await using var db = await database.OpenAsync(actor, Ct);
        change(db);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<AuditEntry>> EntriesAsync(string type, string id)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.AuditEntries.Where(entry => entry.ResourceType == type && entry.ResourceId == id).OrderBy(entry => entry.Id).ToListAsync(Ct);
    }

    private static void AssertTold(AuditEntry entry, string field, string? old, string? now)
    {
        var change = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Changes)![field];
        Assert.Equal((old, now), (change[0], change[1]));
    }
}
