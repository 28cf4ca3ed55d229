using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Grades;

public sealed class GradeBookTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_enters_marks_of_their_own_subject_and_finds_them_again()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, mcq) = await house.PlanAsync(house.Bangla);

        var answer = await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, house.Students[0], "৬০.৫");
        await house.TypeAsync(house.BanglaTeacher, house.Bangla, mcq, house.Students[1], "a");

        Assert.Equal((null, new BookCell("60.5", 1)), (answer.Refusal, answer.Cell));
        var book = (await house.Books.FindAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct))!;
        Assert.Equal((3, 2, 6, true), (book.Lines.Count, book.Entered, book.Needed, book.MayWrite));
        Assert.Equal(["60.5", "", "", "A"], book.Lines.Take(2).SelectMany(line => new[] { line.Cell(written).Text, line.Cell(mcq).Text }));
    }

    [Fact]
    public async Task A_class_teacher_and_the_office_may_enter_marks_too()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, mcq) = await house.PlanAsync(house.Bangla);

        Assert.Null((await house.TypeAsync(house.ClassTeacher, house.Bangla, written, house.Students[0], "50")).Refusal);
        Assert.Null((await house.TypeAsync(house.Admin, house.Bangla, mcq, house.Students[0], "20")).Refusal);
    }

    [Fact]
    public async Task Nobody_else_enters_marks()
    {
        var house = await GradeHouse.BuildAsync(database);
        var other = await GradeHouse.BuildAsync(database);
        var (written, _) = await house.PlanAsync(house.Bangla);
        var cell = new TypedCell(written, house.Students[0].Id, "50", 0);

        Assert.Equal(Refusal.NotFound, (await house.SaveAsync(house.ArabicTeacher, house.Bangla, cell)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.SaveAsync(other.Admin, house.Bangla, cell)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.SaveAsync(await house.HireAsync(Role.Staff), house.Bangla, cell)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.SaveAsync(await house.HireAsync(Role.Parent), house.Bangla, cell)).Refusal);
        Assert.Null(await house.Books.FindAsync(house.ArabicTeacher, house.Bangla.Id, null, Ct));
        Assert.Null(await house.Books.FindAsync(await house.HireAsync(Role.Parent), house.Bangla.Id, null, Ct));
        Assert.Null(await house.Books.FindAsync(other.Admin, house.Bangla.Id, null, Ct));
    }

    [Fact]
    public async Task Each_wrong_cell_is_refused_at_its_place_and_the_others_are_saved()
    {
        var house = await GradeHouse.BuildAsync(database);
        var stranger = await house.School.AdmitAsync("Elsewhere", details => details with { ClassId = null });
        var (written, mcq) = await house.PlanAsync(house.Bangla);
        var (first, second) = (house.Students[0].Id, house.Students[1].Id);

        var answers = await house.SaveAsync(
            house.BanglaTeacher, house.Bangla,
            new(written, first, "71", 0), new(mcq, first, "twenty", 0), new(written, second, "70", 0), new(written, stranger.Id, "50", 0),
            new(Guid.NewGuid(), first, "5", 0));

        Assert.Equal(
            ["mark_above_maximum", "mark_unreadable", null, "not_a_learner", "not_a_learner"], answers.Value.Select(answer => answer.Refusal?.Code));
        Assert.Equal(1, await house.ReadAsync(db => db.Marks.CountAsync(mark => mark.PartId == written, Ct)));
    }

    [Fact]
    public async Task Only_those_who_chose_an_elective_stand_in_its_book()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, _) = await house.PlanAsync(house.Agriculture);

        var book = (await house.Books.FindAsync(house.ArabicTeacher, house.Agriculture.Id, house.Term.Id, Ct))!;
        var refused = await house.TypeAsync(house.ArabicTeacher, house.Agriculture, written, house.Students[1], "50");

        Assert.Equal((house.Students[0].Id, true), (Assert.Single(book.Lines).Student.StudentId, book.Lines[0].IsFourth));
        Assert.Equal(GradeRefusals.NotALearner, refused.Refusal);
    }

    [Fact]
    public async Task Of_two_teachers_in_one_cell_the_second_is_told_and_overwrites_nothing()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, _) = await house.PlanAsync(house.Bangla);
        var student = house.Students[0];

        await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, student, "50");
        var late = await house.TypeAsync(house.ClassTeacher, house.Bangla, written, student, "60");
        var same = await house.TypeAsync(house.ClassTeacher, house.Bangla, written, student, "50");
        var informed = await house.TypeAsync(house.ClassTeacher, house.Bangla, written, student, "60", version: 1);

        Assert.Equal((Refusal.ChangedMeanwhile, new BookCell("50", 1)), (late.Refusal, late.Cell));
        Assert.Null(same.Refusal);
        Assert.Equal((null, new BookCell("60", 2)), (informed.Refusal, informed.Cell));
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_exactly_one_is_saved()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, _) = await house.PlanAsync(house.Bangla);
        var actors = Enumerable.Range(0, 8).Select(place => place % 2 == 0 ? house.BanglaTeacher : house.ClassTeacher);

        var answers = await Task.WhenAll(actors.Select((actor, place) => house.TypeAsync(actor, house.Bangla, written, house.Students[0], $"{place + 20}")));

        Assert.Equal(1, answers.Count(answer => answer.Refusal is null));
        Assert.Equal(7, answers.Count(answer => answer.Refusal == Refusal.ChangedMeanwhile));
        Assert.Single(answers.Select(answer => answer.Cell).Distinct());
    }

    [Fact]
    public async Task An_emptied_cell_has_no_mark_and_every_change_is_in_the_audit()
    {
        var house = await GradeHouse.BuildAsync(database);
        var (written, _) = await house.PlanAsync(house.Bangla);
        var student = house.Students[0];

        await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, student, "50");
        await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, student, "55", 1);
        var emptied = await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, student, "", 2);

        Assert.Equal(BookCell.Empty, emptied.Cell);
        var actions = await house.ReadAsync(db => db.AuditEntries.Where(entry => entry.ResourceType == nameof(Mark) && entry.ActorId == house.BanglaTeacher.UserId)
            .OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync(Ct));
        Assert.Equal([AuditAction.Created, AuditAction.Changed, AuditAction.Deleted], actions);
    }

    [Fact]
    public async Task A_book_is_submitted_when_every_mark_is_there_and_then_takes_none()
    {
        var house = await GradeHouse.BuildAsync(database);
        Assert.Equal(GradeRefusals.NoAssessments, (await house.Sheets.SubmitAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        var (written, mcq) = await house.PlanAsync(house.Bangla);
        var cells = house.Students.SelectMany(student => new TypedCell[] { new(written, student.Id, "50", 0), new(mcq, student.Id, "X", 0) }).ToArray();
        await house.SaveAsync(house.BanglaTeacher, house.Bangla, cells[1..]);

        Assert.Equal(GradeRefusals.MarksMissing, (await house.Sheets.SubmitAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        await house.SaveAsync(house.BanglaTeacher, house.Bangla, cells[0]);
        Assert.Null((await house.Sheets.SubmitAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct)).Refusal);

        Assert.Equal(GradeRefusals.SheetSubmitted, (await house.SaveAsync(house.BanglaTeacher, house.Bangla, cells[0])).Refusal);
        Assert.Equal(GradeRefusals.SheetSubmitted, Assert.Single((await house.Assessments.PlanAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, GradeHouse.Exam("Test"), Ct)).Refusals));
        Assert.Equal(Refusal.Forbidden, (await house.Sheets.ReopenAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Null((await house.Sheets.ReopenAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Equal(GradeRefusals.SheetIsOpen, (await house.Sheets.ReopenAsync(house.Admin, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Null((await house.TypeAsync(house.BanglaTeacher, house.Bangla, written, house.Students[0], "51", 1)).Refusal);
    }

    [Fact]
    public async Task Who_approves_without_writing_gives_a_book_back_and_who_does_not_see_it_does_not()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAsync(house.Bangla, ("60", "25"), ("45", "20"), ("50", "22"));
        Actor With(Guid schoolId, params string[] permissions) => ActorOfRoles.Make(
            Guid.CreateVersion7(), "Examination office", [RoleGrant.Of("examinations", permissions, StudentReach.School)], schoolId);
        var (approver, stranger) = (With(house.School.Id, Permission.GradesRead, Permission.GradesApprove), With(Guid.NewGuid(), Permission.GradesRead, Permission.GradesApprove));

        Assert.Equal(Refusal.NotFound, (await house.Sheets.ReopenAsync(stranger, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Sheets.ReopenAsync(With(house.School.Id, Permission.GradesApprove), house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Sheets.ReopenAsync(With(house.School.Id, Permission.GradesRead), house.Bangla.Id, house.Term.Id, Ct)).Refusal);
        Assert.True((await house.Books.FindAsync(approver, house.Bangla.Id, house.Term.Id, Ct))!.MayReopen);
        Assert.Null((await house.Sheets.ReopenAsync(approver, house.Bangla.Id, house.Term.Id, Ct)).Refusal);

        var book = (await house.Books.FindAsync(approver, house.Bangla.Id, house.Term.Id, Ct))!;
        Assert.Equal((SheetStatus.Open, false), (book.Status, book.MayWrite));
        Assert.Equal(Refusal.Forbidden, (await house.Sheets.SubmitAsync(approver, house.Bangla.Id, house.Term.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Marks_hold_their_part_and_its_maximum_in_place()
    {
        var house = await GradeHouse.BuildAsync(database);
        var planned = await house.Assessments.PlanAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, GradeHouse.Exam(), Ct);
        var parts = (await house.Books.FindAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, Ct))!.Assessments[0].Parts;
        await house.TypeAsync(house.BanglaTeacher, house.Bangla, parts[0].Id, house.Students[0], "65");

        Assert.Equal(GradeRefusals.MarksAboveMaximum, await ChangeAsync(new PartDetails(PartKind.Written, 60, 20), new PartDetails(PartKind.Mcq, 40, 13)));
        Assert.Equal(GradeRefusals.PartHasMarks, await ChangeAsync(new PartDetails(PartKind.Mcq, 100, 33)));
        Assert.Equal(GradeRefusals.PartHasMarks, (await house.Assessments.RemoveAsync(house.BanglaTeacher, planned.Value, Ct)).Refusal);
        Assert.Null(await ChangeAsync(new PartDetails(PartKind.Written, 80, 26), new PartDetails(PartKind.Practical, 20, 7)));
        Assert.Equal(GradeRefusals.AssessmentNameTaken, Assert.Single((await house.Assessments.PlanAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, GradeHouse.Exam(), Ct)).Refusals));
        Assert.Equal(Refusal.NotFound, (await house.Assessments.RemoveAsync(house.ArabicTeacher, planned.Value, Ct)).Refusal);
        await house.TypeAsync(house.BanglaTeacher, house.Bangla, parts[0].Id, house.Students[0], "", 1);
        Assert.Null((await house.Assessments.RemoveAsync(house.BanglaTeacher, planned.Value, Ct)).Refusal);

        async Task<Refusal?> ChangeAsync(params PartDetails[] wanted)
        {
            var changed = await house.Assessments.ChangeAsync(house.BanglaTeacher, planned.Value, GradeHouse.Exam() with { Parts = wanted }, Ct);
            return changed.IsRefused ? Assert.Single(changed.Refusals) : null;
        }
    }
}
