using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Users.Accounts;

namespace SmartAcademy.Tests.Students.Import;

/// <summary>Logins for the families of a list, and what becomes of them when the list is taken back.</summary>
public sealed class ImportLoginsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly UploadedList Both = ImportHouse.ListOf(
        "First name,Class,Section,Roll,Guardian,Mobile", "Omar,Seven,B,1,Md. Rahim,01300-000001", "Hasan,Eight,A,2,Md. Karim,01300-000002");

    private readonly AccountsHouse accounts = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ImportInvitees Invitees => new(database);

    [Fact]
    public async Task The_families_of_the_list_wait_until_they_have_a_password_and_no_others()
    {
        var house = await ImportHouse.MakeAsync(database);
        await FamilyHouse.GuardianAsync(house.School);
        var importId = await house.AppliedAsync(Both);
        var admin = Actors.Admin(house.School.Id);
        Assert.Equal(new InviteeCounts(2, 2), await Invitees.CountAsync(admin, importId, Ct));

        var people = await Invitees.FindAsync(admin, importId, withPupils: true, Ct);
        Assert.Equal([false, false, true, true], people.Select(person => person.IsStudent));
        foreach (var person in people)
        {
            await OpenAsync(await MakeAsync(admin, person, importId), user => user.PasswordHash = person == people[0] ? null : "chosen");
        }

        Assert.Equal(new InviteeCounts(1, 0), await Invitees.CountAsync(admin, importId, Ct));
        Assert.Equal([people[0]], await Invitees.FindAsync(admin, importId, withPupils: true, Ct));
    }

    [Fact]
    public async Task A_clerk_another_school_and_a_list_that_is_not_applied_have_nobody_to_invite()
    {
        var (house, elsewhere) = (await ImportHouse.MakeAsync(database), await ImportHouse.MakeAsync(database));
        var (applied, waiting) = (await house.AppliedAsync(Both), await house.CheckedAsync(Both));
        var admin = Actors.Admin(house.School.Id);

        foreach (var (actor, importId) in new[]
        {
            (Actors.Clerk(house.School.Id), applied), (Actors.Admin(elsewhere.School.Id), applied), (Actors.SuperAdmin(), applied), (admin, waiting), (admin, Guid.Empty),
        })
        {
            Assert.Null(await Invitees.CountAsync(actor, importId, Ct));
            Assert.Empty(await Invitees.FindAsync(actor, importId, withPupils: true, Ct));
        }

        var someone = (await Invitees.FindAsync(admin, applied, withPupils: false, Ct))[0];
        Assert.Equal(ImportRefusals.NotApplied, (await accounts.Access.OfAsync(admin, someone, waiting, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await accounts.Access.OfAsync(Actors.Clerk(house.School.Id), someone, applied, Ct)).Refusal);
        Assert.Equal(ImportRefusals.NotApplied, (await accounts.Access.OfAsync(Actors.Admin(elsewhere.School.Id), someone, applied, Ct)).Refusal);
    }

    [Fact]
    public async Task Logins_that_nobody_used_go_with_the_list_and_hold_nothing_back()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var logins = await MakeAllAsync(house, importId);

        await house.UndoAsync(importId);

        Assert.Equal((0, 0, 1), await house.CountAsync());
        Assert.Equal(0, (await house.FindAsync(importId)).RowsNotUndone);
        Assert.Empty(await LeftAsync(logins));
    }

    [Fact]
    public async Task A_login_that_was_used_stays_and_the_report_says_so()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var logins = await MakeAllAsync(house, importId);
        await OpenAsync(logins[0], user => user.LastSignInAt = TimeProvider.System.GetUtcNow());

        await house.UndoAsync(importId);

        Assert.Equal((0, 1, 1), await house.CountAsync());
        Assert.Equal([logins[0]], await LeftAsync(logins));
        var left = Assert.Single(await house.Queries.LeftRowsAsync(house.Clerk, importId, Ct));
        Assert.Equal([ImportNotes.LeftLoginWasUsed, ImportNotes.LeftGuardianInUse], left.LeftByUndo.Select(note => note.Code));
        Assert.Equal("Md. Karim", left.LeftByUndo[0].Detail);
    }

    [Fact]
    public async Task A_login_that_got_another_role_or_was_made_by_itself_stays()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var admin = Actors.Admin(house.School.Id);
        var people = await Invitees.FindAsync(admin, importId, withPupils: false, Ct);
        var promoted = await MakeAsync(admin, people[0], importId);
        await accounts.GiveAsync(admin, promoted, await accounts.IdsOfAsync(Role.Parent, Role.Teacher));
        var single = (await accounts.Access.OfGuardianAsync(admin, people[1].Id, Ct)).Value;

        await house.UndoAsync(importId);

        Assert.Equal(new[] { promoted, single }.Order(), (await LeftAsync([promoted, single])).Order());
        Assert.Equal((0, 2, 1), await house.CountAsync());
    }

    [Fact]
    public async Task Who_may_not_administer_users_takes_the_list_back_and_leaves_the_logins()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var logins = await MakeAllAsync(house, importId);
        var clerk = await accounts.Roles.AddUserAsync(house.School.Id, await accounts.Roles.IdOfAsync(Role.Staff));

        await house.Desk.WorkAsync((await house.Lists.StartUndoAsync(Actors.In(house.School.Id, Role.Staff, clerk.Id), importId, Ct)).Value, Ct);

        Assert.Equal(logins.Order(), (await LeftAsync(logins)).Order());
        var notes = (await house.Queries.LeftRowsAsync(house.Clerk, importId, Ct)).SelectMany(row => row.LeftByUndo).Select(note => note.Code).ToList();
        Assert.Equal(4, notes.Count(code => code == ImportNotes.LeftLoginOfAdmins));
        Assert.Equal(2, notes.Count(code => code == ImportNotes.LeftHasLogin));
    }

    [Fact]
    public async Task Logins_that_are_made_while_the_list_is_taken_back_go_or_are_not_made()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var admin = Actors.Admin(house.School.Id);
        var people = await Invitees.FindAsync(admin, importId, withPupils: true, Ct);
        var undo = (await house.Lists.StartUndoAsync(house.Clerk, importId, Ct)).Value;

        var made = people.Select(person => accounts.Access.OfAsync(admin, person, importId, Ct)).ToList();
        await Task.WhenAll([house.Desk.WorkAsync(undo, Ct), .. made]);

        Assert.All((await Task.WhenAll(made)).Where(answer => answer.IsRefused), answer => Assert.Equal(ImportRefusals.NotApplied, answer.Refusal));
        Assert.Equal(ImportStatus.Undone, (await house.FindAsync(importId)).Status);
        Assert.Equal((0, 0, 1), await house.CountAsync());
        await using var db = await house.OpenAsync();
        Assert.False(await db.Users.AnyAsync(user => user.ImportId == importId, Ct));
    }

    private async Task<List<Guid>> MakeAllAsync(ImportHouse house, Guid importId)
    {
        var admin = Actors.Admin(house.School.Id);
        var logins = new List<Guid>();
        foreach (var person in await Invitees.FindAsync(admin, importId, withPupils: true, Ct))
        {
            logins.Add(await MakeAsync(admin, person, importId));
        }

        return logins;
    }

    private async Task<Guid> MakeAsync(Actor admin, LoginOwner person, Guid importId) =>
        (await accounts.Access.OfAsync(admin, person, importId, Ct)).Value;

    private async Task OpenAsync(Guid userId, Action<AcademyUser> use)
    {
        await using var db = database.CreateDbContext();
        db.Actor = Actor.System();
        use(await db.Users.SingleAsync(user => user.Id == userId, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<Guid>> LeftAsync(List<Guid> logins)
    {
        await using var db = database.CreateDbContext();
        db.Actor = Actor.System();
        return await db.Users.Where(user => logins.Contains(user.Id)).Select(user => user.Id).ToListAsync(Ct);
    }
}
