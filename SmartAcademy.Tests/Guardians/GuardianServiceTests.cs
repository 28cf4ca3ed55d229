using SmartAcademy.Data.Guardians;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Guardians;

public sealed class GuardianServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly GuardianService guardians = new(database, TimeProvider.System);
    private readonly GuardianQueries queries = new(database, Views.Of(database));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guardian_is_shared_by_siblings_in_the_order_of_calling()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var (sister, brother) = (await school.AdmitAsync("Ayesha"), await school.AdmitAsync("Ibrahim"));

        var mother = (await guardians.AddAsync(clerk, sister.Id, new GuardianDetails("Rahima", Phone: "01712345678"), new Bond(Relationship.Mother, 2), Ct)).Value;
        await guardians.AddAsync(clerk, sister.Id, new GuardianDetails("Karim"), new Bond(Relationship.Father), Ct);
        Assert.False((await guardians.LinkAsync(clerk, brother.Id, mother, new Bond(Relationship.Mother), Ct)).IsRefused);

        Assert.Equal(["Karim", "Rahima"], (await queries.OfStudentAsync(clerk, sister.Id, Ct)).Select(line => line.Details.Name));
        Assert.Equal(["Ayesha Test", "Ibrahim Test"], (await queries.FindAsync(clerk, mother, Ct))!.Children.Select(child => child.Name));
        Assert.Equal(GuardianRefusals.AlreadyLinked, (await guardians.LinkAsync(clerk, brother.Id, mother, new Bond(Relationship.Aunt), Ct)).Refusal);
        Assert.Equal(GuardianRefusals.HasChildren, (await guardians.DeleteAsync(clerk, mother, Ct)).Refusal);
    }

    [Fact]
    public async Task All_errors_of_the_form_are_named()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");

        var refused = await guardians.AddAsync(
            Actors.Clerk(school.Id), student.Id, new GuardianDetails("", Phone: "1", Email: "x"), new Bond(Relationship.Mother, 10), Ct);

        Assert.Equal(["ContactPriority", "Email", "Name", "Phone"], refused.Refusals.Select(refusal => refusal.Field!).Order());
    }

    [Fact]
    public async Task A_guardian_of_another_school_cannot_be_linked_or_seen()
    {
        var school = await TestSchool.MakeAsync(database);
        var other = await TestSchool.MakeAsync(database);
        var (own, foreign) = (await school.AdmitAsync("Ayesha"), await other.AdmitAsync("Foreign"));
        var clerk = Actors.Clerk(school.Id);
        var guardian = (await guardians.AddAsync(Actors.Clerk(other.Id), foreign.Id, new GuardianDetails("Rahima"), new Bond(Relationship.Mother), Ct)).Value;

        Assert.Equal(Refusal.NotFound, (await guardians.LinkAsync(clerk, own.Id, guardian, new Bond(Relationship.Mother), Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await guardians.UnlinkAsync(clerk, foreign.Id, guardian, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await guardians.ChangeAsync(clerk, guardian, new GuardianDetails("Mine"), Ct)).Refusals[0]);
        Assert.Null(await queries.FindAsync(clerk, guardian, Ct));
        Assert.Empty((await queries.PageAsync(clerk, "rahima", 1, Ct)).Lines);
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Security)]
    public async Task Only_the_office_reads_and_writes(string role)
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");
        var actor = Actors.In(school.Id, role);

        Assert.Equal(Refusal.Forbidden, (await guardians.AddAsync(actor, student.Id, new GuardianDetails("X"), new Bond(Relationship.Aunt), Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await guardians.UnlinkAsync(actor, student.Id, Guid.NewGuid(), Ct)).Refusal);
        Assert.Empty(await queries.OfStudentAsync(actor, student.Id, Ct));
        Assert.Equal(GuardianPage.Empty, await queries.PageAsync(actor, null, 1, Ct));
    }
}
