using SmartAcademy.Data.Guardians;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students;

public sealed class StudentListTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly StudentQueries queries = new(database, Views.Of(database));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ayesha")]
    [InlineData("AYE")]
    [InlineData("আয়েশা")]
    [InlineData("আ")]
    [InlineData("si ay")]
    [InlineData("01712345678")]
    [InlineData("+880 1712-345678")]
    [InlineData("০১৭১২৩৪৫৬৭৮")]
    [InlineData("rahima")]
    [InlineData("0181 9876543")]
    [InlineData("রহিমা")]
    [InlineData("ayesha rahima")]
    public async Task A_student_is_found_by_name_number_phone_and_guardian(string search)
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha", details => details with { LastName = "Siddika", NameBangla = "আয়েশা সিদ্দিকা", Phone = "+8801712345678" });
        await school.AdmitAsync("Ibrahim");
        await AddGuardianAsync(school, student, new GuardianDetails("Rahima Khatun", "রহিমা খাতুন", "+8801819876543"));

        var page = await queries.PageAsync(Actors.Clerk(school.Id), new StudentFilter { Search = search }, Ct);

        Assert.Equal("Ayesha Siddika", Assert.Single(page.Lines).Name);
    }

    [Theory]
    [Trait("Attack", "19")]
    [InlineData("%", "100%", "1000")]
    [InlineData("0%", "100%", "1000")]
    [InlineData("A_B", "A_B", "AxB")]
    [InlineData(@"A\B", @"A\B", "A/B")]
    public async Task Wildcards_are_letters_like_any_other(string search, string found, string missed)
    {
        var school = await TestSchool.MakeAsync(database);
        await school.AdmitAsync("Pupil", details => details with { LastName = $"Name {found}x" });
        await school.AdmitAsync("Pupil", details => details with { LastName = $"Name {missed}x" });

        var page = await queries.PageAsync(Actors.Clerk(school.Id), new StudentFilter { Search = search }, Ct);

        Assert.All(page.Lines, line => Assert.Contains(found, line.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("' OR 1=1 --")]
    [InlineData("😀😀")]
    public async Task A_hostile_search_is_answered(string search)
    {
        var school = await TestSchool.MakeAsync(database);

        var page = await queries.PageAsync(Actors.Clerk(school.Id), new StudentFilter { Search = search }, Ct);

        Assert.Empty(page.Lines);
    }

    [Fact]
    public async Task A_guardian_who_is_renamed_or_parted_is_found_no_longer()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);
        var student = await school.AdmitAsync("Ayesha");
        var guardian = await AddGuardianAsync(school, student, new GuardianDetails("Rahima"));
        var service = new GuardianService(database, TimeProvider.System);

        await service.ChangeAsync(clerk, guardian.Id, new GuardianDetails("Salma"), Ct);
        Assert.Empty((await queries.PageAsync(clerk, new StudentFilter { Search = "rahima" }, Ct)).Lines);
        Assert.Single((await queries.PageAsync(clerk, new StudentFilter { Search = "salma" }, Ct)).Lines);
        await service.UnlinkAsync(clerk, student.Id, guardian.Id, Ct);
        Assert.Empty((await queries.PageAsync(clerk, new StudentFilter { Search = "salma" }, Ct)).Lines);
    }

    [Theory]
    [InlineData("name", "Abdullah", "Zainab")]
    [InlineData("-name", "Zainab", "Abdullah")]
    [InlineData("class", "Zainab", "Abdullah")]
    [InlineData("-class", "Abdullah", "Zainab")]
    public async Task Sorting_holds_across_the_page(string sort, string first, string last)
    {
        var school = await TestSchool.MakeAsync(database);
        await school.AdmitAsync("Zainab", details => details with { RollNumber = 1 });
        await school.AdmitAsync("Ibrahim", details => details with { RollNumber = 2 });
        await school.AdmitAsync("Abdullah", details => details with { RollNumber = 3 });

        var page = await queries.PageAsync(Actors.Clerk(school.Id), new StudentFilter { Sort = sort }, Ct);

        Assert.StartsWith(first, page.Lines[0].Name, StringComparison.Ordinal);
        Assert.StartsWith(last, page.Lines[^1].Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        var school = await TestSchool.MakeAsync(database);
        for (var number = 0; number < 53; number++)
        {
            await school.AdmitAsync("Pupil", details => details with { LastName = $"{number:000}" });
        }

        var clerk = Actors.Clerk(school.Id);
        var first = await queries.PageAsync(clerk, new StudentFilter(), Ct);
        var second = await queries.PageAsync(clerk, new StudentFilter { Page = 2 }, Ct);

        Assert.Equal((53, 50, 3), (first.Total, first.Lines.Count, second.Lines.Count));
        Assert.Equal(53, first.Lines.Concat(second.Lines).Select(line => line.Id).Distinct().Count());
        Assert.Empty((await queries.PageAsync(clerk, new StudentFilter { Page = int.MaxValue }, Ct)).Lines);
    }

    [Fact]
    public async Task Everybody_sees_the_students_of_their_reach_and_no_other()
    {
        var school = await TestSchool.MakeAsync(database);
        var otherSchool = await TestSchool.MakeAsync(database);
        await otherSchool.AdmitAsync("Foreign");
        var (teacher, parent, pupil) = (await AddUserAsync(school), await AddUserAsync(school), await AddUserAsync(school));
        var mine = await school.AdmitAsync("Mine");
        var hidden = await school.AdmitAsync("Hidden");
        var second = new SchoolClass(school.Id, school.Year.Id, "Eight", "A");
        await school.AddAsync(second, new ClassTeacher(school.Id, second.Id, teacher));
        var taught = await school.AdmitAsync("Taught", details => details with { ClassId = second.Id });
        taught = await LoginAsync(taught, pupil);
        var guardian = new Guardian(school.Id, new GuardianDetails("Mother"));
        guardian.LinkLogin(parent);
        await school.AddAsync(
            guardian,
            new Guardianship(school.Id, mine.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true),
            new Guardianship(school.Id, hidden.Id, guardian.Id, Relationship.Mother, 1, portalAccess: false));

        Assert.Equal(["Hidden", "Mine", "Taught"], await NamesAsync(Actors.Clerk(school.Id)));
        Assert.Equal(["Taught"], await NamesAsync(Actors.Teacher(school.Id, teacher)));
        Assert.Equal(["Mine"], await NamesAsync(Actors.Parent(school.Id, parent)));
        Assert.Equal(["Taught"], await NamesAsync(Actors.Pupil(school.Id, pupil)));
        Assert.Empty(await NamesAsync(Actors.Guard(school.Id)));
        Assert.Empty(await NamesAsync(Actor.Nobody));
        Assert.Null(await queries.FindAsync(Actors.Parent(school.Id, parent), hidden.Id, Ct));
    }

    private async Task<string[]> NamesAsync(Actor actor) =>
        [.. (await queries.PageAsync(actor, new StudentFilter(), Ct)).Lines.Select(line => line.Name.Split(' ')[0])];

    private static async Task<Guardian> AddGuardianAsync(TestSchool school, Student student, GuardianDetails details)
    {
        var guardian = new Guardian(school.Id, details);
        await school.AddAsync(guardian, new Guardianship(school.Id, student.Id, guardian.Id, Relationship.Mother, 1, true));
        return guardian;
    }

    private static async Task<Guid> AddUserAsync(TestSchool school)
    {
        var user = new AcademyUser { UserName = Guid.NewGuid().ToString(), SchoolId = school.Id, DisplayName = "User" };
        await school.AddAsync(user);
        return user.Id;
    }

    private async Task<Student> LoginAsync(Student student, Guid userId)
    {
        await using var db = database.CreateDbContext();
        db.Actor = Actor.System();
        db.Attach(student);
        student.LinkLogin(userId);
        await db.SaveChangesAsync(Ct);
        return student;
    }
}
