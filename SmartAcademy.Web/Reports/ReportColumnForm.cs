namespace SmartAcademy.Web.Reports;

/// <summary>One column as the builder sends it.</summary>
public sealed class ReportColumnForm
{
    public string? Key { get; set; }

    public bool Chosen { get; set; }

    /// <summary>Its place from the left, as typed.</summary>
    public string? Place { get; set; }
}
