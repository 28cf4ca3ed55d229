namespace SmartAcademy.Web.Grades;

/// <summary>One step in the form of a scale; a line without a percentage is left out.</summary>
public sealed class BandForm
{
    public string? FromPercent { get; set; }

    public string? Letter { get; set; }

    public string? Point { get; set; }

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public bool IsFail { get; set; }
}
