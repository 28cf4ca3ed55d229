using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

/// <summary>A report that somebody keeps, for themselves or for everybody of the school who may run reports.</summary>
public sealed class SavedReport : IOwnedBySchool
{
    private SavedReport()
    {
    }

    public SavedReport(Guid schoolId, Guid ownerId, ReportDefinition definition, bool isShared, DateTimeOffset at)
    {
        (Id, SchoolId, OwnerId) = (Guid.CreateVersion7(), schoolId, ownerId);
        Change(definition, isShared, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Who made it, and alone may change it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The name of the definition, beside it for lists.</summary>
    public string Name { get; private set; } = "";

    public ReportDefinition Definition { get; private set; } = null!;

    public bool IsShared { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public void Change(ReportDefinition definition, bool isShared, DateTimeOffset at) =>
        (Name, Definition, IsShared, ChangedAt) = (definition.Name, definition, isShared, at);
}
