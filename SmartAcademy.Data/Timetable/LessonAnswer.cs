using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

/// <summary>Whether a lesson found its place; a clash names the other lesson beside the refusal.</summary>
public sealed record LessonAnswer(Refusal? Refusal = null, LessonClash? Clash = null)
{
    public static readonly LessonAnswer Placed = new();

    public static LessonAnswer Of(LessonClash clash) => new(TimetableRefusals.Of(clash.Kind), clash);
}
