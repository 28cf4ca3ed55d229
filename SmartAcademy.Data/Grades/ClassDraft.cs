using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>The results of a class as they would be published now.</summary>
public sealed record ClassDraft(ScaleDetails Scale, IReadOnlyList<DraftSubject> Subjects, IReadOnlyList<DraftStudent> Students)
{
    public IEnumerable<DraftSubject> Assessed => Subjects.Where(subject => subject.IsAssessed);

    /// <summary>Why nothing can be published yet.</summary>
    public Result MayPublish => this switch
    {
        { Students.Count: 0 } => GradeRefusals.NobodyToGrade,
        _ when !Assessed.Any() => GradeRefusals.NoAssessments,
        _ when Assessed.Any(subject => subject.Status is not SheetStatus.Submitted) => GradeRefusals.SubjectsNotSubmitted,
        _ when Students.Any(student => student.Missing > 0) => GradeRefusals.MarksMissing,
        _ => Result.Ok,
    };

    internal static ClassDraft Of(ClassMarks marks)
    {
        var ladder = new GradeLadder(marks.Scale.Bands);
        var lines = marks.Roll.Select(student => (Student: student, Grades: WithAnomalies(GradesOf(marks, ladder, student.StudentId)))).ToList();
        var terms = lines.ConvertAll(line =>
            ResultRule.Of(marks.Scale, [.. line.Grades.Values.Select(grade => grade.Grade).OfType<SubjectGrade>()]));
        var ranks = RanksOf(terms);
        return new ClassDraft(
            marks.Scale,
            [.. marks.Subjects.Select(subject => SubjectOf(subject, [.. lines.Select(line => line.Grades)]))],
            [.. lines.Select((line, place) => new DraftStudent(line.Student, line.Grades, terms[place], ranks[place]))]);
    }

    private static Dictionary<Guid, DraftGrade> GradesOf(ClassMarks marks, GradeLadder ladder, Guid studentId) => marks.Subjects
        .Where(subject => subject.Parts > 0 && marks.Learns(studentId, subject))
        .ToDictionary(subject => subject.ClassSubjectId, subject => GradeOf(marks, ladder, studentId, subject));

    private static DraftGrade GradeOf(ClassMarks marks, GradeLadder ladder, Guid studentId, SubjectMarks subject)
    {
        var parts = subject.Assessments.SelectMany(assessment => assessment.Parts);
        var missing = parts.Count(part => !marks.Marks.ContainsKey((studentId, part.Id)));
        if (missing > 0)
        {
            return new DraftGrade(null, missing);
        }

        var scores = subject.Assessments.Select(assessment => new AssessmentScore(
            assessment.Details.Weight,
            [.. assessment.Parts.Select(part => new PartScore(part.Details, marks.Marks[(studentId, part.Id)]))]));
        var isFourth = marks.Choices.GetValueOrDefault((studentId, subject.ClassSubjectId));
        return new DraftGrade(SubjectRule.Of(ladder, scores, isFourth), 0);
    }

    private static Dictionary<Guid, DraftGrade> WithAnomalies(Dictionary<Guid, DraftGrade> grades)
    {
        var graded = grades.Where(pair => pair.Value.Grade is not null).ToList();
        var means = AnomalyRule.Of([.. graded.Select(pair => (double)pair.Value.Grade!.Percent)]);
        for (var place = 0; place < graded.Count; place++)
        {
            grades[graded[place].Key] = graded[place].Value with { FarFrom = means[place] };
        }

        return grades;
    }

    private static List<int?> RanksOf(List<TermGrade?> terms)
    {
        var places = new Queue<int?>(RankRule.Of([.. terms.OfType<TermGrade>()]));
        return terms.ConvertAll(term => term is null ? null : places.Dequeue());
    }

    private static DraftSubject SubjectOf(SubjectMarks subject, List<Dictionary<Guid, DraftGrade>> lines)
    {
        var grades = lines.Where(line => line.ContainsKey(subject.ClassSubjectId)).Select(line => line[subject.ClassSubjectId]).ToList();
        return new DraftSubject(
            subject.ClassSubjectId, subject.Name, subject.NameBangla, subject.SortOrder, subject.Status,
            grades.Count * subject.Parts, grades.Sum(grade => grade.Missing), subject.Parts > 0);
    }
}
