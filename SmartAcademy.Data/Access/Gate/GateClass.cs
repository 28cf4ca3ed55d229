namespace SmartAcademy.Data.Access.Gate;

/// <summary>A class as a gate needs to know it.</summary>
internal sealed record GateClass(string Label, Guid? DepartmentId);
