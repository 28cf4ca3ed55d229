using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Proposals;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students.Proposals;

public sealed class ProposalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly ContactDetails Moved = new("01712345678", null, "12 New Road", null, null);

    private readonly ProposalService proposals = new(database, TimeProvider.System);
    private readonly ProposalQueries queries = new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_changes_until_the_office_approves()
    {
        var (school, child, parent) = await FamilyAsync();

        var sent = await proposals.ProposeAsync(parent, child.Id, Moved, Ct);
        Assert.Null((await StudentAsync(school, child.Id)).Address);
        var line = Assert.Single(await queries.OpenAsync(Actors.Clerk(school.Id), Ct));
        Assert.Equal((sent.Value, "12 New Road"), (line.Id, line.Proposed.Address));

        Assert.False((await proposals.ApproveAsync(Actors.Clerk(school.Id), sent.Value, Ct)).IsRefused);
        var written = await StudentAsync(school, child.Id);
        Assert.Equal(("+8801712345678", "12 New Road"), (written.Phone, written.Address));
        Assert.Equal(ProposalStatus.Approved, Assert.Single(await queries.OfStudentAsync(parent, child.Id, Ct)).Status);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_the_family_reads_it()
    {
        var (school, child, parent) = await FamilyAsync();
        var sent = await proposals.ProposeAsync(parent, child.Id, Moved, Ct);

        Assert.Equal(ProposalRefusals.ReasonMissing, (await proposals.RefuseAsync(Actors.Clerk(school.Id), sent.Value, " ", Ct)).Refusal);
        Assert.False((await proposals.RefuseAsync(Actors.Clerk(school.Id), sent.Value, "Bring a bill", Ct)).IsRefused);

        Assert.Equal("Bring a bill", Assert.Single(await queries.OfStudentAsync(parent, child.Id, Ct)).Reason);
        Assert.Null((await StudentAsync(school, child.Id)).Address);
    }

    [Fact]
    public async Task A_newer_proposal_takes_the_place_of_the_older()
    {
        var (school, child, parent) = await FamilyAsync();
        await proposals.ProposeAsync(parent, child.Id, Moved, Ct);
        await proposals.ProposeAsync(parent, child.Id, Moved with { Address = "14 New Road" }, Ct);

        Assert.Equal("14 New Road", Assert.Single(await queries.OpenAsync(Actors.Clerk(school.Id), Ct)).Proposed.Address);
    }

    [Fact]
    public async Task Two_clerks_at_once_decide_once()
    {
        var (school, child, parent) = await FamilyAsync();
        var sent = await proposals.ProposeAsync(parent, child.Id, Moved, Ct);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => proposals.ApproveAsync(Actors.Clerk(school.Id), sent.Value, Ct), Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(3, answers.Count(answer => answer.Refusal == ProposalRefusals.AlreadyDecided));
    }

    [Fact]
    public async Task What_cannot_be_read_or_changes_nothing_is_refused()
    {
        var (_, child, parent) = await FamilyAsync();

        Assert.Equal(["Phone"], (await proposals.ProposeAsync(parent, child.Id, Moved with { Phone = "12" }, Ct)).Refusals.Select(refusal => refusal.Field));
        Assert.Equal([ProposalRefusals.NothingChanges], (await proposals.ProposeAsync(parent, child.Id, new(null, null, null, null, null), Ct)).Refusals);
    }

    [Fact]
    public async Task Other_families_other_schools_teachers_and_pupils_are_kept_out()
    {
        var (school, child, parent) = await FamilyAsync();
        var (_, _, stranger) = await FamilyAsync(school);
        var elsewhere = await TestSchool.MakeAsync(database);
        var sent = await proposals.ProposeAsync(parent, child.Id, Moved, Ct);

        Assert.Equal([Refusal.NotFound], (await proposals.ProposeAsync(stranger, child.Id, Moved, Ct)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await proposals.ProposeAsync(Actors.Pupil(school.Id), child.Id, Moved, Ct)).Refusals);
        Assert.Equal(Refusal.Forbidden, (await proposals.ApproveAsync(parent, sent.Value, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await proposals.RefuseAsync(Actors.Teacher(school.Id), sent.Value, "no", Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await proposals.ApproveAsync(Actors.Clerk(elsewhere.Id), sent.Value, Ct)).Refusal);
        Assert.Empty(await queries.OpenAsync(Actors.Clerk(elsewhere.Id), Ct));
        Assert.Empty(await queries.OfStudentAsync(stranger, child.Id, Ct));
    }

    private async Task<(TestSchool School, Student Child, Actor Parent)> FamilyAsync(TestSchool? of = null)
    {
        var school = of ?? await TestSchool.MakeAsync(database);
        var child = await school.AdmitAsync("Ayesha");
        var login = $"parent-{Guid.NewGuid():N}";
        var user = new AcademyUser { UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = "Parent", SchoolId = school.Id };
        var guardian = new Guardian(school.Id, new GuardianDetails("Rahima"));
        guardian.LinkLogin(user.Id);
        await school.AddAsync(user, guardian);
        await school.AddAsync(new Guardianship(school.Id, child.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true));
        return (school, child, Actors.Parent(school.Id, user.Id));
    }

    private async Task<Student> StudentAsync(TestSchool school, Guid studentId)
    {
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        return await db.Students.SingleAsync(student => student.Id == studentId, Ct);
    }
}
