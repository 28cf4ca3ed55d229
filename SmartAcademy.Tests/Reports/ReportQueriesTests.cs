using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Reports;

public sealed class ReportQueriesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ReportDefinition Of(ReportEntity entity, params string[] columns) => new() { Name = "Test", Entity = entity, Columns = columns };

    public static TheoryData<ReportEntity> Entities => [.. Enum.GetValues<ReportEntity>()];

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Every_column_can_be_shown_filtered_sorted_and_grouped_by(ReportEntity entity)
    {
        using var house = await ReportHouse.OpenAsync(database);
        var head = house.School.As(Role.SchoolAdmin);
        var subject = ReportCatalogue.Of(entity);
        var days = subject.DaysColumn is { } column ? [new ReportFilter(column, ReportOperator.LastDays, ["30"])] : Array.Empty<ReportFilter>();
        foreach (var columns in subject.Columns.Select(column => column.Key).Chunk(ReportDefinition.MostColumns))
        {
            await house.LookAsync(head, Of(entity, columns) with { Filters = days });
        }

        foreach (var open in subject.Columns.Where(column => !column.IsSensitive))
        {
            ReportFilter[] filters = [.. days.Where(filter => filter.Column != open.Key), .. FiltersOf(open)];
            foreach (var filter in filters)
            {
                await house.LookAsync(head, Of(entity, open.Key) with
                {
                    Filters = [.. days.Where(day => day.Column != filter.Column), filter],
                    SortBy = open.Key,
                    Descending = true,
                    GroupBy = open.CanGroup ? open.Key : null,
                });
            }
        }
    }

    [Fact]
    public async Task Students_are_shown_with_class_guardian_and_pass()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var (with, without) = (await house.School.AdmitAsync("Ayesha"), await house.School.AdmitAsync("=HYPERLINK(1)"));
        await house.School.IssueAsync(with);
        var guardian = new Guardian(house.School.School.Id, new GuardianDetails("Abdul", Phone: "+8801712345678"));
        await house.School.SaveAsync(guardian);
        await house.School.SaveAsync(new Guardianship(house.School.School.Id, with.Id, guardian.Id, Relationship.Father, 1, true));

        var rows = await house.LookAsync(house.School.Clerk, Of(ReportEntity.Students, "name", "class", "status", "guardian", "guardianPhone", "hasPass"));

        Assert.Equal(["Ayesha", "Seven B", StudentStatus.Active, "Abdul", "+8801712345678", true], rows[0]);
        Assert.Equal(["=HYPERLINK(1)", "Seven B", StudentStatus.Active, null, null, false], rows[1]);
        Assert.Equal([[without.EnrolmentNumber]], await house.LookAsync(house.School.Clerk, Of(ReportEntity.Students, "number") with
        {
            Filters = [new ReportFilter("hasPass", ReportOperator.OneOf, ["No"])],
        }));
    }

    [Fact]
    public async Task Filters_take_wildcards_as_they_are_typed()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync("Half%way");
        await house.School.AdmitAsync("Halfway");
        Task<object?[][]> FindAsync(ReportOperator way, params string[] words) => house.LookAsync(
            house.School.Clerk, Of(ReportEntity.Students, "name") with { Filters = [new ReportFilter("name", way, words)] });

        Assert.Equal([["Half%way"]], await FindAsync(ReportOperator.Contains, "f%w"));
        Assert.Equal([["Halfway"]], await FindAsync(ReportOperator.Is, "HALFWAY"));
        Assert.Equal([["Half%way"]], await FindAsync(ReportOperator.OneOf, "half%WAY", "nobody"));
        Assert.Empty(await FindAsync(ReportOperator.Contains, "'; DROP TABLE students; --"));
    }

    [Fact]
    public async Task Guardians_passes_and_enrolments_tell_what_is_known()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var student = await house.School.AdmitAsync();
        var pass = await house.School.IssueAsync(student);
        var guardian = new Guardian(house.School.School.Id, new GuardianDetails("Abdul"));
        await house.School.SaveAsync(guardian);
        await house.School.SaveAsync(new Guardianship(house.School.School.Id, student.Id, guardian.Id, Relationship.Father, 1, true));
        var head = house.School.As(Role.SchoolAdmin);

        Assert.Equal([["Abdul", 1, false]], await house.LookAsync(head, Of(ReportEntity.Guardians, "name", "children", "hasLogin")));
        Assert.Equal(
            [[pass.Number, PassStatus.Active, "Ayesha"]], await house.LookAsync(head, Of(ReportEntity.Passes, "passNumber", "passStatus", "name")));
        Assert.Equal(
            [["Ayesha", "2026", "Seven B", true, (EnrolmentEnd?)null]],
            await house.LookAsync(head, Of(ReportEntity.Enrolments, "name", "year", "class", "isRunning", "end")));
    }

    [Fact]
    public async Task A_teacher_who_may_run_reports_sees_their_own_classes_only()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var own = await house.School.AdmitAsync("Own");
        var other = new SchoolClass(house.School.School.Id, house.School.Year.Id, "Eight", null);
        var user = new Data.Users.AcademyUser { SchoolId = house.School.School.Id, UserName = Guid.NewGuid().ToString("N"), DisplayName = "Teacher" };
        await house.School.SaveAsync(other, user, new ClassTeacher(house.School.School.Id, house.School.Class.Id, user.Id));
        var stranger = Student.Admit(
            house.School.School.Id, $"X{Guid.NewGuid():N}"[..20], new StudentDetails { FirstName = "Other", ClassId = other.Id }, new DateOnly(2026, 1, 5), house.School.Time.GetUtcNow());
        await house.School.SaveAsync(stranger);
        var teacher = house.School.As(Role.Teacher, user.Id);

        var refused = await house.Reports.PreviewAsync(teacher, Of(ReportEntity.Students, "number"), Ct);
        Assert.Equal(Refusal.Forbidden, refused.Refusals.Single());
        var given = teacher with { Permissions = [.. teacher.Permissions, Permission.ReportsRead, Permission.ReportsExport] };
        Assert.Equal([[own.EnrolmentNumber]], await house.LookAsync(given, Of(ReportEntity.Students, "number")));
        Assert.Equal(Refusal.Forbidden, (await house.Reports.ReadAsync(given, Of(ReportEntity.Students, "number"), Ct)).Refusals.Single());
    }

    [Fact]
    public async Task Another_school_sees_no_row()
    {
        using var house = await ReportHouse.OpenAsync(database);
        using var elsewhere = await ReportHouse.OpenAsync(database);
        await house.School.IssueAsync(await house.School.AdmitAsync());

        foreach (var entity in new[] { ReportEntity.Students, ReportEntity.Enrolments, ReportEntity.Passes })
        {
            Assert.NotEmpty(await house.LookAsync(house.School.As(Role.SchoolAdmin), Of(entity, "name")));
            Assert.Empty(await elsewhere.LookAsync(elsewhere.School.As(Role.SchoolAdmin), Of(entity, "name")));
        }
    }

    [Fact]
    public async Task A_look_at_sensitive_columns_is_written_down_and_a_look_at_others_is_not()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        await house.LookAsync(house.School.Clerk, Of(ReportEntity.Students, "name"));
        await house.LookAsync(house.School.Clerk, Of(ReportEntity.Students, "name", "birthDate"));

        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var entry = await db.AuditEntries.SingleAsync(row => row.SchoolId == house.School.School.Id && row.Action == AuditAction.Viewed, Ct);
        Assert.Equal(nameof(Student), entry.ResourceType);
    }

    private static IEnumerable<ReportFilter> FiltersOf(ReportColumn column) => column.Kind switch
    {
        ColumnKind.Text =>
        [
            new(column.Key, ReportOperator.Contains, ["a"]), new(column.Key, ReportOperator.Is, ["a"]), new(column.Key, ReportOperator.OneOf, ["a", "b"]),
        ],
        ColumnKind.Number => [new(column.Key, ReportOperator.Is, ["1"]), new(column.Key, ReportOperator.Between, ["1", "5"])],
        ColumnKind.Day or ColumnKind.Month or ColumnKind.Moment =>
        [
            new(column.Key, ReportOperator.LastDays, ["30"]), new(column.Key, ReportOperator.Between, ["2026-01-01", "2026-12-31"]),
        ],
        _ => [new(column.Key, ReportOperator.OneOf, column.Choices)],
    };
}
