namespace SmartAcademy.Web.Enrolments;

/// <summary>One student of a promotion, as typed.</summary>
public sealed class PromotionLine
{
    public Guid StudentId { get; set; }

    public string? Outcome { get; set; }

    public string? ClassId { get; set; }

    public string? RollNumber { get; set; }
}
