namespace SmartAcademy.Data.Access;

/// <summary>Who of a class is in school; only active students are counted.</summary>
public sealed record ClassDay(Guid ClassId, string Name, string? NameBangla, string Section, int Students, int Inside, int Left)
{
    /// <summary>Not seen at any gate today.</summary>
    public int Missing => Math.Max(0, Students - Inside - Left);
}
