namespace SmartAcademy.Domain.Grades;

public enum AssessmentKind
{
    ClassTest,
    HalfYearly,
    Annual,
    PreTest,
    Test,
    Oral,
    Practical,
    Homework,
    Other,
}
