using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Late arrivals of a class; the days are those of the whole span, oldest first.</summary>
public sealed record LateClass(Guid ClassId, ClassTitle Title, int Came, int Late, int LateMinutes, IReadOnlyList<int> ByDay)
{
    public double Share => Came == 0 ? 0 : (double)Late / Came;

    /// <summary>Minutes late, on the average of those who were.</summary>
    public double Average => Late == 0 ? 0 : (double)LateMinutes / Late;
}
