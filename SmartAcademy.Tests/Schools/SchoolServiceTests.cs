using SmartAcademy.Data.Files;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Schools;

public sealed class SchoolServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly SchoolService schools = new(database, new FileService(database, new NoFiles(), TimeProvider.System));
    private readonly SchoolQueries queries = new(database);
    private readonly DepartmentService departments = new(database, TimeProvider.System);
    private readonly AcademicYearService years = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_super_admin_opens_a_school_and_a_code_is_given_once()
    {
        var super = Actors.SuperAdmin();

        var opened = await schools.OpenAsync(super, new SchoolDescription("Falah", "flh-1", Phone: "02-9876543", Website: "https://falah.example"), Ct);
        var twin = await schools.OpenAsync(super, new SchoolDescription("Falah again", "FLH-1"), Ct);

        Assert.Equal("FLH-1", (await queries.FindAsync(super, opened.Value, Ct))!.Description.Code);
        Assert.Equal(SchoolRefusals.SchoolCodeTaken, Assert.Single(twin.Refusals));
    }

    [Fact]
    public async Task All_errors_of_a_school_are_named()
    {
        var typed = new SchoolDescription("", "no spaces", Phone: "x", Email: "x", Website: "javascript:alert(1)", TimeZoneId: "Mars/Base");

        var refused = await schools.OpenAsync(Actors.SuperAdmin(), typed, Ct);

        Assert.Equal(["Code", "Email", "Name", "Phone", "TimeZoneId", "Website"], refused.Refusals.Select(refusal => refusal.Field!).Order());
    }

    [Fact]
    public async Task A_school_admin_sees_only_the_own_school_and_changes_none()
    {
        var (own, other) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var admin = Actors.Admin(own.Id);

        Assert.Equal(own.Id, Assert.Single(await queries.SideBySideAsync(admin, Ct)).Id);
        Assert.Null(await queries.FindAsync(admin, other.Id, Ct));
        Assert.Equal(Refusal.Forbidden, (await schools.ActivateAsync(admin, own.Id, false, Ct)).Refusals[0]);
    }

    [Fact]
    public async Task A_super_admin_who_acts_in_one_school_still_sees_all_side_by_side()
    {
        var (first, second) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        await second.AdmitAsync("Ayesha");

        var lines = await queries.SideBySideAsync(Actors.SuperAdmin(first.Id), Ct);

        Assert.Equal(1, lines.Single(line => line.Id == second.Id).Students);
    }

    [Fact]
    public async Task A_department_in_use_stays_and_an_empty_one_goes_and_comes_back()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var used = (await departments.OpenAsync(admin, new DepartmentDetails("Hifz", "hifz"), Ct)).Value;
        var empty = (await departments.OpenAsync(admin, new DepartmentDetails("General", "GEN"), Ct)).Value;
        await school.AdmitAsync("Ayesha", details => details with { DepartmentId = used });

        Assert.Equal(SchoolRefusals.DepartmentInUse, (await departments.DeleteAsync(admin, used, Ct)).Refusal);
        Assert.Equal(SchoolRefusals.DepartmentCodeTaken, (await departments.OpenAsync(admin, new DepartmentDetails("Again", "HIFZ"), Ct)).Refusals[0]);
        Assert.Equal(SchoolRefusals.UnknownHead, (await departments.ChangeAsync(admin, empty, new DepartmentDetails("General", "GEN", HeadUserId: Guid.NewGuid()), Ct)).Refusals[0]);
        Assert.False((await departments.DeleteAsync(admin, empty, Ct)).IsRefused);
        Assert.False((await departments.RestoreAsync(admin, empty, Ct)).IsRefused);
        Assert.Equal(Refusal.Forbidden, (await departments.DeleteAsync(Actors.Clerk(school.Id), empty, Ct)).Refusal);
    }

    [Fact]
    public async Task A_school_has_one_current_year_at_every_moment()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var next = await years.OpenAsync(admin, new AcademicYearDetails("2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)), Ct);
        var third = await years.OpenAsync(admin, new AcademicYearDetails("2028", new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31)), Ct);

        await Task.WhenAll(
            Task.Run(() => years.MakeCurrentAsync(admin, next.Value, Ct), Ct), Task.Run(() => years.MakeCurrentAsync(admin, third.Value, Ct), Ct));

        Assert.Single(await new AcademicYearQueries(database).ListAsync(admin, Ct), line => line.IsCurrent);
        Assert.Equal(SchoolRefusals.YearNameTaken, (await years.OpenAsync(admin, new AcademicYearDetails("2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 1)), Ct)).Refusals[0]);
        Assert.Equal(SchoolRefusals.YearEndsBeforeItStarts, (await years.OpenAsync(admin, new AcademicYearDetails("2029", new DateOnly(2029, 1, 1), new DateOnly(2029, 1, 1)), Ct)).Refusals[0]);
    }

    /// <summary>These tests keep no files.</summary>
    private sealed class NoFiles : IFileStore
    {
        public Task SaveAsync(Guid id, Stream content, CancellationToken ct) => Task.CompletedTask;

        public Task<Stream?> OpenAsync(Guid id, CancellationToken ct) => Task.FromResult<Stream?>(null);

        public Task DeleteAsync(Guid id, CancellationToken ct) => Task.CompletedTask;
    }
}
