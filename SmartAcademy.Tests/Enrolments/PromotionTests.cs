using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Enrolments;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Enrolments;

public sealed class PromotionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly EnrolmentQueries queries = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_goes_on_each_as_decided()
    {
        var (school, next) = await SchoolWithNextYearAsync();
        var (good, weak, gone, apart) = (await school.AdmitAsync("Good"), await school.AdmitAsync("Weak"), await school.AdmitAsync("Gone"), await school.AdmitAsync("Apart"));
        var repeat = new SchoolClass(school.Id, next.AcademicYearId, "Seven", "B");
        await school.AddAsync(repeat);

        var promoted = await Promotions().PromoteAsync(Actors.Admin(school.Id), school.Class.Id,
        [
            new PromotionStep(good.Id, EnrolmentEnd.Promoted, next.Id, 1),
            new PromotionStep(weak.Id, EnrolmentEnd.Repeated, repeat.Id, null),
            new PromotionStep(gone.Id, EnrolmentEnd.Graduated, null, null),
        ], Ct);

        Assert.Equal(3, promoted.Value);
        Assert.Equal([(next.Id, null), (school.Class.Id, EnrolmentEnd.Promoted)], await PlacesAsync(school, good.Id));
        Assert.Equal([(repeat.Id, null), (school.Class.Id, EnrolmentEnd.Repeated)], await PlacesAsync(school, weak.Id));
        Assert.Equal([(school.Class.Id, EnrolmentEnd.Graduated)], await PlacesAsync(school, gone.Id));
        Assert.Equal([(school.Class.Id, null)], await PlacesAsync(school, apart.Id));
        var roster = await new ClassQueries(database).RosterAsync(Actors.Clerk(school.Id), school.Class.Id, Ct);
        Assert.Equal(
            new HashSet<Guid> { apart.Id, good.Id, weak.Id, gone.Id }, roster.Select(line => line.StudentId).ToHashSet());
    }

    [Fact]
    public async Task Two_who_promote_one_class_at_once_promote_it_once()
    {
        var (school, next) = await SchoolWithNextYearAsync();
        var student = await school.AdmitAsync("Ayesha");
        PromotionStep[] steps = [new(student.Id, EnrolmentEnd.Promoted, next.Id, null)];

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => Promotions().PromoteAsync(Actors.Admin(school.Id), school.Class.Id, steps, Ct), Ct)));

        Assert.Single(results, result => !result.IsRefused);
        Assert.Single(results, result => result.Refusal == EnrolmentRefusals.NobodyChosen);
        Assert.Equal(2, (await PlacesAsync(school, student.Id)).Count);
    }

    [Fact]
    public async Task A_promotion_is_refused_into_the_same_year_a_far_year_another_school_or_one_roll_twice()
    {
        var (school, next) = await SchoolWithNextYearAsync();
        var (farSchool, far) = await SchoolWithNextYearAsync(startsIn: 60);
        var other = new SchoolClass(school.Id, school.Year.Id, "Seven", "C");
        await school.AddAsync(other);
        var (one, two) = (await school.AdmitAsync("One"), await school.AdmitAsync("Two"));
        var late = await farSchool.AdmitAsync("Late");

        async Task<Refusal?> Promote(TestSchool of, params PromotionStep[] steps) =>
            (await Promotions().PromoteAsync(Actors.Admin(of.Id), of.Class.Id, steps, Ct)).Refusal;

        Assert.Equal(EnrolmentRefusals.SameYear, await Promote(school, new PromotionStep(one.Id, EnrolmentEnd.Promoted, other.Id, null)));
        Assert.Equal(EnrolmentRefusals.YearTooFar, await Promote(farSchool, new PromotionStep(late.Id, EnrolmentEnd.Promoted, far.Id, null)));
        Assert.Equal(StudentRefusals.UnknownClass, await Promote(school, new PromotionStep(one.Id, EnrolmentEnd.Promoted, far.Id, null)));
        Assert.Equal(EnrolmentRefusals.ClassMissing, await Promote(school, new PromotionStep(one.Id, EnrolmentEnd.Promoted, null, null)));
        Assert.Equal(EnrolmentRefusals.NobodyChosen, await Promote(school));
        Assert.Equal(EnrolmentRefusals.RollTaken, await Promote(school,
            new PromotionStep(one.Id, EnrolmentEnd.Promoted, next.Id, 1), new PromotionStep(two.Id, EnrolmentEnd.Promoted, next.Id, 1)));
    }

    [Fact]
    public async Task A_clerk_promotes_no_class_and_another_school_finds_none()
    {
        var (school, next) = await SchoolWithNextYearAsync();
        var stranger = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha");
        PromotionStep[] steps = [new(student.Id, EnrolmentEnd.Promoted, next.Id, null)];

        Assert.Equal(Refusal.Forbidden, (await Promotions().PromoteAsync(Actors.Clerk(school.Id), school.Class.Id, steps, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Promotions().PromoteAsync(Actors.Admin(stranger.Id), school.Class.Id, steps, Ct)).Refusal);
        Assert.Null(await queries.PromotionAsync(Actors.Admin(stranger.Id), school.Class.Id, Ct));
        Assert.Null(await queries.PromotionAsync(Actors.Clerk(school.Id), school.Class.Id, Ct));
    }

    [Fact]
    public async Task The_usual_next_class_is_one_level_up_in_the_same_section()
    {
        var (school, next) = await SchoolWithNextYearAsync();
        var otherSection = new SchoolClass(school.Id, next.AcademicYearId, "Eight", "A");
        otherSection.Describe("Eight", null, "A", null, null, 2);
        await school.AddAsync(otherSection);

        Assert.Equal(next.Id, (await queries.PromotionAsync(Actors.Admin(school.Id), school.Class.Id, Ct))!.Usual);
    }

    [Fact]
    public async Task Classes_are_copied_with_teachers_and_subjects_and_only_once()
    {
        var school = await TestSchool.MakeAsync(database);
        var year = AcademicYear.Open(school.Id, "2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)).Value;
        var subject = new Domain.Subjects.Subject(school.Id, "109", "Mathematics");
        await school.AddAsync(year, subject, new Domain.Subjects.ClassSubject(school.Id, school.Class.Id, subject.Id, isElective: false));
        var copies = new ClassCopyService(database);

        Assert.Equal(1, (await copies.CopyAsync(Actors.Admin(school.Id), school.Year.Id, year.Id, Ct)).Value);
        Assert.Equal(0, (await copies.CopyAsync(Actors.Admin(school.Id), school.Year.Id, year.Id, Ct)).Value);
        Assert.Equal(Refusal.Forbidden, (await copies.CopyAsync(Actors.Clerk(school.Id), school.Year.Id, year.Id, Ct)).Refusal);
        var stranger = await TestSchool.MakeAsync(database);
        Assert.Equal(Refusal.NotFound, (await copies.CopyAsync(Actors.Admin(stranger.Id), school.Year.Id, year.Id, Ct)).Refusal);

        await using var db = await database.OpenAsync(Actors.Admin(school.Id), Ct);
        var copy = await db.Classes.SingleAsync(row => row.AcademicYearId == year.Id, Ct);
        Assert.Equal("Seven B", copy.Label);
        Assert.Equal(subject.Id, (await db.ClassSubjects.SingleAsync(row => row.ClassId == copy.Id, Ct)).SubjectId);
    }

    private PromotionService Promotions() => new(database, TimeProvider.System);

    /// <summary>A school whose next year begins so many days from today, with the class one level up.</summary>
    private async Task<(TestSchool School, SchoolClass Next)> SchoolWithNextYearAsync(int startsIn = 0)
    {
        var school = await TestSchool.MakeAsync(database);
        var start = SchoolClock.For(TimeProvider.System, null).Today.AddDays(startsIn);
        var year = AcademicYear.Open(school.Id, "Next", start, start.AddYears(1)).Value;
        var next = new SchoolClass(school.Id, year.Id, "Eight", "B");
        next.Describe("Eight", null, "B", null, null, 2);
        await school.AddAsync(year, next);
        return (school, next);
    }

    private async Task<List<(Guid ClassId, EnrolmentEnd? End)>> PlacesAsync(TestSchool school, Guid studentId) =>
        [.. (await queries.HistoryAsync(Actors.Clerk(school.Id), studentId, Ct)).Select(line => (line.ClassId, line.End))];
}
