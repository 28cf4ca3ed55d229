namespace SmartAcademy.Domain.Reports;

/// <summary>The choices of a column that says whether something is so.</summary>
public enum YesNo
{
    Yes,
    No,
}
