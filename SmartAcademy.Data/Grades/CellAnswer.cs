using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>How a cell stands after it was sent: as typed, or as before with the reason why.</summary>
public sealed record CellAnswer(Guid PartId, Guid StudentId, BookCell Cell, Refusal? Refusal);
