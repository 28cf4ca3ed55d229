namespace SmartAcademy.Domain.Grades;

/// <summary>Places in class: 1, 2, 2, 4. Who shares a place takes the next one away.</summary>
public static class RankRule
{
    /// <summary>By grade points, then by average. Those who failed have no place.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<TermGrade> grades)
    {
        var passed = grades.Where(grade => !grade.Failed).Select(KeyOf).ToList();
        return [.. grades.Select(grade => grade.Failed ? null : (int?)passed.Count(other => other.CompareTo(KeyOf(grade)) > 0) + 1)];
    }

    private static (decimal Gpa, decimal Average) KeyOf(TermGrade grade) => (grade.Gpa ?? 0, grade.Average);
}
