namespace SmartAcademy.Domain.Access.Rules;

/// <summary>A time of the day that holds for a class, or for all that have none of their own.</summary>
/// <param name="ClassId">Null for the others.</param>
/// <param name="Time">On the school's wall clock.</param>
public sealed record ClassTime(Guid? ClassId, TimeOnly Time);
