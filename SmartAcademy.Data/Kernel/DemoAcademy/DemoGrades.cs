using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The grade books of the demo academy: a term that is over is complete and submitted, the running one is on its way.</summary>
internal sealed class DemoGrades
{
    private static readonly HashSet<string> Spoken = ["QUR", "HIF"];

    private readonly DemoRows rows;
    private readonly DemoCalendar calendar;
    private readonly DemoPupilMarks pupils = new();

    public DemoGrades(DemoRows rows, DemoCalendar calendar)
    {
        (this.rows, this.calendar) = (rows, calendar);
        Scales = [.. rows.Schools.SelectMany(school => ScalesOf(school.Id))];
        Begun = [.. rows.Terms.Where(term => term.StartsOn <= calendar.Today)];
        foreach (var term in Begun)
        {
            Plan(term);
        }
    }

    public IReadOnlyList<GradeScale> Scales { get; }

    /// <summary>Terms that have marks.</summary>
    public IReadOnlyList<Term> Begun { get; }

    public List<MarkSheet> Sheets { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<Mark> Marks { get; } = [];

    public bool IsOver(Term term) => term.EndsOn < calendar.Today;

    /// <summary>What class teachers say of a term that is over.</summary>
    public IEnumerable<ReportComment> Comments() =>
        from term in Begun.Where(IsOver)
        from student in rows.Students.Where(student => student.SchoolId == term.SchoolId && student.ClassId is not null)
        let words = DemoPupilMarks.WordsOn(student.Id)
        where words is not null
        select Said(new ReportComment(student.SchoolId, term.Id, student.Id, null), words);

    private static IEnumerable<GradeScale> ScalesOf(Guid schoolId)
    {
        foreach (var preset in ScalePresets.All)
        {
            var scale = GradeScale.Open(schoolId, preset with
            {
                NameBangla = preset.NameBangla!.Normalize(),
                Program = preset.Kind is ScaleKind.Division ? "Hifz" : null,
                Bands = [.. preset.Bands.Select(band => band with { NameBangla = band.NameBangla!.Normalize() })],
            });
            if (preset.Kind is ScaleKind.Gpa)
            {
                scale.BecomeDefault();
            }

            yield return scale;
        }
    }

    private void Plan(Term term)
    {
        var codes = rows.Subjects.ToDictionary(subject => subject.Id, subject => subject.Code);
        var roll = rows.Students.Where(student => student.ClassId is not null).ToLookup(student => student.ClassId!.Value, student => (student.Id, student.RollNumber ?? 0));
        var chosen = rows.StudentSubjects.ToLookup(choice => choice.ClassSubjectId, choice => choice.StudentId);
        var teachers = rows.SubjectTeachers.ToLookup(teacher => teacher.ClassSubjectId, teacher => teacher.UserId);
        foreach (var taught in rows.ClassSubjects.Where(taught => taught.SchoolId == term.SchoolId))
        {
            var learners = roll[taught.ClassId].Where(pupil => !taught.IsElective || chosen[taught.Id].Contains(pupil.Id)).OrderBy(pupil => pupil.Item2).Select(pupil => pupil.Id);
            Open(term, taught, codes[taught.SubjectId], [.. learners], teachers[taught.Id].FirstOrDefault());
        }
    }

    private void Open(Term term, ClassSubject taught, string code, List<Guid> learners, Guid teacher)
    {
        var dice = DemoDice.For($"marks/{taught.Id}/{term.Id}");
        var sheet = DemoId.Give(new MarkSheet(term.SchoolId, taught.Id, term.Id), $"mark-sheet/{taught.Id}/{term.Id}");
        var examination = Assessment.Plan(term.SchoolId, sheet.Id, Examination(term, Spoken.Contains(code)));
        var test = Assessment.Plan(term.SchoolId, sheet.Id, Test(term));
        Sheets.Add(sheet);
        Assessments.AddRange([test, examination]);
        var at = calendar.At(IsOver(term) ? term.EndsOn : calendar.Today, 14 * 60);
        Give(test, taught, learners, teacher, at);
        if (IsOver(term))
        {
            Give(examination, taught, learners, teacher, at);
            sheet.Submit(teacher, at);
        }
        else if (dice.Chance(400))
        {
            Give(examination, taught, learners[..(learners.Count / 2)], teacher, at);
        }
    }

    private void Give(Assessment assessment, ClassSubject taught, IReadOnlyList<Guid> learners, Guid teacher, DateTimeOffset at) => Marks.AddRange(
        from student in learners
        from part in assessment.Parts
        select new Mark(taught.SchoolId, part.Id, student, pupils.Draw(student, taught.SubjectId, assessment.SheetId, part.Details), teacher, at));

    private static AssessmentDetails Test(Term term) => new()
    {
        Name = "Class test",
        NameBangla = "শ্রেণি-পরীক্ষা".Normalize(),
        Kind = AssessmentKind.ClassTest,
        Weight = 20,
        HeldOn = term.StartsOn.AddDays(50),
        Parts = [new(PartKind.Whole, 20, null)],
    };

    private static AssessmentDetails Examination(Term term, bool isSpoken)
    {
        var isAnnual = term.StartsOn.Month > 6;
        return new()
        {
            Name = isAnnual ? "Annual examination" : "Half-yearly examination",
            NameBangla = (isAnnual ? "বার্ষিক পরীক্ষা" : "অর্ধবার্ষিক পরীক্ষা").Normalize(),
            Kind = isAnnual ? AssessmentKind.Annual : AssessmentKind.HalfYearly,
            Weight = 80,
            HeldOn = term.EndsOn.AddDays(-20),
            Parts = isSpoken ? [new(PartKind.Oral, 100, 33)] : [new(PartKind.Written, 70, 23), new(PartKind.Mcq, 30, 10)],
        };
    }

    private static ReportComment Said(ReportComment comment, string words)
    {
        comment.Say(words, null);
        return comment;
    }
}
