using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Calendar;

/// <summary>A special day in a list, with the class or department that alone keeps it.</summary>
public sealed record SpecialDayLine(Guid Id, SpecialDayDetails Details, string? KeptBy);
