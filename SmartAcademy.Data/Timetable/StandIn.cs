namespace SmartAcademy.Data.Timetable;

/// <summary>Who gives a lesson on one day in the place of its teacher.</summary>
public sealed record StandIn(Guid SubstitutionId, Guid LessonId, Guid SubstituteId, string Name, string? NameBangla, string? Reason);
