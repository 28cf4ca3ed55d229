using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A student's line of a draft; subjects that are not learnt are not in it.</summary>
public sealed record DraftStudent(Learner Student, IReadOnlyDictionary<Guid, DraftGrade> Grades, TermGrade? Term, int? Rank)
{
    public int Missing => Grades.Values.Sum(grade => grade.Missing);
}
