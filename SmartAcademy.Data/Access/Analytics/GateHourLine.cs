using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>One count in the export: scans of a kind, at a gate, of a class, in an hour of a day.</summary>
public sealed record GateHourLine(
    DateOnly Day, int Hour, string AccessPoint, ClassTitle? Class, GateDirection Direction, string? Reason, int Scans);
