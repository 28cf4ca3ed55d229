using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Grades;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Timetable;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditNamesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_no_name_of_its_own_goes_by_its_class_subject_or_student()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        Assert.Null((await house.Results.PublishAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct)).Refusal);
        var week = await TimetableHouse.OfAsync(database, house.School);
        var lesson = await week.GiveAsync(house.Bangla, week.First);
        await using var db = await database.OpenAsync(house.Admin, Ct);
        var sheet = await db.MarkSheets.FirstAsync(row => row.ClassSubjectId == house.Arabic.Id, Ct);
        var result = await db.ClassResults.SingleAsync(Ct);
        var student = await db.StudentResults.FirstAsync(row => row.StudentId == house.Students[1].Id, Ct);
        var place = await db.Enrolments.FirstAsync(row => row.StudentId == house.Students[2].Id, Ct);

        Guid[] ids = [lesson.Id, house.Bangla.Id, sheet.Id, result.Id, student.Id, place.Id, house.Term.Id];
        var names = await AuditNames.ReadAsync(db, ids.Select(id => id.ToString()), Ct);

        Assert.StartsWith("Bangla · Seven", names.Of(lesson.Id.ToString()), StringComparison.Ordinal);
        Assert.StartsWith("Bangla · Seven", names.Of(house.Bangla.Id.ToString()), StringComparison.Ordinal);
        Assert.StartsWith("Arabic · Seven", names.Of(sheet.Id.ToString()), StringComparison.Ordinal);
        Assert.StartsWith("Seven", names.Of(result.Id.ToString()), StringComparison.Ordinal);
        Assert.Equal((house.Students[1].Name, house.Students[2].Name), (names.Of(student.Id.ToString()), names.Of(place.Id.ToString())));
        Assert.Equal(house.Term.Name.Trim(), names.Of(house.Term.Id.ToString()));
    }

    [Fact]
    public async Task Another_schools_names_are_not_told()
    {
        var house = await GradeHouse.BuildAsync(database);
        await using var db = await database.OpenAsync(Actors.Admin((await TestSchool.MakeAsync(database)).Id), Ct);
        var ids = new[] { house.Bangla.Id, house.Term.Id, house.Students[0].Id }.Select(id => id.ToString()).ToList();

        var names = await AuditNames.ReadAsync(db, ids, Ct);

        Assert.Equal(ids, ids.Select(names.Of));
    }
}
