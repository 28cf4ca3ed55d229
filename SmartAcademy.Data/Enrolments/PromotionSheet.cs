using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Enrolments;

/// <summary>A class before its promotion: who is in it, and the classes of later years to go to.</summary>
public sealed record PromotionSheet(Guid ClassId, string Label, string YearName, IReadOnlyList<RosterLine> Students, IReadOnlyList<ClassName> Targets, Guid? Usual);
