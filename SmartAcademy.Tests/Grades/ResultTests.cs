using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Grades;

public sealed class ResultTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_results_hold_grades_places_and_the_rule_of_the_fourth_subject()
    {
        var house = await PublishedAsync();

        var first = Assert.Single(await house.Grades.PublishedAsync(house.Admin, house.Students[0].Id, Ct));
        Assert.Equal((5.00m, "A+", 1, 3, false), (first.Gpa!.Value, first.Letter, first.Rank!.Value, first.ClassSize, first.Failed));
        Assert.Equal([("Bangla", 85m, 85m), ("Arabic", 90m, 90m), ("Agriculture", 80m, 80m)], first.Subjects.Select(row => (row.Name, row.Percent!.Value, row.Highest!.Value)));
        var second = Assert.Single(await house.Grades.PublishedAsync(house.Admin, house.Students[1].Id, Ct));
        Assert.Equal((3.75m, "A-", 2, 67.5m), (second.Gpa!.Value, second.Letter, second.Rank!.Value, second.Average));
        var third = Assert.Single(await house.Grades.PublishedAsync(house.Admin, house.Students[2].Id, Ct));
        Assert.Equal((0.00m, "F", null, 1), (third.Gpa!.Value, third.Letter, third.Rank, third.FailedSubjects));
        var merit = (await house.ResultSheets.FindAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct))!.Merit;
        Assert.Equal([1, 2, null], merit.Select(line => line.Rank));
    }

    [Fact]
    public async Task Nothing_is_published_before_every_subject_is_submitted_or_while_a_mark_is_missing()
    {
        var house = await GradeHouse.BuildAsync(database);
        Assert.Equal(GradeRefusals.NoAssessments, (await PublishAsync(house)).Refusal);
        await house.FinishAsync(house.Bangla, ("60", "25"), ("45", "20"), ("50", "22"));
        await house.PlanAsync(house.Arabic);
        Assert.Equal(GradeRefusals.SubjectsNotSubmitted, (await PublishAsync(house)).Refusal);
        await house.FinishAsync(house.Agriculture, ("55", "25"));
        await house.ReadAsync(db => db.MarkSheets.Where(sheet => sheet.ClassSubjectId == house.Arabic.Id)
            .ExecuteUpdateAsync(sheet => sheet.SetProperty(row => row.Status, SheetStatus.Submitted), Ct));
        Assert.Equal(GradeRefusals.MarksMissing, (await PublishAsync(house)).Refusal);
    }

    [Fact]
    public async Task Only_who_approves_publishes_and_only_in_their_school()
    {
        var house = await GradeHouse.BuildAsync(database);
        var other = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();

        Assert.Equal(Refusal.Forbidden, (await PublishAsync(house, house.BanglaTeacher)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await PublishAsync(house, await house.HireAsync(Role.Staff))).Refusal);
        Assert.Equal(Refusal.NotFound, (await PublishAsync(house, other.Admin)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Results.WithdrawAsync(house.BanglaTeacher, house.School.Class.Id, house.Term.Id, "wrong", Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Results.WithdrawAsync(other.Admin, house.School.Class.Id, house.Term.Id, "wrong", Ct)).Refusal);
        Assert.Equal(GradeRefusals.NotPublished, (await house.Results.WithdrawAsync(house.Admin, house.School.Class.Id, house.Term.Id, "wrong", Ct)).Refusal);
    }

    [Fact]
    public async Task What_is_published_is_seen_by_parent_and_student_and_by_no_other_family()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        var parent = await ParentOfAsync(house, house.Students[0].Id);
        Assert.Empty(await house.Grades.PublishedAsync(parent, house.Students[0].Id, Ct));
        await PublishAsync(house);

        Assert.Single(await house.Grades.PublishedAsync(parent, house.Students[0].Id, Ct));
        Assert.Empty(await house.Grades.PublishedAsync(parent, house.Students[1].Id, Ct));
        Assert.Single(await house.Grades.PublishedAsync(house.BanglaTeacher, house.Students[1].Id, Ct));
        Assert.Empty(await house.Grades.PublishedAsync(await house.HireAsync(Role.Security), house.Students[0].Id, Ct));
        Assert.Empty(await house.Grades.PublishedAsync(Actors.Admin(Guid.NewGuid()), house.Students[0].Id, Ct));
    }

    [Fact]
    public async Task Published_results_stay_whatever_is_changed_behind_them_until_they_are_withdrawn_with_a_reason()
    {
        var house = await PublishedAsync();
        Assert.Equal(GradeRefusals.ResultsPublished, (await PublishAsync(house)).Refusal);
        Assert.Equal(GradeRefusals.ResultsPublished, (await house.Sheets.ReopenAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Equal(GradeRefusals.ReasonMissing, (await house.Results.WithdrawAsync(house.Admin, house.School.Class.Id, house.Term.Id, " ", Ct)).Refusal);
        Assert.Null((await house.Results.WithdrawAsync(house.Admin, house.School.Class.Id, house.Term.Id, "A sheet was mixed up", Ct)).Refusal);

        Assert.Empty(await house.Grades.PublishedAsync(house.Admin, house.Students[0].Id, Ct));
        Assert.Null((await house.Sheets.ReopenAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        var entry = await house.ReadAsync(db => db.AuditEntries.Where(row => row.ResourceType == nameof(ClassResult) && row.Action == AuditAction.Changed).SingleAsync(Ct));
        Assert.Contains("A sheet was mixed up", entry.Details, StringComparison.Ordinal);
        Assert.Equal(3, await house.ReadAsync(db => db.StudentResults.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_database_itself_takes_no_change_of_a_published_result()
    {
        var house = await PublishedAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => house.ReadAsync(db => db.StudentResults.ExecuteUpdateAsync(row => row.SetProperty(one => one.Letter, "A+"), Ct)));
        await Assert.ThrowsAnyAsync<Exception>(() => house.ReadAsync(db => db.SubjectResults.ExecuteDeleteAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_does()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PublishAsync(house)));

        Assert.Equal(1, answers.Count(answer => !answer.IsRefused));
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(GradeRefusals.ResultsPublished, answer.Refusal));
    }

    [Fact]
    public async Task A_mark_saved_while_the_sheet_is_submitted_is_either_in_the_result_or_refused()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAsync(house.Arabic, ("65", "25"), ("50", "20"), ("60", "12"));
        var (written, mcq) = await house.PlanAsync(house.Bangla);
        await house.SaveAsync(house.Admin, house.Bangla, [.. house.Students.SelectMany(student => new TypedCell[] { new(written, student.Id, "50", 0), new(mcq, student.Id, "20", 0) })]);

        var change = house.SaveAsync(house.BanglaTeacher, house.Bangla, new TypedCell(written, house.Students[1].Id, "70", 1));
        var publish = Task.Run(async () =>
        {
            await house.Sheets.SubmitAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct);
            return await PublishAsync(house);
        }, Ct);
        await Task.WhenAll(change, publish);

        var saved = !(await change).IsRefused;
        var shown = Assert.Single(await house.Grades.PublishedAsync(house.Admin, house.Students[1].Id, Ct)).Subjects.Single(row => row.Name == "Bangla").Percent;
        Assert.Equal(saved ? 90 : 70, shown);
    }

    [Fact]
    public async Task A_mark_far_from_the_students_others_is_shown_before_publishing()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        await house.FinishAsync(await house.OfferAsync("107"), ("62", "25"), ("48", "20"), ("50", "20"));
        await house.FinishAsync(await house.OfferAsync("109"), ("62", "25"), ("48", "20"), ("30", "12"));

        var odd = (await house.ResultSheets.FindAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct))!.Anomalies.ToList();

        Assert.Contains(odd, row => row.Line.Student.StudentId == house.Students[2].Id && row.Grade.FarFrom is not null);
        Assert.DoesNotContain(odd, row => row.Line.Student.StudentId == house.Students[0].Id);
    }

    [Fact]
    public async Task Comments_are_written_until_the_results_are_published_and_stand_in_them()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        var (student, classId) = (house.Students[0].Id, house.School.Class.Id);
        Assert.Null((await house.Comments.OfSubjectAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Say("Reads well"), Ct)).Refusal);
        Assert.Null((await house.Comments.OfClassAsync(house.ClassTeacher, classId, house.Term.Id, Say("A kind pupil"), Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Comments.OfClassAsync(house.BanglaTeacher, classId, house.Term.Id, Say("Not mine"), Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Comments.OfSubjectAsync(house.ArabicTeacher, house.Bangla.Id, house.Term.Id, Say("Not mine"), Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Comments.OfClassAsync(await house.HireAsync(Role.Parent), classId, house.Term.Id, Say("Mine"), Ct)).Refusal);
        Assert.Equal(TextRefusals.TooLong, (await house.Comments.OfClassAsync(house.ClassTeacher, classId, house.Term.Id, Say(new string('x', 201)), Ct)).Refusal);
        await PublishAsync(house);

        Assert.Equal(GradeRefusals.ResultsPublished, (await house.Comments.OfClassAsync(house.ClassTeacher, classId, house.Term.Id, Say("Too late"), Ct)).Refusal);
        var result = Assert.Single(await house.Grades.PublishedAsync(house.Admin, student, Ct));
        Assert.Equal(("A kind pupil", "Reads well"), (result.Comment, result.Subjects[0].Comment));

        Dictionary<Guid, string?> Say(string words) => new() { [student] = words };
    }

    private async Task<GradeHouse> PublishedAsync()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        Assert.Null((await PublishAsync(house)).Refusal);
        return house;
    }

    private static Task<Result<Guid>> PublishAsync(GradeHouse house, Actor? actor = null) =>
        house.Results.PublishAsync(actor ?? house.Admin, house.School.Class.Id, house.Term.Id, Ct);

    private static async Task<Actor> ParentOfAsync(GradeHouse house, Guid studentId)
    {
        var parent = await house.HireAsync(Role.Parent);
        var guardian = new Guardian(house.School.Id, new GuardianDetails("Parent"));
        guardian.LinkLogin(parent.UserId!.Value);
        await house.School.AddAsync(guardian, new Guardianship(house.School.Id, studentId, guardian.Id, Relationship.Father, 1, portalAccess: true));
        return parent;
    }
}
