using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>A row of a list with what becomes, or became, of it.</summary>
public sealed record RowView(int Number, RowOutcome Outcome, RowReport Report, Guid? StudentId, IReadOnlyList<RowNote> LeftByUndo);
