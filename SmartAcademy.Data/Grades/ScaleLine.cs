using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A scale as its pages show it, with the number of classes that chose it.</summary>
public sealed record ScaleLine(Guid Id, ScaleDetails Details, bool IsDefault, int Classes);
